package com.completebytepos.catalogue;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.catalogue.model.Category;
import com.completebytepos.kernel.Changed;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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
    @Inject Event<Changed> changed;

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
