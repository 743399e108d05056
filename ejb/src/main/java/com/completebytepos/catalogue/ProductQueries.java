package com.completebytepos.catalogue;

import com.completebytepos.catalogue.model.Barcode;
import com.completebytepos.catalogue.model.Product;
import com.completebytepos.catalogue.model.Sku;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Promises lists of products that read no more than they show. */
@Stateless
public class ProductQueries {
    private static final String LIST = """
            select new com.completebytepos.catalogue.ProductSummary(s.id, s.code, trim(concat(p.name, ' ', coalesce(s.value1, ''), ' ', coalesce(s.value2, ''), ' ', coalesce(s.value3, ''))), p.nameSw, c.name, s.unit, p.taxCategory,
              (select min(b.code) from Barcode b where b.skuId = s.id and b.unit is null), case when p.active = true and s.active = true then true else false end, p.picture)""";
    private static final String FROM = " from Sku s join Product p on p.id = s.productId left join Category c on c.id = p.categoryId where true = true";
    private static final String FITS = """
            (p.name like :like escape '!' or p.nameSw like :like escape '!' or s.code like :like escape '!' or s.value1 like :like escape '!' or s.value2 like :like escape '!' or s.value3 like :like escape '!'
              or exists (select 1 from Brand r where r.id = p.brandId and r.name like :like escape '!'))""";
    private static final String SCANNED = "exists (select 1 from Barcode b where b.skuId = s.id and (b.code in :exact or b.form in :forms))";

    private static final Quantity ONE = Quantity.ofThousandths(1000);

    private static final int AT_A_TIME = 1000;

    @PersistenceContext(unitName = "shop") EntityManager em;

    @Requires({Permission.VIEW_PRODUCTS, Permission.SYNC})
    public List<ProductSummary> page(ProductFilter filter, ProductFilter.Order order, boolean descending, int first, int size) {
        var direction = descending ? " desc" : "";
        var by = switch (order) {
            case NAME -> " order by p.name" + direction + ", s.code";
            case CODE -> " order by s.code" + direction;
            case CATEGORY -> " order by c.name" + direction + ", p.name, s.code";
        };
        return filtered(em.createQuery(LIST + FROM + conditions(filter) + by, ProductSummary.class), filter).setFirstResult(first).setMaxResults(size).getResultList();
    }

    /** SKUs in the order of their ids, which never changes while pages are read. @param after null to begin */
    @Requires(Permission.VIEW_PRODUCTS)
    public List<UUID> after(ProductFilter filter, UUID after, int size) {
        var query = em.createQuery("select s.id" + FROM + conditions(filter) + " and s.id > :after order by s.id", UUID.class);
        return filtered(query, filter).setParameter("after", after == null ? new UUID(0, 0) : after).setMaxResults(size).getResultList();
    }

    @Requires({Permission.VIEW_PRODUCTS, Permission.SYNC})
    public long count(ProductFilter filter) {
        return filtered(em.createQuery("select count(s)" + FROM + conditions(filter), Long.class), filter).getSingleResult();
    }

    /** In the order of their ids. */
    @Requires(Permission.VIEW_PRODUCTS)
    public List<ProductSummary> summaries(List<UUID> skuIds) {
        return skuIds.isEmpty() ? List.of() : em.createQuery(LIST + FROM + " and s.id in :ids order by s.id", ProductSummary.class).setParameter("ids", skuIds).getResultList();
    }

    @Requires(Permission.VIEW_PRODUCTS)
    public Optional<ProductSummary> summary(UUID skuId) {
        return em.createQuery(LIST + FROM + " and s.id = :id", ProductSummary.class).setParameter("id", skuId).getResultStream().findFirst();
    }

    /** What many are called, in one statement; ids of nothing are left out. */
    @Requires({Permission.VIEW_PRODUCTS, Permission.SYNC})
    public Map<UUID, ProductSummary> named(Collection<UUID> skuIds) {
        if (skuIds.isEmpty()) return Map.of();
        return em.createQuery(LIST + FROM + " and s.id in :ids", ProductSummary.class).setParameter("ids", skuIds).getResultStream().collect(Collectors.toMap(ProductSummary::id, p -> p));
    }

    /** What a unit costs by the goods' own record, answered from the second-level cache; goods without a cost are left out. */
    @Requires({Permission.VIEW_PRODUCTS, Permission.SYNC})
    public Map<UUID, BigDecimal> costs(Collection<UUID> skuIds) {
        var found = new HashMap<UUID, BigDecimal>();
        for (var id : skuIds) {
            var sku = em.find(Sku.class, id);
            if (sku != null && sku.cost() != null) found.put(id, sku.cost());
        }
        return found;
    }

