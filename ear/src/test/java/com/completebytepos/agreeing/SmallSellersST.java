package com.completebytepos.agreeing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A seller without eTIMS is kept with id, phone and consent; what the shop made out for it is supported by KRA's number, and what is not is listed as cost that will not be allowed. */
class SmallSellersST {
    private Bought bought;

    @AfterEach
    void nothingIsLeft() {
        if (bought != null) bought.clear();
        for (var shop : List.of("duka", "soko")) Books.run(shop, "delete from small_seller_term");
    }

    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void costWithoutATaxInvoiceIsListedUntilItIsSupported(String shop, String accountant) {
        bought = Bought.at(shop, 20);
        bought.received("1", "300", "0", "300");
        bought.invoiced("K-1", null, "1000", "0", null);
        bought.invoiced("K-2", null, "200", "0", null);
        bought.told(77, "0", "40");
        bought.invoiced("77", null, "40", "0", null);
        var office = Office.signedIn(shop, accountant);
        assertEquals("1,500.00", total(office));
        var seller = OfficeForm.on(office, "/office/agreeing/seller.xhtml?lang=en&id=" + bought.id(), "seller");
        var day = bought.day().toString();
        seller.with("idNumber", "12345678").with("phone", "0712345678").with("consent", "ASKED").with("consentOn", day).press("save");
        assertTrue(seller.said("idNumber").contains("charges VAT"), seller.page());
        Books.run(shop, "update supplier set charges_vat = false where id = " + Bought.bin(bought.id()));
        wrong(seller, "idNumber", "12", "An ID number");
        seller.with("idNumber", "12345678");
        wrong(seller, "phone", "no", "Enter the phone");
        seller.with("phone", "0712345678");
        wrong(seller, "turnover", "5000000.01", "0 to 5000000.00");
        seller.with("turnover", "4999999.99");
        wrong(seller, "consentOn", "2020-01-01", "Enter the day it was asked");
        seller.with("consentOn", day).press("save");
        assertEquals("12345678 ASKED", Books.text(shop, "select concat(id_number, ' ', consent) from small_seller where supplier_id = " + Bought.bin(bought.id())));
        var invoice = Books.text(shop, "select bin_to_uuid(id) from supplier_invoice where number = 'K-1' and supplier_id = " + Bought.bin(bought.id()));
        var refer = OfficeForm.on(office, "/office/agreeing/seller.xhtml?lang=en&id=" + bought.id(), "refer");
        refer.with("invoiceId", invoice).with("reference", "BII-2026-77").press("keepReference");
        assertTrue(refer.said("reference").contains("has not agreed yet"), refer.page());
        OfficeForm.on(office, "/office/agreeing/seller.xhtml?lang=en&id=" + bought.id(), "seller").with("consent", "GIVEN").press("save");
        refer.with("reference", "b!").press("keepReference");
        assertTrue(refer.said("reference").contains("4 to 40"), refer.page());
        refer.with("reference", "bii-2026-" + bought.pin()).press("keepReference");
        assertEquals("BII-2026-" + bought.pin(), Books.text(shop, "select reference from buyer_invoice where invoice_id = " + Bought.bin(invoice)));
        assertEquals("500.00", total(office));
        refer.with("invoiceId", Books.text(shop, "select bin_to_uuid(id) from supplier_invoice where number = 'K-2' and supplier_id = " + Bought.bin(bought.id()))).with("reference", "bii-2026-" + bought.pin()).press("keepReference");
        assertTrue(refer.said("reference").contains("already"), refer.page());
        refer.with("invoiceId", invoice).with("reference", "").press("keepReference");
        assertEquals("1,500.00", total(office));
        assertEquals(404, Bought.other(shop).get("/office/agreeing/seller.xhtml?id=" + bought.id()).statusCode());
    }

