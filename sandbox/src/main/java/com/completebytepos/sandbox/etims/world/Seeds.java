package com.completebytepos.sandbox.etims.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The simulator's tables, one text file each; lines that start with # explain. */
public final class Seeds {

    private Seeds() {}

    public static List<String> lines(String file) {
        try (InputStream in = Seeds.class.getResourceAsStream("/etims/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
