package com.completebytepos.catalogue;

import java.io.Serializable;
import java.util.UUID;

/** A sellable thing as lists show it; {@code id} is its SKU's, {@code barcodes} the first of its own unit's, {@code picture} by its hash or null. */
public record ProductSummary(UUID id, String code, String name, String nameSw, String category, String unit, String taxCategory, String barcodes,
                             boolean active, String picture) implements Serializable {
}
