package com.completebytepos.reporting;

import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Promises what goods brought and cost: margin from the cost at the moment of sale, what is lost, what lies too long, and branches side by side. */
@Stateless
public class StockFigures {
    private static final int DEAD_DAYS = 60;
    /** What was sold cost the branch that sold it, also where it is collected in another one. */
    private static final String COST = """
            select branch_id, -sum(value) cost from (select branch_id, value from stock_movement where reason in ('SALE', 'RETURN') and at >= ? and at < ?
              union all select branch_id, value from reservation_entry where at >= ? and at < ?) t group by branch_id""";

    @PersistenceContext(unitName = "shop") EntityManager em;

    /** How goods move: {@code cover} days what is there lasts at this pace; null: nothing sold. UNKEPT: sold, and lies nowhere, as a service or goods made of others. */
    public enum Pace { FAST, SLOW, DEAD, UNKEPT }

    public record Goods(UUID skuId, String code, String name, Quantity sold, Money net, Money cost, Quantity onHand, Money value, Integer cover, Pace pace) implements Serializable {

        public Money margin() {
            return net.minus(cost);
        }

        public BigDecimal percent() {
            return percentOf(margin(), net);
        }
    }

    /**
     * What left without being sold, or was found, by reason; {@code value} negative for losses. REVALUED: what came for one cost and is worth another, because pieces of it had been sold before
     * they came at the cost that was known then, or at none: cost of sales that stands in no sale. Where layers are kept also what left for a cost that was said and was worth another.
     */
    public record Loss(String branch, String reason, boolean deemed, Quantity quantity, Money value) implements Serializable {
    }

    public record Branch(UUID branchId, String branch, long sales, Money net, Money cost, Money netBefore, Money costBefore, Money lost, Money value, Money onRoad, Integer cover) implements Serializable {

        public Money margin() {
            return net.minus(cost);
        }

        public BigDecimal percent() {
            return percentOf(margin(), net);
        }

        /** Against the period before, one decimal; null when nothing sold then. */
        public BigDecimal growth() {
            return percentOf(net.minus(netBefore), netBefore);
        }
    }

    public record Bought(String supplier, long receipts, Money net, Money vat, Money landed, Money sentBack) implements Serializable {
    }

    /** What sold for most first, then what lies. @param branchId null: all */
    @Requires(Permission.VIEW_REPORTS)
    public List<Goods> goods(UUID branchId, LocalDate from, LocalDate to, int most) {
        BranchScope.check(branchId);
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        var branch = branchId == null ? BranchScope.sql("x.branch_id") : " and x.branch_id = ?";
        var values = new ArrayList<Object>();
        for (int part = 0; part < 3; part++) {
            values.addAll(List.of(SaleConditions.startOf(from), SaleConditions.startOf(to.plusDays(1))));
            if (branchId != null) values.add(branchId);
        }
        if (branchId != null) values.add(branchId);
        return Cells.list(Cells.bind(em.createNativeQuery("""
                select k.id, k.code, trim(concat_ws(' ', p.name, k.value1, k.value2, k.value3)) goods, coalesce(m.q, 0), coalesce(n.net, 0), coalesce(m.cost, 0), coalesce(i.q, 0), coalesce(i.v, 0)
                from sku k join product p on p.id = k.product_id
                left join (select t.sku_id, -sum(t.quantity) q, -sum(t.value) cost from (
                    select x.sku_id, x.quantity, x.value from stock_movement x where x.reason in ('SALE', 'RETURN') and x.at >= ? and x.at < ?%1$s
                    union all select x.sku_id, x.quantity, x.value from reservation_entry x where x.at >= ? and x.at < ?%1$s) t group by t.sku_id) m on m.sku_id = k.id
                left join (select l.sku_id, sum(l.total - l.tax) net from sale x join sale_line l on l.sale_id = x.id where x.completed_at >= ? and x.completed_at < ?%1$s group by l.sku_id) n on n.sku_id = k.id
                left join (select x.sku_id, sum(x.on_hand) q, sum(x.value) v from stock_item x ignore index (sku) where true%1$s group by x.sku_id) i on i.sku_id = k.id
                where m.q is not null or n.net is not null or i.q <> 0
                order by coalesce(n.net, 0) desc, coalesce(i.v, 0) desc, k.code""".formatted(branch)), values).setMaxResults(most), r -> {
                    var sold = r.quantity(3);
                    var held = r.quantity(6);
                    Integer cover = sold.thousandths() <= 0 ? null : (int) Math.min(9_999, Math.max(0, held.thousandths() * days / sold.thousandths()));
                    return new Goods(r.id(0), r.text(1), r.text(2), sold, money(r.decimal(4)), money(r.decimal(5)), held, money(r.decimal(7)), cover, cover == null ? held.thousandths() > 0 ? Pace.DEAD : Pace.UNKEPT : cover > DEAD_DAYS ? Pace.SLOW : Pace.FAST);
                });
    }

