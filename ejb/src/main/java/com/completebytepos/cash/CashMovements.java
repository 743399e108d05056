package com.completebytepos.cash;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.CounterRules;
import com.completebytepos.cash.model.CashMovement;
import com.completebytepos.cash.model.DrawerOpening;
import com.completebytepos.cash.model.RemovedLine;
import com.completebytepos.cash.model.SlipMove;
import com.completebytepos.cash.model.SlipTaken;
import com.completebytepos.identity.TillPeople;
import com.completebytepos.identity.TillPerson;
import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.selling.Approvals;
import com.completebytepos.selling.Finding;
import com.completebytepos.selling.ShiftEntry;
import com.completebytepos.selling.ShiftQueries;
import com.completebytepos.selling.ShiftState;
import com.completebytepos.selling.ShiftTotalled;
import com.completebytepos.selling.Shifts;
import com.completebytepos.storedvalue.ValueLoaded;
import com.completebytepos.storedvalue.ValueLoading;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tenders.TenderKind;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Promises that every shilling that came or went without a sale, and every look into a drawer, is written down with who and why. */
@Stateless
public class CashMovements {
    private static final Money MOST = Money.ofCents(100_000_000_00L);
    private static final int SHORTEST_REASON = 3;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Shifts shifts;
    @Inject Approvals approvals;
    @Inject TillPeople people;
    @Inject CounterRules rules;
    @Inject AuditTrail audit;
    @Inject SlipMoves slips;

    /** As told: {@code type} a {@link CashMove} by name, {@code amount} always positive; {@code slip} null for cash. */
    public record Move(String type, Money amount, String reason, SlipMoves.Slip slip) {
    }

    /** A line taken out of a cart, or left in one nobody paid; {@code amount} is what it would have cost, {@code reason} null where nobody was asked. */
    public record Removed(UUID skuId, String name, Quantity quantity, Money amount, boolean abandoned, Instant at, String reason) {
    }

    @Requires(Permission.SYNC)
    public List<Finding> move(CashDeed deed, Move told, List<Approvals.Told> approved) {
        var findings = new ArrayList<Finding>();
        // Two that take away the same notes at once would both be told the worth of all: the second waits.
        var shift = told.slip() == null ? shifts.held(deed.shiftId()) : shifts.lock(deed.shiftId());
        checkPlace(deed, shift.orElse(null), findings);
        var kept = keep(deed, "cash.move", approved, findings);
        var type = List.of(CashMove.values()).stream().filter(known -> known.isTold() && known.name().equals(told.type())).findFirst().orElse(null);
        if (type == null) {
            findings.add(Finding.of("move-type-unknown", told.type()));
            return findings;
        }
        var slip = told.slip() == null ? Optional.<SlipMoves.Taken>empty() : slips.read(deed, type, told, findings);
        if (told.slip() != null && slip.isEmpty()) return findings;
        var amount = slip.map(SlipMoves.Taken::worth).orElse(told.amount());
        if (amount.compareTo(Money.ZERO) <= 0 || amount.compareTo(MOST) > 0) {
            findings.add(Finding.of("move-amount-out-of-range", amount.toString()));
            return findings;
        }
        if (isShort(told.reason())) findings.add(Finding.of("move-reason-missing", told.type()));
        if (amount.compareTo(rules.limits().moveCeiling()) > 0 && !kept.allows("CASH_OUT") && !approvals.needsNobody(approving(deed, "cash.move"), "CASH_OUT")) findings.add(Finding.of("move-not-approved", amount.toString()));
        var signed = type.sign() < 0 ? amount.negated() : amount;
        audit.record("cash.moved", "movement", deed.id(), nameOf(deed) + ", " + type + " " + signed + (told.slip() == null ? "" : " " + told.slip().kind()) + ": " + told.reason());
        em.persist(slip.isPresent() ? new SlipMove(deed, type, slip.get(), told.reason()) : new CashMovement(deed, type, CashOrigin.TILL, signed, told.reason()));
        amend(shift.orElse(null), ShiftTotalled.Because.LATE_MOVE);
        return findings;
    }

    /** Cash a customer paid towards a debt lies in the drawer though nothing was sold; nobody need sign for it. @param amount negative where more went out as change on another way of paying than came in */
    @Requires(Permission.SYNC)
    public List<Finding> accountPaid(CashDeed deed, Money amount, String number) {
        var findings = new ArrayList<Finding>();
        var shift = shifts.held(deed.shiftId());
        checkPlace(deed, shift.orElse(null), findings);
        em.persist(new CashMovement(deed, amount.isNegative() ? CashMove.PAID_OUT : CashMove.PAID_IN, CashOrigin.CUSTOMER, amount, number));
        amend(shift.orElse(null), ShiftTotalled.Because.LATE_MOVE);
        return findings;
    }

    /** Deposits left or given back while nothing was sold. @param amount below zero when it left the drawer */
    @Requires(Permission.SYNC)
    public List<Finding> depositMoved(CashDeed deed, Money amount, String number) {
        var findings = new ArrayList<Finding>();
        var shift = shifts.held(deed.shiftId());
        checkPlace(deed, shift.orElse(null), findings);
        em.persist(new CashMovement(deed, CashMove.DEPOSIT, CashOrigin.CUSTOMER, amount, number));
        amend(shift.orElse(null), ShiftTotalled.Because.LATE_MOVE);
        return findings;
    }

    /** What empties gave back beyond what their sale came to; place and shift are the sale's, which tells of them. */
    @OpenToAll("part of the sale, which was allowed")
    public void depositWithSale(CashDeed deed, Money amount, String number) {
        em.persist(new CashMovement(deed, CashMove.DEPOSIT, CashOrigin.CUSTOMER, amount, number));
    }

