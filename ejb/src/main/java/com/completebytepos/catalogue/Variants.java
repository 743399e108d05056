package com.completebytepos.catalogue;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.catalogue.ProductHistory.Difference;
import com.completebytepos.catalogue.model.Barcode;
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
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Promises that the variants of a product differ in at least one value, on at most three axes, and that each is a SKU of its own. */
@Stateless
public class Variants {
    private static final int MOST_AXES = 3;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject ProductHistory history;
    @Inject Event<Changed> changed;

    public record Variant(UUID skuId, String code, List<String> values, boolean active) implements Serializable {
    }

    /** {@code axes} as Size and Colour; empty where the product has one SKU only. */
    public record Family(List<String> axes, List<Variant> variants) implements Serializable {
    }

    @Requires(Permission.VIEW_PRODUCTS)
    public Family of(UUID skuId) {
        var product = em.find(Product.class, sku(skuId).productId());
        return new Family(product.axes(), members(product.id()).stream().map(s -> new Variant(s.id(), s.code(), s.values(), s.isActive())).toList());
    }

    /** Names the axes and gives this SKU its place on them; the first step from one SKU to many. */
    @Requires(Permission.EDIT_PRODUCTS)
    public void vary(UUID skuId, int version, List<String> axes, List<String> values) {
        if (axes.isEmpty() || axes.size() > MOST_AXES || axes.stream().anyMatch(a -> a.isBlank() || a.length() > 30) || axes.stream().distinct().count() < axes.size()) throw CatalogueRejection.AXES.at("axes");
        var sku = sku(skuId);
        var product = locked(sku, version);
        var family = members(product.id());
        if (family.size() > 1 && axes.size() != product.axes().size()) throw CatalogueRejection.AXES_KEPT.at("axes");
        checkValues(values, axes.size(), family.stream().filter(s -> !s.id().equals(skuId)).toList());
        var before = product.axes() + " " + sku.values();
        product.varyBy(axes.stream().map(String::strip).toList());
        sku.isVariant(values.stream().map(String::strip).toList());
        var difference = new Difference("variant", before.equals("[] []") ? null : before, product.axes() + " " + sku.values());
        history.note(skuId, List.of(difference), null);
        audit.record("catalogue.variant", "sku", skuId, sku.code() + ": " + before + " -> " + difference.after());
        family.forEach(s -> changed.fire(new Changed("product", s.id())));
    }

    /** Another SKU of the same product, sold by the same unit. */
    @Requires(Permission.EDIT_PRODUCTS)
    public UUID add(UUID siblingId, int version, String code, List<String> values, String barcode) {
        var sibling = sku(siblingId);
        var product = locked(sibling, version);
        if (product.axes().isEmpty()) throw CatalogueRejection.AXES.at("axes");
        ProductRules.checkCode(code);
        var scanned = Optional.ofNullable(ProductRules.textOrNull(barcode));
        scanned.ifPresent(Barcodes::check);
        ProductRules.checkFree(em, null, code, scanned.map(List::of).orElse(List.of()));
        checkValues(values, product.axes().size(), members(product.id()));
        var sku = new Sku(product.id(), code, sibling.unit());
        sku.isVariant(values.stream().map(String::strip).toList());
        em.persist(sku);
        scanned.ifPresent(one -> em.persist(new Barcode(one, sku.id(), null)));
        history.note(sku.id(), List.of(Difference.added(code, name(product.name(), sku.values()))), null);
        history.note(siblingId, List.of(new Difference("variant-added", null, code + " " + name(product.name(), sku.values()))), null);
        audit.record("catalogue.variant-added", "sku", sku.id(), code + " " + name(product.name(), sku.values()));
        changed.fire(new Changed("product", sku.id()));
        return sku.id();
    }

    private static void checkValues(List<String> values, int axes, List<Sku> others) {
        if (values.size() != axes || values.stream().anyMatch(v -> v == null || v.isBlank() || v.length() > 40)) throw CatalogueRejection.VARIANT_VALUES.at("values");
        if (others.stream().anyMatch(s -> s.values().equals(values.stream().map(String::strip).toList()))) throw CatalogueRejection.VARIANT_TWICE.at("values", String.join(" ", values));
    }

    private List<Sku> members(UUID productId) {
        return em.createQuery("select s from Sku s where s.productId = :product order by s.value1, s.value2, s.value3, s.code", Sku.class).setParameter("product", productId).getResultList();
    }

    private Product locked(Sku sku, int version) {
        var product = em.find(Product.class, sku.productId(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        if (product.version() != version) throw CatalogueRejection.CHANGED_MEANWHILE.at("version", product.name());
        return product;
    }

    private Sku sku(UUID id) {
        return Optional.ofNullable(em.find(Sku.class, id)).orElseThrow(() -> CatalogueRejection.NO_SUCH_PRODUCT.with());
    }

    /** What a variant is called: the product's name and its values. */
    static String name(String product, List<String> values) {
        return values.isEmpty() ? product : product + " " + String.join(" ", values);
    }

    /** @param values may hold null */
    static String name(String product, Object... values) {
        return product == null ? null : name(product, java.util.Arrays.stream(values).filter(java.util.Objects::nonNull).map(Object::toString).toList());
    }
}
