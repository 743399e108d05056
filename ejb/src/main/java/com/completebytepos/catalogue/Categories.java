package com.completebytepos.catalogue;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.catalogue.model.Category;
import com.completebytepos.catalogue.model.Product;
import com.completebytepos.kernel.Changed;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Promises that a category's name is unique in the shop and that tills hear of its new name and place. */
@Stateless
public class Categories {
    static final int LONGEST = 80;
    private static final int LAST = 9999;
    private static final String LIST = """
            select new com.completebytepos.catalogue.CategoryRow(c.id, c.version, c.name, c.nameSw, c.sort, (select count(p) from Product p where p.categoryId = c.id))
            from Category c order by c.sort, c.name""";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject ProductHistory history;
    @Inject Event<Changed> changed;
    @Inject Event<Leaving> gone;

    /** @param sort place on the till's shelf, 0 to 9999, lowest first */
    @Requires(Permission.EDIT_PRODUCTS)
    public UUID add(String name, String nameSw, int sort) {
        check(name, nameSw, sort, null);
        var category = new Category(name.strip(), ProductRules.textOrNull(nameSw), sort);
        em.persist(category);
        audit.record("catalogue.category-added", "category", category.id(), name);
        changed.fire(new Changed("category", category.id()));
        return category.id();
    }

    /** @param version the one its editor saw */
    @Requires(Permission.EDIT_PRODUCTS)
    public void describe(UUID id, int version, String name, String nameSw, int sort) {
        var category = Optional.ofNullable(em.find(Category.class, id)).orElseThrow(() -> CatalogueRejection.NO_SUCH_CATEGORY.with());
        if (category.version() != version) throw CatalogueRejection.CHANGED_MEANWHILE.at("version", category.name());
        check(name, nameSw, sort, id);
        audit.record("catalogue.category-described", "category", id, category.name() + " -> " + name.strip() + ", sort " + sort);
        category.describe(name.strip(), ProductRules.textOrNull(nameSw), sort);
        changed.fire(new Changed("category", id));
    }

    /** Fired before a category goes; who still needs it refuses. */
    public record Leaving(UUID id) {
    }

    /** Takes away a category nothing stands in. */
    @Requires(Permission.EDIT_PRODUCTS)
    public void remove(UUID id, int version) {
        var category = leaving(id, version);
        var goods = em.createQuery("select count(p) from Product p where p.categoryId = :id", Long.class).setParameter("id", id).getSingleResult();
        if (goods > 0) throw CatalogueRejection.CATEGORY_IN_USE.with(category.name(), goods);
        audit.record("catalogue.category-removed", "category", id, category.name());
        em.remove(category);
        changed.fire(new Changed("category", id));
    }

    /** Puts all its goods into another and takes it away: "Drinks" and "drink" become one. @return how many goods moved */
    @Requires(Permission.EDIT_PRODUCTS)
    public int merge(UUID id, int version, UUID into) {
        var category = leaving(id, version);
        var target = into == null || into.equals(id) ? null : em.find(Category.class, into, LockModeType.PESSIMISTIC_READ);
        if (target == null) throw CatalogueRejection.MERGED_WITH_ITSELF.at("into");
        var rows = em.createQuery("select s.id, p from Sku s join Product p on p.id = s.productId where p.categoryId = :id", Object[].class).setParameter("id", id).getResultList();
        audit.record("catalogue.category-merged", "category", id, category.name() + " -> " + target.name() + ", " + rows.size() + " goods");
        for (var row : rows) {
            ((Product) row[1]).shelve(into);
            history.note((UUID) row[0], List.of(new ProductHistory.Difference("category", category.name(), target.name())), null);
            changed.fire(new Changed("product", (UUID) row[0]));
        }
        em.remove(category);
        changed.fire(new Changed("category", id));
        return rows.size();
    }

    /** Goods that are being put into it come first. */
    private Category leaving(UUID id, int version) {
        var category = Optional.ofNullable(id == null ? null : em.find(Category.class, id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(() -> CatalogueRejection.NO_SUCH_CATEGORY.with());
        if (category.version() != version) throw CatalogueRejection.CHANGED_MEANWHILE.at("version", category.name());
        gone.fire(new Leaving(id));
        return category;
    }

    @Requires(Permission.VIEW_PRODUCTS)
    public List<CategoryRow> all() {
        return em.createQuery(LIST, CategoryRow.class).getResultList();
    }

    private void check(String name, String nameSw, int sort, UUID self) {
        if (name == null || name.isBlank() || name.strip().length() > LONGEST) throw CatalogueRejection.CATEGORY_NAME.at("name");
        if (nameSw != null && nameSw.strip().length() > LONGEST) throw CatalogueRejection.CATEGORY_NAME.at("nameSw");
        if (sort < 0 || sort > LAST) throw CatalogueRejection.SORT_RANGE.at("sort");
        var taken = em.createQuery("select c.id from Category c where c.name = :name", UUID.class).setParameter("name", name.strip()).getResultList();
        if (taken.stream().anyMatch(id -> !id.equals(self))) throw CatalogueRejection.CATEGORY_NAME_TAKEN.at("name", name.strip());
    }
}
