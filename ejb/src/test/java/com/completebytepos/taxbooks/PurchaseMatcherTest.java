package com.completebytepos.taxbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.completebytepos.kernel.Money;
import com.completebytepos.taxbooks.InputVatMonth.Verdict;
import com.completebytepos.taxbooks.PurchaseMatcher.CameLine;
import com.completebytepos.taxbooks.PurchaseMatcher.Receipt;
import com.completebytepos.taxbooks.PurchaseMatcher.ToldLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PurchaseMatcherTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-10");
    private static final UUID SUGAR = new UUID(0, 1);
    private static final UUID FLOUR = new UUID(0, 2);
    private static final PurchaseRow.Seller BAKERY = new PurchaseRow.Seller("P000000055B", "00", "Bakery", 55);

    private static ToldLine told(UUID sku, String quantity, String total) {
        return new ToldLine("told", new BigDecimal(quantity), Money.of(total), Money.of(total), sku);
    }

    /** Without VAT, so that price times quantity is the total. */
    private static CameLine came(UUID sku, String quantity, String price) {
        return new CameLine("came", sku, new BigDecimal(quantity), new BigDecimal(price), 0);
    }

    private static Receipt receipt(long n, LocalDate day, String invoices, CameLine... lines) {
        return new Receipt(new UUID(9, n), "GR-" + n, BAKERY.pin(), day, invoices, List.of(lines));
    }

    private static PurchaseMatcher.Purchase purchase(long number, List<ToldLine> lines) {
        return new PurchaseMatcher.Purchase(new PurchaseRow.Seller(BAKERY.pin(), "00", "Bakery", number), DAY, lines);
    }

    private static List<PurchaseMatcher.Match> match(List<Receipt> receipts, PurchaseMatcher.Purchase... told) {
        return new PurchaseMatcher(receipts).match(Arrays.asList(told));
    }

    private static List<Verdict> verdicts(PurchaseMatcher.Match match) {
        return match.lines().stream().map(InputVatMonth.Line::verdict).toList();
    }

    @Test
    void goodsQuantityAndAmountWithItsVatAgree() {
        var line = new CameLine("came", SUGAR, new BigDecimal("3.000"), new BigDecimal("100.0000"), 1600);
        var match = match(List.of(receipt(1, DAY, null, line)), purchase(55, List.of(told(SUGAR, "3.00", "348.00")))).get(0);
        assertEquals(Verdict.AGREES, match.verdict());
        assertEquals("GR-1", match.receipt().number());
    }

    @Test
    void theInvoicesNumberSpeaksLouderThanLinesThatAgree() {
        var same = receipt(1, DAY, "INV-0056", came(SUGAR, "3", "10"));
        var numbered = receipt(2, DAY, "A/0055,77", came(SUGAR, "4", "10"));
        var match = match(List.of(same, numbered), purchase(55, List.of(told(SUGAR, "3", "30.00")))).get(0);
        assertEquals("GR-2", match.receipt().number());
        assertEquals(List.of(Verdict.DIFFERS), verdicts(match));
    }

    @Test
    void aCreditNoteTakesNoReceiptAndNeedsNone() {
        var receipt = receipt(1, DAY, "57", came(SUGAR, "3", "10"));
        var matches = match(List.of(receipt), purchase(57, List.of(told(SUGAR, "-3", "-30.00"))), purchase(58, List.of(told(SUGAR, "3", "30.00"))));
        assertNull(matches.get(0).receipt());
        assertEquals(Verdict.AGREES, matches.get(0).verdict());
        assertEquals("GR-1", matches.get(1).receipt().number());
    }

    @Test
    void whatDidNotComeAndWhatWasNotToldAreBothListed() {
        var receipt = receipt(1, DAY, "55", came(SUGAR, "3", "10"), came(new UUID(0, 3), "1", "5"));
        var match = match(List.of(receipt), purchase(55, List.of(told(SUGAR, "3", "30.00"), told(FLOUR, "2", "40.00")))).get(0);
        assertEquals(List.of(Verdict.AGREES, Verdict.NOT_RECEIVED, Verdict.NOT_TOLD), verdicts(match));
        assertEquals(Verdict.DIFFERS, match.verdict());
    }

    @Test
    void goodsNobodyNamedAreFoundByQuantityAndAmount() {
        var receipt = receipt(1, DAY, null, came(FLOUR, "2", "10"), came(SUGAR, "3", "10"));
        var match = match(List.of(receipt), purchase(55, List.of(told(null, "3", "30.04"), told(null, "2", "20.06")))).get(0);
        assertEquals(List.of(Verdict.AGREES, Verdict.NOT_RECEIVED, Verdict.NOT_TOLD), verdicts(match));
    }

    @Test
    void aReceiptBelongsToOnePurchase() {
        var matches = match(List.of(receipt(1, DAY, null, came(SUGAR, "3", "10"))), purchase(55, List.of(told(SUGAR, "3", "30.00"))), purchase(56, List.of(told(SUGAR, "3", "30.00"))));
        assertEquals(List.of(Verdict.AGREES, Verdict.NOT_RECEIVED), matches.stream().map(PurchaseMatcher.Match::verdict).toList());
    }

    @Test
    void equalLinesTakeNoReceiptFromWhoseNumberStandsOnIt() {
        var numbered = receipt(1, DAY, "INV-0056", came(SUGAR, "3", "10"));
        var first = purchase(55, List.of(told(SUGAR, "3", "30.00")));
        var second = purchase(56, List.of(told(SUGAR, "4", "40.00")));
        var matches = match(List.of(numbered), first, second);
        assertNull(matches.get(0).receipt());
        assertEquals("GR-1", matches.get(1).receipt().number());
        assertEquals(List.of(Verdict.NOT_RECEIVED, Verdict.DIFFERS), matches.stream().map(PurchaseMatcher.Match::verdict).toList());
    }

    @Test
    void anotherSellersOrAnotherSeasonsReceiptIsNone() {
        var late = receipt(1, DAY.plusDays(63), "55", came(SUGAR, "3", "10"));
        var early = receipt(2, DAY.minusDays(32), "55", came(SUGAR, "3", "10"));
        var others = new Receipt(new UUID(9, 3), "GR-3", "P999999999Z", DAY, "55", List.of(came(SUGAR, "3", "10")));
        var match = match(List.of(late, early, others), purchase(55, List.of(told(SUGAR, "3", "30.00")))).get(0);
        assertNull(match.receipt());
        assertEquals(List.of(Verdict.NOT_RECEIVED), verdicts(match));
    }
}