    @Requires(Permission.SYNC)
    public List<Finding> openedDrawer(CashDeed deed, String reason, List<Approvals.Told> approved) {
        var findings = new ArrayList<Finding>();
        var shift = shifts.held(deed.shiftId());
        checkPlace(deed, shift.orElse(null), findings);
        var kept = keep(deed, "drawer.open", approved, findings);
        if (isShort(reason)) findings.add(Finding.of("drawer-reason-missing", null));
        if (!kept.allows("NO_SALE") && !approvals.needsNobody(approving(deed, "drawer.open"), "NO_SALE")) findings.add(Finding.of("drawer-not-approved", null));
        audit.record("cash.drawer-opened", "shift", deed.shiftId(), nameOf(deed) + ": " + reason);
        em.persist(new DrawerOpening(deed, reason));
        amend(shift.orElse(null), ShiftTotalled.Because.LATE_DRAWER);
        return findings;
    }

    @Requires(Permission.SYNC)
    public List<Finding> removed(CashDeed deed, List<Removed> lines, List<Approvals.Told> approved) {
        var findings = new ArrayList<Finding>();
        var shift = shifts.held(deed.shiftId());
        checkPlace(deed, shift.orElse(null), findings);
        var kept = keep(deed, "cart.trace", approved, findings);
        var limit = rules.limits().voidLimit();
        boolean asks = limit != null && lines.stream().anyMatch(line -> line.amount().compareTo(limit) >= 0);
        boolean allowed = !asks || kept.allows("VOID_LINE") || approvals.needsNobody(approving(deed, "cart.trace"), "VOID_LINE");
        int seq = 0;
        for (var line : lines) {
            if (!allowed && line.amount().compareTo(limit) >= 0) findings.add(Finding.of("removal-not-approved", line.name() + " " + line.amount()));
            em.persist(new RemovedLine(new RemovedLine.Key(deed.id(), ++seq), deed, line));
        }
        if (!lines.isEmpty()) audit.record(lines.stream().anyMatch(Removed::abandoned) ? "cash.cart-abandoned" : "cash.lines-removed", "cart", deed.id(), nameOf(deed) + ", " + lines.stream().map(CashMovements::told).collect(Collectors.joining("; ")));
        amend(shift.orElse(null), ShiftTotalled.Because.LATE_TRACE);
        return findings;
    }

    /** For who writes elsewhere first, and into the shift or the trail later: whoever writes into a shift holds it before accounts and the trail. */
    @Requires(Permission.SYNC)
    public void hold(UUID shiftId) {
        shifts.held(shiftId);
    }

    @OpenToAll("part of the card's sale, which was allowed")
    public void valueComing(@Observes ValueLoading load) {
        shifts.held(load.shiftId());
    }

    /** What was paid for a card lies in the drawer though nothing was sold; change on another way of paying leaves it in shillings. */
    @OpenToAll("part of the card's sale, which was allowed")
    public void valueSold(@Observes ValueLoaded load) {
        var deed = new CashDeed(load.id(), load.tillId(), load.branchId(), load.shiftId(), load.cashierId(), load.at());
        var paid = load.paid();
        if (paid.kind() == TenderKind.CASH) em.persist(new CashMovement(deed, CashMove.VALUE_SOLD, CashOrigin.CUSTOMER, load.amount(), null));
        else if (!paid.change().equals(Money.ZERO)) em.persist(new CashMovement(deed, CashMove.VALUE_SOLD, CashOrigin.CUSTOMER, paid.change().negated(), null));
        if (paid.kind().leavesSlip()) em.persist(new SlipTaken(deed, new ShiftQueries.Slips(paid.kind().name(), paid.currency(), paid.given(), paid.foreign())));
        amend(shifts.held(load.shiftId()).orElse(null), ShiftTotalled.Because.LATE_MOVE);
    }

    /** A slip or cheque a customer gave towards a debt is counted at the close like one of a sale. */
    @Requires(Permission.SYNC)
    public void slipTaken(CashDeed deed, String kind, Money amount) {
        em.persist(new SlipTaken(deed, new ShiftQueries.Slips(kind, null, amount, null)));
        amend(shifts.held(deed.shiftId()).orElse(null), ShiftTotalled.Because.LATE_MOVE);
    }

    private Approvals.Kept keep(CashDeed deed, String kind, List<Approvals.Told> approved, List<Finding> findings) {
        var kept = approvals.keep(approving(deed, kind), approved);
        findings.addAll(kept.findings());
        return kept;
    }

    private String nameOf(CashDeed deed) {
        return people.find(deed.cashierId()).map(TillPerson::name).orElse("?");
    }

    private static String told(Removed line) {
        return line.quantity() + " " + line.name() + " " + line.amount() + (line.reason() == null ? "" : ": " + line.reason());
    }

    private void amend(ShiftEntry shift, ShiftTotalled.Because because) {
        if (shift != null && shift.state() == ShiftState.CLOSED) shifts.amended(shift.id(), because);
    }

    private static Approvals.Deed approving(CashDeed deed, String kind) {
        return new Approvals.Deed(deed.id(), kind, deed.cashierId(), deed.branchId(), deed.at());
    }

    private static void checkPlace(CashDeed deed, ShiftEntry shift, List<Finding> findings) {
        if (shift == null) findings.add(Finding.of("shift-unknown", String.valueOf(deed.shiftId())));
        else if (!shift.tillId().equals(deed.tillId())) findings.add(Finding.of("shift-of-another-till", Detail.of("shift", shift.number())));
    }

    private static boolean isShort(String reason) {
        return reason == null || reason.strip().length() < SHORTEST_REASON;
    }
}
