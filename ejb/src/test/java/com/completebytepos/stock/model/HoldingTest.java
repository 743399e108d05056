package com.completebytepos.stock.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.completebytepos.kernel.Quantity;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HoldingTest {

    @Test
    void theAverageMovesWhenGoodsComeInAndStaysWhenTheyLeave() {
        var held = Holding.NONE.moveAt(pieces(10), cost("10")).moveAt(pieces(30), cost("14"));
        assertEquals(cost("13.0000"), held.average());
        var sold = held.moveAtAverage(pieces(-39));
        assertEquals(cost("13.0000"), sold.average());
        assertEquals(0, cost("13").compareTo(sold.value()));
    }

    @Test
    void whatWasSoldBeforeItCameIsWorthWhatItCostNow() {
        var oversold = Holding.NONE.moveAt(pieces(2), cost("10")).moveAtAverage(pieces(-5));
        assertEquals(0, cost("-30").compareTo(oversold.value()));
        var received = oversold.moveAt(pieces(10), cost("12"));
        assertEquals(pieces(7), received.onHand());
        assertEquals(0, cost("84").compareTo(received.value()));
        assertEquals(cost("12"), received.average());
    }

    @Test
    void whatComesBackValuesNothingElseAnew() {
        var oversold = Holding.NONE.moveAt(pieces(2), cost("10")).moveAtAverage(pieces(-6));
        var back = oversold.comeBack(pieces(1), cost("25"));
        assertEquals(0, cost("-15").compareTo(back.value()), "three still owed at ten and what it was sold at");
        assertEquals(cost("10"), back.average());
        var there = Holding.NONE.moveAt(pieces(2), cost("10")).comeBack(pieces(2), cost("20"));
        assertEquals(0, cost("60").compareTo(there.value()));
        assertEquals(cost("15.0000"), there.average());
    }

    @Test
    void goodsNobodyKnowsTheCostOfAreWorthNothingYet() {
        var held = Holding.NONE.moveAtAverage(pieces(-3));
        assertNull(held.average());
        assertEquals(0, BigDecimal.ZERO.compareTo(held.value()));
    }

    @Test
    void goodsThatGoBackAtTheirOwnCostLeaveTheRestAtItsOwn() {
        var held = Holding.NONE.moveAt(pieces(10), cost("10")).moveAt(pieces(10), cost("20")).moveAt(pieces(-10), cost("20"));
        assertEquals(0, cost("100").compareTo(held.value()));
        assertEquals(cost("10.0000"), held.average());
    }

    @Test
    void thousandsOfSmallSalesDoNotWearTheValueAway() {
        var held = Holding.NONE.moveAt(pieces(10_000), cost("10.3333"));
        var random = new Random(7);
        for (int i = 0; i < 9_000; i++) held = held.moveAtAverage(Quantity.ofThousandths(-(1 + random.nextInt(1_999))));
        var worth = held.onHand().toBigDecimal().multiply(held.average());
        assertEquals(0, held.value().subtract(worth).abs().compareTo(new BigDecimal("0.50")) < 0 ? 0 : 1, held.value() + " for " + worth);
    }

    @Test
    void whatTakesThePlaceOfOtherGoodsIsWorthWhatTheyWereAlsoWherePiecesWereSoldBefore() {
        var opened = Holding.NONE.moveAt(pieces(5), cost("47.77")).moveFor(pieces(48), cost("2000.02"));
        assertEquals(0, cost("2238.87").compareTo(opened.value()));
        assertEquals(cost("42.2428"), opened.average());
        var short5 = Holding.NONE.moveAt(pieces(1), cost("10")).moveAtAverage(pieces(-6));
        var filled = short5.moveFor(pieces(24), cost("288"));
        assertEquals(0, short5.value().add(cost("288")).compareTo(filled.value()));
        assertEquals(cost("12.5263"), filled.average());
        var unknown = Holding.NONE.moveFor(pieces(3), BigDecimal.ZERO);
        assertNull(unknown.average());
    }

    private static Quantity pieces(long count) {
        return Quantity.ofThousandths(count * 1000);
    }

    private static BigDecimal cost(String shillings) {
        return new BigDecimal(shillings);
    }
}
