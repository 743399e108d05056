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
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Promises that codes and barcodes lead to one thing each, and that every product has a tax category KRA knows. */
@Stateless
public class ProductCatalogue {
    private static final String LIST = """
            select new com.completebytepos.catalogue.ProductSummary(s.id, s.code, p.name, p.nameSw, c.name, s.unit, p.taxCategory,
              (select min(b.code) from Barcode b where b.skuId = s.id), p.active)
            from Sku s join Product p on p.id = s.productId left join Category c on c.id = p.categoryId""";
    private static final String MATCH = " where p.name like :like or p.nameSw like :like or s.code like :like or exists (select 1 from Barcode b where b.skuId = s.id and b.code = :exact)";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Event<Changed> changed;

    @Requires(Permission.EDIT_PRODUCTS)
    public UUID addCategory(String name, String nameSw, int sort) {
        var category = new Category(name, nameSw, sort);
        em.persist(category);
        changed.fire(new Changed("category", category.id()));
        return category.id();
    }

    @Requires(Permission.EDIT_PRODUCTS)
    public UUID add(AddProduct command) {
        ProductRules.check(command);
        if (exists("Sku", command.code())) throw CatalogueRejection.CODE_TAKEN.at("code", command.code());
        var product = new Product(command.name().strip(), command.nameSw(), command.categoryId(), command.taxCategory(), command.favourite());
        var sku = new Sku(product.id(), command.code(), command.unit());
        em.persist(product);
        em.persist(sku);
        for (var code : command.barcodes()) {
            if (exists("Barcode", code)) throw CatalogueRejection.BARCODE_TAKEN.at("barcode", code);
            em.persist(new Barcode(code, sku.id()));
        }
        audit.record("catalogue.added", "sku", sku.id(), command.code() + " " + command.name());
        changed.fire(new Changed("product", sku.id()));
        return sku.id();
    }

    @Requires(Permission.EDIT_PRODUCTS)
    public void describe(UUID skuId, String name, String nameSw, String taxCategory) {
        ProductRules.checkDescription(name, taxCategory);
        var sku = em.find(Sku.class, skuId);
        if (sku == null) throw CatalogueRejection.NO_SUCH_PRODUCT.with();
        var product = em.find(Product.class, sku.productId());
        audit.record("catalogue.described", "sku", skuId, product.name() + " -> " + name + ", tax " + taxCategory);
        product.describe(name.strip(), nameSw, taxCategory);
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

    @Requires(Permission.VIEW_PRODUCTS)
    public List<ProductSummary> page(String search, int first, int size) {
        var query = em.createQuery(LIST + (isBlank(search) ? "" : MATCH) + " order by p.name, s.code", ProductSummary.class);
        if (!isBlank(search)) query.setParameter("like", "%" + search.strip() + "%").setParameter("exact", search.strip());
        return query.setFirstResult(first).setMaxResults(size).getResultList();
    }

    @Requires(Permission.VIEW_PRODUCTS)
    public long count(String search) {
        var query = em.createQuery("select count(s) from Sku s join Product p on p.id = s.productId" + (isBlank(search) ? "" : MATCH), Long.class);
        if (!isBlank(search)) query.setParameter("like", "%" + search.strip() + "%").setParameter("exact", search.strip());
        return query.getSingleResult();
    }

    private boolean exists(String entity, String code) {
        return em.createQuery("select count(e) from " + entity + " e where e.code = :code", Long.class).setParameter("code", code).getSingleResult() > 0;
    }

    private static boolean isBlank(String search) {
        return search == null || search.isBlank();
    }
}
