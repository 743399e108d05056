package com.completebytepos.catalogue;

import com.completebytepos.catalogue.model.BranchShelf;
import com.completebytepos.kernel.BelowZero;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Promises that a till gets what is needed to find and sell goods, as its branch offers them, and nothing else. */
@Stateless
public class TillGoods {
    private static final String GOODS = """
            select s.id, s.code, p.name, p.nameSw, p.categoryId, s.unit, p.taxCategory, p.favourite, p.active, s.active, s.value1, s.value2, s.value3,
            p.kind, p.kadogo, p.ageLimit, p.maxQuantity, p.picture, p.byBatch, p.byExpiry, p.bySerial, p.belowZero from Sku s join Product p on p.id = s.productId""";

    private static final UUID FIRST = new UUID(0, 0);

    @PersistenceContext(unitName = "shop") EntityManager em;

    /** Goods without their prices, which are pricing's; {@code picture} by its hash. */
    public record Item(UUID id, String code, String name, String nameSw, UUID categoryId, String unit, String taxLetter, boolean favourite, boolean active, List<String> barcodes,
                       ProductKind kind, boolean kadogo, Integer ageLimit, Quantity mostPerSale, String picture, List<Packaging.Pack> packs, Traits.Tracking tracking, BelowZero belowZero) {
    }

    public record Shelf(UUID id, String name, String nameSw, int sort) {
    }

    /** What differs from row to row, read with one statement each. */
    private record Beside(Map<UUID, Map<String, List<String>>> codes, Map<UUID, Map<String, Quantity>> packs, Map<UUID, BranchShelves.Place> shelves) {
    }

    /** @param branchId null: as the shop offers them */
    @Requires(Permission.SYNC)
    public List<Item> all(UUID branchId) {
        var beside = beside(null, branchId);
        return em.createQuery(GOODS + " where p.active = true and s.active = true order by s.id", Object[].class).getResultStream().map(row -> item(row, beside)).toList();
    }

    /** What is sold, in the order of ids, a page at a time. @param after null to begin */
    @Requires(Permission.SYNC)
    public List<Item> after(UUID after, UUID branchId, int most) {
        var ids = em.createQuery("select s.id from Sku s join Product p on p.id = s.productId where p.active = true and s.active = true and s.id > :after order by s.id", UUID.class)
                .setParameter("after", after == null ? FIRST : after).setMaxResults(most).getResultList();
        return items(ids, branchId);
    }

    @Requires({Permission.SYNC, Permission.VIEW_PRODUCTS})
    public List<Item> items(Collection<UUID> ids, UUID branchId) {
        if (ids.isEmpty()) return List.of();
        var beside = beside(ids, branchId);
        return em.createQuery(GOODS + " where s.id in :ids order by s.id", Object[].class).setParameter("ids", ids).getResultStream().map(row -> item(row, beside)).toList();
    }

    @Requires(Permission.SYNC)
    public List<Shelf> shelves() {
        return em.createQuery("select new com.completebytepos.catalogue.TillGoods$Shelf(c.id, c.name, c.nameSw, c.sort) from Category c order by c.sort, c.name", Shelf.class).getResultList();
    }

    /** As whoever keeps a list of our goods elsewhere needs them; {@code category} null where they have none. */
    public record Listed(UUID id, String name, UUID categoryId, String category, String unit, String taxLetter, ProductKind kind) {
    }

    /** What is sold, in the order of the shelves. */
    @Requires(Permission.CORRECT_FISCAL)
    public List<Listed> listed() {
        return em.createQuery("select s.id, p.name, s.value1, s.value2, s.value3, c.id, c.name, s.unit, p.taxCategory, p.kind from Sku s join Product p on p.id = s.productId"
                        + " left join Category c on c.id = p.categoryId where p.active = true and s.active = true order by c.sort, c.name, p.name, s.id", Object[].class).getResultStream()
                .map(r -> new Listed((UUID) r[0], Variants.name((String) r[1], r[2], r[3], r[4]), (UUID) r[5], (String) r[6], (String) r[7], (String) r[8], (ProductKind) r[9])).toList();
    }

    private Beside beside(Collection<UUID> ids, UUID branchId) {
        var codes = new HashMap<UUID, Map<String, List<String>>>();
        of(em.createQuery("select b.skuId, b.unit, b.code from Barcode b" + (ids == null ? "" : " where b.skuId in :ids") + " order by b.code", Object[].class), ids).getResultStream()
                .forEach(row -> codes.computeIfAbsent((UUID) row[0], id -> new HashMap<>()).computeIfAbsent((String) row[1], u -> new ArrayList<>()).add((String) row[2]));
        var packs = new HashMap<UUID, Map<String, Quantity>>();
        of(em.createQuery("select s.id, k.unit, k.factor from Sku s join s.packs k where s.packed = true" + (ids == null ? "" : " and s.id in :ids") + " order by k.factor, k.unit", Object[].class), ids)
                .getResultStream().forEach(row -> packs.computeIfAbsent((UUID) row[0], id -> new java.util.LinkedHashMap<>()).put((String) row[1], (Quantity) row[2]));
        var shelves = new HashMap<UUID, BranchShelves.Place>();
        of(em.createQuery("select b from BranchShelf b where b.key.branchId = :branch" + (ids == null ? "" : " and b.key.skuId in :ids"), BranchShelf.class), ids)
                .setParameter("branch", branchId).getResultStream().forEach(b -> shelves.put(b.key().skuId(), new BranchShelves.Place(b.isOffered(), b.favourite())));
        return new Beside(codes, packs, shelves);
    }

    private static <T> TypedQuery<T> of(TypedQuery<T> query, Collection<UUID> ids) {
        return ids == null ? query : query.setParameter("ids", ids);
    }

    private static Item item(Object[] row, Beside beside) {
        var id = (UUID) row[0];
        Map<String, List<String>> codes = beside.codes().getOrDefault(id, Collections.emptyMap());
        var shelf = beside.shelves().get(id);
        boolean favourite = shelf == null || shelf.favourite() == null ? (Boolean) row[7] : shelf.favourite();
        boolean active = (Boolean) row[8] && (Boolean) row[9] && (shelf == null || shelf.offered());
        var packs = beside.packs().getOrDefault(id, Map.of()).entrySet().stream()
                .map(p -> new Packaging.Pack(p.getKey(), p.getValue(), codes.getOrDefault(p.getKey(), List.of()))).toList();
        return new Item(id, (String) row[1], Variants.name((String) row[2], row[10], row[11], row[12]), Variants.name((String) row[3], row[10], row[11], row[12]), (UUID) row[4],
                (String) row[5], (String) row[6], favourite, active, codes.getOrDefault(null, List.of()), (ProductKind) row[13], (Boolean) row[14], (Integer) row[15],
                (Quantity) row[16], (String) row[17], packs, new Traits.Tracking((Boolean) row[18], (Boolean) row[19], (Boolean) row[20]), (BelowZero) row[21]);
    }
}
