package com.completebytepos.returnables;

import com.completebytepos.kernel.Money;
import com.completebytepos.selling.CompletedSale;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A line of a document, or as much of it as is of the sale the document names.
 *
 * @param left what was left for one of them with that sale; null of what is beyond it: what one asks that day
 */
record DepositPart(CompletedSale.Deposit line, Money left) {

    boolean isOfItsSale() {
        return left != null;
    }

    /** In the order of the lines. Empties told at what was left for them are that sale's before others are. @param sale what was left with it and did not come back yet, none where no sale is known */
    static List<DepositPart> of(List<CompletedSale.Deposit> lines, List<SaleDeposits.Left> sale) {
        var there = sale.stream().mapToLong(SaleDeposits.Left::pieces).toArray();
        var parts = new ArrayList<List<DepositPart>>();
        var beyond = new long[lines.size()];
        for (int at = 0; at < beyond.length; at++) {
            parts.add(new ArrayList<>());
            beyond[at] = take(lines.get(at), lines.get(at).pieces(), sale, there, true, parts.get(at));
        }
        for (int at = 0; at < beyond.length; at++) {
            long rest = take(lines.get(at), beyond[at], sale, there, false, parts.get(at));
            if (rest != 0 || parts.get(at).isEmpty()) parts.get(at).add(new DepositPart(with(lines.get(at), rest), null));
        }
        return parts.stream().flatMap(List::stream).toList();
    }

    /** @return pieces that found none */
    private static long take(CompletedSale.Deposit line, long pieces, List<SaleDeposits.Left> sale, long[] there, boolean sameEach, List<DepositPart> parts) {
        if (!line.isPossible() || pieces >= 0) return pieces;
        long rest = pieces;
        for (int at = 0; at < there.length && rest < 0; at++) {
            var left = sale.get(at);
            if (!isOne(left, line.returnable()) || sameEach && left.each().cents() != line.each()) continue;
            long own = Math.min(-rest, there[at]);
            if (own == 0) continue;
            there[at] -= own;
            rest += own;
            parts.add(new DepositPart(with(line, -own), left.each()));
        }
        return rest;
    }

    private static boolean isOne(SaleDeposits.Left left, UUID returnable) {
        return left.returnable().equals(returnable);
    }

    private static CompletedSale.Deposit with(CompletedSale.Deposit line, long pieces) {
        return new CompletedSale.Deposit(line.returnable(), line.name(), pieces, line.each());
    }
}
