package com.completebytepos.accounts;

import com.completebytepos.accounts.model.AccountSettlement;
import com.completebytepos.accounts.model.CreditEntry;
import com.completebytepos.accounts.model.SettlementMoney;
import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.CounterRules;
import com.completebytepos.cash.CashDeed;
import com.completebytepos.cash.CashMovements;
import com.completebytepos.customers.CustomerEntry;
import com.completebytepos.customers.CustomerRegister;
import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.Money;
import com.completebytepos.payments.PaymentUses;
import com.completebytepos.selling.Approvals;
import com.completebytepos.selling.Finding;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Promises that money paid towards a debt pays the oldest first, to the cent, lies in the drawer it was put into, and makes no second fiscal document. */
@Stateless
public class Settling {
    private static final String CARD = "CARD";
    private static final String CHEQUE = "CHEQUE";
    private static final Set<String> KINDS = Set.of("CASH", "MPESA", CARD, CHEQUE);
    private static final String CASH = "CASH";
    private static final String MPESA = "MPESA";
    private static final String UNVERIFIED = "payment-to-verify";
    private static final String UNPROVED = "claim-not-looked-up";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject CustomerRegister register;
    @Inject AccountShelf shelf;
    @Inject CreditPosting credit;
    @Inject CashMovements cash;
    @Inject PaymentUses payments;
    @Inject Approvals approvals;
    @Inject CounterRules rules;
    @Inject AuditTrail audit;

    /** It has happened: what does not fit is told. More than is owed stands against what is bought next. */
    @Requires(Permission.SYNC)
    public List<Finding> record(SettleAccount told, List<Approvals.Told> approved) {
        // The shift, the account, the trail: in the order a sale on account locks them.
        cash.hold(told.place().shiftId());
        var customer = register.standing(told.customerId());
        var account = shelf.locked(customer.map(CustomerEntry::id).orElse(told.customerId()));
        var kept = approvals.keep(new Approvals.Deed(told.id(), "account.settle", told.place().cashierId(), told.place().branchId(), told.at()), approved);
        var findings = new ArrayList<>(kept.findings());
        if (customer.isEmpty()) findings.add(Finding.of("customer-unknown", String.valueOf(told.customerId())));
        var money = money(told, findings);
        checkCodes(told, money, kept, findings);
        var amount = money.stream().map(SettlementMoney::amount).reduce(Money.ZERO, Money::plus);
        if (amount.cents() != told.amount()) findings.add(Finding.of("settlement-differs", Detail.of("told", amount, Money.ofCents(told.amount()))));
        if (amount.compareTo(account.owed()) > 0) findings.add(Finding.of("settled-beyond-owed", Detail.of("paid-owed", amount, account.owed())));
        em.persist(new AccountSettlement(told, account.customerId(), amount, money));
        credit.reduce(account, CreditKind.SETTLEMENT, amount, new CreditEntry.Cause(told.id(), told.number(), told.place().branchId(), told.at(), "till", null));
        var inDrawer = money.stream().map(Settling::inDrawer).reduce(Money.ZERO, Money::plus);
        if (!inDrawer.equals(Money.ZERO)) findings.addAll(cash.accountPaid(deed(told), inDrawer, told.number()));
        money.stream().filter(m -> m.kind().equals(CARD) || m.kind().equals(CHEQUE)).collect(Collectors.groupingBy(SettlementMoney::kind)).forEach((kind, slips) ->
                cash.slipTaken(deed(told), kind, slips.stream().map(SettlementMoney::given).reduce(Money.ZERO, Money::plus)));
        audit.record("accounts.settled", "customer", account.customerId(), told.number() + ": " + amount);
        return findings;
    }

    /** Change on any other way of paying leaves the drawer in shillings. */
    private static Money inDrawer(SettlementMoney money) {
        if (money.kind().equals(CASH)) return money.amount();
        return money.changeGiven().isNegative() ? Money.ZERO : money.changeGiven().negated();
    }

    private List<SettlementMoney> money(SettleAccount told, List<Finding> findings) {
        var taken = new ArrayList<SettlementMoney>();
        for (var tender : told.tenders()) {
            int number = taken.size() + 1;
            if (!KINDS.contains(tender.kind())) findings.add(new Finding("tender-kind-unknown", number, tender.kind()));
            if (tender.amount() <= 0) {
                findings.add(new Finding("tender-negative", number, Money.ofCents(tender.amount()).toString()));
                continue;
            }
            if (tender.given() - tender.amount() != tender.change()) findings.add(new Finding("change-differs", number, Money.ofCents(tender.change()).toString()));
            var code = tender.code() == null || !tender.code().matches("[A-Za-z0-9]{1,30}") ? null : tender.code();
            taken.add(new SettlementMoney(number, tender.kind(), Money.ofCents(tender.amount()), Money.ofCents(tender.given()), Money.ofCents(tender.given() - tender.amount()), tender.payment(), code));
            if (tender.kind().equals(MPESA)) usePayment(told, number, tender, findings);
        }
        if (taken.isEmpty()) findings.add(Finding.of("no-lines", null));
        return taken;
    }

    private void usePayment(SettleAccount told, int line, SettleAccount.Taken tender, List<Finding> findings) {
        var place = new PaymentUses.Place(told.place().branchId(), told.place().workstationId(), told.place().cashierId(), told.at());
        payments.take(new PaymentUses.Tendered(told.id(), line, tender.payment(), tender.code(), Money.ofCents(Math.max(tender.amount(), tender.given())), place))
                .forEach(note -> findings.add(new Finding(note.code(), line, note.detail())));
    }

    /** As for goods: much money that nobody had looked up though somebody could, and no colleague said yes to. */
    private void checkCodes(SettleAccount told, List<SettlementMoney> money, Approvals.Kept kept, List<Finding> findings) {
        var limit = rules.limits().codeLimit();
        for (int line = 1; line <= money.size(); line++) {
            var of = money.get(line - 1);
            boolean mayBe = !told.online() || of.code() != null && kept.allowsOf("TYPED_CODE", of.code());
            int here = line;
            if (mayBe) findings.removeIf(one -> one.line() == here && one.code().equals(UNPROVED));
            else if (limit != null && of.amount().compareTo(limit) >= 0 && findings.stream().anyMatch(one -> one.line() == here && one.code().equals(UNVERIFIED))) findings.add(new Finding("code-not-looked-up", here, of.amount().toString()));
        }
    }

    private static CashDeed deed(SettleAccount told) {
        return new CashDeed(told.id(), told.place().tillId(), told.place().branchId(), told.place().shiftId(), told.place().cashierId(), told.at());
    }
}
