package com.completebytepos.reporting.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.reporting.WhatIfs;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a version of a promotion would have done to the sales of some days. Born waiting; goes on basket by basket, each part in a
 * transaction of its own, so that it is seen and survives the node; done or failed, which is its end.
 */
@Entity
public class WhatIfRun {
    @Id private UUID id;
    private UUID promotionId;
    private int number;
    private LocalDate fromDay;
    private LocalDate toDay;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private WhatIfs.State state = WhatIfs.State.RUNNING;
    private int baskets;
    private int done;
    private int touched;
    private BigDecimal units = BigDecimal.ZERO;
    private Money revenue = Money.ZERO;
    private Money cost = Money.ZERO;
    private Money given = Money.ZERO;
    private Money net = Money.ZERO;
    private Money netGiven = Money.ZERO;
    private UUID afterId;
    @Column(length = 16_000_000) private String days = "";
    private String problem;
    private String startedBy;
    private Instant startedAt;
    private Instant finishedAt;
    @Version private int version;

    protected WhatIfRun() {
    }

    public WhatIfRun(UUID promotionId, int number, LocalDate from, LocalDate to, String by, Instant now) {
        this.id = Ids.next();
        this.promotionId = promotionId;
        this.number = number;
        this.fromDay = from;
        this.toDay = to;
        this.startedBy = by;
        this.startedAt = now;
    }

    public void counts(int all) {
        baskets = all;
    }

    /** Some more baskets. @param last the last of them, null when there are no more */
    public void add(WhatIfs.Part part, UUID last, Instant now) {
        done += part.baskets();
        touched += part.touched();
        units = units.add(part.units());
        revenue = revenue.plus(part.revenue());
        cost = cost.plus(part.cost());
        given = given.plus(part.given());
        net = net.plus(part.net());
        netGiven = netGiven.plus(part.netGiven());
        var byDay = new TreeMap<LocalDate, Money>();
        days().forEach(d -> byDay.put(d.day(), d.given()));
        part.days().forEach((day, amount) -> byDay.merge(day, amount, Money::plus));
        days = String.join(";", byDay.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
        if (last == null) ended(WhatIfs.State.DONE, null, now);
        else afterId = last;
    }

    public void ended(WhatIfs.State how, String why, Instant now) {
        state = how;
        problem = why;
        finishedAt = now;
    }

    private List<WhatIfs.Day> days() {
        var list = new ArrayList<WhatIfs.Day>();
        for (var one : days == null || days.isEmpty() ? new String[0] : days.split(";")) list.add(new WhatIfs.Day(LocalDate.parse(one.substring(0, 10)), Money.of(one.substring(11))));
        return list;
    }

    public UUID id() {
        return id;
    }

    public UUID afterId() {
        return afterId;
    }

    public boolean isRunning() {
        return state == WhatIfs.State.RUNNING;
    }

    public WhatIfs.Entry entry() {
        return new WhatIfs.Entry(id, promotionId, number, fromDay, toDay, state, new WhatIfs.Counts(baskets, done, touched, units),
                new WhatIfs.Sums(revenue, cost, given, net, netGiven), days(), problem, startedBy, startedAt, finishedAt);
    }
}
