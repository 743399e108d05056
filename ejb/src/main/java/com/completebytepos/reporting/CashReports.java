package com.completebytepos.reporting;

import com.completebytepos.kernel.Money;
import com.completebytepos.reporting.sql.Cells;
import com.completebytepos.reporting.sql.SaleConditions;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Promises each cashier's own figures: what they sold, took back, removed, opened and counted. */
@Stateless
public class CashReports {
    private static final int AT_A_TIME = 1000;
    private static final String COUNTED = "x.shift_id, date_format(h.business_day, '%Y-%m-%d'), concat(b.name, ' · ', t.name), h.number, coalesce(u.display_name, '?')";
    private static final String OF_DRAWERS = " join shift h on h.id = x.shift_id left join branch b on b.id = h.branch_id left join till t on t.id = h.till_id left join app_user u on u.id = x.cashier_id where h.business_day between ? and ?{h}";
    /** What came late for a shift changes what should have been there: the newest numbered report says so, and every list says the same. */
    private static final String NOW = " left join lateral (select r.amount from z_report z join z_row r on r.z_id = z.id where z.shift_id = x.shift_id and r.section = 'EXPECTED' order by z.revision desc limit 1) latest on true";
    private static final String SLIPS_NOW = " left join lateral (select r.amount from z_report z join z_row r on r.z_id = z.id where z.shift_id = x.shift_id and r.section = 'TENDER_DUE' and r.name = trim(concat(k.kind, ' ', k.currency))"
            + " order by z.revision desc limit 1) latest on true";
    private static final String EXPECTED = "coalesce(latest.amount, x.expected)";
    private static final String OFF = "(x.counted - " + EXPECTED + ")";
    private static final String DUE = "coalesce(latest.amount, k.expected)";
    private static final String COUNTS = " from till_settlement x" + NOW + OF_DRAWERS;
    private static final String SLIPS = " from till_settlement x join settlement_tender k on k.shift_id = x.shift_id and k.expected is not null" + SLIPS_NOW + OF_DRAWERS;
    private static final String REMOVED = " from removed_line x" + OF_DRAWERS;
    private static final String TAKEN = "coalesce(x.counted - x.stays, 0.00)";
    private static final String COUNT_ROW = "select " + COUNTED + ", " + EXPECTED + ", x.counted, " + OFF + ", " + TAKEN;
    private static final String SLIP_ROW = "select " + COUNTED + ", k.kind, k.currency, k.foreign_counted, " + DUE + ", k.counted";
    private static final String REMOVED_ROW = "select concat(bin_to_uuid(x.command_id), x.seq), x.at, concat(b.name, ' · ', t.name), coalesce(u.display_name, '?'), x.name, x.quantity, x.amount, x.abandoned, x.reason";
    private static final int UUID_LENGTH = 36;
    private static final String DAYS = " where s.business_day between ? and ?{s}";
    private static final String OF_SHIFTS = " join shift h on h.id = x.shift_id where h.business_day between ? and ?{h}";

    /** What is summed for a person, each as cashier, how often, how much. */
    private enum What {
        SALES("select s.cashier_id, count(*), sum(s.total) from sale s" + DAYS + " and s.kind = 'SALE'", "s.cashier_id"),
        DISCOUNTS("select s.cashier_id, count(*), sum(s.discount) from sale s" + DAYS + " and s.kind = 'SALE' and s.discount <> 0", "s.cashier_id"),
        RETURNS("select s.cashier_id, count(*), sum(s.total) from sale s join sale_return r on r.sale_id = s.id" + DAYS + " and r.reason <> 'VOID'", "s.cashier_id"),
        VOIDS("select s.cashier_id, count(*), sum(s.total) from sale s join sale_return r on r.sale_id = s.id" + DAYS + " and r.reason = 'VOID'", "s.cashier_id"),
        REMOVED("select x.cashier_id, count(*), sum(x.amount) from removed_line x" + OF_SHIFTS, "x.cashier_id"),
        DRAWERS("select x.cashier_id, count(*), 0.00 from drawer_opening x" + OF_SHIFTS, "x.cashier_id"),
        VARIANCE("select x.cashier_id, count(*), sum(" + OFF + ") from till_settlement x" + NOW + OF_SHIFTS, "x.cashier_id"),
        SHORTS("select x.cashier_id, count(*), sum(" + OFF + ") from till_settlement x" + NOW + OF_SHIFTS + " and " + OFF + " < 0", "x.cashier_id"),
        APPROVALS("select x.cashier_id, count(*), 0.00 from approval x where x.at >= ? and x.at < ?{approval}", "x.cashier_id");

