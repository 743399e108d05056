package com.completebytepos.tenancy;

import java.io.Serializable;
import java.time.Instant;

/** A shop as the directory knows it. */
public record ShopEntry(String code, String name, ShopState state, String suspendedReason, String cell, String schemaVersion, Instant openedAt)
        implements Serializable {

    public ShopCode shopCode() {
        return new ShopCode(code);
    }
}
