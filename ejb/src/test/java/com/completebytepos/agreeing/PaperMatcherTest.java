package com.completebytepos.agreeing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.completebytepos.agreeing.PaperLine.Difference;
import com.completebytepos.agreeing.PaperLine.Here;
import com.completebytepos.agreeing.PaperLine.Paper;
import com.completebytepos.agreeing.PaperLine.There;
import com.completebytepos.agreeing.PaperLine.Verdict;
import com.completebytepos.agreeing.PaperLine.What;
import com.completebytepos.agreeing.PaperLine.Whose;
import com.completebytepos.kernel.Money;
import com.completebytepos.taxbooks.AnswerState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaperMatcherTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final LocalDate DAY = TODAY.minusDays(30);
    private static final String OURS = "P051234567X";
    private static final Whose BAKERY = new Whose(new UUID(0, 1), "Bakery", "P051000001A");
    private static final Whose MILLER = new Whose(new UUID(0, 2), "Miller", "P051000002B");

    @Test
    void whatAgreesEverywhereIsMatchedAndItsVatCanBeClaimed() {
        var line = one(List.of(invoiced("INV-0055", "1000", "160")), List.of(told(BAKERY, 55, "160", "1160")));
        assertEquals(List.of(Verdict.MATCHED, List.of()), List.of(line.verdict(), line.differences()));
        assertEquals(Money.of("160"), line.claimable());
        assertEquals(List.of(DAY.plusMonths(6), 151L), List.of(line.claim().until(), line.claim().days()));
    }

    @Test
    void aNumberIsFoundAsSuppliersWriteItAndByKrasOwn() {
        for (var number : List.of("55", "0055", "INV-0055", "2026/055", "INV 55A")) assertEquals(Verdict.MATCHED, one(List.of(invoiced(number, "1000", "160")), List.of(told(BAKERY, 55, "160", "1160"))).verdict(), number);
        var other = new PaperMatcher.Own(BAKERY, new Here(null, paper("R1", "1000", "160"), paper("A-9", "1000", "160"), "KRACU0100000001/55"), OURS);
        assertEquals(Verdict.MATCHED, one(List.of(other), List.of(told(BAKERY, 55, "160", "1160"))).verdict());
        assertEquals(2, match(List.of(invoiced("551", "1000", "160")), List.of(told(BAKERY, 55, "160", "1160"))).size());
    }

    @Test
    void anotherSellersNumberIsNobodys() {
        var lines = match(List.of(invoiced("55", "1000", "160")), List.of(told(MILLER, 55, "160", "1160")));
        assertEquals(List.of(Verdict.ONLY_HERE, Verdict.ONLY_THERE), lines.stream().map(PaperLine::verdict).sorted().toList().subList(0, 2));
        assertEquals(List.of(Money.ZERO, Money.ZERO), lines.stream().map(PaperLine::claimable).toList());
    }

    @Test
    void ofTwoBranchesOfASellerWithOneNumberTheOneOfTheSameAmountIsTaken() {
        var lines = match(List.of(invoiced("42", "500", "80")), List.of(told(BAKERY, 42, "160", "1160"), told(BAKERY, 42, "80", "580")));
        assertEquals(Money.of("580"), lines.stream().filter(l -> l.verdict() == Verdict.MATCHED).findFirst().orElseThrow().there().total());
        assertEquals(1, lines.stream().filter(l -> l.verdict() == Verdict.ONLY_THERE).count());
    }

    @Test
    void whatDiffersIsToldWithBothFigures() {
        var own = new PaperMatcher.Own(BAKERY, new Here(new Paper(new UUID(0, 9), "PO-1", DAY, Money.of("900"), Money.ZERO), paper("R1", "950", "152"), paper("55", "1000", "160"), null), "P059999999Z");
        var line = one(List.of(own), List.of(told(BAKERY, 55, "150", "1150")));
        assertEquals(Verdict.DIFFERS, line.verdict());
        assertEquals(List.of(new Difference(What.ORDER_NET, "900.00", "950.00"), new Difference(What.RECEIPT_NET, "950.00", "1000.00"), new Difference(What.RECEIPT_VAT, "152.00", "160.00"),
                new Difference(What.BUYER_PIN, OURS, "P059999999Z"), new Difference(What.KRA_TOTAL, "1160.00", "1150.00"), new Difference(What.KRA_TAX, "160.00", "150.00")), line.differences());
        assertEquals(Money.ZERO, line.claimable());
    }

    @Test
    void aShillingOnTheReceiptAndFiveCentsAtKraAreRounding() {
        var near = new PaperMatcher.Own(BAKERY, new Here(null, paper("R1", "999", "160.99"), paper("55", "1000", "160"), null), OURS);
        assertEquals(Verdict.MATCHED, one(List.of(near), List.of(told(BAKERY, 55, "160.05", "1160.05"))).verdict());
        assertEquals(Verdict.DIFFERS, one(List.of(near), List.of(told(BAKERY, 55, "160.06", "1160.05"))).verdict());
        var far = new PaperMatcher.Own(BAKERY, new Here(null, paper("R1", "998.99", "160"), paper("55", "1000", "160"), null), OURS);
        assertEquals(Verdict.DIFFERS, one(List.of(far), List.of(told(BAKERY, 55, "160", "1160"))).verdict());
    }

    @Test
    void aPaperWithoutOurPinOrWithoutGoodsGivesNoInputVat() {
        var nobodys = new PaperMatcher.Own(BAKERY, new Here(null, paper("R1", "1000", "160"), paper("55", "1000", "160"), null), null);
        assertEquals(List.of(new Difference(What.BUYER_PIN, OURS, "")), one(List.of(nobodys), List.of(told(BAKERY, 55, "160", "1160"))).differences());
        var empty = new PaperMatcher.Own(BAKERY, new Here(null, null, paper("55", "1000", "160"), null), OURS);
        assertEquals(List.of(new Difference(What.NO_RECEIPT, "", "1160.00")), one(List.of(empty), List.of(told(BAKERY, 55, "160", "1160"))).differences());
        var exempt = new PaperMatcher.Own(BAKERY, new Here(null, paper("R1", "1000", "0"), paper("55", "1000", "0"), null), null);
        assertEquals(Verdict.MATCHED, one(List.of(exempt), List.of(told(BAKERY, 55, "0", "1000"))).verdict(), "there is no VAT to claim by a PIN");
    }

    @Test
    void goodsNobodyInvoicedAreFoundByAmountAndDay() {
        var goods = new PaperMatcher.Own(BAKERY, new Here(null, paper("R1", "1000", "160"), null, null), null);
        var line = one(List.of(goods), List.of(told(BAKERY, 55, "160", "1160")));
        assertEquals(List.of(Verdict.DIFFERS, List.of(new Difference(What.NO_INVOICE, "1160.00", ""))), List.of(line.verdict(), line.differences()));
        assertEquals(2, match(List.of(goods), List.of(told(BAKERY, 55, "240", "1740"))).size());
    }

    @Test
    void ofWhatPartlyWentBackKraListsTheWholeOrWhatStayed() {
        var order = new Paper(new UUID(0, 9), "PO-1", DAY, Money.of("1000"), Money.ZERO);
        var goods = new PaperMatcher.Own(BAKERY, new Here(order, paper("R1", "600", "96"), null, null, paper("R1", "1000", "160"), null), null);
        for (var total : List.of("1160", "696")) {
            var line = one(List.of(goods), List.of(told(BAKERY, 55, "1", total)));
            assertEquals(List.of(Verdict.DIFFERS, List.of(new Difference(What.NO_INVOICE, "696.00", ""))), List.of(line.verdict(), line.differences()), total);
        }
        var came = paper("R1", "1000", "160");
        var stayed = paper("R1", "600", "96");
        assertEquals(List.of(came, stayed, came), List.of(PaperMatcher.invoicedOf(came, stayed, paper("55", "1000", "160")), PaperMatcher.invoicedOf(came, stayed, paper("55", "600.50", "96")), PaperMatcher.invoicedOf(came, stayed, paper("55", "800", "128"))));
    }

    @Test
    void whatWasRejectedBelongsToNothing() {
        var rejected = new PaperMatcher.Told(BAKERY, new There(new UUID(0, 7), "00", 55, DAY, Money.of("160"), Money.of("1160"), AnswerState.REJECTED));
        var lines = match(List.of(invoiced("55", "1000", "160")), List.of(rejected));
        assertEquals(2, lines.size());
        assertEquals(Money.ZERO, lines.stream().filter(l -> l.verdict() == Verdict.ONLY_THERE).findFirst().orElseThrow().claim().vat());
    }

    @Test
    void aCreditNoteMeetsACreditNoteAndTakesVatBackAtAnyTime() {
        var old = TODAY.minusYears(1);
        var credit = new PaperMatcher.Own(BAKERY, new Here(null, null, new Paper(new UUID(0, 3), "CN-43", old, Money.of("-200"), Money.of("-32")), null), null);
        var told = new PaperMatcher.Told(BAKERY, new There(new UUID(0, 8), "00", 43, old, Money.of("-32"), Money.of("-232"), AnswerState.NEW));
        var line = one(List.of(credit), List.of(told));
        assertEquals(List.of(Verdict.MATCHED, Money.of("-32")), List.of(line.verdict(), line.claimable()));
        assertEquals(2, match(List.of(invoiced("43", "200", "32")), List.of(told)).size(), "an invoice is no credit note");
    }

    @Test
    void theLastDayToClaimCountsAndTheDayAfterDoesNot() {
        for (int late : new int[] {0, 1}) {
            var day = TODAY.minusMonths(6).minusDays(late);
            var own = new PaperMatcher.Own(BAKERY, new Here(null, new Paper(new UUID(0, 5), "R1", day, Money.of("1000"), Money.of("160")), new Paper(new UUID(0, 6), "55", day, Money.of("1000"), Money.of("160")), null), OURS);
            var line = one(List.of(own), List.of(told(BAKERY, 55, "160", "1160")));
            assertEquals(-late, line.claim().days());
            assertEquals(late == 0 ? Money.of("160") : Money.ZERO, line.claimable());
            var sheet = new PaperSheet(new PaperFilter(day, day, null, null), List.of(line));
            assertEquals(List.of(late == 0 ? Money.of("160") : Money.ZERO, late == 0 ? Money.ZERO : Money.of("160"), Money.ZERO), List.of(sheet.claimable(), sheet.lapsed(), sheet.waiting()));
        }
    }

    @Test
    void aSellerWithoutAPinStaysHere() {
        var own = new PaperMatcher.Own(new Whose(new UUID(0, 4), "Mama Mboga", null), new Here(null, paper("R1", "100", "0"), paper("1", "100", "0"), null), null);
        var line = one(List.of(own), List.of());
        assertEquals(Verdict.ONLY_HERE, line.verdict());
        assertNull(line.there());
    }

    private static PaperLine one(List<PaperMatcher.Own> own, List<PaperMatcher.Told> told) {
        var lines = match(own, told);
        assertEquals(1, lines.size(), lines.toString());
        return lines.get(0);
    }

    private static List<PaperLine> match(List<PaperMatcher.Own> own, List<PaperMatcher.Told> told) {
        return new PaperMatcher(new PaperMatcher.Law(OURS, 6, TODAY)).match(own, told);
    }

    private static PaperMatcher.Own invoiced(String number, String net, String vat) {
        return new PaperMatcher.Own(BAKERY, new Here(null, paper("R1", net, vat), paper(number, net, vat), null), OURS);
    }

    private static Paper paper(String number, String net, String vat) {
        return new Paper(UUID.nameUUIDFromBytes(number.getBytes()), number, DAY, Money.of(net), Money.of(vat));
    }

    private static PaperMatcher.Told told(Whose whose, long number, String tax, String total) {
        return new PaperMatcher.Told(whose, new There(new UUID(1, number), "00", number, DAY, Money.of(tax), Money.of(total), AnswerState.NEW));
    }
}
