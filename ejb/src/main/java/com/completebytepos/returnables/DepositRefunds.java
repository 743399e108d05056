package com.completebytepos.returnables;

import com.completebytepos.cash.CashMovements;
import com.completebytepos.cash.DebtEased;
import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.Money;
import com.completebytepos.returnables.model.DepositRefund;
import com.completebytepos.selling.Finding;
import com.completebytepos.selling.ReturnClaims;
import com.completebytepos.tenders.TenderKind;
import com.completebytepos.tenders.TenderTakers;
import com.completebytepos.tenders.Tendered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Gives deposits back the way they were paid where their sale is known: what was bought on account is owed no more, what a card, a voucher or points paid is store credit, the rest is cash. */
@ApplicationScoped
class DepositRefunds {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject SaleDeposits sales;
    @Inject ReturnClaims claims;
    @Inject CashMovements cash;
    @Inject TenderTakers takers;
    @Inject Event<DebtEased> eased;

    /** Before anything is read or written, in the order returns and sales lock in: of two entries against one receipt the second sees what the first gave back. @return what was left with the sale, nothing where none is named */
    SaleDeposits.OfSale held(MovedDeposits told) {
        if (told.saleId() != null) claims.lock(told.saleId());
        cash.hold(told.deed().shiftId());
        return sales.of(told.saleId());
    }

    /** Before they are kept. @return what goes back by other ways than cash */
    Money check(MovedDeposits told, SaleDeposits.OfSale sale, List<DepositPart> parts, List<Finding> findings) {
        var others = told.refunds().stream().filter(DepositRefunds::isWay).map(one -> Money.ofCents(one.amount())).reduce(Money.ZERO, Money::plus);
        for (var one : told.refunds()) if (!isWay(one)) findings.add(Finding.of("deposit-not-as-paid", Detail.of("for", Money.ofCents(one.amount()), one.kind())));
        if (told.saleId() == null) {
            if (others.compareTo(Money.ZERO) > 0) findings.add(Finding.of("deposit-not-as-paid", others.toString()));
            return others;
        }
        if (sale.lines().isEmpty()) findings.add(Finding.of("deposit-not-as-paid", told.saleId().toString()));
        var can = DepositWays.left(sale);
        var owed = told.refunds().stream().filter(one -> DepositWays.ON_ACCOUNT.equals(one.kind())).map(one -> Money.ofCents(one.amount())).reduce(Money.ZERO, Money::plus);
        var onAccount = DepositWays.sum(can, DepositWays.ON_ACCOUNT);
        if (owed.compareTo(onAccount) > 0) findings.add(Finding.of("deposit-not-as-paid", Detail.of("way-given", DepositWays.ON_ACCOUNT, onAccount, owed)));
        var inCash = ofItsSale(parts).minus(others);
        var paid = DepositWays.sum(can, DepositWays.CASH);
        if (inCash.compareTo(paid) > 0) findings.add(Finding.of("deposit-not-as-paid", Detail.of("way-given", DepositWays.CASH, paid, inCash)));
        return others;
    }

    /** Once it is checked, and before the trail is written: accounts are locked before that. */
    void give(MovedDeposits told, UUID customerOfSale, List<Finding> findings) {
        var deed = told.deed();
        int number = 0;
        for (var one : told.refunds()) {
            if (!isWay(one)) continue;
            number++;
            var amount = Money.ofCents(one.amount());
            em.persist(new DepositRefund(new DepositRefund.Key(deed.id(), number), told.saleId(), one.kind(), amount, one.code()));
            if (DepositWays.ON_ACCOUNT.equals(one.kind())) {
                eased.fire(new DebtEased(deed.id(), told.saleId(), customerOfSale, amount, told.number(), deed.branchId(), deed.at(), findings));
            } else {
                var place = new Tendered.Place(deed.branchId(), null, deed.cashierId(), told.customerId(), null, deed.at());
                takers.giveBack(new Tendered(deed.id(), number, TenderKind.STORE_CREDIT, amount, amount, null, one.code(), Tendered.Details.NONE, place)).forEach(note -> findings.add(Finding.of(note.code(), note.detail())));
            }
        }
    }

    /** What of the empties that came is of those the sale gave: beyond them nobody knows what they were paid with. */
    private static Money ofItsSale(List<DepositPart> parts) {
        return Money.ofCents(parts.stream().filter(DepositPart::isOfItsSale).mapToLong(part -> -part.line().amount()).sum());
    }

    private static boolean isWay(MovedDeposits.Refund one) {
        return one.amount() > 0 && (DepositWays.ON_ACCOUNT.equals(one.kind()) || DepositWays.CREDIT.equals(one.kind()));
    }
}
