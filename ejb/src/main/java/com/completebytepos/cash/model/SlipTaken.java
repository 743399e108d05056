package com.completebytepos.cash.model;

import com.completebytepos.cash.CashDeed;
import com.completebytepos.kernel.Money;
import com.completebytepos.selling.ShiftQueries;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A slip, a cheque or foreign notes that lie in a drawer though nothing was sold. Born once, never changed. */
@Entity
public class SlipTaken {
    @Embeddable
    public record Key(UUID commandId, String kind) implements Serializable {
    }

    @EmbeddedId private Key key;
    private UUID shiftId;
    @JdbcTypeCode(SqlTypes.CHAR) private String currency;
    private Money amount;
    private BigDecimal foreignAmount;

    protected SlipTaken() {
    }

    public SlipTaken(CashDeed deed, ShiftQueries.Slips slips) {
        this.key = new Key(deed.id(), slips.kind());
        this.shiftId = deed.shiftId();
        this.currency = slips.currency() == null ? "" : slips.currency();
        this.amount = slips.given();
        this.foreignAmount = slips.foreign();
    }
}
