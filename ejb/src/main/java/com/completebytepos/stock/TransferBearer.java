package com.completebytepos.stock;

/** Who bears what did not arrive; FOUND: it never left, and is back on the sender's shelf. */
public enum TransferBearer {
    SENDER, RECEIVER, CARRIER, FOUND
}
