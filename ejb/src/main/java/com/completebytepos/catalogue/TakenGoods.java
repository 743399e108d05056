package com.completebytepos.catalogue;

import com.completebytepos.catalogue.ProductHistory.Difference;
import com.completebytepos.catalogue.model.Barcode;
import com.completebytepos.catalogue.model.Brand;
import com.completebytepos.catalogue.model.Category;
import com.completebytepos.catalogue.model.CodeClaim;
import com.completebytepos.catalogue.model.Product;
import com.completebytepos.catalogue.model.Sku;
import com.completebytepos.kernel.BelowZero;
import com.completebytepos.kernel.Quantity;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One row of a price list put upon the goods it is about. */
final class TakenGoods {
    private static final Set<String> OF_THE_SKU = Set.of("unit", "cost", "packs", "variant", "barcodes");

    private final EntityManager em;
    private final IntakeRow row;
    private final Sku sku;
    private final Product product;
    private final List<Difference> differences;

    /** New goods. @param family the product it is one more variant of, null where it is none's */
    TakenGoods(EntityManager em, IntakeRow row, UUID category, UUID brand, Product family) {
        this.em = em;
        this.row = row;
        product = family == null ? new Product(row.name(), row.nameSw(), category, row.taxCategory(), Boolean.TRUE.equals(row.limits().favourite())) : family;
        if (family == null) product.isOfKind(row.kind() == null ? ProductKind.GOODS : row.kind());
        sku = new Sku(product.id(), row.code(), row.unit() == null ? "EA" : row.unit());
        limit(family == null ? brand : family.brandId());
        if (family == null) em.persist(product);
        em.persist(sku);
        addCodes(Set.of());
        differences = List.of(Difference.added(row.code(), Variants.name(product.name(), sku.values())));
    }

    /** Goods as they are by now, with their barcodes. */
    static final class Standing {
        private final Sku sku;
        private final Product product;
        private final Set<String> codes;

        Standing(Sku sku, Product product, Set<String> codes) {
            this.sku = sku;
            this.product = product;
            this.codes = codes;
        }
    }

    TakenGoods(EntityManager em, IntakeRow row, UUID category, UUID brand, Standing standing) {
        var codes = standing.codes;
        this.em = em;
        this.row = row;
        this.sku = standing.sku;
        this.product = standing.product;
        var before = words();
        product.describe(row.name() == null ? product.name() : row.name(), row.nameSw() == null ? product.nameSw() : row.nameSw(), category != null || IntakeRow.NONE.equals(row.category()) ? category : product.categoryId(),
                row.taxCategory() == null ? product.taxCategory() : row.taxCategory(), row.limits().favourite() == null ? product.isFavourite() : row.limits().favourite());
        if (row.unit() != null) sku.sellBy(row.unit());
        limit(brand == null && !IntakeRow.NONE.equals(row.brand()) ? product.brandId() : brand);
        var added = addCodes(codes);
        var after = words();
        if (!added.isEmpty()) after.put("barcodes", "+" + added);
        before.put("barcodes", null);
        differences = Difference.between(before, after);
    }

    /** What makes goods again what they were before some changes, null when they stand otherwise by now; what single branches have is no matter of it. */
    static IntakeRow.Change back(EntityManager em, List<ProductHistory.Row> made, Standing standing) {
        var now = words(em, standing.product, standing.sku);
        var before = new HashMap<String, String>();
        for (var one : made) {
            var is = now.get(one.field());
            if (!java.util.Objects.equals(is == null ? null : is.toString(), one.after())) return null;
            before.put(one.field(), one.before());
        }
        return IntakeRow.Change.read(before);
    }

    /** Whether other variants share what changed: all but what a SKU has for itself. */
    boolean isOfFamilyThatChanged() {
        return !product.axes().isEmpty() && differences.stream().anyMatch(d -> !OF_THE_SKU.contains(d.field()));
    }

    UUID productId() {
        return product.id();
    }

    UUID skuId() {
        return sku.id();
    }

    List<Difference> differences() {
        return differences;
    }

    private void limit(UUID brand) {
        var limits = row.limits();
        product.distinguish(brand, new Traits(null, limits.kadogo() == null ? product.isKadogo() : limits.kadogo(), age(limits.ageLimit()), most(limits.mostPerSale()), row.beside().tracking() == null ? product.tracking() : row.beside().tracking(), null, row.beside().fields(), belowZero(limits.belowZero()), months(limits.warrantyMonths())));
        vary();
        if (limits.cost() != null) sku.costs(limits.cost());
        if (limits.active() != null) {
            sku.setActive(limits.active());
            if (limits.active()) product.setActive(true);
        }
        if (row.packs() == null) return;
        var packs = new LinkedHashMap<String, Quantity>(sku.packs());
        row.packs().forEach(p -> packs.put(p.unit(), p.factor()));
        sku.packIn(packs);
    }

