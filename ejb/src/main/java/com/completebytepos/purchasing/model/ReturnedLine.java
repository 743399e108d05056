package com.completebytepos.purchasing.model;

import com.completebytepos.kernel.Quantity;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** So many of what went back. */
@Embeddable
public record ReturnedLine(int lineNo, UUID skuId, String name, Quantity quantity) {
}
