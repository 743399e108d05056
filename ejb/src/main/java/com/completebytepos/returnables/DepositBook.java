package com.completebytepos.returnables;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.cash.CashDeed;
import com.completebytepos.cash.CashMovements;
import com.completebytepos.customers.CustomerEntry;
import com.completebytepos.customers.CustomerRegister;
import com.completebytepos.identity.TillPeople;
import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.Money;
import com.completebytepos.returnables.model.DepositEntry;
import com.completebytepos.selling.Approvals;
import com.completebytepos.selling.CompletedSale;
import com.completebytepos.selling.Finding;
import com.completebytepos.selling.SaleSettling;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Promises that every deposit a till took or gave back stands in the ledger by the document it happened with, beside the money: what a sale
 * settled by deposits and what left the drawer for them is what the ledger says. It has happened: what does not fit is found.
 */
@Stateless
public class DepositBook {
    /** After who keeps accounts: those are locked before the trail is written. */
    private static final int LAST = Interceptor.Priority.APPLICATION + 900;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject CashMovements cash;
    @Inject CustomerRegister customers;
    @Inject Approvals approvals;
    @Inject TillPeople people;
    @Inject AuditTrail audit;
    @Inject DepositChecks checks;
    @Inject DepositRefunds refunds;
    @Inject CarriedPieces carried;

    /** With a sale: a part of what was handed over was no price but a deposit, or empties paid for a part of it. With a return: what was left with its sale goes back beside the price. */
    @OpenToAll("part of the sale, which was allowed")
    public void sold(@Observes @Priority(LAST) SaleSettling sale) {
        var told = sale.deposits();
        if (!sale.isReturn()) carried.check(sale);
        var settled = sale.by(CompletedSale.Deposits.KIND);
        if (told.lines().isEmpty() && settled.equals(Money.ZERO) && told.paidOut() == 0) return;
        var parts = sale.isReturn() ? checks.ofItsSale(sale.originalId(), told.lines(), sale.findings()) : DepositPart.of(told.lines(), List.of());
        var customer = customers.standing(sale.customerId()).map(CustomerEntry::id).orElse(sale.customerId());
        var paidOut = Money.ofCents(Math.max(0, told.paidOut()));
        var moved = settled.negated().minus(paidOut);
        // Also what paid for goods: without empties that much cash would lie in the drawer.
        var out = moved.negated();
        var approving = new Approvals.Deed(sale.documentId(), "sale", sale.cashierId(), sale.place().branchId(), sale.at());
        var ownWord = told.approved() ? Money.ZERO : checks.byOwnWord(approving, told.shiftId(), out, sale.findings());
        var booked = book(parts, new Document(sale.documentId(), ownWord, customer, sale.findings()),
                new DepositEntry.Deed(customer, sale.place().branchId(), told.shiftId(), sale.cashierId(), sale.receiptNumber(), null, sale.at(), sale.originalId()));
        if (told.paidOut() < 0 || !booked.equals(moved)) sale.findings().add(Finding.of("deposit-differs", Detail.of("told", booked, moved)));
        if (out.compareTo(Money.ZERO) > 0) recorded(sale.documentId(), sale.cashierId(), sale.receiptNumber(), booked);
        if (paidOut.equals(Money.ZERO)) return;
        cash.depositWithSale(new CashDeed(sale.documentId(), sale.place().tillId(), sale.place().branchId(), told.shiftId(), sale.cashierId(), sale.at()), paidOut.negated(), sale.receiptNumber());
    }

    /**
     * Without one: cash for empties, or for what somebody takes along empty; what was not paid in cash goes back as it came, where the till knew. Empties of the sale it names are
     * off the name they were taken along by, whoever brings them; what is beyond is of who was told. Locks in the order sales do: the sale, the shift, the account, the trail.
     */
    @Requires(Permission.SYNC)
    public List<Finding> moved(MovedDeposits told, List<Approvals.Told> approved) {
        var deed = told.deed();
        var sale = refunds.held(told);
        var findings = new ArrayList<Finding>();
        var customer = told.customerId() == null ? null : customers.standing(told.customerId()).map(CustomerEntry::id).orElse(null);
        if (told.customerId() != null && customer == null) findings.add(Finding.of("customer-unknown", told.customerId().toString()));
        var parts = DepositPart.of(told.lines(), sale.lines());
        var inCash = Money.ofCents(sum(told.lines())).plus(refunds.check(told, sale, parts, findings));
        refunds.give(told, sale.customerId(), findings);
        var approving = new Approvals.Deed(deed.id(), "deposit.move", deed.cashierId(), deed.branchId(), deed.at());
        var kept = approvals.keep(approving, approved);
        findings.addAll(kept.findings());
        var ownWord = kept.allows("CASH_OUT") ? Money.ZERO : checks.byOwnWord(approving, deed.shiftId(), inCash.negated(), findings);
        var booked = book(parts, new Document(deed.id(), ownWord, sale.customerId(), findings), new DepositEntry.Deed(customer, deed.branchId(), deed.shiftId(), deed.cashierId(), told.number(), null, deed.at(), told.saleId()));
        if (inCash.cents() != told.total()) findings.add(Finding.of("deposit-differs", Detail.of("told", inCash, Money.ofCents(told.total()))));
        if (!inCash.equals(Money.ZERO)) findings.addAll(cash.depositMoved(deed, inCash, told.number()));
        recorded(deed.id(), deed.cashierId(), told.number(), booked);
        return findings;
    }

    private void recorded(UUID document, UUID cashier, String number, Money booked) {
        audit.record("returnables.moved", "deposit", document, people.nameOf(cashier).orElse("?") + ", " + number + ": " + booked);
    }

    /** {@code ownWord}: what of its money nobody else said yes to; {@code customerOfSale}: whose the pieces of the sale it names are, null where nobody was known. */
    private record Document(UUID id, Money ownWord, UUID customerOfSale, List<Finding> findings) {
    }

    private static long sum(List<CompletedSale.Deposit> lines) {
        return lines.stream().filter(CompletedSale.Deposit::isPossible).mapToLong(CompletedSale.Deposit::amount).sum();
    }

    /** @return what they come to, by what one of each was told to ask */
    private Money book(List<DepositPart> parts, Document document, DepositEntry.Deed deed) {
        int number = 0;
        var ownWord = document.ownWord();
        for (var part : parts) {
            var line = part.line();
            number++;
            if (!line.isPossible()) {
                document.findings().add(Finding.of("deposit-differs", Detail.of("for", line.name(), line.pieces() + " x " + line.each())));
                continue;
            }
            checks.amount(part, deed.at(), document.findings());
            var whose = part.isOfItsSale() && document.customerOfSale() != null ? deed.of(document.customerOfSale()) : deed;
            em.persist(new DepositEntry(new DepositEntry.Key(document.id(), number), line.pieces() > 0 ? DepositKind.TAKEN : DepositKind.BACK,
                    new DepositEntry.What(line.returnable(), line.name(), (int) line.pieces(), Money.ofCents(line.amount())), whose, ownWord));
            ownWord = Money.ZERO;
        }
        var lines = parts.stream().map(DepositPart::line).toList();
        checks.out(lines, document.findings());
        return Money.ofCents(sum(lines));
    }
}
