package com.completebytepos.reconciliation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.kernel.Money;
import com.completebytepos.reconciliation.Item;
import com.completebytepos.reconciliation.Verdict;
import com.completebytepos.reconciliation.model.Matching.Own;
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
        assertEquals(2, matched(List.of(codeless), List.of(late), END).size());
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
        return new Matching.Window(BEGIN, END, covered);
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
