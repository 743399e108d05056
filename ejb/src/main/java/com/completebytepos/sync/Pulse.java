package com.completebytepos.sync;

import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.fiscal.FiscalQueue;
import com.completebytepos.fiscal.Fiscalisation;
import com.completebytepos.kernel.Detail;
import com.completebytepos.payments.PaymentHeads;
import com.completebytepos.sync.model.ChainHead;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/** Promises that a till and the server notice when their ends of the chain differ: a wiped tail, a profile restored from a copy. */
@Stateless
public class Pulse {
    private static final Duration CROSSING = Duration.ofMinutes(1);
    private static final Duration WRITE_AT_LEAST_EVERY = Duration.ofSeconds(30);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject ChangeLog log;
    @Inject Fiscalisation fiscal;
    @Inject PaymentHeads payments;
    @Inject SyncReports reports;
    @Inject Clock clock;

    /**
     * What a till tells of itself: members are null where its page is older than they are. {@code clockOffset}: milliseconds its clock is ahead of ours, as measured there;
     * {@code oldestAt}: of its unsent entries; {@code persistent}: whether its browser promised to keep the journal.
     */
    public record Told(long counter, String hash, int unsent, String appVersion, Long clockOffset, Instant oldestAt, Boolean persistent) {
    }

    /** {@code counter} is that of the till's last entry, 0 before the first; {@code hash} of it, 64 hex digits. */
    @Requires(Permission.SYNC)
    public Beat beat(WorkstationEntry from, Told told) {
        long counter = told.counter();
        var hash = told.hash();
        int unsent = told.unsent();
        var now = clock.instant();
        var head = em.find(ChainHead.class, from.id());
        if (head == null) head = born(from);
        if (!head.tells(counter, unsent, now.minus(WRITE_AT_LEAST_EVERY))) {
            head.seen(now, counter, unsent);
            head.isInCondition(told.appVersion(), told.clockOffset(), told.oldestAt(), told.persistent());
        }
        if (counter < head.counter() && isSettled(from, head.counter(), now)) reports.report(from.id(), null, "tail-wiped", Detail.of("till-knows", counter, head.counter()), null);
        else if (counter == head.counter() && !HexFormat.of().formatHex(head.hash()).equals(hash)) {
            reports.report(from.id(), null, "head-differs", hash == null || hash.length() > 64 ? Detail.of("till-has-none", counter) : Detail.of("till-has", counter, hash), null);
        }
        var queue = fiscal.queueOf(from.branchId());
        return new Beat(now, log.head(), payments.head(from.branchId()), queue, head.counter(), payments.mood());
    }

    /** Two calls may be a workstation's first ones at once: who comes second finds what the first one wrote. */
    private ChainHead born(WorkstationEntry from) {
        em.createQuery("insert into ChainHead (workstationId, counter, hash) values (:id, 0, :genesis) on conflict (workstationId) do nothing")
                .setParameter("id", from.id()).setParameter("genesis", from.genesis()).executeUpdate();
        return em.find(ChainHead.class, from.id());
    }

    /** A ping and a command may pass each other on the way; an old entry the till does not know is no such crossing. */
    private boolean isSettled(WorkstationEntry from, long counter, Instant now) {
        return em.createQuery("select c.receivedAt from ProcessedCommand c where c.workstationId = :w and c.counter = :n", Instant.class)
                .setParameter("w", from.id()).setParameter("n", counter).getResultStream().anyMatch(at -> at.isBefore(now.minus(CROSSING)));
    }

    /**
     * What a ping is answered: the newest stamp of the feed, when a payment of the branch last changed (milliseconds since 1970, 0 never), what KRA has not got,
     * the last counter stored of the caller, and how M-PESA does: idle, up, slow or down.
     */
    public record Beat(Instant now, long changes, long payments, FiscalQueue fiscal, long knownCounter, String mobile) {
    }
}
