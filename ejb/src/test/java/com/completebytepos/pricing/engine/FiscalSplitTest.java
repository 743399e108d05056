package com.completebytepos.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FiscalSplitTest {

    @Nested
    class AlwaysFindsParts {
        @Test
        void forEveryNetTotalOfEverySmallQuantity() {
            for (long hundredths = 1; hundredths <= 1_250; hundredths++) {
                for (long total = 1; total <= 1_500; total++) {
                    check(line(hundredths * 10, 1, total, ChargedLine.NET));
                }
            }
        }

        @Test
        void forEveryWeightAtEverySmallListPrice() {
            for (long thousandths = 1; thousandths <= 4_500; thousandths++) {
                for (long price = 1; price <= 400; price++) {
                    long total = (price * thousandths + 500) / 1000;
                    if (total > 0) {
                        check(line(thousandths, price, total, 0));
                    }
                }
            }
        }

        @Test
        void forEveryWholePercentageOfSmallLines() {
            for (long thousandths = 1; thousandths <= 6_000; thousandths += 37) {
                for (long price = 1; price <= 6; price++) {
                    for (long total = 1; total <= 20; total++) {
                        for (long percent = 1; percent <= 99; percent++) {
                            check(line(thousandths, price, total, percent));
                        }
                    }
                }
            }
        }

        @Test
        void forLargeOnes() {
            Random random = new Random(7);
            for (int turn = 0; turn < 1_000_000; turn++) {
                long thousandths = 1 + random.nextInt(999_999_999);
                long total = 1 + (long) random.nextInt(1 << 30) * (turn % 9_000) % 9_999_999_999_999L;
                check(line(thousandths, 1 + random.nextInt(999_999), total, turn % 2 == 0 ? ChargedLine.NET : turn % 100));
            }
        }
    }

    @Nested
    class UsesOnePart {
        @Test
        void atListPriceWhenThatIsWhatTheLineCosts() {
            assertEquals(List.of(new FiscalPart(200, 5_000, 0)), parts(line(2_000, 5_000, 10_000, 0)));
        }

        @Test
        void withTheRateOfAWholePercentage() {
            assertEquals(List.of(new FiscalPart(500, 65_000, 2)), parts(line(5_000, 65_000, 318_500, 2)));
        }

        @Test
        void atANetPriceForAnyOtherDiscount() {
            assertEquals(List.of(new FiscalPart(500, 64_000, 0)), parts(line(5_000, 65_000, 320_000, ChargedLine.NET)));
        }

        @Test
        void repricedWhenAThirdDecimalIsRoundedAway() {
            assertEquals(List.of(new FiscalPart(33, 20_182, 0)), parts(line(333, 19_999, 6_660, 0)));
        }
    }

    @Nested
    class UsesTwoParts {
        @Test
        void wholeUnitsAtListPriceAndARepricedRestForAWeight() {
            assertEquals(List.of(new FiscalPart(200, 19_999, 0), new FiscalPart(34, 20_118, 0)),
                    parts(line(2_342, 19_999, 46_838, 0)));
        }

        @Test
        void aCentApartForAnAmountThatDoesNotDivide() {
            assertEquals(List.of(new FiscalPart(200, 63_333, 0), new FiscalPart(100, 63_334, 0)),
                    parts(line(3_000, 65_000, 190_000, ChargedLine.NET)));
        }

        @Test
        void withoutAPartThatCostsNothing() {
            assertEquals(List.of(new FiscalPart(100, 1, 0), new FiscalPart(49, 2, 0)),
                    parts(line(1_490, 5, 2, ChargedLine.NET)));
        }
    }

    @Test
    void keepsTheQuantityOfAPercentageThatLeavesLessThanACentAUnit() {
        ChargedLine line = line(3_836, 1, 3, 33);
        assertFalse(new FiscalSplit(line).reducesQuantity());
        assertEquals(List.of(new FiscalPart(384, 1, 33)), parts(line));
    }

    @Test
    void givesUpQuantityOnlyBelowACentAUnit() {
        ChargedLine line = line(1_000_000, 100, 7, ChargedLine.NET);
        assertTrue(new FiscalSplit(line).reducesQuantity());
        assertEquals(List.of(new FiscalPart(700, 1, 0)), parts(line));
        assertFalse(new FiscalSplit(line(1_000_000, 100, 1_000, ChargedLine.NET)).reducesQuantity());
    }

    private static void check(ChargedLine line) {
        FiscalSplit split = new FiscalSplit(line);
        long total = 0;
        long quantity = 0;
        List<FiscalPart> parts = split.parts();
        for (FiscalPart part : parts) {
            if (part.total() <= 0 || part.quantity() <= 0 || part.unitPrice() <= 0) {
                throw new AssertionError("empty part in " + parts + " of " + line);
            }
            total += part.total();
            quantity += part.quantity();
        }
        long wanted = Math.max(1, (line.source().quantity() + 5) / 10);
        boolean reduced = split.reducesQuantity() && line.total() * 100 < wanted && quantity < wanted;
        if (total != line.total() || parts.size() > 2 || quantity != wanted && !reduced) {
            throw new AssertionError(parts + " for " + line);
        }
    }

    private static List<FiscalPart> parts(ChargedLine line) {
        return new FiscalSplit(line).parts();
    }

    private static ChargedLine line(long thousandths, long price, long total, long wholePercent) {
        BasketLine source = new BasketLine(1, "A", thousandths, price, "B", 0, 0, BasketLine.NO_FIXED_TOTAL);
        return new ChargedLine(source, "B", total, 0, wholePercent, true);
    }
}
