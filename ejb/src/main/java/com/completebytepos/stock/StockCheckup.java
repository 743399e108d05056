package com.completebytepos.stock;

import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.model.StockCheck;
import com.completebytepos.stock.model.StockFault;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.math.BigDecimal;
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
    /** One statement sees one moment, so sales that go on meanwhile are no faults. */
    private static final String SUMS = "select i.key.branchId, i.key.skuId, i.onHand, i.value, i.reserved, sum(m.quantity), sum(m.value) from StockItem i"
            + " left join StockMovement m on m.branchId = i.key.branchId and m.skuId = i.key.skuId group by i.key.branchId, i.key.skuId, i.onHand, i.value, i.reserved";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Clock clock;

    public record Last(LocalDate day, Instant at, int items, int faults, List<Fault> found) implements Serializable {
    }

    public record Fault(UUID branchId, UUID skuId, String what, BigDecimal kept, BigDecimal summed) implements Serializable {
    }

    /** @return what was found, in a few words */
    @Requires({Permission.DO_DUE_WORK, Permission.APPROVE_STOCK})
    public String check(LocalDate day) {
        var found = new ArrayList<StockFault>();
        int items = 0;
        for (var row : em.createQuery(SUMS, Object[].class).getResultList()) {
            items++;
            compare("ON_HAND", row, ((Quantity) row[2]).toBigDecimal(), quantity(row[5]), found);
            compare("VALUE", row, (BigDecimal) row[3], row[6] == null ? BigDecimal.ZERO : (BigDecimal) row[6], found);
            if (((Quantity) row[4]).thousandths() < 0) compare("RESERVED", row, ((Quantity) row[4]).toBigDecimal(), BigDecimal.ZERO, found);
        }
        var known = em.find(StockCheck.class, day);
        var check = known == null ? new StockCheck(day) : known;
        check.found(clock.instant(), items, found.size(), found.subList(0, Math.min(found.size(), MOST_LISTED)));
        // what is persisted is inserted as it stands at that moment
        if (known == null) em.persist(check);
        return items + " checked, " + found.size() + " differ";
    }

    @Requires(Permission.VIEW_STOCK)
    public Optional<Last> last() {
        return em.createQuery("select c from StockCheck c order by c.day desc", StockCheck.class).setMaxResults(1).getResultStream().findFirst()
                .map(c -> new Last(c.day(), c.checkedAt(), c.items(), c.faults(), c.found().stream().map(f -> new Fault(f.branchId(), f.skuId(), f.what(), f.kept(), f.summed())).toList()));
    }

    private static void compare(String what, Object[] row, BigDecimal kept, BigDecimal summed, List<StockFault> found) {
        if (kept.compareTo(summed) != 0) found.add(new StockFault(found.size() + 1, (UUID) row[0], (UUID) row[1], what, kept, summed));
    }

    private static BigDecimal quantity(Object sum) {
        return sum == null ? BigDecimal.ZERO : sum instanceof Quantity quantity ? quantity.toBigDecimal() : (BigDecimal) sum;
    }
}
