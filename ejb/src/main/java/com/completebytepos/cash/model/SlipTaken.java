package com.completebytepos.cash.model;

import com.completebytepos.cash.CashDeed;
import com.completebytepos.kernel.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.util.UUID;

/** A slip or cheque that lies in a drawer though nothing was sold. Born once, never changed. */
@Entity
public class SlipTaken {
    @Embeddable
    public record Key(UUID commandId, String kind) implements Serializable {
    }

    @EmbeddedId private Key key;
    private UUID shiftId;
    private Money amount;

    protected SlipTaken() {
    }

    public SlipTaken(CashDeed deed, String kind, Money amount) {
        this.key = new Key(deed.id(), kind);
        this.shiftId = deed.shiftId();
        this.amount = amount;
    }
}
