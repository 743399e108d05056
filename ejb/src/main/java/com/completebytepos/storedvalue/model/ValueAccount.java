package com.completebytepos.storedvalue.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.storedvalue.ValueKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A gift card, a voucher or somebody's store credit. Born when it is sold, issued or first credited; its balance is the sum of its entries and moves
 * under its lock only; blocked when it is lost, never removed.
 */
@Entity
public class ValueAccount {
    @Id private UUID id;
    @Enumerated(EnumType.STRING) private ValueKind kind;
    private String code;
    private UUID holderId;
    private LocalDate expiresOn;
    private Money balance = Money.ZERO;
    private boolean blocked;
    private Instant createdAt;
    @Version private Integer version;

    protected ValueAccount() {
    }

    public ValueAccount(ValueKind kind, String code, UUID holderId, LocalDate expiresOn, Instant now) {
        this.id = Ids.next();
        this.kind = kind;
        this.code = code;
        this.holderId = holderId;
        this.expiresOn = expiresOn;
        this.createdAt = now;
    }

    void move(Money amount) {
        balance = balance.plus(amount);
    }

    public void block(boolean blocked) {
        this.blocked = blocked;
    }

    public void lastUntil(LocalDate day) {
        this.expiresOn = day;
    }

    public void hold(UUID holderId) {
        this.holderId = holderId;
    }

    /** The last day still counts. */
    public boolean isExpired(LocalDate today) {
        return expiresOn != null && today.isAfter(expiresOn);
    }

    public UUID id() { return id; }
    public ValueKind kind() { return kind; }
    public String code() { return code; }
    public UUID holderId() { return holderId; }
    public LocalDate expiresOn() { return expiresOn; }
    public Money balance() { return balance; }
    public boolean isBlocked() { return blocked; }
    public Instant createdAt() { return createdAt; }
}
