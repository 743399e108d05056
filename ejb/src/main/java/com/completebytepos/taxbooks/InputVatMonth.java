package com.completebytepos.taxbooks;

import com.completebytepos.kernel.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** A month's purchases held against what came: {@code atKra} with their lines, {@code notAtKra} the suppliers' invoices we hold and KRA does not list. */
public record InputVatMonth(YearMonth month, List<Purchase> atKra, List<Invoice> notAtKra) implements Serializable {

    /** AGREES: goods, quantity and amount; DIFFERS: they came, but not as told; NOT_RECEIVED: nothing came; NOT_TOLD: came, and KRA was not told of it. */
    public enum Verdict { AGREES, DIFFERS, NOT_RECEIVED, NOT_TOLD }

    /** What KRA was told, and what came; the members of a side that is not there are null. */
    public record Line(Part told, Part came, Money tax, Verdict verdict) implements Serializable {
    }

    /** {@code total} with VAT. */
    public record Part(String name, BigDecimal quantity, Money total) implements Serializable {
    }

    /** {@code receiptId} and {@code receiptNumber} null while no goods receipt belongs to it; {@code openTax}: of lines that do not agree. */
    public record Purchase(UUID id, PurchaseRow.Seller seller, LocalDate soldOn, AnswerState state, UUID receiptId, String receiptNumber, Verdict verdict, Money tax, Money openTax, List<Line> lines)
            implements Serializable {
    }

    public record Invoice(String supplier, String pin, String number, LocalDate invoicedOn, Money vat, UUID receiptId, String receiptNumber) implements Serializable {
    }

    public Money matched() {
        return atKra.stream().map(p -> p.tax().minus(p.openTax())).reduce(Money.ZERO, Money::plus);
    }

    public Money unmatched() {
        return atKra.stream().map(Purchase::openTax).reduce(Money.ZERO, Money::plus);
    }

    public Money claimedAlone() {
        return notAtKra.stream().map(Invoice::vat).reduce(Money.ZERO, Money::plus);
    }
}
