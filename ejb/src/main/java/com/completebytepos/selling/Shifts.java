package com.completebytepos.selling;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.identity.TillPeople;
import com.completebytepos.kernel.Changed;
import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.selling.model.Shift;
import com.completebytepos.selling.model.Till;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Promises at most one open shift per till, each with a number of its own: the one begun last, in whatever order they come. What a till has begun is never refused. */
@Stateless
public class Shifts {
    private static final Money MOST = Money.ofCents(999_999_999_99L);
    /** As the till has it: a shift of a former day that is older than this is over, though nobody counted. */
    private static final Duration LONGEST = Duration.ofHours(18);
    /** How long the word of whoever was let in may be on its way. */
    private static final Duration HELD = Duration.ofMinutes(1);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(HouseClock.NAIROBI);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Event<Changed> changed;
    @Inject Event<ShiftTotalled> totalled;
    @Inject LateTotals late;
    @Inject AuditTrail audit;
    @Inject TillPeople people;
    @Inject Clock clock;

    /**
     * Asked before a cashier's opening counts: of the workstations of a drawer one alone is let in, and the others hear why not.
     * @param countedId the shift this workstation has counted last, whose word may be on its way; null for none
     * @param cashierId who wants to begin; null where an older till does not tell
     * @return until when nobody else is let in
     * @throws com.completebytepos.kernel.Rejection 403 for who may not, 404, 409 with who has the drawer since when
     */
    @Requires(Permission.SYNC)
    public Instant mayOpen(WorkstationEntry from, UUID countedId, UUID cashierId) {
        if (cashierId != null && !isAllowed(cashierId)) throw SellingRejection.SHIFT_NOT_ALLOWED.with(people.nameOf(cashierId).orElse("?"));
        var till = em.find(Till.class, from.tillId(), LockModeType.PESSIMISTIC_WRITE);
        if (till == null) throw SellingRejection.NO_SUCH_TILL.with();
        var now = clock.instant();
        openShiftOf(from.tillId()).filter(open -> !open.id().equals(countedId) && !isOver(open, now)).ifPresent(open -> {
            throw SellingRejection.SHIFT_OPEN.with(till.entry().name(), TIME.format(open.openedAt()), people.names(List.of(open.cashierId())).getOrDefault(open.cashierId(), "?"));
        });
        if (till.isHeldForAnother(from.id(), now)) throw SellingRejection.SHIFT_BEING_OPENED.with(till.entry().name());
        till.heldFor(from.id(), now.plus(HELD));
        return now.plus(HELD);
    }

    private boolean isAllowed(UUID cashierId) {
        return people.find(cashierId).filter(one -> one.permissions().contains(Permission.OPEN_SHIFT)).isPresent();
    }

    private static boolean isOver(ShiftEntry shift, Instant now) {
        return LocalDate.ofInstant(now, HouseClock.NAIROBI).isAfter(shift.businessDay()) && shift.openedAt().plus(LONGEST).isBefore(now);
    }

