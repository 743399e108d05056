package com.completebytepos.purchasing.model;

import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.purchasing.PurchasingRejection;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What came of one kind of goods: paid for and free, the price without VAT, and what a unit cost the shop with its share of freight. {@code oldCost} null: first time;
 * {@code selling} what it sold for when it came, null: it had no price.
 */
@Embeddable
public record ReceiptLine(int lineNo, UUID skuId, String code, String name, Quantity quantity, Quantity free, BigDecimal price, Quantity weight, @JdbcTypeCode(SqlTypes.CHAR) String taxLetter, int taxRate,
                          Money landed, BigDecimal unitCost, BigDecimal oldCost, Money selling, Quantity returned) {

    public BigDecimal net() {
        return price.multiply(quantity.toBigDecimal());
    }

    public BigDecimal vat() {
        return net().multiply(BigDecimal.valueOf(taxRate)).divide(BigDecimal.valueOf(10_000), 6, RoundingMode.HALF_UP);
    }

    public Quantity whole() {
        return Quantity.ofThousandths(Math.addExact(quantity.thousandths(), free.thousandths()));
    }

    /** @param reclaimed whether the shop gets the VAT back; else it is part of what goods cost */
    ReceiptLine landing(Money share, boolean reclaimed) {
        var cost = net().add(share.toBigDecimal()).add(reclaimed ? BigDecimal.ZERO : vat()).divide(whole().toBigDecimal(), 4, RoundingMode.HALF_UP);
        return new ReceiptLine(lineNo, skuId, code, name, quantity, free, price, weight, taxLetter, taxRate, share, cost, oldCost, selling, returned);
    }

    ReceiptLine sendingBack(Quantity more) {
        long after = Math.addExact(returned.thousandths(), more.thousandths());
        if (after > whole().thousandths()) throw PurchasingRejection.MORE_THAN_RECEIVED.at("lines", name);
        return new ReceiptLine(lineNo, skuId, code, name, quantity, free, price, weight, taxLetter, taxRate, landed, unitCost, oldCost, selling, Quantity.ofThousandths(after));
    }

    /** Of so many that went back last those that were paid for: they go before the free ones, so that a supplier never owes more than was paid. */
    public Quantity paidOf(Quantity last) {
        long before = returned.thousandths() - last.thousandths();
        return Quantity.ofThousandths(Math.min(quantity.thousandths(), returned.thousandths()) - Math.min(quantity.thousandths(), before));
    }
}
