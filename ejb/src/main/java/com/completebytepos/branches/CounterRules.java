package com.completebytepos.branches;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.model.CounterLimits;
import com.completebytepos.identity.TillPeople;
import com.completebytepos.kernel.Changed;
import com.completebytepos.kernel.Money;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Promises one answer to what somebody at a till may do alone, for tills and server alike; four eyes are asked for only where there are four (ADR 0103). */
@Stateless
public class CounterRules {
    private static final Money MOST = Money.ofCents(100_000_000_00L);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject TillPeople people;
    @Inject BranchRegister register;
    @Inject AuditTrail audit;
    @Inject Event<Changed> changed;

    /** {@code SUPERVISES}: the rule of four eyes is off; {@code ALONE}: it is on, but nobody else could say yes at that branch. */
    public enum Standing { ASKS, SUPERVISES, ALONE }

    /** A branch where {@code name} is the only one who may approve. */
    public record Alone(String branch, String name) implements Serializable {
    }

    /**
     * @param varianceLimit a count may differ by this much before a supervisor signs
     * @param moveCeiling   cash in or out of a drawer beyond this needs a supervisor
     * @param fourEyes      nobody approves what they do themselves
     * @param returnDays    for so long after the sale goods are taken back; 0 = never
     * @param noReceipt     goods without a receipt are taken back too, for store credit alone
     * @param removalReason  a till asks why a line is removed that costs so much or more; zero always, null never
     * @param rateDays      the rate of foreign notes may be so many days older than the day they are taken; 0 = of that day
     * @param codeLimit      a typed M-PESA code for so much or more is looked up before the goods go, where the till is online; zero always, null never
     * @param claimLimit    money for so much or more that came in by itself is looked up before a till claims it; zero always, null never
     * @param cashRefunds   what came by card or by phone may go back in notes
     * @param voidLimit      whoever takes so much or more out of a cart needs a colleague; zero always, null never
     */
    public record Limits(Money varianceLimit, Money moveCeiling, boolean fourEyes, int returnDays, boolean noReceipt, Money removalReason, Money codeLimit, Money voidLimit, int rateDays, boolean cashRefunds, Money claimLimit) implements Serializable {
        static final Limits USUAL = new Limits(Money.ofCents(100_00), Money.ofCents(5_000_00), true, 14, true, null, null, null, 0, false, null);
    }

    @OpenToAll("tills work by it and pages show it")
    public Limits limits() {
        var known = em.find(CounterLimits.class, CounterLimits.THE_ONE);
        return known == null ? Limits.USUAL : known.limits();
    }

    /** How the person stands to what the person does there. Without the right to approve, unknown, or of other branches alone: asks. */
    @Requires({Permission.SYNC, Permission.PAY_SUPPLIERS})
    public Standing standing(UUID personId, UUID branchId) {
        var approvers = people.approvers();
        if (approvers.stream().noneMatch(one -> one.id().equals(personId) && one.worksAt(branchId))) return Standing.ASKS;
        if (!limits().fourEyes()) return Standing.SUPERVISES;
        return approvers.stream().anyMatch(one -> one.worksAt(branchId) && !one.id().equals(personId)) ? Standing.ASKS : Standing.ALONE;
    }

    /** Whether nobody else could say yes there to what needs this right, because the person is the only one who has it. Unknown people, and those of other branches alone, are not. */
    @OpenToAll("part of the deed, which was allowed")
    public boolean isAlone(UUID personId, Permission right, UUID branchId) {
        var all = people.whoMay(right, branchId);
        return all.size() == 1 && all.contains(personId);
    }

    /** Who has no PIN yet counts, too: a second one who exists is given a PIN, not left out. */
    @Requires(Permission.EDIT_SETTINGS)
    public List<Alone> alone() {
        var approvers = people.approvers();
        return register.all().stream().filter(BranchSummary::active).map(branch -> {
            var here = approvers.stream().filter(one -> one.worksAt(branch.id())).toList();
            return here.size() == 1 ? new Alone(branch.name(), here.get(0).name()) : null;
        }).filter(Objects::nonNull).toList();
    }

    @Requires(Permission.EDIT_SETTINGS)
    public void set(Limits limits) {
        if (limits.varianceLimit() == null || isOutOfRange(limits.varianceLimit())) throw BranchesRejection.LIMIT_AMOUNT.at("varianceLimit");
        if (limits.moveCeiling() == null || isOutOfRange(limits.moveCeiling())) throw BranchesRejection.LIMIT_AMOUNT.at("moveCeiling");
        if (limits.returnDays() < 0 || limits.returnDays() > 366) throw BranchesRejection.RETURN_DAYS.at("returnDays");
        if (limits.rateDays() < 0 || limits.rateDays() > 31) throw BranchesRejection.RATE_DAYS.at("rateDays");
        if (limits.removalReason() != null && isOutOfRange(limits.removalReason())) throw BranchesRejection.LIMIT_AMOUNT.at("removalReason");
        if (limits.codeLimit() != null && isOutOfRange(limits.codeLimit())) throw BranchesRejection.LIMIT_AMOUNT.at("codeLimit");
        if (limits.claimLimit() != null && isOutOfRange(limits.claimLimit())) throw BranchesRejection.LIMIT_AMOUNT.at("claimLimit");
        if (limits.voidLimit() != null && isOutOfRange(limits.voidLimit())) throw BranchesRejection.LIMIT_AMOUNT.at("voidLimit");
        audit.record("branches.counter-rules-set", "counter-rules", null, limits() + " -> " + limits);
        var known = em.find(CounterLimits.class, CounterLimits.THE_ONE);
        if (known == null) em.persist(new CounterLimits(limits));
        else known.set(limits);
        changed.fire(new Changed("limits", null));
    }

    private static boolean isOutOfRange(Money amount) {
        return amount.isNegative() || amount.compareTo(MOST) > 0;
    }
}