        private final String sql;

        What(String sql, String by) {
            this.sql = sql + " group by " + by;
        }
    }

    @PersistenceContext(unitName = "shop") EntityManager em;

    /** Both days are included. Approvals go by the day of the clock, everything else by the business day of its shift. */
    @Requires(Permission.VIEW_REPORTS)
    public CashPicture of(LocalDate from, LocalDate to) {
        var figures = new HashMap<What, Map<UUID, CashPicture.Figure>>();
        for (var what : What.values()) figures.put(what, figures(what, from, to));
        return new CashPicture(from, to, people(figures), hours(from, to), variances(from, to), training(from, to));
    }

    /** Training by day and till, newest first; both days are included. */
    @Requires(Permission.VIEW_REPORTS)
    public List<CashPicture.Practised> practised(LocalDate from, LocalDate to) {
        return rows("select date_format(x.day, '%Y-%m-%d') d, coalesce(max(b.name), '?'), coalesce(max(t.name), '?'), sum(x.sales), sum(x.amount) from training_day x"
                + " left join branch b on b.id = x.branch_id left join till t on t.id = x.till_id where x.day between ? and ?{x} group by d, x.branch_id, x.till_id order by d desc, 2, 3", List.of(from, to)).stream()
                .map(r -> new CashPicture.Practised(r.day(0), r.text(1), r.text(2), r.count(3), r.money(4))).toList();
    }

    /** Every count of a drawer: how many, and what they come to. */
    @Requires(Permission.VIEW_REPORTS)
    public CashPicture.Sums counted(LocalDate from, LocalDate to) {
        return sums("count(*), coalesce(sum(" + EXPECTED + "), 0.00), coalesce(sum(x.counted), 0.00), coalesce(sum(" + TAKEN + "), 0.00)" + COUNTS, from, to);
    }

    /** Newest first. */
    @Requires(Permission.VIEW_REPORTS)
    public List<CashPicture.Count> counts(LocalDate from, LocalDate to, int first, int size) {
        return page(COUNT_ROW + COUNTS + " order by x.counted_at desc, x.shift_id", from, to, new Slice(first, size))
                .map(CashReports::count).toList();
    }

    /** Every slip, cheque, voucher and note that was counted with a drawer, in shillings. */
    @Requires(Permission.VIEW_REPORTS)
    public CashPicture.Sums slipsCounted(LocalDate from, LocalDate to) {
        return sums("count(*), coalesce(sum(" + DUE + "), 0.00), coalesce(sum(k.counted), 0.00), 0.00" + SLIPS, from, to);
    }

    /** As counted, each beside what was expected then; newest first. */
    @Requires(Permission.VIEW_REPORTS)
    public List<CashPicture.Slips> slips(LocalDate from, LocalDate to, int first, int size) {
        return page(SLIP_ROW + SLIPS + " order by x.counted_at desc, x.shift_id, k.kind, k.currency", from, to, new Slice(first, size))
                .map(CashReports::slip).toList();
    }

    /** Every line that was in a cart and was not sold: how many, and what they would have cost. */
    @Requires(Permission.VIEW_REPORTS)
    public CashPicture.Figure removed(LocalDate from, LocalDate to) {
        var row = rows("select count(*), coalesce(sum(x.amount), 0.00)" + REMOVED, List.of(from, to)).get(0);
        return new CashPicture.Figure(row.count(0), row.money(1));
    }

