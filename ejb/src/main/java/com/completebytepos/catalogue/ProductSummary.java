package com.completebytepos.catalogue;

import java.io.Serializable;
import java.util.UUID;

/** A sellable thing as lists show it; {@code id} is its SKU's. */
public record ProductSummary(UUID id, String code, String name, String nameSw, String category, String unit, String taxCategory, String barcodes,
                             boolean active) implements Serializable {
}
