package com.completebytepos.returnables;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.BranchRegister;
import com.completebytepos.kernel.Money;
import com.completebytepos.purchasing.Suppliers;
import com.completebytepos.returnables.model.Returnable;
import com.completebytepos.returnables.model.SupplierMove;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Promises what of a supplier's crates lies here and what of our deposit he holds for them: the sum of what his papers say. */
@Stateless
public class SupplierEmpties {
    private static final int MOST = 100_000;
    private static final int LONGEST_PAPER = 40;
    private static final Money MOST_EACH = Money.ofCents(100_000_00L);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject BranchRegister branches;
    @Inject Suppliers suppliers;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** {@code each}: what he charges for one; {@code paper}: of the goods receipt, the return or his own note. */
    public record Ask(UUID branchId, UUID supplierId, UUID returnableId, int fullIn, int emptiesOut, Money each, String paper) {
    }

    public record Moved(UUID id, UUID supplierId, UUID branchId, String name, int fullIn, int emptiesOut, Money amount, String paper, String person, Instant at) implements Serializable {
    }

    /** {@code pieces} of his that lie here, {@code held}: our deposit in his hands. */
    public record Balance(UUID supplierId, UUID returnableId, long pieces, Money held) implements Serializable {
    }

    /** @throws com.completebytepos.kernel.Rejection 422 by the field */
    @Requires(Permission.KEEP_STOCK)
    public void note(Ask ask) {
        BranchScope.check(ask.branchId());
        if (branches.all().stream().noneMatch(b -> b.active() && b.id().equals(ask.branchId()))) throw ReturnablesRejection.NO_SUCH_BRANCH.at("branch");
        if (ask.supplierId() == null || !suppliers.names().containsKey(ask.supplierId())) throw ReturnablesRejection.NO_SUCH_SUPPLIER.at("supplier");
        var returnable = ask.returnableId() == null ? null : em.find(Returnable.class, ask.returnableId());
        if (returnable == null) throw ReturnablesRejection.CHOOSE_RETURNABLE.at("returnable");
        checkPieces(ask.fullIn(), "fullIn");
        checkPieces(ask.emptiesOut(), "emptiesOut");
        if (ask.fullIn() + ask.emptiesOut() == 0) throw ReturnablesRejection.NOTHING_MOVED.at("fullIn");
        if (ask.each() == null || ask.each().isNegative() || ask.each().compareTo(MOST_EACH) > 0) throw ReturnablesRejection.EACH_RANGE.at("each", MOST_EACH);
        if (ask.paper() == null || ask.paper().isBlank() || ask.paper().strip().length() > LONGEST_PAPER) throw ReturnablesRejection.PAPER_MISSING.at("paper", LONGEST_PAPER);
        var amount = Money.ofCents(Math.multiplyExact(ask.each().cents(), (long) (ask.fullIn() - ask.emptiesOut())));
        var move = new SupplierMove(ask, returnable.name(), amount, CurrentShop.actor().name(), clock.instant());
        em.persist(move);
        audit.record("returnables.supplier-moved", "supplier", ask.supplierId(), ask.paper().strip() + ", " + returnable.name() + ": +" + ask.fullIn() + " -" + ask.emptiesOut() + ", " + amount);
    }

    /** Of the whole shop. */
    @Requires({Permission.BUY, Permission.PAY_SUPPLIERS})
    public List<Balance> balances() {
        return em.createQuery("select m.supplierId, m.returnableId, sum(m.fullIn - m.emptiesOut), sum(m.amount) from SupplierMove m group by m.supplierId, m.returnableId order by m.supplierId, m.returnableId", Object[].class)
                .getResultStream().map(row -> new Balance((UUID) row[0], (UUID) row[1], ((Number) row[2]).longValue(), row[3] instanceof Money money ? money : Money.of((BigDecimal) row[3]))).toList();
    }

    /** Newest first, of the branches the person works in. */
    @Requires({Permission.BUY, Permission.PAY_SUPPLIERS})
    public List<Moved> page(int first, int size) {
        return BranchScope.bind(em.createQuery("select m from SupplierMove m where true = true" + BranchScope.jpql("m.branchId") + " order by m.at desc, m.id", SupplierMove.class)).setFirstResult(first).setMaxResults(size)
                .getResultStream().map(SupplierMove::told).toList();
    }

    @Requires({Permission.BUY, Permission.PAY_SUPPLIERS})
    public long count() {
        return BranchScope.bind(em.createQuery("select count(m) from SupplierMove m where true = true" + BranchScope.jpql("m.branchId"), Long.class)).getSingleResult();
    }

    private static void checkPieces(int pieces, String field) {
        if (pieces < 0 || pieces > MOST) throw ReturnablesRejection.PIECES_MOVED.at(field, MOST);
    }
}
