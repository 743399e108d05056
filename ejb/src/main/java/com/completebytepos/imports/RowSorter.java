package com.completebytepos.imports;

import com.completebytepos.catalogue.Barcodes;
import com.completebytepos.catalogue.CatalogueRejection;
import com.completebytepos.catalogue.GoodsIntake;
import com.completebytepos.catalogue.IntakeRow;
import com.completebytepos.catalogue.ProductKind;
import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.BelowCost;
import com.completebytepos.pricing.CostRule;
import com.completebytepos.pricing.PriceIntake;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells for each row which goods it is about, by code, else by barcode, else new; what speaks twice of the same is refused. */
final class RowSorter {
    private final GoodsIntake.Known known;
    private final ReadFile.ShopGoods shop;
    private final FamilyBook families;
    private final Map<String, ProductKind> kindsHere = new HashMap<>();
    private final String taxOfNew;
    private final Map<String, Integer> codeLines = new HashMap<>();
    private final Map<String, Integer> markLines = new HashMap<>();
    private final Map<String, Set<UUID>> owners = new HashMap<>();
    private final Map<UUID, Integer> skuLines = new HashMap<>();
    private final Map<UUID, String> codesOf = new HashMap<>();

    RowSorter(ReadFile.ShopGoods shop, String taxOfNew) {
        this.shop = shop;
        this.known = shop.known();
        this.taxOfNew = taxOfNew;
        known.codes().forEach((code, sku) -> codesOf.put(sku, code));
        for (var some : List.of(known.codes(), known.barcodes())) some.forEach((code, sku) -> owners.computeIfAbsent(Barcodes.mark(code), mark -> new HashSet<>(2)).add(sku));
        families = new FamilyBook(known, codesOf);
    }

    /** @throws com.completebytepos.kernel.Rejection when the row cannot be taken */
    GoodsIntake.Wanted sort(IntakeRow told, Set<String> priced) {
        var codes = codes(told);
        var sku = match(told, codes);
        checkSpellings(told, sku, codes);
        var row = sku == null ? completed(told, codes) : told;
        row.check(sku == null);
        if (sku != null && row.kind() != null && row.kind() != known.kinds().get(sku)) throw RowReader.at(ImportsRejection.KIND_KEPT, ImportColumn.KIND, known.kinds().get(sku).name());
        for (var code : codes) if (!stands(code, sku)) checkOthers(code, sku, ImportsRejection.BARCODE_OF_OTHER, ImportColumn.BARCODES);
        if (sku == null) checkOthers(row.code(), null, ImportsRejection.CODE_OF_OTHER, ImportColumn.CODE);
        checkPrices(sku, priced);
        var code = sku == null ? row.code() : codesOf.get(sku);
        families.check(row, code, sku == null);
        remember(row, sku, codes);
        families.remember(row, code);
        kindsHere.put(code, sku == null ? row.kind() : known.kinds().get(sku));
        return new GoodsIntake.Wanted(row, sku);
    }

    /** One meaning per code: whatever goods do not have yet must be neither code nor barcode of others. */
    private void checkOthers(String code, UUID sku, ImportsRejection why, ImportColumn column) {
        var other = owners.getOrDefault(Barcodes.mark(code), Set.of()).stream().filter(owner -> !owner.equals(sku)).findFirst();
        if (other.isPresent()) throw RowReader.at(why, column, code, codesOf.getOrDefault(other.get(), ""));
    }

    /** Once all rows are read: a kit may stand before its parts. @throws com.completebytepos.kernel.Rejection when it cannot consist of that */
    void checkParts(GoodsIntake.Wanted kit) {
        var kind = kit.skuId() == null ? kit.row().kind() : known.kinds().get(kit.skuId());
        if (kind != ProductKind.KIT) throw CatalogueRejection.NOT_A_KIT.at(ImportColumn.PARTS.title(), kit.skuId() == null ? kit.row().code() : codesOf.get(kit.skuId()));
        for (var part : kit.row().beside().parts()) {
            var of = kindsHere.getOrDefault(part.code(), known.codes().containsKey(part.code()) ? known.kinds().get(known.codes().get(part.code())) : null);
            if (of == null) throw RowReader.at(ImportsRejection.PART_UNKNOWN, ImportColumn.PARTS, part.code());
            if (of != ProductKind.GOODS) throw CatalogueRejection.KIT_OF_GOODS.at(ImportColumn.PARTS.title(), part.code());
        }
    }

    /** @param priced the units and branches the row tells prices of */
    private void checkPrices(UUID sku, Set<String> priced) {
        for (var key : priced) {
            if (key.startsWith(PriceIntake.AT)) checkBranch(key.substring(PriceIntake.AT.length()), ImportColumn.BRANCH_PRICES);
        }
        if (!priced.isEmpty() && !priced.contains("") && (sku == null || !shop.priced().contains(sku))) throw RowReader.at(ImportsRejection.PRICE_NEEDED, ImportColumn.PRICE);
    }

