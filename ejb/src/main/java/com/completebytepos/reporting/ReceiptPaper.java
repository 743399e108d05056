package com.completebytepos.reporting;

import com.completebytepos.branches.BusinessDetails;
import java.io.Serializable;
import java.util.List;

/**
 * What stands on the provisional paper of a sale: all five tax rows, sold or not. {@code vatRegistered} false: the paper
 * shows no VAT at all. Content and order: KRA's TIS specification, invoice layout, without the SCU block.
 */
public record ReceiptPaper(BusinessDetails business, SaleSheet sale, boolean vatRegistered, List<TaxLine> taxes) implements Serializable {

    /** {@code rate} in hundredths of a percent as it stood on the day of the sale, also while the letter was not in use. */
    public record TaxLine(String letter, long rate, SaleSheet.Tax sums) implements Serializable {
    }
}
