package com.completebytepos.taxbooks;

import com.completebytepos.kernel.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A supplier's invoice, or its credit note with amounts below zero, as KRA has it; {@code number} is that of our answer, {@code words} KRA's about it. */
public record PurchaseRow(UUID id, UUID deviceId, Seller seller, LocalDate soldOn, Money taxable, Money tax, Money total, AnswerState state, Long number, String words, List<Line> lines)
        implements Serializable {

    /** {@code branch} as KRA numbers it: each of a seller's branches counts its invoices by itself. */
    public record Seller(String pin, String branch, String name, long invoiceNumber) implements Serializable {
    }

    /** {@code itemCode} is KRA's code of our goods; null until a person said which they are. */
    public record Line(int seq, String name, BigDecimal quantity, Money price, String taxLetter, Money tax, Money total, String itemCode) implements Serializable {
    }

    /** It takes input tax back. */
    public boolean isCredit() {
        return total.cents() < 0;
    }

    public boolean isOpen() {
        return state == AnswerState.NEW || state == AnswerState.REFUSED;
    }
}
