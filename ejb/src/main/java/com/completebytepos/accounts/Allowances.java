package com.completebytepos.accounts;

import com.completebytepos.accounts.model.AccountAllowance;
import com.completebytepos.accounts.model.CreditRules;
import com.completebytepos.accounts.model.CustomerAccount;
import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Promises that what a till was told it may spend of a customer's points or credit nobody else spends meanwhile. */
@Stateless
public class Allowances {
    /** Longer than a till is away in an ordinary week-end without power. */
    private static final Duration GOOD_FOR = Duration.ofDays(3);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AccountShelf shelf;
    @Inject Clock clock;

    /** What the till may spend without asking again: points, and credit in cents. */
    public record Granted(long points, long credit, Instant until) {
    }

    /** As much as the shop lets a till have of one customer, as far as it is there. */
    @Requires(Permission.SYNC)
    public Granted usual(WorkstationEntry till, UUID customerId) {
        var account = shelf.locked(customerId);
        var terms = shelf.terms();
        long points = terms.active() ? Math.min(Math.max(0, account.points() - others(till, customerId, AllowanceKind.POINTS)), Math.max(terms.offlinePoints(), remaining(till, customerId, AllowanceKind.POINTS))) : 0;
        var setAside = Money.ofCents(others(till, customerId, AllowanceKind.CREDIT));
        boolean lends = objection(account, setAside, terms, Money.ZERO) == null;
        long credit = lends ? Math.min(CreditRules.free(account, setAside).cents(), Math.max(terms.offlineCredit().cents(), remaining(till, customerId, AllowanceKind.CREDIT))) : 0;
        var until = clock.instant().plus(GOOD_FOR);
        grant(till, customerId, AllowanceKind.POINTS, points, until);
        grant(till, customerId, AllowanceKind.CREDIT, credit, until);
        return new Granted(points, credit, until);
    }

    /** For a tender about to be taken. @param amount points, or cents @throws com.completebytepos.kernel.Rejection 409 when it is not there to be spent */
    @Requires(Permission.SYNC)
    public Granted reserve(WorkstationEntry till, UUID customerId, AllowanceKind kind, long amount) {
        if (kind == null || amount <= 0) throw AccountsRejection.ALLOWANCE_SHAPE.at("amount");
        var account = shelf.locked(customerId);
        var terms = shelf.terms();
        long others = others(till, customerId, kind);
        if (kind == AllowanceKind.POINTS) {
            if (!terms.active()) throw AccountsRejection.POINTS_OFF.with();
            if (amount < terms.leastRedeemed()) throw AccountsRejection.POINTS_LEAST.with(terms.leastRedeemed());
            if (amount > account.points() - others) throw AccountsRejection.POINTS_SHORT.with(Math.max(0, account.points() - others));
        } else {
            var no = objection(account, Money.ofCents(others), terms, Money.ofCents(amount));
            if (no != null) throw no.with(account.owed(), account.creditLimit() == null ? Money.ZERO : account.creditLimit(), CreditRules.free(account, Money.ofCents(others)));
        }
        var until = clock.instant().plus(GOOD_FOR);
        grant(till, customerId, kind, Math.max(amount, remaining(till, customerId, kind)), until);
        return new Granted(remaining(till, customerId, AllowanceKind.POINTS), remaining(till, customerId, AllowanceKind.CREDIT), until);
    }

    /** What the till holds beyond this is anybody's again: a tender was taken off, or the customer left. It never becomes more. */
    @Requires(Permission.SYNC)
    public Granted release(WorkstationEntry till, UUID customerId, long points, long credit) {
        if (points < 0 || credit < 0) throw AccountsRejection.ALLOWANCE_SHAPE.at("amount");
        shelf.locked(customerId);
        var until = clock.instant().plus(GOOD_FOR);
        for (var kind : AllowanceKind.values()) {
            var own = shelf.allowance(customerId, till.id(), kind);
            if (own == null) continue;
            own.keepAtMost(kind == AllowanceKind.POINTS ? points : credit);
            if (own.remaining(clock.instant()) > 0 && own.validUntil().isBefore(until)) until = own.validUntil();
        }
        return new Granted(remaining(till, customerId, AllowanceKind.POINTS), remaining(till, customerId, AllowanceKind.CREDIT), until);
    }

    private AccountsRejection objection(CustomerAccount account, Money setAside, LoyaltyTerms terms, Money amount) {
        var oldest = CreditPosting.oldestDue(shelf.unpaid(account.customerId()));
        return CreditRules.objection(account, oldest, setAside, terms.graceDays(), LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI), amount).orElse(null);
    }

    private long others(WorkstationEntry till, UUID customerId, AllowanceKind kind) {
        return shelf.setAsideByOthers(customerId, till.id(), kind);
    }

    private long remaining(WorkstationEntry till, UUID customerId, AllowanceKind kind) {
        var own = shelf.allowance(customerId, till.id(), kind);
        return own == null ? 0 : own.remaining(clock.instant());
    }

    private void grant(WorkstationEntry till, UUID customerId, AllowanceKind kind, long amount, Instant until) {
        var own = shelf.allowance(customerId, till.id(), kind);
        if (own == null) {
            if (amount == 0) return;
            own = new AccountAllowance(new AccountAllowance.Key(customerId, till.id(), kind));
            own.grant(amount, until);
            em.persist(own);
        } else {
            own.grant(amount, until);
        }
    }
}
