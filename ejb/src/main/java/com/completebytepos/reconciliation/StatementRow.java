package com.completebytepos.reconciliation;

import com.completebytepos.kernel.Money;
import com.completebytepos.reconciliation.model.Matching;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One completed movement on the provider's statement. {@code direction} IN or OUT, amount above zero; {@code linked} the receipt a reversal speaks of;
 * {@code named} whether the reason is the statement's own word for it: else it is the free text beside it.
 */
public record StatementRow(String receipt, Instant completedAt, String reasonType, String direction, Money amount, String otherParty, String linked, boolean named) implements Serializable {
    private static final Pattern MASK = Pattern.compile("254[17]\\d? ?\\*[* ]*\\d{1,4}");

    /** The reason of money in on a bank's or another wallet's statement, which has no words of the provider's. */
    public static final String MONEY_IN = "Money in";
    /** Of money that left a bank or another wallet: the shop's own spending, of which little is known here. */
    public static final String MONEY_OUT = "Money out";
    /** The code of a customer's M-PESA message; a bank's narrative holds other words of this shape, too. */
    private static final Pattern SHOWN = Pattern.compile("\\b(?=[A-Z0-9]*\\d[A-Z0-9]*\\d)[A-Z]{2}[A-Z0-9]{8}\\b");

    /** What tells a line from all others of its account: fee lines repeat the receipt. */
    public String key() {
        return receipt + "|" + reasonType + "|" + direction;
    }

    /** Codes a narrative shows beside the bank's own reference; the customer can show no other. */
    public List<String> shown() {
        return reasonType.equals(MONEY_IN) ? shownIn(otherParty) : List.of();
    }

    public static List<String> shownIn(String narrative) {
        return SHOWN.matcher(narrative == null ? "" : narrative.toUpperCase(Locale.ROOT)).results().map(MatchResult::group).distinct().toList();
    }

    /** @param ours codes we know: where the receipt is none of them, one that is shown may be */
    Matching.Theirs toMatch(Set<String> ours) {
        boolean in = direction.equals("IN");
        var code = ours.contains(receipt) ? receipt : shown().stream().filter(ours::contains).findFirst().orElse(receipt);
        return new Matching.Theirs(code, in || isCharge() ? null : linked, in ? amount : amount.negated(), reasonType, completedAt, in ? !isPayment() : isExplained());
    }

    /** Money out that needs nobody's word: what the provider takes for its work, and what it sends to the shop's own bank. */
    public boolean isExplained() {
        return isCharge() || reasonType.equals(MONEY_OUT) || named && reasonType.toLowerCase(Locale.ROOT).contains("settlement");
    }

    /** The masked number of who paid; null where the export holds none. */
    String payer() {
        var found = MASK.matcher(otherParty == null ? "" : otherParty);
        return found.find() ? found.group().replace(" ", "") : null;
    }

    /** Whether a payment went back to who paid it. */
    boolean isTurnedBack() {
        return direction.equals("OUT") && linked != null && reasonType.toLowerCase(Locale.ROOT).contains("reversal") && !isCharge();
    }

    /** Charges are named so in every export. */
    private boolean isCharge() {
        return (named || direction.equals("OUT")) && reasonType.toLowerCase(Locale.ROOT).matches(".*(charge|\\bfee).*");
    }

    /** Whether a customer paid the shop by it; not fees, reversals and what the shop moved itself. A free text may name a business or a transfer whoever paid. */
    public boolean isPayment() {
        if (!named) return direction.equals("IN");
        var reason = reasonType.toLowerCase(Locale.ROOT);
        return direction.equals("IN") && !reason.contains("charge") && !reason.contains("reversal") && !reason.contains("settlement") && !reason.contains("business") && !reason.contains("transfer");
    }
}
