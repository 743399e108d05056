package com.completebytepos.reporting;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.reporting.sql.Cells;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Promises today's figures as they stand this moment, read from the index of the day. */
@Stateless
public class DayReports {
    private static final int TOP = 10;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject BranchRegister branches;
    @Inject Clock clock;

    /** @param branchId null for all branches */
    @Requires(Permission.VIEW_SALES)
    public DayPicture today(UUID branchId) {
        BranchScope.check(branchId);
        var now = clock.instant();
        var day = LocalDate.ofInstant(now, HouseClock.NAIROBI);
        return new DayPicture(day, now, branchTakings(day, now, branchId), hours(day, branchId), products(day, branchId), tenders(day, branchId));
    }

    private List<DayPicture.BranchTakings> branchTakings(LocalDate day, Instant now, UUID branchId) {
        var today = takings(day, null, branchId);
        var yesterday = takings(day.minusDays(1), now.minus(Duration.ofDays(1)), branchId);
        var lastWeek = takings(day.minusDays(7), now.minus(Duration.ofDays(7)), branchId);
        var none = DayPicture.Takings.NONE;
        return branches.all().stream().filter(b -> branchId == null ? BranchScope.holds(b.id()) : b.id().equals(branchId)).filter(b -> b.active() || today.containsKey(b.id()))
                .map(b -> new DayPicture.BranchTakings(b.id(), b.name(), today.getOrDefault(b.id(), none), yesterday.getOrDefault(b.id(), none), lastWeek.getOrDefault(b.id(), none))).toList();
    }

    /** Returns are told from sales by their total: it stands in the index, and only a return's is below zero. */
    private Map<UUID, DayPicture.Takings> takings(LocalDate day, Instant until, UUID branchId) {
        var values = new ArrayList<>();
        var where = onDay(day, branchId, values);
        if (until != null) values.add(until);
        var found = new HashMap<UUID, DayPicture.Takings>();
        rows("select s.branch_id, count(if(s.total < 0, null, 1)), sum(s.total) from sale s" + where + (until == null ? "" : " and s.completed_at <= ?") + " group by s.branch_id", values)
                .forEach(r -> found.put(r.id(0), new DayPicture.Takings(r.count(1), r.money(2))));
        return found;
    }

    private List<DayPicture.HourTakings> hours(LocalDate day, UUID branchId) {
        var shown = new TreeMap<Integer, DayPicture.HourTakings>();
        byHour(day, branchId).forEach(r -> shown.put(r.number(0), new DayPicture.HourTakings(r.number(0), r.count(1), r.money(2), Money.ZERO)));
        byHour(day.minusDays(7), branchId).forEach(r -> shown.merge(r.number(0), new DayPicture.HourTakings(r.number(0), 0, Money.ZERO, r.money(2)),
                (now, then) -> new DayPicture.HourTakings(now.hour(), now.count(), now.total(), then.lastWeek())));
        return List.copyOf(shown.values());
    }

    /** Nairobi is three hours ahead of UTC all year round. */
    private List<Cells> byHour(LocalDate day, UUID branchId) {
        var values = new ArrayList<>();
        var where = onDay(day, branchId, values);
        return rows("select mod(hour(s.completed_at) + 3, 24) h, count(if(s.total < 0, null, 1)), sum(s.total) from sale s" + where + " group by h", values);
    }

    private List<DayPicture.ProductTakings> products(LocalDate day, UUID branchId) {
        var values = new ArrayList<>();
        var where = onDay(day, branchId, values);
        return rows("select max(l.name), l.unit, sum(l.quantity), sum(l.total) amount, l.sku_id, if(l.sku_id is null, l.name, null) stranger from sale s join sale_line l on l.sale_id = s.id" + where
                + " group by l.sku_id, stranger, l.unit order by amount desc, max(l.name) limit " + TOP, values).stream()
                .map(r -> new DayPicture.ProductTakings(r.text(0), r.text(1), r.quantity(2), r.money(3))).toList();
    }

    private List<DayPicture.TenderTakings> tenders(LocalDate day, UUID branchId) {
        var values = new ArrayList<>();
        var where = onDay(day, branchId, values);
        return rows("select t.kind, count(*), sum(t.amount) from sale s join tender t on t.sale_id = s.id" + where + " and t.kind <> 'EXCHANGE' group by t.kind order by t.kind", values).stream()
                .map(r -> new DayPicture.TenderTakings(r.text(0), r.count(1), r.money(2))).toList();
    }

    private static String onDay(LocalDate day, UUID branchId, List<Object> values) {
        values.add(day);
        if (branchId != null) values.add(branchId);
        return " where s.business_day = ?" + (branchId == null ? BranchScope.sql("s.branch_id") : " and s.branch_id = ?");
    }

    private List<Cells> rows(String sql, List<?> values) {
        return Cells.list(Cells.bind(em.createNativeQuery(sql), values), r -> r);
    }
}