    /** Newest first. */
    @Requires(Permission.VIEW_REPORTS)
    public List<CashPicture.Removed> removed(LocalDate from, LocalDate to, int first, int size) {
        return page(REMOVED_ROW + REMOVED
                + " order by x.at desc, x.command_id, x.seq", from, to, new Slice(first, size))
                .map(CashReports::gone).toList();
    }

    /** For files: oldest first, those after this one, null for the first; what is written meanwhile moves none of them. */
    @Requires(Permission.VIEW_REPORTS)
    public List<CashPicture.Count> countsAfter(LocalDate from, LocalDate to, CashPicture.Count last) {
        var after = " and (x.counted_at, x.shift_id) > (select y.counted_at, y.shift_id from till_settlement y where y.shift_id = ?)";
        return following(COUNT_ROW + COUNTS, last == null ? "" : after, " order by x.counted_at, x.shift_id", from, to, last == null ? List.of() : List.of(last.shiftId())).map(CashReports::count).toList();
    }

    /** For files, as above. */
    @Requires(Permission.VIEW_REPORTS)
    public List<CashPicture.Slips> slipsAfter(LocalDate from, LocalDate to, CashPicture.Slips last) {
        var after = " and (x.counted_at, x.shift_id, k.kind, k.currency) > (select y.counted_at, z.shift_id, z.kind, z.currency from till_settlement y join settlement_tender z on z.shift_id = y.shift_id where z.shift_id = ? and z.kind = ? and z.currency = ?)";
        return following(SLIP_ROW + SLIPS, last == null ? "" : after, " order by x.counted_at, x.shift_id, k.kind, k.currency", from, to, last == null ? List.of() : List.of(last.count().shiftId(), last.kind(), last.currency())).map(CashReports::slip).toList();
    }

    /** For files, as above. */
    @Requires(Permission.VIEW_REPORTS)
    public List<CashPicture.Removed> removedAfter(LocalDate from, LocalDate to, CashPicture.Removed last) {
        var after = " and (x.at, x.command_id, x.seq) > (select y.at, y.command_id, y.seq from removed_line y where y.command_id = uuid_to_bin(?) and y.seq = ?)";
        return following(REMOVED_ROW + REMOVED, last == null ? "" : after, " order by x.at, x.command_id, x.seq", from, to, last == null ? List.of() : List.of(last.id().substring(0, UUID_LENGTH), last.id().substring(UUID_LENGTH))).map(CashReports::gone).toList();
    }

    private Stream<Cells> following(String select, String after, String order, LocalDate from, LocalDate to, List<Object> last) {
        var values = new ArrayList<Object>(List.of(from, to));
        values.addAll(last);
        return Cells.list(Cells.bind(em.createNativeQuery(own(select + after + order)), values).setMaxResults(AT_A_TIME), r -> r).stream();
    }

    private static CashPicture.Count count(Cells r) {
        return new CashPicture.Count(r.id(0), r.day(1), r.text(2), r.number(3), r.text(4), r.money(5), r.money(6), r.money(7), r.money(8));
    }

    private static CashPicture.Slips slip(Cells r) {
        return new CashPicture.Slips(new CashPicture.Count(r.id(0), r.day(1), r.text(2), r.number(3), r.text(4), r.money(8), r.money(9), r.money(9).minus(r.money(8)), Money.ZERO), r.text(5), r.text(6), r.decimal(7));
    }

    private static CashPicture.Removed gone(Cells r) {
        return new CashPicture.Removed(r.text(0), r.instant(1), r.text(2), r.text(3), r.text(4), r.quantity(5), r.money(6), r.flag(7), r.text(8));
    }

    private record Slice(int first, int size) {
    }

    private Stream<Cells> page(String sql, LocalDate from, LocalDate to, Slice slice) {
        return Cells.list(Cells.bind(em.createNativeQuery(own(sql)), List.of(from, to)).setFirstResult(Math.max(0, slice.first())).setMaxResults(Math.min(AT_A_TIME, slice.size())), r -> r).stream();
    }

