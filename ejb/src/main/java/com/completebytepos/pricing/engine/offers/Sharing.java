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
        long[] shares = new long[weights.length];
        long all = 0;
        for (long weight : weights) {
            all += weight;
        }
        long running = 0;
        long upToHere = 0;
        long over = 0;
        for (int at = 0; at < weights.length; at++) {
            running += weights[at];
            long next = share(amount, running, all);
            long wanted = next - upToHere;
            upToHere = next;
            shares[at] = Math.min(wanted, rooms[at]);
            over += wanted - shares[at];
        }
        for (int at = 0; over > 0 && at < shares.length; at++) {
            long more = Math.min(over, rooms[at] - shares[at]);
            shares[at] += more;
            over -= more;
        }
        return shares;
    }
}
