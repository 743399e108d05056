package com.completebytepos.purchasing;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.purchasing.model.PurchaseLimits;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.LocalDate;

/** Promises one answer to what may come beyond an order, which margin is too thin, and for how long input VAT may be claimed. */
@Stateless
public class PurchaseRules {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;

    /**
     * @param tolerancePercent of an ordered quantity may come beyond it
     * @param marginFloor      percent; a new cost that leaves less is warned of
     * @param claimMonths      input VAT may be claimed for so long after the invoice, by {@code claimSource} since {@code claimSince}
     */
    public record Limits(int tolerancePercent, int marginFloor, int claimMonths, String claimSource, LocalDate claimSince) implements Serializable {
        static final Limits USUAL = new Limits(0, 10, 6, "VAT Act 2013, section 17(2)", LocalDate.of(2013, 9, 2));
    }

    @OpenToAll("desks work by it and pages show it")
    public Limits limits() {
        var known = em.find(PurchaseLimits.class, PurchaseLimits.THE_ONE);
        return known == null ? Limits.USUAL : known.limits();
    }

    @Requires(Permission.EDIT_SETTINGS)
    public void set(Limits limits) {
        if (limits.tolerancePercent() < 0 || limits.tolerancePercent() > 100) throw PurchasingRejection.TERMS_RANGE.at("tolerancePercent");
        if (limits.marginFloor() < 0 || limits.marginFloor() > 99) throw PurchasingRejection.TERMS_RANGE.at("marginFloor");
        if (limits.claimMonths() < 1 || limits.claimMonths() > 60) throw PurchasingRejection.TERMS_RANGE.at("claimMonths");
        if (limits.claimSource() == null || limits.claimSource().isBlank() || limits.claimSource().length() > 200) throw PurchasingRejection.REASON_MISSING.at("claimSource");
        if (limits.claimSince() == null) throw PurchasingRejection.DAY_RANGE.at("claimSince");
        audit.record("purchasing.rules-set", "purchase-rules", null, limits() + " -> " + limits);
        var known = em.find(PurchaseLimits.class, PurchaseLimits.THE_ONE);
        if (known == null) em.persist(new PurchaseLimits(limits));
        else known.set(limits);
    }
}
