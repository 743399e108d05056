package com.completebytepos.audit;

import com.completebytepos.audit.model.AuditEntry;
import com.completebytepos.audit.model.AuditHead;
import com.completebytepos.kernel.LikePattern;
import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.Behalf;
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
import java.util.Set;

/** Promises that what somebody did is written in the same transaction as the deed, and stays as it was written. */
@Stateless
public class AuditTrail {
    private static final int AT_A_TIME = 1000;
    private static final String MATCHING = " from AuditEntry e where (:who is null or e.actorName like :who escape '!')"
            + " and (:what is null or e.action like :what escape '!' or e.subjectKind like :what escape '!' or e.detail like :what escape '!' or e.action in :actions)"
            + " and e.at >= :from and e.at < :until and e.seq < :before and (:place is null or e.branchId = :place or e.workstationId = :place)";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Clock clock;

    /** @param detail what changed, from what to what; never a secret, never a person's data beyond the name */
    @OpenToAll("every deed is written, whoever does it")
    public void record(String action, String subjectKind, Object subjectId, String detail) {
        var actor = CurrentShop.actor();
        var head = em.find(AuditHead.class, AuditHead.THE_ONE, LockModeType.PESSIMISTIC_WRITE);
        var what = new AuditEntry.What(action, subjectKind, subjectId == null ? null : subjectId.toString(), shortened(detail));
        var place = actor.kind() == Actor.Kind.WORKSTATION ? new AuditEntry.Place(actor.branchId(), actor.id()) : AuditEntry.Place.OFFICE;
        em.persist(head.append(clock.instant(), who(actor), what, place));
    }

    /** Who stands at a till did it there; what a workstation does with nobody known at it, it did itself. */
    private static AuditEntry.Who who(Actor actor) {
        var own = new AuditEntry.Who(actor.kind().name(), actor.id() == null ? null : actor.id().toString(), actor.name());
        if (actor.kind() != Actor.Kind.WORKSTATION) return own;
        return Behalf.person().map(one -> new AuditEntry.Who(Actor.Kind.USER.name(), one.id().toString(), one.name())).orElse(own);
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
                .setParameter("from", filter.fromInstant()).setParameter("until", filter.untilInstant()).setParameter("place", filter.placeId()).setParameter("before", filter.beforeSeq())
                .setParameter("actions", filter.actions().isEmpty() ? Set.of("") : filter.actions());
    }

    /** How far a check came: the last entry that was right. {@code brokenAt}: the first that is missing or not what was written, null while none is; {@code end}: there is no more. */
    public record Checked(long seq, byte[] hash, Long brokenAt, boolean end) {
        static final Checked BEGINNING = new Checked(0, new byte[32], null, false);
    }

    /** The next thousand entries after those that were right; entries that are added meanwhile wait for nobody. */
    @Requires(Permission.VIEW_AUDIT)
    public Checked check(Checked before) {
        var head = em.find(AuditHead.class, AuditHead.THE_ONE);
        byte[] previous = before.hash();
        long expected = before.seq() + 1;
        var page = between(before.seq(), head.seq());
        for (var entry : page) {
            if (entry.seq() != expected || !entry.followsOn(previous)) return new Checked(expected - 1, previous, expected, true);
            previous = entry.hash();
            expected++;
            em.detach(entry);
        }
        if (page.size() == AT_A_TIME) return new Checked(expected - 1, previous, null, false);
        return new Checked(expected - 1, previous, head.endsWith(expected - 1, previous) ? null : Long.valueOf(expected), true);
    }

    private List<AuditEntry> between(long after, long upTo) {
        return em.createQuery("select e from AuditEntry e where e.seq > :after and e.seq <= :upTo order by e.seq", AuditEntry.class)
                .setParameter("after", after).setParameter("upTo", upTo).setMaxResults(AT_A_TIME).getResultList();
    }

    private static AuditRow row(AuditEntry entry) {
        var who = entry.who();
        var what = entry.what();
        return new AuditRow(entry.seq(), entry.at(), who.kind(), who.name(), what.action(), what.subjectKind(), what.subjectId(), what.detail(), entry.place().branchId(), entry.place().workstationId());
    }

    private static String shortened(String detail) {
        return detail == null || detail.length() <= 2000 ? detail : detail.substring(0, 1999) + "…";
    }
}
