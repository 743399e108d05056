package com.completebytepos.accounts.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.LoyaltyTerms;
import com.completebytepos.accounts.LoyaltyTerms.Rate;
import com.completebytepos.accounts.LoyaltyTerms.Tier;
import com.completebytepos.kernel.Money;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EarningRulesTest {
    private static final UUID VIP = UUID.randomUUID();
    private static final UUID SUGAR = UUID.randomUUID();
    private static final Money NOTHING = Money.ZERO;

    @Test
    void aPointForAHundredShillingsRoundedDownOverTheWholePurchase() {
        assertEquals(1, earned(terms(List.of(), List.of()), null, NOTHING, part(null, "100.00")));
        assertEquals(0, earned(terms(List.of(), List.of()), null, NOTHING, part(null, "99.99")));
        assertEquals(1, earned(terms(List.of(), List.of()), null, NOTHING, part(null, "50.00"), part(SUGAR, "50.00")));
    }

    @Test
    void theMostParticularRateCounts() {
        var terms = terms(List.of(new Rate(VIP, null, 20), new Rate(null, SUGAR, 0), new Rate(VIP, SUGAR, 30)), List.of());
        assertEquals(20, earned(terms, VIP, NOTHING, part(null, "1000.00")));
        assertEquals(0, earned(terms, null, NOTHING, part(SUGAR, "1000.00")));
        assertEquals(30, earned(terms, VIP, NOTHING, part(SUGAR, "1000.00")));
        assertEquals(10, earned(terms, UUID.randomUUID(), NOTHING, part(null, "1000.00")));
    }

    @Test
    void tiersMultiplyAndWhatPointsPaidEarnsNothing() {
        var terms = terms(List.of(), List.of(new Tier("Gold", Money.of("5000.00"), 150), new Tier("Silver", Money.of("1000.00"), 120)));
        assertEquals(12, EarningRules.earned(terms, null, List.of(part(null, "1000.00")), NOTHING, Money.of("1000.00")));
        assertEquals(15, EarningRules.earned(terms, null, List.of(part(null, "1000.00")), NOTHING, Money.of("9000.00")));
        assertEquals(5, earned(terms, null, Money.of("500.00"), part(null, "1000.00")));
        assertEquals(0, earned(terms, null, Money.of("1000.00"), part(null, "1000.00")));
    }

    @Test
    void aSwitchedOffProgrammeGivesNothing() {
        var off = new LoyaltyTerms(false, 10, Money.of("1.00"), 0, 0, 0, NOTHING, 0, List.of(), List.of());
        assertEquals(0, earned(off, null, NOTHING, part(null, "1000.00")));
    }

    @Test
    void whatCameBackInPartsTakesAsMuchAsInOnePiece() {
        var random = new Random(5);
        for (int n = 0; n < 2_000; n++) {
            long earned = random.nextInt(500);
            var total = Money.ofCents(1 + random.nextInt(900_000));
            var back = Money.ZERO;
            long taken = 0;
            while (back.compareTo(total) < 0) {
                var part = Money.ofCents(Math.min(total.cents() - back.cents(), 1 + random.nextInt(400_000)));
                back = back.plus(part);
                taken = earned - EarningRules.kept(earned, total, back);
                assertTrue(taken >= 0 && taken <= earned);
            }
            assertEquals(earned, taken);
        }
    }

    @Test
    void aBegunPointIsAWholeOne() {
        assertEquals(101, EarningRules.pointsFor(terms(List.of(), List.of()), Money.of("100.01")));
        assertEquals(Money.of("100.00"), EarningRules.worth(terms(List.of(), List.of()), 100));
    }

    private static long earned(LoyaltyTerms terms, UUID group, Money unearning, EarningRules.Part... parts) {
        return EarningRules.earned(terms, group, List.of(parts), unearning, NOTHING);
    }

    private static EarningRules.Part part(UUID category, String total) {
        return new EarningRules.Part(category, Money.of(total));
    }

    private static LoyaltyTerms terms(List<Rate> rates, List<Tier> tiers) {
        return new LoyaltyTerms(true, 10, Money.of("1.00"), 12, 10, 200, Money.of("1000.00"), 0, rates, tiers);
    }
}
