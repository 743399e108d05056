package com.completebytepos.returnables;

/** Why a deposit moved. At most 6 letters: the ledger keeps the name. */
public enum DepositKind {
    /** Left by a customer for what goods were carried away in. */
    TAKEN,
    /** Given back for empties. */
    BACK,
    /** Never fetched: income of the shop. */
    KEPT,
    /** A customer brought more than was taken along by that name: it goes to those nobody named, and the sum stays. */
    PASSED,
    /** More came back than went out, of anybody: what the shop paid for empties of others. */
    BOUGHT
}
