package com.completebytepos.sandbox.daraja.ledger;

import java.time.Instant;

/**
 * One row of an organisation's statement. Amounts are cents; the amount is negative for money out. A row whose status is not
 * Completed shows an amount that moved nothing.
 */
public record Posting(String receipt, Account account, long cents, long balance, Instant initiated, Instant completed,
                      String status, Text text) {

    /** The words of the row: details, reason type, other party, receipt of the original, account number typed by the payer. */
    public record Text(String details, String reason, String otherParty, String linked, String accountNumber) {}
}
