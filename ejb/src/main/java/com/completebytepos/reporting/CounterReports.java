package com.completebytepos.reporting;

import com.completebytepos.kernel.Money;
import com.completebytepos.reporting.sql.Cells;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Promises every deed at a counter that owners ask about, one by one: who did it, why, and who allowed it. */
@Stateless
public class CounterReports {
    private static final int AT_A_TIME = 1000;
    private static final String DOCUMENT = ", s.branch_id, s.till_id, s.shift_id, s.cashier_id";
    private static final String DEED = ", x.branch_id, x.till_id, x.shift_id, x.cashier_id";
    private static final String BACK = "select s.id, s.completed_at at" + DOCUMENT + ", coalesce(o.receipt_number, '') what, s.total amount, concat('return-reason.', r.reason) reason, s.id sale_id"
            + " from sale s join sale_return r on r.sale_id = s.id left join sale o on o.id = r.original_id where s.business_day between ? and ? and r.reason ";

    /** What is listed; all have the same columns. */
    public enum Kind {
        OPENINGS("select x.id, x.at" + DEED + ", '' what, 0.00 amount, x.reason, null sale_id from drawer_opening x join shift h on h.id = x.shift_id where h.business_day between ? and ?"),
        /** What was paid for cards is a sale of its own, and in its own report. */
        MOVES("select x.id, x.at" + DEED + ", concat('cash-move.', x.type) what, x.amount, x.reason, null sale_id from cash_movement x join shift h on h.id = x.shift_id where h.business_day between ? and ? and x.type <> 'VALUE_SOLD'"
                + " union all select x.id, x.at" + DEED + ", concat('cash-move.', x.type), -x.amount, trim(concat(x.kind, ' ', x.currency, ' ', coalesce(x.reason, ''))), null from slip_move x join shift h on h.id = x.shift_id where h.business_day between ? and ?"
                + " union all select x.command_id, x.counted_at, h.branch_id, h.till_id, x.shift_id, x.cashier_id, 'cash-move.AT_CLOSE', x.stays - x.counted, null, null from till_settlement x join shift h on h.id = x.shift_id where h.business_day between ? and ? and x.stays < x.counted"),
        VOIDS(BACK + "= 'VOID'"),
        RETURNS(BACK + "<> 'VOID'"),
        /** By hand: what promotions took off is in their own report. */
        DISCOUNTS("select s.id, s.completed_at at" + DOCUMENT + ", s.receipt_number what, s.discount - coalesce((select sum(p.amount) from promotion_use p where p.sale_id = s.id), 0.00) amount, null reason, s.id sale_id"
                + " from sale s where s.business_day between ? and ? and s.kind = 'SALE' and s.discount > coalesce((select sum(p.amount) from promotion_use p where p.sale_id = s.id), 0.00)");

        private final String sql;
        private final int periods;

        Kind(String sql) {
            this.sql = sql;
            this.periods = sql.split("between \\? and \\?", -1).length - 1;
        }
    }

    /** Business days, both included; branch and cashier null for all. */
    public record Filter(LocalDate from, LocalDate to, UUID branchId, UUID cashierId) implements Serializable {
    }

    /**
     * {@code what}: a key of the pages' words or the receipt it is about; {@code reason} as it was typed, or a key of the words; {@code saleId}: the document, null where there is none;
     * {@code approvers} and {@code approved} (why) are empty where nobody was asked.
     */
    public record Deed(UUID id, Instant at, String place, int shift, String cashier, String what, Money amount, String reason, UUID saleId, String approvers, String approved) implements Serializable {
    }

    /** How far the counts of a cashier on a day were off, as the newest reports have it: in cash, in everything else, and the sizes of all differences together. */
    public record Off(LocalDate day, String cashier, long counts, Money cash, Money others, Money sizes) implements Serializable {
    }

    @PersistenceContext(unitName = "shop") EntityManager em;

    @Requires(Permission.VIEW_REPORTS)
    public CashPicture.Figure sum(Kind kind, Filter filter) {
        var values = new ArrayList<Object>();
        var row = rows("select count(*), coalesce(sum(d.amount), 0.00)" + from(kind, filter, values), values).get(0);
        return new CashPicture.Figure(row.count(0), row.money(1));
    }

