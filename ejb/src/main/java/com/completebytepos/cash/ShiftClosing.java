package com.completebytepos.cash;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.CounterRules;
import com.completebytepos.cash.model.SettlementTender;
import com.completebytepos.cash.model.SlipCount;
import com.completebytepos.cash.model.TillSettlement;
import com.completebytepos.identity.TillPeople;
import com.completebytepos.identity.TillPerson;
import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.selling.Approvals;
import com.completebytepos.selling.Finding;
import com.completebytepos.selling.ShiftEntry;
import com.completebytepos.selling.ShiftState;
import com.completebytepos.selling.ShiftTotalled;
import com.completebytepos.selling.Shifts;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tenders.ForeignRates;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Promises that a count is kept as it was counted, beside what should have been there at that moment, and that it ends the shift once. */
@Stateless
public class ShiftClosing {
    private static final int MOST_BEFORE = 6;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Shifts shifts;
    @Inject Settlements settlements;
    @Inject Approvals approvals;
    @Inject TillPeople people;
    @Inject CounterRules rules;
    @Inject AuditTrail audit;
    @Inject ForeignRates foreign;

    @Requires(Permission.SYNC)
    public List<Finding> close(CashDeed deed, CloseShift told, List<Approvals.Told> approved) {
        var findings = new ArrayList<Finding>();
        var known = shifts.lock(deed.shiftId());
        if (known.isEmpty()) {
            findings.add(Finding.of("shift-unknown", String.valueOf(deed.shiftId())));
            return findings;
        }
        var shift = known.get();
        if (!shift.tillId().equals(deed.tillId())) findings.add(Finding.of("shift-of-another-till", Detail.of("shift", shift.number())));
        if (em.find(TillSettlement.class, shift.id()) != null) {
            findings.add(Finding.of("count-known", Detail.of("shift-counted", shift.number())));
            return findings;
        }
        var kept = approvals.keep(approving(deed), approved);
        findings.addAll(kept.findings());
        if (!told.before().isEmpty()) findings.add(Finding.of("count-taken-back", takenBack(told.before())));
        var pieces = PieceCount.readable(told.pieces(), findings);
        var expected = settlements.expectedCash(shift);
        var counted = counted(told, pieces, findings);
        var slips = told.byTender() ? SlipCount.of(told.tenders(), settlements.expectedSlips(shift.id()), currency -> rateOf(currency, deed), findings) : List.<SettlementTender>of();
        checkVariance(deed, counted.minus(expected), slips, kept, findings);
        var stays = stays(deed, told, counted, kept, findings);
        audit.record("cash.shift-closed", "shift", shift.id(), nameOf(deed) + ", shift " + shift.number() + ": " + shift.state() + " -> CLOSED, cash " + expected + " -> " + counted
                + (stays == null ? "" : ", " + stays + " stays") + (told.before().isEmpty() ? "" : ", " + told.before().size() + " counts taken back"));
        em.persist(new TillSettlement(shift.id(), deed, new TillSettlement.Cash(expected, counted, stays), pieces, slips, told));
        em.flush();
        end(deed, shift, findings);
        return findings;
    }

    private static Approvals.Deed approving(CashDeed deed) {
        return new Approvals.Deed(deed.id(), "shift.close", deed.cashierId(), deed.branchId(), deed.at());
    }

    private void end(CashDeed deed, ShiftEntry shift, List<Finding> findings) {
        if (shift.state() == ShiftState.OPEN) {
            shifts.close(shift.id(), deed.at());
            return;
        }
        findings.add(Finding.of("shift-closed", Detail.of("shift-closed", shift.number(), shift.closedAt())));
        shifts.amended(shift.id(), ShiftTotalled.Because.COUNTED_LATE);
    }

    private String nameOf(CashDeed deed) {
        return people.find(deed.cashierId()).map(TillPerson::name).orElse("?");
    }

    private static String takenBack(List<CloseShift.TakenBack> before) {
        return Detail.of("before", before.size()) + ": " + before.stream().limit(MOST_BEFORE).map(one -> Detail.of("counted-off", one.counted(), one.at(), one.off())).collect(Collectors.joining("; "));
    }

    /** The pieces are the truth; a sum of the till that differs is found. */
    private static Money counted(CloseShift told, List<CloseShift.Pieces> pieces, List<Finding> findings) {
        var sum = PieceCount.sum(pieces);
        for (var tender : told.tenders()) {
            if (tender.kind().equals("CASH") && !tender.amount().equals(sum)) findings.add(Finding.of("count-differs", Detail.of("told", sum, tender.amount())));
            if (tender.amount().isNegative() && (tender.kind().equals("CASH") || !told.byTender())) findings.add(Finding.of("count-out-of-range", tender.kind() + " " + tender.amount()));
        }
        return sum;
    }

    /** What is over in one way does not make up for what is short in another: the sizes of all differences are added. */
    private void checkVariance(CashDeed deed, Money cash, List<SettlementTender> slips, Approvals.Kept kept, List<Finding> findings) {
        var size = size(cash);
        var told = new StringBuilder(cash.toString());
        for (var one : slips) {
            if (one.variance().equals(Money.ZERO)) continue;
            size = size.plus(size(one.variance()));
            told.append(", ").append(one.kind()).append(' ').append(one.variance());
        }
        if (size.compareTo(rules.limits().varianceLimit()) <= 0) return;
        if (!kept.allows("SHIFT_VARIANCE") && !approvals.needsNobody(approving(deed), "SHIFT_VARIANCE")) findings.add(Finding.of("variance-not-approved", told.toString()));
    }

    /** What leaves with the count is cash taken out like any other: beyond the ceiling a colleague signs. Null where all of it stays. */
    private Money stays(CashDeed deed, CloseShift told, Money counted, Approvals.Kept kept, List<Finding> findings) {
        var stays = told.stays();
        if (stays == null) return null;
        if (stays.isNegative() || stays.compareTo(counted) > 0) {
            findings.add(Finding.of("stays-out-of-range", Detail.of("stays-of", stays, counted)));
            return null;
        }
        var taken = counted.minus(stays);
        if (taken.compareTo(rules.limits().moveCeiling()) > 0 && !kept.allows("CASH_OUT") && !approvals.needsNobody(approving(deed), "CASH_OUT")) findings.add(Finding.of("move-not-approved", taken.toString()));
        return stays;
    }

    private static Money size(Money variance) {
        return variance.isNegative() ? variance.negated() : variance;
    }

    private Optional<BigDecimal> rateOf(String currency, CashDeed deed) {
        return foreign.on(currency, LocalDate.ofInstant(deed.at(), HouseClock.NAIROBI)).map(ForeignRates.Rate::rate);
    }
}
