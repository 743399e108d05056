package com.completebytepos.sync;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.branches.Workstations;
import com.completebytepos.customers.CustomerLeaving;
import com.completebytepos.kernel.Hashes;
import com.completebytepos.kernel.Ids;
import com.completebytepos.sync.model.ReportReview;
import com.completebytepos.sync.model.SyncReport;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tenancy.TenancyRejection;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/** Promises that what was wrong with a chain is kept for a person, with the text as it came, once however often it is sent. */
@Stateless
public class SyncReports {
    private static final int LONGEST = 4_000_000;
    private static final String FROM = " from SyncReport r where (:branch is null or r.workstationId in :stations) and (:code is null or r.code = :code)";
    private static final String OPEN = " and not exists (select 1 from ReportReview v where v.reportId = r.id)";
    private static final String AFTER = " and (r.receivedAt < :at or r.receivedAt = :at and r.id > :id)";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Workstations workstations;
    @Inject AuditTrail audit;
    @Inject ChainAlarm alarm;
    @Inject Clock clock;

    @OpenToAll("a refusal is written before anything is known of the sender's right")
    public void report(UUID workstationId, Command command, String code, String detail, Entry entry) {
        var payload = entry == null || entry.payload() == null ? null : entry.payload().substring(0, Math.min(entry.payload().length(), LONGEST));
        var sha = Hashes.sha256(payload == null ? code + detail : payload);
        var insert = em.createNativeQuery("insert ignore into sync_report (id, workstation_id, counter, command_id, code, detail, payload, signature, payload_sha256, received_at) values (?,?,?,?,?,?,?,?,?,?)");
        // without its table named, a statement of our own empties the whole second-level cache
        insert.unwrap(NativeQuery.class).addSynchronizedQuerySpace("sync_report");
        int isNew = insert.setParameter(1, bytes(Ids.next())).setParameter(2, bytes(workstationId)).setParameter(3, command == null ? null : command.counter())
                .setParameter(4, command == null ? null : bytes(command.id())).setParameter(5, code).setParameter(6, cut(detail, 500)).setParameter(7, payload)
                .setParameter(8, entry == null ? null : cut(entry.signature(), 200)).setParameter(9, sha).setParameter(10, Timestamp.from(clock.instant())).executeUpdate();
        if (isNew > 0) alarm.noticed(workstationId, code);
    }

    /** Something is wrong with the shop's own books, through no till; while nobody has looked at it, it is not reported again, and whoever was not written to yet is. */
    @OpenToAll("what watches over the shop says what it finds")
    public void noticed(String code, String detail) {
        boolean waits = em.createQuery("select count(r)" + FROM + OPEN + " and r.workstationId = :nobody", Long.class).setParameter("stations", List.of(ChainAlarm.NOBODYS)).setParameter("branch", null)
                .setParameter("code", code).setParameter("nobody", ChainAlarm.NOBODYS).getSingleResult() > 0;
        if (waits) alarm.noticed(ChainAlarm.NOBODYS, code);
        else report(ChainAlarm.NOBODYS, null, code, detail, null);
    }

    /** {@code commandId} and {@code counter} are null when the entry could not be read, or there was none. */
    public record Row(UUID id, UUID workstationId, Long counter, UUID commandId, String code, String detail, Instant receivedAt) implements Serializable {
    }

    /** Behind which one a list goes on. */
    public record Place(Instant at, UUID id) {
    }

    /** Newest first, of the same moment by id. @param branchId null for all @param code null for all @param after null to begin */
    @Requires(Permission.VIEW_SALES)
    public List<Row> newest(UUID branchId, String code, boolean openOnly, Place after, int most) {
        var query = em.createQuery("select new com.completebytepos.sync.SyncReports$Row(r.id, r.workstationId, r.counter, r.commandId, r.code, r.detail, r.receivedAt)"
                        + FROM + (openOnly ? OPEN : "") + (after == null ? "" : AFTER) + " order by r.receivedAt desc, r.id", Row.class)
                .setParameter("stations", stations(branchId)).setParameter("branch", narrowing(branchId)).setParameter("code", code).setMaxResults(most);
        if (after != null) query.setParameter("at", after.at()).setParameter("id", after.id());
        return query.getResultList();
    }

    @Requires(Permission.VIEW_SALES)
    public Optional<Row> find(UUID id) {
        checkPlace(id);
        return em.createQuery("select new com.completebytepos.sync.SyncReports$Row(r.id, r.workstationId, r.counter, r.commandId, r.code, r.detail, r.receivedAt) from SyncReport r where r.id = :id", Row.class)
                .setParameter("id", id).getResultStream().findFirst();
    }

    /** How many of each code. */
    @Requires(Permission.VIEW_SALES)
    public Map<String, Long> counts(UUID branchId, boolean openOnly) {
        var found = new HashMap<String, Long>();
        em.createQuery("select r.code, count(r)" + FROM + (openOnly ? OPEN : "") + " group by r.code", Object[].class)
                .setParameter("stations", stations(branchId)).setParameter("branch", narrowing(branchId)).setParameter("code", null)
                .getResultStream().forEach(row -> found.put((String) row[0], (Long) row[1]));
        return found;
    }

    @Requires(Permission.VIEW_SALES)
    public Optional<String> payload(UUID id) {
        checkPlace(id);
        return Optional.ofNullable(em.find(SyncReport.class, id)).map(SyncReport::payload);
    }

    /** Said twice, the first stands. */
    @Requires(Permission.REVIEW_FINDINGS)
    public void review(UUID id) {
        var report = Optional.ofNullable(em.find(SyncReport.class, id)).orElseThrow(() -> SyncRejection.NO_SUCH_REPORT.with());
        checkPlace(id);
        if (em.find(ReportReview.class, id) != null) return;
        em.persist(new ReportReview(id, clock.instant(), CurrentShop.actor().name()));
        audit.record("sync.report-reviewed", "sync-report", id, report.code());
    }

    /** What was told of somebody who is forgotten goes; that it was told, and when, stays. The signed entry itself is evidence and is not here. */
    @OpenToAll("part of an errand that was allowed")
    public void leaving(@Observes CustomerLeaving customer) {
        var named = " where r.payload like '%\"customer.add\"%' and r.payload like :id";
        em.createQuery("update SyncReport r set r.detail = null" + named + " and r.code like 'customer-%'").setParameter("id", "%\"" + customer.id() + "\"%").executeUpdate();
        em.createQuery("update SyncReport r set r.payload = null, r.signature = null" + named).setParameter("id", "%\"" + customer.id() + "\"%").executeUpdate();
    }

    private List<UUID> stations(UUID branchId) {
        BranchScope.check(branchId);
        return workstations.all().stream().filter(w -> branchId == null ? BranchScope.holds(w.branchId()) : w.branchId().equals(branchId)).map(WorkstationEntry::id).toList();
    }

    /** Not null where the list is of some workstations only. */
    private static UUID narrowing(UUID branchId) {
        return branchId == null && BranchScope.isBound() ? CurrentShop.actor().branches().iterator().next() : branchId;
    }

    /** What nobody known sent is of no branch. */
    private void checkPlace(UUID reportId) {
        if (!BranchScope.isBound()) return;
        var from = em.createQuery("select r.workstationId from SyncReport r where r.id = :id", UUID.class).setParameter("id", reportId).getResultStream().findFirst();
        if (from.flatMap(workstations::find).filter(w -> BranchScope.holds(w.branchId())).isEmpty()) throw TenancyRejection.OTHER_BRANCH.with(CurrentShop.actor().name());
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }
}
