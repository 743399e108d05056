package com.completebytepos.bench;

import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.util.Arrays;
import java.util.List;

/** Closing a shift of 2,000 sales by its count, through HTTP: the report is summed and frozen before the answer comes. */
public final class ShiftCloseBench {
    private static final int SALES = 2_000;
    private static final int AT_ONCE = 50;
    private static final int ROUNDS = 5;

    private ShiftCloseBench() {
    }

    public static void run(String shop) {
        var took = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            var till = TillClient.at(shop);
            for (int sent = 0; sent < SALES; sent += AT_ONCE) till.send(fifty(till, sent));
            var count = till.closeShiftWith(500_000);
            long before = System.nanoTime();
            var answer = till.send(count).get(0);
            took[round] = System.nanoTime() - before;
            if (!answer.getString("result").startsWith("stored")) throw new IllegalStateException(answer.toString());
        }
        Arrays.sort(took);
        System.out.printf("%nClosing a shift of %,d sales, %d times%n%n| median ms | slowest ms |%n|---|---|%n| %.0f | %.0f |%n%n", SALES, ROUNDS, took[ROUNDS / 2] / 1e6, took[ROUNDS - 1] / 1e6);
    }

    private static SignedEntry[] fifty(TillClient till, int from) {
        var entries = new SignedEntry[AT_ONCE];
        for (int n = 0; n < AT_ONCE; n++) {
            entries[n] = till.sale(SaleText.of(List.of(new Sold(till.goods(from + n), 1_000), new Sold(till.goods(3 * n + 1), 2_000), new Sold(till.goods(7 * n), 1_000)), till.taxes()));
        }
        return entries;
    }
}
