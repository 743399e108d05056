package com.completebytepos.sync;

import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Promises what every workstation last said of itself, and whether its chain is whole. */
@Stateless
public class TillStates {
    private static final List<String> OF_THE_CHAIN = List.of("chain-gap", "chain-broken", "forked-chain", "came-late", "tail-wiped", "head-differs", "same-id-other-body", "bad-signature");
    private static final String TROUBLES = """
            select r.workstationId, count(r) from SyncReport r where r.code in :codes
            and not exists (select 1 from ReportReview v where v.reportId = r.id) group by r.workstationId""";

    @PersistenceContext(unitName = "shop") EntityManager em;

    /** By workstation; who never called has no entry. */
    @Requires(Permission.EDIT_BRANCHES)
    public Map<UUID, TillState> all() {
        var troubles = new HashMap<UUID, Long>();
        em.createQuery(TROUBLES, Object[].class).setParameter("codes", OF_THE_CHAIN).getResultStream().forEach(row -> troubles.put((UUID) row[0], (Long) row[1]));
        var states = new HashMap<UUID, TillState>();
        em.createQuery("select h.workstationId, h.counter, h.lastSeenAt, h.unsent from ChainHead h", Object[].class).getResultStream()
                .map(row -> new TillState((UUID) row[0], (Long) row[1], (Instant) row[2], (Integer) row[3], troubles.getOrDefault((UUID) row[0], 0L)))
                .forEach(state -> states.put(state.workstationId(), state));
        troubles.forEach((id, count) -> states.putIfAbsent(id, new TillState(id, 0, null, null, count)));
        return states;
    }
}
