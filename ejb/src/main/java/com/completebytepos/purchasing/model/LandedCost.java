package com.completebytepos.purchasing.model;

import com.completebytepos.kernel.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Freight, duty and the like, shared over lines to the cent: what rounding leaves goes cent by cent to the lines that lost most by it. */
public final class LandedCost {

    private LandedCost() {
    }

    /** @param weights not negative; when all are zero every line counts the same */
    public static List<Money> share(Money landed, List<BigDecimal> weights) {
        var whole = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var used = whole.signum() == 0 ? weights.stream().map(w -> BigDecimal.ONE).toList() : weights;
        var parts = used.stream().map(w -> w.movePointRight(4).toBigInteger()).toList();
        var sum = parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
        var shares = new long[parts.size()];
        var rests = new BigInteger[parts.size()];
        long given = 0;
        for (int i = 0; i < shares.length; i++) {
            var split = BigInteger.valueOf(landed.cents()).multiply(parts.get(i)).divideAndRemainder(sum);
            shares[i] = split[0].longValueExact();
            rests[i] = split[1];
            given += shares[i];
        }
        for (long left = landed.cents() - given; left > 0; left--) {
            int most = 0;
            for (int i = 1; i < rests.length; i++) if (rests[i].compareTo(rests[most]) > 0) most = i;
            shares[most]++;
            rests[most] = BigInteger.ONE.negate();
        }
        var told = new ArrayList<Money>();
        for (long share : shares) told.add(Money.ofCents(share));
        return told;
    }
}
