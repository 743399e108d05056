package com.completebytepos.bench;

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

    private static void measure(Program program, byte[] list, String what) {
        long before = System.nanoTime();
        var id = expect(201, program.upload("bench.csv", list)).getString("id");
        row(what + ": uploaded", before);
        long checking = System.nanoTime();
        var counts = expect(200, program.post("imports/" + id + "/check", null, null)).getJsonObject("counts");
        if (counts.getInt("faulty") != BAD) throw new IllegalStateException(counts.toString());
        row(what + ": checked", checking);
        long storing = System.nanoTime();
        expect(202, program.post("imports/" + id + "/commit", null, null));
        while (expect(200, program.get("imports/" + id)).getString("state").equals("RUNNING")) LockSupport.parkNanos(100_000_000);
        row(what + ": stored", storing);
        row(what + ": all", before);
        var end = expect(200, program.get("imports/" + id));
        if (!end.getString("state").equals("DONE")) throw new IllegalStateException(end.toString());
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
        for (int i = 0; i < ROWS; i++) {
            text.append(run).append('-').append(i).append(";Goods ").append(run).append(' ').append(i).append(";Shelf ").append(i % 40).append(';').append(50 + i % 40).append(';')
                    .append(i % (ROWS / BAD) == 7 ? "-5" : (60 + i % 40) + ".50").append(";B\r\n");
        }
        return text.toString();
    }
}
