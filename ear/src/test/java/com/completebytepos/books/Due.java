package com.completebytepos.books;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Work the product itself has planned, brought forward: what is to come is not waited for, what is not planned does not come. */
public final class Due {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BROUGHT = "update cbpos_work.work_item set due_at = utc_timestamp(3) - interval 1 second where (leased_until is null or leased_until < utc_timestamp(3)) and shop = '";

    private Due() {
    }

    /** Every item of a kind that waits for its time; somebody must have planned one. */
    public static void now(String shop, String kind) {
        brought(shop, "kind = '" + kind + "'");
    }

    /** @param reference what the item is about, as the product names it */
    public static void now(String shop, String kind, String reference) {
        brought(shop, "kind = '" + kind + "' and reference = '" + reference + "'");
    }

    /** Brought forward and, from its beginning on, done: the item is gone or waits for another time. */
    public static void done(String shop, String kind) {
        now(shop, kind);
        quiet(shop, "kind = '" + kind + "'");
    }

    public static void done(String shop, String kind, String reference) {
        now(shop, kind, reference);
        quiet(shop, "kind = '" + kind + "' and reference = '" + reference + "'");
    }

    /** Every item of a kind that waits for its time, should there be any. */
    public static void hurried(String shop, String kind) {
        moved(BROUGHT + shop + "' and kind = '" + kind + "'");
    }

    /** What is being done already began too early: the next turn is meant. */
    private static void brought(String shop, String which) {
        var until = Instant.now().plus(PATIENCE);
        while (moved(BROUGHT + shop + "' and " + which) == 0) {
            assertTrue(Instant.now().isBefore(until), () -> "nobody planned " + which + " in " + shop);
            Books.pause(50);
        }
    }

    private static void quiet(String shop, String which) {
        Books.await(shop, "select count(*) from cbpos_work.work_item where (due_at <= utc_timestamp(3) or leased_until >= utc_timestamp(3)) and shop = '" + shop + "' and " + which, "0", PATIENCE);
    }

    private static int moved(String sql) {
        try {
            return Database.changed(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
