package com.completebytepos.collecting;

import com.completebytepos.branches.BranchClosing;
import com.completebytepos.collecting.model.Layaway;
import com.completebytepos.collecting.model.LayawayLine;
import com.completebytepos.collecting.model.LayawayPayment;
import com.completebytepos.customers.CustomerLeaving;
import com.completebytepos.customers.CustomersMerged;
import com.completebytepos.identity.TillPeople;
import com.completebytepos.identity.TillPerson;
import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.Money;
import com.completebytepos.selling.Finding;
import com.completebytepos.selling.Returns;
import com.completebytepos.selling.SaleCompleted;
import com.completebytepos.stock.DocumentKind;
import com.completebytepos.stock.MovementReason;
import com.completebytepos.stock.StockDocument;
import com.completebytepos.stock.StockLedger;
import com.completebytepos.stock.StockMove;
import com.completebytepos.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Promises that what a sale pays towards a layaway counts in the sale's own transaction, that the goods leave with the one that pays the rest and
 * come back with it, and that nobody leaves while goods wait for them.
 */
@Stateless
@OpenToAll("part of the document, which was allowed")
public class LayawayMoney {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject LayawayShelf shelf;
    @Inject StockLedger ledger;
    @Inject TillPeople people;

    /** The customer has paid: what does not fit is told. */
    public void sold(@Observes SaleCompleted sale) {
        var told = sale.instalments().stream().collect(Collectors.groupingBy(SaleCompleted.Instalment::layawayId, TreeMap::new, Collectors.toList()));
        told.forEach((id, instalments) -> {
            var one = em.find(Layaway.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (one == null) instalments.forEach(i -> sale.findings().add(new Finding("layaway-unknown", i.line(), id.toString())));
            else paid(sale, one, instalments);
        });
    }

    private void paid(SaleCompleted sale, Layaway one, List<SaleCompleted.Instalment> instalments) {
        for (var instalment : instalments) {
            em.persist(new LayawayPayment(sale, instalment));
            one.pay(instalment.amount());
        }
        int line = instalments.get(0).line();
        if (!one.isOpen()) {
            sale.findings().add(new Finding("layaway-ended", line, one.number()));
            return;
        }
        one.hold(null, null);
        if (one.owedBack().compareTo(Money.ZERO) > 0) sale.findings().add(new Finding("layaway-overpaid", line, Detail.of("told", one.total(), one.paid())));
        if (one.rest().equals(Money.ZERO)) complete(sale, one, instalments);
    }

    /** The goods leave under the lines that paid for them, so that a return of those brings them back. */
    private void complete(SaleCompleted sale, Layaway one, List<SaleCompleted.Instalment> instalments) {
        one.complete(sale.saleId(), sale.completedAt(), name(sale.cashierId()));
        var moves = shelf.free(one).stream().map(line -> new StockMove(under(line, instalments), line.lineNo(), line.what().skuId(), line.pieces().negated(), MovementReason.SALE, null)).toList();
        ledger.post(new StockDocument(sale.saleId(), DocumentKind.SALE, one.branchId(), sale.cashierId(), sale.completedAt()), moves);
    }

    private static int under(LayawayLine line, List<SaleCompleted.Instalment> instalments) {
        return instalments.stream().filter(i -> i.letter().equals(line.what().taxLetter())).findFirst().orElseGet(() -> instalments.get(0)).line();
    }

    /** What was paid goes back by the line that brought it. */
    public void returned(@Observes Returns.GoodsReturned back) {
        if (back.originalId() == null) return;
        for (var goods : back.goods()) {
            var payment = em.find(LayawayPayment.class, new LayawayPayment.Key(back.originalId(), goods.originalLine()));
            if (payment == null) continue;
            var one = shelf.locked(payment.layawayId());
            var part = Money.ofCents(goods.shareOf(payment.amount().cents()));
            payment.giveBack(part);
            one.pay(part.negated());
            if (back.originalId().equals(one.saleId()) && one.state() == LayawayState.COMPLETED) one.undo(back.at(), name(back.cashierId()));
            if (one.paid().compareTo(one.fee()) < 0) back.findings().add(new Finding("layaway-fee-given-back", goods.line(), Detail.of("told", one.fee(), one.paid())));
        }
    }

    /** A branch where somebody's goods wait stays open. */
    public void closing(@Observes BranchClosing branch) {
        long waiting = em.createQuery("select count(y) from Layaway y where y.branchId = :branch and y.state = :open", Long.class)
                .setParameter("branch", branch.branchId()).setParameter("open", LayawayState.OPEN).getSingleResult();
        if (waiting > 0) throw CollectingRejection.LAYAWAYS_WAIT.with(branch.name(), waiting);
    }

    /** Whoever has goods put aside, or money coming back for them, is somebody still. */
    public void leaving(@Observes CustomerLeaving customer) {
        of(customer.id()).stream().filter(y -> y.isOpen() || y.owedBack().compareTo(Money.ZERO) > 0).min(Comparator.comparing(Layaway::number))
                .ifPresent(y -> { throw CollectingRejection.LAYAWAY_OF_CUSTOMER.with(y.number()); });
    }

    public void merged(@Observes CustomersMerged both) {
        of(both.from()).forEach(y -> y.passTo(both.into()));
    }

    private List<Layaway> of(UUID customerId) {
        return em.createQuery("select y from Layaway y where y.customerId = :customer", Layaway.class).setParameter("customer", customerId).getResultList();
    }

    private String name(UUID cashierId) {
        return people.find(cashierId).map(TillPerson::name).orElse("?");
    }
}
