package com.completebytepos.returnables;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.BranchRegister;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Rows;
import com.completebytepos.pricing.PriceBook;
import com.completebytepos.pricing.engine.Basket;
import com.completebytepos.pricing.engine.BasketLine;
import com.completebytepos.pricing.engine.PricingEngine;
import com.completebytepos.pricing.engine.TaxRate;
import com.completebytepos.returnables.model.DepositEntry;
import com.completebytepos.returnables.model.KeptDeposit;
import com.completebytepos.returnables.model.KeptDepositTax;
import com.completebytepos.returnables.model.Returnable;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Promises that a deposit nobody comes back for becomes income once, by a person with a reason, under the letter that was set for the day, with its source. */
@Stateless
public class KeptDeposits {
    private static final int SHORTEST = 3;
    private static final int LONGEST_REASON = 120;
    private static final int LONGEST_SOURCE = 200;
    private static final int MOST_DAYS = 3_650;
    private static final int KEPT = 1;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject BranchRegister branches;
    @Inject PriceBook prices;
    @Inject DepositBalances balances;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** From a day in Nairobi on. */
    public record Letter(LocalDate fromDay, String letter, String source, String setBy, Instant setAt) implements Serializable {
    }

    /** {@code customerId} null: of all nobody named; {@code days}: only what was taken along at least so many days ago, 0 whenever. */
    public record Ask(UUID branchId, UUID customerId, UUID returnableId, int pieces, int days, String reason) {
    }

    /** {@code amount} with its tax; {@code rate} in percent. */
    public record Kept(UUID id, String number, UUID branchId, String name, UUID customerId, int pieces, String letter, BigDecimal rate, Money amount, Money tax, String source, String reason, String person, Instant at)
            implements Serializable {
    }

    /** Newest day first. */
    @Requires({Permission.EDIT_SETTINGS, Permission.VIEW_SALES})
    public List<Letter> letters() {
        return em.createQuery("select t from KeptDepositTax t order by t.fromDay desc", KeptDepositTax.class).getResultStream().map(KeptDepositTax::told).toList();
    }

    /** @param fromDay in Nairobi @param source the law, ruling or letter that says so @throws com.completebytepos.kernel.Rejection 422 by the field */
    @Requires(Permission.EDIT_SETTINGS)
    public void set(LocalDate fromDay, String letter, String source) {
        if (fromDay == null || fromDay.isBefore(today())) throw ReturnablesRejection.DAY_PAST.at("fromDay");
        if (letter == null || !letter.matches("[A-E]")) throw ReturnablesRejection.LETTER_SHAPE.at("letter");
        var from = source == null ? "" : source.strip();
        if (from.length() < SHORTEST || from.length() > LONGEST_SOURCE) throw ReturnablesRejection.SOURCE_MISSING.at("source", LONGEST_SOURCE);
        var known = em.find(KeptDepositTax.class, fromDay);
        var tax = known == null ? new KeptDepositTax(fromDay) : known;
        tax.set(letter, from, CurrentShop.actor().name(), clock.instant());
        if (known == null) em.persist(tax);
        audit.record("returnables.kept-tax-set", "returnables", null, fromDay + ": " + letter + " (" + from + ")");
    }

    /** @return the document's number @throws com.completebytepos.kernel.Rejection 422 by the field, 409 while no letter was set */
    @Requires(Permission.MANAGE_CREDIT)
    public String keep(Ask ask) {
        BranchScope.check(ask.branchId());
        if (branches.all().stream().noneMatch(b -> b.active() && b.id().equals(ask.branchId()))) throw ReturnablesRejection.NO_SUCH_BRANCH.at("branch");
        var why = reason(ask.reason());
        var letter = letters().stream().filter(one -> !one.fromDay().isAfter(today())).findFirst().orElseThrow(() -> ReturnablesRejection.NO_LETTER.with());
        int next = numbered(em, KEPT);
        var returnable = em.find(Returnable.class, ask.returnableId() == null ? new UUID(0, 0) : ask.returnableId());
        if (returnable == null) throw ReturnablesRejection.NO_SUCH_RETURNABLE.with();
        var amount = worth(ask);
        var document = new KeptDeposit(String.format("KD-%06d", next), ask, returnable.name(), taxed(letter, amount), CurrentShop.actor().name(), clock.instant());
        em.persist(document);
        em.persist(new DepositEntry(new DepositEntry.Key(document.id(), 1), DepositKind.KEPT, new DepositEntry.What(returnable.id(), returnable.name(), -ask.pieces(), amount.negated()),
                new DepositEntry.Deed(ask.customerId(), ask.branchId(), null, CurrentShop.actor().id(), document.number(), why, clock.instant(), null)));
        audit.record("returnables.kept", "deposit", document.id(), document.number() + ", " + ask.pieces() + " " + returnable.name() + ": " + amount + " (" + why + ")");
        return document.number();
    }

