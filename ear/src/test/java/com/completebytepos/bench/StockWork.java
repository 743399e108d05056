package com.completebytepos.bench;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * How long the documents of soko's stock take beside tills that sell: what of a sale is its stock, twelve tills on the same few goods, a receipt of many lines, a count of
 * many lines posted while twelve tills sell, suggested orders of all branches, all movements added up again.
 */
final class StockWork {
    private static final String SHOP = "soko";
    private static final int TILLS = 12;
    private static final int HOT = 5;
    private static final int SALES = Integer.getInteger("bench.hot-sales", 100);
    private static final int RECEIPT = Integer.getInteger("bench.receipt-lines", 500);
    private static final int COUNT = Integer.getInteger("bench.count-lines", 20_000);
    /** Between two sales of a till while a count is posted, ms: quicker than people can. */
    private static final int PACE = 1_000;

    private StockWork() {
    }

    static void run() throws Exception {
        System.out.printf("%nDocuments of stock of the shop %s%n%n| what | figure |%n|---|---|%n", SHOP);
        var office = Office.signedIn(SHOP, "musa");
        hot();
        receipt(office);
        suggested(office);
        count(office);
        addedUpAgain();
        System.out.println();
    }

    /** Whether anybody is told of a deadlock is seen by the answers: a sale that is not stored ends the run. */
    private static void hot() throws Exception {
        var workers = new ArrayList<Crew.Worker>();
        for (int i = 0; i < TILLS; i++) workers.add(selling(TillClient.joining(SHOP), 2 * SALES));
        var measured = Crew.run(workers, SALES, SALES);
        System.out.printf("| %d tills on %d goods, each sale stored: sales/s, p95 ms | %.0f, %.1f |%n", TILLS, HOT, measured.rate(), measured.percentile(.95));
        var one = Crew.run(List.of(selling(TillClient.joining(SHOP), 2 * SALES)), SALES, SALES);
        var posting = Crew.run(List.of(posting()), SALES, SALES);
        System.out.printf("| of a sale of %d lines by one till, p50 %.1f ms, the statements of its stock by bare JDBC | %.1f %% |%n", HOT, one.percentile(.5), 100 * posting.percentile(.5) / one.percentile(.5));
    }

