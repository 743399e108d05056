package com.completebytepos.stock;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tracking.Mark;
import com.completebytepos.tracking.Track;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Promises that what was there before the shop came here is told once for each kind of goods of a branch, with what it cost. */
@Stateless
public class OpeningBalances {
    private static final BigDecimal DEAREST = new BigDecimal("9999999.9999");

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject WantedGoods wanted;
    @Inject StockLedger ledger;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** {@code unitCost} without the VAT the shop gets back. */
    public record Line(UUID skuId, Quantity quantity, BigDecimal unitCost, List<Mark> marks) {

        public Line(UUID skuId, Quantity quantity, BigDecimal unitCost) {
            this(skuId, quantity, unitCost, List.of());
        }
    }

    @Requires(Permission.APPROVE_STOCK)
    public UUID open(UUID branchId, List<Line> told) {
        return openAsOf(branchId, clock.instant(), told);
    }

    /** @param asOf since when it was there; never later than now */
    @Requires(Permission.APPROVE_STOCK)
    public UUID openAsOf(UUID branchId, Instant asOf, List<Line> told) {
        if (asOf.isAfter(clock.instant())) throw StockRejection.RULE_RANGE.at("asOf");
        BranchScope.check(branchId);
        var branch = wanted.branch(branchId, "branchId");
        for (var line : told) {
            if (line.unitCost() == null || line.unitCost().signum() < 0 || line.unitCost().compareTo(DEAREST) > 0 || line.unitCost().stripTrailingZeros().scale() > 4) throw StockRejection.COST_RANGE.at("lines", String.valueOf(line.unitCost()));
        }
        var costs = new HashMap<UUID, BigDecimal>();
        for (var line : told) {
            var before = line.skuId() == null ? null : costs.putIfAbsent(line.skuId(), line.unitCost());
            if (before != null && before.compareTo(line.unitCost()) != 0) throw StockRejection.TWO_COSTS.at("lines", before, line.unitCost());
        }
        var named = wanted.check(told.stream().map(l -> new WantedGoods.Line(l.skuId(), l.quantity(), l.marks())).toList());
        var moves = new ArrayList<StockMove>();
        for (var line : named) moves.add(new StockMove(moves.size() + 1, 0, line.skuId(), line.quantity(), MovementReason.OPENING, Objects.requireNonNull(costs.get(line.skuId())), Track.asked(line.marks())));
        var id = Ids.next();
        audit.record("stock.opened", "opening", id, branch.name() + ", " + moves.size() + " lines");
        ledger.keepStill(branchId, costs.keySet()); // of two who tell the same the second finds what the first told
        refuseTwice(branchId, named);
        ledger.post(new StockDocument(id, DocumentKind.OPENING, branchId, CurrentShop.actor().id(), asOf), moves);
        return id;
    }

    private void refuseTwice(UUID branchId, List<WantedGoods.Named> named) {
        var opened = em.createQuery("select m.skuId from StockMovement m where m.branchId = :branch and m.reason = :opening and m.skuId in :skus", UUID.class).setParameter("branch", branchId)
                .setParameter("opening", MovementReason.OPENING).setParameter("skus", named.stream().map(WantedGoods.Named::skuId).toList()).setMaxResults(1).getResultList();
        named.stream().filter(n -> opened.contains(n.skuId())).findFirst().ifPresent(n -> {
            throw StockRejection.OPENED_ALREADY.at("lines", n.name());
        });
    }
}
