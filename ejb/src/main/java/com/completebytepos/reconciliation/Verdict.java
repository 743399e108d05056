package com.completebytepos.reconciliation;

/** How a row stands. MISSING_HERE: the provider has it and we do not; MISSING_THERE: we say it came, or went, and the provider's record does not know it. */
public enum Verdict {
    MATCHED, EXPLAINED, AMOUNT_DIFFERS, MISSING_HERE, MISSING_THERE, USED_TWICE;

    /** Whether a person must look at it. */
    public boolean isOpen() {
        return this != MATCHED && this != EXPLAINED;
    }
}
