package com.completebytepos.catalogue;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.catalogue.ProductHistory.Difference;
import com.completebytepos.catalogue.model.Barcode;
import com.completebytepos.catalogue.model.Category;
import com.completebytepos.catalogue.model.Product;
import com.completebytepos.catalogue.model.Sku;
import com.completebytepos.kernel.BaseUnit;
import com.completebytepos.kernel.BelowZero;
import com.completebytepos.kernel.Changed;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Promises that codes and barcodes lead to one thing each, and that every product has a tax category KRA knows. */
@Stateless
public class ProductCatalogue {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject ProductHistory history;
    @Inject Event<Changed> changed;

    @Requires(Permission.EDIT_PRODUCTS)
    public UUID add(AddProduct command) {
        ProductRules.check(command);
        ProductRules.checkFree(em, null, command.code(), command.barcodes());
        checkCategory(command.categoryId());
        var product = new Product(command.name().strip(), ProductRules.textOrNull(command.nameSw()), command.categoryId(), command.taxCategory(), command.favourite());
        product.isOfKind(command.kind());
        var sku = new Sku(product.id(), command.code(), command.unit());
        em.persist(product);
        em.persist(sku);
        command.barcodes().forEach(code -> em.persist(new Barcode(code, sku.id(), null)));
        history.note(sku.id(), List.of(Difference.added(command.code(), product.name())), null);
        audit.record("catalogue.added", "sku", sku.id(), command.code() + " " + command.name());
        changed.fire(new Changed("product", sku.id()));
        return sku.id();
    }

