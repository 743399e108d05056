package com.completebytepos.pricing.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * A discount on the whole sale, spread over the tax letters and inside each letter over its lines, in proportion to what
 * they cost. Each share is the difference of two rounded running sums: they add up to the discount, none is more than a
 * cent off its fair share, none exceeds its line.
 */
final class BasketDiscount {
    private final long amount;

    BasketDiscount(long amount) {
        this.amount = amount;
    }

    /** @param total what the lines cost together, not less than the discount */
    List<ChargedLine> spreadOver(List<ChargedLine> lines, long total) {
        if (amount == 0) {
            return lines;
        }
        List<ChargedLine> spread = new ArrayList<>(lines);
        boolean[] done = new boolean[lines.size()];
        long running = 0;
        for (int first = 0; first < done.length; first++) {
            if (done[first]) {
                continue;
            }
            String letter = lines.get(first).letter();
            long letterTotal = totalOf(letter, lines);
            long share = Rounding.share(amount, running + letterTotal, total) - Rounding.share(amount, running, total);
            running += letterTotal;
            spreadInside(letter, share, letterTotal, spread, done);
        }
        return spread;
    }

    private static void spreadInside(String letter, long share, long letterTotal, List<ChargedLine> lines, boolean[] done) {
        long running = 0;
        long given = 0;
        for (int at = 0; at < done.length; at++) {
            ChargedLine line = lines.get(at);
            if (done[at] || !line.hasLetter(letter)) {
                continue;
            }
            done[at] = true;
            running += line.total();
            long upToHere = letterTotal == 0 ? 0 : Rounding.share(share, running, letterTotal);
            lines.set(at, line.lessShare(upToHere - given));
            given = upToHere;
        }
    }

    private static long totalOf(String letter, List<ChargedLine> lines) {
        long total = 0;
        for (ChargedLine line : lines) {
            total += line.hasLetter(letter) ? line.total() : 0;
        }
        return total;
    }
}
