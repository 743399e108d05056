package com.completebytepos.sync;

import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Promises what every workstation last said of itself, and whether its chain is whole. */
@Stateless
public class TillStates {
    private static final List<String> OF_THE_CHAIN = List.of("chain-gap", "chain-broken", "forked-chain", "came-late", "tail-wiped", "head-differs", "same-id-other-body", "bad-signature");
    private static final String TROUBLES = """
            select r.workstationId, count(r) from SyncReport r where r.code in :codes
            and not exists (select 1 from ReportReview v where v.reportId = r.id) group by r.workstationId""";

    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_SYNCS = 50;
    private static final Duration APART = Duration.ofMinutes(2);

    @PersistenceContext(unitName = "shop") EntityManager em;

    /** By workstation; who never called has no entry. */
    @Requires({Permission.EDIT_BRANCHES, Permission.VIEW_SALES})
    public Map<UUID, TillState> all() {
        var troubles = new HashMap<UUID, Long>();
        em.createQuery(TROUBLES, Object[].class).setParameter("codes", OF_THE_CHAIN).getResultStream().forEach(row -> troubles.put((UUID) row[0], (Long) row[1]));
        var states = new HashMap<UUID, TillState>();
        em.createQuery("select h.workstationId, h.counter, h.lastSeenAt, h.unsent, h.claimedCounter, h.oldestUnsentAt, h.appVersion, h.clockOffset, h.persistent from ChainHead h", Object[].class).getResultStream()
                .map(row -> new TillState((UUID) row[0], (Long) row[1], (Instant) row[2], (Integer) row[3], troubles.getOrDefault((UUID) row[0], 0L),
                        new TillState.Condition((Long) row[4], (Instant) row[5], (String) row[6], (Long) row[7], (Boolean) row[8])))
                .forEach(state -> states.put(state.workstationId(), state));
        troubles.forEach((id, count) -> states.putIfAbsent(id, new TillState(id, 0, null, null, count, TillState.Condition.UNKNOWN)));
        return states;
    }

    /** Entries of one workstation that came in one after the other; {@code bytes} of their texts. */
    public record Sync(Instant from, Instant to, long firstCounter, long lastCounter, int entries, int withFindings, long bytes) implements Serializable {
    }

    /** What came in lately, newest first: entries that are less than two minutes apart belong together. */
    @Requires({Permission.EDIT_BRANCHES, Permission.VIEW_SALES})
    public List<Sync> history(UUID workstationId) {
        var syncs = new ArrayList<Sync>();
        em.createQuery("select c.receivedAt, c.counter, c.outcome, length(c.payload) from ProcessedCommand c where c.workstationId = :w order by c.counter desc", Object[].class)
                .setParameter("w", workstationId).setMaxResults(MOST_ENTRIES).getResultStream()
                .map(r -> new Sync((Instant) r[0], (Instant) r[0], (Long) r[1], (Long) r[1], 1, r[2] == Outcome.STORED ? 0 : 1, ((Number) r[3]).longValue()))
                .sorted(Comparator.comparing(Sync::from)).forEach(one -> add(syncs, one));
        Collections.reverse(syncs);
        return syncs.size() <= MOST_SYNCS ? syncs : List.copyOf(syncs.subList(0, MOST_SYNCS));
    }

    private static void add(List<Sync> syncs, Sync one) {
        var last = syncs.isEmpty() ? null : syncs.get(syncs.size() - 1);
        if (last == null || one.from().isAfter(last.to().plus(APART))) syncs.add(one);
        else syncs.set(syncs.size() - 1, new Sync(last.from(), one.to(), Math.min(last.firstCounter(), one.firstCounter()), Math.max(last.lastCounter(), one.lastCounter()),
                last.entries() + 1, last.withFindings() + one.withFindings(), last.bytes() + one.bytes()));
    }

    /** The hash, in hex, of the entry of that number as it is stored. */
    @Requires(Permission.VIEW_SALES)
    public Optional<String> hashAt(UUID workstationId, long counter) {
        return em.createQuery("select c.sha256 from ProcessedCommand c where c.workstationId = :w and c.counter = :n order by c.receivedAt", byte[].class)
                .setParameter("w", workstationId).setParameter("n", counter).setMaxResults(1).getResultStream().findFirst().map(HexFormat.of()::formatHex);
    }

    /** How many reports on chains nobody has looked at yet, in the whole shop; for who keeps the platform running. */
    @Requires({Permission.OPERATE_PLATFORM, Permission.VIEW_SALES})
    public Alarm alarm() {
        var troubles = em.createQuery(TROUBLES, Object[].class).setParameter("codes", OF_THE_CHAIN).getResultStream().mapToLong(row -> (Long) row[1]).sum();
        var oldest = em.createQuery("select min(h.oldestUnsentAt), sum(h.unsent) from ChainHead h where h.unsent > 0", Object[].class).getSingleResult();
        return new Alarm(troubles, (Instant) oldest[0], oldest[1] == null ? 0 : (Long) oldest[1]);
    }

    /** {@code troubles}: gaps, forks, forgeries nobody has looked at; {@code oldestUnsentAt} as tills told it, null when none waits. */
    public record Alarm(long troubles, Instant oldestUnsentAt, long unsent) implements Serializable {
        public static final Alarm NONE = new Alarm(0, null, 0);
    }
}
