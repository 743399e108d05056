package com.completebytepos.pricing.engine;

/** What the engine accepts; every product of two of these fits a long. */
final class Limits {
    /** Thousandths: 999,999.999. */
    static final long QUANTITY = 999_999_999L;
    /** Cents: 9,999,999.99. */
    static final long UNIT_PRICE = 999_999_999L;
    /** Cents: 99,999,999,999.99, for a line and for a basket. */
    static final long TOTAL = 9_999_999_999_999L;
    /** Hundredths of a percent. */
    static final long HUNDRED_PERCENT = 10_000L;
    /** KRA's itemSeq has three digits. */
    static final int FISCAL_LINES = 999;

    private Limits() {
    }

    static boolean within(long value, long least, long most) {
        return value >= least && value <= most;
    }
}
