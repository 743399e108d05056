package com.completebytepos.returnables;

import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Rows;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Promises what is out and owed for it: of the whole shop by returnable, of every customer, and by which documents. */
@Stateless
public class DepositBalances {
    private static final String WHOSE = "coalesce(h.intoId, e.customerId)";
    private static final String FROM = " from DepositEntry e left join DepositHeir h on h.fromId = e.customerId";
    private static final String ENTRY = "select e.key.documentId, e.key.lineNo, e.name, e.kind, e.pieces, e.amount, " + WHOSE + ", e.branchId, e.number, e.reason, e.at, e.byId, e.shiftId";
    private static final String OPEN = "select coalesce(h.into_id, e.customer_id) whose, e.returnable_id, sum(e.pieces), sum(e.amount) owed from deposit_entry e left join deposit_heir h on h.from_id = e.customer_id%s"
            + " group by whose, e.returnable_id having sum(e.pieces) <> 0 or sum(e.amount) <> 0";
    private static final String OF_ONE = " where e.returnable_id = ?";

    @PersistenceContext(unitName = "shop") EntityManager em;

    /** {@code name} as tills told it, {@code pieces} out, {@code owed} for them; both below zero where more came back than went out here. */
    public record Balance(UUID returnableId, String name, long pieces, Money owed) implements Serializable {
    }

    /** {@code customerId} null: of all nobody named; {@code since}: when the oldest of what is still out was taken along; null where nothing is. */
    public record OfCustomer(UUID customerId, UUID returnableId, long pieces, Money owed, Instant since) implements Serializable {

        /** Nothing is owed of it, and it does not come to nothing: more came back than went out, or at other deposits. */
        public boolean isBelow() {
            return owed.compareTo(Money.ZERO) <= 0 && (pieces != 0 || !owed.equals(Money.ZERO));
        }
    }

    /** {@code kind} by name; below zero what was given back or kept; {@code byId} the person, {@code shiftId} null in the office. */
    public record Entry(UUID documentId, int line, String name, DepositKind kind, int pieces, Money amount, UUID customerId, UUID branchId, String number, String reason, Instant at, UUID byId, UUID shiftId) implements Serializable {
    }

    /** Of the whole shop, whoever took it along. */
    @Requires(Permission.VIEW_SALES)
    public List<Balance> perReturnable() {
        return em.createQuery("select e.returnableId, max(e.name), sum(e.pieces), sum(e.amount) from DepositEntry e group by e.returnableId order by max(e.name)", Object[].class).getResultStream()
                .map(row -> new Balance((UUID) row[0], (String) row[1], (Long) row[2], money(row[3]))).toList();
    }

    /** @param returnableId null for all */
    @Requires(Permission.VIEW_SALES)
    public long count(UUID returnableId) {
        var sql = "select count(*) from (" + open(returnableId) + ") x";
        return (returnableId == null ? Rows.select(em, sql, row -> row.getLong(1)) : Rows.select(em, sql, row -> row.getLong(1), returnableId)).get(0);
    }

    /** The largest first. @param returnableId null for all */
    @Requires(Permission.VIEW_SALES)
    public List<OfCustomer> page(UUID returnableId, int first, int size) {
        var sql = open(returnableId) + " order by owed desc, whose, e.returnable_id limit ? offset ?";
        var found = returnableId == null ? Rows.select(em, sql, DepositBalances::balance, size, first) : Rows.select(em, sql, DepositBalances::balance, returnableId, size, first);
        return found.stream().map(one -> new OfCustomer(one.customerId(), one.returnableId(), one.pieces(), one.owed(), since(one.customerId(), one.returnableId(), one.pieces()))).toList();
    }

    private static String open(UUID returnableId) {
        return OPEN.formatted(returnableId == null ? "" : OF_ONE);
    }

    private static OfCustomer balance(ResultSet row) throws SQLException {
        return new OfCustomer(row.getBytes(1) == null ? null : Rows.id(row, 1), Rows.id(row, 2), row.getLong(3), Money.of(row.getBigDecimal(4)), null);
    }

