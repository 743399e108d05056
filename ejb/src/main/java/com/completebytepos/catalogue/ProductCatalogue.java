package com.completebytepos.catalogue;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.catalogue.model.Barcode;
import com.completebytepos.catalogue.model.Category;
import com.completebytepos.catalogue.model.Product;
import com.completebytepos.catalogue.model.Sku;
import com.completebytepos.kernel.Changed;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Promises that codes and barcodes lead to one thing each, and that every product has a tax category KRA knows. */
@Stateless
public class ProductCatalogue {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Event<Changed> changed;

    @Requires(Permission.EDIT_PRODUCTS)
    public UUID add(AddProduct command) {
        ProductRules.check(command);
        if (exists("Sku", command.code())) throw CatalogueRejection.CODE_TAKEN.at("code", command.code());
        checkCategory(command.categoryId());
        var product = new Product(command.name().strip(), ProductRules.textOrNull(command.nameSw()), command.categoryId(), command.taxCategory(), command.favourite());
        var sku = new Sku(product.id(), command.code(), command.unit());
        em.persist(product);
        em.persist(sku);
        command.barcodes().forEach(code -> addBarcode(code, sku.id()));
        audit.record("catalogue.added", "sku", sku.id(), command.code() + " " + command.name());
        changed.fire(new Changed("product", sku.id()));
        return sku.id();
    }

    /** Whoever edited what somebody else changed meanwhile is told so, and changes nothing. */
    @Requires(Permission.EDIT_PRODUCTS)
    public void edit(EditProduct command) {
        ProductRules.check(command);
        var sku = sku(command.id());
        var product = em.find(Product.class, sku.productId(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        if (product.version() != command.version()) throw CatalogueRejection.CHANGED_MEANWHILE.at("version", product.name());
        if (!Objects.equals(command.categoryId(), product.categoryId())) checkCategory(command.categoryId());
        var before = line(product, sku);
        product.describe(command.name().strip(), ProductRules.textOrNull(command.nameSw()), command.categoryId(), command.taxCategory(), command.favourite());
        sku.sellBy(command.unit());
        var codes = exchangeBarcodes(sku.id(), command.barcodes());
        audit.record("catalogue.described", "sku", sku.id(), before + " -> " + line(product, sku) + codes);
        changed.fire(new Changed("product", sku.id()));
    }

    /** An inactive product is no longer offered by tills; it is never removed, its sales keep pointing at it. */
    @Requires(Permission.EDIT_PRODUCTS)
    public void setActive(UUID skuId, boolean active) {
        var sku = sku(skuId);
        var product = em.find(Product.class, sku.productId());
        product.setActive(active);
        audit.record(active ? "catalogue.activated" : "catalogue.deactivated", "sku", skuId, sku.code() + " " + product.name());
        changed.fire(new Changed("product", skuId));
    }

    /** Answered from the second-level cache, goods by goods; ids of nothing are left out. */
    @Requires({Permission.VIEW_PRODUCTS, Permission.SYNC})
    public Map<UUID, SkuFacts> facts(Collection<UUID> skuIds) {
        var found = new HashMap<UUID, SkuFacts>();
        for (var id : skuIds) {
            var sku = em.find(Sku.class, id);
            if (sku == null) continue;
            var product = em.find(Product.class, sku.productId());
            found.put(id, new SkuFacts(id, product.taxCategory(), product.isActive() && sku.isActive()));
        }
        return found;
    }

    private Sku sku(UUID id) {
        return Optional.ofNullable(em.find(Sku.class, id)).orElseThrow(() -> CatalogueRejection.NO_SUCH_PRODUCT.with());
    }

    private void checkCategory(UUID id) {
        if (id != null && em.find(Category.class, id) == null) throw CatalogueRejection.NO_SUCH_CATEGORY.at("category");
    }

    private String exchangeBarcodes(UUID skuId, List<String> wanted) {
        var said = new StringBuilder();
        var present = em.createQuery("select b from Barcode b where b.skuId = :sku", Barcode.class).setParameter("sku", skuId).getResultList();
        for (var one : present) {
            if (wanted.contains(one.code())) continue;
            em.remove(one);
            said.append(", barcode -").append(one.code());
        }
        var known = present.stream().map(Barcode::code).toList();
        for (var code : wanted) {
            if (known.contains(code)) continue;
            addBarcode(code, skuId);
            said.append(", barcode +").append(code);
        }
        return said.toString();
    }

    private void addBarcode(String code, UUID skuId) {
        if (exists("Barcode", code)) throw CatalogueRejection.BARCODE_TAKEN.at("barcode", code);
        em.persist(new Barcode(code, skuId));
    }

    private static String line(Product product, Sku sku) {
        return product.name() + " (" + product.nameSw() + "), tax " + product.taxCategory() + ", " + sku.unit() + (product.isFavourite() ? ", favourite" : "");
    }

    private boolean exists(String entity, String code) {
        return em.createQuery("select count(e) from " + entity + " e where e.code = :code", Long.class).setParameter("code", code).getSingleResult() > 0;
    }
}
