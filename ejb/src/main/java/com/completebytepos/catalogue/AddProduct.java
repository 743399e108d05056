package com.completebytepos.catalogue;

import java.util.List;
import java.util.UUID;

/**
 * A product to sell. {@code taxCategory} is KRA's letter A to E, {@code unit} EA (piece) or KG; the kind is kept for ever.
 */
public record AddProduct(String code, String name, String nameSw, UUID categoryId, String unit, String taxCategory, boolean favourite, List<String> barcodes, ProductKind kind) {
}
