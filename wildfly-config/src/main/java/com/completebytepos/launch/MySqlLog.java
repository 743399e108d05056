package com.completebytepos.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What the database wrote down of why it cannot go on. */
final class MySqlLog {
    private static final String ERROR = "[ERROR] ";

    private MySqlLog() {
    }

    /** @param from where this start's part of the log begins, bytes @return one line: the first error, from which the later ones follow */
    static String lastWords(Path log, long from) throws IOException {
        var all = Files.exists(log) ? Files.readAllBytes(log) : new byte[0];
        var lines = new String(all, (int) Math.min(from, all.length), (int) Math.max(0, all.length - from), StandardCharsets.UTF_8).split("\\R");
        var first = Arrays.stream(lines).filter(line -> line.contains(ERROR)).findFirst();
        return first.map(line -> "MySQL ended by itself: " + line.substring(line.indexOf(ERROR) + ERROR.length()).replaceFirst("^(\\[[^]]*] )+", "").strip().replaceFirst("[^.]$", "$0."))
                .orElse("MySQL ended by itself.");
    }
}
