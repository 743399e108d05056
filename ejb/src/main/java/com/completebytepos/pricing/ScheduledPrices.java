package com.completebytepos.pricing;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.model.PricingSetting;
import com.completebytepos.pricing.model.ScheduledPrice;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Promises that a price comes on its day, once, in the order it was asked for, and that nobody sells below cost without being told. */
@Stateless
public class ScheduledPrices {
    private static final int YEARS_AHEAD = 2;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject PriceBook book;
    @Inject SpecialPrices specials;
    @Inject ProductQueries products;
    @Inject CostGuard guard;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    public enum State { WAITING, DONE, CANCELLED, FAILED }

    /** {@code branchId} null = the shop's price. */
    public record Row(UUID id, UUID skuId, UUID branchId, Money amount, LocalDate dueOn, State state, String madeBy, Instant madeAt, Instant doneAt, String problem) implements Serializable {
    }

    /** @return whether it is below cost, where that is only warned of */
    @Requires(Permission.EDIT_PRICES)
    public boolean plan(UUID skuId, UUID branchId, Money amount, LocalDate dueOn) {
        BranchScope.check(branchId);
        if (skuId == null) throw PricingRejection.PRICE_FIRST.at("product");
        PriceRules.check(amount, "amount");
        if (dueOn == null || !dueOn.isAfter(today()) || dueOn.isAfter(today().plusYears(YEARS_AHEAD))) throw PricingRejection.SCHEDULE_DAY.at("dueOn");
        boolean warned = check(skuId, amount, "amount");
        em.persist(new ScheduledPrice(skuId, branchId, amount, dueOn, CurrentShop.actor().name(), clock.instant()));
        audit.record("pricing.price-scheduled", "sku", skuId, amount + " from " + dueOn + (branchId == null ? "" : " at branch " + branchId));
        return warned;
    }

    @Requires(Permission.EDIT_PRICES)
    public void cancel(UUID id) {
        var planned = em.find(ScheduledPrice.class, id);
        if (planned == null) throw PricingRejection.NO_SUCH_SCHEDULE.with();
        if (!planned.isWaiting()) throw PricingRejection.SCHEDULE_OVER.with();
        BranchScope.check(planned.row().branchId());
        planned.ended(State.CANCELLED, null, clock.instant());
        audit.record("pricing.price-schedule-cancelled", "sku", planned.row().skuId(), planned.row().amount() + " from " + planned.row().dueOn());
    }

    /** What waits first, by its day; then what is over, newest first. */
    @Requires(Permission.VIEW_PRODUCTS)
    public List<Row> all(int most) {
        var waiting = em.createQuery("select s from ScheduledPrice s where s.state = :waiting order by s.dueOn, s.id", ScheduledPrice.class).setParameter("waiting", State.WAITING).setMaxResults(most).getResultStream();
        var over = em.createQuery("select s from ScheduledPrice s where s.state <> :waiting order by s.doneAt desc, s.id desc", ScheduledPrice.class).setParameter("waiting", State.WAITING).setMaxResults(most).getResultStream();
        return java.util.stream.Stream.concat(waiting, over).limit(most).map(ScheduledPrice::row).toList();
    }

    /** Sets what is due by a day. Twice changes nothing. @return how many were set */
    @Requires(Permission.DO_DUE_WORK)
    public int setDue(LocalDate day) {
        int set = 0;
        for (var planned : em.createQuery("select s from ScheduledPrice s where s.state = :waiting and s.dueOn <= :day order by s.dueOn, s.id", ScheduledPrice.class)
                .setParameter("waiting", State.WAITING).setParameter("day", day).getResultList()) {
            var row = planned.row();
            if (products.summary(row.skuId()).isEmpty() || row.branchId() != null && book.prices(List.of(row.skuId())).isEmpty()) {
                planned.ended(State.FAILED, "no-such-product", clock.instant());
                continue;
            }
            if (guard.rule().forbids(row.skuId(), row.amount())) {
                planned.ended(State.FAILED, "below-cost", clock.instant());
                continue;
            }
            if (row.branchId() == null) book.setPrice(row.skuId(), row.amount());
            else specials.ofBranch(row.skuId(), row.branchId(), row.amount());
            planned.ended(State.DONE, null, clock.instant());
            set++;
        }
        return set;
    }

    @Requires({Permission.VIEW_PRODUCTS, Permission.SYNC})
    public BelowCost belowCost() {
        return em.find(PricingSetting.class, PricingSetting.ONLY).belowCost();
    }

    @Requires(Permission.EDIT_SETTINGS)
    public void belowCost(BelowCost wanted) {
        em.find(PricingSetting.class, PricingSetting.ONLY).belowCost(wanted);
        audit.record("pricing.below-cost", "shop", null, wanted.name());
    }

    /** What is left of a price after VAT and cost; null while one of them is not known. */
    @Requires(Permission.VIEW_PRODUCTS)
    public Margin margin(UUID skuId, Money price) {
        return guard.warning().margin(skuId, price);
    }

    /** @return whether the price is below cost and the shop only wants to be told */
    @Requires(Permission.EDIT_PRICES)
    public boolean check(UUID skuId, Money price, String field) {
        return guard.rule().check(skuId, price, field);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(HouseClock.NAIROBI));
    }
}
