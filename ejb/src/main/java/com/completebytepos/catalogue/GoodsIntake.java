package com.completebytepos.catalogue;

import com.completebytepos.catalogue.model.Barcode;
import com.completebytepos.catalogue.model.Brand;
import com.completebytepos.catalogue.model.Category;
import com.completebytepos.catalogue.model.KitPart;
import com.completebytepos.catalogue.model.Product;
import com.completebytepos.catalogue.model.ProductChange;
import com.completebytepos.catalogue.model.Sku;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Promises that many goods are added or changed in few statements, in the caller's transaction, each change with its history. */
@Stateless
public class GoodsIntake {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Clock clock;

    /** What the shop has by now: SKUs by code, by barcode, and their kinds. */
    public record Known(Map<String, UUID> codes, Map<String, UUID> barcodes, Map<UUID, ProductKind> kinds, Map<UUID, Member> variants) {

        /** Whose barcode it is, in whichever spelling; null: nobody's. */
        public UUID ownerOf(String barcode) {
            var written = barcodes.get(barcode);
            return written != null ? written : barcodes.get(Barcodes.form(barcode));
        }

        public String codeOf(UUID sku) {
            return codes.entrySet().stream().filter(e -> e.getValue().equals(sku)).map(Map.Entry::getKey).findFirst().orElse("");
        }
    }

    /** A variant's place in its family. */
    public record Member(UUID productId, List<String> axes, List<String> values) {
    }

    /** A row and the SKU it changes; null: it is new. */
    public record Wanted(IntakeRow row, UUID skuId) {
    }

    /** The SKUs of the rows, in their order, and those of them that became other than they were; new ones too. {@code siblings}: other variants that became other with them. */
    public record Stored(List<UUID> skuIds, Set<UUID> changed, Set<UUID> siblings) {
    }

    /** SKUs that are again what they were, those that were changed since by somebody else, and variants that came along. */
    public record TakenBack(Set<UUID> changed, Set<UUID> kept, Set<UUID> siblings) {
    }

    @Requires(Permission.EDIT_PRODUCTS)
    public Known known() {
        var codes = new HashMap<String, UUID>();
        var kinds = new HashMap<UUID, ProductKind>();
        em.createQuery("select s.id, s.code, p.kind from Sku s join Product p on p.id = s.productId", Object[].class).getResultStream().forEach(row -> {
            codes.put((String) row[1], (UUID) row[0]);
            kinds.put((UUID) row[0], (ProductKind) row[2]);
        });
        var barcodes = new HashMap<String, UUID>();
        em.createQuery("select b.code, b.form, b.skuId from Barcode b", Object[].class).getResultStream().forEach(row -> {
            barcodes.put((String) row[0], (UUID) row[2]);
            if (row[1] != null) barcodes.putIfAbsent((String) row[1], (UUID) row[2]);
        });
        return new Known(codes, barcodes, kinds, variants());
    }

    private Map<UUID, Member> variants() {
        var found = new HashMap<UUID, Member>();
        em.createQuery("select s.id, p.id, p.axis1, p.axis2, p.axis3, s.value1, s.value2, s.value3 from Sku s join Product p on p.id = s.productId where p.axis1 is not null", Object[].class)
                .getResultStream().forEach(row -> found.put((UUID) row[0], new Member((UUID) row[1], told(row, 2), told(row, 5))));
        return found;
    }

    private static List<String> told(Object[] row, int first) {
        return java.util.Arrays.stream(row, first, first + 3).filter(java.util.Objects::nonNull).map(Object::toString).toList();
    }

    /** @param batch of the import, in the history of each */
    @Requires(Permission.EDIT_PRODUCTS)
    public Stored store(List<Wanted> wanted, UUID batch) {
        var shelves = new TakenGoods.Names(em.createQuery("select c.name, c.id from Category c", Object[].class).getResultList());
        var brands = new TakenGoods.Names(em.createQuery("select b.name, b.id from Brand b", Object[].class).getResultList());
        var loaded = load(wanted);
        TakenGoods.holdCodes(em, wanted, loaded);
        var skuIds = new ArrayList<UUID>();
        var changed = new java.util.HashSet<UUID>();
        var families = new java.util.HashSet<UUID>();
        var deed = new ProductHistory.Deed(CurrentShop.actor().name(), clock.instant(), batch);
        for (var one : wanted) {
            var category = named(one.row().category()) ? shelves.idOf(one.row().category(), this::newCategory) : null;
            var brand = named(one.row().brand()) ? brands.idOf(one.row().brand(), this::newBrand) : null;
            var known = loaded.get(one.skuId());
            var taken = known == null ? new TakenGoods(em, one.row(), category, brand, family(one.row())) : new TakenGoods(em, one.row(), category, brand, known);
            taken.differences().forEach(d -> em.persist(new ProductChange(taken.skuId(), d, deed)));
            skuIds.add(taken.skuId());
            if (known == null || !taken.differences().isEmpty()) changed.add(taken.skuId());
            if (known != null && taken.isOfFamilyThatChanged()) families.add(taken.productId());
        }
        return new Stored(skuIds, changed, siblings(families, changed));
    }

