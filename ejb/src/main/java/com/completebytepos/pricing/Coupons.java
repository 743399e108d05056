package com.completebytepos.pricing;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.kernel.Changed;
import com.completebytepos.pricing.model.Coupon;
import com.completebytepos.pricing.model.PromotionHead;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Promises that a coupon's code leads to one promotion, that nobody guesses one, and that tills hear of every one that holds. */
@Stateless
public class Coupons {
    private static final int MOST_AT_ONCE = 1_000;
    private static final int MOST = 20_000;
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Event<Changed> changed;
    @Inject Clock clock;

    /** {@code mostUses} 0 = any number; customer and end may be null. */
    public record Terms(int mostUses, UUID customerId, Instant expiresAt) {
    }

    /** {@code freed}: how often what it opened came back. */
    public record Row(UUID id, UUID promotionId, String code, int mostUses, int uses, int freed, UUID customerId, Instant expiresAt, boolean stopped) implements Serializable {
        public boolean usedUp() {
            return mostUses > 0 && uses >= mostUses;
        }
    }

    /** One with a code of the shop's own choice, such as KARIBU10. */
    @Requires(Permission.EDIT_PRICES)
    public UUID add(UUID promotionId, String code, Terms terms) {
        check(promotionId, terms, 1);
        var wanted = shaped(code, "code");
        if (isTaken(wanted)) throw PricingRejection.COUPON_TAKEN.at("code", wanted);
        var id = keep(new Coupon(promotionId, wanted, terms, clock.instant()));
        audit.record("pricing.coupon-made", "promotion", promotionId, wanted);
        return id;
    }

    /** So many with codes nobody guesses. */
    @Requires(Permission.EDIT_PRICES)
    public List<String> generate(UUID promotionId, int count, Terms terms) {
        if (count < 1 || count > MOST_AT_ONCE) throw PricingRejection.COUPON_COUNT.at("count", MOST_AT_ONCE);
        check(promotionId, terms, count);
        var codes = new ArrayList<String>();
        while (codes.size() < count) {
            var code = random();
            if (isTaken(code)) continue;
            keep(new Coupon(promotionId, code, terms, clock.instant()));
            codes.add(code);
        }
        audit.record("pricing.coupons-made", "promotion", promotionId, count + " coupons");
        return codes;
    }

    @Requires(Permission.EDIT_PRICES)
    public void stop(UUID id) {
        var coupon = em.find(Coupon.class, id);
        if (coupon == null) throw PricingRejection.NO_SUCH_COUPON.with();
        coupon.stop();
        audit.record("pricing.coupon-stopped", "coupon", id, coupon.row().code());
        changed.fire(new Changed("coupon", id));
    }

    /** Newest first. */
    @Requires(Permission.VIEW_PRODUCTS)
    public List<Row> of(UUID promotionId, int most) {
        return em.createQuery("select c from Coupon c where c.promotionId = :promotion order by c.id desc", Coupon.class).setParameter("promotion", promotionId).setMaxResults(most).getResultStream().map(Coupon::row).toList();
    }

    /** What a till should know, those that can still be used, in the order of their ids. @param after null to begin */
    @Requires(Permission.SYNC)
    public List<Row> forTills(UUID after, int most) {
        var query = em.createQuery("select c from Coupon c where c.stopped = false and (c.mostUses = 0 or c.uses < c.mostUses) and (c.expiresAt is null or c.expiresAt > :now)"
                + (after == null ? "" : " and c.id > :after") + " order by c.id", Coupon.class).setParameter("now", clock.instant()).setMaxResults(most);
        if (after != null) query.setParameter("after", after);
        return query.getResultStream().map(Coupon::row).toList();
    }

    /** Those of these that can still be used; the others are for tills to forget. */
    @Requires(Permission.SYNC)
    public List<Row> forTills(Iterable<UUID> ids) {
        var found = new ArrayList<Row>();
        for (var id : ids) {
            var coupon = em.find(Coupon.class, id);
            if (coupon != null && !coupon.isStopped() && !coupon.isUsedUp() && !coupon.isOver(clock.instant())) found.add(coupon.row());
        }
        return found;
    }

    static String shaped(String code, String field) {
        var wanted = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
        if (!wanted.matches("[A-Z0-9-]{4,30}")) throw PricingRejection.COUPON_CODE.at(field);
        return wanted;
    }

    private void check(UUID promotionId, Terms terms, int more) {
        if (promotionId == null || em.find(PromotionHead.class, promotionId) == null) throw PricingRejection.NO_SUCH_PROMOTION.with();
        if (terms.mostUses() < 0 || terms.mostUses() > 1_000_000) throw PricingRejection.COUPON_USES.at("mostUses");
        if (terms.expiresAt() != null && !terms.expiresAt().isAfter(clock.instant())) throw PricingRejection.COUPON_END.at("expires");
        long there = em.createQuery("select count(c) from Coupon c where c.stopped = false", Long.class).getSingleResult();
        if (there + more > MOST) throw PricingRejection.COUPON_COUNT.at("count", MOST - there);
    }

    private boolean isTaken(String code) {
        return em.createQuery("select count(c) from Coupon c where c.code = :code", Long.class).setParameter("code", code).getSingleResult() > 0;
    }

    private UUID keep(Coupon coupon) {
        em.persist(coupon);
        changed.fire(new Changed("coupon", coupon.id()));
        return coupon.id();
    }

    private static String random() {
        var code = new StringBuilder();
        for (int at = 0; at < LENGTH; at++) code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        return code.toString();
    }
}
