package com.completebytepos.reporting;

import com.completebytepos.catalogue.Barcodes;
import com.completebytepos.kernel.LikePattern;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.reporting.sql.Cells;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Promises what was on hand at any moment and what it was worth, and every movement that made it so. */
@Stateless
public class StockReports {
    private static final String NAME = "trim(concat_ws(' ', p.name, k.value1, k.value2, k.value3))";
    /** Each step by an index, or the database scans and buffers a small table and the order of the names is lost. */
    private static final String NAMED = " from product p force index (name) straight_join sku k force index (product) on k.product_id = p.id straight_join stock_item i force index (primary, sku) on i.sku_id = k.id"
            + " straight_join branch b force index (primary) on b.id = i.branch_id";
    private static final String FEW = " from stock_item i join sku k on k.id = i.sku_id join product p on p.id = k.product_id join branch b on b.id = i.branch_id";
    private static final String LATER = " left join (select branch_id, sku_id, sum(quantity) q, sum(value) v from stock_movement where at > ? group by branch_id, sku_id) m on m.branch_id = i.branch_id and m.sku_id = i.sku_id";
    private static final String LATER_OF_EACH = " left join lateral (select sum(x.quantity) q, sum(x.value) v from stock_movement x where x.branch_id = i.branch_id and x.sku_id = i.sku_id and x.at > ?) m on true";

    @PersistenceContext(unitName = "shop") EntityManager em;

    /** Null filters nothing; {@code asOf} null: now; {@code belowZero}: only what was sold without being there. */
    public record Filter(UUID branchId, String search, Instant asOf, boolean belowZero) implements Serializable {
    }

    public record Row(UUID branchId, String branch, UUID skuId, String code, String name, String unit, Quantity onHand, Quantity reserved, Money value, BigDecimal averageCost) implements Serializable {

        public Quantity available() {
            return Quantity.ofThousandths(onHand.thousandths() - reserved.thousandths());
        }
    }

    /** {@code at} null: of what was taken and was not there, with what is not settled of its worth. */
    public record Layer(Instant at, String document, Quantity quantity, BigDecimal unitCost, Money value) implements Serializable {
    }

    /** {@code after}: what was on hand then; {@code document} the receipt, transfer, count it belongs to. */
    public record Movement(Instant at, String reason, String documentKind, UUID documentId, String document, Quantity quantity, BigDecimal unitCost, Money value, String person, Quantity after) implements Serializable {
    }

    @Requires(Permission.VIEW_STOCK)
    public long count(Filter filter) {
        return counted("stock_item i", filter, "");
    }

    /** As many as there are, but no more than {@code most}: counting all goods of all branches takes longer than showing some of them. */
    @Requires(Permission.VIEW_STOCK)
    public long count(Filter filter, int most) {
        return counted("(select 1 from stock_item i", filter, " limit " + most + ") some");
    }

    private long counted(String of, Filter filter, String end) {
        var values = new ArrayList<>();
        var where = from(filter, values);
        return ((Number) Cells.bind(em.createNativeQuery("select count(*) from " + of + where + end), values).getSingleResult()).longValue();
    }

    /** What all of it was worth is what all movements until then were, or what it is worth now less all since: whichever are fewer. What each lay at need not be known for it. */
    @Requires(Permission.VIEW_STOCK)
    public Money value(Filter filter) {
        var values = new ArrayList<>();
        if (filter.asOf() == null || filter.belowZero()) return total("select coalesce(sum(" + worth(filter) + "), 0) from stock_item i" + from(filter, values), values);
        boolean early = isEarly(filter.asOf());
        values.add(filter.asOf());
        var moved = "select coalesce(sum(m.value), 0) from stock_movement m where m.at " + (early ? "<=" : ">") + " ?" + conditions(filter, "m.branch_id", "m.sku_id", values);
        return early ? total(moved, values) : total("select -(" + moved + ") + (select coalesce(sum(i.value), 0) from stock_item i where true" + conditions(filter, "i.branch_id", "i.sku_id", values) + ")", values);
    }

    private boolean isEarly(Instant asOf) {
        var middle = Cells.list(em.createNativeQuery("select timestampadd(second, timestampdiff(second, min(at), max(at)) div 2, min(at)) from stock_movement"), r -> r.instant(0)).get(0);
        return middle != null && asOf.isBefore(middle);
    }

    /** In the order of their names, by the index on them: whoever sorts the goods of all branches to show twenty takes seconds. Few of many below zero are quicker sorted than looked for in that order. */
    @Requires(Permission.VIEW_STOCK)
    public List<Row> page(Filter filter, int first, int size) {
        var values = new ArrayList<>();
        boolean then = filter.asOf() != null;
        if (then) values.add(filter.asOf());
        var later = then ? filter.belowZero() ? LATER : LATER_OF_EACH : "";
        var sql = "select i.branch_id, b.name, i.sku_id, k.code, " + NAME + ", k.unit, " + onHand(filter) + ", " + (then ? "0.000" : "i.reserved") + ", " + worth(filter) + ", i.average_cost"
                + (filter.belowZero() ? FEW : NAMED) + later + " where true" + conditions(filter, "i.branch_id", "k.id", values) + (filter.belowZero() ? " and " + onHand(filter) + " < 0 order by p.name, p.id, k.id, i.branch_id" : " order by p.name, p.id");
        return Cells.list(Cells.bind(em.createNativeQuery(sql), values).setFirstResult(first).setMaxResults(size),
                r -> new Row(r.id(0), r.text(1), r.id(2), r.text(3), r.text(4), r.text(5), r.quantity(6), r.quantity(7), money(r.decimal(8)), then ? each(r.decimal(8), r.quantity(6)) : r.decimal(9)));
    }

