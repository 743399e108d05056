package com.completebytepos.purchasing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.purchasing.model.ReceiptLine;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CostChangesTest {
    private static final int VAT = 1_600;

    @Test
    void aPriceIsProposedOnceFromWhatTheGoodsSoldForWhenTheyCame() {
        var line = line("110", "100", Money.of("150"));
        assertEquals(Money.of("165"), CostChanges.proposed(line, Money.of("150"), VAT));
        assertNull(CostChanges.proposed(line, Money.of("165"), VAT), "it was taken");
        assertNull(CostChanges.proposed(line, Money.of("155"), VAT), "somebody decided otherwise");
        assertNull(CostChanges.proposed(line, null, VAT), "it sells no more");
    }

    @Test
    void nothingIsProposedWithoutSomethingToCompareWith() {
        assertNull(CostChanges.proposed(line("110", null, Money.of("150")), Money.of("150"), VAT), "it came for the first time");
        assertNull(CostChanges.proposed(line("110", "100", null), Money.of("150"), VAT), "it had no price then");
        assertNull(CostChanges.proposed(line("100", "100.0000", Money.of("150")), Money.of("150"), VAT), "it cost the same");
        assertNull(CostChanges.proposed(line("150", "140", Money.of("150")), Money.of("150"), VAT), "it was sold at a loss before");
        assertNull(CostChanges.proposed(line("100.0010", "100", Money.of("150.99")), Money.of("151"), VAT), "the shilling stays");
    }

    @Test
    void thePriceFallsAsTheCostDoes() {
        assertEquals(Money.of("135"), CostChanges.proposed(line("90", "100", Money.of("150")), Money.of("150"), 0));
    }

    private static ReceiptLine line(String cost, String before, Money selling) {
        var none = Quantity.ofThousandths(0);
        return new ReceiptLine(1, new UUID(0, 1), "A", "Goods", Quantity.ofThousandths(1_000), none, new BigDecimal(cost), null, "B", VAT, Money.ZERO, new BigDecimal(cost), before == null ? null : new BigDecimal(before), selling, none);
    }
}
