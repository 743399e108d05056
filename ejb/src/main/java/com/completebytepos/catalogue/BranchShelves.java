package com.completebytepos.catalogue;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.BranchOpened;
import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.catalogue.model.BranchShelf;
import com.completebytepos.catalogue.model.Sku;
import com.completebytepos.kernel.Changed;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Promises that a branch offers what the shop offers, except where it says otherwise, and that only its own tills hear of it. */
@Stateless
public class BranchShelves {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject BranchRegister branches;
    @Inject ProductHistory history;
    @Inject Event<Changed> changed;

    /** {@code favourite} null: as in the whole shop. */
    public record Place(boolean offered, Boolean favourite) {
        public static final Place AS_THE_SHOP = new Place(true, null);

        /** As price lists and the history say it; a dash: as the shop does. */
        public String word() {
            if (!offered) return "no";
            return favourite == null ? "-" : favourite ? "favourite" : "plain";
        }
    }

    /** By branch; branches that do as the shop does are left out. */
    @Requires({Permission.VIEW_PRODUCTS, Permission.SYNC})
    public Map<UUID, Place> of(UUID skuId) {
        var found = new HashMap<UUID, Place>();
        em.createQuery("select b from BranchShelf b where b.key.skuId = :sku", BranchShelf.class).setParameter("sku", skuId)
                .getResultStream().forEach(b -> found.put(b.key().branchId(), new Place(b.isOffered(), b.favourite())));
        return found;
    }

    /** The same of many goods, by SKU. */
    @Requires(Permission.VIEW_PRODUCTS)
    public Map<UUID, Map<UUID, Place>> of(Collection<UUID> skuIds) {
        var found = new HashMap<UUID, Map<UUID, Place>>();
        if (skuIds.isEmpty()) return found;
        em.createQuery("select b from BranchShelf b where b.key.skuId in :skus", BranchShelf.class).setParameter("skus", skuIds)
                .getResultStream().forEach(b -> found.computeIfAbsent(b.key().skuId(), unused -> new HashMap<>()).put(b.key().branchId(), new Place(b.isOffered(), b.favourite())));
        return found;
    }

    /** A branch opened like another offers what that one offers; its tills come later and hear of it with all else. */
    @OpenToAll("part of an errand that was allowed")
    public void opened(@Observes BranchOpened branch) {
        if (branch.like() == null) return;
        for (var shelf : em.createQuery("select b from BranchShelf b where b.key.branchId = :like", BranchShelf.class).setParameter("like", branch.like()).getResultList()) {
            var own = new BranchShelf(new BranchShelf.Key(shelf.key().skuId(), branch.branchId()));
            own.arrange(shelf.isOffered(), shelf.favourite());
            em.persist(own);
        }
    }

    /** Many at once, by SKU and branch; who calls it tells the trail and the tills. */
    @Requires(Permission.EDIT_PRODUCTS)
    public void arrange(Map<UUID, Map<UUID, Place>> wanted) {
        if (wanted.isEmpty()) return;
        var known = new HashMap<BranchShelf.Key, BranchShelf>();
        em.createQuery("select b from BranchShelf b where b.key.skuId in :skus", BranchShelf.class).setParameter("skus", wanted.keySet()).getResultStream().forEach(b -> known.put(b.key(), b));
        wanted.forEach((sku, places) -> places.forEach((branch, place) -> {
            BranchScope.check(branch);
            known.computeIfAbsent(new BranchShelf.Key(sku, branch), this::shelf).arrange(place.offered(), place.favourite());
        }));
    }

    private BranchShelf shelf(BranchShelf.Key key) {
        var shelf = new BranchShelf(key);
        em.persist(shelf);
        return shelf;
    }

    @Requires(Permission.EDIT_PRODUCTS)
    public void arrange(UUID skuId, UUID branchId, Place place) {
        var sku = em.find(Sku.class, skuId);
        if (sku == null) throw CatalogueRejection.NO_SUCH_PRODUCT.with();
        var key = new BranchShelf.Key(skuId, branchId);
        var shelf = em.find(BranchShelf.class, key);
        var before = shelf == null ? Place.AS_THE_SHOP : new Place(shelf.isOffered(), shelf.favourite());
        if (before.equals(place)) return;
        BranchScope.check(branchId);
        (shelf == null ? shelf(key) : shelf).arrange(place.offered(), place.favourite());
        var code = branches.all().stream().filter(b -> b.id().equals(branchId)).map(BranchSummary::code).findFirst().orElse(String.valueOf(branchId));
        history.note(skuId, List.of(new ProductHistory.Difference(ProductHistory.BRANCH_OFFER, code + "=" + before.word(), code + "=" + place.word())), null);
        audit.record("catalogue.branch-shelf", "sku", skuId, sku.code() + " at branch " + branchId + ": " + before + " -> " + place);
        changed.fire(new Changed("product", skuId));
    }
}
