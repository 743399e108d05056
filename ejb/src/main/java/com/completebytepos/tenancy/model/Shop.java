package com.completebytepos.tenancy.model;

import com.completebytepos.tenancy.ShopEntry;
import com.completebytepos.tenancy.ShopState;
import com.completebytepos.tenancy.TenancyRejection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A business that rents the platform. Born OPENING when an operator asks for it, OPEN once its schema is migrated and
 * its owner can sign in; SUSPENDED with a reason its people see, and resumed; REMOVED at the end. The row never dies:
 * its code stays taken for ever.
 */
@Entity
public class Shop {
    @Id private String code;
    private String name;
    @Enumerated(EnumType.STRING) private ShopState state = ShopState.OPENING;
    private String suspendedReason;
    private String cell = "main";
    private String schemaVersion;
    private Instant openedAt;
    private Instant createdAt;
    @Version private int version;

    protected Shop() {
    }

    public Shop(String code, String name, Instant createdAt) {
        this.code = code;
        this.name = name;
        this.createdAt = createdAt;
    }

    public void opened(String schemaVersion, Instant at) {
        this.schemaVersion = schemaVersion;
        this.openedAt = at;
        this.state = ShopState.OPEN;
    }

    public void upgraded(String schemaVersion) {
        this.schemaVersion = schemaVersion;
    }

    public void suspend(String reason) {
        if (state != ShopState.OPEN) throw TenancyRejection.NOT_OPEN.with(code);
        this.state = ShopState.SUSPENDED;
        this.suspendedReason = reason;
    }

    public void resume() {
        if (state != ShopState.SUSPENDED) throw TenancyRejection.NOT_SUSPENDED.with(code);
        this.state = ShopState.OPEN;
        this.suspendedReason = null;
    }

    public ShopState state() {
        return state;
    }

    public ShopEntry entry() {
        return new ShopEntry(code, name, state, suspendedReason, cell, schemaVersion, openedAt);
    }
}
