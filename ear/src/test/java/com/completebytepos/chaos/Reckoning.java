package com.completebytepos.chaos;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Hashes;
import com.completebytepos.pages.Database;
import com.completebytepos.till.TillClient;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Afterwards: what the screens showed and the journals hold, beside what the shops' books say. */
final class Reckoning {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final long LONGEST_DRAIN = TimeUnit.MINUTES.toNanos(5);
    /** A Z of a shift for which something came late follows within seconds. */
    private static final long LONGEST_CHECK = TimeUnit.MINUTES.toNanos(2);
    /** Twice may happen to anybody, and a short run is soon over. */
    private static final int A_FEW = 20;
    private static final List<String> A_DAY = List.of("sell", "park", "return", "move", "close");

    private final List<ChaosTill> tills;
    private final Disorder disorder;
    private final boolean wholeDay;
    private final List<String> wrong = new ArrayList<>();

    /** @param wholeDay whether the run was so long that everything a till does must have been done */
    Reckoning(List<ChaosTill> tills, Disorder disorder, boolean wholeDay) {
        this.tills = tills;
        this.disorder = disorder;
        this.wholeDay = wholeDay;
    }

    void mustAgree() throws Exception {
        mustHaveWorked();
        for (var till : tills) check(till);
        for (var client : disorder.clients()) check(client);
        for (var shop : List.of("duka", "soko")) checks(shop).forEach((name, count) -> expect(count == 0, shop + " " + name + " counts " + count));
        if (!wrong.isEmpty()) throw new AssertionError(wrong.size() + " wrong: " + wrong.subList(0, Math.min(20, wrong.size())));
    }

    /** A till that stumbles over its own page all the time proves nothing by what it did not sell. */
    private void mustHaveWorked() {
        for (var till : tills) {
            int works = till.done().values().stream().mapToInt(Integer::intValue).sum();
            expect(till.stumbles().size() * 10 <= works + A_FEW, till.shop() + " stumbled " + till.stumbles().size() + " times, " + works + " works done: " + till.stumbles().subList(0, Math.min(5, till.stumbles().size())));
        }
        for (var work : A_DAY) expect(!wholeDay || tills.stream().anyMatch(till -> till.done().containsKey(work)), "nobody did: " + work);
    }

    private void check(ChaosTill till) throws Exception {
        till.atTheCounter();
        var payloads = drained(till).stream().map(entry -> (String) entry.get("payload")).toList();
        if (payloads.isEmpty()) {
            expect(till.shown().isEmpty(), till.shop() + ": " + till.shown().size() + " receipts shown, none in the journal");
            return;
        }
        var workstation = read(payloads.get(0)).getString("workstation");
        same(payloads, stored(till.shop(), workstation), till.shop() + " " + workstation + ": entries of journal and books");
        var kept = new TreeMap<String, Long>();
        var given = new TreeMap<String, Long>();
        payloads.stream().map(Reckoning::read).forEach(entry -> papers(entry, kept, given));
        var books = papers(till.shop(), workstation);
        till.shown().forEach((receipt, cents) -> expect(cents.equals(kept.get(receipt)), "shown " + receipt + " " + cents + ", journal " + kept.get(receipt)));
        till.givenBack().forEach((receipt, cents) -> expect(cents.equals(given.get(receipt)), "given back " + receipt + " " + cents + ", journal " + given.get(receipt)));
        kept.forEach((receipt, cents) -> expect(List.of(cents).equals(books.get(receipt)), "journal " + receipt + " " + cents + ", books " + books.get(receipt)));
        expect(kept.keySet().equals(books.keySet()), "journal and books name other papers: " + kept.size() + ", " + books.size());
        chain(till.shop(), workstation);
        var id = "uuid_to_bin('" + workstation + "')";
        expect(Books.number(till.shop(), "select count(*) from sync_report where code <> 'float-not-as-left' and workstation_id = " + id) == 0, "reports about " + till.shop() + " " + workstation + ": "
                + Books.text(till.shop(), "select group_concat(distinct code) from sync_report where code <> 'float-not-as-left' and workstation_id = " + id));
    }