    /** Newest first. */
    @Requires(Permission.VIEW_REPORTS)
    public List<Deed> page(Kind kind, Filter filter, int first, int size) {
        var values = new ArrayList<Object>();
        var query = em.createNativeQuery("select " + columns() + from(kind, filter, values) + " order by d.at desc, d.id desc");
        return Cells.list(Cells.bind(query, values).setFirstResult(Math.max(0, first)).setMaxResults(Math.min(AT_A_TIME, size)), CounterReports::deed);
    }

    /** For files: oldest first, those after this one, null for the first. */
    @Requires(Permission.VIEW_REPORTS)
    public List<Deed> after(Kind kind, Filter filter, Deed last) {
        var values = new ArrayList<Object>();
        var from = from(kind, filter, values);
        if (last != null) values.addAll(List.of(last.at(), last.id()));
        return Cells.list(Cells.bind(em.createNativeQuery("select " + columns() + from + (last == null ? "" : " and (d.at, d.id) > (?, ?)") + " order by d.at, d.id"), values).setMaxResults(AT_A_TIME), CounterReports::deed);
    }

    /** Newest first; shifts that were never counted are left out. */
    @Requires(Permission.VIEW_REPORTS)
    public List<Off> off(Filter filter) {
        BranchScope.check(filter.branchId());
        var values = new ArrayList<Object>(List.of(filter.from(), filter.to()));
        var sql = "select date_format(h.business_day, '%Y-%m-%d') d, coalesce(max(u.display_name), '?'), count(distinct h.id), coalesce(sum(if(w.section = 'VARIANCE', w.amount, 0.00)), 0.00),"
                + " coalesce(sum(if(w.section = 'TENDER_DIFF', w.amount, 0.00)), 0.00), coalesce(sum(abs(w.amount)), 0.00)"
                + " from shift h join till_settlement x on x.shift_id = h.id join z_report z on z.shift_id = h.id and z.revision = (select max(n.revision) from z_report n where n.shift_id = h.id)"
                + " left join z_row w on w.z_id = z.id and w.section in ('VARIANCE', 'TENDER_DIFF') left join app_user u on u.id = x.cashier_id where h.business_day between ? and ?"
                + BranchScope.sql("h.branch_id") + narrowed("h.branch_id", filter.branchId(), values) + narrowed("x.cashier_id", filter.cashierId(), values) + " group by d, x.cashier_id order by d desc, 2";
        return rows(sql, values).stream().map(r -> new Off(r.day(0), r.text(1), r.count(2), r.money(3), r.money(4), r.money(5))).toList();
    }

    private static String columns() {
        return "d.id, d.at, concat(coalesce(b.name, '?'), ' · ', coalesce(t.name, '?')), coalesce(h.number, 0), coalesce(u.display_name, '?'), d.what, d.amount, d.reason, d.sale_id,"
                + " (select group_concat(distinct a.approver_name order by a.seq separator ', ') from approval a where a.command_id = d.id),"
                + " (select group_concat(distinct a.reason order by a.seq separator '; ') from approval a where a.command_id = d.id)";
    }

    private static String from(Kind kind, Filter filter, List<Object> values) {
        BranchScope.check(filter.branchId());
        for (int n = 0; n < kind.periods; n++) values.addAll(List.of(filter.from(), filter.to()));
        return " from (" + kind.sql + ") d left join shift h on h.id = d.shift_id left join branch b on b.id = d.branch_id left join till t on t.id = d.till_id left join app_user u on u.id = d.cashier_id where true"
                + BranchScope.sql("d.branch_id") + narrowed("d.branch_id", filter.branchId(), values) + narrowed("d.cashier_id", filter.cashierId(), values);
    }

    private static String narrowed(String column, UUID id, List<Object> values) {
        if (id == null) return "";
        values.add(id);
        return " and " + column + " = ?";
    }

    private static Deed deed(Cells r) {
        return new Deed(r.id(0), r.instant(1), r.text(2), r.number(3), r.text(4), r.text(5), r.money(6), r.text(7), r.id(8), r.text(9), r.text(10));
    }

    private List<Cells> rows(String sql, List<Object> values) {
        return Cells.list(Cells.bind(em.createNativeQuery(sql), values), r -> r);
    }
}
