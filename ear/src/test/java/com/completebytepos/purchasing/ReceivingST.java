package com.completebytepos.purchasing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goods come in once, as they were ordered or because somebody says so, at what the supplier charges; and a wrong paper of it is put right. */
class ReceivingST {
    private static final String PAGE = "/office/purchasing/receive.xhtml?lang=en";
    private final String run = "R" + Long.toString(System.nanoTime(), 36).toUpperCase();
    private final String supplier = Ids.next().toString();
    private String shop;
    private Office office;

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aDeliveryNoteIsReceivedOnceAndTheNewPriceTakenOnce(String at) {
        furnished(at);
        receive("A", "10", "100", "DN 1");
        assertEquals(1, receipts());
        var again = filled("A", "10", "100", "dn 1 ");
        again.press("book");
        assertTrue(again.said("deliveryNote").contains(Books.text(shop, "select number from goods_receipt where supplier_id = " + bin(supplier))), again.page());
        receive("A", "10", "110", "DN 2");
        assertEquals(2, receipts());
        var receipt = "/office/purchasing/receipt.xhtml?lang=en&id=" + Books.text(shop, "select bin_to_uuid(id) from goods_receipt where delivery_note = 'DN 2' and supplier_id = " + bin(supplier));
        var page = OfficeForm.on(office, receipt, "receipt");
        assertTrue(page.page().contains("165.00"), page.page());
        page.press("goods:0:accept");
        assertEquals("165.00", price("A"));
        assertFalse(page.page().contains("goods:0:accept"), page.page());
        var back = OfficeForm.on(office, receipt, "receipt");
        back.with("typed", run + "-A").with("much", "1").press("addLine");
        back.with("reason", "mouldy").with("lines:0:quantity", "").press("sendBack");
        assertTrue(back.page().contains("no quantity that can be"), back.page());
        assertEquals(404, other().get(receipt).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatNobodyOrderedIsAskedAbout(String at) {
        furnished(at);
        var draft = OfficeForm.on(office, "/office/purchasing/orders.xhtml?lang=en", "draft");
        draft.with("supplierId", supplier).with("branchId", branch()).with("typed", run + "-A").with("much", "10").press("addLine");
        draft.press("make");
        var order = Books.text(shop, "select bin_to_uuid(id) from purchase_order where supplier_id = " + bin(supplier));
        OfficeForm.on(office, "/office/purchasing/order.xhtml?lang=en&id=" + order, "order").press("send");
        var form = OfficeForm.on(office, PAGE + "&order=" + order, "receive");
        form.with("typed", run + "-B").with("much", "500").press("addLine");
        form.with("lines:0:price", "5").with("lines:1:price", "5").press("book");
        assertTrue(form.said("unorderedToo_input").contains("Came B " + run + " 500"), form.page());
        assertEquals(0, receipts());
        form.with("unorderedToo_input", "on").with("lines:0:price", "5").with("lines:1:price", "5").press("book");
        assertEquals(1, receipts(), form.page());
        var page = office.page("/office/purchasing/receipt.xhtml?lang=en&id=" + Books.text(shop, "select bin_to_uuid(id) from goods_receipt where supplier_id = " + bin(supplier)));
        assertEquals(2, page.split("Not ordered", -1).length, page);
        assertEquals(1, Books.number(shop, "select count(*) from audit_entry where action = 'purchasing.received' and detail like '%not ordered: Came B " + run + " 500'"));
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whoChargesNoVatIsBookedWithoutAndAWrongInvoiceIsPutRight(String at) {
        furnished(at);
        var today = LocalDate.now(HouseClock.NAIROBI).toString();
        var path = "/office/purchasing/supplier.xhtml?lang=en&id=" + supplier;
        OfficeForm.on(office, path, "edit").with("chargesVat_input", "").press("save");
        assertEquals(0, Books.number(shop, "select charges_vat from supplier where id = " + bin(supplier)));
        receive("A", "10", "100", "DN 1");
        assertEquals("1000.00 0.00", Books.text(shop, "select concat(net, ' ', vat) from goods_receipt where supplier_id = " + bin(supplier)));
        var invoice = OfficeForm.on(office, path, "invoice");
        invoice.with("number", "I-1").with("receiptId", "").with("invoicedOn", today).with("net", "1000").press("keep");
        var booked = OfficeForm.on(office, path, "booked");
        booked.with("reason", "").press("invoices:0:cancelInvoice");
        assertTrue(booked.said("reason").contains("Say why"), booked.page());
        booked.with("reason", "of no receipt").press("invoices:0:cancelInvoice");
        assertTrue(booked.page().contains("I-1 is taken back") && booked.page().contains("Invoice taken back"), booked.page());
        var credit = OfficeForm.on(office, path, "credit");
        credit.with("creditNumber", "C-1").with("creditedOn", today).with("creditNet", "25").with("creditReason", "price agreed later").press("keepCredit");
        assertEquals(-2_500, Office.cents(office.page(path), "balance"));
        assertEquals(List.of("INVOICE", "CREDIT").toString(), Books.text(shop, "select concat('[', group_concat(kind order by number separator ', '), ']') from supplier_correction where supplier_id = " + bin(supplier)));
        assertEquals(404, other().get(path).statusCode());
    }

    private void furnished(String at) {
        shop = at;
        office = Office.signedIn(shop, Program.owner(shop));
        Books.run(shop, "insert into supplier (id, code, name, terms_days, lead_days, active) values (" + bin(supplier) + ", '" + run + "', 'Supplier " + run + "', 30, 1, true)");
        var program = Program.of(shop);
        var rows = "code,name,price,tax\n" + run + "-A,Came A " + run + ",150,B\n" + run + "-B,Came B " + run + ",150,B\n";
        var list = program.upload("list.csv", rows.getBytes(StandardCharsets.UTF_8)).json().getString("id");
        assertEquals(200, program.post("imports/" + list + "/check", null, null).status());
        assertEquals(202, program.post("imports/" + list + "/commit", null, null).status());
        Books.await(shop, "select state from import_run where id = " + bin(list), "DONE", Duration.ofSeconds(60));
    }

    private void receive(String goods, String much, String price, String note) {
        var form = filled(goods, much, price, note);
        form.press("book");
        assertEquals("", form.page());
    }

    private OfficeForm filled(String goods, String much, String price, String note) {
        var form = OfficeForm.on(office, PAGE, "receive");
        form.with("supplierId", supplier).with("branchId", branch()).with("typed", run + "-" + goods).with("much", much).press("addLine");
        return form.with("lines:0:price", price).with("deliveryNote", note);
    }

    private String branch() {
        return Books.text(shop, "select bin_to_uuid(id) from branch where active order by code limit 1");
    }

    private long receipts() {
        return Books.number(shop, "select count(*) from goods_receipt where supplier_id = " + bin(supplier));
    }

    private String price(String goods) {
        return Books.text(shop, "select p.amount from price_entry p join sku s on s.id = p.sku_id where s.code = '" + run + "-" + goods + "'");
    }

    private Office other() {
        var name = shop.equals("duka") ? "soko" : "duka";
        return Office.signedIn(name, Program.owner(name));
    }

    private static String bin(String id) {
        return "uuid_to_bin('" + id + "')";
    }
}
