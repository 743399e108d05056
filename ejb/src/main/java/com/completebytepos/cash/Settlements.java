package com.completebytepos.cash;

import com.completebytepos.cash.model.CashMovement;
import com.completebytepos.cash.model.TillSettlement;
import com.completebytepos.kernel.Money;
import com.completebytepos.selling.ShiftEntry;
import com.completebytepos.selling.ShiftQueries;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Promises what a drawer should hold, reckoned from what happened at it, and what was found in it. */
@Stateless
public class Settlements {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject ShiftQueries sales;

    /** What was counted at the end of a shift; {@code expected} as it was known then, both of cash alone. {@code slips}: beside cash, empty where nobody counted by tender. */
    public record Settlement(UUID shiftId, UUID commandId, UUID cashierId, Instant countedAt, Money expected, Money counted, List<CloseShift.Pieces> pieces, List<Slips> slips, long unsent) implements Serializable {
        public Money variance() {
            return counted.minus(expected);
        }
    }

    /** A way of paying beside cash, counted; {@code currency} empty and {@code foreign} null but for foreign notes. */
    public record Slips(String kind, String currency, BigDecimal foreign, Money expected, Money counted) implements Serializable {
        public Money variance() {
            return counted.minus(expected);
        }
    }

    /** Cash that moved without a sale; negative when it left the drawer. */
    public record Moved(UUID id, CashMove type, Money amount, String reason, UUID cashierId, Instant at) implements Serializable {
    }

    /** Float, cash tenders less what was given back, and cash moved. */
    @Requires({Permission.SYNC, Permission.VIEW_SALES})
    public Money expectedCash(ShiftEntry shift) {
        return shift.openingFloat().plus(sales.cashOf(shift.id())).plus(movedIn(List.of(shift.id())).getOrDefault(shift.id(), Money.ZERO));
    }

    /** What slips, cheques, notes and vouchers should lie in the drawer: of sales, of cards sold and of debts paid. */
    @Requires({Permission.SYNC, Permission.VIEW_SALES})
    public List<ShiftQueries.Slips> expectedSlips(UUID shiftId) {
        var slips = new ArrayList<>(sales.slipsOf(shiftId));
        em.createQuery("select t.key.kind, sum(t.amount) from SlipTaken t where t.shiftId = :shift group by t.key.kind", Object[].class).setParameter("shift", shiftId).getResultStream()
                .forEach(row -> beside(slips, (String) row[0], row[1] instanceof Money money ? money : Money.of((BigDecimal) row[1])));
        return slips;
    }

    private static void beside(List<ShiftQueries.Slips> slips, String kind, Money amount) {
        var sold = slips.stream().filter(one -> one.kind().equals(kind)).findFirst();
        sold.ifPresent(slips::remove);
        slips.add(new ShiftQueries.Slips(kind, null, sold.map(ShiftQueries.Slips::given).orElse(Money.ZERO).plus(amount), null));
    }

    /** What moved in and out, summed; shifts where nothing moved are left out. */
    @Requires({Permission.SYNC, Permission.VIEW_SALES})
    public Map<UUID, Money> movedIn(Collection<UUID> shiftIds) {
        var found = new HashMap<UUID, Money>();
        if (shiftIds.isEmpty()) return found;
        em.createQuery("select m.shiftId, sum(m.amount) from CashMovement m where m.shiftId in :ids group by m.shiftId", Object[].class).setParameter("ids", shiftIds).getResultStream()
                .forEach(row -> found.put((UUID) row[0], row[1] instanceof Money money ? money : Money.of((BigDecimal) row[1])));
        return found;
    }

    @Requires(Permission.VIEW_SALES)
    public Map<UUID, Settlement> of(Collection<UUID> shiftIds) {
        var found = new HashMap<UUID, Settlement>();
        if (shiftIds.isEmpty()) return found;
        em.createQuery("select s from TillSettlement s where s.shiftId in :ids", TillSettlement.class).setParameter("ids", shiftIds).getResultStream().forEach(s -> found.put(s.shiftId(), s.told()));
        return found;
    }

    @Requires(Permission.VIEW_SALES)
    public Optional<Settlement> find(UUID shiftId) {
        return Optional.ofNullable(em.find(TillSettlement.class, shiftId)).map(TillSettlement::told);
    }

    @Requires(Permission.VIEW_SALES)
    public List<Moved> moves(UUID shiftId) {
        return em.createQuery("select m from CashMovement m where m.shiftId = :shift order by m.at, m.id", CashMovement.class).setParameter("shift", shiftId).getResultStream().map(CashMovement::moved).toList();
    }
}
