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
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Promises what each promotion gave away and what the receipts it was on brought, less what came back of both, to the cent of the receipts, by the fiscal day. */
@Stateless
public class PromotionReports {
    private static final String SUMS = """
            select p.id, p.name, p.kind, count(distinct case when s.kind = 'SALE' then s.id end), coalesce(sum(u.amount), 0), p.budget, p.spent
            from promotion_use u join promotion p on p.id = u.promotion_id join sale s on s.id = u.sale_id
            where s.completed_at >= ? and s.completed_at < ?%s group by p.id, p.name, p.kind, p.budget, p.spent order by sum(u.amount) desc, p.name""";
    private static final String BROUGHT = """
            select t.promotion_id, coalesce(sum(l.quantity), 0), coalesce(sum(l.total), 0), coalesce(sum(l.taxable), 0), coalesce(sum(coalesce(
              (select -sum(m.value) from stock_movement m where m.document_id = l.sale_id and m.line_no = l.line_no and m.reason in ('SALE', 'RETURN') and m.unit_cost is not null), k.cost * l.quantity)), 0)
            from (select distinct u.promotion_id, u.sale_id, u.line_no from promotion_use u join sale s on s.id = u.sale_id where s.completed_at >= ? and s.completed_at < ?%s) t
            join sale_line l on l.sale_id = t.sale_id and l.line_no = t.line_no left join sku k on k.id = l.sku_id group by t.promotion_id""";
    private static final String BASKETS = """
            select t.promotion_id, coalesce(sum(s.total), 0) from (select distinct u.promotion_id, u.sale_id from promotion_use u) t
            join sale s on s.id = t.sale_id where s.completed_at >= ? and s.completed_at < ?%s group by t.promotion_id""";

    @PersistenceContext(unitName = "shop") EntityManager em;

    /**
     * @param given   what it took off
     * @param units   of the lines it was on; so are {@code paid}, {@code net} (without VAT) and {@code cost} (of the moment, where it is known)
     * @param baskets what the whole receipts it was on came to
     */
    public record Row(UUID id, String name, String kind, long sales, Money given, BigDecimal units, Money paid, Money net, Money cost, Money baskets, Money budget, Money spent) implements Serializable {
        public Money margin() {
            return net.minus(cost);
        }
    }

    @Requires(Permission.VIEW_REPORTS)
    public List<Row> of(LocalDate from, LocalDate to) {
        var span = List.of(SaleConditions.startOf(from), SaleConditions.startOf(to.plusDays(1)));
        var own = BranchScope.sql("s.branch_id");
        var brought = Cells.list(Cells.bind(em.createNativeQuery(BROUGHT.formatted(own)), span), r -> r);
        var baskets = Cells.list(Cells.bind(em.createNativeQuery(BASKETS.formatted(own)), span), r -> r);
        return Cells.list(Cells.bind(em.createNativeQuery(SUMS.formatted(own)), span), r -> {
            var lines = of(brought, r.id(0));
            var all = of(baskets, r.id(0)).map(b -> b.money(1)).orElse(Money.ZERO);
            return new Row(r.id(0), r.text(1), r.text(2), r.count(3), r.money(4), lines.map(b -> b.decimal(1)).orElse(BigDecimal.ZERO), lines.map(b -> b.money(2)).orElse(Money.ZERO), lines.map(b -> b.money(3)).orElse(Money.ZERO),
                    lines.map(b -> Money.of(b.decimal(4).setScale(2, RoundingMode.HALF_UP))).orElse(Money.ZERO), all, r.moneyOrNull(5), r.money(6));
        });
    }

    /** None where a till of before told a line its sale did not have. */
    private static Optional<Cells> of(List<Cells> rows, UUID promotion) {
        return rows.stream().filter(row -> row.id(0).equals(promotion)).findFirst();
    }
}
