package com.completebytepos.reporting;

import com.completebytepos.kernel.Money;
import com.completebytepos.reporting.model.ZReport;
import com.completebytepos.selling.SellingRejection;
import com.completebytepos.selling.ShiftEntry;
import com.completebytepos.selling.ShiftTotalled;
import com.completebytepos.selling.Shifts;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Promises one numbered report per closed shift, frozen as it stood, and a new revision beside the old ones whenever something of the shift comes late. */
@Stateless
public class ZReports {
    private static final int AT_A_TIME = 1000;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Shifts shifts;
    @Inject Clock clock;

    @OpenToAll("part of what ended or changed the shift, which was allowed")
    public void totalled(@Observes ShiftTotalled event) {
        em.flush();
        var before = newest(event.shiftId(), 1);
        var shift = shift(event.shiftId());
        int number = before.isEmpty() ? nextNumber(event.tillId()) : before.get(0).number();
        int revision = before.isEmpty() ? 1 : before.get(0).revision() + 1;
        var head = new ZSheet.Head(shift.id(), shift.tillId(), shift.branchId(), number, revision, shift.businessDay(), event.because().word());
        em.persist(new ZReport(head, clock.instant(), new ZSums(em, shift.id()).of(shift.openingFloat())));
        em.flush();
    }

    /** The totals so far, kept nowhere. @throws com.completebytepos.kernel.Rejection 404 */
    @Requires({Permission.VIEW_SALES, Permission.SYNC})
    public ZSheet soFar(UUID shiftId) {
        var shift = shift(shiftId);
        BranchScope.check(shift.branchId());
        return new ZSheet(null, new ZSheet.Head(shift.id(), shift.tillId(), shift.branchId(), 0, 0, shift.businessDay(), "so-far"), clock.instant(), new ZSums(em, shift.id()).of(shift.openingFloat()));
    }

    /** The newest ones, of them the oldest first; empty while the shift is open. */
    @Requires({Permission.VIEW_SALES, Permission.SYNC})
    public List<ZSheet> revisions(UUID shiftId) {
        var found = new ArrayList<>(newest(shiftId, AT_A_TIME).stream().map(ZReport::sheet).toList());
        Collections.reverse(found);
        found.forEach(sheet -> BranchScope.check(sheet.head().branchId()));
        return found;
    }

    /** What a drawer should have held by all that is known now, and how far the count was off; {@code variance} is null where nobody counted. */
    public record Drawer(Money expected, Money variance) implements Serializable {
    }

    /** As the newest report of each shift says; shifts that are open are left out. */
    @Requires(Permission.VIEW_SALES)
    public Map<UUID, Drawer> drawers(Collection<UUID> shiftIds) {
        var found = new HashMap<UUID, Drawer>();
        if (shiftIds.isEmpty()) return found;
        em.createQuery("select z.shiftId, r.section, r.amount from ZReport z join z.rows r where z.shiftId in :ids and r.section in ('EXPECTED', 'VARIANCE')"
                + " and z.revision = (select max(o.revision) from ZReport o where o.shiftId = z.shiftId)", Object[].class).setParameter("ids", shiftIds).getResultStream().forEach(row -> {
            boolean expected = row[1].equals("EXPECTED");
            found.merge((UUID) row[0], new Drawer(expected ? (Money) row[2] : null, expected ? null : (Money) row[2]),
                    (one, other) -> new Drawer(one.expected() == null ? other.expected() : one.expected(), one.variance() == null ? other.variance() : one.variance()));
        });
        return found;
    }

    private List<ZReport> newest(UUID shiftId, int most) {
        return em.createQuery("select z from ZReport z where z.shiftId = :shift order by z.revision desc", ZReport.class).setParameter("shift", shiftId).setMaxResults(most).getResultList();
    }

    /** @throws com.completebytepos.kernel.Rejection 404 when this shop has no such report */
    @Requires(Permission.VIEW_SALES)
    public ZSheet find(UUID id) {
        var known = em.find(ZReport.class, id);
        if (known == null) throw ReportingRejection.NO_SUCH_REPORT.with();
        BranchScope.check(known.sheet().head().branchId());
        return known.sheet();
    }

    private ShiftEntry shift(UUID id) {
        return shifts.find(id).orElseThrow(() -> SellingRejection.NO_SUCH_SHIFT.with());
    }

    /** The till's row is locked by who ends a shift; a race of two ends in the unique key and is tried again. */
    private int nextNumber(UUID tillId) {
        var last = em.createQuery("select max(z.number) from ZReport z where z.tillId = :till", Integer.class).setParameter("till", tillId).getSingleResult();
        return last == null ? 1 : last + 1;
    }
}
