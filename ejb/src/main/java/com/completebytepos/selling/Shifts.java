package com.completebytepos.selling;

import com.completebytepos.kernel.Changed;
import com.completebytepos.kernel.Money;
import com.completebytepos.selling.model.Shift;
import com.completebytepos.selling.model.Till;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Promises at most one open shift per till, each with a number of its own, and that a shift opened at a till is never refused. */
@Stateless
public class Shifts {
    private static final Money MOST = Money.ofCents(999_999_999_99L);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Event<Changed> changed;
    @Inject Event<ShiftTotalled> totalled;

    /** A shift that is still open at that till ends when the next one begins; that is told as a finding. */
    @Requires(Permission.SYNC)
    public List<Finding> open(OpenShift opened) {
        var findings = new ArrayList<Finding>();
        if (em.find(Shift.class, opened.id()) != null) {
            findings.add(Finding.of("shift-known", String.valueOf(opened.id())));
            return findings;
        }
        var till = em.find(Till.class, opened.tillId(), LockModeType.PESSIMISTIC_WRITE);
        if (till == null) {
            findings.add(Finding.of("till-unknown", String.valueOf(opened.tillId())));
            return findings;
        }
        if (opened.openingFloat().isNegative() || opened.openingFloat().compareTo(MOST) > 0) findings.add(Finding.of("float-out-of-range", opened.openingFloat().toString()));
        openAt(opened.tillId()).ifPresent(before -> {
            before.close(opened.at());
            em.flush();
            findings.add(Finding.of("shift-replaced", "shift " + before.entry().number() + " was still open"));
            changed.fire(new Changed("shift", before.entry().id()));
            totalled.fire(new ShiftTotalled(before.entry().id(), opened.tillId(), ShiftTotalled.Because.REPLACED));
        });
        em.persist(new Shift(opened, till.nextShiftNumber()));
        changed.fire(new Changed("shift", opened.id()));
        return findings;
    }

    @Requires(Permission.SYNC)
    public void close(UUID id, Instant at) {
        var shift = Optional.ofNullable(em.find(Shift.class, id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(() -> SellingRejection.NO_SUCH_SHIFT.with());
        shift.close(at);
        em.flush();
        changed.fire(new Changed("shift", id));
        totalled.fire(new ShiftTotalled(id, shift.entry().tillId(), ShiftTotalled.Because.CLOSED));
    }

    /** Something of a closed shift came late and is written: its totals are others now. Who comes late to the same till waits, so that no two make the same revision. */
    @Requires(Permission.SYNC)
    public void amended(UUID id, ShiftTotalled.Because because) {
        em.flush();
        find(id).ifPresent(shift -> {
            em.find(Till.class, shift.tillId(), LockModeType.PESSIMISTIC_WRITE);
            totalled.fire(new ShiftTotalled(id, shift.tillId(), because));
        });
    }

    /** Held open for as long as the transaction lasts: a close waits for what is being written into the shift, many may write at once. */
    @Requires(Permission.SYNC)
    public Optional<ShiftEntry> held(UUID id) {
        return Optional.ofNullable(em.find(Shift.class, id, LockModeType.PESSIMISTIC_READ)).map(Shift::entry);
    }

    /** Nothing is written into it any more until the transaction ends; what was being written is waited for. */
    @Requires(Permission.SYNC)
    public Optional<ShiftEntry> lock(UUID id) {
        return Optional.ofNullable(em.find(Shift.class, id, LockModeType.PESSIMISTIC_WRITE)).map(Shift::entry);
    }

    /** The business days a till was open on. */
    @Requires({Permission.SYNC, Permission.VIEW_SALES})
    public Set<LocalDate> daysOf(UUID tillId) {
        return new HashSet<>(em.createQuery("select s.businessDay from Shift s where s.tillId = :till", LocalDate.class).setParameter("till", tillId).getResultList());
    }

    @Requires({Permission.SYNC, Permission.VIEW_SALES})
    public Optional<ShiftEntry> find(UUID id) {
        return Optional.ofNullable(em.find(Shift.class, id)).map(Shift::entry);
    }

    @Requires({Permission.SYNC, Permission.VIEW_SALES})
    public Optional<ShiftEntry> openShiftOf(UUID tillId) {
        return openAt(tillId).map(Shift::entry);
    }

    private Optional<Shift> openAt(UUID tillId) {
        return em.createQuery("select s from Shift s where s.openTillId = :till", Shift.class).setParameter("till", tillId).getResultStream().findFirst();
    }
}
