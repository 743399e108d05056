package com.completebytepos.splitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one branch received for several goes on to each by a transfer of its own, no more than came, once. */
class SplitST {
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private final String run = "S" + Long.toString(System.nanoTime(), 36).toUpperCase();
    private final String supplier = Ids.next().toString();
    private final String near = Ids.next().toString();
    private final String far = Ids.next().toString();
    private String shop;
    private Office office;

    @AfterEach
    void nobodyTradesThereAnyMore() {
        Books.run(shop, "update branch set active = false where id in (" + bin(near) + ", " + bin(far) + ")");
    }

    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void aReceiptGoesOnToSeveralBranchesAsTheyWantItAndOnce(String at, String accountant) {
        furnished(at);
        var receipt = received();
        var path = "/office/splitting/split.xhtml?lang=en&receipt=" + receipt;
        assertTrue(office.page("/office/purchasing/receipt.xhtml?lang=en&id=" + receipt).contains("Split to branches"));
        var form = OfficeForm.on(office, path, "split");
        assertEquals("3 7", value(form, "A", "Near") + " " + value(form, "A", "Far"), "what they want, shared where it does not reach");
        assertEquals(" ", value(form, "B", "Near") + " " + value(form, "B", "Far"));
        form.with("typed", run + "-B").press("find");
        assertTrue(form.page().indexOf("Split B " + run) < form.page().indexOf("Split A " + run), "what is scanned comes first");
        form.with("typed", "").press("find");
        assertEquals("", form.said("typed"), "the enter key in a field of quantities");
        form.with("typed", "no such").press("find");
        assertTrue(form.said("typed").contains("did not come"), form.page());
        form.with(field(form, "A", "Near"), "6").with(field(form, "A", "Far"), "7").press("make");
        assertTrue(form.page().contains("Split A " + run + ": 13 were given, 10 are left"), form.page());
        form.with(field(form, "A", "Near"), "-1").press("make");
        assertTrue(form.page().contains("Near " + run + " cannot get -1") || form.page().contains("ui-message-error"), form.page());
        assertEquals(0, transfers(receipt));
        form.with(field(form, "A", "Near"), "3").with(field(form, "A", "Far"), "5").with(field(form, "B", "Far"), "1.5");
        var twice = form.then("split").with(field(form, "A", "Near"), "3").with(field(form, "A", "Far"), "5").with(field(form, "B", "Far"), "1.5");
        assertEquals("", form.press("make"));
        twice.press("make");
        assertEquals(2, transfers(receipt), "pressed twice, made once");
        assertEquals("APPROVED: A 3.000, APPROVED: A 5.000, APPROVED: B 1.500", Books.text(shop, "select group_concat(concat(t.state, ': ', right(l.code, 1), ' ', l.asked) order by l.code, l.asked separator ', ')"
                + " from receipt_split_part p join stock_transfer t on t.id = p.transfer_id join stock_transfer_line l on l.transfer_id = t.id where p.receipt_id = " + bin(receipt)));
        var again = OfficeForm.on(office, path, "split");
        assertEquals("1 1", value(again, "A", "Near") + " " + value(again, "A", "Far"), "less what waits to be loaded");
        again.with(field(again, "A", "Near"), "3").with(field(again, "A", "Far"), "").press("make");
        assertTrue(again.page().contains("3 were given, 2 are left"), again.page());
        sent(receipt);
        late(receipt, path);
        var other = shop.equals("duka") ? "soko" : "duka";
        assertEquals(404, Office.signedIn(other, Program.owner(other)).get(path).statusCode());
        assertEquals(403, Office.signedIn(shop, accountant).get(path).statusCode());
        assertEquals(2, Books.number(shop, "select count(*) from audit_entry where action = 'splitting.split' and subject_id = '" + receipt + "'"));
    }

