package com.completebytepos.reporting;

import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.selling.Finding;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One sale with all that belongs to it, as it is stored. {@code fiscalState} is null when no document was made. */
public record SaleSheet(Head head, SaleAmounts amounts, List<Line> lines, List<Tax> taxes, List<Taken> tenders, List<Finding> findings, List<Print> prints,
                        String fiscalState) implements Serializable {

    /** The same below zero: what a note says that takes the whole sale back. */
    public SaleSheet takenBack() {
        return new SaleSheet(head, amounts.negated(), lines.stream().map(Line::negated).toList(), taxes.stream().map(Tax::negated).toList(), tenders.stream().map(Taken::negated).toList(), findings, prints, fiscalState);
    }

    public record Head(UUID id, String receiptNumber, String state, LocalDate businessDay, Instant completedAt, Instant syncedAt, boolean offline,
                       String taxProfile, Place place, UUID shiftId, Integer shiftNumber, UUID cashierId, String cashier) implements Serializable {

        public boolean vatRegistered() {
            return "VAT".equals(taxProfile);
        }
    }

    public record Place(UUID branchId, String branch, String address, String phone, UUID workstationId, Integer workstationNumber, String workstation,
                        UUID tillId, String till) implements Serializable {
    }

    /** {@code listPrice} is null unless another price was agreed; {@code note} is null where there is none, {@code collectAt} unless another branch hands it over. */
    public record Line(int line, UUID skuId, String barcode, String name, String unit, Quantity quantity, Money unitPrice, String taxLetter, Money supply,
                       Money discount, Money total, Money taxable, Money tax, Money listPrice, String priceReason, String note, String collectAt) implements Serializable {

        Line negated() {
            return new Line(line, skuId, barcode, name, unit, quantity.negated(), unitPrice, taxLetter, supply.negated(), discount.negated(), total.negated(), taxable.negated(), tax.negated(),
                    listPrice, priceReason, note, collectAt);
        }
    }

    /** {@code rate} in percent. */
    public record Tax(String letter, BigDecimal rate, Money taxable, Money tax, Money total) implements Serializable {

        Tax negated() {
            return new Tax(letter, rate, taxable.negated(), tax.negated(), total.negated());
        }
    }

    /** {@code given - change = amount}, what it settles. */
    public record Taken(String kind, Money amount, Money given, Money change) implements Serializable {

        Taken negated() {
            return new Taken(kind, amount.negated(), given.negated(), change.negated());
        }
    }

    /** {@code by} is null when a workstation asked without a person. */
    public record Print(String paper, String medium, Instant at, String by) implements Serializable {
    }
}