    @Requires(Permission.VIEW_REPORTS)
    public List<Loss> losses(LocalDate from, LocalDate to) {
        var begin = SaleConditions.startOf(from);
        var end = SaleConditions.startOf(to.plusDays(1));
        return Cells.list(Cells.bind(em.createNativeQuery("""
                select b.name, t.reason, t.deemed, t.quantity, t.value from (
                  select m.branch_id, m.reason, m.reason in ('OWN_USE', 'DONATION', 'STAFF_MEAL', 'SAMPLE') deemed, sum(m.quantity) quantity, sum(m.value) value from stock_movement m
                  where m.reason in ('COUNT', 'DAMAGE', 'EXPIRY', 'THEFT', 'OWN_USE', 'STAFF_MEAL', 'DONATION', 'SAMPLE', 'FOUND') and m.at >= ? and m.at < ?%1$s
                  group by m.branch_id, m.reason
                  union all
                  select m.branch_id, 'REVALUED', false, sum(m.quantity), sum(m.value - m.quantity * m.unit_cost) from stock_movement m
                  where (m.reason in ('GOODS_RECEIPT', 'TRANSFER_IN', 'OPENING', 'COUNT', 'FOUND', 'RETURN') and m.quantity > 0 or m.reason in ('SUPPLIER_RETURN', 'COLLECTED', 'TRANSFER_OUT'))
                    and abs(m.value - m.quantity * m.unit_cost) >= 0.01 + abs(m.quantity) * 0.00005 and m.at >= ? and m.at < ?%1$s
                  group by m.branch_id) t join branch b on b.id = t.branch_id order by b.code, t.value""".formatted(BranchScope.sql("m.branch_id"))), List.of(begin, end, begin, end)),
                r -> new Loss(r.text(0), r.text(1), r.flag(2), r.quantity(3), money(r.decimal(4))));
    }

    @Requires(Permission.VIEW_REPORTS)
    public List<Bought> bought(LocalDate from, LocalDate to) {
        var begin = SaleConditions.startOf(from);
        var end = SaleConditions.startOf(to.plusDays(1));
        return Cells.list(Cells.bind(em.createNativeQuery("""
                select s.name, coalesce(g.n, 0), coalesce(g.net, 0), coalesce(g.vat, 0), coalesce(g.landed, 0), coalesce(t.net, 0) from supplier s
                left join (select supplier_id, count(*) n, sum(net) net, sum(vat) vat, sum(landed) landed from goods_receipt where received_at >= ? and received_at < ?%1$s group by supplier_id) g on g.supplier_id = s.id
                left join (select supplier_id, sum(net) net from supplier_return where sent_at >= ? and sent_at < ?%1$s group by supplier_id) t on t.supplier_id = s.id
                where g.n is not null or t.net is not null order by coalesce(g.net, 0) desc, s.name""".formatted(BranchScope.sql("branch_id"))), List.of(begin, end, begin, end)),
                r -> new Bought(r.text(0), r.count(1), money(r.decimal(2)), money(r.decimal(3)), money(r.decimal(4)), money(r.decimal(5))));
    }

    /** Against the same number of days before. */
    @Requires(Permission.VIEW_REPORTS)
    public List<Branch> branches(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        var begin = SaleConditions.startOf(from);
        var end = SaleConditions.startOf(to.plusDays(1));
        var before = SaleConditions.startOf(from.minusDays(days));
        return Cells.list(Cells.bind(em.createNativeQuery("""
                select b.id, b.name, coalesce(s.n, 0), coalesce(s.net, 0), coalesce(c.cost, 0), coalesce(s0.net, 0), coalesce(c0.cost, 0), coalesce(l.v, 0), coalesce(i.v, 0), coalesce(t.v, 0) from branch b
                left join (select branch_id, sum(total >= 0) n, sum(total - tax) net from sale where completed_at >= ? and completed_at < ? group by branch_id) s on s.branch_id = b.id
                left join (%1$s) c on c.branch_id = b.id
                left join (select branch_id, sum(total - tax) net from sale where completed_at >= ? and completed_at < ? group by branch_id) s0 on s0.branch_id = b.id
                left join (%1$s) c0 on c0.branch_id = b.id
                left join (select branch_id, sum(value) v from stock_movement where reason in ('COUNT', 'DAMAGE', 'EXPIRY', 'THEFT', 'OWN_USE', 'STAFF_MEAL', 'DONATION', 'SAMPLE', 'FOUND') and at >= ? and at < ? group by branch_id) l on l.branch_id = b.id
                left join (select branch_id, sum(value) v from stock_item group by branch_id) i on i.branch_id = b.id
                left join (select t.to_branch, sum(x.sent * x.unit_cost) v from stock_transfer t join stock_transfer_line x on x.transfer_id = t.id where t.state = 'SENT' group by t.to_branch) t on t.to_branch = b.id
                where true%2$s order by b.code""".formatted(COST, BranchScope.sql("b.id"))), List.of(begin, end, begin, end, begin, end, before, begin, before, begin, before, begin, begin, end)),
                r -> {
                    var cost = money(r.decimal(4));
                    var value = money(r.decimal(8));
                    return new Branch(r.id(0), r.text(1), r.count(2), money(r.decimal(3)), cost, money(r.decimal(5)), money(r.decimal(6)), money(r.decimal(7)), value, money(r.decimal(9)),
                            cost.cents() <= 0 ? null : (int) Math.min(9_999, Math.max(0, value.cents() * days / cost.cents())));
                });
    }

    private static BigDecimal percentOf(Money part, Money of) {
        return of.cents() == 0 ? null : part.toBigDecimal().movePointRight(2).divide(of.toBigDecimal(), 1, RoundingMode.HALF_UP);
    }

    private static Money money(BigDecimal value) {
        return Money.of(value.setScale(2, RoundingMode.HALF_UP));
    }
}