    /** {@code cost} of one unit, null while nobody knows it. */
    public record TaxedCost(String taxCategory, BigDecimal cost) {
    }

    /** For who holds many prices against them: read a thousand at a time, and no goods are loaded for it. @param skuIds null for all there are */
    @Requires(Permission.VIEW_PRODUCTS)
    public Map<UUID, TaxedCost> taxedCosts(List<UUID> skuIds) {
        var found = new HashMap<UUID, TaxedCost>();
        var ask = "select s.id, p.taxCategory, s.cost from Sku s join Product p on p.id = s.productId";
        if (skuIds == null) em.createQuery(ask, Object[].class).getResultList().forEach(row -> found.put((UUID) row[0], new TaxedCost((String) row[1], (BigDecimal) row[2])));
        else for (int from = 0; from < skuIds.size(); from += AT_A_TIME) {
            em.createQuery(ask + " where s.id in :ids", Object[].class).setParameter("ids", skuIds.subList(from, Math.min(skuIds.size(), from + AT_A_TIME))).getResultList()
                    .forEach(row -> found.put((UUID) row[0], new TaxedCost((String) row[1], (BigDecimal) row[2])));
        }
        return found;
    }

    /** What a code or barcode leads to; {@code units}: how many of the SKU's own unit it stands for. */
    public record Scanned(UUID skuId, Quantity units) {
    }

    @Requires(Permission.VIEW_PRODUCTS)
    public Optional<Scanned> scanned(String typed) {
        if (typed == null || typed.isBlank()) return Optional.empty();
        return codes(typed).stream().map(this::exactly).flatMap(Optional::stream).findFirst();
    }

    /** A barcode before a code; of several goods that have it since before that was refused the oldest. As tills do. */
    private Optional<Scanned> exactly(String code) {
        var barcode = Barcode.find(em, code).orElse(null);
        if (barcode == null) return coded(code).map(id -> new Scanned(id, ONE));
        return Optional.of(new Scanned(barcode.skuId(), barcode.unit() == null ? ONE : em.find(Sku.class, barcode.skuId()).packs().getOrDefault(barcode.unit(), ONE)));
    }

    private Optional<UUID> coded(String code) {
        var same = em.createQuery("select s.code, s.id from Sku s where s.mark = :mark or s.code = :code order by s.id", Object[].class).setParameter("mark", Barcodes.mark(code)).setParameter("code", code).getResultList();
        return same.stream().filter(row -> code.equalsIgnoreCase((String) row[0])).findFirst().or(() -> same.stream().findFirst()).map(row -> (UUID) row[1]);
    }

    /** As typed, then what a GS1 code says the goods are. */
    private static List<String> codes(String typed) {
        return Stream.concat(Stream.of(typed.strip()), Gs1Elements.codes(typed).stream()).toList();
    }

    /** One of several goods a code or barcode leads to, since before that was refused; {@code leads}: the one that is found by it. */
    public record Shared(String code, boolean barcode, boolean leads, ProductSummary product) implements Serializable {
    }

    /** In the order of the codes, those that are found first. */
    @Requires(Permission.VIEW_PRODUCTS)
    public List<Shared> shared() {
        var marks = new TreeSet<>(em.createQuery("select b.mark from Barcode b where exists (select 1 from Barcode o where o.mark = b.mark and o.skuId <> b.skuId) or exists (select 1 from Sku s where s.mark = b.mark and s.id <> b.skuId)", String.class).getResultList());
        marks.addAll(em.createQuery("select s.mark from Sku s where exists (select 1 from Sku o where o.mark = s.mark and o.id <> s.id)", String.class).getResultList());
        if (marks.isEmpty()) return List.of();
        var rows = new ArrayList<Object[]>(em.createQuery("select b.code, true, b.skuId, b.mark from Barcode b where b.mark in :marks order by b.skuId, b.code", Object[].class).setParameter("marks", marks).getResultList());
        rows.addAll(em.createQuery("select s.code, false, s.id, s.mark from Sku s where s.mark in :marks order by s.id", Object[].class).setParameter("marks", marks).getResultList());
        var names = named(rows.stream().map(row -> (UUID) row[2]).distinct().toList());
        return rows.stream().sorted(Comparator.comparing(row -> (String) row[3]))
                .map(row -> new Shared((String) row[0], (Boolean) row[1], exactly((String) row[0]).filter(found -> found.skuId().equals(row[2])).isPresent(), names.get((UUID) row[2]))).toList();
    }

