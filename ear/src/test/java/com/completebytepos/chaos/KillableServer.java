package com.completebytepos.chaos;

import com.completebytepos.pages.House;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The application server of the test stack: killed without warning, or stopped, and started again as it was started. */
public final class KillableServer {
    private final List<String> command;
    private final Map<String, String> environment;
    private ProcessHandle process;

    private KillableServer(ProcessHandle process) throws IOException {
        this.process = process;
        this.command = parts("cmdline");
        this.environment = new HashMap<>();
        for (var pair : parts("environ")) environment.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }

    /** The one that serves the port the tests speak to. */
    public static KillableServer running() throws IOException {
        for (var candidate : ProcessHandle.allProcesses().filter(p -> p.info().commandLine().orElse("").contains("org.jboss.as.standalone")).toList()) {
            var server = new KillableServer(candidate);
            if (House.PORT.equals(server.environment.get("CBPOS_HTTP_PORT"))) return server;
        }
        throw new IllegalStateException("no server of the test stack is running on port " + House.PORT);
    }

    private List<String> parts(String what) throws IOException {
        var file = Path.of("/proc", String.valueOf(process.pid()), what);
        return List.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\0"));
    }

    /** kill -9, start, wait until it serves. @param settings changed from now on */
    void killAndStart(Map<String, String> settings) throws Exception {
        environment.putAll(settings);
        process.destroyForcibly();
        process.onExit().get();
        start();
    }

    /** As a service manager stops it. */
    public void stop() throws Exception {
        process.destroy();
        process.onExit().get();
    }

    /** As it was started, unless it runs; waits until it serves. */
    public void start() throws Exception {
        if (process.isAlive()) return;
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(Files.createTempFile("chaos-server", ".log").toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        process = Restarted.remember(builder.start().toHandle());
        var until = Instant.now().plus(Duration.ofMinutes(5));
        while (!serves()) {
            if (Instant.now().isAfter(until) || !process.isAlive()) throw new IllegalStateException("the server did not come back");
            Thread.sleep(500);
        }
    }

    private static boolean serves() throws InterruptedException {
        try {
            return House.get(House.at("duka") + "/login.xhtml", new TreeMap<>()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
