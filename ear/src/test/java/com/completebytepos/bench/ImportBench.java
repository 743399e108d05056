package com.completebytepos.bench;

import com.completebytepos.books.Books;
import com.completebytepos.catalogue.Barcodes;
import com.completebytepos.integration.Program;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/** A price list of 20,000 rows with 50 bad ones through the API: how long until it is read, checked, stored; and the same list once more, which changes nothing. */
final class ImportBench {
    private static final int ROWS = 20_000;
    private static final int BAD = 50;

    private ImportBench() {
    }

    static void run(String shop) {
        var program = Program.of(shop);
        System.out.printf("%nA price list of %,d rows, %d of them bad, into the shop %s%n%n| what | s | rows/s |%n|---|---|---|%n", ROWS, BAD, shop);
        var list = list("N" + Long.toString(System.nanoTime(), 36)).getBytes(StandardCharsets.UTF_8);
        measure(program, list, "new goods");
        measure(program, list, "the same goods again");
    }

    /** Brings in as many goods as a shop still lacks, by the same door. */
    static void fill(String shop, int goods) {
        long missing = goods - Books.number(shop, "select count(*) from sku s join product p on p.id = s.product_id where s.active and p.active");
        if (missing <= 0) return;
        var program = Program.of(shop);
        var run = "L" + Long.toString(System.nanoTime(), 36);
        long first = System.nanoTime() / 1000 % 1_000_000_000;
        var text = new StringBuilder("SKU;Name;Category;Cost;Price;Tax;Barcode\r\n");
        for (int i = 0; i < missing; i++) text.append(row(run, i, (60 + i % 40) + ".50")).append(";").append(Barcodes.withCheckDigit(String.format("619%09d", (first + i) % 1_000_000_000))).append("\r\n");
        var id = expect(201, program.upload("shelves.csv", text.toString().getBytes(StandardCharsets.UTF_8))).getString("id");
        var counts = expect(200, program.post("imports/" + id + "/check", null, null)).getJsonObject("counts");
        if (counts.getInt("added") != missing) throw new IllegalStateException(counts.toString());
        stored(program, id);
    }

    private static void stored(Program program, String id) {
        expect(202, program.post("imports/" + id + "/commit", null, null));
        while (expect(200, program.get("imports/" + id)).getString("state").equals("RUNNING")) LockSupport.parkNanos(100_000_000);
        var end = expect(200, program.get("imports/" + id));
        if (!end.getString("state").equals("DONE")) throw new IllegalStateException(end.toString());
    }

    private static String row(String run, int number, String price) {
        return run + "-" + number + ";Goods " + run + " " + number + ";Shelf " + number % 40 + ";" + (50 + number % 40) + ";" + price + ";B";
    }

    private static void measure(Program program, byte[] list, String what) {
        long before = System.nanoTime();
        var id = expect(201, program.upload("bench.csv", list)).getString("id");
        row(what + ": uploaded", before);
        long checking = System.nanoTime();
        var counts = expect(200, program.post("imports/" + id + "/check", null, null)).getJsonObject("counts");
        if (counts.getInt("faulty") != BAD) throw new IllegalStateException(counts.toString());
        row(what + ": checked", checking);
        long storing = System.nanoTime();
        stored(program, id);
        row(what + ": stored", storing);
        row(what + ": all", before);
    }

    private static JsonObject expect(int status, Program.Answer answer) {
        if (answer.status() != status) throw new IllegalStateException(answer.toString());
        return answer.json();
    }

    private static void row(String what, long since) {
        double seconds = (System.nanoTime() - since) / 1e9;
        System.out.printf("| %s | %.2f | %,.0f |%n", what, seconds, ROWS / seconds);
    }

    private static String list(String run) {
        var text = new StringBuilder("SKU;Name;Category;Cost;Price;Tax\r\n");
        for (int i = 0; i < ROWS; i++) text.append(row(run, i, i % (ROWS / BAD) == 7 ? "-5" : (60 + i % 40) + ".50")).append("\r\n");
        return text.toString();
    }
}
