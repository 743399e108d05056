package com.completebytepos.cash;

import com.completebytepos.kernel.Money;
import com.completebytepos.selling.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Notes and coins as somebody counted them. */
final class PieceCount {
    /** Notes and coins of the Central Bank of Kenya in use, in cents. */
    private static final Set<Long> DENOMINATIONS = Set.of(100_000L, 50_000L, 20_000L, 10_000L, 5_000L, 4_000L, 2_000L, 1_000L, 500L, 100L, 50L);
    private static final long MOST_PIECES = 100_000;

    private PieceCount() {
    }

    /** What can be; the rest is found and left out. */
    static List<CloseShift.Pieces> readable(List<CloseShift.Pieces> told, List<Finding> findings) {
        var pieces = new ArrayList<CloseShift.Pieces>();
        var seen = new HashSet<Long>();
        for (var one : told) {
            long denomination = one.denomination().cents();
            if (!DENOMINATIONS.contains(denomination) || seen.contains(denomination)) findings.add(Finding.of("count-denomination-unknown", one.denomination().toString()));
            else if (one.pieces() < 0 || one.pieces() > MOST_PIECES) findings.add(Finding.of("count-out-of-range", one.pieces() + " x " + one.denomination()));
            else if (one.pieces() > 0) pieces.add(one);
            seen.add(denomination);
        }
        return pieces;
    }

    static Money sum(List<CloseShift.Pieces> pieces) {
        var sum = Money.ZERO;
        for (var one : pieces) sum = sum.plus(Money.ofCents(Math.multiplyExact(one.denomination().cents(), one.pieces())));
        return sum;
    }
}