    private void vary() {
        var variant = row.beside().variant();
        if (variant == null) return;
        if (product.axes().isEmpty()) product.varyBy(List.copyOf(variant.keySet()));
        sku.isVariant(List.copyOf(variant.values()));
    }

    private List<String> addCodes(Set<String> known) {
        var added = new java.util.ArrayList<String>();
        if (row.barcodes() != null) row.barcodes().forEach(code -> addCode(code, null, known, added));
        if (row.packs() != null) row.packs().forEach(p -> p.barcodes().forEach(code -> addCode(code, p.unit(), known, added)));
        return added;
    }

    /** @throws com.completebytepos.kernel.Rejection where somebody gave one of their new codes to others since the rows were held against the shop */
    static void holdCodes(EntityManager em, List<GoodsIntake.Wanted> wanted, Map<UUID, Standing> standing) {
        var codes = new HashMap<String, UUID>();
        wanted.forEach(one -> newCodes(one.row(), standing.get(one.skuId())).forEach(code -> codes.put(code, one.skuId())));
        if (CodeClaim.hold(em, codes).isPresent()) throw CatalogueRejection.CODES_MEANWHILE.at("file");
    }

    private static List<String> newCodes(IntakeRow row, Standing standing) {
        var told = new java.util.ArrayList<String>();
        if (standing == null) told.add(row.code());
        if (row.barcodes() != null) told.addAll(row.barcodes());
        if (row.packs() != null) row.packs().forEach(p -> told.addAll(p.barcodes()));
        if (standing != null) told.removeIf(code -> standing.codes.stream().anyMatch(one -> Barcodes.form(one).equals(Barcodes.form(code))));
        return told;
    }

    private void addCode(String code, String unit, Set<String> known, List<String> added) {
        if (known.stream().anyMatch(one -> Barcodes.form(one).equals(Barcodes.form(code)))) return;
        em.persist(new Barcode(code, sku.id(), unit));
        added.add(code);
    }

    private Integer age(Integer told) {
        if (told == null) return product.ageLimit();
        return told == 0 ? null : told;
    }

    private Integer months(Integer told) {
        if (told == null) return product.warrantyMonths();
        return told == 0 ? null : told;
    }

    private BelowZero belowZero(String told) {
        return told == null ? product.belowZero() : BelowZero.named(told).orElse(null);
    }

    private Quantity most(Quantity told) {
        if (told == null) return product.maxQuantity();
        return told.thousandths() == 0 ? null : told;
    }

    private Map<String, Object> words() {
        var words = words(em, product, sku);
        if (row.beside().fields() != null) words.put("attributes", product.attributes().isEmpty() ? null : product.attributes().toString());
        return words;
    }

    private static Map<String, Object> words(EntityManager em, Product product, Sku sku) {
        var words = new LinkedHashMap<String, Object>();
        words.put("name", product.name());
        words.put("name-sw", product.nameSw());
        words.put("category", Category.nameOf(em, product.categoryId()));
        words.put("brand", Brand.nameOf(em, product.brandId()));
        words.put("tax", product.taxCategory());
        words.put("unit", sku.unit());
        words.put("favourite", product.isFavourite());
        words.put("kadogo", product.isKadogo());
        words.put("age-limit", product.ageLimit());
        words.put("max-quantity", product.maxQuantity());
        words.put("below-zero", product.belowZero());
        words.put("warranty-months", product.warrantyMonths());
        words.put("cost", sku.cost() == null ? null : sku.cost().stripTrailingZeros().toPlainString());
        words.put("packs", sku.packs().isEmpty() ? null : sku.packs().toString());
        words.put("active", product.isActive() && sku.isActive());
        words.put("variant", sku.values().isEmpty() ? null : product.axes() + " " + sku.values());
        words.put("by-batch", product.tracking().batch());
        words.put("by-expiry", product.tracking().expiry());
        words.put("by-serial", product.tracking().serial());
        return words;
    }

    /** Ids by name as the database compares names: without regard to capitals and accents. */
    static final class Names {
        private final Map<String, UUID> ids = new HashMap<>();

        Names(List<Object[]> rows) {
            rows.forEach(row -> ids.put(plain((String) row[0]), (UUID) row[1]));
        }

        UUID idOf(String name, java.util.function.Function<String, UUID> make) {
            return ids.computeIfAbsent(plain(name), unused -> make.apply(name));
        }

        private static String plain(String name) {
            return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        }
    }
}
