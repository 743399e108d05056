package com.completebytepos.catalogue.model;

import com.completebytepos.kernel.Quantity;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Goods that leave the shelf when a kit is sold, and how many for one kit. */
@Embeddable
public record KitPart(int partNo, UUID skuId, Quantity quantity) {
}
