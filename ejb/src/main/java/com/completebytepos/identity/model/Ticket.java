package com.completebytepos.identity.model;

import com.completebytepos.identity.TicketKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A right to do one thing once, for a short while. Born when somebody proved who they are, ends when used or expired. */
@Entity
public class Ticket {
    @Id private byte[] tokenHash;
    @Enumerated(EnumType.STRING) private TicketKind kind;
    private UUID userId;
    private Instant expiresAt;
    private Instant usedAt;
    @Version private Integer version;

    protected Ticket() {
    }

    public Ticket(byte[] tokenHash, TicketKind kind, UUID userId, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.kind = kind;
        this.userId = userId;
        this.expiresAt = expiresAt;
    }

    public boolean admits(TicketKind wanted, Instant now) {
        return kind == wanted && usedAt == null && now.isBefore(expiresAt);
    }

    public void use(Instant now) {
        usedAt = now;
    }

    public UUID userId() {
        return userId;
    }
}
