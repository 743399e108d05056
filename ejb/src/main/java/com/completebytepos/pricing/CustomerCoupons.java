package com.completebytepos.pricing;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.customers.CustomerLeaving;
import com.completebytepos.customers.CustomerRegister;
import com.completebytepos.customers.CustomersMerged;
import com.completebytepos.customers.CustomersRejection;
import com.completebytepos.kernel.Changed;
import com.completebytepos.pricing.model.Coupon;
import com.completebytepos.pricing.model.PromotionBuyer;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** Promises that what one customer was given opens for that customer alone, moves with a merge, and ends when the person is forgotten. */
@Stateless
public class CustomerCoupons {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject CustomerRegister register;
    @Inject PromotionPlanner planner;
    @Inject Coupons coupons;
    @Inject AuditTrail audit;
    @Inject Event<Changed> changed;

    /** {@code given}: its promotion is in force. */
    public record Held(Coupons.Row coupon, String promotion, boolean given) implements Serializable {
        public boolean isAlive() {
            return !coupon.stopped() && !coupon.usedUp();
        }
    }

    /** Newest first. */
    @Requires(Permission.VIEW_CUSTOMERS)
    public List<Held> of(UUID customerId) {
        return em.createQuery("select c, p.name, p.state from Coupon c join PromotionHead p on p.id = c.promotionId where c.customerId = :customer order by c.id desc", Object[].class)
                .setParameter("customer", customerId).getResultStream().map(row -> new Held(((Coupon) row[0]).row(), (String) row[1], row[2] == PromotionState.ACTIVE)).toList();
    }

    /** Promotions that wait for a coupon and were not stopped. */
    @Requires(Permission.EDIT_PRICES)
    public List<PromotionPlanner.Row> promotions() {
        return planner.all().stream().filter(p -> p.state() != PromotionState.STOPPED && planner.rules(p.id()).buyers().coupon()).toList();
    }

    /** @param code of the shop's own choice; empty for one nobody guesses @param terms without a customer @return the code */
    @Requires(Permission.EDIT_PRICES)
    public String give(UUID customerId, UUID promotionId, String code, Coupons.Terms terms) {
        var customer = register.entry(customerId);
        if (!customer.isActive()) throw CustomersRejection.CUSTOMER_GONE.with(customer.code());
        if (promotionId == null || promotions().stream().noneMatch(p -> p.id().equals(promotionId))) throw PricingRejection.COUPON_NOT_ASKED.at("couponPromotion");
        var own = new Coupons.Terms(terms.mostUses(), customer.id(), terms.expiresAt());
        var made = code == null || code.isBlank() ? coupons.generate(promotionId, 1, own).get(0) : chosen(promotionId, Coupons.shaped(code, "couponCode"), own);
        audit.record("pricing.coupon-given", "customer", customer.id(), customer.code() + ": " + made);
        return made;
    }

    private String chosen(UUID promotionId, String code, Coupons.Terms terms) {
        if (em.createQuery("select count(c) from Coupon c where c.code = :code", Long.class).setParameter("code", code).getSingleResult() > 0) throw PricingRejection.COUPON_TAKEN.at("couponCode", code);
        coupons.add(promotionId, code, terms);
        return code;
    }

    /** @throws com.completebytepos.kernel.Rejection 404 for a coupon this customer does not have */
    @Requires(Permission.EDIT_PRICES)
    public void withdraw(UUID customerId, UUID couponId) {
        var coupon = couponId == null ? null : em.find(Coupon.class, couponId);
        if (coupon == null || !customerId.equals(coupon.row().customerId())) throw PricingRejection.NO_SUCH_COUPON.with();
        coupons.stop(couponId);
        audit.record("pricing.coupon-withdrawn", "customer", customerId, coupon.row().code());
    }

    @OpenToAll("part of an errand that was allowed")
    public void merged(@Observes CustomersMerged both) {
        for (var coupon : held(both.from())) {
            coupon.passTo(both.into());
            changed.fire(new Changed("coupon", coupon.id()));
        }
        for (var had : em.createQuery("select b from PromotionBuyer b where b.key.customerId = :from", PromotionBuyer.class).setParameter("from", both.from()).getResultList()) {
            var own = em.find(PromotionBuyer.class, new PromotionBuyer.Key(had.promotionId(), both.into()));
            var one = own == null ? had.as(both.into()) : own;
            if (own != null) own.takeOver(had);
            else if (!had.isFree()) em.persist(one);
            if (own != null || !had.isFree()) changed.fire(new Changed("promotionbuyer", one.id()));
        }
    }

    @OpenToAll("part of an errand that was allowed")
    public void leaving(@Observes CustomerLeaving customer) {
        for (var coupon : held(customer.id())) {
            coupon.stop();
            changed.fire(new Changed("coupon", coupon.id()));
        }
    }

    private List<Coupon> held(UUID customerId) {
        return em.createQuery("select c from Coupon c where c.customerId = :customer", Coupon.class).setParameter("customer", customerId).getResultList();
    }
}
