package com.completebytepos.launch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would go wrong later and darkly is said at once, in one line. */
class BeforeTheStartTest {
    @TempDir Path folder;

    @Test
    void aTakenPortIsNamedWithTheSettingThatMovesIt() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var failure = assertThrows(StartFailure.class, () -> Ports.mustBeFree(env("CBPOS_DB_PORT", taken.getLocalPort()), "CBPOS_DB_PORT"));
            assertTrue(failure.getMessage().startsWith("Port " + taken.getLocalPort() + " is taken") && failure.getMessage().contains("set CBPOS_DB_PORT"), failure.getMessage());
            assertEquals(1, failure.getMessage().lines().count());
        }
    }

    @Test
    void aPortThatWasJustClosedIsFree() throws IOException {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertDoesNotThrow(() -> Ports.mustBeFree(env("CBPOS_HTTP_PORT", port), "CBPOS_HTTP_PORT"));
    }

    @Test
    void oneNumberForTwoPortsIsRefused() {
        var env = new Env(Map.of("CBPOS_BIND", "127.0.0.1", "CBPOS_HTTP_PORT", "47391", "CBPOS_HTTPS_PORT", "47391"));
        var failure = assertThrows(StartFailure.class, () -> Ports.mustBeFree(env, "CBPOS_HTTP_PORT", "CBPOS_HTTPS_PORT"));
        assertTrue(failure.getMessage().contains("CBPOS_HTTP_PORT and CBPOS_HTTPS_PORT are both 47391"), failure.getMessage());
    }

    @Test
    void whatIsNoPortIsRefused() {
        assertThrows(StartFailure.class, () -> Ports.mustBeFree(env("CBPOS_DB_PORT", 99_999), "CBPOS_DB_PORT"));
    }

    @Test
    void anAddressOfAnotherMachineIsNotCalledATakenPort() {
        var env = new Env(Map.of("CBPOS_BIND", "192.0.2.1", "CBPOS_HTTP_PORT", "47391"));
        var failure = assertThrows(StartFailure.class, () -> Ports.mustBeFree(env, "CBPOS_HTTP_PORT"));
        assertTrue(failure.getMessage().startsWith("Port 47391 of 192.0.2.1 cannot be used") && failure.getMessage().contains("CBPOS_BIND"), failure.getMessage());
    }

    @Test
    void aDatabaseElsewhereThatDoesNotAnswerIsSaidBeforeTheServerStarts() throws IOException {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        var env = new Env(Map.of("CBPOS_DB_HOST", "127.0.0.1", "CBPOS_DB_PORT", Integer.toString(port), "CBPOS_DB_USER", "cbpos", "CBPOS_DB_PASSWORD", "x"));
        var failure = assertThrows(StartFailure.class, () -> ExternalMySql.mustServe(env));
        assertTrue(failure.getMessage().startsWith("The database at 127.0.0.1:" + port + " does not let cbpos in"), failure.getMessage());
        assertEquals(1, failure.getMessage().lines().count());
    }

    @Test
    void whatIsNoMySqlOfOurTimeIsNotTaken() {
        for (var good : List.of("8.0.33", "8.4.3", "9.1.0", "8.0.39-0ubuntu0.22.04.1", "26.10.0")) assertTrue(ExternalMySql.isMySql8(good), good);
        for (var bad : List.of("5.7.44-log", "10.11.6-MariaDB-0+deb12u1", "5.5.5-10.6.18-MariaDB")) assertFalse(ExternalMySql.isMySql8(bad), bad);
    }

    @Test
    void oneFolderIsUsedByOneStartAtATime() throws IOException {
        try (var first = RunLock.take(folder)) {
            var failure = assertThrows(StartFailure.class, () -> RunLock.take(folder));
            assertTrue(failure.getMessage().contains("is running from " + folder), failure.getMessage());
        }
        RunLock.take(folder).close();
    }

    /** As somebody who types {@code mvn -Pdemo} twice sees it: the launcher itself, in a process of its own. */
    @Test
    void aStartThatCannotBeSaysOneLineAndEndsWithOne() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var launcher = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Demo.class.getName()).redirectErrorStream(true);
            launcher.environment().keySet().removeIf(name -> name.startsWith("CBPOS_"));
            launcher.environment().put("CBPOS_DATA_DIR", folder.resolve("data").toString());
            launcher.environment().put("CBPOS_HTTP_PORT", Integer.toString(taken.getLocalPort()));
            var process = launcher.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals("CompleteBytePOS could not start. Port " + taken.getLocalPort() + " is taken. Stop what uses it (is the demo running already?) or set CBPOS_HTTP_PORT to a free port.", said.strip());
            assertEquals(1, process.waitFor());
        }
    }

    private static Env env(String name, int port) {
        return new Env(Map.of("CBPOS_BIND", "127.0.0.1", name, Integer.toString(port)));
    }
}
