package com.completebytepos.taxbooks;

import com.completebytepos.kernel.Money;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;
import java.util.List;

/** Promises a month's VAT by category as KRA has it of us: what we sold by fiscal day, and what suppliers told it that we bought. */
@Stateless
public class VatReturns {
    private static final String OUTPUT = """
            select t.letter, count(distinct s.id), sum(t.taxable), sum(t.tax) from sale s join sale_tax t on t.sale_id = s.id
            where s.completed_at >= ? and s.completed_at < ? and s.tax_profile = 'VAT' group by t.letter""";
    private static final String INPUT = """
            select case p.state when 'ACCEPTED' then 'MATCHED' when 'REJECTED' then 'REJECTED' else 'UNMATCHED' end category, count(*), sum(p.taxable), sum(p.tax)
            from tax_purchase p where p.sold_on >= ? and p.sold_on < ? group by category""";

    @PersistenceContext(unitName = "shop") EntityManager em;

    @Requires(Permission.VIEW_REPORTS)
    public VatReturn of(YearMonth month) {
        var from = month.atDay(1);
        var to = month.plusMonths(1).atDay(1);
        var output = rows(OUTPUT, List.of(DaySums.startOf(from), DaySums.startOf(to)));
        var input = rows(INPUT, List.of(from, to));
        return new VatReturn(month, List.of("A", "B", "C", "D", "E").stream().map(c -> known(output, c)).toList(), List.of("MATCHED", "UNMATCHED", "REJECTED").stream().map(c -> known(input, c)).toList());
    }

    private static VatReturn.Row known(List<VatReturn.Row> rows, String category) {
        return rows.stream().filter(r -> r.category().equals(category)).findFirst().orElse(new VatReturn.Row(category, 0, Money.ZERO, Money.ZERO));
    }

    private List<VatReturn.Row> rows(String sql, List<?> values) {
        return Cells.list(Cells.bind(em.createNativeQuery(sql), values), r -> new VatReturn.Row(r.text(0), r.count(1), r.money(2), r.money(3)));
    }
}