    /** Loaded into a van like any other; freight goes with the cost. */
    private void sent(String receipt) {
        var number = Books.text(shop, "select number from goods_receipt where id = " + bin(receipt));
        var transfer = Books.text(shop, "select bin_to_uuid(transfer_id) from receipt_split_part where branch_id = " + bin(near) + " and receipt_id = " + bin(receipt));
        assertTrue(office.page("/office/purchasing/receipt.xhtml?lang=en&id=" + receipt).contains(Books.text(shop, "select number from stock_transfer where id = " + bin(transfer))));
        var van = OfficeForm.on(office, "/office/stock/transfer.xhtml?lang=en&id=" + transfer, "transfer");
        assertTrue(van.page().contains("Of receipt") && van.page().contains(number), van.page());
        van.with("plate", "KAA 001A").with("driver", "Otieno").press("send");
        assertEquals("SENT 105.0000000000", Books.text(shop, "select concat(t.state, ' ', l.unit_cost) from stock_transfer t join stock_transfer_line l on l.transfer_id = t.id where t.id = " + bin(transfer)));
    }

    /** What came long ago may lie there no more: a second person looks. */
    private void late(String receipt, String path) {
        Books.run(shop, "update goods_receipt set received_at = date_sub(received_at, interval 8 day) where id = " + bin(receipt));
        var form = OfficeForm.on(office, path, "split");
        form.with(field(form, "A", "Near"), "1").with(field(form, "A", "Far"), "").press("make");
        assertEquals("ASKED", Books.text(shop, "select t.state from receipt_split_part p join stock_transfer t on t.id = p.transfer_id where p.receipt_id = " + bin(receipt) + " order by p.at desc limit 1"));
    }

    private void furnished(String at) {
        shop = at;
        office = Office.signedIn(shop, Program.owner(shop));
        Books.run(shop, "insert into supplier (id, code, name, terms_days, lead_days, active) values (" + bin(supplier) + ", '" + run + "', 'Supplier " + run + "', 30, 1, true)");
        for (var place : List.of(near, far)) Books.run(shop, "insert into branch (id, code, name, active) values (" + bin(place) + ", 'W" + System.nanoTime() % 1_000_000 + "', '" + (place.equals(near) ? "Near " : "Far ") + run + "', true)");
        var program = Program.of(shop);
        var rows = "code,name,price,tax\n" + run + "-A,Split A " + run + ",150,B\n" + run + "-B,Split B " + run + ",150,B\n";
        var list = program.upload("list.csv", rows.getBytes(StandardCharsets.UTF_8)).json().getString("id");
        assertEquals(200, program.post("imports/" + list + "/check", null, null).status());
        assertEquals(202, program.post("imports/" + list + "/commit", null, null).status());
        Books.await(shop, "select state from import_run where id = " + bin(list), "DONE", Duration.ofSeconds(60));
        for (var want : List.of(bin(near) + ", id, 6", bin(far) + ", id, 12")) Books.run(shop, "insert into reorder_level (branch_id, sku_id, least, version) select " + want + ", 0 from sku where code = '" + run + "-A'");
    }

    private String received() {
        var form = OfficeForm.on(office, "/office/purchasing/receive.xhtml?lang=en", "receive");
        form.with("supplierId", supplier).with("branchId", Books.text(shop, "select bin_to_uuid(id) from branch where active order by code limit 1"));
        form.with("typed", run + "-A").with("much", "10").press("addLine");
        form.with("lines:0:price", "100").with("typed", run + "-B").with("much", "4").press("addLine");
        form.with("lines:0:price", "100").with("lines:1:price", "100").with("landed", "70").with("deliveryNote", run).press("book");
        return Books.text(shop, "select bin_to_uuid(id) from goods_receipt where supplier_id = " + bin(supplier));
    }

    private long transfers(String receipt) {
        return Books.number(shop, "select count(*) from stock_transfer t join goods_receipt g on g.number = t.note where g.id = " + bin(receipt));
    }

    private String value(OfficeForm form, String goods, String branch) {
        return attribute(input(form, goods, branch), "value");
    }

    private String field(OfficeForm form, String goods, String branch) {
        return attribute(input(form, goods, branch), "name").substring("split:".length());
    }

    /** As somebody hears it who does not see: of which goods, for which branch. */
    private String input(OfficeForm form, String goods, String branch) {
        return INPUT.matcher(form.page()).results().map(found -> found.group()).filter(tag -> tag.contains("aria-label=\"Split " + goods + " " + run + ", " + branch + " " + run + "\"")).findFirst()
                .orElseThrow(() -> new IllegalStateException(goods + " " + branch + " in " + form.page()));
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    private static String bin(String id) {
        return "uuid_to_bin('" + id + "')";
    }
}
