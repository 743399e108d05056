package com.completebytepos.selling;

import com.completebytepos.selling.model.LateShift;
import com.completebytepos.selling.model.Shift;
import com.completebytepos.selling.model.Till;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.work.DueWork;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Promises that the totals of a closed shift are told again after something of it came late: once for all that came together, so that a whole day may come late. */
@Stateless
public class LateTotals {
    public static final String DUE = "selling.late-totals";
    static final String LANE = "selling.late-totals";
    /** How long what comes together may take, where whoever brought it does not ask for the totals. */
    private static final Duration TOGETHER = Duration.ofSeconds(10);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject DueWork work;
    @Inject Event<ShiftTotalled> totalled;
    @Inject Clock clock;

    /** Under the till's lock until the transaction ends, so that what is told afterwards holds it. */
    @OpenToAll("part of what came late, which was allowed")
    public void note(UUID shiftId, UUID tillId, ShiftTotalled.Because because) {
        em.find(Till.class, tillId, LockModeType.PESSIMISTIC_WRITE);
        LateShifts.noted(shiftId);
        if (em.find(LateShift.class, shiftId) != null) return;
        var now = clock.instant();
        em.persist(new LateShift(shiftId, tillId, because, now));
        work.soon(LANE, DUE, shiftId.toString(), now.plus(TOGETHER));
    }

    /** Those of these shifts whose totals are to be told again. */
    @Requires(Permission.SYNC)
    public List<UUID> waiting(Collection<UUID> shiftIds) {
        if (shiftIds.isEmpty()) return List.of();
        return em.createQuery("select l.shiftId from LateShift l where l.shiftId in :shifts", UUID.class).setParameter("shifts", shiftIds).getResultList();
    }

    @Requires(Permission.SYNC)
    public void tell(UUID shiftId) {
        var shift = em.find(Shift.class, shiftId);
        if (shift == null) return;
        em.find(Till.class, shift.entry().tillId(), LockModeType.PESSIMISTIC_WRITE);
        var late = em.find(LateShift.class, shiftId);
        if (late == null) return;
        em.remove(late);
        em.flush();
        totalled.fire(late.totalled());
        LateShifts.told(shiftId);
    }

    /** In one transaction under the same lock: what comes late meanwhile makes an item of its own. */
    @Requires(Permission.DO_DUE_WORK)
    public void tellDue(UUID shiftId, UUID item) {
        tell(shiftId);
        work.done(item);
    }

    /**
     * Shifts of which this node heard something late and has not told the totals: hardly any, so that whoever brings a plain sale need not ask the database. A hint; what
     * another node heard is told by the work loop.
     */
    public static final class LateShifts {
        private static final Set<String> NOTED = ConcurrentHashMap.newKeySet();

        private LateShifts() {
        }

        public static boolean isAny(Collection<UUID> shiftIds) {
            return !NOTED.isEmpty() && shiftIds.stream().anyMatch(id -> NOTED.contains(key(id)));
        }

        static void noted(UUID shiftId) {
            NOTED.add(key(shiftId));
        }

        static void told(UUID shiftId) {
            NOTED.remove(key(shiftId));
        }

        private static String key(UUID shiftId) {
            return CurrentShop.require().value() + ":" + shiftId;
        }
    }
}