    /** Whoever edited what somebody else changed meanwhile is told so, and changes nothing. */
    @Requires(Permission.EDIT_PRODUCTS)
    public void edit(EditProduct command) {
        var sku = sku(command.id());
        var codes = ownCodes(sku.id());
        ProductRules.check(command, codes);
        var product = em.find(Product.class, sku.productId(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        if (product.version() != command.version()) throw CatalogueRejection.CHANGED_MEANWHILE.at("version", product.name());
        if (!java.util.Objects.equals(command.categoryId(), product.categoryId())) checkCategory(command.categoryId());
        var before = words(product, sku);
        product.describe(command.name().strip(), ProductRules.textOrNull(command.nameSw()), command.categoryId(), command.taxCategory(), command.favourite());
        sku.sellBy(command.unit());
        before.put("barcodes", codes);
        exchangeBarcodes(sku.id(), command.barcodes());
        var after = words(product, sku);
        after.put("barcodes", command.barcodes().stream().sorted().toList());
        var differences = Difference.between(before, after);
        if (differences.isEmpty()) return;
        history.note(sku.id(), differences, null);
        audit.record("catalogue.described", "sku", sku.id(), sku.code() + ": " + Difference.line(differences));
        em.createQuery("select s.id from Sku s where s.productId = :product", UUID.class).setParameter("product", product.id())
                .getResultStream().forEach(id -> changed.fire(new Changed("product", id)));
    }

    /** An inactive SKU is no longer offered by tills; it is never removed, its sales keep pointing at it. */
    @Requires(Permission.EDIT_PRODUCTS)
    public void setActive(UUID skuId, boolean active) {
        var sku = sku(skuId);
        var product = em.find(Product.class, sku.productId());
        boolean before = product.isActive() && sku.isActive();
        if (before == active) return;
        sku.setActive(active);
        if (active) product.setActive(true);
        history.note(skuId, Difference.between(Map.of("active", before), Map.of("active", active)), null);
        audit.record(active ? "catalogue.activated" : "catalogue.deactivated", "sku", skuId, sku.code() + " " + product.name());
        changed.fire(new Changed("product", skuId));
    }

    /** All that are sold as one and made of others. */
    @Requires(Permission.DO_DUE_WORK)
    public List<UUID> kits() {
        return em.createQuery("select s.id from Sku s join Product p on p.id = s.productId where p.kind = :kit", UUID.class).setParameter("kit", ProductKind.KIT).getResultList();
    }

    /** Answered from the second-level cache, goods by goods; ids of nothing are left out. */
    @Requires({Permission.VIEW_PRODUCTS, Permission.SYNC})
    public Map<UUID, SkuFacts> facts(Collection<UUID> skuIds) {
        var found = new HashMap<UUID, SkuFacts>();
        for (var id : skuIds) {
            var sku = em.find(Sku.class, id);
            if (sku == null) continue;
            var product = em.find(Product.class, sku.productId());
            var parts = product.kind() == ProductKind.KIT ? sku.parts().stream().map(p -> new SkuFacts.Part(p.skuId(), p.quantity())).toList() : List.<SkuFacts.Part>of();
            found.put(id, new SkuFacts(id, product.taxCategory(), product.isActive() && sku.isActive(), product.kind(), packs(sku), parts, product.categoryId(), product.tracking()));
        }
        return found;
    }

    /** Also by the words they had before those were measures: a till that was away says them, and so do sales of then. */
    private static Map<String, Quantity> packs(Sku sku) {
        var packs = sku.packs();
        if (packs.isEmpty()) return packs;
        var all = new LinkedHashMap<>(packs);
        for (var measure : BaseUnit.values()) {
            var word = BaseUnit.renamed(measure.name(), packs.keySet());
            if (word != null && !measure.name().equals(sku.unit())) all.putIfAbsent(measure.name(), packs.get(word));
        }
        return all;
    }

    /** Answered from the second-level cache; goods without a category and ids of nothing are left out. */
    @Requires({Permission.VIEW_PRODUCTS, Permission.SYNC})
    public Map<UUID, UUID> categoriesOf(Collection<UUID> skuIds) {
        var found = new HashMap<UUID, UUID>();
        for (var id : skuIds) {
            var sku = id == null ? null : em.find(Sku.class, id);
            var category = sku == null ? null : em.find(Product.class, sku.productId()).categoryId();
            if (category != null) found.put(id, category);
        }
        return found;
    }

    /** Goods whose pieces are told apart, and how; answered from the second-level cache. */
    @Requires({Permission.VIEW_PRODUCTS, Permission.SYNC})
    public Map<UUID, Traits.Tracking> tracked(Collection<UUID> skuIds) {
        var found = new HashMap<UUID, Traits.Tracking>();
        for (var id : skuIds) {
            var sku = em.find(Sku.class, id);
            var tracking = sku == null ? Traits.Tracking.NONE : em.find(Product.class, sku.productId()).tracking();
            if (!tracking.equals(Traits.Tracking.NONE)) found.put(id, tracking);
        }
        return found;
    }

    /** Months of warranty from the day of the sale; goods without are left out. Answered from the second-level cache. */
    @Requires({Permission.VIEW_PRODUCTS, Permission.SYNC})
    public Map<UUID, Integer> warranties(Collection<UUID> skuIds) {
        var found = new HashMap<UUID, Integer>();
        for (var id : skuIds) {
            var sku = em.find(Sku.class, id);
            var months = sku == null ? null : em.find(Product.class, sku.productId()).warrantyMonths();
            if (months != null) found.put(id, months);
        }
        return found;
    }

    /** What is said of single goods when more of them is sold than there is; those of which nothing is said are left out. Answered from the second-level cache. */
    @Requires({Permission.VIEW_PRODUCTS, Permission.SYNC})
    public Map<UUID, BelowZero> belowZero(Collection<UUID> skuIds) {
        var found = new HashMap<UUID, BelowZero>();
        for (var id : skuIds) {
            var sku = em.find(Sku.class, id);
            var said = sku == null ? null : em.find(Product.class, sku.productId()).belowZero();
            if (said != null) found.put(id, said);
        }
        return found;
    }

    private Sku sku(UUID id) {
        return Optional.ofNullable(em.find(Sku.class, id)).orElseThrow(() -> CatalogueRejection.NO_SUCH_PRODUCT.with());
    }

    /** Whoever takes the category away waits until the goods stand in it, and counts them. */
    private void checkCategory(UUID id) {
        if (id != null && em.find(Category.class, id, LockModeType.PESSIMISTIC_READ) == null) throw CatalogueRejection.NO_SUCH_CATEGORY.at("category");
    }

    /** Those of its own unit; its packs' codes are packaging's. */
    private void exchangeBarcodes(UUID skuId, List<String> wanted) {
        var present = em.createQuery("select b from Barcode b where b.skuId = :sku and b.unit is null", Barcode.class).setParameter("sku", skuId).getResultList();
        present.stream().filter(one -> !wanted.contains(one.code())).forEach(em::remove);
        em.flush(); // the same number in another spelling takes the place of the one that goes
        var known = present.stream().map(Barcode::code).toList();
        var fresh = wanted.stream().filter(code -> !known.contains(code)).toList();
        ProductRules.checkFree(em, skuId, null, fresh);
        for (var code : fresh) {
            ProductRules.checkUnused(em, code);
            em.persist(new Barcode(code, skuId, null));
        }
    }

    private List<String> ownCodes(UUID skuId) {
        return em.createQuery("select b.code from Barcode b where b.skuId = :sku and b.unit is null order by b.code", String.class).setParameter("sku", skuId).getResultList();
    }

    private Map<String, Object> words(Product product, Sku sku) {
        var words = new LinkedHashMap<String, Object>();
        words.put("name", product.name());
        words.put("name-sw", product.nameSw());
        words.put("category", Category.nameOf(em, product.categoryId()));
        words.put("tax", product.taxCategory());
        words.put("unit", sku.unit());
        words.put("favourite", product.isFavourite());
        return words;
    }
}