    /** @param customerId null: of all nobody named */
    @Requires({Permission.VIEW_SALES, Permission.MANAGE_CREDIT})
    public OfCustomer of(UUID customerId, UUID returnableId) {
        var found = whose(em.createQuery("select coalesce(sum(e.pieces), 0L), sum(e.amount)" + FROM + where(customerId), Object[].class), customerId, returnableId).getSingleResult();
        return new OfCustomer(customerId, returnableId, ((Number) found[0]).longValue(), DepositChecks.money(found[1]), null);
    }

    /** Of what is out, how many pieces were taken along before a moment: what came back is what was taken along first. @param customerId null: of all nobody named */
    @Requires({Permission.VIEW_SALES, Permission.MANAGE_CREDIT})
    public long outSince(UUID customerId, UUID returnableId, Instant before) {
        var later = whose(em.createQuery("select coalesce(sum(e.pieces), 0L)" + FROM + where(customerId) + " and e.pieces > 0 and e.at >= :before", Long.class), customerId, returnableId).setParameter("before", before).getSingleResult();
        return Math.max(0, of(customerId, returnableId).pieces() - later);
    }

    /** Every movement of one person, oldest first. */
    @Requires({Permission.VIEW_SALES, Permission.VIEW_CUSTOMERS})
    public List<Entry> ofPerson(UUID customerId) {
        return em.createQuery(ENTRY + FROM + " where " + WHOSE + " = :customer order by e.at, e.key.documentId, e.key.lineNo", Object[].class).setParameter("customer", customerId).getResultStream().map(DepositBalances::entry).toList();
    }

    private static String where(UUID customerId) {
        return " where e.returnableId = :returnable and " + (customerId == null ? "e.customerId is null" : WHOSE + " = :customer");
    }

    private static <T> TypedQuery<T> whose(TypedQuery<T> query, UUID customerId, UUID returnableId) {
        if (customerId != null) query.setParameter("customer", customerId);
        return query.setParameter("returnable", returnableId);
    }

    /** What came back is what was taken along first: the newest are out still. */
    private Instant since(UUID customerId, UUID returnableId, long out) {
        if (out <= 0) return null;
        var taken = whose(em.createQuery("select e.pieces, e.at" + FROM + where(customerId) + " and e.pieces > 0 order by e.at desc, e.key.documentId desc", Object[].class), customerId, returnableId).getResultList();
        long left = out;
        Instant since = null;
        for (var one : taken) {
            since = (Instant) one[1];
            left -= (Integer) one[0];
            if (left <= 0) break;
        }
        return since;
    }

    /** Newest first, of the branches the person works in. @param returnableId null for all */
    @Requires(Permission.VIEW_SALES)
    public List<Entry> entries(UUID returnableId, int first, int size) {
        return bound(em.createQuery(ENTRY + FROM + which()
                + " order by e.at desc, e.key.documentId, e.key.lineNo", Object[].class), returnableId).setFirstResult(first).setMaxResults(size).getResultStream().map(DepositBalances::entry).toList();
    }

    @Requires(Permission.VIEW_SALES)
    public long countEntries(UUID returnableId) {
        return bound(em.createQuery("select count(e)" + FROM + which(), Long.class), returnableId).getSingleResult();
    }

    private static String which() {
        return " where (:returnable is null or e.returnableId = :returnable)" + BranchScope.jpql("e.branchId");
    }

    private static <T> TypedQuery<T> bound(TypedQuery<T> query, UUID returnableId) {
        return BranchScope.bind(query).setParameter("returnable", returnableId);
    }

    private static Entry entry(Object[] r) {
        return new Entry((UUID) r[0], (Integer) r[1], (String) r[2], (DepositKind) r[3], (Integer) r[4], money(r[5]), (UUID) r[6], (UUID) r[7], (String) r[8], (String) r[9], (Instant) r[10], (UUID) r[11], (UUID) r[12]);
    }

    private static Money money(Object sum) {
        return DepositChecks.money(sum);
    }
}
