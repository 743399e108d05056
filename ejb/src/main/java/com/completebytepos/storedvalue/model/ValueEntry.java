package com.completebytepos.storedvalue.model;

import com.completebytepos.kernel.Money;
import com.completebytepos.storedvalue.EntryKind;
import com.completebytepos.storedvalue.ValueBook;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** One movement of a balance, by the document that caused it. Born with it, never changed: the database refuses it too. */
@Entity
public class ValueEntry {
    @Embeddable
    public record Key(UUID documentId, int lineNo) implements Serializable {
    }

    /** Who did it where; null where nobody at a till did. */
    public record Deed(UUID branchId, UUID byId, Instant at) {
    }

    @EmbeddedId private Key key;
    private UUID accountId;
    @Enumerated(EnumType.STRING) private EntryKind kind;
    private Money amount;
    private UUID branchId;
    private UUID byId;
    private String reason;
    @Column(name = "at") private Instant at;

    protected ValueEntry() {
    }

    /** The balance moves with it. */
    public ValueEntry(Key key, ValueAccount account, EntryKind kind, Money amount, Deed deed, String reason) {
        this.key = key;
        this.accountId = account.id();
        this.kind = kind;
        this.amount = amount;
        this.branchId = deed.branchId();
        this.byId = deed.byId();
        this.at = deed.at();
        this.reason = reason;
        account.move(amount);
    }

    public ValueBook.EntryRow row() {
        return new ValueBook.EntryRow(key.documentId(), kind, amount, reason, at);
    }
}