    /** Sent twice, in part and out of order, each of its sales is in the books once, as it was made. */
    private void check(TillClient client) throws SQLException {
        var made = disorder.made(client);
        var stored = stored(client.shop(), client.workstationId());
        var sales = stored.stream().filter(payload -> read(payload).getString("kind").equals("sale")).toList();
        same(made.stream().map(entry -> entry.payload()).toList(), sales, client.shop() + " " + client.workstationId() + ": sales made in disorder and stored");
        var kept = new TreeMap<String, Long>();
        made.forEach(entry -> papers(read(entry.payload()), kept, new TreeMap<>()));
        var books = papers(client.shop(), client.workstationId());
        kept.forEach((receipt, cents) -> expect(List.of(cents).equals(books.get(receipt)), "in disorder " + receipt + " " + cents + ", books " + books.get(receipt)));
        expect(kept.keySet().equals(books.keySet()), "made in disorder " + kept.size() + ", in the books " + books.size());
        chain(client.shop(), client.workstationId());
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

    private static Map<String, Long> checks(String shop) throws InterruptedException {
        long until = System.nanoTime() + LONGEST_CHECK;
        var found = Books.checks(shop);
        while (System.nanoTime() < until && found.values().stream().anyMatch(count -> count != 0)) {
            TimeUnit.SECONDS.sleep(2);
            found = Books.checks(shop);
        }
        return found;
    }

    private static JsonObject read(String payload) {
        try (var reader = JSON.createReader(new StringReader(payload))) {
            return reader.readObject();
        }
    }

    /** @param totals of every paper by its number, in cents @param given what was given back by the number of the return: notes where there are any, else all */
    private static void papers(JsonObject entry, Map<String, Long> totals, Map<String, Long> given) {
        var sale = entry.getJsonObject("sale");
        if (sale != null) totals.put(sale.getString("receiptNumber"), sale.getJsonNumber("total").longValueExact());
        var back = entry.getJsonObject("return");
        if (back == null) return;
        totals.put(back.getString("receiptNumber"), back.getJsonNumber("total").longValueExact());
        var refunds = back.getJsonArray("refunds").getValuesAs(JsonObject.class);
        var cash = refunds.stream().filter(one -> one.getString("kind").equals("CASH")).toList();
        given.put(back.getString("receiptNumber"), (cash.isEmpty() ? refunds : cash).stream().mapToLong(one -> one.getJsonNumber("amount").longValueExact()).sum());
    }

    /** Every total by its paper's number; of a return what came back. */
    private static Map<String, List<Long>> papers(String shop, String workstation) throws SQLException {
        var found = new TreeMap<String, List<Long>>();
        try (var books = Database.connect(); var rows = books.createStatement().executeQuery("select receipt_number, abs(total) from cbpos_shop_" + shop + ".sale where workstation_id = uuid_to_bin('" + workstation + "')")) {
            while (rows.next()) found.computeIfAbsent(rows.getString(1), r -> new ArrayList<>()).add(rows.getBigDecimal(2).movePointRight(2).longValueExact());
        }
        return found;
    }

    /** What the server has of a chain, in its order. */
    private static List<String> stored(String shop, String workstation) throws SQLException {
        var found = new ArrayList<String>();
        try (var books = Database.connect(); var rows = books.createStatement().executeQuery("select payload from cbpos_shop_" + shop + ".processed_command where workstation_id = uuid_to_bin('" + workstation + "') order by counter, fork")) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }

    /** Numbered without a gap, each naming the hash of the one before, each hash that of its own text. */
    private void chain(String shop, String workstation) throws SQLException {
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

    private void same(List<String> expected, List<String> found, String what) {
        if (expected.equals(found)) return;
        var missing = new ArrayList<>(expected);
        missing.removeAll(new HashSet<>(found));
        var strange = new ArrayList<>(found);
        strange.removeAll(new HashSet<>(expected));
        var first = missing.isEmpty() ? strange.isEmpty() ? null : strange.get(0) : missing.get(0);
        expect(false, what + ": " + expected.size() + " and " + found.size() + "; missing " + missing.size() + ", strange " + strange.size() + ": " + Objects.requireNonNullElse(first, "another order or twice"));
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) wrong.add(otherwise);
    }
}
