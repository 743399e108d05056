package com.completebytepos.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    private static final int PATIENCE_SECONDS = 30;

    @TempDir Path folder;
    private final LinkedBlockingQueue<String> shown = new LinkedBlockingQueue<>();

    @Test
    void theLogIsShownFromItsFirstLineToItsLast() throws Exception {
        var log = Files.writeString(folder.resolve("console.log"), "starting\nmigrating\n");
        var writes = new AtomicBoolean(true);
        var reading = LogTail.beside(log, writes::get, shown::add);
        assertEquals(List.of("starting", "migrating"), List.of(next(), next()));
        append(log, "deployed\n");
        assertEquals("deployed", next());
        append(log, "good-bye\n");
        writes.set(false);
        reading.join(PATIENCE_SECONDS * 1000L);
        assertFalse(reading.isAlive());
        assertEquals("good-bye", next());
        assertTrue(reading.isDaemon(), "a log to be shown keeps nothing from ending");
    }

    @Test
    void bytesThatAreNoLettersDoNotEndIt() throws Exception {
        var log = Files.write(folder.resolve("odd.log"), new byte[] {'c', 'a', 'f', (byte) 0xE9, '\n', 'o', 'n', '\n'});
        var reading = LogTail.beside(log, () -> false, shown::add);
        assertEquals(List.of("caf\uFFFD", "on"), List.of(next(), next()));
        reading.join(PATIENCE_SECONDS * 1000L);
        assertFalse(reading.isAlive());
    }

    private String next() throws InterruptedException {
        return shown.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static void append(Path log, String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.APPEND);
    }
}
