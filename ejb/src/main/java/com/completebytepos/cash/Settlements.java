package com.completebytepos.cash;

import com.completebytepos.cash.model.CashMovement;
import com.completebytepos.cash.model.SlipMove;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Promises what a drawer should hold, reckoned from what happened at it, and what was found in it. */
@Stateless
public class Settlements {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject ShiftQueries sales;

    /** What was counted at the end of a shift; {@code expected} as it was known then, both of cash alone. {@code stays}: what was left in the drawer for the next shift, null where nobody said so. {@code slips}: beside cash, empty where nobody counted by tender. */
    public record Settlement(UUID shiftId, UUID commandId, UUID cashierId, Instant countedAt, Money expected, Money counted, Money stays, List<CloseShift.Pieces> pieces, List<Slips> slips, long unsent) implements Serializable {
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

    /** What moved without a sale; negative when it left the drawer. {@code way}: of something beside cash, else null. */
    public record Moved(UUID id, CashMove type, Money amount, Way way, String reason, UUID cashierId, Instant at) implements Serializable {
    }

    /** A way of paying beside cash; {@code currency} empty but for foreign notes. */
    public record Way(String kind, String currency) implements Serializable {
    }

    /** Float, cash tenders less what was given back, and cash moved. */
    @Requires({Permission.SYNC, Permission.VIEW_SALES, Permission.PAY_SUPPLIERS})
    public Money expectedCash(ShiftEntry shift) {
        return shift.openingFloat().plus(sales.cashOf(shift.id())).plus(movedIn(List.of(shift.id())).getOrDefault(shift.id(), Money.ZERO));
    }

    /** What slips, cheques, notes and vouchers should lie in the drawer: of sales, of cards sold and of debts paid, less what was taken away. */
    @Requires({Permission.SYNC, Permission.VIEW_SALES})
    public List<ShiftQueries.Slips> expectedSlips(UUID shiftId) {
        var slips = new ArrayList<>(sales.slipsOf(shiftId));
        for (var row : rows("select t.key.kind, t.currency, sum(t.amount), sum(t.foreignAmount) from SlipTaken t where t.shiftId = :shift group by t.key.kind, t.currency", shiftId)) beside(slips, row, 1);
        for (var row : rows("select m.kind, m.currency, sum(m.amount), sum(m.foreignAmount) from SlipMove m where m.shiftId = :shift group by m.kind, m.currency", shiftId)) beside(slips, row, -1);
        return slips;
    }

    private List<Object[]> rows(String query, UUID shiftId) {
        return em.createQuery(query, Object[].class).setParameter("shift", shiftId).getResultList();
    }

    private static void beside(List<ShiftQueries.Slips> slips, Object[] row, int sign) {
        var currency = ((String) row[1]).isBlank() ? null : (String) row[1];
        var amount = row[2] instanceof Money money ? money : Money.of((BigDecimal) row[2]);
        var foreign = row[3] == null ? null : (BigDecimal) row[3];
        var more = new ShiftQueries.Slips((String) row[0], currency, sign < 0 ? amount.negated() : amount, currency == null ? null : foreign == null ? BigDecimal.ZERO : sign < 0 ? foreign.negate() : foreign);
        var sold = slips.stream().filter(one -> one.isOf(more)).findFirst();
        sold.ifPresent(slips::remove);
        slips.add(sold.map(one -> one.plus(more)).orElse(more));
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

    @Requires({Permission.SYNC, Permission.VIEW_SALES})
    public List<Moved> moves(UUID shiftId) {
        var cash = em.createQuery("select m from CashMovement m where m.shiftId = :shift", CashMovement.class).setParameter("shift", shiftId).getResultStream().map(CashMovement::moved);
        var slips = em.createQuery("select m from SlipMove m where m.shiftId = :shift", SlipMove.class).setParameter("shift", shiftId).getResultStream().map(SlipMove::moved);
        return Stream.concat(cash, slips).sorted(Comparator.comparing(Moved::at).thenComparing(Moved::id)).toList();
    }
}
