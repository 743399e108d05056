package com.completebytepos.cash;

import com.completebytepos.branches.CounterRules;
import com.completebytepos.cash.model.OpeningPiece;
import com.completebytepos.cash.model.TillSettlement;
import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.Money;
import com.completebytepos.selling.Finding;
import com.completebytepos.selling.ShiftEntry;
import com.completebytepos.selling.ShiftQueries;
import com.completebytepos.selling.Shifts;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Promises that a float is kept as it was counted, and that what is missing since the drawer was counted last is heard of. */
@Stateless
public class Openings {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Shifts shifts;
    @Inject ShiftQueries before;
    @Inject CounterRules rules;

    /** What was left in the drawer at the end of the shift before, and its number: all that was counted, unless it was said what {@code stays}. */
    public record Left(int shift, Money amount, boolean stays) implements Serializable {
    }

    /** @param told none where the cashier named an amount alone, as older tills do */
    @Requires(Permission.SYNC)
    public List<Finding> counted(CashDeed deed, List<CloseShift.Pieces> told) {
        var findings = new ArrayList<Finding>();
        var shift = shifts.find(deed.shiftId()).orElse(null);
        if (shift == null || !pieces(deed.shiftId()).isEmpty()) return findings;
        if (!told.isEmpty()) keep(shift, told, findings);
        left(shift).filter(left -> beyond(shift.openingFloat().minus(left.amount()))).ifPresent(left -> findings.add(Finding.of("float-not-as-left", told(shift.openingFloat(), left))));
        return findings;
    }

    private void keep(ShiftEntry shift, List<CloseShift.Pieces> told, List<Finding> findings) {
        var pieces = PieceCount.readable(told, findings);
        pieces.forEach(one -> em.persist(new OpeningPiece(shift.id(), one)));
        var sum = PieceCount.sum(pieces);
        if (!sum.equals(shift.openingFloat())) findings.add(Finding.of("float-differs", Detail.of("told", sum, shift.openingFloat())));
    }

    private static String told(Money opening, Left left) {
        return left.stays() ? Detail.of("left-at-end", opening, left.amount(), left.shift()) : Detail.of("counted-at-end", opening, left.amount(), left.shift());
    }

    private boolean beyond(Money difference) {
        var size = difference.isNegative() ? difference.negated() : difference;
        return size.compareTo(rules.limits().varianceLimit()) > 0;
    }

    /** Largest first; empty where nobody counted. */
    @Requires({Permission.SYNC, Permission.VIEW_SALES})
    public List<CloseShift.Pieces> pieces(UUID shiftId) {
        return em.createQuery("select p from OpeningPiece p where p.key.shiftId = :shift order by p.key.denomination desc", OpeningPiece.class).setParameter("shift", shiftId).getResultStream().map(OpeningPiece::told).toList();
    }

    /** Empty for the first shift of a drawer, and where nobody counted the one before. */
    @Requires({Permission.SYNC, Permission.VIEW_SALES})
    public Optional<Left> left(ShiftEntry shift) {
        return before.before(shift).flatMap(last -> Optional.ofNullable(em.find(TillSettlement.class, last.id())).map(TillSettlement::told)
                .map(count -> new Left(last.number(), count.stays() == null ? count.counted() : count.stays(), count.stays() != null)));
    }
}
