package com.completebytepos.returnables;

import com.completebytepos.cash.DebtEased;
import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.Money;
import com.completebytepos.returnables.model.DepositRefund;
import com.completebytepos.selling.CompletedSale;
import com.completebytepos.selling.Finding;
import com.completebytepos.tenders.TenderKind;
import com.completebytepos.tenders.TenderTakers;
import com.completebytepos.tenders.Tendered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Gives deposits back the way they were paid where their sale is known: what was bought on account is owed no more, what a card, a voucher or points paid is store credit, the rest is cash. */
@ApplicationScoped
class DepositRefunds {
    private static final String ON_ACCOUNT = TenderKind.ON_ACCOUNT.name();
    private static final String CREDIT = TenderKind.STORE_CREDIT.name();
    private static final Set<String> VALUES = Set.of(TenderKind.GIFT_CARD.name(), TenderKind.VOUCHER.name(), CREDIT, TenderKind.POINTS.name());

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject SaleDeposits sales;
    @Inject TenderTakers takers;
    @Inject Event<DebtEased> eased;

    /** @return null where nobody was known */
    UUID customerOf(UUID saleId) {
        return sales.of(saleId).customerId();
    }

    /** Before they are kept. @return what goes back by other ways than cash */
    Money check(MovedDeposits told, List<Finding> findings) {
        var others = told.refunds().stream().filter(DepositRefunds::isWay).map(one -> Money.ofCents(one.amount())).reduce(Money.ZERO, Money::plus);
        for (var one : told.refunds()) if (!isWay(one)) findings.add(Finding.of("deposit-not-as-paid", Detail.of("for", Money.ofCents(one.amount()), one.kind())));
        if (told.saleId() == null) {
            if (others.compareTo(Money.ZERO) > 0) findings.add(Finding.of("deposit-not-as-paid", others.toString()));
            return others;
        }
        var sale = sales.of(told.saleId());
        if (sale.lines().isEmpty()) findings.add(Finding.of("deposit-not-as-paid", told.saleId().toString()));
        var can = ways(sale);
        var owed = told.refunds().stream().filter(one -> ON_ACCOUNT.equals(one.kind())).map(one -> Money.ofCents(one.amount())).reduce(Money.ZERO, Money::plus);
        var onAccount = can.getOrDefault(ON_ACCOUNT, Money.ZERO);
        if (owed.compareTo(onAccount) > 0) findings.add(Finding.of("deposit-not-as-paid", Detail.of("way-given", ON_ACCOUNT, onAccount, owed)));
        var inCash = ofItsSale(told.lines(), sale).minus(others);
        var cash = can.getOrDefault(TenderKind.CASH.name(), Money.ZERO);
        if (inCash.compareTo(cash) > 0) findings.add(Finding.of("deposit-not-as-paid", Detail.of("way-given", TenderKind.CASH.name(), cash, inCash)));
        return others;
    }

    /** Once the document is kept. */
    void give(MovedDeposits told, List<Finding> findings) {
        var deed = told.deed();
        int number = 0;
        for (var one : told.refunds()) {
            if (!isWay(one)) continue;
            number++;
            var amount = Money.ofCents(one.amount());
            em.persist(new DepositRefund(new DepositRefund.Key(deed.id(), number), told.saleId(), one.kind(), amount, one.code()));
            if (ON_ACCOUNT.equals(one.kind())) {
                eased.fire(new DebtEased(deed.id(), told.saleId(), sales.of(told.saleId()).customerId(), amount, told.number(), deed.branchId(), deed.at(), findings));
            } else {
                var place = new Tendered.Place(deed.branchId(), null, deed.cashierId(), told.customerId(), null, deed.at());
                takers.giveBack(new Tendered(deed.id(), number, TenderKind.STORE_CREDIT, amount, amount, null, one.code(), Tendered.Details.NONE, place)).forEach(note -> findings.add(Finding.of(note.code(), note.detail())));
            }
        }
    }

    /** Folded to the ways a deposit goes back by, less what went back already. */
    private static Map<String, Money> ways(SaleDeposits.OfSale sale) {
        var ways = new HashMap<String, Money>();
        sale.paid().forEach((kind, amount) -> ways.merge(ON_ACCOUNT.equals(kind) ? kind : VALUES.contains(kind) ? CREDIT : TenderKind.CASH.name(), amount, Money::plus));
        sale.back().forEach((kind, amount) -> ways.computeIfPresent(kind, (way, sum) -> sum.minus(amount)));
        var others = ways.entrySet().stream().filter(one -> !TenderKind.CASH.name().equals(one.getKey())).map(Map.Entry::getValue).reduce(Money.ZERO, Money::plus);
        var cash = sale.worth().minus(others);
        ways.put(TenderKind.CASH.name(), cash.isNegative() ? Money.ZERO : cash);
        return ways;
    }

    /** What of the empties that came is worth of those the sale gave: beyond them nobody knows what they were paid with. */
    private static Money ofItsSale(List<CompletedSale.Deposit> lines, SaleDeposits.OfSale sale) {
        var there = new HashMap<UUID, Long>();
        sale.lines().forEach(one -> there.merge(one.returnable(), one.pieces(), Long::sum));
        return Money.ofCents(lines.stream().filter(one -> one.isPossible() && one.pieces() < 0).mapToLong(one -> Math.min(-one.pieces(), there.getOrDefault(one.returnable(), 0L)) * one.each()).sum());
    }

    private static boolean isWay(MovedDeposits.Refund one) {
        return one.amount() > 0 && (ON_ACCOUNT.equals(one.kind()) || CREDIT.equals(one.kind()));
    }
}
