package com.completebytepos.books;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.pages.Hands;
import com.completebytepos.pages.House;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The books of a shop as they lie in the database, read beside the product. */
public final class Books {
    private static final Map<String, Hands> HANDS = new ConcurrentHashMap<>();
    private static final String PORT = House.port("CBPOS_DB_PORT", 13606);

    private Books() {
    }

    /** A hand of one's own in the books, for what happens at the same moment. */
    public static Connection open(String shop) throws SQLException {
        return DriverManager.getConnection("jdbc:mysql://127.0.0.1:" + PORT + "/cbpos_shop_" + shop + "?allowPublicKeyRetrieval=true", "cbpos", "cbpos-local-only");
    }

    /** The first column of the first row, as a number. */
    public static long number(String shop, String sql) {
        return ask(shop, sql, hand -> {
            try (var rows = hand.executeQuery(sql)) {
                rows.next();
                return rows.getBigDecimal(1).movePointRight(rows.getBigDecimal(1).scale() > 0 ? 2 : 0).longValueExact();
            }
        });
    }

    /** The first column of the first row, as text; null when there is none. */
    public static String text(String shop, String sql) {
        return ask(shop, sql, hand -> {
            try (var rows = hand.executeQuery(sql)) {
                return rows.next() ? rows.getString(1) : null;
            }
        });
    }

    /** Until a query answers this, or nobody would wait any longer. */
    public static void await(String shop, String query, String wanted, Duration patience) {
        var until = Instant.now().plus(patience);
        while (!wanted.equals(text(shop, query)) && Instant.now().isBefore(until)) pause(100);
        assertEquals(wanted, text(shop, query));
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** For what no page can do. */
    public static void run(String shop, String sql) {
        ask(shop, sql, hand -> hand.execute(sql));
    }

    private static <T> T ask(String shop, String sql, Hands.Asked<T> asked) {
        try {
            return HANDS.computeIfAbsent(shop, which -> new Hands(() -> open(which))).ask(asked);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Every query of sql/checks with what it counted; all zero in whole books. */
    public static Map<String, Long> checks(String shop) {
        var found = new TreeMap<String, Long>();
        queries().forEach((file, query) -> found.put(file, number(shop, query)));
        return found;
    }

    /** The queries of sql/checks by the names of their files. */
    static Map<String, String> queries() {
        var found = new TreeMap<String, String>();
        try (var files = Files.list(Path.of(System.getProperty("house"), "sql", "checks"))) {
            for (var file : files.toList()) found.put(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
