package com.completebytepos.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** Shows the server's log as it grows, from now on. */
final class LogTail {

    private LogTail() {
    }

    static void follow(Path log, BooleanSupplier goesOn) throws IOException, InterruptedException {
        try (BufferedReader reader = Files.newBufferedReader(log)) {
            reader.skip(Files.size(log));
            while (goesOn.getAsBoolean()) {
                for (var line = reader.readLine(); line != null; line = reader.readLine()) System.out.println(line);
                Thread.sleep(400);
            }
        }
    }
}
