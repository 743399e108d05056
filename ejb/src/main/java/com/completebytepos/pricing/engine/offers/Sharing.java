package com.completebytepos.pricing.engine.offers;

import java.math.BigInteger;

/** HALF_UP shares of amounts of 0 or more. */
final class Sharing {
    private Sharing() {
    }

    /** amount * by / of, rounded half up; 0 where there is nothing to share by. */
    static long share(long amount, long by, long of) {
        if (of <= 0 || by <= 0 || amount <= 0) {
            return 0;
        }
        if (amount <= Long.MAX_VALUE / 2 / by) {
            long product = amount * by;
            return product / of + (product % of * 2 >= of ? 1 : 0);
        }
        BigInteger divisor = BigInteger.valueOf(of);
        return BigInteger.valueOf(amount).multiply(BigInteger.valueOf(by)).shiftLeft(1).add(divisor).divide(divisor.shiftLeft(1)).longValue();
    }

    /**
     * Spreads an amount by weights, each share no larger than its room. Shares are differences of rounded running sums; what a
     * room cannot take goes on to the next that can, so that nothing is lost while there is room.
     *
     * @return by position; together the amount, or all the room there is
     */
    static long[] spread(long amount, long[] weights, long[] rooms) {
        int[] lines = new int[weights.length];
        for (int at = 0; at < lines.length; at++) {
            lines[at] = at;
        }
        long[] shares = new long[weights.length];
        spread(amount, weights, rooms, lines, shares);
        return shares;
    }

    /** The same over these positions alone, ascending. @param shares what comes of it, written at each of them */
    static void spread(long amount, long[] weights, long[] rooms, int[] lines, long[] shares) {
        long all = 0;
        for (int at : lines) {
            all += weights[at];
        }
        long running = 0;
        long upToHere = 0;
        long over = 0;
        for (int at : lines) {
            shares[at] = 0;
            if (weights[at] == 0) {
                continue;
            }
            running += weights[at];
            long next = share(amount, running, all);
            long wanted = next - upToHere;
            upToHere = next;
            shares[at] = Math.min(wanted, rooms[at]);
            over += wanted - shares[at];
        }
        for (int at : lines) {
            if (over == 0) {
                break;
            }
            long more = Math.min(over, rooms[at] - shares[at]);
            shares[at] += more;
            over -= more;
        }
    }
}
