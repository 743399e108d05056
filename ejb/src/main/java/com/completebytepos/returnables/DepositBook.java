package com.completebytepos.returnables;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.CounterRules;
import com.completebytepos.cash.CashDeed;
import com.completebytepos.cash.CashMovements;
import com.completebytepos.customers.CustomerEntry;
import com.completebytepos.customers.CustomerRegister;
import com.completebytepos.customers.CustomersMerged;
import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.returnables.model.DepositEntry;
import com.completebytepos.returnables.model.DepositHeir;
import com.completebytepos.returnables.model.DepositRate;
import com.completebytepos.selling.Approvals;
import com.completebytepos.selling.CompletedSale;
import com.completebytepos.selling.Finding;
import com.completebytepos.selling.SaleSettling;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Promises that every deposit a till took or gave back stands in the ledger by the document it happened with, beside the money: what a sale
 * settled by deposits and what left the drawer for them is what the ledger says. It has happened: what does not fit is found.
 */
@Stateless
public class DepositBook {
    private static final int MOST_PIECES = 100_000;
    private static final long MOST_EACH = 1_000_000_00L;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject CashMovements cash;
    @Inject CustomerRegister customers;
    @Inject CounterRules rules;
    @Inject Approvals approvals;
    @Inject AuditTrail audit;

    /** With a sale: a part of what was handed over was no price but a deposit, or empties paid for a part of it. */
    @OpenToAll("part of the sale, which was allowed")
    public void sold(@Observes SaleSettling sale) {
        var told = sale.deposits();
        var settled = sale.by(CompletedSale.Deposits.KIND);
        if (told.lines().isEmpty() && settled.equals(Money.ZERO) && told.paidOut() == 0) return;
        var customer = customers.standing(sale.customerId()).map(CustomerEntry::id).orElse(sale.customerId());
        var booked = book(told.lines(), new Document(sale.documentId(), sale.findings()), new DepositEntry.Deed(customer, sale.place().branchId(), told.shiftId(), sale.cashierId(), sale.receiptNumber(), null, sale.at()));
        var paidOut = Money.ofCents(Math.max(0, told.paidOut()));
        var moved = settled.negated().minus(paidOut);
        if (told.paidOut() < 0 || !booked.equals(moved)) sale.findings().add(Finding.of("deposit-differs", Detail.of("told", booked, moved)));
        // Also what paid for goods: without empties that much cash would lie in the drawer.
        if (moved.negated().compareTo(rules.limits().moveCeiling()) > 0) sale.findings().add(Finding.of("move-not-approved", moved.negated().toString()));
        if (paidOut.equals(Money.ZERO)) return;
        cash.depositWithSale(new CashDeed(sale.documentId(), sale.place().tillId(), sale.place().branchId(), told.shiftId(), sale.cashierId(), sale.at()), paidOut.negated(), sale.receiptNumber());
    }

    /** Without one: cash for empties, or for what somebody takes along empty. */
    @Requires(Permission.SYNC)
    public List<Finding> moved(MovedDeposits told, List<Approvals.Told> approved) {
        var deed = told.deed();
        var kept = approvals.keep(new Approvals.Deed(deed.id(), "deposit.move", deed.cashierId(), deed.branchId(), deed.at()), approved);
        var findings = new ArrayList<>(kept.findings());
        var customer = told.customerId() == null ? null : customers.standing(told.customerId()).map(CustomerEntry::id).orElse(null);
        if (told.customerId() != null && customer == null) findings.add(Finding.of("customer-unknown", told.customerId().toString()));
        var booked = book(told.lines(), new Document(deed.id(), findings), new DepositEntry.Deed(customer, deed.branchId(), deed.shiftId(), deed.cashierId(), told.number(), null, deed.at()));
        if (booked.cents() != told.total()) findings.add(Finding.of("deposit-differs", Detail.of("told", booked, Money.ofCents(told.total()))));
        var out = booked.negated();
        if (out.compareTo(rules.limits().moveCeiling()) > 0 && !kept.allows("CASH_OUT") && !approvals.needsNobody(new Approvals.Deed(deed.id(), "deposit.move", deed.cashierId(), deed.branchId(), deed.at()), "CASH_OUT")) {
            findings.add(Finding.of("move-not-approved", out.toString()));
        }
        if (!booked.equals(Money.ZERO)) findings.addAll(cash.depositMoved(deed, booked, told.number()));
        audit.record("returnables.moved", "deposit", deed.id(), told.number() + ": " + booked);
        return findings;
    }

    private record Document(UUID id, List<Finding> findings) {
    }

    /** @return what they come to, by what one of each was told to ask */
    private Money book(List<CompletedSale.Deposit> lines, Document document, DepositEntry.Deed deed) {
        long sum = 0;
        int number = 0;
        for (var line : lines) {
            number++;
            if (line.pieces() == 0 || Math.abs(line.pieces()) > MOST_PIECES || line.each() < 0 || line.each() > MOST_EACH) {
                document.findings().add(Finding.of("deposit-differs", Detail.of("for", line.name(), line.pieces() + " x " + line.each())));
                continue;
            }
            check(line, document, deed.at());
            long amount = line.pieces() * line.each();
            sum += amount;
            em.persist(new DepositEntry(new DepositEntry.Key(document.id(), number), line.pieces() > 0 ? DepositKind.TAKEN : DepositKind.BACK,
                    new DepositEntry.What(line.returnable(), line.name(), (int) line.pieces(), Money.ofCents(amount)), deed));
        }
        return Money.ofCents(sum);
    }

    private void check(CompletedSale.Deposit line, Document document, Instant at) {
        var asked = em.createQuery("select d from DepositRate d where d.key.returnableId = :id and d.key.fromDay <= :day order by d.key.fromDay desc", DepositRate.class)
                .setParameter("id", line.returnable()).setParameter("day", LocalDate.ofInstant(at, HouseClock.NAIROBI)).setMaxResults(1).getResultStream().findFirst();
        if (asked.isEmpty()) document.findings().add(Finding.of("deposit-unknown", line.name()));
        else if (asked.get().told().amount().cents() != line.each()) document.findings().add(Finding.of("deposit-amount-differs", Detail.of("told", asked.get().told().amount(), Money.ofCents(line.each()))));
    }

    /** The ledger stays as it was written; whose it is, is said beside it. */
    @OpenToAll("part of an errand that was allowed")
    public void merged(@Observes CustomersMerged both) {
        em.createQuery("select h from DepositHeir h where h.intoId = :from", DepositHeir.class).setParameter("from", both.from()).getResultList().forEach(heir -> heir.passTo(both.into()));
        em.persist(new DepositHeir(both.from(), both.into()));
    }
}
