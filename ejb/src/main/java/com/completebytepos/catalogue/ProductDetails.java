package com.completebytepos.catalogue;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** All there is to edit of a product, and the version it was read at; {@code id} is its SKU's. */
public record ProductDetails(UUID id, int version, String code, String name, String nameSw, UUID categoryId, String unit, String taxCategory,
                             boolean favourite, boolean active, List<String> barcodes) implements Serializable {
}
