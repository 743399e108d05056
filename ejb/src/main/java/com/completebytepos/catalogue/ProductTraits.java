package com.completebytepos.catalogue;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.catalogue.ProductHistory.Difference;
import com.completebytepos.catalogue.model.Brand;
import com.completebytepos.catalogue.model.Product;
import com.completebytepos.catalogue.model.Sku;
import com.completebytepos.kernel.Changed;
import com.completebytepos.tenancy.CurrentShop;
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
import java.util.Collection;
import java.util.HashMap;
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

    /** {@code name} and {@code nameSw} are its product's, {@code variant} its value on each axis of it. */
    public record Whole(Sheet sheet, String name, String nameSw, Map<String, String> variant, List<SkuFacts.Part> parts) {
    }

    /** Of many goods, by SKU; what they cost only for who may see it. */
    @Requires(Permission.VIEW_PRODUCTS)
    public Map<UUID, Whole> wholes(Collection<UUID> skuIds) {
        if (skuIds.isEmpty()) return Map.of();
        boolean costs = CurrentShop.actor().may(Permission.VIEW_STOCK);
        var brands = new HashMap<UUID, String>();
        em.createQuery("select b.id, b.name from Brand b where b.id in (select p.brandId from Sku s join Product p on p.id = s.productId where s.id in :ids)", Object[].class).setParameter("ids", skuIds)
                .getResultStream().forEach(row -> brands.put((UUID) row[0], (String) row[1]));
        var found = new HashMap<UUID, Whole>();
        em.createQuery("select s, p from Sku s join Product p on p.id = s.productId where s.id in :ids", Object[].class).setParameter("ids", skuIds).getResultStream()
                .forEach(row -> found.put(((Sku) row[0]).id(), whole((Sku) row[0], (Product) row[1], brands, costs)));
        return found;
    }

    private static Whole whole(Sku sku, Product product, Map<UUID, String> brands, boolean costs) {
        var variant = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(product.axes().size(), sku.values().size()); i++) variant.put(product.axes().get(i), sku.values().get(i));
        var traits = new Traits(brands.get(product.brandId()), product.isKadogo(), product.ageLimit(), product.maxQuantity(), product.tracking(), costs ? sku.cost() : null, Map.copyOf(product.attributes()), product.belowZero(), product.warrantyMonths());
        var parts = product.kind() == ProductKind.KIT ? sku.parts().stream().map(p -> new SkuFacts.Part(p.skuId(), p.quantity())).toList() : List.<SkuFacts.Part>of();
        return new Whole(new Sheet(sku.id(), product.id(), product.version(), sku.code(), Variants.name(product.name(), sku.values()), product.kind(), sku.unit(), product.taxCategory(),
                product.isActive() && sku.isActive(), traits, product.picture()), product.name(), product.nameSw(), variant, parts);
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

    /** A brand as lists show it. */
    public record BrandRow(UUID id, int version, String name, long goods) implements Serializable {
    }

    @Requires(Permission.VIEW_PRODUCTS)
    public List<BrandRow> brandRows() {
        return em.createQuery("select new com.completebytepos.catalogue.ProductTraits$BrandRow(b.id, b.version, b.name, (select count(p) from Product p where p.brandId = b.id)) from Brand b order by b.name", BrandRow.class).getResultList();
    }

    /** Spells a brand better. */
    @Requires(Permission.EDIT_PRODUCTS)
    public void renameBrand(UUID id, int version, String name) {
        var brand = brand(id, version);
        var wanted = ProductRules.textOrNull(name);
        if (wanted == null || wanted.length() > TraitRules.LONGEST_BRAND) throw CatalogueRejection.BRAND_NAME.at("name");
        if (em.createQuery("select b.id from Brand b where b.name = :name", UUID.class).setParameter("name", wanted).getResultStream().anyMatch(other -> !other.equals(id))) throw CatalogueRejection.BRAND_NAME_TAKEN.at("name", wanted);
        audit.record("catalogue.brand-renamed", "brand", id, brand.name() + " -> " + wanted);
        brand.rename(wanted);
    }

    /** @param into null: takes away a brand no goods are of; else they are of that one from now on */
    @Requires(Permission.EDIT_PRODUCTS)
    public void dropBrand(UUID id, int version, UUID into) {
        var brand = brand(id, version);
        em.lock(brand, LockModeType.PESSIMISTIC_WRITE);
        var target = into == null ? null : em.find(Brand.class, into, LockModeType.PESSIMISTIC_READ);
        if (into != null && (target == null || into.equals(id))) throw CatalogueRejection.MERGED_WITH_ITSELF.at("into");
        var rows = em.createQuery("select s.id, p from Sku s join Product p on p.id = s.productId where p.brandId = :id", Object[].class).setParameter("id", id).getResultList();
        if (target == null && !rows.isEmpty()) throw CatalogueRejection.BRAND_IN_USE.with(brand.name(), rows.size());
        audit.record(target == null ? "catalogue.brand-removed" : "catalogue.brand-merged", "brand", id, brand.name() + (target == null ? "" : " -> " + target.name() + ", " + rows.size() + " goods"));
        for (var row : rows) {
            ((Product) row[1]).isOfBrand(into);
            history.note((UUID) row[0], List.of(new Difference("brand", brand.name(), target.name())), null);
        }
        em.remove(brand);
    }

    private Brand brand(UUID id, int version) {
        var brand = Optional.ofNullable(id == null ? null : em.find(Brand.class, id)).orElseThrow(() -> CatalogueRejection.NO_SUCH_BRAND.with());
        if (brand.version() != version) throw CatalogueRejection.CHANGED_MEANWHILE.at("version", brand.name());
        return brand;
    }

    private Traits traits(Product product, Sku sku) {
        var brand = Brand.nameOf(em, product.brandId());
        return new Traits(brand, product.isKadogo(), product.ageLimit(), product.maxQuantity(), product.tracking(), sku.cost(), product.attributes(), product.belowZero(), product.warrantyMonths());
    }

    /** Whoever takes the brand away waits until the goods are of it, and counts them. */
    private UUID brand(String name) {
        var wanted = ProductRules.textOrNull(name);
        if (wanted == null) return null;
        var known = em.createQuery("select b.id from Brand b where b.name = :name", UUID.class).setParameter("name", wanted).getResultList();
        if (!known.isEmpty() && em.find(Brand.class, known.get(0), LockModeType.PESSIMISTIC_READ) != null) return known.get(0);
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
        words.put("below-zero", t.belowZero());
        words.put("warranty-months", t.warrantyMonths());
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
