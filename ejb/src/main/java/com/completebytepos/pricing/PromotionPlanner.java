package com.completebytepos.pricing;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.catalogue.Categories;
import com.completebytepos.kernel.Changed;
import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.engine.offers.Article;
import com.completebytepos.pricing.engine.offers.Occasion;
import com.completebytepos.pricing.engine.offers.Offered;
import com.completebytepos.pricing.engine.offers.Offers;
import com.completebytepos.pricing.engine.offers.Promotion;
import com.completebytepos.pricing.engine.offers.PromotionKind;
import com.completebytepos.pricing.engine.offers.Terms;
import com.completebytepos.pricing.model.PromotionHead;
import com.completebytepos.pricing.model.PromotionVersion;
import com.completebytepos.pricing.model.RuleText;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Promises that a promotion is checked before it is kept, that every version of it can be found again, and that tills hear of what holds. */
@Stateless
public class PromotionPlanner {
    static final int MOST_ACTIVE = 200;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Event<Changed> changed;
    @Inject Clock clock;

    /** A promotion in a list; {@code budget} null = no limit. */
    public record Row(UUID id, int version, String name, String nameSw, PromotionKind kind, PromotionState state, int rulesNo, Instant validFrom, Instant validTo,
                      Money budget, Money spent, Instant changedAt, String changedBy) implements Serializable {
    }

    /** A promotion as tills get it, by id; null members: it is given no more. */
    public record ForTills(UUID id, JsonObjectBuilder rules, String name, String nameSw, int number) {
    }

    /** A category that a promotion of today or of the drawer names stays. */
    @OpenToAll("part of an errand that was allowed")
    public void leaving(@Observes Categories.Leaving category) {
        em.createQuery("select h.name from PromotionHead h, PromotionVersion v where v.key.promotionId = h.id and v.key.number = h.rulesNo and h.state <> :stopped and v.rules like :id", String.class)
                .setParameter("stopped", PromotionState.STOPPED).setParameter("id", "%" + category.id() + "%").getResultStream().findFirst().ifPresent(name -> {
                    throw PricingRejection.CATEGORY_PROMOTED.with(name);
                });
    }

    /** @param id null for a new one @param version the one its editor saw @return its id */
    @Requires(Permission.EDIT_PRICES)
    public UUID save(UUID id, int version, PromotionDraft draft) {
        PromotionRules.check(draft);
        var by = CurrentShop.actor().name();
        PromotionHead head;
        PromotionVersion rules;
        if (id == null) {
            head = new PromotionHead(draft, by, clock.instant());
            rules = new PromotionVersion(head.id(), head.rulesNo(), RuleText.write(draft.rules()), by, clock.instant());
            em.persist(head);
        } else {
            head = head(id);
            if (head.version() != version) throw PricingRejection.PROMOTION_CHANGED.at("name", head.row().changedBy());
            rules = head.describe(draft, by, clock.instant());
        }
        em.persist(rules);
        audit.record("pricing.promotion-saved", "promotion", head.id(), head.row().name() + " version " + head.rulesNo());
        changed.fire(new Changed("promotion", head.id()));
        return head.id();
    }

    @Requires(Permission.EDIT_PRICES)
    public void activate(UUID id) {
        var active = em.createQuery("select count(p) from PromotionHead p where p.state = :active and p.id <> :id", Long.class).setParameter("active", PromotionState.ACTIVE).setParameter("id", id).getSingleResult();
        if (active >= MOST_ACTIVE) throw PricingRejection.PROMOTIONS_MANY.with(MOST_ACTIVE);
        turn(id, PromotionState.ACTIVE);
    }

    @Requires(Permission.EDIT_PRICES)
    public void stop(UUID id) {
        turn(id, PromotionState.STOPPED);
    }

    private void turn(UUID id, PromotionState to) {
        var head = head(id);
        if (head.state() == to) return;
        head.turn(to, CurrentShop.actor().name(), clock.instant());
        audit.record("pricing.promotion-" + to.name().toLowerCase(java.util.Locale.ROOT), "promotion", id, head.row().name());
        changed.fire(new Changed("promotion", id));
    }

    /** Those that are given first, then newest first. */
    @Requires(Permission.VIEW_PRODUCTS)
    public List<Row> all() {
        return em.createQuery("select p from PromotionHead p order by case when p.state = com.completebytepos.pricing.PromotionState.ACTIVE then 0 when p.state = com.completebytepos.pricing.PromotionState.DRAFT then 1 else 2 end, p.changedAt desc, p.id", PromotionHead.class)
                .getResultStream().map(PromotionHead::row).toList();
    }

    @Requires(Permission.VIEW_PRODUCTS)
    public Row row(UUID id) {
        return head(id).row();
    }

    /** The rules as they stand now. */
    @Requires(Permission.VIEW_PRODUCTS)
    public Promotion rules(UUID id) {
        return version(id, head(id).rulesNo()).orElseThrow(() -> PricingRejection.NO_SUCH_PROMOTION.with());
    }

    /** What a promotion alone would give on a basket, whatever else holds. */
    @Requires(Permission.VIEW_PRODUCTS)
    public Offered preview(PromotionDraft draft, List<Article> articles, Occasion occasion) {
        PromotionRules.check(draft);
        return Offers.best(List.of(draft.rules()), articles, occasion);
    }

    /** What tills should know: those that hold or are still to come. */
    @Requires(Permission.SYNC)
    public List<ForTills> forTills() {
        return em.createQuery("select p from PromotionHead p where p.state = :active order by p.id", PromotionHead.class).setParameter("active", PromotionState.ACTIVE)
                .getResultStream().filter(p -> p.isGivenAt(clock.instant())).map(this::forTills).toList();
    }

    @Requires(Permission.SYNC)
    public List<ForTills> forTills(Iterable<UUID> ids) {
        var found = new ArrayList<ForTills>();
        for (var id : ids) {
            var head = em.find(PromotionHead.class, id);
            found.add(head != null && head.isGivenAt(clock.instant()) ? forTills(head) : new ForTills(id, null, null, null, 0));
        }
        return found;
    }

    private ForTills forTills(PromotionHead head) {
        var row = head.row();
        var rules = version(row.id(), row.rulesNo()).orElseThrow();
        long left = row.budget() == null ? Terms.NO_BUDGET : row.budget().minus(row.spent()).cents();
        return new ForTills(row.id(), RuleText.json(rules, left), row.name(), row.nameSw(), row.rulesNo());
    }

    private Optional<Promotion> version(UUID id, int number) {
        return Optional.ofNullable(em.find(PromotionVersion.class, new PromotionVersion.Key(id, number))).map(PromotionVersion::rules);
    }

    private PromotionHead head(UUID id) {
        var head = id == null ? null : em.find(PromotionHead.class, id);
        if (head == null) throw PricingRejection.NO_SUCH_PROMOTION.with();
        return head;
    }
}
