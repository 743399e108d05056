package com.completebytepos.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Shows the server's log as it grows, from its first line to its last, beside whatever else is done. */
final class LogTail {
    private static final int LOOKS_EVERY_MILLIS = 400;

    private LogTail() {
    }

    /** @param goesOn whether somebody still writes; the thread ends when nobody does and all is shown */
    static Thread beside(Path log, BooleanSupplier goesOn, Consumer<String> shown) {
        var reading = new Thread(() -> follow(log, goesOn, shown), "log");
        reading.setDaemon(true);
        reading.start();
        return reading;
    }

    private static void follow(Path log, BooleanSupplier goesOn, Consumer<String> shown) {
        // unlike Files.newBufferedReader this shows bytes that are no letters instead of giving up
        try (var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(log), StandardCharsets.UTF_8))) {
            for (boolean more = true; more; ) {
                more = goesOn.getAsBoolean();
                for (var line = reader.readLine(); line != null; line = reader.readLine()) shown.accept(line);
                if (more) Thread.sleep(LOOKS_EVERY_MILLIS);
            }
        } catch (IOException unreadable) {
            shown.accept("The log " + log + " cannot be shown any more: " + unreadable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
