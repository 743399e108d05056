package com.completebytepos.purchasing.model;

import com.completebytepos.kernel.Quantity;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;

/** So many of what at a price without VAT, and how many of them came. */
@Embeddable
public record OrderLine(int lineNo, UUID skuId, String code, String name, String ownCode, Quantity quantity, BigDecimal price, Quantity received) {

    OrderLine receiving(Quantity more) {
        return new OrderLine(lineNo, skuId, code, name, ownCode, quantity, price, Quantity.ofThousandths(Math.addExact(received.thousandths(), more.thousandths())));
    }

    boolean isComplete() {
        return received.thousandths() >= quantity.thousandths();
    }
}
