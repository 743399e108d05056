package com.completebytepos.stock.model;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;

/** Something that does not add up: what is kept, and what its movements come to. {@code what}: ON_HAND, VALUE or RESERVED. */
@Embeddable
public record StockFault(int seq, UUID branchId, UUID skuId, String what, BigDecimal kept, BigDecimal summed) {
}
