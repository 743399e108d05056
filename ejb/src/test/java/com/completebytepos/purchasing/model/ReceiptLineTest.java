package com.completebytepos.purchasing.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReceiptLineTest {

    @Test
    void freeGoodsThatGoBackAreCreditedWithNothing() {
        var came = line(5_000, 2_000);
        assertEquals(Quantity.ofThousandths(4_000), came.sendingBack(Quantity.ofThousandths(4_000)).paidOf(Quantity.ofThousandths(4_000)));
        var more = came.sendingBack(Quantity.ofThousandths(4_000)).sendingBack(Quantity.ofThousandths(2_500));
        assertEquals(Quantity.ofThousandths(1_000), more.paidOf(Quantity.ofThousandths(2_500)));
        var last = more.sendingBack(Quantity.ofThousandths(500));
        assertEquals(Quantity.ofThousandths(0), last.paidOf(Quantity.ofThousandths(500)));
        assertEquals(Quantity.ofThousandths(5_000), came.sendingBack(Quantity.ofThousandths(7_000)).paidOf(Quantity.ofThousandths(7_000)), "all at once");
    }

    private static ReceiptLine line(long paid, long free) {
        return new ReceiptLine(1, new UUID(0, 1), "A", "Goods", Quantity.ofThousandths(paid), Quantity.ofThousandths(free), BigDecimal.TEN, null, "B", 1_600, Money.ZERO, BigDecimal.ONE, null, null, Quantity.ofThousandths(0));
    }
}
