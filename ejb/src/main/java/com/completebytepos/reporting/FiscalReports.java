package com.completebytepos.reporting;

import com.completebytepos.reporting.sql.Cells;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Promises the same answer to "what does KRA have of ours?" on every page and in every file. */
@Stateless
public class FiscalReports {
    private static final String ROWS = """
            select d.id, s.id sale, s.receipt_number, b.name, d.kind, d.total, d.state, d.problem,
              coalesce(d.words, case when d.state in ('PENDING', 'SUBMITTED') then (select a.words from fiscal_attempt a where a.document_id = d.id order by a.begun_at desc, a.id desc limit 1) end) words, d.created_at, p.number,
              concat(p.sdc_id, '/', p.counter) cu_invoice, p.stamped_at, (select count(*) from fiscal_attempt a where a.document_id = d.id) attempts
            from fiscal_document d left join sale s on s.id = coalesce(d.sale_id, d.past_sale_id) left join branch b on b.id = d.branch_id left join fiscal_stamp p on p.document_id = d.id""";

    @PersistenceContext(unitName = "shop") EntityManager em;

    /** How much of a branch KRA has not got, and since when. */
    public record BranchQueue(UUID branchId, String branch, long waiting, Instant oldestAt, long refused, long approved) implements Serializable {
    }

    /** Documents refused for one reason. */
    public record Problem(String problem, String words, long documents, Instant oldestAt) implements Serializable {
    }

    /** A device's numbers: {@code missing} of those between the first and the last stamped one have no stamp of ours. */
    public record Sequence(UUID deviceId, String pin, String bhfId, long first, long last, long stamped, long missing) implements Serializable {
    }

    @Requires(Permission.VIEW_REPORTS)
    public List<BranchQueue> queues() {
        return Cells.list(em.createNativeQuery("""
                select b.id, b.name, coalesce(sum(d.state in ('PENDING', 'SUBMITTED')), 0) waiting, min(case when d.state in ('PENDING', 'SUBMITTED') or d.state = 'REJECTED' and d.problem <> 'NOTHING_TO_DECLARE' then d.created_at end) oldest,
                  coalesce(sum(d.state = 'REJECTED'), 0) refused, coalesce(sum(d.state = 'APPROVED'), 0) approved
                from branch b left join fiscal_document d on d.branch_id = b.id where true%s group by b.id, b.name, b.code order by b.code""".formatted(BranchScope.sql("b.id"))),
                r -> new BranchQueue(r.id(0), r.text(1), r.count(2), r.instant(3), r.count(4), r.count(5)));
    }

    @Requires(Permission.VIEW_REPORTS)
    public List<Problem> problems() {
        return Cells.list(em.createNativeQuery("""
                select problem, words, count(*) documents, min(created_at) oldest from fiscal_document where (state = 'REJECTED' or problem is not null)%s
                group by problem, words order by documents desc, problem, words limit 200""".formatted(BranchScope.sql("branch_id"))), r -> new Problem(r.text(0), r.text(1), r.count(2), r.instant(3)));
    }

    @Requires(Permission.VIEW_REPORTS)
    public List<Sequence> sequences() {
        return Cells.list(em.createNativeQuery("""
                select d.id, d.pin, d.bhf_id, min(s.number) first, max(s.number) last, count(*) stamped from fiscal_stamp s join fiscal_device d on d.id = s.device_id where true%s
                group by d.id, d.pin, d.bhf_id order by d.pin, d.bhf_id""".formatted(BranchScope.sql("d.branch_id"))),
                r -> new Sequence(r.id(0), r.text(1), r.text(2), r.count(3), r.count(4), r.count(5), r.count(4) - r.count(3) + 1 - r.count(5)));
    }

    @Requires(Permission.VIEW_REPORTS)
    public long count(FiscalFilter filter) {
        var values = new ArrayList<>();
        var where = where(filter, values);
        return ((Number) Cells.bind(em.createNativeQuery("select count(*) from fiscal_document d" + where), values).getSingleResult()).longValue();
    }

    /** Newest first. */
    @Requires(Permission.VIEW_REPORTS)
    public List<FiscalRow> page(FiscalFilter filter, int first, int size) {
        var values = new ArrayList<>();
        var where = where(filter, values);
        var query = Cells.bind(em.createNativeQuery(ROWS + where + " order by d.created_at desc, d.id desc"), values).setFirstResult(first).setMaxResults(size);
        return Cells.list(query, FiscalReports::row);
    }

    private static FiscalRow row(Cells r) {
        var number = r.text(10);
        return new FiscalRow(r.id(0), r.id(1), r.text(2), r.text(3), r.text(4), r.money(5), new FiscalRow.State(r.text(6), r.text(7), r.text(8)), r.instant(9),
                new FiscalRow.Stamp(number == null ? null : Long.valueOf(number), r.text(11), r.instant(12)), r.number(13));
    }

    private static String where(FiscalFilter filter, List<Object> values) {
        BranchScope.check(filter.branchId());
        var where = new StringBuilder(" where true").append(BranchScope.sql("d.branch_id"));
        and(where, values, "d.branch_id = ?", filter.branchId());
        and(where, values, "d.state = ?", filter.state());
        and(where, values, "d.problem = ?", filter.problem());
        and(where, values, "d.words = ?", filter.words());
        return where.toString();
    }

    private static void and(StringBuilder where, List<Object> values, String condition, Object value) {
        if (value == null || value.toString().isEmpty()) return;
        where.append(" and ").append(condition);
        values.add(value);
    }
}
