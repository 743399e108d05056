package com.completebytepos.agreeing;

import com.completebytepos.kernel.Money;
import com.completebytepos.taxbooks.AnswerState;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One supplier's paper in every book that may know it; the members of a book that does not are null. {@code number} the supplier's own, else KRA's. */
public record PaperLine(Whose whose, String number, LocalDate day, Here here, There there, Verdict verdict, List<Difference> differences, Claim claim) implements Serializable {

    /** MATCHED: order, receipt, invoice and KRA say the same; DIFFERS: KRA has it and something is not the same; ONLY_HERE: KRA has not got it; ONLY_THERE: KRA alone has it. */
    public enum Verdict {
        MATCHED, DIFFERS, ONLY_HERE, ONLY_THERE
    }

    /** Which figures, or which paper that is missing, keep a line from being matched. */
    public enum What {
        ORDER_NET, RECEIPT_NET, RECEIPT_VAT, NO_RECEIPT, NO_INVOICE, KRA_TOTAL, KRA_TAX, BUYER_PIN
    }

    /** {@code supplierId} null: a seller the shop does not know by its PIN. */
    public record Whose(UUID supplierId, String name, String pin) implements Serializable {
    }

    /** A paper of our own; without VAT and the VAT, below zero for a credit note. */
    public record Paper(UUID id, String number, LocalDate day, Money net, Money vat) implements Serializable {
        public Money total() {
            return net.plus(vat);
        }
    }

    /**
     * {@code order} at the prices that were ordered for what came, its VAT zero; {@code receipt} without the goods that went back before their invoice came, which {@code came} still holds, null where none did;
     * {@code cuInvoice} KRA's number on the invoice, null for none; {@code branchId} where the goods came to or went back from, null for what is of no branch in particular.
     */
    public record Here(Paper order, Paper receipt, Paper invoice, String cuInvoice, Paper came, UUID branchId) implements Serializable {
        static final Here NOTHING = new Here(null, null, null, null);

        Here(Paper order, Paper receipt, Paper invoice, String cuInvoice) {
            this(order, receipt, invoice, cuInvoice, null, null);
        }

        Paper asItCame() {
            return came == null ? receipt : came;
        }

        boolean isAllSentBack() {
            return invoice == null && came != null && receipt.total().equals(Money.ZERO);
        }
    }

    /** As KRA lists it; {@code branch} the seller's as KRA numbers it. */
    public record There(UUID id, String branch, long number, LocalDate soldOn, Money tax, Money total, AnswerState state) implements Serializable {
        public boolean isOpen() {
            return state == AnswerState.NEW || state == AnswerState.REFUSED;
        }
    }

    /** Both figures as they stand; empty on the side that has none. */
    public record Difference(What what, String ours, String theirs) implements Serializable {
    }

    /** {@code vat} of the paper, {@code until} the last day to claim it, {@code days} left until then, below zero when it is over. */
    public record Claim(Money vat, LocalDate until, long days) implements Serializable {
        public boolean isOver() {
            return days < 0;
        }
    }

    public boolean isCredit() {
        return there != null ? there.total().isNegative() : here.invoice() != null && here.invoice().net().isNegative();
    }

    /** Matched and in time; what a matched credit note takes back, it takes back at any time. */
    public Money claimable() {
        return verdict == Verdict.MATCHED && (isCredit() || !claim.isOver()) ? claim.vat() : Money.ZERO;
    }
}
