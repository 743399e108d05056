package com.completebytepos.stock.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.stock.CountKind;
import com.completebytepos.stock.CountQueries;
import com.completebytepos.stock.CountState;
import com.completebytepos.stock.StockRejection;
import com.completebytepos.tenancy.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A count of a branch's goods while it sells. Born open, with its list; counted by many at once; closed to see the differences, opened
 * again for those that are large; approved by somebody else, posted and then frozen. Stopped when it is given up.
 */
@Entity
public class StockCount {
    @Id private UUID id;
    private String number;
    private UUID branchId;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private CountKind kind;
    private String title;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private CountState state = CountState.OPEN;
    private int round = 1;
    private String opener;
    private UUID openedBy;
    private Instant openedAt;
    private Instant closedAt;
    private String approver;
    private Instant approvedAt;
    private Instant postedAt;
    private Money worth = Money.ZERO;
    @Version private Integer version;

    protected StockCount() {
    }

    public record Plan(UUID branchId, CountKind kind, String title) {
    }

    public StockCount(String number, Plan plan, Actor opener, Instant now) {
        this.id = Ids.next();
        this.number = number;
        this.branchId = plan.branchId();
        this.kind = plan.kind();
        this.title = plan.title();
        this.opener = opener.name();
        this.openedBy = opener.id();
        this.openedAt = now;
    }

    public void require(CountState needed) {
        if (state != needed) throw StockRejection.NOT_NOW.with(number);
    }

    public void check(Instant now) {
        state = CountState.CHECK;
        closedAt = now;
    }

    /** Large differences are counted again; what was counted before stays for the rest. */
    public void again() {
        state = CountState.OPEN;
        round++;
    }

    public boolean isOpenedBy(Actor actor) {
        return openedBy == null ? actor.id() == null : openedBy.equals(actor.id());
    }

    public void approve(Actor by, Money worth, Instant now) {
        state = CountState.POSTING;
        approver = by.name();
        approvedAt = now;
        this.worth = worth;
    }

    public void posted(Instant now) {
        state = CountState.POSTED;
        postedAt = now;
    }

    public void stop() {
        if (state != CountState.OPEN && state != CountState.CHECK) throw StockRejection.NOT_NOW.with(number);
        state = CountState.STOPPED;
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public UUID branchId() {
        return branchId;
    }

    public CountState state() {
        return state;
    }

    /** What nobody found by then was not there then. */
    public Instant closedAt() {
        return closedAt;
    }

    public int round() {
        return round;
    }

    public CountQueries.Row row() {
        return new CountQueries.Row(id, number, branchId, kind, title, state, round, opener, openedAt, approver, approvedAt, postedAt, worth);
    }
}
