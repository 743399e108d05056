package com.completebytepos.fiscal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.Office;
import com.completebytepos.till.Api;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another buyer than the sale told: of a stamped invoice by a note and another invoice, of a refused one at once. Nothing is declared twice. */
class BuyerAfterwardsST {
    private static final Map<String, String> DEVICE = Map.of("duka", "A000000001D/00", "soko", "A000000002S/01");
    private static final Map<String, String> ACCOUNTANT = Map.of("duka", "otieno", "soko", "kamau");
    private static final LocalDate QUIET_DAY = LocalDate.now(ZoneId.of("Africa/Nairobi")).minusDays(47);

    @AfterEach
    void rulesAsTheyWere() {
        Kra.rulesByThemselves();
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, soko", "soko, duka"})
    void everyDocumentHasItsPaperAndStandsOnTheZ(String shop, String other) {
        var books = new FiscalBooks(shop);
        var office = Office.signedIn(shop, ACCOUNTANT.get(shop));
        var till = TillClient.at(shop);
        var sale = stamped(books, till, QUIET_DAY);
        var first = books.stamp(sale.id(), "sdc_id") + "/" + books.stamp(sale.id(), "counter");
        assertTrue(Papers.of(shop, till, sale.id()).contains(" NS"));
        long sales = counted(shop, office, "Sales \\(NS\\)");
        long notes = counted(shop, office, "Credit notes \\(NC\\)");
        assertTrue(add(office, sale, "A000000011B").contains("a credit note and a new invoice"));
        FiscalBooks.await("three accepted", () -> accepted(shop, sale) == 3);
        assertEquals(sales + 1, counted(shop, office, "Sales \\(NS\\)"));
        assertEquals(notes + 1, counted(shop, office, "Credit notes \\(NC\\)"));
        var note = Books.text(shop, "select bin_to_uuid(id) from fiscal_document where credits_id is not null and past_sale_id = uuid_to_bin('" + sale.id() + "')");
        var paper = Papers.of(shop, till, sale.id() + "?document=" + note);
        assertTrue(paper.contains("CREDIT NOTE") && paper.contains(first) && paper.contains(" NC") && paper.contains(" x -1"), paper);
        assertFalse(paper.contains("A000000011B") || paper.contains("GIVEN BACK"), paper);
        assertTrue(Papers.of(shop, till, sale.id() + "?document=" + note).contains(" CC"));
        assertTrue(Papers.of(shop, till, sale.id()).contains(" NS"), "the invoice of now was never printed");
        var page = office.page("/office/selling/sale.xhtml?lang=en&id=" + sale.id());
        assertTrue(page.contains("document=" + note) && page.contains("Invoice before"), page);
        assertEquals(404, Api.get(shop, "receipts/" + sale.id() + "?document=" + sale.id(), till.token()).status());
        assertEquals(404, Office.signedIn(other, ACCOUNTANT.get(other)).get("/office/selling/receipt.pdf?id=" + sale.id() + "&document=" + note).statusCode());
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void theNewInvoiceStaysHereWhenKraRefusesTheNoteAndGoesAfterIt(String shop) throws SQLException {
        var books = new FiscalBooks(shop);
        var till = TillClient.at(shop);
        var office = Office.signedIn(shop, ACCOUNTANT.get(shop));
        var sale = stamped(books, till, LocalDate.now(ZoneId.of("Africa/Nairobi")));
        var invoice = Books.text(shop, "select bin_to_uuid(id) from fiscal_document where sale_id = uuid_to_bin('" + sale.id() + "')");
        var stamp = "update cbpos_shop_" + shop + ".fiscal_stamp set number = number %s 500000 where document_id = uuid_to_bin('" + invoice + "')";
        Kra.rule("CREDIT_NOTE", shop.equals("duka") ? "D" : "V", "REJECT");
        Database.run(stamp.formatted("+"));
        try {
            add(office, sale, "A000000011B");
            books.awaitState(sale.id(), "REJECTED");
            assertEquals("NOTE", books.of(sale.id(), "problem"));
            assertEquals(0, books.attempts(sale.id(), "SEND"), "never sent");
            assertTrue(office.page("/office/fiscal/etims.xhtml?lang=en&problem=NOTE").contains("so that the sale is not declared twice"));
        } finally {
            Database.run(stamp.formatted("-"));
        }
        var page = office.page("/office/fiscal/etims.xhtml?lang=en");
        assertTrue(page.contains("orgInvcNo does not exist"), page);
        again(shop, office, "credits_id is not null and past_sale_id", sale);
        again(shop, office, "sale_id", sale);
        FiscalBooks.await("both accepted", () -> accepted(shop, sale) == 3);
        assertTrue(books.lastRequest(sale.id()).contains("\"custTin\":\"A000000011B\""), books.lastRequest(sale.id()));
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void whatKraRefusesForItsBuyerGoesAgainForAnotherOrForNobody(String shop) {
        var books = new FiscalBooks(shop);
        var till = TillClient.at(shop);
        var office = Office.signedIn(shop, ACCOUNTANT.get(shop));
        Kra.rule("STOCK_FOR_SALE", shop.equals("duka") ? "D" : "V", "REJECT");
        var sale = till.sale(SaleText.of(List.of(new Sold(till.goods(9), 1_000)), till.taxes()).boughtBy("P999999999Z"));
        till.send(sale);
        books.awaitState(sale.id(), "REJECTED");
        assertTrue(add(office, sale, "P05").contains("A KRA PIN has a letter"));
        assertTrue(add(office, sale, "A000000011B").contains("goes to KRA again"));
        FiscalBooks.await("refused again", () -> books.attempts(sale.id(), "SEND") == 2 && "REJECTED".equals(books.of(sale.id(), "state")));
        assertTrue(books.lastRequest(sale.id()).contains("\"custTin\":\"A000000011B\""), books.lastRequest(sale.id()));
        Kra.rulesByThemselves();
        add(office, sale, "");
        books.awaitState(sale.id(), "APPROVED");
        assertTrue(books.lastRequest(sale.id()).contains("\"custTin\":null"), books.lastRequest(sale.id()));
        assertFalse(Papers.of(shop, till, sale.id()).contains("Buyer PIN"));
        assertEquals(2, Books.number(shop, "select count(*) from audit_entry where action = 'fiscal.buyer-changed' and subject_id = '" + sale.id() + "'"));
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void anInvoiceOlderThanTheLawAllowsKeepsItsBuyer(String shop) {
        var books = new FiscalBooks(shop);
        var sale = stamped(books, TillClient.at(shop), LocalDate.now().minusDays(220));
        assertTrue(add(Office.signedIn(shop, ACCOUNTANT.get(shop)), sale, "A000000011B").contains("be taken back for 6 months"));
        assertEquals(1, accepted(shop, sale));
    }

    private static SignedEntry stamped(FiscalBooks books, TillClient till, LocalDate day) {
        var today = LocalDate.now(ZoneId.of("Africa/Nairobi"));
        var at = day.equals(today) ? Instant.now() : day.atTime(12, 0).atZone(ZoneId.of("Africa/Nairobi")).toInstant();
        var sale = till.saleAt(at.truncatedTo(ChronoUnit.MILLIS), SaleText.of(List.of(new Sold(till.goods(3), 1_000)), till.taxes()));
        till.send(sale);
        books.awaitState(sale.id(), "APPROVED");
        return sale;
    }

    private static String add(Office office, SignedEntry sale, String pin) {
        return office.submit("/office/fiscal/buyer.xhtml?lang=en&id=" + sale.id(), "buyer", Map.of("buyer:pin", List.of(pin), "buyer:add", List.of("")));
    }

    /** By the button of its row: the newest are first. */
    private static void again(String shop, Office office, String column, SignedEntry sale) {
        var document = Books.text(shop, "select bin_to_uuid(id) from fiscal_document where " + column + " = uuid_to_bin('" + sale.id() + "')");
        office.submit("/office/fiscal/etims.xhtml?lang=en&state=REJECTED", "etims", Map.of("etims:table_selection", List.of(document), "etims:chosenAgain", List.of("")));
        FiscalBooks.await("accepted", () -> "APPROVED".equals(Books.text(shop, "select state from fiscal_document where id = uuid_to_bin('" + document + "')")));
    }

    private static long accepted(String shop, SignedEntry sale) {
        return Books.number(shop, "select count(*) from fiscal_document where state = 'APPROVED' and uuid_to_bin('" + sale.id() + "') in (sale_id, past_sale_id)");
    }

    /** So far on the sheet of a day nobody else sells on. */
    private static long counted(String shop, Office office, String figure) {
        var at = DEVICE.get(shop).split("/");
        var device = Books.text(shop, "select bin_to_uuid(id) from fiscal_device where current_branch_id is not null and pin = '" + at[0] + "' and bhf_id = '" + at[1] + "'");
        var page = office.page("/office/taxbooks/days.xhtml?lang=en&device=" + device + "&day=" + QUIET_DAY);
        var match = Pattern.compile(figure + "\\s*</th><td class=\"number\">(\\d+)<").matcher(page);
        assertTrue(match.find(), page);
        return Long.parseLong(match.group(1));
    }
}
