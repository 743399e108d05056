package com.completebytepos.pricing.engine;

/** HALF_UP, written once. All arguments are 0 or more, divisors above 0. */
final class Rounding {
    private Rounding() {
    }

    static long halfUp(long dividend, long divisor) {
        return dividend / divisor + (dividend % divisor * 2 >= divisor ? 1 : 0);
    }

    /** amount * by / of, rounded, exact even where the product does not fit a long. The result and 4 * of must fit. */
    static long share(long amount, long by, long of) {
        return by == 0 || amount <= Long.MAX_VALUE / by ? halfUp(amount * by, of) : wideShare(amount, by, of);
    }

    /** Schoolbook multiplication, a binary digit of {@code by} at a time, keeping quotient and remainder apart. */
    private static long wideShare(long amount, long by, long of) {
        long whole = amount / of;
        long rest = amount % of;
        long quotient = 0;
        long remainder = 0;
        for (int bit = 62; bit >= 0; bit--) {
            quotient *= 2;
            remainder *= 2;
            if ((by >> bit & 1) == 1) {
                quotient += whole;
                remainder += rest;
            }
            quotient += remainder / of;
            remainder %= of;
        }
        return quotient + (remainder * 2 >= of ? 1 : 0);
    }
}
