package com.completebytepos.pricing.engine.offers;

import java.util.List;

/** What promotions take off a basket, line by line in their order, and what is nearly reached. */
public record Offered(List<Taken> taken, List<Hint> hints) {
    public static final Offered NOTHING = new Offered(List.of(), List.of());

    public Offered {
        taken = List.copyOf(taken);
        hints = List.copyOf(hints);
    }

    /** Cents off one line. */
    public long off(int line) {
        long off = 0;
        for (Taken one : taken) {
            off += one.line() == line ? one.amount() : 0;
        }
        return off;
    }
}