    private CashPicture.Sums sums(String what, LocalDate from, LocalDate to) {
        var row = rows("select " + what, List.of(from, to)).get(0);
        return new CashPicture.Sums(row.count(0), row.money(1), row.money(2), row.money(3));
    }

    /** All counts of a cashier on a day together, oldest first. */
    private List<CashPicture.Variance> variances(LocalDate from, LocalDate to) {
        return rows("select date_format(h.business_day, '%Y-%m-%d') d, coalesce(max(u.display_name), '?'), sum(" + OFF + ")" + COUNTS + " group by d, x.cashier_id order by d, 2", List.of(from, to)).stream()
                .map(r -> new CashPicture.Variance(r.day(0), r.text(1), r.money(2))).toList();
    }

    private Map<UUID, CashPicture.Figure> figures(What what, LocalDate from, LocalDate to) {
        var found = new HashMap<UUID, CashPicture.Figure>();
        List<Object> days = what == What.APPROVALS ? List.of(SaleConditions.startOf(from), SaleConditions.startOf(to.plusDays(1))) : List.of(from, to);
        rows(what.sql, days).forEach(r -> found.put(r.id(0), new CashPicture.Figure(r.count(1), r.money(2))));
        return found;
    }

    private List<CashPicture.Person> people(Map<What, Map<UUID, CashPicture.Figure>> figures) {
        var names = new LinkedHashMap<UUID, String>();
        rows("select id, display_name from app_user order by display_name, id", List.of()).forEach(r -> names.put(r.id(0), r.text(1)));
        figures.values().forEach(of -> of.keySet().forEach(id -> names.putIfAbsent(id, "?")));
        return names.keySet().stream().filter(id -> Arrays.stream(What.values()).anyMatch(what -> figures.get(what).containsKey(id))).map(id -> person(id, names.get(id), figures)).toList();
    }

    private static CashPicture.Person person(UUID id, String name, Map<What, Map<UUID, CashPicture.Figure>> figures) {
        var own = new HashMap<What, CashPicture.Figure>();
        for (var what : What.values()) own.put(what, figures.get(what).getOrDefault(id, CashPicture.Figure.NONE));
        return new CashPicture.Person(id, name, own.get(What.SALES), own.get(What.DISCOUNTS), own.get(What.RETURNS), own.get(What.VOIDS), own.get(What.REMOVED),
                own.get(What.DRAWERS).count(), own.get(What.APPROVALS).count(), own.get(What.VARIANCE), own.get(What.SHORTS).count());
    }

    /** Nairobi is three hours ahead of UTC all year round. */
    private List<CashPicture.Hour> hours(LocalDate from, LocalDate to) {
        return rows("select mod(hour(s.completed_at) + 3, 24) h, coalesce(max(u.display_name), '?'), count(if(s.kind = 'SALE', 1, null)), sum(s.total) from sale s left join app_user u on u.id = s.cashier_id"
                + DAYS + " group by h, s.cashier_id order by h, 2", List.of(from, to)).stream().map(r -> new CashPicture.Hour(r.number(0), r.text(1), r.count(2), r.money(3))).toList();
    }

    private CashPicture.Figure training(LocalDate from, LocalDate to) {
        var row = rows("select coalesce(sum(sales), 0), coalesce(sum(amount), 0) from training_day x where day between ? and ?{x}", List.of(from, to)).get(0);
        return new CashPicture.Figure(row.count(0), row.money(1));
    }

    /** What is told of is told of the asker's branches. */
    private static String own(String sql) {
        var approvals = BranchScope.isBound() ? " and exists (select 1 from processed_command c join workstation w on w.id = c.workstation_id where c.id = x.command_id" + BranchScope.sql("w.branch_id") + ")" : "";
        return sql.replace("{h}", BranchScope.sql("h.branch_id")).replace("{s}", BranchScope.sql("s.branch_id")).replace("{x}", BranchScope.sql("x.branch_id")).replace("{approval}", approvals);
    }

    private List<Cells> rows(String sql, List<Object> values) {
        return Cells.list(Cells.bind(em.createNativeQuery(own(sql)), values), r -> r);
    }
}
