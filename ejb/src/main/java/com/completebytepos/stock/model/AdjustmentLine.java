package com.completebytepos.stock.model;

import com.completebytepos.kernel.Quantity;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** So many of what, by the name it had. */
@Embeddable
public record AdjustmentLine(int lineNo, UUID skuId, String code, String name, Quantity quantity) {
}
