package com.completebytepos.accounts;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.catalogue.Categories;
import com.completebytepos.kernel.Changed;
import com.completebytepos.kernel.Money;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Promises one set of rules for points and credit to every till; new rules never touch what was earned under the old. */
@Stateless
public class LoyaltyProgrammes {
    private static final int MOST_RATE = 10_000;
    private static final Money MOST = Money.ofCents(1_000_000_00L);

    @Inject AccountShelf shelf;
    @Inject AuditTrail audit;
    @Inject Event<Changed> changed;

    @OpenToAll("tills work by it and pages show it")
    public LoyaltyTerms terms() {
        return shelf.terms();
    }

    @Requires(Permission.EDIT_SETTINGS)
    public int version() {
        return shelf.programme().version();
    }

    /** A category with a rate of its own stays. */
    @OpenToAll("part of an errand that was allowed")
    public void leaving(@Observes Categories.Leaving category) {
        if (shelf.terms().rates().stream().anyMatch(rate -> category.id().equals(rate.categoryId()))) throw AccountsRejection.CATEGORY_RATED.with();
    }

    /** @param version the one its editor saw */
    @Requires(Permission.EDIT_SETTINGS)
    public void set(LoyaltyTerms terms, int version) {
        var programme = shelf.programme();
        if (programme.version() != version) throw AccountsRejection.CHANGED_MEANWHILE.with();
        check(terms);
        var before = programme.terms();
        programme.set(terms);
        audit.record("accounts.programme-set", "loyalty", null, before + " -> " + terms);
        changed.fire(new Changed("loyalty", null));
    }

    private static void check(LoyaltyTerms terms) {
        if (terms.rate() < 0 || terms.rate() > MOST_RATE) throw AccountsRejection.RATE_SHAPE.at("rate");
        if (isOutOfRange(terms.pointValue()) || terms.pointValue().equals(Money.ZERO)) throw AccountsRejection.PROGRAMME_SHAPE.at("pointValue");
        if (terms.expiryMonths() < 0 || terms.expiryMonths() > 120) throw AccountsRejection.PROGRAMME_SHAPE.at("expiryMonths");
        if (terms.leastRedeemed() < 0 || terms.leastRedeemed() > 1_000_000) throw AccountsRejection.PROGRAMME_SHAPE.at("leastRedeemed");
        if (terms.offlinePoints() < 0 || terms.offlinePoints() > 1_000_000) throw AccountsRejection.PROGRAMME_SHAPE.at("offlinePoints");
        if (isOutOfRange(terms.offlineCredit())) throw AccountsRejection.PROGRAMME_SHAPE.at("offlineCredit");
        if (terms.graceDays() < 0 || terms.graceDays() > 365) throw AccountsRejection.PROGRAMME_SHAPE.at("graceDays");
        for (var rate : terms.rates()) {
            if (rate.rate() < 0 || rate.rate() > MOST_RATE || rate.groupId() == null && rate.categoryId() == null) throw AccountsRejection.RATE_SHAPE.at("rates");
        }
        for (var tier : terms.tiers()) {
            boolean named = tier.name() != null && !tier.name().isBlank() && tier.name().length() <= 40;
            if (!named || isOutOfRange(tier.fromSpent()) || tier.multiplier() < 0 || tier.multiplier() > 1000) throw AccountsRejection.TIER_SHAPE.at("tiers");
        }
    }

    private static boolean isOutOfRange(Money amount) {
        return amount == null || amount.isNegative() || amount.compareTo(MOST) > 0;
    }
}