    /** Newest first, of the branches the person works in. */
    @Requires(Permission.VIEW_SALES)
    public List<Kept> page(int first, int size) {
        return BranchScope.bind(em.createQuery("select k from KeptDeposit k where true = true" + BranchScope.jpql("k.branchId") + " order by k.at desc, k.id", KeptDeposit.class)).setFirstResult(first).setMaxResults(size)
                .getResultStream().map(KeptDeposit::told).toList();
    }

    @Requires(Permission.VIEW_SALES)
    public long count() {
        return BranchScope.bind(em.createQuery("select count(k) from KeptDeposit k where true = true" + BranchScope.jpql("k.branchId"), Long.class)).getSingleResult();
    }

    /** Before what is out is read: two who keep or settle the same at once would both find it, so that whoever comes second waits at the one row. @return the next number of that kind */
    static int numbered(EntityManager em, int kind) {
        Rows.select(em, "select last from kept_deposit_number where id = ? for update", row -> row.getInt(1), KEPT);
        Rows.change(em, "update kept_deposit_number set last = last + 1 where id = ?", kind);
        return Rows.select(em, "select last from kept_deposit_number where id = ?", row -> row.getInt(1), kind).get(0);
    }

    static String reason(String told) {
        var why = told == null ? "" : told.strip();
        if (why.length() < SHORTEST || why.length() > LONGEST_REASON) throw ReturnablesRejection.REASON_MISSING.at("reason", LONGEST_REASON);
        return why;
    }

    /** A part of what is out is worth its share of what is owed for it; all of it, all that is owed. */
    private Money worth(Ask ask) {
        if (ask.days() < 0 || ask.days() > MOST_DAYS) throw ReturnablesRejection.DAYS_RANGE.at("days", MOST_DAYS);
        var one = balances.of(ask.customerId(), ask.returnableId());
        long out = ask.days() == 0 ? one.pieces() : balances.outSince(ask.customerId(), ask.returnableId(), clock.instant().minus(Duration.ofDays(ask.days())));
        if (ask.pieces() < 1 || ask.pieces() > out) throw ReturnablesRejection.NOT_OUT.at("pieces", Math.max(0, out));
        var amount = Money.ofCents(share(one.owed().cents(), ask.pieces(), one.pieces()));
        if (amount.equals(Money.ZERO)) throw ReturnablesRejection.NOTHING_OWED.at("pieces");
        return amount;
    }

    /** Half up; nothing where nothing is owed. */
    static long share(long owed, long pieces, long out) {
        return pieces == out ? Math.max(0, owed) : (Math.max(0, owed) * pieces * 2 + out) / (out * 2);
    }

    private KeptDeposit.Taxed taxed(Letter set, Money amount) {
        var taxes = prices.taxesOn(today());
        var letter = taxes.letterOf(set.letter());
        var line = PricingEngine.price(new Basket(List.of(new BasketLine(1, "", 1_000, amount.cents(), letter, 0, 0, -1)), 0, taxes.table())).lines().get(0);
        long rate = taxes.table().rates().stream().filter(one -> one.letter().equals(letter) && one.inUse() && taxes.table().vatRegistered()).mapToLong(TaxRate::rate).findFirst().orElse(0);
        return new KeptDeposit.Taxed(letter, BigDecimal.valueOf(rate, 2), set.source(), amount.minus(Money.ofCents(line.tax())), Money.ofCents(line.tax()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(HouseClock.NAIROBI));
    }
}
