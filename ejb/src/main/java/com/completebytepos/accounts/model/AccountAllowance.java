package com.completebytepos.accounts.model;

import com.completebytepos.accounts.AllowanceKind;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Points, or credit in cents, set aside for one till, so that it may spend them without asking. Others cannot have them until it lapses; a sale uses it up. */
@Entity
public class AccountAllowance {
    @Embeddable
    public record Key(UUID customerId, UUID workstationId, @Enumerated(EnumType.STRING) AllowanceKind kind) implements Serializable {
    }

    @EmbeddedId private Key key;
    private long remaining;
    private Instant validUntil;
    @Version private Integer version;

    protected AccountAllowance() {
    }

    public AccountAllowance(Key key) {
        this.key = key;
    }

    public void grant(long amount, Instant until) {
        remaining = amount;
        validUntil = until;
    }

    /** The same of another customer. */
    public static AccountAllowance like(AccountAllowance held, UUID customer) {
        var own = new AccountAllowance(new Key(customer, held.key.workstationId(), held.key.kind()));
        own.grant(held.remaining, held.validUntil);
        return own;
    }

    /** What lapsed does not live again by what is added. */
    public void add(AccountAllowance other, Instant now) {
        grant(Math.addExact(remaining(now), other.remaining(now)), validUntil.isAfter(other.validUntil) ? validUntil : other.validUntil);
    }

    /** What the till says it needs no more. */
    public void keepAtMost(long amount) {
        remaining = Math.min(remaining, amount);
    }

    public void use(long amount) {
        remaining = Math.max(0, remaining - amount);
    }

    public long remaining(Instant now) {
        return now.isBefore(validUntil) ? remaining : 0;
    }

    public Key key() { return key; }
    public Instant validUntil() { return validUntil; }
}
