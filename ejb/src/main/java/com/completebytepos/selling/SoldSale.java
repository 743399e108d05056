package com.completebytepos.selling;

import com.completebytepos.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A sale as the tax authority is to get it: its fiscal lines add up to its total. {@code largestTender} is the kind that settles most of it.
 *
 * @param buyerPin null unless the buyer claims the tax
 * @param rates percent by tax letter, of the letters that were sold
 */
public record SoldSale(UUID id, UUID branchId, String receiptNumber, Instant completedAt, String largestTender, List<Line> lines, List<Rate> rates, String buyerPin) {

    /** Quantity with two decimals; {@code skuId} null for goods the catalogue did not know; discount rate in whole percent. */
    public record Line(UUID skuId, String name, String unit, BigDecimal quantity, Money unitPrice, String taxLetter, Amounts amounts) {
    }

    public record Amounts(Money supply, int discountRate, Money discount, Money total, Money taxable, Money tax) {
    }

    public record Rate(String letter, BigDecimal percent) {
    }
}