    /** What is said of a product is true of all its variants: their tills must hear of it, too. */
    private Set<UUID> siblings(Set<UUID> products, Set<UUID> told) {
        if (products.isEmpty()) return Set.of();
        return em.createQuery("select s.id from Sku s where s.productId in :products", UUID.class).setParameter("products", products).getResultStream().filter(id -> !told.contains(id)).collect(Collectors.toSet());
    }

    private static boolean named(String told) {
        return told != null && !told.equals(IntakeRow.NONE);
    }

    private Product family(IntakeRow row) {
        return !row.joins() ? null : em.createQuery("select p from Product p join Sku s on s.productId = p.id where s.code = :code", Product.class)
                .setParameter("code", row.beside().variantOf()).getResultStream().findFirst().orElseThrow(() -> CatalogueRejection.NO_SUCH_CODE.at("parts", row.beside().variantOf()));
    }

    /** What kits are made of, once all goods of a file are there. @return the kits that consist of something else now */
    @Requires(Permission.EDIT_PRODUCTS)
    public Set<UUID> compose(Map<UUID, List<IntakeRow.Part>> wanted, UUID batch) {
        var changed = new java.util.HashSet<UUID>();
        var deed = new ProductHistory.Deed(CurrentShop.actor().name(), clock.instant(), batch);
        wanted.forEach((id, told) -> {
            var kit = em.find(Sku.class, id);
            var parts = new ArrayList<KitPart>();
            for (var part : told) parts.add(new KitPart(parts.size() + 1, skuOf(part.code()), part.quantity()));
            if (parts.equals(kit.parts())) return;
            var before = kit.parts().stream().map(p -> p.quantity() + " " + em.find(Sku.class, p.skuId()).code()).toList();
            kit.consistOf(parts);
            var after = told.stream().map(p -> p.quantity() + " " + p.code()).toList();
            em.persist(new ProductChange(id, new ProductHistory.Difference("parts", before.isEmpty() ? null : before.toString(), after.toString()), deed));
            changed.add(id);
        });
        return changed;
    }

    private UUID skuOf(String code) {
        return em.createQuery("select s.id from Sku s where s.code = :code", UUID.class).setParameter("code", code).getResultStream().findFirst()
                .orElseThrow(() -> CatalogueRejection.NO_SUCH_CODE.at("parts", code));
    }

    /** All goods as the rows it takes, by code, after one; lines are not told. With the SKU of each. */
    @Requires(Permission.VIEW_PRODUCTS)
    public List<Wanted> after(String code, int size) {
        var rows = em.createQuery("select s, p, c.name, b.name from Sku s join Product p on p.id = s.productId left join Category c on c.id = p.categoryId left join Brand b on b.id = p.brandId"
                + " where s.code > :code order by s.code", Object[].class).setParameter("code", code).setMaxResults(size).getResultList();
        var ids = rows.stream().map(row -> ((Sku) row[0]).id()).toList();
        if (ids.isEmpty()) return List.of();
        var codes = em.createQuery("select b from Barcode b where b.skuId in :ids order by b.code", Barcode.class).setParameter("ids", ids).getResultStream().collect(Collectors.groupingBy(Barcode::skuId));
        var families = families(rows);
        var partCodes = partCodes(rows);
        var found = rows.stream().map(row -> {
            var beside = beside((Sku) row[0], (Product) row[1], families, partCodes);
            return told((Sku) row[0], (Product) row[1], new Told((String) row[2], (String) row[3], beside), codes.getOrDefault(((Sku) row[0]).id(), List.of()));
        }).toList();
        em.clear();
        return found;
    }

    private record Told(String category, String brand, IntakeRow.Beside beside) {
    }

    /** The first code of each family: by it the others are variants, and in a file sorted by code it comes before them. */
    private Map<UUID, String> families(List<Object[]> rows) {
        var found = new HashMap<UUID, String>();
        var ids = rows.stream().map(row -> (Product) row[1]).filter(p -> !p.axes().isEmpty()).map(Product::id).distinct().toList();
        if (!ids.isEmpty()) em.createQuery("select s.productId, min(s.code) from Sku s where s.productId in :ids group by s.productId", Object[].class).setParameter("ids", ids)
                .getResultStream().forEach(row -> found.put((UUID) row[0], (String) row[1]));
        return found;
    }

    private Map<UUID, String> partCodes(List<Object[]> rows) {
        var found = new HashMap<UUID, String>();
        var ids = rows.stream().filter(row -> ((Product) row[1]).kind() == ProductKind.KIT).flatMap(row -> ((Sku) row[0]).parts().stream()).map(KitPart::skuId).distinct().toList();
        if (!ids.isEmpty()) em.createQuery("select s.id, s.code from Sku s where s.id in :ids", Object[].class).setParameter("ids", ids).getResultStream().forEach(row -> found.put((UUID) row[0], (String) row[1]));
        return found;
    }