    /** Of two shifts of a till the one begun first ends when the other begins, also where it comes later; that is told as a finding. */
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
        if (!isAllowed(opened.cashierId())) findings.add(Finding.of("shift-opener-not-allowed", people.nameOf(opened.cashierId()).orElse("?")));
        if (opened.openingFloat().isNegative() || opened.openingFloat().compareTo(MOST) > 0) findings.add(Finding.of("float-out-of-range", opened.openingFloat().toString()));
        var begun = new Shift(opened, till.nextShiftNumber());
        var later = begunAfter(opened);
        if (later.isEmpty()) {
            till.heldFor(null, null);
            openAt(opened.tillId()).ifPresent(before -> findings.add(replaced(before, opened.at())));
        }
        later.ifPresent(begun::close); // before it is written: the till's one open shift is another
        em.persist(begun);
        if (later.isPresent()) findings.add(replaced(begun, later.get()));
        else changed.fire(new Changed("shift", opened.id()));
        // Last, as whoever writes into a shift locks the shift before the trail.
        audit.record("selling.shift-opened", "shift", opened.id(), people.names(List.of(opened.cashierId())).getOrDefault(opened.cashierId(), "?") + ", shift " + begun.entry().number() + " of " + opened.businessDay()
                + ", float " + opened.openingFloat() + findings.stream().map(one -> "; " + one.code() + ": " + Detail.plain(one.detail())).collect(Collectors.joining()));
        return findings;
    }

    private Finding replaced(Shift over, Instant at) {
        over.close(at);
        em.flush();
        var shift = over.entry();
        changed.fire(new Changed("shift", shift.id()));
        totalled.fire(new ShiftTotalled(shift.id(), shift.tillId(), ShiftTotalled.Because.REPLACED));
        return Finding.of("shift-replaced", Detail.of("shift-open", shift.number()));
    }

    /** When the next shift of the till began, of those that came before this one did. What a clock puts into the future begins nothing. */
    private Optional<Instant> begunAfter(OpenShift opened) {
        return Optional.ofNullable(em.createQuery("select min(s.openedAt) from Shift s where s.tillId = :till and s.openedAt > :at and s.openedAt <= :now", Instant.class)
                .setParameter("till", opened.tillId()).setParameter("at", opened.at()).setParameter("now", clock.instant()).getSingleResult());
    }

    @Requires(Permission.SYNC)
    public void close(UUID id, Instant at) {
        var shift = Optional.ofNullable(em.find(Shift.class, id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(() -> SellingRejection.NO_SUCH_SHIFT.with());
        shift.close(at);
        em.flush();
        changed.fire(new Changed("shift", id));
        totalled.fire(new ShiftTotalled(id, shift.entry().tillId(), ShiftTotalled.Because.CLOSED));
    }

    /** Something of a closed shift came late and is written: its totals are others now. Who comes late to the same till waits, so that no two tell them at once. */
    @Requires(Permission.SYNC)
    public void amended(UUID id, ShiftTotalled.Because because) {
        em.flush();
        find(id).ifPresent(shift -> late.note(id, shift.tillId(), because));
    }

    /** Held open for as long as the transaction lasts: a close waits for what is being written into the shift, many may write at once. */
    @Requires(Permission.SYNC)
    public Optional<ShiftEntry> held(UUID id) {
        return Optional.ofNullable(em.find(Shift.class, id, LockModeType.PESSIMISTIC_READ)).map(Shift::entry);
    }

    /** The shift that is open at a till, and nobody else writes into it meanwhile: whoever is in the office takes no more out of it than there is. */
    @Requires(Permission.PAY_SUPPLIERS)
    public Optional<ShiftEntry> heldAt(UUID tillId) {
        var open = openAt(tillId).map(Shift::entry);
        open.ifPresent(one -> BranchScope.check(one.branchId()));
        return open.flatMap(one -> held(one.id(), LockModeType.PESSIMISTIC_WRITE)).filter(one -> one.state() == ShiftState.OPEN);
    }

    /** Held as it is, open or closed: what was written into it from the office is put right there. */
    @Requires(Permission.PAY_SUPPLIERS)
    public Optional<ShiftEntry> heldFor(UUID id) {
        var found = held(id, LockModeType.PESSIMISTIC_READ);
        found.ifPresent(one -> BranchScope.check(one.branchId()));
        return found;
    }

    private Optional<ShiftEntry> held(UUID id, LockModeType how) {
        var shift = em.find(Shift.class, id);
        if (shift == null) return Optional.empty();
        em.refresh(shift, how);
        return Optional.of(shift.entry());
    }

    /** The totals of a closed shift are told again after the office has put something in it right. */
    @Requires(Permission.PAY_SUPPLIERS)
    public void putRight(UUID id) {
        em.flush();
        held(id, LockModeType.PESSIMISTIC_READ).ifPresent(shift -> late.note(id, shift.tillId(), ShiftTotalled.Because.LATE_MOVE));
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
        var shift = Optional.ofNullable(em.find(Shift.class, id)).map(Shift::entry);
        shift.ifPresent(one -> BranchScope.check(one.branchId()));
        return shift;
    }

    @Requires({Permission.SYNC, Permission.VIEW_SALES})
    public Optional<ShiftEntry> openShiftOf(UUID tillId) {
        return openAt(tillId).map(Shift::entry);
    }

    private Optional<Shift> openAt(UUID tillId) {
        return em.createQuery("select s from Shift s where s.openTillId = :till", Shift.class).setParameter("till", tillId).getResultStream().findFirst();
    }
}
