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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Promises the VAT of a period by the day KRA counts it on, which is the one of the sale's own time, not the business day. */
@Stateless
public class VatReports {
    private static final String SUMS = "count(distinct s.id), coalesce(sum(t.taxable), 0), coalesce(sum(t.tax), 0), coalesce(sum(t.total), 0)";
    private static final String FROM = " from sale s join sale_tax t on t.sale_id = s.id where s.completed_at >= ? and s.completed_at < ?";
    private static final List<String> LETTERS = List.of("A", "B", "C", "D", "E");

    @PersistenceContext(unitName = "shop") EntityManager em;

    @Requires(Permission.VIEW_REPORTS)
    public VatSummary summary(LocalDate from, LocalDate to) {
        var letters = rows("select t.letter, t.rate, " + SUMS + from() + " group by t.letter, t.rate order by t.letter, t.rate", from, to).stream().map(r -> row(r, 0)).toList();
        var branches = rows("select s.branch_id, max(b.name), t.letter, t.rate, " + SUMS + from().replace(" where", " left join branch b on b.id = s.branch_id where")
                + " group by s.branch_id, t.letter, t.rate order by max(b.name), s.branch_id, t.letter, t.rate", from, to).stream()
                .map(r -> new VatSummary.BranchRow(r.id(0), r.text(1), row(r, 2))).toList();
        var whole = rows("select " + SUMS + from(), from, to).get(0);
        var unregistered = rows("select " + SUMS + from() + " and s.tax_profile <> 'VAT'", from, to).get(0);
        return new VatSummary(from, to, withEmptyLetters(letters), branches, sums(null, null, whole, 0), sums(null, null, unregistered, 0));
    }

    private static String from() {
        return FROM + BranchScope.sql("s.branch_id");
    }

    /** All five letters are shown, sold or not, as on the paper. */
    private static List<VatSummary.Row> withEmptyLetters(List<VatSummary.Row> sold) {
        var all = new ArrayList<VatSummary.Row>();
        for (var letter : LETTERS) {
            var known = sold.stream().filter(r -> r.letter().equals(letter)).toList();
            if (known.isEmpty()) all.add(new VatSummary.Row(letter, null, 0, Money.ZERO, Money.ZERO, Money.ZERO));
            all.addAll(known);
        }
        return List.copyOf(all);
    }

    private static VatSummary.Row row(Cells r, int first) {
        return sums(r.text(first), r.decimal(first + 1), r, first + 2);
    }

    private static VatSummary.Row sums(String letter, BigDecimal rate, Cells r, int first) {
        return new VatSummary.Row(letter, rate, r.count(first), r.money(first + 1), r.money(first + 2), r.money(first + 3));
    }

    private List<Cells> rows(String sql, LocalDate from, LocalDate to) {
        var values = Stream.of(SaleConditions.startOf(from), SaleConditions.startOf(to.plusDays(1))).toList();
        return Cells.list(Cells.bind(em.createNativeQuery(sql), values), r -> r);
    }
}
