package com.completebytepos.taxbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Office;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Input VAT as an accountant sees it: purchases KRA was told of beside what came, line by line, and what KRA was not told; by page and by file. */
class InputVatST {
    private final long run = ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999);
    private final String pin = "P" + run + "Q";
    /** A month long ago, in which nothing else was bought. */
    private final YearMonth month = YearMonth.of(2001, 1).plusMonths(run % 240);
    private final String day = month.atDay(10).toString();

    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void purchasesAreHeldAgainstWhatCameAndTheRestIsListed(String shop, String accountant) {
        supplierWithAReceiptOf(shop, "3", "100.0000", 1600);
        told(shop, 55, "Sugar as told", "3.00", "348.00");
        told(shop, 56, "Flour nobody saw", "2.00", "232.00");
        var id = "(select id from supplier where kra_pin = '" + pin + "')";
        Books.run(shop, "insert into supplier_invoice (id, supplier_id, number, receipt_id, invoiced_on, due_on, net, vat, match_state, keeper, kept_at) select uuid_to_bin(uuid()), " + id + ", 'INV-0055', id, '" + day
                + "', '" + day + "', 300, 48, 'MATCHED', 'test', now() from goods_receipt where number = 'T" + run + "'");
        Books.run(shop, "insert into supplier_invoice (id, supplier_id, number, invoiced_on, due_on, net, vat, match_state, keeper, kept_at) values (uuid_to_bin(uuid()), " + id + ", 'INV-0099', '" + day + "', '"
                + day + "', 100, 16, 'ALONE', 'test', now())");
        var office = Office.signedIn(shop, accountant);
        var page = office.page("/office/taxbooks/inputvat.xhtml?lang=en&month=" + month);
        assertEquals(List.of("48.00", "32.00", "16.00"), List.of(Office.text(page, "matched"), Office.text(page, "unmatched"), Office.text(page, "alone")));
        assertTrue(page.contains("agrees</span>") && page.contains("nothing came</span>") && page.contains("T" + run) && page.contains("INV-0099"), page);
        assertFalse(page.contains("INV-0055"), "KRA has it");
        var file = new String(office.get("/office/taxbooks/export/inputvat.csv?lang=en&month=" + month).body(), StandardCharsets.UTF_8);
        var lines = file.lines().toList();
        assertEquals(5, lines.size(), file);
        assertTrue(lines.stream().anyMatch(l -> l.contains("Sugar as told") && l.contains("348.00") && l.contains("agrees")), file);
        assertTrue(lines.stream().anyMatch(l -> l.contains("Flour nobody saw") && l.contains("nothing came")), file);
        assertEquals(200, office.get("/office/taxbooks/export/inputvat.xlsx?month=" + month).statusCode());
        assertTrue(Office.signedIn(shop, accountant).page("/office/taxbooks/inputvat.xhtml?lang=sw&month=" + month).contains("hakuna kilichofika"));
    }

    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void anotherQuantityOrPriceDiffersAndItsVatIsOpen(String shop, String accountant) {
        supplierWithAReceiptOf(shop, "2", "100.0000", 1600);
        told(shop, 57, "Sugar as told", "3.00", "348.00");
        Books.run(shop, "insert into supplier_invoice (id, supplier_id, number, receipt_id, invoiced_on, due_on, net, vat, match_state, keeper, kept_at) select uuid_to_bin(uuid()), supplier_id, '57', id, '" + day + "', '"
                + day + "', 200, 32, 'MATCHED', 'test', now() from goods_receipt where number = 'T" + run + "'");
        var page = Office.signedIn(shop, accountant).page("/office/taxbooks/inputvat.xhtml?lang=en&month=" + month);
        assertEquals(List.of("0.00", "48.00"), List.of(Office.text(page, "matched"), Office.text(page, "unmatched")));
        assertTrue(page.contains("differs</span>") && page.contains("not told to KRA</span>"), page);
    }

    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void aReceiptIsThePurchasesOfOneMonth(String shop, String accountant) {
        supplierWithAReceiptOf(shop, "3", "100.0000", 1600);
        told(shop, 55, "Sugar as told", "3.00", "348.00");
        told(shop, 58, month.plusMonths(1).atDay(5).toString(), "Sugar as told", "3.00", "348.00");
        var office = Office.signedIn(shop, accountant);
        var page = office.page("/office/taxbooks/inputvat.xhtml?lang=en&month=" + month);
        var next = office.page("/office/taxbooks/inputvat.xhtml?lang=en&month=" + month.plusMonths(1));
        assertEquals(List.of("48.00", "0.00"), List.of(Office.text(page, "matched"), Office.text(page, "unmatched")));
        assertEquals(List.of("0.00", "48.00"), List.of(Office.text(next, "matched"), Office.text(next, "unmatched")));
        assertFalse(next.contains("T" + run), "the month before has it");
    }

    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void aMonthThatIsNoneIsRefusedWithWords(String shop, String accountant) {
        var answer = Office.signedIn(shop, accountant).get("/office/taxbooks/inputvat.xhtml?lang=en&month=2026-13");
        assertEquals(Office.signedIn(shop, accountant).get("/office/taxbooks/vatreturn.xhtml?lang=en&month=2026-13").statusCode(), answer.statusCode());
        assertTrue(answer.statusCode() < 500, answer.statusCode() + "");
    }

    @AfterEach
    void nothingIsLeft() {
        for (var shop : List.of("duka", "soko")) {
            Books.run(shop, "delete i from supplier_invoice i join supplier s on s.id = i.supplier_id where s.kra_pin = '" + pin + "'");
            Books.run(shop, "delete l from goods_receipt_line l join goods_receipt r on r.id = l.receipt_id where r.number = 'T" + run + "'");
            Books.run(shop, "delete from goods_receipt where number = 'T" + run + "'");
            Books.run(shop, "delete from supplier where kra_pin = '" + pin + "'");
            Books.run(shop, "delete l from tax_purchase_line l join tax_purchase p on p.id = l.purchase_id where p.seller_pin = '" + pin + "'");
            Books.run(shop, "delete from tax_purchase where seller_pin = '" + pin + "'");
        }
    }

    private void supplierWithAReceiptOf(String shop, String quantity, String price, int rate) {
        Books.run(shop, "insert into supplier (id, code, name, kra_pin, terms_days, lead_days) values (uuid_to_bin(uuid()), 'T" + run + "', 'Bakery " + run + "', '" + pin + "', 30, 3)");
        Books.run(shop, "insert into goods_receipt (id, number, supplier_id, branch_id, receiver, received_at, landed, landed_by, net, vat) select uuid_to_bin(uuid()), 'T" + run
                + "', s.id, (select id from branch limit 1), 'test', '" + day + " 09:00:00', 0, 'VALUE', 300, 48 from supplier s where s.kra_pin = '" + pin + "'");
        Books.run(shop, "insert into goods_receipt_line (receipt_id, line_no, sku_id, code, name, quantity, free, price, tax_letter, tax_rate, landed, unit_cost, returned) select id, 1, (select id from sku limit 1), 'S', 'Sugar as it came', "
                + quantity + ", 0, " + price + ", 'B', " + rate + ", 0, " + price + ", 0 from goods_receipt where number = 'T" + run + "'");
    }

    private void told(String shop, int number, String goods, String quantity, String total) {
        told(shop, number, day, goods, quantity, total);
    }

    /** @param total with 16 % in it */
    private void told(String shop, int number, String day, String goods, String quantity, String total) {
        var tax = total + " * 16 / 116";
        Books.run(shop, "insert into tax_purchase (id, device_id, seller_pin, seller_name, invoice_number, sold_on, taxable, tax, total, told, state, fetched_at) select uuid_to_bin(uuid()), id, '" + pin + "', 'Bakery " + run
                + "', " + number + ", '" + day + "', " + total + " - " + tax + ", " + tax + ", " + total + ", '{}', 'NEW', now() from fiscal_device where current_branch_id is not null limit 1");
        Books.run(shop, "insert into tax_purchase_line (purchase_id, seq, name, quantity, price, tax_letter, tax, total) select id, 1, '" + goods + "', " + quantity + ", " + total + " / " + quantity + ", 'B', " + tax + ", " + total
                + " from tax_purchase where seller_pin = '" + pin + "' and invoice_number = " + number);
    }
}
