package com.completebytepos.bench;

import com.completebytepos.books.Books;
import com.completebytepos.fiscal.Kra;
import com.completebytepos.pages.Database;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How fast what waited for KRA is sent after an outage, by KRA's latency and by how many devices send side by side. */
public final class FiscalDrain {
    static final Map<String, String> PIN = Map.of("duka", "A000000001D", "soko", "A000000002S");
    private static final int DOCUMENTS = Integer.getInteger("bench.documents", 200);
    private static final int MANY = 10_000;

    private FiscalDrain() {
    }

    public static void main(String[] arguments) throws Exception {
        System.out.printf("%nDocuments sent after an outage, %d a device%n%n| KRA answers after | devices | documents | seconds | a second | %d take |%n|---|---|---|---|---|---|%n", DOCUMENTS, MANY);
        for (int latency : new int[] {0, 300, 2_000}) {
            for (var shops : List.of(List.of("duka"), List.of("duka", "soko"))) row(latency, shops);
        }
        System.out.println();
    }

    private static void row(int latency, List<String> shops) throws Exception {
        int each = latency == 2_000 ? Math.max(20, DOCUMENTS / 5) : DOCUMENTS;
        for (var shop : shops) hold(shop, "'2030-01-01'");
        for (var shop : shops) sell(shop, each);
        if (latency > 0) for (var shop : shops) Kra.slow(PIN.get(shop), "ales", latency);
        long begun = System.nanoTime();
        for (var shop : shops) {
            hold(shop, "NULL");
            Database.run("UPDATE cbpos_work.work_item SET due_at = NOW(3), leased_until = NULL WHERE shop = '" + shop + "' AND kind = 'fiscal.send'");
        }
        while (shops.stream().anyMatch(shop -> Books.number(shop, "select count(*) from fiscal_document where state in ('PENDING', 'SUBMITTED')") > 0)) Thread.sleep(50);
        double seconds = (System.nanoTime() - begun) / 1e9;
        Kra.fairWeather();
        int documents = each * shops.size();
        System.out.printf("| %.1f s | %d | %d | %.1f | %.1f | %.0f min |%n", latency / 1e3, shops.size(), documents, seconds, documents / seconds, MANY / (documents / seconds) / 60);
    }

    private static void hold(String shop, String until) throws Exception {
        Database.run("UPDATE cbpos_shop_" + shop + ".fiscal_device SET not_before = " + until + ", failures = 0 WHERE current_branch_id IS NOT NULL");
    }

    private static void sell(String shop, int documents) {
        var till = TillClient.joining(shop);
        for (int sold = 0; sold < documents; ) {
            var batch = new ArrayList<SignedEntry>();
            for (; batch.size() < 50 && sold < documents; sold++) batch.add(till.sale(new Sold(till.goods(sold % 20), 1_000)));
            till.send(batch.toArray(SignedEntry[]::new));
        }
    }
}
