package com.completebytepos.collecting;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.collecting.model.LayawayTerms;
import com.completebytepos.kernel.Changed;
import com.completebytepos.kernel.Money;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;

/** Promises one answer to whether and on which terms goods are put aside: not at all, until the owner says otherwise. What was put aside before keeps its own. */
@Stateless
public class LayawayRules {
    private static final int WHOLE = 10_000;
    private static final int MOST_DAYS = 366;
    private static final Money MOST_FEE = Money.ofCents(1_000_000_00L);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Event<Changed> changed;

    /** Shares in hundredths of a percent of the price; {@code days}: the last of them still counts; the fee is a share or an amount, never more than was paid. */
    public record Terms(boolean active, int depositShare, int days, int feeShare, Money feeAmount) implements Serializable {
        static final Terms NONE = new Terms(false, 2_000, 30, 0, Money.ZERO);

        Money deposit(Money price) {
            return share(price, depositShare);
        }

        Money fee(Money price) {
            return feeShare > 0 ? share(price, feeShare) : feeAmount;
        }

        private static Money share(Money price, int hundredths) {
            return Money.ofCents((Math.multiplyExact(price.cents(), (long) hundredths) + WHOLE / 2) / WHOLE);
        }
    }

    @OpenToAll("tills work by it and pages show it")
    public Terms terms() {
        var known = em.find(LayawayTerms.class, LayawayTerms.THE_ONE);
        return known == null ? Terms.NONE : known.terms();
    }

    /** Whether there ever were any: what was put aside goes on when the owner ends it for others. */
    @OpenToAll("tills work by it")
    public boolean isKnown() {
        return em.find(LayawayTerms.class, LayawayTerms.THE_ONE) != null;
    }

    /** @throws com.completebytepos.kernel.Rejection 422 by the field */
    @Requires(Permission.EDIT_SETTINGS)
    public void set(Terms terms) {
        if (terms.depositShare() < 0 || terms.depositShare() > WHOLE) throw CollectingRejection.LAYAWAY_SHARE.at("deposit");
        if (terms.days() < 1 || terms.days() > MOST_DAYS) throw CollectingRejection.LAYAWAY_DAYS.at("days", MOST_DAYS);
        if (terms.feeShare() < 0 || terms.feeShare() > WHOLE) throw CollectingRejection.LAYAWAY_SHARE.at("feeShare");
        if (terms.feeAmount() == null || terms.feeAmount().isNegative() || terms.feeAmount().compareTo(MOST_FEE) > 0) throw CollectingRejection.LAYAWAY_FEE.at("feeAmount");
        if (terms.feeShare() > 0 && terms.feeAmount().compareTo(Money.ZERO) > 0) throw CollectingRejection.LAYAWAY_FEE_TWICE.at("feeAmount");
        // Under the lock before it is read: every till that puts aside counts a number up in it.
        var known = em.find(LayawayTerms.class, LayawayTerms.THE_ONE, LockModeType.PESSIMISTIC_WRITE);
        var before = known == null ? Terms.NONE : known.terms();
        if (before.equals(terms)) return;
        audit.record("collecting.layaway-terms-set", "layaway-terms", null, before + " -> " + terms);
        if (known == null) em.persist(new LayawayTerms(terms));
        else known.set(terms);
        changed.fire(new Changed("limits", null));
    }
}
