package com.completebytepos.catalogue;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.catalogue.ProductHistory.Difference;
import com.completebytepos.catalogue.model.Brand;
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
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Promises that brand, limits, tracking, cost and custom attributes are described as their editor saw them, or not at all. */
@Stateless
public class ProductTraits {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject ProductHistory history;
    @Inject Event<Changed> changed;

    /** {@code version} is the product's; {@code picture} the hash of its picture or null. */
    public record Sheet(UUID skuId, UUID productId, int version, String code, String name, ProductKind kind, String unit, String taxCategory, boolean active,
                        Traits traits, String picture) implements Serializable {
    }

    /** Read from the database, not from a cache: an editor must see what is saved now. */
    @Requires(Permission.VIEW_PRODUCTS)
    public Sheet of(UUID skuId) {
        var row = em.createQuery("select s, p from Sku s join Product p on p.id = s.productId where s.id = :id", Object[].class).setParameter("id", skuId)
                .getResultStream().findFirst().orElseThrow(() -> CatalogueRejection.NO_SUCH_PRODUCT.with());
        var sku = (Sku) row[0];
        var product = (Product) row[1];
        return new Sheet(skuId, product.id(), product.version(), sku.code(), Variants.name(product.name(), sku.values()), product.kind(), sku.unit(), product.taxCategory(),
                product.isActive() && sku.isActive(), traits(product, sku), product.picture());
    }

    /** @param version the one its editor saw */
    @Requires(Permission.EDIT_PRODUCTS)
    public void describe(UUID skuId, int version, Traits traits) {
        TraitRules.check(traits);
        var sku = sku(skuId);
        var product = em.find(Product.class, sku.productId(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        if (product.version() != version) throw CatalogueRejection.CHANGED_MEANWHILE.at("version", product.name());
        var before = words(traits(product, sku));
        product.distinguish(brand(traits.brand()), traits);
        sku.costs(traits.cost());
        var differences = Difference.between(before, words(traits));
        if (differences.isEmpty()) return;
        history.note(skuId, differences, null);
        audit.record("catalogue.traits", "sku", skuId, sku.code() + ": " + Difference.line(differences));
        siblings(product.id()).forEach(id -> changed.fire(new Changed("product", id)));
    }

    /** What one unit costs the shop, told with goods that are added. */
    @Requires(Permission.EDIT_PRODUCTS)
    public void costs(UUID skuId, BigDecimal cost) {
        TraitRules.checkCost(cost);
        var sku = sku(skuId);
        var differences = Difference.between(cost(sku.cost()), cost(cost));
        if (differences.isEmpty()) return;
        sku.costs(cost);
        history.note(skuId, differences, null);
        audit.record("catalogue.traits", "sku", skuId, sku.code() + ": " + Difference.line(differences));
    }

    private static Map<String, Object> cost(BigDecimal amount) {
        var words = new LinkedHashMap<String, Object>();
        words.put("cost", amount == null ? null : amount.stripTrailingZeros().toPlainString());
        return words;
    }

    @Requires(Permission.VIEW_PRODUCTS)
    public List<String> brands() {
        return em.createQuery("select b.name from Brand b order by b.name", String.class).getResultList();
    }

    private Traits traits(Product product, Sku sku) {
        var brand = product.brandId() == null ? null : em.find(Brand.class, product.brandId()).name();
        return new Traits(brand, product.isKadogo(), product.ageLimit(), product.maxQuantity(), product.tracking(), sku.cost(), product.attributes());
    }

    private UUID brand(String name) {
        var wanted = ProductRules.textOrNull(name);
        if (wanted == null) return null;
        var known = em.createQuery("select b.id from Brand b where b.name = :name", UUID.class).setParameter("name", wanted).getResultList();
        if (!known.isEmpty()) return known.get(0);
        var brand = new Brand(wanted);
        em.persist(brand);
        return brand.id();
    }

    private List<UUID> siblings(UUID productId) {
        return em.createQuery("select s.id from Sku s where s.productId = :product", UUID.class).setParameter("product", productId).getResultList();
    }

    private static Map<String, Object> words(Traits t) {
        var words = new LinkedHashMap<String, Object>();
        words.put("brand", t.brand());
        words.put("kadogo", t.kadogo());
        words.put("age-limit", t.ageLimit());
        words.put("max-quantity", t.mostPerSale());
        words.put("by-batch", t.tracking().batch());
        words.put("by-expiry", t.tracking().expiry());
        words.put("by-serial", t.tracking().serial());
        words.put("cost", t.cost() == null ? null : t.cost().stripTrailingZeros().toPlainString());
        words.put("attributes", t.attributes().isEmpty() ? null : new java.util.TreeMap<>(t.attributes()).toString());
        return words;
    }

    private Sku sku(UUID id) {
        return Optional.ofNullable(em.find(Sku.class, id)).orElseThrow(() -> CatalogueRejection.NO_SUCH_PRODUCT.with());
    }
}