    /** What went back is no cost, and what went back whole is no paper; of an invoice of what stayed nothing is amiss. */
    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void whatWasSentBackBeforeItsInvoiceIsNoCost(String shop, String accountant) {
        bought = Bought.at(shop, 20);
        bought.received("1", "300", "48", "300");
        bought.sentBack("1", "100", "16");
        bought.received("2", "70", "0", "70");
        bought.sentBack("2", "70", "0");
        var office = Office.signedIn(shop, accountant);
        assertEquals("232.00", total(office));
        var papers = "/office/agreeing/papers.xhtml?lang=en&text=" + bought.pin();
        var page = office.page(papers);
        assertTrue(page.contains("after goods went back, of") && page.contains("300.00") && !page.contains(bought.receiptNumber("2")), page);
        bought.told(81, "32", "232");
        assertTrue(Bought.of(office.page(papers), bought.name() + " " + bought.receiptNumber("1")).contains("232.00"), "KRA lists what stayed");
        bought.invoiced("INV-81", "1", "200", "32", null);
        assertTrue(Bought.of(office.page(papers), bought.name() + " INV-81").contains(">matched</span>"), office.page(papers));
        assertEquals("0.00", total(office));
    }

    /** The supplier invoices what stayed: what went back is not taken off a second time, and is again when the invoice is taken back. */
    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void anInvoiceOfWhatStayedIsOwedWhole(String shop, String accountant) {
        bought = Bought.at(shop, 20);
        bought.received("1", "300", "48", "300");
        bought.sentBack("1", "100", "16");
        var office = Office.signedIn(shop, accountant);
        var page = "/office/purchasing/supplier.xhtml?lang=en&id=" + bought.id();
        var receipt = Books.text(shop, "select bin_to_uuid(id) from goods_receipt where supplier_id = " + Bought.bin(bought.id()));
        var form = OfficeForm.on(office, page, "invoice").with("number", "INV-82").with("receiptId", receipt).with("invoicedOn", bought.day().toString());
        form.with("net", "200").with("vat", "32").press("keep");
        assertEquals("MATCHED 232.00", Books.text(shop, "select match_state from supplier_invoice where supplier_id = " + Bought.bin(bought.id())) + " " + Office.text(office.page(page), "balance"), form.page());
        OfficeForm.on(office, page, "booked").with("reason", "wrong day").press("invoices:0:cancelInvoice");
        assertEquals("-116.00", Office.text(office.page(page), "balance"));
        OfficeForm.on(office, page, "invoice").with("number", "INV-82").with("receiptId", receipt).with("invoicedOn", bought.day().toString()).with("net", "300").with("vat", "48").press("keep");
        assertEquals("232.00", Office.text(office.page(page), "balance"));
    }

    /** The reference goes with the right invoice; the wrong one, taken back, keeps it from nobody. */
    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void anInvoiceTakenBackFreesItsReference(String shop, String accountant) {
        bought = Bought.at(shop, 20);
        bought.invoiced("K-1", null, "1000", "0", null);
        marked(shop, null, bought.day().toString());
        var office = Office.signedIn(shop, accountant);
        var reference = "BII-" + bought.pin();
        refer(office, shop, "K-1", reference);
        OfficeForm.on(office, "/office/purchasing/supplier.xhtml?lang=en&id=" + bought.id(), "booked").with("reason", "wrong amount").press("invoices:0:cancelInvoice");
        bought.invoiced("K-1", null, "900", "0", null);
        assertEquals("900.00", total(office));
        refer(office, shop, "K-1", reference);
        assertEquals("1 900.00", Books.text(shop, "select concat(count(*), ' ', max(i.net)) from buyer_invoice b join supplier_invoice i on i.id = b.invoice_id where b.reference = '" + reference + "'"));
        assertEquals("0.00", total(office));
    }

