package com.completebytepos.selling;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.kernel.LikePattern;
import com.completebytepos.selling.model.FindingReview;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Promises that every finding of a stored sale can be seen until a person says it was looked at, and afterwards too. */
@Stateless
public class SaleFindings {
    private static final String FROM = " from Sale s join s.findings f where (:branch is null or s.branchId = :branch) and (:code is null or f.code = :code)";
    private static final String OPEN = " and not exists (select 1 from FindingReview r where r.saleId = s.id)";
    private static final String AFTER = " and (s.syncedAt < :at or s.syncedAt = :at and (s.id > :id or s.id = :id and f.seq > :seq))";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** {@code line} 0 = the whole sale; {@code at} is when the shop learned of it. */
    public record Row(UUID saleId, String receiptNumber, UUID branchId, UUID workstationId, Instant at, int seq, int line, String code, String detail) implements Serializable {
    }

    /** Behind which one a list goes on. */
    public record Place(Instant at, UUID saleId, int seq) {
    }

    /** Newest first, of the same moment by sale. @param branchId null for all @param code null for all @param after null to begin */
    @Requires(Permission.VIEW_SALES)
    public List<Row> newest(UUID branchId, String code, boolean openOnly, Place after, int most) {
        BranchScope.check(branchId);
        var query = BranchScope.bind(em.createQuery("select s.id, s.receiptNumber, s.branchId, s.workstationId, s.syncedAt, f.seq, f.lineNo, f.code, f.detail" + FROM + BranchScope.jpql("s.branchId") + (openOnly ? OPEN : "") + (after == null ? "" : AFTER)
                + " order by s.syncedAt desc, s.id, f.seq", Object[].class)).setParameter("branch", branchId).setParameter("code", code).setMaxResults(most);
        if (after != null) query.setParameter("at", after.at()).setParameter("id", after.saleId()).setParameter("seq", after.seq());
        return query.getResultStream().map(SaleFindings::row).toList();
    }

    private static Row row(Object[] r) {
        return new Row((UUID) r[0], (String) r[1], (UUID) r[2], (UUID) r[3], (Instant) r[4], (Integer) r[5], (Integer) r[6], (String) r[7], (String) r[8]);
    }

    /** All that was found in one sale or return. */
    @Requires(Permission.VIEW_SALES)
    public List<Row> ofSale(UUID saleId) {
        var found = em.createQuery("select s.id, s.receiptNumber, s.branchId, s.workstationId, s.syncedAt, f.seq, f.lineNo, f.code, f.detail from Sale s join s.findings f where s.id = :id order by f.seq", Object[].class)
                .setParameter("id", saleId).getResultStream().map(SaleFindings::row).toList();
        found.forEach(row -> BranchScope.check(row.branchId()));
        return found;
    }

    /** The sale or return of that receipt number. */
    @Requires(Permission.VIEW_SALES)
    public Optional<UUID> byNumber(String receiptNumber) {
        return em.createQuery("select s.id from Sale s where s.receiptNumber = :number", UUID.class).setParameter("number", LikePattern.plain(receiptNumber)).getResultStream().findFirst();
    }

    /** How many of each code. */
    @Requires(Permission.VIEW_SALES)
    public Map<String, Long> counts(UUID branchId, boolean openOnly) {
        var found = new HashMap<String, Long>();
        BranchScope.check(branchId);
        BranchScope.bind(em.createQuery("select f.code, count(f.code)" + FROM + BranchScope.jpql("s.branchId") + (openOnly ? OPEN : "") + " group by f.code", Object[].class)).setParameter("branch", branchId).setParameter("code", null)
                .getResultStream().forEach(row -> found.put((String) row[0], (Long) row[1]));
        return found;
    }

    /** Receipt numbers of those ids that are sales. */
    @Requires(Permission.VIEW_SALES)
    public Map<UUID, String> receiptNumbers(Collection<UUID> ids) {
        var found = new HashMap<UUID, String>();
        if (ids.isEmpty()) return found;
        em.createQuery("select s.id, s.receiptNumber from Sale s where s.id in :ids", Object[].class).setParameter("ids", ids).getResultStream()
                .forEach(row -> found.put((UUID) row[0], (String) row[1]));
        return found;
    }

    /** All findings of the sale were looked at. Said twice, the first stands. */
    @Requires(Permission.REVIEW_FINDINGS)
    public void review(UUID saleId) {
        var number = receiptNumbers(List.of(saleId)).get(saleId);
        ofSale(saleId);
        if (number == null) throw SellingRejection.NO_SUCH_SALE.with();
        if (em.find(FindingReview.class, saleId) != null) return;
        em.persist(new FindingReview(saleId, clock.instant(), CurrentShop.actor().name()));
        audit.record("selling.findings-reviewed", "sale", saleId, number);
    }
}
