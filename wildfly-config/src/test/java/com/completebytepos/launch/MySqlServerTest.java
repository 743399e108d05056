package com.completebytepos.launch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class MySqlServerTest {
    private static final int ACCESS_DENIED = 1045;
    private static final int REFUSED = 0xff;
    private static final int PROTOCOL_41 = 0x200;
    private static final int SECURE_CONNECTION = 0x8000;
    private static final int PLUGIN_AUTH = 0x80000;

    private static final String PASSWORD = "it's \\ odd";

    @TempDir static Path folder;
    @TempDir Path other;
    private static int port;
    private static String url;
    private static MySqlServer server;

    @BeforeAll
    static void start() throws Exception {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        url = "jdbc:mysql://127.0.0.1:" + port + "/?sslMode=DISABLED&allowPublicKeyRetrieval=true";
        server = new MySqlServer(asked(PASSWORD), folder, false);
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void opensToItsOwnUserAndToNobodyAsRoot() throws Exception {
        try (var ours = DriverManager.getConnection(url, "cbpos", PASSWORD)) {
            assertTrue(ours.isValid(2));
        }
        assertEquals(ACCESS_DENIED, assertThrows(SQLException.class, () -> DriverManager.getConnection(url, "root", "")).getErrorCode());
        assertEquals(REFUSED, asRootWithoutPassword(Path.of(System.getProperty("java.io.tmpdir"), "cbpos-" + port + ".sock")));
    }

    /** The same server as one that somebody else runs: taken as it is, or told in one line what it lacks. */
    @Test
    void asADatabaseOfSomebodyElseItServesUntilASchemaIsMissing() throws Exception {
        assertDoesNotThrow(() -> ExternalMySql.mustServe(asked(PASSWORD)));
        var stranger = assertThrows(StartFailure.class, () -> ExternalMySql.mustServe(asked("wrong"))).getMessage();
        assertTrue(stranger.startsWith("The database at 127.0.0.1:" + port + " does not let cbpos in") && stranger.contains("docs/operations.md"), stranger);
        try (var ours = DriverManager.getConnection(url, "cbpos", PASSWORD); var statement = ours.createStatement()) {
            statement.execute("DROP DATABASE cbpos_work");
            var lacking = assertThrows(StartFailure.class, () -> ExternalMySql.mustServe(asked(PASSWORD))).getMessage();
            statement.execute("CREATE DATABASE cbpos_work");
            assertTrue(lacking.startsWith("The database at 127.0.0.1:" + port + " has no schema cbpos_work that cbpos may use."), lacking);
            assertEquals(1, lacking.lines().count());
        }
    }

    /** Ctrl-C and the next start: the folder is opened, not made again. */
    @Test
    void whatWasWrittenIsThereWhenItIsStartedAgain() throws Exception {
        change("CREATE TABLE cbpos_work.kept (word VARCHAR(20) NOT NULL)", "INSERT INTO cbpos_work.kept VALUES ('before')");
        server.stop();
        server = new MySqlServer(asked(PASSWORD), folder, true);
        server.start();
        try (var ours = DriverManager.getConnection(url, "cbpos", PASSWORD); var statement = ours.createStatement(); var rows = statement.executeQuery("SELECT word FROM cbpos_work.kept")) {
            assertTrue(rows.next());
            assertEquals("before", rows.getString(1));
        }
        change("DROP TABLE cbpos_work.kept");
    }

    /** A disk that was cut off, a folder half restored: told in one line with what can be done, and without a minute of waiting. */
    @Test
    @Timeout(60)
    void aDamagedFolderIsToldInOneLineWithWhatMySqlSaysOfIt() throws Exception {
        var broken = Files.createDirectories(other.resolve("mysql"));
        Files.writeString(broken.resolve("ibdata1"), "no tables");
        var failure = assertThrows(StartFailure.class, () -> new MySqlServer(asked(PASSWORD, otherPort()), other, true).start()).getMessage();
        assertTrue(failure.matches("MySQL ended by itself: .{10,}\\. More in " + other.resolve("mysql.log") + "\\. If nothing kept in " + broken + " is needed any more, remove that folder and start again\\."), failure);
    }

    @Test
    @Timeout(60)
    void anotherPasswordThanTheFolderWasMadeWithIsToldAtOnce() throws Exception {
        server.stop();
        var failure = assertThrows(StartFailure.class, () -> new MySqlServer(asked("another"), folder, false).start()).getMessage();
        assertEquals("The database in " + folder.resolve("mysql") + " was made with another user or password: set CBPOS_DB_USER and CBPOS_DB_PASSWORD as they were then.", failure);
        server = new MySqlServer(asked(PASSWORD), folder, false);
        server.start();
    }

    private static int otherPort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static void change(String... statements) throws SQLException {
        try (var ours = DriverManager.getConnection(url, "cbpos", PASSWORD); var statement = ours.createStatement()) {
            for (var sql : statements) statement.execute(sql);
        }
    }

    private static Env asked(String password) {
        return asked(password, port);
    }

    private static Env asked(String password, int port) {
        return new Env(Map.of("CBPOS_DB_HOST", "127.0.0.1", "CBPOS_DB_PORT", Integer.toString(port), "CBPOS_DB_USER", "cbpos", "CBPOS_DB_PASSWORD", password,
                "CBPOS_DB_OPTIONS", "sslMode=DISABLED&allowPublicKeyRetrieval=true"));
    }

    /** The first byte of the answer to a sign-in by the socket, where root is at home (MySQL protocol, HandshakeResponse41): 0 is welcome, 255 refused. */
    private static int asRootWithoutPassword(Path socket) throws IOException {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            answer(channel);
            var plugin = "caching_sha2_password\0".getBytes(StandardCharsets.US_ASCII);
            var body = ByteBuffer.allocate(32 + "root\0".length() + 1 + plugin.length).order(ByteOrder.LITTLE_ENDIAN);
            body.putInt(PROTOCOL_41 | SECURE_CONNECTION | PLUGIN_AUTH).putInt(1 << 24).put((byte) 45).position(32);
            body.put("root\0".getBytes(StandardCharsets.US_ASCII)).put((byte) 0).put(plugin).flip();
            channel.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(body.remaining() | 1 << 24).flip());
            channel.write(body);
            return answer(channel).get(0) & 0xff;
        }
    }

    private static ByteBuffer answer(SocketChannel channel) throws IOException {
        var head = read(channel, 4).order(ByteOrder.LITTLE_ENDIAN);
        return read(channel, head.getInt() & 0xffffff);
    }

    private static ByteBuffer read(SocketChannel channel, int bytes) throws IOException {
        var buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining()) if (channel.read(buffer) < 0) throw new IOException("the database hung up");
        return buffer.flip();
    }
}
