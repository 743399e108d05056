package com.completebytepos.sync;

import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.branches.Workstations;
import com.completebytepos.identity.LetterReaders;
import com.completebytepos.sync.model.ChainLetterSent;
import com.completebytepos.sync.model.SyncReport;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Hosts;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.work.DueWork;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Promises that the owners are told by mail of a broken chain, a gap, a fork, a forgery, a broken audit trail: what comes together in one letter, no more than one an hour about one till and one a day about the trail. */
@Stateless
public class ChainAlarm {
    public static final String LETTER = "sync.chain-letter";
    /** What came late is the good end of a gap, so that nobody is written to about it. */
    private static final List<String> TROUBLES = List.of("chain-gap", "chain-broken", "forked-chain", "tail-wiped", "head-differs", "same-id-other-body", "bad-signature", "audit-broken");
    /** Reports that no till caused. */
    static final UUID NOBODYS = new UUID(0, 0);
    private static final Duration TOGETHER = Duration.ofMinutes(1);
    private static final Duration APART = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_READ = 500;
    private static final int MOST_LISTED = 20;

    /**
     * A mail to one owner about one till's chain. {@code address} is the page where a person decides; {@code many} counts also what is not listed,
     * {@code lastAt} is when the last of all was received; {@code till} null: about the shop's own audit trail.
     */
    public record Letter(String to, String name, String locale, String shop, String till, String address, int many, Instant lastAt, List<Trouble> troubles) {
    }

    /** {@code counter} null when there was no entry, or none that could be read. */
    public record Trouble(String code, Long counter, Instant at) {
    }

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Workstations workstations;
    @Inject LetterReaders people;
    @Inject DueWork work;
    @Inject Clock clock;

    /** Part of the transaction that notes a report. */
    @OpenToAll("whatever is reported is noticed, before anything is known of the sender's right")
    public void noticed(UUID workstationId, String code) {
        if (!TROUBLES.contains(code)) return;
        var soon = clock.instant().plus(TOGETHER);
        var last = em.find(ChainLetterSent.class, workstationId);
        var due = last == null || last.sentAt().plus(apart(workstationId)).isBefore(soon) ? soon : last.sentAt().plus(apart(workstationId));
        work.soonOrAgain(laneOf(workstationId), LETTER, workstationId.toString(), due);
    }

    /** One for every owner who can be written to; empty when nothing is wrong any more, because the missing entries came or a person looked at it. */
    @Requires(Permission.DO_DUE_WORK)
    public List<Letter> letters(UUID workstationId) {
        var open = open(workstationId);
        if (open.isEmpty()) return List.of();
        var shop = CurrentShop.require();
        var till = NOBODYS.equals(workstationId) ? null : workstations.find(workstationId).map(WorkstationEntry::receiptPrefix).orElse(workstationId.toString());
        var listed = open.stream().limit(MOST_LISTED).map(r -> new Trouble(r.code(), r.counter(), r.receivedAt())).toList();
        var lastAt = open.get(open.size() - 1).receivedAt();
        var address = Hosts.fromSettings().addressOf(shop) + "/office/sync/attention.xhtml";
        return people.owners().stream().map(o -> new Letter(o.email(), o.name(), o.locale(), shop.value(), till, address, open.size(), lastAt, listed)).toList();
    }

    /** @param until what was received then and earlier was told, or needs no telling */
    @Requires(Permission.DO_DUE_WORK)
    public void told(UUID item, UUID workstationId, Instant until, boolean written) {
        if (written) {
            em.createQuery("delete from ChainLetterSent s where s.workstationId = :w").setParameter("w", workstationId).executeUpdate();
            em.persist(new ChainLetterSent(workstationId, until, clock.instant()));
        }
        work.done(item);
        // what was noticed while the letter was under way found this work due and made none; what one letter does not hold is of the next
        if (!people.owners().isEmpty() && !open(workstationId).isEmpty()) work.soon(laneOf(workstationId), LETTER, workstationId.toString(), clock.instant().plus(written ? apart(workstationId) : TOGETHER));
    }

    private static Duration apart(UUID workstationId) {
        return NOBODYS.equals(workstationId) ? DAY : APART;
    }

    private static String laneOf(UUID workstationId) {
        return "chain-letter:" + workstationId;
    }

    /** A gap that closed is none: its missing entries came. */
    private List<SyncReport> open(UUID workstationId) {
        var last = em.find(ChainLetterSent.class, workstationId);
        return em.createQuery("select r from SyncReport r where r.workstationId = :w and r.code in :codes and r.receivedAt > :since and not exists (select 1 from ReportReview v where v.reportId = r.id)"
                        + " and not (r.code = 'chain-gap' and r.counter is not null and (select count(distinct c.counter) from ProcessedCommand c where c.workstationId = r.workstationId and c.counter < r.counter) = r.counter - 1)"
                        + " order by r.receivedAt, r.id", SyncReport.class).setParameter("w", workstationId).setParameter("codes", TROUBLES)
                .setParameter("since", last == null ? Instant.EPOCH : last.toldUntil()).setMaxResults(MOST_READ).getResultList();
    }
}
