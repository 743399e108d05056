package com.completebytepos.catalogue;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** All there is to edit of a product, and the version it was read at; {@code id} is its SKU's, {@code cost} of one unit in shillings or null. */
public record ProductDetails(UUID id, int version, String code, String name, String nameSw, UUID categoryId, String unit, String taxCategory,
                             boolean favourite, boolean active, List<String> barcodes, ProductKind kind, BigDecimal cost) implements Serializable {
}
