package com.completebytepos.pricing.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.PromotionDraft;
import com.completebytepos.pricing.PromotionPlanner;
import com.completebytepos.pricing.PromotionState;
import com.completebytepos.pricing.engine.offers.PromotionKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A promotion. Born as a draft; every change of its rules makes a new {@link PromotionVersion}; given while it is active; stopped by a
 * person or by its own end, and may be begun again. Never deleted: sales name it. What it has spent grows with the sales.
 */
@Entity
@Table(name = "promotion")
public class PromotionHead {
    @Id private UUID id;
    private String name;
    private String nameSw;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private PromotionKind kind;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private PromotionState state = PromotionState.DRAFT;
    private int rulesNo;
    private Instant validFrom;
    private Instant validTo;
    private Money budget;
    /** Only the sales write it, in one statement: an editor who read it before must not put it back. */
    @Column(updatable = false) private Money spent = Money.ZERO;
    private boolean onceEach;
    private Instant changedAt;
    private String changedBy;
    @Version private int version;

    protected PromotionHead() {
    }

    public PromotionHead(PromotionDraft draft, String by, Instant now) {
        id = Ids.next();
        describe(draft, by, now);
    }

    /** @return the version these rules are */
    public PromotionVersion describe(PromotionDraft draft, String by, Instant now) {
        var rules = draft.rules();
        name = draft.name().strip();
        nameSw = draft.nameSw() == null || draft.nameSw().isBlank() ? null : draft.nameSw().strip();
        kind = rules.kind();
        validFrom = rules.period().from() == 0 ? null : Instant.ofEpochMilli(rules.period().from());
        validTo = rules.period().to() == 0 ? null : Instant.ofEpochMilli(rules.period().to());
        budget = draft.budget();
        onceEach = rules.buyers().once();
        rulesNo++;
        touched(by, now);
        return new PromotionVersion(id, rulesNo, RuleText.write(rules), by, now);
    }

    public void turn(PromotionState to, String by, Instant now) {
        state = to;
        touched(by, now);
    }

    private void touched(String by, Instant now) {
        changedBy = by;
        changedAt = now;
    }

    public UUID id() {
        return id;
    }

    public int rulesNo() {
        return rulesNo;
    }

    public int version() {
        return version;
    }

    public boolean isOnceEach() {
        return onceEach;
    }

    public PromotionState state() {
        return state;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Money budget() {
        return budget;
    }

    public Money spent() {
        return spent;
    }

    public boolean isGivenAt(Instant now) {
        return state == PromotionState.ACTIVE && (validTo == null || validTo.isAfter(now)) && (budget == null || spent.compareTo(budget) < 0);
    }

    public PromotionPlanner.Row row() {
        return new PromotionPlanner.Row(id, version, name, nameSw, kind, state, rulesNo, validFrom, validTo, budget, spent, changedAt, changedBy);
    }
}
