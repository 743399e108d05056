package com.completebytepos.books;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Rows the database keeps as they were written, made soft for a moment: for what an earlier release left, and to clean up. */
public final class Thawed {
    private static final List<String> FREEZING = List.of("reporting/V202612010307__reports_stay.sql", "cash/V202612010308__counts_and_moves_stay.sql", "selling/V202612010309__approvals_stay.sql",
            "cash/V202612010500__floats_stay.sql", "identity/V202612010501__ceilings_stay.sql", "unpacking/V202612010502__unpackings_stay.sql",
            "stock/V202612041003__movements_stay.sql");

    private Thawed() {
    }

    public interface Act {
        void run() throws Exception;
    }

    /** As before the upgrade while {@code act} runs, as after it from then on. */
    public static void at(String shop, List<String> tables, Act act) throws Exception {
        for (var table : tables) {
            for (var deed : List.of("update", "delete")) Books.run(shop, "drop trigger if exists " + table + "_no_" + deed);
        }
        try {
            act.run();
        } finally {
            freeze(shop);
        }
    }

    /** What the upgrade does. */
    public static void freeze(String shop) {
        for (var file : FREEZING) {
            try {
                for (var statement : Files.readString(Path.of(System.getProperty("house"), "sql", "tenant").resolve(file)).split(";\n")) Books.run(shop, statement);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
