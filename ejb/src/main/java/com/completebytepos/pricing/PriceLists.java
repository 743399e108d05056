package com.completebytepos.pricing;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.kernel.Changed;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.pricing.engine.offers.ListPrices;
import com.completebytepos.pricing.engine.offers.Occasion;
import com.completebytepos.pricing.engine.offers.PriceList;
import com.completebytepos.pricing.model.PriceListHead;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Promises that lists make goods cheaper for those they are for, never dearer, and that tills hear of every one that holds. */
@Stateless
public class PriceLists {
    private static final int MOST_PRICES = 5_000;
    private static final Quantity ONE = Quantity.ofThousandths(1000);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject ScheduledPrices costs;
    @Inject AuditTrail audit;
    @Inject Event<Changed> changed;
    @Inject Clock clock;

    /** Group and branch null = everybody, everywhere; an instant null = open. */
    public record Draft(String name, UUID groupId, UUID branchId, Instant validFrom, Instant validTo, boolean active) {
    }

    public record Row(UUID id, int version, String name, UUID groupId, UUID branchId, Instant validFrom, Instant validTo, boolean active, int prices, Instant changedAt, String changedBy) implements Serializable {
    }

    /** From a quantity on, an amount for one unit; amount null: no price of the list's any more. */
    public record Price(UUID skuId, Quantity from, Money amount) implements Serializable {
    }

    /** What a line that names a list should have cost, and since when the list says so. */
    public record Asked(UUID listId, UUID skuId, Quantity quantity, Money own, Occasion occasion) {
    }

    /** @param id null for a new one @param version the one its editor saw */
    @Requires(Permission.EDIT_PRICES)
    public UUID save(UUID id, int version, Draft draft) {
        if (draft.name() == null || draft.name().isBlank() || draft.name().strip().length() > 80) throw PricingRejection.PROMOTION_NAME.at("name");
        if (draft.validFrom() != null && draft.validTo() != null && !draft.validTo().isAfter(draft.validFrom())) throw PricingRejection.PROMOTION_PERIOD.at("validTo");
        var by = CurrentShop.actor().name();
        BranchScope.check(draft.branchId());
        var head = id == null ? new PriceListHead(draft, by, clock.instant()) : head(id);
        if (id == null) {
            em.persist(head);
        } else {
            BranchScope.check(head.row().branchId());
            if (head.version() != version) throw PricingRejection.PROMOTION_CHANGED.at("name", head.row().changedBy());
            head.describe(draft, by, clock.instant());
        }
        audit.record("pricing.price-list-saved", "price-list", head.id(), draft.name().strip() + (draft.active() ? "" : ", off"));
        changed.fire(new Changed("pricelist", head.id()));
        return head.id();
    }

    /** @return whether it is below cost, where that is only warned of */
    @Requires(Permission.EDIT_PRICES)
    public boolean price(UUID id, Price wanted) {
        if (wanted.from() == null || wanted.from().thousandths() < 0) throw PricingRejection.LIST_QUANTITY.at("from");
        if (wanted.amount() != null) PriceRules.check(wanted.amount(), "amount");
        boolean warned = wanted.amount() != null && costs.check(wanted.skuId(), wanted.amount(), "amount");
        var head = head(id);
        BranchScope.check(head.row().branchId());
        if (wanted.amount() != null && head.size() >= MOST_PRICES) throw PricingRejection.LIST_FULL.with(MOST_PRICES);
        head.price(wanted, CurrentShop.actor().name(), clock.instant());
        audit.record("pricing.list-price", "price-list", id, wanted.skuId() + " from " + wanted.from() + ": " + wanted.amount());
        changed.fire(new Changed("pricelist", id));
        return warned;
    }

    @Requires(Permission.VIEW_PRODUCTS)
    public List<Row> all() {
        return em.createQuery("select l from PriceListHead l order by l.active desc, l.name, l.id", PriceListHead.class).getResultStream().map(PriceListHead::row).toList();
    }

    @Requires(Permission.VIEW_PRODUCTS)
    public Row row(UUID id) {
        return head(id).row();
    }

    @Requires(Permission.VIEW_PRODUCTS)
    public List<Price> prices(UUID id) {
        return head(id).prices();
    }

    /** What tills of a branch should know, lists that hold or are still to come: as many as together have so many prices. @param after null to begin */
    @Requires(Permission.SYNC)
    public List<PriceList> forTills(UUID branchId, UUID after, int mostPrices) {
        var ids = em.createQuery("select l.id from PriceListHead l where l.active = true" + (after == null ? "" : " and l.id > :after") + " order by l.id", UUID.class);
        if (after != null) ids.setParameter("after", after);
        var found = new ArrayList<PriceList>();
        int prices = 0;
        for (var id : ids.getResultList()) {
            var head = head(id);
            if (!head.isNeeded(clock.instant(), branchId)) continue;
            found.add(head.forTheEngine());
            prices += head.size();
            if (prices >= mostPrices) break;
        }
        return found;
    }

    @Requires(Permission.SYNC)
    public List<PriceList> forTills(Iterable<UUID> ids, UUID branchId) {
        var found = new ArrayList<PriceList>();
        for (var id : ids) {
            var head = em.find(PriceListHead.class, id);
            if (head != null && head.isNeeded(clock.instant(), branchId)) found.add(head.forTheEngine());
        }
        return found;
    }

    /** @return what the list asks; its {@code since} tells when the list last changed; null where there is no such list or price */
    @Requires(Permission.SYNC)
    public PriceSince asked(Asked asked) {
        var head = em.find(PriceListHead.class, asked.listId());
        if (head == null) return null;
        var found = ListPrices.of(asked.skuId().toString(), asked.quantity().thousandths(), asked.own().cents(), List.of(head.forTheEngine()), asked.occasion());
        return new PriceSince(Money.ofCents(found.price()), head.changedAt(), Map.of());
    }

    /** What everybody is asked in a branch now for one unit by the cheapest list; SKUs without one are left out. @param branchId null: by the lists of all branches */
    @Requires({Permission.VIEW_PRODUCTS, Permission.SYNC})
    public Map<UUID, Money> everybodys(Collection<UUID> skuIds, UUID branchId) {
        var found = new HashMap<UUID, Money>();
        if (skuIds.isEmpty()) return found;
        em.createQuery("select p.skuId, p.amount from PriceListHead l join l.prices p where l.active = true and l.groupId is null and (l.branchId is null or l.branchId = :branch) and (l.validFrom is null or l.validFrom <= :now)"
                        + " and (l.validTo is null or l.validTo > :now) and p.fromQuantity <= :one and p.skuId in :skus", Object[].class)
                .setParameter("branch", branchId).setParameter("now", clock.instant()).setParameter("one", ONE).setParameter("skus", skuIds).getResultStream()
                .forEach(row -> found.merge((UUID) row[0], (Money) row[1], (one, other) -> one.compareTo(other) <= 0 ? one : other));
        return found;
    }

    private PriceListHead head(UUID id) {
        var head = id == null ? null : em.find(PriceListHead.class, id);
        if (head == null) throw PricingRejection.NO_SUCH_LIST.with();
        return head;
    }
}
