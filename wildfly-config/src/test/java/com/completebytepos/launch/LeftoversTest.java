package com.completebytepos.launch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A launcher that was killed, as by the system when memory is short, leaves its children behind. */
class LeftoversTest {
    @TempDir Path folder;
    @TempDir Path another;
    private final List<Process> all = new ArrayList<>();

    @AfterEach
    void nothingStays() {
        all.forEach(Process::destroyForcibly);
    }

    @Test
    void serverAndDatabaseOfThisFolderAreEndedAndNobodyElse() throws Exception {
        var server = process(WildFlyServer.mark(folder));
        var database = process(MySqlServer.mark(folder));
        var others = List.of(process(WildFlyServer.mark(another)), process(MySqlServer.mark(another)), process("less", WildFlyServer.mark(folder) + "/console.log"));
        Leftovers.end(folder);
        assertFalse(server.isAlive() || database.isAlive());
        for (var one : others) assertTrue(one.isAlive(), one.info().toString());
    }

    private Process process(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("sh", "-c", "echo up; while :; do sleep 1; done", "sh"));
        command.addAll(List.of(arguments));
        var started = new ProcessBuilder(command).start();
        all.add(started);
        assertTrue(started.getInputStream().read() > 0, "it did not start");
        return started;
    }
}
