package com.completebytepos.catalogue;

import java.util.List;
import java.util.UUID;

/** What a product is to be from now on; {@code id} is its SKU's, {@code version} the one its editor saw. Code and state are not edited here. */
public record EditProduct(UUID id, int version, String name, String nameSw, UUID categoryId, String unit, String taxCategory, boolean favourite, List<String> barcodes) {
}
