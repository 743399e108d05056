package com.completebytepos.payments;

import com.completebytepos.kernel.Money;
import java.util.UUID;

/** Fired in the transaction that learns it: what the shop asked of its provider is done, or certainly is not. {@code reason} a word of ours when it is not. */
public record ErrandEnded(UUID errandId, UUID subjectId, Way way, boolean done, String reason, String told, String receipt, Money amount) {

    /** How money left the shop: given back whole, paid to a phone, paid to another business. */
    public enum Way { REVERSAL, PAYOUT, BUSINESS }

    /** Fired each time it is seen: of money the shop sent a day ago or earlier nobody tells what became of it, however often it is looked up. A person must find out elsewhere. */
    public record Silent(UUID subjectId) {
    }
}
