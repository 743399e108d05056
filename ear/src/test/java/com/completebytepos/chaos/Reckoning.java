package com.completebytepos.chaos;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Hashes;
import com.completebytepos.pages.Database;
import com.completebytepos.till.TillClient;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Afterwards: what the screens showed and the journals hold, beside what the shops' books say. */
final class Reckoning {
    private static final long LONGEST_DRAIN = TimeUnit.MINUTES.toNanos(5);
    private final List<ChaosTill> tills;
    private final List<TillClient> clients;
    private final List<String> wrong = new ArrayList<>();

    Reckoning(List<ChaosTill> tills, List<TillClient> clients) {
        this.tills = tills;
        this.clients = clients;
    }

    void mustAgree() throws Exception {
        for (var till : tills) check(till);
        for (var client : clients) chain(client.workstationId());
        for (var shop : List.of("duka", "soko")) Books.checks(shop).forEach((name, count) -> expect(count == 0, shop + " " + name + " counts " + count));
        if (!wrong.isEmpty()) throw new AssertionError(wrong.size() + " wrong: " + wrong.subList(0, Math.min(20, wrong.size())));
    }

    private void check(ChaosTill till) throws Exception {
        till.atTheCounter();
        var journal = drained(till);
        var books = sales(till.shop(), workstation(journal));
        var kept = new HashMap<String, Long>();
        for (var entry : journal) {
            // an exchange tells of its sale first, then of what came back
            if (entry.get("kind").equals("sale") || entry.get("kind").equals("exchange")) kept.put(member(entry, "receiptNumber\":\"([^\"]+)\""), Long.parseLong(member(entry, "\"basketDiscount\".*\"total\":(\\d+),\"tax\"")));
        }
        till.shown().forEach((receipt, cents) -> {
            expect(cents.equals(kept.get(receipt)), "shown " + receipt + " " + cents + ", journal " + kept.get(receipt));
            expect(List.of(cents).equals(books.get(receipt)), "shown " + receipt + " " + cents + ", books " + books.get(receipt));
        });
        expect(kept.keySet().equals(books.keySet()), "journal and books name other receipts: " + kept.size() + ", " + books.size());
        chain(workstation(journal));
        var id = "uuid_to_bin('" + workstation(journal) + "')";
        expect(Books.number(till.shop(), "select count(*) from sync_report where code <> 'float-not-as-left' and workstation_id = " + id) == 0, "reports about " + till.shop() + " " + workstation(journal) + ": "
                + Books.text(till.shop(), "select group_concat(distinct code) from sync_report where code <> 'float-not-as-left' and workstation_id = " + id));
    }

    private List<Map<String, Object>> drained(ChaosTill till) throws InterruptedException {
        long until = System.nanoTime() + LONGEST_DRAIN;
        var journal = till.journal();
        while (System.nanoTime() < until && journal.stream().anyMatch(entry -> !entry.get("state").equals("sent"))) {
            TimeUnit.SECONDS.sleep(1);
            journal = till.journal();
        }
        long left = journal.stream().filter(entry -> !entry.get("state").equals("sent")).count();
        expect(left == 0, left + " entries of " + till.shop() + " were not taken");
        return journal;
    }

    private static String workstation(List<Map<String, Object>> journal) {
        return member(journal.get(0), "\"workstation\":\"([^\"]+)\"");
    }

    private static String member(Map<String, Object> entry, String pattern) {
        return ((String) entry.get("payload")).replaceAll("(?s)^.*?" + pattern + ".*$", "$1");
    }

    /** Every total by receipt number. */
    private static Map<String, List<Long>> sales(String shop, String workstation) throws SQLException {
        var found = new HashMap<String, List<Long>>();
        try (var books = Database.connect(); var rows = books.createStatement().executeQuery(
                "select receipt_number, total from cbpos_shop_" + shop + ".sale where state <> 'RETURN' and total >= 0 and workstation_id = uuid_to_bin('" + workstation + "')")) {
            while (rows.next()) found.computeIfAbsent(rows.getString(1), r -> new ArrayList<>()).add(rows.getBigDecimal(2).movePointRight(2).longValueExact());
        }
        found.keySet().removeIf(receipt -> receipt.contains("-R"));
        return found;
    }

    /** Numbered without a gap, each naming the hash of the one before, each hash that of its own text. */
    private void chain(String workstation) throws SQLException {
        for (var shop : List.of("duka", "soko")) {
            try (var books = Database.connect(); var rows = books.createStatement().executeQuery("select counter, payload, hex(sha256) from cbpos_shop_" + shop
                    + ".processed_command where workstation_id = uuid_to_bin('" + workstation + "') and fork = 0x00000000000000000000000000000000 order by counter")) {
                String before = null;
                for (long number = 1; rows.next(); number++) {
                    var hash = HexFormat.of().formatHex(Hashes.sha256(rows.getString(2)));
                    expect(rows.getLong(1) == number, shop + " " + workstation + ": entry " + rows.getLong(1) + " where " + number + " was due");
                    expect(hash.equalsIgnoreCase(rows.getString(3)), shop + " " + workstation + ": entry " + number + " has another text");
                    expect(before == null || rows.getString(2).contains("\"previous\":\"" + before + "\""), shop + " " + workstation + ": entry " + number + " follows another one");
                    before = hash;
                }
            }
        }
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) wrong.add(otherwise);
    }
}
