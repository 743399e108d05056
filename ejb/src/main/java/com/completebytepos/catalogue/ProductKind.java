package com.completebytepos.catalogue;

/** What selling a product does to the shelves. Chosen when it is added and kept: what was counted stays counted. */
public enum ProductKind {
    /** Counted pieces or kilograms. */
    GOODS,
    /** Nothing leaves a shelf. */
    SERVICE,
    /** One line on the receipt; its parts leave the shelf. */
    KIT
}
