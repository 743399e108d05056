package com.completebytepos.reporting;

import com.completebytepos.accounts.AccountQueries;
import com.completebytepos.branches.BusinessDetails;
import com.completebytepos.fiscal.FiscalStamps;
import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.PromotionUses;
import java.io.Serializable;
import java.util.List;

/**
 * What stands on the paper of a sale or of what took one back: all five tax rows, sold or not. {@code vatRegistered} false: the paper shows no VAT at all.
 * Content and order: KRA's TIS specification, layouts of invoice and credit note.
 *
 * @param kind   PROVISIONAL, without the SCU block; ORIGINAL, once; COPY of an original
 * @param fiscal null on a provisional paper
 * @param beside why it cost what it did, and what it earned
 * @param exchanged the return of the same ticket, which paid for a part of the sale; null without one
 * @param takesBack what it takes back, of which nobody may know more than why; null on the paper of a sale
 */
public record ReceiptPaper(BusinessDetails business, SaleSheet sale, boolean vatRegistered, List<TaxLine> taxes, String kind, FiscalStamps.Paper fiscal, SaleSheet exchanged,
                           Beside beside, Returnables.Document takesBack) implements Serializable {
    public static final String PROVISIONAL = "PROVISIONAL";
    public static final String ORIGINAL = "ORIGINAL";
    public static final String COPY = "COPY";

    /** {@code points} is null where none are collected; {@code deposits} are no part of the sale. */
    public record Beside(List<PromotionUses.Reason> reasons, AccountQueries.Collected points, List<Deposit> deposits) implements Serializable {
        public static final Beside NOTHING = new Beside(List.of(), null, List.of());

        public List<PromotionUses.Reason> of(int line) {
            return reasons.stream().filter(one -> one.line() == line).toList();
        }
    }

    /** Left for returnables, below zero given back for empties. */
    public record Deposit(String name, int pieces, Money amount) implements Serializable {

        /** What one asked. */
        public Money each() {
            return Money.ofCents(amount.cents() / pieces);
        }
    }

    /** {@code rate} in hundredths of a percent as it stood on the day of the sale, also while the letter was not in use. */
    public record TaxLine(String letter, long rate, SaleSheet.Tax sums) implements Serializable {
    }

    public boolean isFiscal() {
        return fiscal != null;
    }

    public boolean isCopy() {
        return COPY.equals(kind);
    }

    public boolean isNote() {
        return takesBack != null;
    }

    /** KRA's word for it: sale or credit note, new or a copy of what was printed before. Source: TIS specification, labels. */
    public String label() {
        return (isCopy() ? "C" : "N") + (isNote() ? "C" : "S");
    }
}
