package com.completebytepos.selling;

import com.completebytepos.kernel.Money;
import com.completebytepos.selling.model.SaleState;
import com.completebytepos.selling.model.Shift;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tenders.TenderKind;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Promises shifts with their totals, summed by the database from the sales themselves, whenever those arrived. */
@Stateless
public class ShiftQueries {
    private static final String SOLD = "select s.shiftId, sum(case when s.total < 0 then 0L else 1L end), sum(s.total), sum(s.rounding) from Sale s where s.shiftId in :ids and s.state = :completed group by s.shiftId";
    private static final String CASH = "select s.shiftId, sum(t.amount) from Sale s join s.tenders t where s.shiftId in :ids and s.state = :completed and t.kind = 'CASH' group by s.shiftId";
    private static final String CHANGE = "select s.shiftId, sum(t.changeGiven) from Sale s join s.tenders t where s.shiftId in :ids and s.state = :completed and t.kind <> 'CASH' group by s.shiftId";

    private static final String SLIPS = "select t.kind, t.currency, sum(t.given), sum(t.foreignAmount) from Sale s join s.tenders t where s.shiftId in :ids and s.state = :completed and s.kind = com.completebytepos.selling.model.SaleKind.SALE and t.kind in ("
            + Arrays.stream(TenderKind.values()).filter(TenderKind::leavesSlip).map(kind -> "'" + kind + "'").collect(Collectors.joining(", ")) + ") group by t.kind, t.currency order by t.kind, t.currency";

    @PersistenceContext(unitName = "shop") EntityManager em;

    /** What was handed over in a way that leaves something in the drawer; {@code currency} and {@code foreign} of foreign notes that say which, else null. */
    public record Slips(String kind, String currency, Money given, BigDecimal foreign) {

        /** Books are older than what is refused at their door: what no count could name is counted as shillings. */
        private static Slips of(String kind, String currency, Money given, BigDecimal foreign) {
            boolean notes = TenderKind.FOREIGN_CASH.name().equals(kind) && currency != null && currency.matches("[A-Z]{3}");
            return new Slips(kind, notes ? currency : null, given, !notes ? null : foreign == null ? BigDecimal.ZERO : foreign);
        }

        public boolean isOf(Slips other) {
            return kind.equals(other.kind) && java.util.Objects.equals(currency, other.currency);
        }

        public Slips plus(Slips more) {
            return new Slips(kind, currency, given.plus(more.given), foreign == null ? null : foreign.add(more.foreign));
        }
    }

    /** Newest first. */
    @Requires(Permission.VIEW_SALES)
    public List<ShiftRow> page(ShiftFilter filter, int first, int size) {
        BranchScope.check(filter.branchId());
        var shifts = filtered(em.createQuery("select s from Shift s" + conditions(filter) + " order by s.openedAt desc, s.id desc", Shift.class), filter)
                .setFirstResult(first).setMaxResults(size).getResultStream().map(Shift::entry).toList();
        var totals = totals(shifts.stream().map(ShiftEntry::id).toList());
        return shifts.stream().map(shift -> ShiftRow.of(shift, totals.getOrDefault(shift.id(), ShiftRow.Totals.NONE))).toList();
    }

    @Requires(Permission.VIEW_SALES)
    public long count(ShiftFilter filter) {
        BranchScope.check(filter.branchId());
        return filtered(em.createQuery("select count(s) from Shift s" + conditions(filter), Long.class), filter).getSingleResult();
    }

    @Requires(Permission.VIEW_SALES)
    public Optional<ShiftRow> find(UUID id) {
        return Optional.ofNullable(em.find(Shift.class, id)).map(Shift::entry).filter(shift -> BranchScope.holds(shift.branchId())).map(shift -> ShiftRow.of(shift, totals(List.of(id)).getOrDefault(id, ShiftRow.Totals.NONE)));
    }

