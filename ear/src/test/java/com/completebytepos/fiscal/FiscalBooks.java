package com.completebytepos.fiscal;

import com.completebytepos.pages.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A shop's documents for KRA as they lie in the database, and what only a fallen server leaves behind. */
final class FiscalBooks {
    private final String schema;
    private final String shop;

    FiscalBooks(String shop) {
        this.shop = shop;
        this.schema = "cbpos_shop_" + shop + ".";
    }

    String of(String sale, String column) {
        return first("SELECT d." + column + " FROM " + schema + "fiscal_document d WHERE d.sale_id = uuid_to_bin('" + sale + "')");
    }

    String stamp(String sale, String column) {
        return first("SELECT s." + column + " FROM " + schema + "fiscal_stamp s JOIN " + schema + "fiscal_document d ON d.id = s.document_id WHERE d.sale_id = uuid_to_bin('" + sale + "')");
    }

    long number(String sale) {
        return Long.parseLong(stamp(sale, "number"));
    }

    /** @param pin and branch number, for example A000000001D/00 */
    String device(String pin, String column) {
        return first("SELECT " + column + " FROM " + schema + "fiscal_device WHERE concat(pin, '/', bhf_id) = '" + pin + "' AND current_branch_id IS NOT NULL");
    }

    long attempts(String sale, String purpose) {
        return Long.parseLong(first("SELECT count(*) FROM " + schema + "fiscal_attempt a JOIN " + schema + "fiscal_document d ON d.id = a.document_id WHERE a.purpose = '" + purpose
                + "' AND d.sale_id = uuid_to_bin('" + sale + "')"));
    }

    void awaitState(String sale, String state) {
        await(sale + " " + state, () -> state.equals(of(sale, "state")));
    }

    /** Nothing is sent until {@link #go}. */
    void hold(String pin) {
        run("UPDATE " + schema + "fiscal_device SET not_before = '2030-01-01', failures = 0 WHERE concat(pin, '/', bhf_id) = '" + pin + "'");
    }

    void go(String pin) {
        run("UPDATE " + schema + "fiscal_device SET not_before = NULL WHERE concat(pin, '/', bhf_id) = '" + pin + "'",
                "UPDATE cbpos_work.work_item SET due_at = NOW(3), leased_until = NULL WHERE shop = '" + shop + "' AND kind = 'fiscal.send'");
    }

    /** As if the server fell after KRA had accepted and before its answer was written down. */
    void forgetTheAnswer(String pin, String sale) {
        var document = "(SELECT id FROM " + schema + "fiscal_document WHERE sale_id = uuid_to_bin('" + sale + "'))";
        var number = number(sale);
        run("DELETE FROM " + schema + "fiscal_stamp WHERE document_id = " + document,
                "UPDATE " + schema + "fiscal_attempt SET outcome = NULL, answer = NULL, ended_at = NULL WHERE document_id = " + document,
                "UPDATE " + schema + "fiscal_document SET state = 'SUBMITTED', settled_at = NULL WHERE sale_id = uuid_to_bin('" + sale + "')",
                "UPDATE " + schema + "fiscal_device SET in_flight_id = " + document + ", in_flight_number = " + number + ", next_number = " + number + " WHERE concat(pin, '/', bhf_id) = '" + pin + "'");
    }

    /** As if the server fell between writing the number down and sending it. */
    void neverSend(String pin, String sale, String body) {
        var document = "(SELECT id FROM " + schema + "fiscal_document WHERE sale_id = uuid_to_bin('" + sale + "'))";
        run("UPDATE " + schema + "fiscal_document SET state = 'SUBMITTED' WHERE sale_id = uuid_to_bin('" + sale + "')",
                "UPDATE " + schema + "fiscal_device SET in_flight_id = " + document + ", in_flight_number = next_number WHERE concat(pin, '/', bhf_id) = '" + pin + "'",
                "INSERT INTO " + schema + "fiscal_attempt (id, document_id, device_id, number, purpose, begun_at, request) SELECT uuid_to_bin(uuid()), " + document
                        + ", id, next_number, 'SEND', NOW(3), '" + body + "' FROM " + schema + "fiscal_device WHERE concat(pin, '/', bhf_id) = '" + pin + "'");
    }

    String lastRequest(String sale) {
        return first("SELECT a.request FROM " + schema + "fiscal_attempt a JOIN " + schema + "fiscal_document d ON d.id = a.document_id WHERE a.purpose = 'SEND' AND d.sale_id = uuid_to_bin('" + sale
                + "') ORDER BY a.begun_at DESC LIMIT 1");
    }

    void makeDue(String sale) {
        run("INSERT INTO cbpos_work.work_item (id, shop, lane, kind, reference, due_at, attempts, created_at) SELECT uuid_to_bin(uuid()), '" + shop
                + "', concat('fiscal:', bin_to_uuid(branch_id)), 'fiscal.send', bin_to_uuid(id), NOW(3), 0, NOW(3) FROM " + schema + "fiscal_document WHERE sale_id = uuid_to_bin('" + sale + "')");
    }

    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("never came: " + what);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String first(String sql) {
        try {
            return Database.first(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void run(String... sql) {
        try {
            Database.run(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(String.join("; ", sql), e);
        }
    }
}
