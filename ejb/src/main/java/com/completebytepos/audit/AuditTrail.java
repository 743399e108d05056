package com.completebytepos.audit;

import com.completebytepos.audit.model.AuditEntry;
import com.completebytepos.audit.model.AuditHead;
import com.completebytepos.kernel.LikePattern;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Promises that what somebody did is written in the same transaction as the deed, and stays as it was written. */
@Stateless
public class AuditTrail {
    private static final int AT_A_TIME = 1000;
    private static final String MATCHING = " from AuditEntry e where (:who is null or e.actorName like :who escape '!')"
            + " and (:what is null or e.action like :what escape '!' or e.subjectKind like :what escape '!' or e.detail like :what escape '!')"
            + " and e.at >= :from and e.at < :until";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Clock clock;

    /** @param detail what changed, from what to what; never a secret, never a person's data beyond the name */
    @OpenToAll("every deed is written, whoever does it")
    public void record(String action, String subjectKind, Object subjectId, String detail) {
        var actor = CurrentShop.actor();
        var head = em.find(AuditHead.class, AuditHead.THE_ONE, LockModeType.PESSIMISTIC_WRITE);
        var who = new AuditEntry.Who(actor.kind().name(), actor.id() == null ? null : actor.id().toString(), actor.name());
        var what = new AuditEntry.What(action, subjectKind, subjectId == null ? null : subjectId.toString(), shortened(detail));
        em.persist(head.append(clock.instant(), who, what));
    }

    /** Newest first. */
    @Requires(Permission.VIEW_AUDIT)
    public List<AuditRow> page(AuditFilter filter, int first, int size) {
        return matching("select e" + MATCHING + " order by e.seq desc", AuditEntry.class, filter)
                .setFirstResult(first).setMaxResults(size).getResultStream().map(AuditTrail::row).toList();
    }

    @Requires(Permission.VIEW_AUDIT)
    public long count(AuditFilter filter) {
        return matching("select count(e)" + MATCHING, Long.class, filter).getSingleResult();
    }

    private <T> TypedQuery<T> matching(String query, Class<T> type, AuditFilter filter) {
        return em.createQuery(query, type).setParameter("who", LikePattern.containing(filter.who())).setParameter("what", LikePattern.containing(filter.what()))
                .setParameter("from", filter.fromInstant()).setParameter("until", filter.untilInstant());
    }

    /** @return the number of the first entry that is not what was written or is missing, also at the end; empty when the chain is whole */
    @Requires(Permission.VIEW_AUDIT)
    public Optional<Long> firstBreak() {
        var head = em.find(AuditHead.class, AuditHead.THE_ONE);
        byte[] previous = new byte[32];
        long expected = 1;
        for (var page = between(0, head.seq()); !page.isEmpty(); page = between(expected - 1, head.seq())) {
            for (var entry : page) {
                if (entry.seq() != expected || !entry.followsOn(previous)) return Optional.of(entry.seq());
                previous = entry.hash();
                expected++;
                em.detach(entry);
            }
        }
        return head.endsWith(expected - 1, previous) ? Optional.empty() : Optional.of(expected);
    }

    /** Up to where the head stood when we began: entries that are added meanwhile wait for nobody. */
    private List<AuditEntry> between(long after, long upTo) {
        return em.createQuery("select e from AuditEntry e where e.seq > :after and e.seq <= :upTo order by e.seq", AuditEntry.class)
                .setParameter("after", after).setParameter("upTo", upTo).setMaxResults(AT_A_TIME).getResultList();
    }

    private static AuditRow row(AuditEntry entry) {
        var who = entry.who();
        var what = entry.what();
        return new AuditRow(entry.seq(), entry.at(), who.kind(), who.name(), what.action(), what.subjectKind(), what.subjectId(), what.detail());
    }

    private static String shortened(String detail) {
        return detail == null || detail.length() <= 2000 ? detail : detail.substring(0, 1999) + "…";
    }
}
