package com.completebytepos.reconciliation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.kernel.Money;
import com.completebytepos.reconciliation.Item;
import com.completebytepos.reconciliation.Verdict;
import com.completebytepos.reconciliation.model.Matching.Own;
import com.completebytepos.reconciliation.model.Matching.Span;
import com.completebytepos.reconciliation.model.Matching.Theirs;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final Instant MORNING = Instant.parse("2026-11-25T06:00:00Z");
    private static final Instant BEGIN = Instant.parse("2026-11-24T21:00:00Z");
    private static final Instant END = Instant.parse("2026-11-25T21:00:00Z");

    @Test
    void everyRowIsMatchedExplainedOrListed() {
        var ours = List.of(own("A", "10.00", MORNING), own("B", "20.00", MORNING), own("C", "30.00", MORNING));
        var theirs = List.of(paid("A", "10.00"), paid("B", "20.50"), paid("D", "40.00"), new Theirs("A", null, Money.of("-0.10"), "Pay Bill Charge", MORNING, true));
        assertEquals(List.of("A MATCHED", "A EXPLAINED", "B AMOUNT_DIFFERS", "C MISSING_THERE", "D MISSING_HERE"), verdicts(matched(ours, theirs, END)));
    }

    @Test
    void aRefundMatchesItsReversalAndOneNobodyHereAskedForIsExplained() {
        var refund = new Own(null, "R1", "A", Money.of("-10.00"), "REFUND", MORNING, false);
        var reversal = new Theirs("R1", "A", Money.of("-10.00"), "Reversal", MORNING, true);
        var strange = new Theirs("R9", "Z", Money.of("-5.00"), "Reversal", MORNING, true);
        assertEquals(List.of("R1 MATCHED", "R9 EXPLAINED"), verdicts(matched(List.of(refund), List.of(reversal, strange), END)));
        assertEquals(List.of("R1 MISSING_THERE"), verdicts(matched(List.of(refund), List.of(), END)));
    }

    @Test
    void moneyWithoutACodeLearnsItFromTheOnlyRowOfItsAmountNearby() {
        var codeless = new Own(UUID.randomUUID(), null, null, Money.of("10.00"), "PROMPT", MORNING, false);
        var matching = Matching.of(List.of(codeless), List.of(paid("A", "10.00")), window(END));
        assertEquals(List.of("A MATCHED"), verdicts(matching.items()));
        assertEquals("A", matching.learnt().get(codeless.paymentId()).code());
        assertEquals(List.of("A MISSING_HERE", "B MISSING_HERE", "null MISSING_THERE"), verdicts(matched(List.of(codeless), List.of(paid("A", "10.00"), paid("B", "10.00")), END)), "of two it could be either");
        var late = new Theirs("A", null, Money.of("10.00"), "Pay Bill", MORNING.plusSeconds(601), false);
        var other = new Own(UUID.randomUUID(), null, null, Money.of("10.00"), "DIRECT", MORNING, false);
        assertEquals(2, matched(List.of(other), List.of(late), END).size());
    }

    @Test
    void aPromptMayBeAnsweredWithinHalfAnHourAlsoBeyondMidnight() {
        var prompt = new Own(UUID.randomUUID(), null, null, Money.of("10.00"), "PROMPT", END.minusSeconds(600), false);
        var answered = new Theirs("A", null, Money.of("10.00"), "Pay Bill", END.plusSeconds(900), false);
        assertEquals(List.of(), verdicts(matched(List.of(prompt), List.of(answered), END)), "it is the next day's");
        var within = new Theirs("A", null, Money.of("10.00"), "Pay Bill", END.minusSeconds(1), false);
        assertEquals(List.of("A MATCHED"), verdicts(matched(List.of(prompt), List.of(within), END)));
        assertEquals(2, matched(List.of(own(null, "10.00", MORNING)), List.of(new Theirs("A", null, Money.of("10.00"), "Pay Bill", MORNING.plusSeconds(1801), false)), END).size());
    }

    @Test
    void whatThePartOfADayThatIsKnownDoesNotHoldIsNotMissing() {
        var noon = MORNING.plusSeconds(10_800);
        var spans = List.of(new Span(MORNING, MORNING.plusSeconds(3_600)), new Span(noon, noon.plusSeconds(3_600)));
        var ours = List.of(own("A", "1.00", MORNING.minusSeconds(1)), own("B", "1.00", MORNING.plusSeconds(60)), own("C", "1.00", MORNING.plusSeconds(3_601)), own("D", "1.00", noon), own("E", "1.00", noon.plusSeconds(3_601)));
        assertEquals(List.of("B MISSING_THERE", "D MISSING_THERE"), verdicts(Matching.of(ours, List.of(), new Matching.Window(BEGIN, END, spans)).items()));
    }

    @Test
    void moneyThatWentOutIsMatchedByItsReceiptOrOpen() {
        var supplier = new Own(null, "P1", null, Money.of("-70.00"), "PAYBILL", MORNING, false);
        var customer = new Own(null, "P2", null, Money.of("-5.00"), "PAYOUT", MORNING, false);
        var theirs = List.of(new Theirs("P1", null, Money.of("-70.00"), "Business Pay Bill", MORNING, false), new Theirs("P9", null, Money.of("-900.00"), "Business Payment", MORNING, false));
        assertEquals(List.of("P1 MATCHED", "P9 MISSING_HERE"), verdicts(matched(List.of(supplier, customer), theirs, END)), "a payout may stand on the statement of another account");
        assertEquals(List.of("P1 MISSING_THERE"), verdicts(matched(List.of(supplier), List.of(), END)));
    }

    @Test
    void whatTheRecordDoesNotReachYetIsNotMissing() {
        assertEquals(List.of(), matched(List.of(own("A", "10.00", MORNING)), List.of(), MORNING.minusSeconds(1)));
        assertEquals(List.of(), matched(List.of(own("A", "10.00", MORNING)), List.of(), Instant.EPOCH));
    }

    @Test
    void aRowOfTheOtherSideOfMidnightIsFoundAndListedOnce() {
        var before = BEGIN.minusSeconds(30);
        var theirs = new Theirs("A", null, Money.of("10.00"), "Pay Bill", BEGIN.plusSeconds(30), false);
        assertEquals(List.of("A MATCHED"), verdicts(matched(List.of(own("A", "10.00", before)), List.of(theirs), END)));
        assertTrue(matched(List.of(own("B", "10.00", before)), List.of(), END).isEmpty(), "it belongs to the day before");
    }

    private static List<Item> matched(List<Own> ours, List<Theirs> theirs, Instant covered) {
        return Matching.of(ours, theirs, window(covered)).items();
    }

    private static Matching.Window window(Instant covered) {
        return new Matching.Window(BEGIN, END, List.of(new Span(Instant.EPOCH, covered)));
    }

    private static Own own(String code, String amount, Instant at) {
        return new Own(UUID.randomUUID(), code, null, Money.of(amount), "PROMPT", at, true);
    }

    private static Theirs paid(String code, String amount) {
        return new Theirs(code, null, Money.of(amount), "Pay Bill", MORNING, false);
    }

    private static List<String> verdicts(List<Item> items) {
        return items.stream().map(i -> i.code() + " " + i.verdict()).sorted(java.util.Comparator.comparing((String s) -> s.split(" ")[0]).thenComparing(s -> Verdict.valueOf(s.split(" ")[1]))).toList();
    }
}
