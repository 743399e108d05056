package com.completebytepos.pricing.model;

import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** What one unit of a SKU costs on a list, from a quantity on, VAT inclusive. */
@Embeddable
public record ListPrice(UUID skuId, Quantity fromQuantity, Money amount) {
}