    /** What the ledger asks the database for a sale; undone again, and not waited for at the disk, for a sale commits once with or without it. */
    private static Crew.Worker posting() throws SQLException {
        var books = Books.open(SHOP);
        books.setAutoCommit(false);
        var branch = bytes(Books.text(SHOP, "select hex(id) from branch where active order by code limit 1"));
        var skus = Stream.of(Books.text(SHOP, "select group_concat(hex(sku_id) order by sku_id) from (select sku_id from stock_item where branch_id = (select id from branch where active order by code limit 1) limit " + HOT + ") t").split(",")).map(StockWork::bytes).toList();
        var held = books.prepareStatement("select sku_id, on_hand, value, average_cost, layered from stock_item where branch_id = ? and sku_id in (" + String.join(",", Collections.nCopies(HOT, "?")) + ")");
        var movement = books.prepareStatement("insert into stock_movement (document_id, line_no, part_no, document_kind, branch_id, sku_id, quantity, reason, unit_cost, value, at) values "
                + String.join(",", Collections.nCopies(HOT, "(?, ?, 0, 'SALE', ?, ?, -1, 'SALE', 10, -10, now(3))")));
        var item = books.prepareStatement("insert into stock_item (branch_id, sku_id, on_hand, value, average_cost, layered) values " + String.join(",", Collections.nCopies(HOT, "(?, ?, -1, -10, 10, 0)"))
                + " as added on duplicate key update on_hand = stock_item.on_hand + added.on_hand, value = stock_item.value + added.value, average_cost = coalesce(stock_item.average_cost, added.average_cost),"
                + " layered = if(stock_item.layered = 1, 2, 0)");
        return number -> {
            var document = bytes(Ids.next().toString().replace("-", ""));
            held.setBytes(1, branch);
            for (int i = 0; i < HOT; i++) {
                held.setBytes(i + 2, skus.get(i));
                movement.setBytes(4 * i + 1, document);
                movement.setInt(4 * i + 2, i + 1);
                movement.setBytes(4 * i + 3, branch);
                movement.setBytes(4 * i + 4, skus.get(i));
                item.setBytes(2 * i + 1, branch);
                item.setBytes(2 * i + 2, skus.get(i));
            }
            held.executeQuery().close();
            movement.executeUpdate();
            item.executeUpdate();
            books.rollback();
        };
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static Crew.Worker selling(TillClient till, int count) {
        var entries = new ArrayList<SignedEntry>();
        for (int i = 0; i < count; i++) {
            var lines = new Sold[HOT];
            for (int line = 0; line < HOT; line++) lines[line] = new Sold(till.goods((i + line) % HOT), 1_000);
            entries.add(till.sale(lines));
        }
        return number -> {
            var answer = till.send(entries.get(number)).get(0);
            if (!answer.getString("result").startsWith("stored")) throw new IllegalStateException(answer.toString());
        };
    }

    /** Ordered beforehand, so that the page brings the lines. */
    private static void receipt(Office office) {
        var order = Ids.next().toString();
        var supplier = Books.text(SHOP, "select bin_to_uuid(id) from supplier where active order by code limit 1");
        Books.run(SHOP, "insert into purchase_order (id, number, supplier_id, branch_id, state, buyer, made_at, total) select " + bin(order) + ", concat('B', right(unix_timestamp(), 8)), " + bin(supplier)
                + ", id, 'SENT', 'bench', now(3), 0 from branch where active order by code limit 1");
        Books.run(SHOP, "insert into purchase_order_line (order_id, line_no, sku_id, code, name, quantity, received, price) select " + bin(order) + ", row_number() over (order by k.code), k.id, k.code, p.name, 2, 0, 10"
                + " from sku k join product p on p.id = k.product_id where p.kind = 'GOODS' and p.active and not (p.by_batch or p.by_expiry or p.by_serial) order by k.code limit " + RECEIPT);
        var form = OfficeForm.on(office, "/office/purchasing/receive.xhtml?lang=en&order=" + order, "receive").with("deliveryNote", order.substring(24));
        long from = System.nanoTime();
        form.press("book");
        row("a receipt of " + RECEIPT + " lines booked", from);
        if (!form.page().isEmpty()) throw new IllegalStateException(form.page());
    }

    private static void suggested(Office office) {
        long from = System.nanoTime();
        for (var branch : Books.text(SHOP, "select group_concat(bin_to_uuid(id)) from branch where active").split(",")) office.page("/office/purchasing/suggest.xhtml?branch=" + branch);
        row("suggested orders of all branches", from);
    }

    /** Counters' entries are put in beforehand: typing them is not what is measured. */
    private static void count(Office office) throws Exception {
        var open = OfficeForm.on(office, "/office/stock/counts.xhtml?lang=en", "open");
        open.with("branchId", Books.text(SHOP, "select bin_to_uuid(id) from branch where active order by code limit 1")).with("kind", "FULL").press("start");
        var count = Books.text(SHOP, "select bin_to_uuid(id) from stock_count order by opened_at desc limit 1");
        Books.run(SHOP, "insert into stock_count_entry (id, count_id, sku_id, round, quantity, counter, counted_at) select uuid_to_bin(uuid()), count_id, sku_id, 1, 50, 'bench', now(3) from stock_count_line where count_id = "
                + bin(count) + " order by line_no limit " + COUNT);
        var path = "/office/stock/count.xhtml?lang=en&id=" + count;
        for (int round = 0; round < 2; round++) {
            if (!Books.text(SHOP, "select state from stock_count where id = " + bin(count)).equals("OPEN")) break;
            OfficeForm.on(office, path, "count").press("close");
            Books.run(SHOP, "insert into stock_count_entry (id, count_id, sku_id, round, quantity, counter, counted_at) select uuid_to_bin(uuid()), count_id, sku_id, 2, 50, 'bench', now(3) from stock_count_line where again and count_id = " + bin(count));
        }
        var stop = new AtomicBoolean();
        var sold = new AtomicLong();
        var pool = Executors.newFixedThreadPool(TILLS);
        try {
            var ready = new ArrayList<Crew.Worker>();
            for (int i = 0; i < TILLS; i++) ready.add(selling(TillClient.joining(SHOP), 2_000));
            for (var till : ready) pool.submit(() -> {
                for (int i = 0; i < 2_000 && !stop.get(); i++) {
                    till.operation(i);
                    sold.incrementAndGet();
                    Thread.sleep(PACE);
                }
                return null;
            });
            long from = System.nanoTime();
            OfficeForm.on(Office.signedIn(SHOP, "achieng"), path, "count").press("approve");
            row("a count of " + Books.number(SHOP, "select count(*) from stock_count_line where posted and count_id = " + bin(count)) + " lines posted while " + TILLS + " tills sold", from);
            stop.set(true);
        } finally {
            pool.shutdown();
            if (!pool.awaitTermination(1, TimeUnit.MINUTES)) pool.shutdownNow();
        }
        System.out.printf("| sales stored meanwhile | %d |%n", sold.get());
        if (!Books.text(SHOP, "select state from stock_count where id = " + bin(count)).equals("POSTED")) throw new IllegalStateException("the count was not posted");
    }

    /** As the nightly check asks it, which lists what differs; here nothing is. */
    private static void addedUpAgain() {
        long from = System.nanoTime();
        long differ = Books.number(SHOP, "select count(*) from stock_item i left join (select branch_id, sku_id, sum(quantity) quantity, sum(value) value from stock_movement group by branch_id, sku_id) m"
                + " on m.branch_id = i.branch_id and m.sku_id = i.sku_id where i.on_hand <> coalesce(m.quantity, 0) or i.value <> coalesce(m.value, 0)");
        row(Books.number(SHOP, "select count(*) from stock_movement") + " movements added up again, " + differ + " differ", from);
    }

    private static void row(String what, long from) {
        System.out.printf("| %s, s | %.2f |%n", what, (System.nanoTime() - from) / 1e9);
    }

    private static String bin(String id) {
        return "uuid_to_bin('" + id + "')";
    }
}
