package com.completebytepos.reconciliation;

import com.completebytepos.kernel.Money;
import com.completebytepos.reconciliation.model.Matching;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/** One completed movement on the provider's statement. {@code direction} IN or OUT, amount above zero; {@code linked} the receipt a reversal speaks of. */
public record StatementRow(String receipt, Instant completedAt, String reasonType, String direction, Money amount, String otherParty, String linked) implements Serializable {
    private static final Pattern MASK = Pattern.compile("254[17]\\d? ?\\*[* ]*\\d{1,4}");

    /** What tells a line from all others of its account: fee lines repeat the receipt. */
    public String key() {
        return receipt + "|" + reasonType + "|" + direction;
    }

    Matching.Theirs toMatch() {
        boolean in = direction.equals("IN");
        return new Matching.Theirs(receipt, in ? null : linked, in ? amount : amount.negated(), reasonType, completedAt, !isPayment());
    }

    /** The masked number of who paid; null where the export holds none. */
    String payer() {
        var found = MASK.matcher(otherParty == null ? "" : otherParty);
        return found.find() ? found.group().replace(" ", "") : null;
    }

    /** Whether a payment went back to who paid it. */
    boolean isTurnedBack() {
        return direction.equals("OUT") && linked != null && reasonType.toLowerCase(Locale.ROOT).contains("reversal");
    }

    /** Whether a customer paid the shop by it; fees, reversals, payouts and sweeps to the bank are explained by themselves. */
    public boolean isPayment() {
        var reason = reasonType.toLowerCase(Locale.ROOT);
        return direction.equals("IN") && !reason.contains("charge") && !reason.contains("reversal") && !reason.contains("settlement") && !reason.contains("business") && !reason.contains("transfer");
    }
}
