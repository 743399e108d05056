package com.completebytepos.chaos;

import com.completebytepos.pages.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The database of the test stack: killed without warning and started again, from its first start here on with a flush at every commit. */
final class KillableDatabase {
    /** What makes tests quick and a crash costly. */
    private static final List<String> CARELESS = List.of("--innodb-doublewrite=OFF", "--innodb-flush-log-at-trx-commit=2");

    private final List<String> command;
    private final Map<String, String> environment = new HashMap<>();
    private ProcessHandle process;

    private KillableDatabase(ProcessHandle process) throws IOException {
        this.process = process;
        this.command = new ArrayList<>(parts("cmdline"));
        for (var pair : parts("environ")) environment.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        command.removeAll(CARELESS);
    }

    /** The one on the port the tests read the books from. */
    static KillableDatabase running() throws IOException {
        var port = "--port=" + System.getenv().getOrDefault("CBPOS_DB_PORT", "13606");
        var found = ProcessHandle.allProcesses().filter(p -> p.info().commandLine().orElse("").matches(".*\\bmysqld\\b.*" + port + "\\b.*")).findFirst();
        return new KillableDatabase(found.orElseThrow(() -> new IllegalStateException("no database of the test stack is running with " + port)));
    }

    private List<String> parts(String what) throws IOException {
        var file = Path.of("/proc", String.valueOf(process.pid()), what);
        return List.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\0"));
    }

    /** kill -9, a while without, start, wait until it answers. */
    void killAndStart(int millisWithout) throws Exception {
        process.destroyForcibly();
        process.onExit().get();
        TimeUnit.MILLISECONDS.sleep(millisWithout);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(Files.createTempFile("chaos-database", ".log").toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        process = Restarted.remember(builder.start().toHandle());
        var until = Instant.now().plus(Duration.ofMinutes(5));
        while (!answers()) {
            if (Instant.now().isAfter(until) || !process.isAlive()) throw new IllegalStateException("the database did not come back");
            TimeUnit.MILLISECONDS.sleep(300);
        }
    }

    private static boolean answers() {
        try (var connection = Database.connect()) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }
}
