package com.completebytepos.pricing.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.ScheduledPrices;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A price that comes by the calendar. Born waiting; set on its day, or taken back before it; a price that cannot be set says why. */
@Entity
public class ScheduledPrice {
    @Id private UUID id;
    private UUID skuId;
    private UUID branchId;
    private Money amount;
    private LocalDate dueOn;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private ScheduledPrices.State state = ScheduledPrices.State.WAITING;
    private String madeBy;
    private Instant madeAt;
    private Instant doneAt;
    private String problem;
    @Version private int version;

    protected ScheduledPrice() {
    }

    public ScheduledPrice(UUID skuId, UUID branchId, Money amount, LocalDate dueOn, String by, Instant now) {
        this.id = Ids.next();
        this.skuId = skuId;
        this.branchId = branchId;
        this.amount = amount;
        this.dueOn = dueOn;
        this.madeBy = by;
        this.madeAt = now;
    }

    public void ended(ScheduledPrices.State how, String why, Instant now) {
        state = how;
        problem = why;
        doneAt = now;
    }

    public boolean isWaiting() {
        return state == ScheduledPrices.State.WAITING;
    }

    public ScheduledPrices.Row row() {
        return new ScheduledPrices.Row(id, skuId, branchId, amount, dueOn, state, madeBy, madeAt, doneAt, problem);
    }
}