    /** @throws com.completebytepos.kernel.Rejection where it speaks of a branch nobody knows */
    void checkBranches(BranchIntake.Told told) {
        told.offers().keySet().forEach(branch -> checkBranch(branch, ImportColumn.BRANCH_OFFERS));
        told.levels().keySet().forEach(branch -> checkBranch(branch, ImportColumn.REORDER_LEVELS));
    }

    private void checkBranch(String branch, ImportColumn column) {
        if (!shop.branches().contains(branch)) throw RowReader.at(ImportsRejection.BRANCH_UNKNOWN, column, branch);
    }

    /** The SKU's own price, those of branches, and those of packs, which cost what their units cost. @throws com.completebytepos.kernel.Rejection where the shop allows nothing below cost */
    void checkCost(GoodsIntake.Wanted wanted, Map<String, Money> prices) {
        if (shop.costs().rule() != BelowCost.BLOCK) return;
        var limits = wanted.row().limits();
        var told = new CostRule.Goods(wanted.row().taxCategory(), limits == null ? null : limits.cost());
        prices.forEach((key, price) -> {
            if (price != null && (key.isEmpty() || key.startsWith(PriceIntake.AT))) shop.costs().check(wanted.skuId(), told, price, (key.isEmpty() ? ImportColumn.PRICE : ImportColumn.BRANCH_PRICES).title());
        });
        if (wanted.row().packs() != null) for (var pack : wanted.row().packs()) if (prices.containsKey(pack.unit())) shop.costs().checkPack(wanted.skuId(), told, pack.factor(), prices.get(pack.unit()), ImportColumn.PACKS.title());
    }

    private UUID match(IntakeRow row, List<String> codes) {
        if (row.code() != null) return known.codes().get(row.code());
        return codes.stream().map(known::ownerOf).filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }

    /** New goods without a code are called by their first barcode, and stand under the letter chosen for such. */
    private IntakeRow completed(IntakeRow row, List<String> codes) {
        var code = row.code() != null ? row.code() : codes.isEmpty() ? null : codes.get(0);
        if (code == null) throw RowReader.at(ImportsRejection.CODE_MISSING, ImportColumn.CODE);
        return new IntakeRow(row.line(), code, row.name(), row.nameSw(), row.category(), row.brand(), row.unit(), row.taxCategory() == null ? taxOfNew : row.taxCategory(),
                row.kind() == null ? ProductKind.GOODS : row.kind(), row.barcodes(), row.packs(), row.limits(), row.beside());
    }

    private void remember(IntakeRow row, UUID sku, List<String> codes) {
        if (row.code() != null && codeLines.containsKey(row.code())) throw RowReader.at(ImportsRejection.CODE_TWICE, ImportColumn.CODE, row.code(), codeLines.get(row.code()));
        if (sku != null && skuLines.containsKey(sku)) throw RowReader.at(ImportsRejection.SAME_PRODUCT_TWICE, ImportColumn.BARCODES, skuLines.get(sku));
        for (var code : codes) {
            if (stands(code, sku)) continue;
            var before = markLines.get(Barcodes.mark(code));
            if (before != null) throw RowReader.at(ImportsRejection.BARCODE_TWICE, ImportColumn.BARCODES, code, before);
        }
        if (sku == null && markLines.containsKey(Barcodes.mark(row.code()))) throw RowReader.at(ImportsRejection.CODE_TWICE, ImportColumn.CODE, row.code(), markLines.get(Barcodes.mark(row.code())));
        codes.forEach(code -> markLines.put(Barcodes.mark(code), row.line()));
        if (row.code() != null) {
            codeLines.put(row.code(), row.line());
            markLines.putIfAbsent(Barcodes.mark(row.code()), row.line());
        }
        if (sku != null) skuLines.put(sku, row.line());
    }

    private static List<String> codes(IntakeRow row) {
        var codes = new ArrayList<String>();
        if (row.barcodes() != null) codes.addAll(row.barcodes());
        if (row.packs() != null) row.packs().forEach(p -> codes.addAll(p.barcodes()));
        return codes;
    }

    /** No number twice in a row, except the spellings these goods have already. */
    private void checkSpellings(IntakeRow row, UUID sku, List<String> codes) {
        var seen = new HashSet<String>();
        codes.stream().filter(code -> stands(code, sku)).map(Barcodes::mark).forEach(seen::add);
        boolean twice = codes.stream().distinct().count() < codes.size() || !codes.stream().filter(code -> !stands(code, sku)).map(Barcodes::mark).allMatch(seen::add);
        if (twice) throw RowReader.at(ImportsRejection.BARCODE_TWICE, ImportColumn.BARCODES, String.join(" ", codes), row.line());
    }

    private boolean stands(String code, UUID sku) {
        return sku != null && sku.equals(known.barcodes().get(code));
    }
}
