package com.completebytepos.imports;

import com.completebytepos.catalogue.GoodsIntake;
import com.completebytepos.catalogue.IntakeRow;
import com.completebytepos.catalogue.Packaging;
import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.PriceIntake;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Promises all goods in the columns an import understands: what leaves here comes in again as it was. */
@Stateless
public class GoodsExport {
    private static final int AT_A_TIME = 1000;

    @Inject GoodsIntake goods;
    @Inject PriceIntake prices;
    @Inject BranchIntake branches;

    /** {@code cells} in the order of {@link ImportColumn}. */
    public record Row(String code, List<Object> cells) {
    }

    /** @param code of the last row that was answered before, the empty text at first; no rows: that was all */
    @Requires(Permission.VIEW_PRODUCTS)
    public List<Row> after(String code) {
        var wanted = goods.after(code, AT_A_TIME);
        var ids = wanted.stream().map(GoodsIntake.Wanted::skuId).toList();
        var standing = prices.standing(ids);
        var placed = branches.standing(ids);
        return wanted.stream().map(w -> new Row(w.row().code(), cells(w.row(), standing.getOrDefault(w.skuId(), Map.of()), placed.getOrDefault(w.skuId(), BranchIntake.Told.NOTHING)))).toList();
    }

    private static List<Object> cells(IntakeRow row, Map<String, Money> prices, BranchIntake.Told placed) {
        return Arrays.stream(ImportColumn.values()).map(column -> switch (column) {
            case BRANCH_OFFERS -> CellLists.pairs(placed.offers());
            case REORDER_LEVELS -> CellLists.pairs(placed.levels().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, l -> l.getValue().toString(), (a, b) -> a, TreeMap::new)));
            default -> cell(column, row, prices);
        }).toList();
    }

    private static Object cell(ImportColumn column, IntakeRow row, Map<String, Money> prices) {
        var limits = row.limits();
        return switch (column) {
            case CODE -> row.code();
            case BARCODES -> String.join(" ", row.barcodes());
            case NAME -> row.name();
            case NAME_SW -> text(row.nameSw());
            case CATEGORY -> text(row.category());
            case BRAND -> text(row.brand());
            case UNIT -> row.unit();
            case TAX -> row.taxCategory();
            case PRICE -> prices.get("") == null ? "" : prices.get("");
            case COST -> limits.cost() == null ? "" : limits.cost();
            case PACKS -> row.packs().stream().map(p -> pack(p, prices)).collect(Collectors.joining("; "));
            case KIND -> row.kind().name().toLowerCase(Locale.ROOT);
            case KADOGO -> yes(limits.kadogo());
            case AGE_LIMIT -> limits.ageLimit() == null ? "" : limits.ageLimit();
            case MAX_QUANTITY -> limits.mostPerSale() == null ? "" : limits.mostPerSale();
            case BELOW_ZERO -> text(limits.belowZero()).toLowerCase(Locale.ROOT);
            case WARRANTY_MONTHS -> limits.warrantyMonths() == null ? "" : limits.warrantyMonths();
            case FAVOURITE -> yes(limits.favourite());
            case ACTIVE -> yes(limits.active());
            case VARIANT_OF -> text(row.beside().variantOf());
            case VARIANT -> CellLists.pairs(row.beside().variant());
            case PARTS -> CellLists.parts(row.beside().parts());
            case FIELDS -> CellLists.pairs(row.beside().fields());
            case TRACKING -> CellLists.tracking(row.beside().tracking());
            case BRANCH_PRICES -> prices.entrySet().stream().filter(p -> p.getKey().startsWith(PriceIntake.AT)).sorted(Map.Entry.comparingByKey())
                    .map(p -> p.getKey().substring(PriceIntake.AT.length()) + "=" + p.getValue()).collect(Collectors.joining("; "));
            case BRANCH_OFFERS, REORDER_LEVELS -> throw new IllegalStateException("told beside the row");
        };
    }

    private static String pack(Packaging.Pack pack, Map<String, Money> prices) {
        var price = prices.get(pack.unit());
        return pack.unit() + "=" + pack.factor() + (price == null ? "" : "@" + price) + pack.barcodes().stream().map(code -> " " + code).collect(Collectors.joining());
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
