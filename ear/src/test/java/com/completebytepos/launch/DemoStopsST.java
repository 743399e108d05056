package com.completebytepos.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher as {@code mvn -Pdemo} runs it, in a process of its own with the real server and the real database, stopped as Ctrl-C, a service manager and a machine that
 * is shut down stop it. What is deployed is as good as empty: shops would take minutes and are no part of it.
 */
class DemoStopsST {
    private static final List<String> PORTS = List.of("CBPOS_HTTP_PORT", "CBPOS_HTTPS_PORT", "CBPOS_MANAGEMENT_PORT", "CBPOS_CLUSTER_PORT", "CBPOS_DB_PORT", "CBPOS_SMTP_PORT");
    private static final int ENDED_BY_SIGTERM = 143;

    @TempDir Path folder;
    private final List<String> said = new ArrayList<>();
    private Process launcher;

    @BeforeEach
    void start() throws IOException {
        var house = house();
        var command = List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Dhouse=" + house, "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Demo.class.getName());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("CBPOS_"));
        builder.environment().put("CBPOS_DATA_DIR", folder.resolve("data").toString());
        builder.environment().putAll(freePorts());
        launcher = builder.start();
    }

    @AfterEach
    void nothingStays() {
        launcher.descendants().forEach(ProcessHandle::destroyForcibly);
        launcher.destroyForcibly();
    }

    @Tag("wide")
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void serverAndDatabaseEndInOrderWhenItIsToldTo() throws Exception {
        try (var lines = launcher.inputReader()) {
            readUntil("Ready", lines);
            var children = launcher.descendants().toList();
            assertEquals(2, children.size(), children.toString());
            launcher.toHandle().destroy(); // Process.destroy would close what is still to be read
            readUntil(null, lines);
            assertEquals(ENDED_BY_SIGTERM, launcher.waitFor(), said.toString());
            var data = folder.resolve("data");
            var end = said.subList(said.indexOf("Ready") + 1, said.size());
            assertTrue(end.contains("Stopping: server, then database. Your data stays in " + data), end.toString());
            assertEquals("Stopped.", end.get(end.size() - 1));
            assertTrue(said.stream().noneMatch(line -> line.contains("was ended hard") || line.contains("could not start")), said.toString());
            assertEquals(List.of(), children.stream().filter(ProcessHandle::isAlive).toList());
            assertTrue(Files.readString(data.resolve("server/console.log")).contains("WFLYSRV0050"), "the server wrote down that it stopped");
            assertTrue(Files.readString(data.resolve("mysql.log")).contains("Shutdown complete"), "the database closed its files");
            RunLock.take(data).close();
        }
    }

    private void readUntil(String last, BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.equals(last)) return;
        }
        assertEquals(null, last, () -> "it ended before: " + said);
    }

    /** The real server and database, and two deployments in place of ours. */
    private Path house() throws IOException {
        var house = folder.resolve("house");
        Files.createDirectories(house.resolve("wildfly-config/target"));
        for (var one : List.of("server", "mysql")) Files.createSymbolicLink(house.resolve("wildfly-config/target").resolve(one), Env.house().resolve("wildfly-config/target").resolve(one));
        var page = ShrinkWrap.create(WebArchive.class, "sandbox.war").addAsWebResource(new StringAsset("here"), "here.txt");
        Files.createDirectories(house.resolve("sandbox/target"));
        page.as(ZipExporter.class).exportTo(house.resolve("sandbox/target/sandbox.war").toFile());
        Files.createDirectories(house.resolve("ear/target"));
        var ear = ShrinkWrap.create(EnterpriseArchive.class, "completebytepos.ear").addAsModule(ShrinkWrap.create(WebArchive.class, "there.war").addAsWebResource(new StringAsset("there"), "there.txt"));
        ear.as(ZipExporter.class).exportTo(house.resolve("ear/target/completebytepos.ear").toFile());
        return house;
    }

    private static Map<String, String> freePorts() throws IOException {
        var ports = new HashMap<String, String>();
        var held = new ArrayList<ServerSocket>();
        try {
            for (var name : PORTS) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
                ports.put(name, String.valueOf(held.get(held.size() - 1).getLocalPort()));
            }
        } finally {
            for (var one : held) one.close();
        }
        return ports;
    }
}
