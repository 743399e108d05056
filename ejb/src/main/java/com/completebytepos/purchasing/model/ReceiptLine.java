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

/** What came of one kind of goods: paid for and free, the price without VAT, and what a unit cost the shop with its share of freight. {@code oldCost} null: first time. */
@Embeddable
public record ReceiptLine(int lineNo, UUID skuId, String code, String name, Quantity quantity, Quantity free, BigDecimal price, Quantity weight, @JdbcTypeCode(SqlTypes.CHAR) String taxLetter, int taxRate,
                          Money landed, BigDecimal unitCost, BigDecimal oldCost, Quantity returned) {

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
        return new ReceiptLine(lineNo, skuId, code, name, quantity, free, price, weight, taxLetter, taxRate, share, cost, oldCost, returned);
    }

    ReceiptLine sendingBack(Quantity more) {
        long after = Math.addExact(returned.thousandths(), more.thousandths());
        if (after > whole().thousandths()) throw PurchasingRejection.MORE_THAN_RECEIVED.at("lines", name);
        return new ReceiptLine(lineNo, skuId, code, name, quantity, free, price, weight, taxLetter, taxRate, landed, unitCost, oldCost, Quantity.ofThousandths(after));
    }
}