    private static IntakeRow.Beside beside(Sku sku, Product product, Map<UUID, String> families, Map<UUID, String> partCodes) {
        var variant = new java.util.LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(product.axes().size(), sku.values().size()); i++) variant.put(product.axes().get(i), sku.values().get(i));
        var parts = product.kind() != ProductKind.KIT ? List.<IntakeRow.Part>of() : sku.parts().stream().map(p -> new IntakeRow.Part(partCodes.get(p.skuId()), p.quantity())).toList();
        var first = variant.isEmpty() ? null : families.get(product.id());
        return new IntakeRow.Beside(sku.code().equals(first) ? null : first, variant, parts, product.attributes(), product.tracking());
    }

    private static Wanted told(Sku sku, Product product, Told told, List<Barcode> codes) {
        var own = codes.stream().filter(b -> b.unit() == null).map(Barcode::code).toList();
        var packs = sku.packs().entrySet().stream()
                .map(p -> new Packaging.Pack(p.getKey(), p.getValue(), codes.stream().filter(b -> p.getKey().equals(b.unit())).map(Barcode::code).toList())).toList();
        var limits = new IntakeRow.Limits(sku.cost(), product.isKadogo(), product.ageLimit(), product.maxQuantity(), product.isFavourite(), product.isActive() && sku.isActive(),
                product.belowZero() == null ? null : product.belowZero().name(), product.warrantyMonths());
        return new Wanted(new IntakeRow(0, sku.code(), product.name(), product.nameSw(), told.category(), told.brand(), sku.unit(), product.taxCategory(), product.kind(), own, packs, limits, told.beside()), sku.id());
    }

    /** Gives goods that a bulk edit changed back what they were, where they stand as it left them. */
    @Requires(Permission.EDIT_PRODUCTS)
    public TakenBack takeBack(UUID batch) {
        var changes = em.createQuery("select c from ProductChange c where c.batchId = :batch and c.field not in :ofBranches", ProductChange.class).setParameter("batch", batch).setParameter("ofBranches", ProductHistory.OF_BRANCHES)
                .getResultStream().collect(Collectors.groupingBy(ProductChange::skuId));
        var wanted = new ArrayList<Wanted>();
        var standing = load(changes.keySet().stream().map(id -> new Wanted(null, id)).toList());
        changes.forEach((sku, made) -> {
            var back = standing.containsKey(sku) ? TakenGoods.back(em, made.stream().map(ProductChange::row).toList(), standing.get(sku)) : null;
            if (back != null) wanted.add(new Wanted(back.row(), sku));
        });
        var siblings = new java.util.HashSet<UUID>();
        for (int from = 0; from < wanted.size(); from += 500) siblings.addAll(store(wanted.subList(from, Math.min(wanted.size(), from + 500)), null).siblings());
        var back = wanted.stream().map(Wanted::skuId).collect(Collectors.toSet());
        return new TakenBack(back, changes.keySet().stream().filter(id -> !back.contains(id)).collect(Collectors.toSet()), siblings);
    }

    private Map<UUID, TakenGoods.Standing> load(List<Wanted> wanted) {
        var ids = wanted.stream().map(Wanted::skuId).filter(java.util.Objects::nonNull).toList();
        var found = new HashMap<UUID, TakenGoods.Standing>();
        if (ids.isEmpty()) return found;
        var codes = em.createQuery("select b from Barcode b where b.skuId in :ids", Barcode.class).setParameter("ids", ids).getResultStream()
                .collect(Collectors.groupingBy(Barcode::skuId, Collectors.mapping(Barcode::code, Collectors.toSet())));
        em.createQuery("select s, p from Sku s join Product p on p.id = s.productId left join fetch s.packs where s.id in :ids", Object[].class).setParameter("ids", ids).getResultStream()
                .forEach(row -> found.put(((Sku) row[0]).id(), new TakenGoods.Standing((Sku) row[0], (Product) row[1], codes.getOrDefault(((Sku) row[0]).id(), Set.of()))));
        return found;
    }

    /** The database finds more alike than we do, and keeps one of them: signs that cannot be seen, a letter and the two it stands for. */
    private UUID newCategory(String name) {
        var alike = em.createQuery("select c.id from Category c where c.name = :name", UUID.class).setParameter("name", name).getResultList();
        if (!alike.isEmpty()) return alike.get(0);
        var category = new Category(name, null, 9999);
        em.persist(category);
        return category.id();
    }

    private UUID newBrand(String name) {
        var alike = em.createQuery("select b.id from Brand b where b.name = :name", UUID.class).setParameter("name", name).getResultList();
        if (!alike.isEmpty()) return alike.get(0);
        var brand = new Brand(name);
        em.persist(brand);
        return brand.id();
    }
}
