package com.completebytepos.catalogue;

import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** Promises that a till gets what is needed to find and sell goods, and nothing else. */
@Stateless
public class TillGoods {
    private static final String GOODS = """
            select s.id, s.code, p.name, p.nameSw, p.categoryId, s.unit, p.taxCategory, p.favourite, p.active, s.active
            from Sku s join Product p on p.id = s.productId""";

    private static final UUID FIRST = new UUID(0, 0);

    @PersistenceContext(unitName = "shop") EntityManager em;

    /** Goods without their prices, which are pricing's. */
    public record Item(UUID id, String code, String name, String nameSw, UUID categoryId, String unit, String taxLetter, boolean favourite, boolean active, List<String> barcodes) {
    }

    public record Shelf(UUID id, String name, String nameSw, int sort) {
    }

    @Requires(Permission.SYNC)
    public List<Item> all() {
        var codes = barcodes("select b.skuId, b.code from Barcode b order by b.code", null);
        return em.createQuery(GOODS + " where p.active = true and s.active = true order by s.id", Object[].class).getResultStream().map(row -> item(row, codes)).toList();
    }

    /** What is sold, in the order of ids, a page at a time. @param after null to begin */
    @Requires(Permission.SYNC)
    public List<Item> after(UUID after, int most) {
        var ids = em.createQuery("select s.id from Sku s join Product p on p.id = s.productId where p.active = true and s.active = true and s.id > :after order by s.id", UUID.class)
                .setParameter("after", after == null ? FIRST : after).setMaxResults(most).getResultList();
        return items(ids);
    }

    @Requires(Permission.SYNC)
    public List<Item> items(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        var codes = barcodes("select b.skuId, b.code from Barcode b where b.skuId in :ids order by b.code", ids);
        return em.createQuery(GOODS + " where s.id in :ids order by s.id", Object[].class).setParameter("ids", ids).getResultStream().map(row -> item(row, codes)).toList();
    }

    @Requires(Permission.SYNC)
    public List<Shelf> shelves() {
        return em.createQuery("select new com.completebytepos.catalogue.TillGoods$Shelf(c.id, c.name, c.nameSw, c.sort) from Category c order by c.sort, c.name", Shelf.class).getResultList();
    }

    private HashMap<UUID, List<String>> barcodes(String jpql, Collection<UUID> ids) {
        var query = em.createQuery(jpql, Object[].class);
        if (ids != null) query.setParameter("ids", ids);
        var found = new HashMap<UUID, List<String>>();
        query.getResultStream().forEach(row -> found.computeIfAbsent((UUID) row[0], id -> new ArrayList<>()).add((String) row[1]));
        return found;
    }

    private static Item item(Object[] row, HashMap<UUID, List<String>> codes) {
        return new Item((UUID) row[0], (String) row[1], (String) row[2], (String) row[3], (UUID) row[4], (String) row[5], (String) row[6], (Boolean) row[7],
                (Boolean) row[8] && (Boolean) row[9], codes.getOrDefault((UUID) row[0], List.of()));
    }
}
