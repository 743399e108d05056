package com.completebytepos.kernel;

import java.util.Arrays;
import java.util.Optional;

/** What a till does when more is sold than there is. What was sold anyway is stored all the same. */
public enum BelowZero {
    ALLOW, WARN, BLOCK;

    /** @param word in whichever letters */
    public static Optional<BelowZero> named(String word) {
        return Arrays.stream(values()).filter(one -> one.name().equalsIgnoreCase(word)).findFirst();
    }
}