    /** A new law looks ahead: what was bought before it counts by the term of then, and who is on record stays there. */
    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void aNewTermLocksNobodyOut(String shop, String accountant) {
        bought = Bought.at(shop, 20);
        bought.invoiced("K-1", null, "1000", "0", null);
        Books.run(shop, "insert into supplier_invoice (id, supplier_id, number, invoiced_on, due_on, net, vat, match_state, keeper, kept_at) values (uuid_to_bin(uuid()), " + Bought.bin(bought.id()) + ", 'K-2', '" + bought.day().plusDays(15) + "', '" + bought.day().plusDays(15) + "', 10, 0, 'ALONE', 'test', now())");
        marked(shop, "4000000", bought.day().toString());
        Books.run(shop, "insert into small_seller_term (since, turnover, source, version) values ('" + bought.day().plusDays(10) + "', 3000000, 'A later Finance Act', 0)");
        var office = Office.signedIn(shop, accountant);
        var form = OfficeForm.on(office, "/office/agreeing/seller.xhtml?lang=en&id=" + bought.id(), "seller");
        form.with("phone", "0722000111").press("save");
        assertEquals("0722000111", Books.text(shop, "select phone from small_seller where supplier_id = " + Bought.bin(bought.id())), form.page());
        wrong(form, "turnover", "5000001", "0 to 5000000.00");
        form.with("turnover", "4000000").with("consentOn", bought.day().plusDays(12).toString()).press("save");
        assertTrue(form.said("turnover").contains("0 to 3000000.00"), form.page());
        refer(office, shop, "K-1", "BII-" + bought.pin());
        var late = refer(office, shop, "K-2", "BIJ-" + bought.pin());
        assertTrue(late.said("reference").contains("0 to 3000000.00") && late.said("reference").contains("A later Finance Act"), late.page());
        assertEquals(1, Books.number(shop, "select count(*) from buyer_invoice where supplier_id = " + Bought.bin(bought.id())));
    }

    private void marked(String shop, String turnover, String day) {
        Books.run(shop, "update supplier set charges_vat = false where id = " + Bought.bin(bought.id()));
        Books.run(shop, "insert into small_seller (supplier_id, id_number, phone, turnover, consent, consent_on, keeper, kept_at) values (" + Bought.bin(bought.id()) + ", '12345678', '0712345678', " + turnover + ", 'GIVEN', '" + day + "', 'test', now())");
    }

    private OfficeForm refer(Office office, String shop, String number, String reference) {
        var invoice = Books.text(shop, "select bin_to_uuid(id) from supplier_invoice where number = '" + number + "' and standing and supplier_id = " + Bought.bin(bought.id()));
        var form = OfficeForm.on(office, "/office/agreeing/seller.xhtml?lang=en&id=" + bought.id(), "refer").with("invoiceId", invoice).with("reference", reference);
        form.press("keepReference");
        return form;
    }

    private String total(Office office) {
        var page = office.page("/office/agreeing/unsupported.xhtml?lang=en&text=" + bought.pin() + "&from=" + bought.day());
        var file = new String(office.get("/office/agreeing/unsupported-export/unsupported.csv?lang=en&text=" + bought.pin() + "&from=" + bought.day()).body(), StandardCharsets.UTF_8);
        var total = Office.text(page, "total");
        assertTrue(file.lines().reduce((a, b) -> b).orElse("").contains(total.replace(",", "")), file);
        assertFalse(file.contains(",77,"), "KRA has it");
        return total;
    }

    private static void wrong(OfficeForm form, String field, String value, String told) {
        form.with(field, value).press("save");
        assertTrue(form.said(field).contains(told), form.page());
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theTurnoverIsASettingWithADayAndALaw(String shop) {
        var office = Office.signedIn(shop, Program.owner(shop));
        var page = "/office/agreeing/unsupported.xhtml?lang=en";
        assertTrue(office.page(page).contains("section 23A"));
        var form = OfficeForm.on(office, page, "terms");
        form.with("termTurnover", "8000000").with("termSince", "2026-07-01").with("termSource", " ").press("saveTerm");
        assertTrue(form.said("termSource").contains("by which law"), form.page());
        form.with("termSource", "A later Finance Act").press("saveTerm");
        assertEquals("8000000.00 2026-07-01", Books.text(shop, "select concat(turnover, ' ', since) from small_seller_term"));
        assertTrue(office.page(page).contains("A later Finance Act"));
        for (var ending : List.of("xlsx", "pdf")) assertEquals(200, office.get("/office/agreeing/unsupported-export/unsupported." + ending).statusCode());
        assertEquals(422, office.get("/office/agreeing/unsupported-export/unsupported.csv?from=never").statusCode());
    }
}
