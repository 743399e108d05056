package com.completebytepos.catalogue;

import java.util.UUID;

/** What a sale must know of goods: their tax category and whether they are sold at all. */
public record SkuFacts(UUID id, String taxCategory, boolean active) {
}
