package com.completebytepos.stock;

import com.completebytepos.kernel.Rows;
import com.completebytepos.stock.model.StockCheck;
import com.completebytepos.stock.model.StockFault;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Promises that what is kept beside the movements is added up from them again, and that what differs is listed. */
@Stateless
public class StockCheckup {
    private static final int MOST_LISTED = 500;
    /** One statement sees one moment, so sales that go on meanwhile are no faults. What moved is summed before it is held against what lies there: in the order of the index, without a sort. */
    private static final String SUMS = """
            select i.branch_id, i.sku_id, i.on_hand, coalesce(m.quantity, 0), i.value, coalesce(m.value, 0) from stock_item i
            left join (select branch_id, sku_id, sum(quantity) quantity, sum(value) value from stock_movement group by branch_id, sku_id) m on m.branch_id = i.branch_id and m.sku_id = i.sku_id
            where i.on_hand <> coalesce(m.quantity, 0) or i.value <> coalesce(m.value, 0)""";

    private static final String LAYERED = "select i.branch_id, i.sku_id, i.on_hand, coalesce(sum(l.quantity), 0), i.value, coalesce(sum(l.value), 0) from stock_item i"
            + " left join stock_layer l on l.branch_id = i.branch_id and l.sku_id = i.sku_id where i.layered = 1 group by i.branch_id, i.sku_id";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Clock clock;
    @Inject Event<Checking> checking;

    public record Last(LocalDate day, Instant at, int items, int faults, List<Fault> found) implements Serializable {
    }

    public record Fault(UUID branchId, UUID skuId, String what, BigDecimal kept, BigDecimal summed) implements Serializable {
    }

    /** Fired while the books are added up: who keeps a part of them compares it here. */
    public record Checking(List<Fault> found) {

        public void compare(Fault told) {
            if (told.kept().compareTo(told.summed()) != 0) found.add(told);
        }
    }

    /** @return what was found, in a few words */
    @Requires({Permission.DO_DUE_WORK, Permission.APPROVE_STOCK})
    public String check(LocalDate day) {
        var check = new Checking(new ArrayList<>());
        int items = Math.toIntExact(em.createQuery("select count(i) from StockItem i", Long.class).getSingleResult());
        for (var pair : Rows.select(em, SUMS, row -> compared(row, "ON_HAND", "VALUE"))) pair.forEach(check::compare);
        for (var pair : Rows.select(em, LAYERED, row -> compared(row, "LAYERS", "LAYERWORTH"))) pair.forEach(check::compare);
        checking.fire(check);
        var found = check.found();
        var known = em.find(StockCheck.class, day);
        var kept = known == null ? new StockCheck(day) : known;
        var some = new ArrayList<StockFault>();
        for (var one : found.subList(0, Math.min(found.size(), MOST_LISTED))) some.add(new StockFault(some.size() + 1, one.branchId(), one.skuId(), one.what(), one.kept(), one.summed()));
        kept.found(clock.instant(), items, found.size(), some);
        // what is persisted is inserted as it stands at that moment
        if (known == null) em.persist(kept);
        return items + " checked, " + found.size() + " differ";
    }

    @Requires(Permission.VIEW_STOCK)
    public Optional<Last> last() {
        return em.createQuery("select c from StockCheck c order by c.day desc", StockCheck.class).setMaxResults(1).getResultStream().findFirst()
                .map(c -> {
                    var found = BranchScope.mine(c.found().stream().map(f -> new Fault(f.branchId(), f.skuId(), f.what(), f.kept(), f.summed())).toList(), Fault::branchId);
                    return new Last(c.day(), c.checkedAt(), c.items(), BranchScope.isBound() ? found.size() : c.faults(), found);
                });
    }

    private static List<Fault> compared(ResultSet row, String quantity, String value) throws SQLException {
        var branch = Rows.id(row, 1);
        var sku = Rows.id(row, 2);
        return List.of(new Fault(branch, sku, quantity, row.getBigDecimal(3), row.getBigDecimal(4)), new Fault(branch, sku, value, row.getBigDecimal(5), row.getBigDecimal(6)));
    }
}
