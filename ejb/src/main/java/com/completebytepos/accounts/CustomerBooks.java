package com.completebytepos.accounts;

import com.completebytepos.accounts.model.CustomerAccount;
import com.completebytepos.accounts.model.CustomerPurchase;
import com.completebytepos.cash.DebtEased;
import com.completebytepos.customers.CustomerAdded;
import com.completebytepos.customers.CustomerEntry;
import com.completebytepos.customers.CustomerLeaving;
import com.completebytepos.customers.CustomerRegister;
import com.completebytepos.customers.CustomersMerged;
import com.completebytepos.kernel.Money;
import com.completebytepos.selling.Finding;
import com.completebytepos.selling.SaleSettling;
import com.completebytepos.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** Promises that a sale to a known customer and everything it does to points and debts stand or fall together; what does not fit is told, never refused. */
@Stateless
@OpenToAll("part of an errand that was allowed")
public class CustomerBooks {
    static final String ON_ACCOUNT = "ON_ACCOUNT";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject CustomerRegister register;
    @Inject AccountShelf shelf;
    @Inject PointsPosting points;
    @Inject CreditPosting credit;

    public void settling(@Observes SaleSettling sale) {
        if (sale.customerId() == null) {
            if (!sale.by(ON_ACCOUNT).equals(Money.ZERO) || !sale.by(PointsPosting.TENDER).equals(Money.ZERO)) sale.findings().add(Finding.of("account-customer-missing", null));
            return;
        }
        var customer = register.standing(sale.customerId()).orElse(null);
        if (customer == null) sale.findings().add(Finding.of("customer-unknown", sale.customerId().toString()));
        else if (!customer.isActive()) sale.findings().add(Finding.of("customer-gone", customer.code()));
        var account = shelf.locked(customer == null ? sale.customerId() : customer.id());
        if (sale.isReturn()) broughtBack(account, sale);
        else bought(account, sale, customer);
    }

    private void bought(CustomerAccount account, SaleSettling sale, CustomerEntry customer) {
        var terms = shelf.terms();
        var byPoints = sale.by(PointsPosting.TENDER);
        var onAccount = sale.by(ON_ACCOUNT);
        if (byPoints.compareTo(Money.ZERO) > 0) points.redeem(account, sale, terms, byPoints);
        if (onAccount.compareTo(Money.ZERO) > 0) credit.lend(account, sale, onAccount, terms.graceDays());
        long earned = points.earn(account, sale, terms, customer == null ? null : customer.groupId(), byPoints);
        account.bought(sale.total(), sale.at());
        keep(account, sale, earned);
    }

    private void broughtBack(CustomerAccount account, SaleSettling back) {
        var byPoints = back.by(PointsPosting.TENDER).negated();
        var onAccount = back.by(ON_ACCOUNT).negated();
        if (byPoints.compareTo(Money.ZERO) > 0) points.giveBack(account, back, shelf.terms(), byPoints);
        if (onAccount.compareTo(Money.ZERO) > 0) credit.giveBack(account, back, onAccount);
        long taken = points.takeBack(account, back);
        account.broughtBack(back.total());
        keep(account, back, taken);
    }

    /** A deposit on account goes back as it came. */
    public void eased(@Observes DebtEased debt) {
        var customer = register.standing(debt.customerId()).orElse(null);
        if (customer == null) {
            debt.findings().add(Finding.of("account-customer-missing", null));
            return;
        }
        credit.ease(shelf.locked(customer.id()), debt);
    }

    private void keep(CustomerAccount account, SaleSettling sale, long earned) {
        var document = new CustomerPurchase.Document(sale.documentId(), sale.originalId(), sale.receiptNumber(), sale.place().branchId(), sale.at());
        em.persist(new CustomerPurchase(document, account.customerId(), sale.total(), earned, sale.by(PointsPosting.TENDER)));
    }

    public void added(@Observes CustomerAdded customer) {
        if (em.find(CustomerAccount.class, customer.id()) == null) em.persist(new CustomerAccount(customer.id()));
    }

    /** In the order of the ids, as the customers themselves were locked. */
    public void merged(@Observes CustomersMerged both) {
        boolean ordered = both.from().compareTo(both.into()) < 0;
        var first = shelf.locked(ordered ? both.from() : both.into());
        var second = shelf.locked(ordered ? both.into() : both.from());
        var from = ordered ? first : second;
        var into = ordered ? second : first;
        UUID document = both.from();
        points.merge(from, into, document);
        credit.merge(from, into, document);
        into.takeOver(from);
        em.createQuery("update CustomerPurchase p set p.customerId = :into where p.customerId = :from").setParameter("into", both.into()).setParameter("from", both.from()).executeUpdate();
        shelf.moveAllowances(both.from(), both.into());
    }

    /** Who owes money, or has money here, cannot be forgotten yet. */
    public void leaving(@Observes CustomerLeaving customer) {
        var account = shelf.locked(customer.id());
        if (!account.owed().equals(Money.ZERO)) throw AccountsRejection.OWES_MONEY.with(account.owed());
    }
}
