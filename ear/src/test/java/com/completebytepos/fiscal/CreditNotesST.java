package com.completebytepos.fiscal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.Office;
import com.completebytepos.till.DayText;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken back in the books is taken back at KRA, after its sale and against its number. */
class CreditNotesST {
    private static final Map<String, String> DEVICE = Map.of("duka", "A000000001D/00", "soko", "A000000002S/01");

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void aNoteGoesAfterItsSaleAndKraHasBothWithTheSameCents(String shop) {
        var books = new FiscalBooks(shop);
        var till = TillClient.at(shop);
        var sold = List.of(new Sold(till.goods(3), 2_000), new Sold(till.goods(5), 1_000));
        var text = SaleText.of(sold, till.taxes());
        var sale = till.sale(text);
        var lines = Json.createArrayBuilder();
        for (int n = 0; n < 2; n++) lines.add(DayText.back(n + 1, sold.get(n), sold.get(n).quantity(), text.priced().lines().get(n).total()));
        var back = till.returning(sale.id(), "VOID", lines, text.due(), DayText.approval("REFUND", till.supervisor(), "Wrong goods"));
        till.send(sale, back);
        books.awaitState(sale.id(), "APPROVED");
        books.awaitState(back.id(), "APPROVED");
        assertTrue(books.number(back.id()) > books.number(sale.id()));
        assertEquals(0, told(shop, books, sale).compareTo(told(shop, books, back).abs()));
        assertEquals(0, new BigDecimal(books.of(back.id(), "total")).negate().compareTo(new BigDecimal(books.of(sale.id(), "total"))));
        assertEquals(16, books.stamp(back.id(), "signature").length());
        var invoice = books.stamp(sale.id(), "sdc_id") + "/" + books.stamp(sale.id(), "counter");
        var paper = Papers.of(shop, till, back.id());
        assertTrue(paper.contains("CREDIT NOTE") && paper.contains(invoice) && paper.contains(books.stamp(back.id(), "counter") + "/"), paper);
        assertTrue(paper.contains("CREDIT NOTE IS APPROVED ONLY FOR ORIGINAL\nSALES RECEIPT") && paper.contains(" NC"), paper);
        assertFalse(paper.contains("TAX INVOICE") || paper.contains(" NS"), paper);
        assertTrue(Papers.of(shop, till, back.id()).contains(" CC"));
        assertTrue(Papers.of(shop, till, sale.id()).contains(" NS"));
        assertTrue(Papers.of(shop, till, sale.id()).contains(" CS"));
    }

    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void whatComesBackAfterTheLawsTimeIsNoNoteAndAPersonIsTold(String shop, String accountant) {
        var books = new FiscalBooks(shop);
        var till = TillClient.at(shop);
        var sold = new Sold(till.goods(3), 1_000);
        var text = SaleText.of(List.of(sold), till.taxes());
        var sale = till.saleAt(Instant.now().minus(220, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS), text);
        till.send(sale);
        books.awaitState(sale.id(), "APPROVED");
        var lines = Json.createArrayBuilder().add(DayText.back(1, sold, sold.quantity(), text.priced().lines().get(0).total()));
        var back = till.returning(sale.id(), "OTHER", lines, text.due(), DayText.approval("REFUND", till.supervisor(), "Wrong goods"));
        till.send(back);
        assertEquals("REJECTED", books.of(back.id(), "state"));
        assertEquals("TOO_LATE", books.of(back.id(), "problem"));
        assertEquals(0, books.attempts(back.id(), "SEND"));
        var office = Office.signedIn(shop, accountant);
        assertTrue(office.page("/office/fiscal/etims.xhtml?lang=en&problem=TOO_LATE").contains("Too late for a credit note"));
        assertTrue(Papers.of(shop, till, back.id()).contains("NOT A CREDIT NOTE"));
    }

    private static BigDecimal told(String shop, FiscalBooks books, SignedEntry entry) {
        var at = DEVICE.get(shop).split("/");
        long number = books.number(entry.id());
        return Kra.accepted(at[0], at[1]).stream().filter(row -> row.getInt("number") == number).findFirst().orElseThrow().getJsonNumber("total").bigDecimalValue();
    }
}
