package com.completebytepos.stock;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.kernel.Money;
import com.completebytepos.stock.model.StockLimits;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;

/** Promises one answer to what may be done to stock by one person alone. */
@Stateless
public class StockRules {
    private static final Money MOST = Money.ofCents(100_000_000_00L);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;

    /**
     * @param adjustmentCeiling worth of an adjustment that one person posts alone
     * @param recountValue      a difference worth more is counted again
     * @param transferDays      for so long goods may be on the road before somebody is told
     * @param belowZero         what tills do when more is sold than there is
     */
    public record Limits(Money adjustmentCeiling, Money recountValue, int transferDays, BelowZero belowZero) implements Serializable {
        static final Limits USUAL = new Limits(Money.ofCents(1_000_00), Money.ofCents(2_000_00), 3, BelowZero.WARN);
    }

    @OpenToAll("desks and tills work by it and pages show it")
    public Limits limits() {
        var known = em.find(StockLimits.class, StockLimits.THE_ONE);
        return known == null ? Limits.USUAL : known.limits();
    }

    @Requires(Permission.EDIT_SETTINGS)
    public void set(Limits limits) {
        if (isOutOfRange(limits.adjustmentCeiling())) throw StockRejection.RULE_RANGE.at("adjustmentCeiling");
        if (isOutOfRange(limits.recountValue())) throw StockRejection.RULE_RANGE.at("recountValue");
        if (limits.transferDays() < 1 || limits.transferDays() > 90) throw StockRejection.RULE_RANGE.at("transferDays");
        if (limits.belowZero() == null) throw StockRejection.RULE_RANGE.at("belowZero");
        audit.record("stock.rules-set", "stock-rules", null, limits() + " -> " + limits);
        var known = em.find(StockLimits.class, StockLimits.THE_ONE);
        if (known == null) em.persist(new StockLimits(limits));
        else known.set(limits);
    }

    private static boolean isOutOfRange(Money amount) {
        return amount == null || amount.isNegative() || amount.compareTo(MOST) > 0;
    }
}
