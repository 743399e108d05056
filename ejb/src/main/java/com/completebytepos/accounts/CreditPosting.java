package com.completebytepos.accounts;

import com.completebytepos.accounts.model.CreditAllocation;
import com.completebytepos.accounts.model.CreditEntry;
import com.completebytepos.accounts.model.CreditRules;
import com.completebytepos.accounts.model.CustomerAccount;
import com.completebytepos.accounts.model.OpenItem;
import com.completebytepos.cash.DebtEased;
import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.selling.Finding;
import com.completebytepos.selling.SaleSettling;
import com.completebytepos.tenancy.CurrentShop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Moves debts, under the account's lock. A debt that happened is written whatever the rules say; money pays the oldest debt first. */
@ApplicationScoped
class CreditPosting {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AccountShelf shelf;
    @Inject Clock clock;

    void lend(CustomerAccount account, SaleSettling sale, Money amount, int graceDays) {
        var unpaid = shelf.unpaid(account.customerId());
        var others = Money.ofCents(shelf.setAsideByOthers(account.customerId(), sale.place().workstationId(), AllowanceKind.CREDIT));
        var day = LocalDate.ofInstant(sale.at(), HouseClock.NAIROBI);
        CreditRules.objection(account, oldestDue(unpaid), others, graceDays, day, amount)
                .ifPresent(no -> sale.findings().add(Finding.of(no.code().replace("accounts.", ""), Detail.of("on-account", amount, account.owed(), account.creditLimit()))));
        var before = account.owed();
        var entry = new CreditEntry(account, CreditKind.SALE, amount, new CreditEntry.Cause(sale.documentId(), sale.receiptNumber(), sale.place().branchId(), sale.at(), "till", null));
        em.persist(entry);
        var item = new OpenItem(sale.documentId(), account.customerId(), sale.receiptNumber(), sale.at(), day.plusDays(account.termDays()), amount);
        em.persist(item);
        if (before.isNegative()) pay(List.of(item), before.negated(), entry.id());
        shelf.use(account.customerId(), sale.place().workstationId(), AllowanceKind.CREDIT, amount.cents());
    }

    /** What came back of a debt is taken off its own document first. */
    void giveBack(CustomerAccount account, SaleSettling back, Money amount) {
        less(account, back.originalId(), amount, new CreditEntry.Cause(back.documentId(), back.receiptNumber(), back.place().branchId(), back.at(), "till", null));
    }

    void ease(CustomerAccount account, DebtEased debt) {
        less(account, debt.saleId(), debt.amount(), new CreditEntry.Cause(debt.documentId(), debt.number(), debt.branchId(), debt.at(), "till", null));
    }

    private void less(CustomerAccount account, UUID saleId, Money amount, CreditEntry.Cause cause) {
        var own = shelf.items(account.customerId(), saleId);
        for (var item : own) writeBack(account, item, amount.minus(item.unpaid()), cause);
        var entry = new CreditEntry(account, CreditKind.RETURN, amount.negated(), cause);
        em.persist(entry);
        var rest = pay(own, amount, entry.id());
        pay(shelf.unpaid(account.customerId()).stream().filter(i -> !own.contains(i)).toList(), rest, entry.id());
    }

    /** What the shop gave up was never paid, so it is not given back either: the debt is there again, for what came back to take it off. */
    private void writeBack(CustomerAccount account, OpenItem item, Money beyond, CreditEntry.Cause cause) {
        if (beyond.compareTo(Money.ZERO) <= 0) return;
        var givenUp = shelf.writtenOff(item.id());
        var back = beyond.compareTo(givenUp) < 0 ? beyond : givenUp;
        if (back.compareTo(Money.ZERO) <= 0) return;
        var entry = new CreditEntry(account, CreditKind.WRITTEN_BACK, back, cause);
        em.persist(entry);
        em.persist(new CreditAllocation(entry.id(), item.id(), back.negated()));
        item.reopen(back);
    }

    CreditEntry reduce(CustomerAccount account, CreditKind kind, Money amount, CreditEntry.Cause cause) {
        var entry = new CreditEntry(account, kind, amount.negated(), cause);
        em.persist(entry);
        pay(shelf.unpaid(account.customerId()), amount, entry.id());
        return entry;
    }

    /** Debts move as they are; money one of the two had paid beforehand pays what the other still owes. */
    void merge(CustomerAccount from, CustomerAccount into, UUID document) {
        var owed = from.owed();
        em.createQuery("update OpenItem i set i.customerId = :into where i.customerId = :from").setParameter("into", into.customerId()).setParameter("from", from.customerId()).executeUpdate();
        em.createQuery("update WriteOff w set w.customerId = :into where w.customerId = :from").setParameter("into", into.customerId()).setParameter("from", from.customerId()).executeUpdate();
        if (owed.equals(Money.ZERO)) return;
        boolean spare = owed.isNegative() || into.owed().isNegative();
        var ahead = owed.isNegative() ? owed.negated() : into.owed().negated();
        em.persist(new CreditEntry(from, CreditKind.MERGED_OUT, owed.negated(), cause(document)));
        var entry = new CreditEntry(into, CreditKind.MERGED_IN, owed, cause(document));
        em.persist(entry);
        if (spare) pay(shelf.unpaid(into.customerId()), ahead, entry.id());
    }

    static LocalDate oldestDue(List<OpenItem> unpaid) {
        return unpaid.stream().map(OpenItem::dueOn).min(LocalDate::compareTo).orElse(null);
    }

    private CreditEntry.Cause cause(UUID document) {
        return new CreditEntry.Cause(document, null, null, clock.instant(), CurrentShop.actor().name(), null);
    }

    /** @return what is left over: it stands against the next debt */
    private Money pay(List<OpenItem> items, Money money, UUID entryId) {
        var rest = money;
        for (var item : items) {
            if (rest.compareTo(Money.ZERO) <= 0) break;
            var taken = item.pay(rest);
            if (taken.equals(Money.ZERO)) continue;
            em.persist(new CreditAllocation(entryId, item.id(), taken));
            rest = rest.minus(taken);
        }
        return rest;
    }
}
