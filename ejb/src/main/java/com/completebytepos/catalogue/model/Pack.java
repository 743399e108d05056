package com.completebytepos.catalogue.model;

import com.completebytepos.kernel.Quantity;
import jakarta.persistence.Embeddable;

/** A unit a SKU is also sold by, CTN or DZ, and how many of the SKU's own units it holds. */
@Embeddable
public record Pack(String unit, Quantity factor) {
}
