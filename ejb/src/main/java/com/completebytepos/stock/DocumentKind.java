package com.completebytepos.stock;

/** The documents that move goods. */
public enum DocumentKind {
    SALE, RETURN, ADJUSTMENT, TRANSFER, COUNT, GOODS_RECEIPT, SUPPLIER_RETURN, OPENING, UNPACKING
}