    /** The shift of the same drawer that began last before this one. */
    @Requires({Permission.SYNC, Permission.VIEW_SALES})
    public Optional<ShiftEntry> before(ShiftEntry shift) {
        return em.createQuery("select s from Shift s where s.tillId = :till and s.openedAt < :at and s.id <> :id order by s.openedAt desc, s.number desc", Shift.class)
                .setParameter("till", shift.tillId()).setParameter("at", shift.openedAt()).setParameter("id", shift.id()).setMaxResults(1).getResultStream().findFirst().map(Shift::entry);
    }

    /** What tenders left in the drawer: cash, less all change, also that on other tenders, and less what was given back. */
    @Requires({Permission.SYNC, Permission.VIEW_SALES, Permission.PAY_SUPPLIERS})
    public Money cashOf(UUID shiftId) {
        return cash(List.of(shiftId)).getOrDefault(shiftId, Money.ZERO);
    }

    /** What slips, cheques, foreign notes and vouchers sales left in the drawer: what is given back to a card takes no slip out of it. */
    @Requires({Permission.SYNC, Permission.VIEW_SALES})
    public List<Slips> slipsOf(UUID shiftId) {
        var found = new LinkedHashMap<List<String>, Slips>();
        rows(SLIPS, List.of(shiftId)).stream().map(row -> Slips.of((String) row[0], (String) row[1], Money.of((BigDecimal) row[2]), (BigDecimal) row[3]))
                .forEach(slips -> found.merge(Arrays.asList(slips.kind(), slips.currency()), slips, Slips::plus));
        return List.copyOf(found.values());
    }

    private Map<UUID, ShiftRow.Totals> totals(Collection<UUID> ids) {
        var found = new HashMap<UUID, ShiftRow.Totals>();
        if (ids.isEmpty()) return found;
        var cash = cash(ids);
        rows(SOLD, ids).forEach(row -> found.put((UUID) row[0], new ShiftRow.Totals((Long) row[1], Money.of((BigDecimal) row[2]), Money.of((BigDecimal) row[3]), cash.getOrDefault((UUID) row[0], Money.ZERO))));
        return found;
    }

    private Map<UUID, Money> cash(Collection<UUID> ids) {
        var found = new HashMap<UUID, Money>();
        rows(CASH, ids).forEach(row -> found.merge((UUID) row[0], Money.of((BigDecimal) row[1]), Money::plus));
        rows(CHANGE, ids).forEach(row -> found.merge((UUID) row[0], Money.of((BigDecimal) row[1]).negated(), Money::plus));
        return found;
    }

    private List<Object[]> rows(String jpql, Collection<UUID> ids) {
        return em.createQuery(jpql, Object[].class).setParameter("ids", ids).setParameter("completed", SaleState.COMPLETED).getResultList();
    }

    private static String conditions(ShiftFilter filter) {
        return " where true = true" + BranchScope.jpql("s.branchId") + (filter.day() == null ? "" : " and s.businessDay = :day") + (filter.branchId() == null ? "" : " and s.branchId = :branch")
                + (filter.tillId() == null ? "" : " and s.tillId = :till") + (filter.state() == null ? "" : " and s.state = :state");
    }

    private static <T> TypedQuery<T> filtered(TypedQuery<T> query, ShiftFilter filter) {
        BranchScope.bind(query);
        if (filter.day() != null) query.setParameter("day", filter.day());
        if (filter.branchId() != null) query.setParameter("branch", filter.branchId());
        if (filter.tillId() != null) query.setParameter("till", filter.tillId());
        if (filter.state() != null) query.setParameter("state", filter.state());
        return query;
    }

    /** Which drawer each was of, by name; shifts nobody knows are left out. */
    @Requires(Permission.VIEW_SALES)
    public Map<UUID, String> tills(Collection<UUID> shiftIds) {
        if (shiftIds.isEmpty()) return Map.of();
        return em.createQuery("select s.id, t.name from Shift s, Till t where t.id = s.tillId and s.id in :ids", Object[].class).setParameter("ids", shiftIds).getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }
}
