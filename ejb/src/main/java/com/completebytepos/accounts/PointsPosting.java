package com.completebytepos.accounts;

import com.completebytepos.accounts.model.CustomerAccount;
import com.completebytepos.accounts.model.EarningRules;
import com.completebytepos.accounts.model.CustomerPurchase;
import com.completebytepos.accounts.model.PointsEntry;
import com.completebytepos.accounts.model.PointsLots;
import com.completebytepos.catalogue.ProductCatalogue;
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
import java.util.Map;
import java.util.UUID;

/** Moves points, under the account's lock. */
@ApplicationScoped
class PointsPosting {
    static final String TENDER = "POINTS";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AccountShelf shelf;
    @Inject ProductCatalogue catalogue;
    @Inject Clock clock;

    /** What was paid with points is gone, whether or not they were there: the goods are, too. */
    void redeem(CustomerAccount account, SaleSettling sale, LoyaltyTerms terms, Money amount) {
        long points = EarningRules.pointsFor(terms, amount);
        long others = shelf.setAsideByOthers(account.customerId(), sale.place().workstationId(), AllowanceKind.POINTS);
        if (points > account.points() - others) sale.findings().add(Finding.of("points-short", Detail.of("spent-there", points, account.points())));
        if (points < terms.leastRedeemed()) sale.findings().add(Finding.of("points-least", Detail.of("part-of", points, terms.leastRedeemed())));
        if (!terms.active()) sale.findings().add(Finding.of("points-off", null));
        PointsLots.take(left(account.customerId()), points).forEach(lot -> em.persist(new PointsEntry(account, PointsKind.REDEEMED, -lot.points(), cause(sale), lot.expiresOn())));
        shelf.use(account.customerId(), sale.place().workstationId(), AllowanceKind.POINTS, points);
    }

    /** @return points earned */
    long earn(CustomerAccount account, SaleSettling sale, LoyaltyTerms terms, UUID groupId, Money unearning) {
        Map<UUID, UUID> categories = terms.rates().stream().anyMatch(r -> r.categoryId() != null) ? catalogue.categoriesOf(sale.parts().stream().map(SaleSettling.Part::skuId).toList()) : Map.of();
        var parts = sale.parts().stream().map(p -> new EarningRules.Part(p.skuId() == null ? null : categories.get(p.skuId()), p.total())).toList();
        long earned = EarningRules.earned(terms, groupId, parts, unearning, account.spent());
        var day = LocalDate.ofInstant(sale.at(), HouseClock.NAIROBI);
        if (earned > 0) em.persist(new PointsEntry(account, PointsKind.EARNED, earned, cause(sale), terms.expiryMonths() == 0 ? null : day.plusMonths(terms.expiryMonths())));
        return earned;
    }

    /** In parts as in one piece: of the points of a sale that came back nothing stays. @return points taken, below zero */
    long takeBack(CustomerAccount account, SaleSettling back) {
        if (back.originalId() == null) return 0;
        var rows = em.createQuery("select p.total, p.points from CustomerPurchase p where p.documentId = :id or p.originalId = :id", Object[].class).setParameter("id", back.originalId()).getResultList();
        var sold = rows.stream().filter(r -> !((Money) r[0]).isNegative()).findFirst().orElse(null);
        if (sold == null) return 0;
        var returned = rows.stream().map(r -> (Money) r[0]).filter(Money::isNegative).reduce(back.total(), Money::plus).negated();
        long takenBefore = -rows.stream().mapToLong(r -> (Long) r[1]).filter(p -> p < 0).sum();
        long earned = (Long) sold[1];
        long taken = earned - EarningRules.kept(earned, (Money) sold[0], returned) - takenBefore;
        if (taken > 0) em.persist(new PointsEntry(account, PointsKind.TAKEN_BACK, -taken, cause(back), null));
        return -taken;
    }

    /** As many as the sale took for as much money, with the days they lapse on; parts of it come to the whole. */
    void giveBack(CustomerAccount account, SaleSettling back, LoyaltyTerms terms, Money amount) {
        var took = em.createQuery("select e from PointsEntry e where e.documentId = :sale and e.kind = :redeemed", PointsEntry.class).setParameter("sale", back.originalId()).setParameter("redeemed", PointsKind.REDEEMED)
                .getResultStream().map(e -> new PointsLots.Lot(e.expiresOn(), -e.points())).toList();
        var family = em.createQuery("select p from CustomerPurchase p where p.documentId = :id or p.originalId = :id", CustomerPurchase.class).setParameter("id", back.originalId()).getResultList();
        long paid = family.stream().map(CustomerPurchase::byPoints).filter(one -> one.compareTo(Money.ZERO) > 0).mapToLong(Money::cents).sum();
        if (took.isEmpty() || paid == 0) {
            em.persist(new PointsEntry(account, PointsKind.GIVEN_BACK, EarningRules.pointsFor(terms, amount), cause(back), null));
            return;
        }
        long before = -family.stream().map(CustomerPurchase::byPoints).filter(Money::isNegative).mapToLong(Money::cents).sum();
        long all = took.stream().mapToLong(PointsLots.Lot::points).sum();
        long came = share(all, before, paid);
        PointsLots.back(took, came, share(all, before + amount.cents(), paid) - came)
                .forEach(lot -> em.persist(new PointsEntry(account, PointsKind.GIVEN_BACK, lot.points(), cause(back), lot.expiresOn())));
    }

    private static long share(long points, long amount, long whole) {
        return Math.addExact(Math.multiplyExact(points, amount), whole / 2) / whole;
    }

    /** Points keep the day they lapse on. */
    void merge(CustomerAccount from, CustomerAccount into, UUID document) {
        var cause = new PointsEntry.Cause(document, clock.instant(), CurrentShop.actor().name(), null);
        long total = from.points();
        var lots = left(from.customerId());
        if (total != 0) em.persist(new PointsEntry(from, PointsKind.MERGED_OUT, -total, cause, null));
        long inLots = 0;
        for (var lot : lots) {
            em.persist(new PointsEntry(into, PointsKind.MERGED_IN, lot.points(), cause, lot.expiresOn()));
            inLots += lot.points();
        }
        if (total != inLots) em.persist(new PointsEntry(into, PointsKind.MERGED_IN, total - inLots, cause, null));
    }

    /** @return what lapsed */
    long expire(CustomerAccount account, LocalDate today) {
        long lapsed = PointsLots.lapsed(left(account.customerId()), today);
        if (lapsed > 0) em.persist(new PointsEntry(account, PointsKind.EXPIRED, -lapsed, new PointsEntry.Cause(null, clock.instant(), CurrentShop.actor().name(), null), null));
        return lapsed;
    }

    List<PointsLots.Lot> left(UUID customerId) {
        var rows = em.createQuery("select e.expiresOn, e.points from PointsEntry e where e.customerId = :id", Object[].class).setParameter("id", customerId).getResultList();
        var came = rows.stream().filter(r -> (Long) r[1] > 0).map(r -> new PointsLots.Lot((LocalDate) r[0], (Long) r[1])).toList();
        return PointsLots.left(came, -rows.stream().mapToLong(r -> (Long) r[1]).filter(p -> p < 0).sum());
    }

    private static PointsEntry.Cause cause(SaleSettling sale) {
        return new PointsEntry.Cause(sale.documentId(), sale.at(), "till", sale.receiptNumber());
    }
}