    @Requires(Permission.VIEW_STOCK)
    public long countMovements(UUID branchId, UUID skuId) {
        BranchScope.check(branchId);
        return ((Number) Cells.bind(em.createNativeQuery("select count(*) from stock_movement where branch_id = ? and sku_id = ?"), List.of(branchId, skuId)).getSingleResult()).longValue();
    }

    /** Newest first. */
    @Requires(Permission.VIEW_STOCK)
    public List<Movement> movements(UUID branchId, UUID skuId, int first, int size) {
        BranchScope.check(branchId);
        return Cells.list(Cells.bind(em.createNativeQuery("""
                select m.at, m.reason, m.document_kind, m.document_id, coalesce(s.receipt_number, a.number, t.number, c.number, g.number, sr.number, up.number) doc, m.quantity, m.unit_cost, m.value, u.display_name, m.after
                from (select x.*, sum(x.quantity) over (order by x.at, x.document_id, x.line_no, x.part_no) after from stock_movement x where x.branch_id = ? and x.sku_id = ?) m
                left join sale s on s.id = m.document_id left join stock_adjustment a on a.id = m.document_id left join stock_transfer t on t.id = m.document_id left join stock_count c on c.id = m.document_id
                left join goods_receipt g on g.id = m.document_id left join supplier_return sr on sr.id = m.document_id left join unpacking up on up.id = m.document_id left join app_user u on u.id = m.person_id
                order by m.at desc, m.document_id desc, m.line_no desc, m.part_no desc"""), List.of(branchId, skuId)).setFirstResult(first).setMaxResults(size),
                r -> new Movement(r.instant(0), r.text(1), r.text(2), r.id(3), r.text(4), r.quantity(5), r.decimal(6), money(r.decimal(7)), r.text(8), r.quantity(9)));
    }

    /** What is left of each coming where goods leave oldest first, in the order they will leave; nothing where they leave at the average. */
    @Requires(Permission.VIEW_STOCK)
    public List<Layer> layers(UUID branchId, UUID skuId, int most) {
        BranchScope.check(branchId);
        return Cells.list(Cells.bind(em.createNativeQuery("""
                select l.at, coalesce(g.number, t.number, a.number, c.number, s.receipt_number, up.number) doc, l.quantity, l.unit_cost, l.value
                from stock_layer l join stock_item i on i.branch_id = l.branch_id and i.sku_id = l.sku_id and i.layered = 1
                left join goods_receipt g on g.id = l.document_id left join stock_transfer t on t.id = l.document_id left join stock_adjustment a on a.id = l.document_id left join stock_count c on c.id = l.document_id
                left join sale s on s.id = l.document_id left join unpacking up on up.id = l.document_id
                where l.branch_id = ? and l.sku_id = ? and (l.quantity <> 0 or l.value <> 0) order by l.layer_no"""), List.of(branchId, skuId)).setMaxResults(most),
                r -> new Layer(r.instant(0), r.text(1), r.quantity(2), r.decimal(3), money(r.decimal(4))));
    }

    /** What one was worth then; of nothing, nothing. */
    private static BigDecimal each(BigDecimal value, Quantity quantity) {
        return value.signum() <= 0 || quantity.thousandths() <= 0 ? null : value.divide(quantity.toBigDecimal(), 4, RoundingMode.HALF_UP);
    }

    private Money total(String sql, List<Object> values) {
        return money((BigDecimal) Cells.bind(em.createNativeQuery(sql), values).getSingleResult());
    }

    private static String onHand(Filter filter) {
        return filter.asOf() == null ? "i.on_hand" : "i.on_hand - coalesce(m.q, 0)";
    }

    private static String worth(Filter filter) {
        return filter.asOf() == null ? "i.value" : "i.value - coalesce(m.v, 0)";
    }

    /** What lies where, with what came later only where it decides what is shown. */
    private static String from(Filter filter, List<Object> values) {
        boolean later = filter.asOf() != null && filter.belowZero();
        if (later) values.add(filter.asOf());
        return (later ? LATER : "") + " where true" + conditions(filter, "i.branch_id", "i.sku_id", values) + (filter.belowZero() ? " and " + onHand(filter) + " < 0" : "");
    }

    private static String conditions(Filter filter, String branch, String sku, List<Object> values) {
        BranchScope.check(filter.branchId());
        var sql = new StringBuilder(BranchScope.sql(branch));
        if (filter.branchId() != null) {
            sql.append(" and ").append(branch).append(" = ?");
            values.add(filter.branchId());
        }
        var like = LikePattern.containing(filter.search());
        if (like != null) {
            sql.append(" and ").append(sku).append(" in (select s.id from sku s join product o on o.id = s.product_id where o.name like ? escape '!' or o.name_sw like ? escape '!' or s.code like ? escape '!'"
                    + " or exists (select 1 from barcode c where c.sku_id = s.id and (c.code = ? or c.form = ?)))");
            values.addAll(List.of(like, like, like, filter.search().strip(), Barcodes.form(filter.search().strip())));
        }
        return sql.toString();
    }

    private static Money money(BigDecimal value) {
        return Money.of(value.setScale(2, RoundingMode.HALF_UP));
    }
}