    /** Active goods that are counted, in the order of their codes, after a code; of one category or of all. */
    @Requires(Permission.VIEW_PRODUCTS)
    public List<ProductSummary> counted(UUID categoryId, String after, int size) {
        return em.createQuery(LIST + FROM + " and p.kind = :goods and p.active = true and s.active = true and s.code > :after and (:category is null or p.categoryId = :category) order by s.code", ProductSummary.class)
                .setParameter("goods", ProductKind.GOODS).setParameter("after", after).setParameter("category", categoryId).setMaxResults(size).getResultList();
    }

    /** @param typed a SKU's code or a barcode of it */
    @Requires(Permission.VIEW_PRODUCTS)
    public UUID byCode(String typed) {
        return idOf(typed).orElseThrow(() -> CatalogueRejection.NO_SUCH_CODE.at("parts", typed));
    }

    /** @param typed as in {@link #byCode}; nobody is refused for it */
    @Requires(Permission.VIEW_PRODUCTS)
    public Optional<UUID> idOf(String typed) {
        return exactly(typed).map(Scanned::skuId);
    }

    /** Read from the database, not from a cache: an editor must see what is saved now. */
    @Requires(Permission.VIEW_PRODUCTS)
    public ProductDetails details(UUID skuId) {
        var row = em.createQuery("select s, p from Sku s join Product p on p.id = s.productId where s.id = :id", Object[].class).setParameter("id", skuId)
                .getResultStream().findFirst().orElseThrow(() -> CatalogueRejection.NO_SUCH_PRODUCT.with());
        var sku = (Sku) row[0];
        var product = (Product) row[1];
        var barcodes = em.createQuery("select b.code from Barcode b where b.skuId = :id and b.unit is null order by b.code", String.class).setParameter("id", skuId).getResultList();
        return new ProductDetails(skuId, product.version(), sku.code(), product.name(), product.nameSw(), product.categoryId(), sku.unit(), product.taxCategory(),
                product.isFavourite(), product.isActive() && sku.isActive(), List.copyOf(barcodes), product.kind(), sku.cost());
    }

    /** What goods are by now of what a bulk edit may change, by SKU; nothing is told as the empty text. */
    @Requires(Permission.VIEW_PRODUCTS)
    public Map<UUID, IntakeRow.Change> changeable(List<UUID> skuIds) {
        var found = new HashMap<UUID, IntakeRow.Change>();
        for (int from = 0; from < skuIds.size(); from += AT_A_TIME) {
            em.createQuery("select s.id, c.name, b.name, p.taxCategory, p.active, s.active, p.favourite, p.kadogo, p.ageLimit, p.maxQuantity from Sku s join Product p on p.id = s.productId left join Category c on c.id = p.categoryId"
                    + " left join Brand b on b.id = p.brandId where s.id in :ids", Object[].class).setParameter("ids", skuIds.subList(from, Math.min(skuIds.size(), from + AT_A_TIME))).getResultStream()
                    .forEach(r -> found.put((UUID) r[0], new IntakeRow.Change(text(r[1]), text(r[2]), (String) r[3], (Boolean) r[4] && (Boolean) r[5], (Boolean) r[6], (Boolean) r[7],
                            r[8] == null ? Integer.valueOf(0) : (Integer) r[8], r[9] == null ? Quantity.ofThousandths(0) : (Quantity) r[9])));
        }
        return found;
    }

    private static String text(Object name) {
        return name == null ? IntakeRow.NONE : (String) name;
    }

    private static String conditions(ProductFilter filter) {
        return (filter.searches() ? " and (" + IntStream.range(0, filter.words().size()).mapToObj(n -> FITS.replace(":like", ":like" + n)).collect(Collectors.joining(" and ")) + " or " + SCANNED + ")" : "") + (filter.categoryId() == null ? "" : " and p.categoryId = :category") + (filter.active() == null ? "" : " and (case when p.active = true and s.active = true then true else false end) = :active") + (filter.only() == null ? "" : " and s.id in :only");
    }

    private static <T> TypedQuery<T> filtered(TypedQuery<T> query, ProductFilter filter) {
        if (filter.searches()) {
            var text = filter.search().strip();
            query.setParameter("exact", codes(text)).setParameter("forms", codes(text).stream().map(Barcodes::form).toList());
            for (int n = 0; n < filter.words().size(); n++) query.setParameter("like" + n, "%" + filter.words().get(n).replaceAll("[!%_]", "!$0") + "%");
        }
        if (filter.categoryId() != null) query.setParameter("category", filter.categoryId());
        if (filter.active() != null) query.setParameter("active", filter.active());
        if (filter.only() != null) query.setParameter("only", filter.only());
        return query;
    }
}
