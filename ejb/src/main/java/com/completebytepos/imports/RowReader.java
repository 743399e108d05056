package com.completebytepos.imports;

import com.completebytepos.catalogue.Barcodes;
import com.completebytepos.catalogue.Gs1Elements;
import com.completebytepos.catalogue.IntakeRow;
import com.completebytepos.catalogue.Packaging;
import com.completebytepos.catalogue.ProductKind;
import com.completebytepos.kernel.BelowZero;
import com.completebytepos.kernel.BaseUnit;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.kernel.RejectionCode;
import com.completebytepos.pricing.PriceIntake;
import com.completebytepos.pricing.PriceRules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A row of a file as goods and prices; what it says must be sound by itself. */
final class RowReader {
    private static final Pattern CURRENCY = Pattern.compile("(?i)^(?:kes|kshs?|shs?)\\.?\\s*|\\s*(?:/[=-]|kes|kshs?|shs?)\\.?$");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d+");
    private static final Pattern PACK = Pattern.compile("([A-Za-z0-9]{1,4})\\s*=\\s*([0-9.]+)\\s*(?:@\\s*([0-9.,]+))?(?:\\s+(.*))?");
    private static final Set<ImportColumn> EXACT = Set.of(ImportColumn.CODE, ImportColumn.BARCODES, ImportColumn.PACKS, ImportColumn.VARIANT_OF, ImportColumn.PARTS);
    private static final Pattern EXEMPT = Pattern.compile("\\b(EXEMPT|EXEMPTED|EX)\\b");
    private static final Pattern RATE = Pattern.compile("\\d+(\\.\\d+)?");
    private static final List<String> YES = List.of("y", "yes", "true", "1", "ndiyo", "x");
    private static final List<String> NO = List.of("n", "no", "false", "0", "hapana", "-");

    private final Map<ImportColumn, Integer> places;
    private final String taxOfNew;

    /** Goods and prices of one row, and what it says of branches; prices by unit, the SKU's own as the empty text, null where a branch is to have none of its own. */
    record Read(IntakeRow goods, Map<String, Money> prices, BranchIntake.Told branches) {
    }

    /** @param columns what each column of the file means, null for nothing; {@code taxOfNew} for goods whose letter is not told */
    RowReader(List<ImportColumn> columns, String taxOfNew) {
        places = new EnumMap<>(ImportColumn.class);
        for (int i = 0; i < columns.size(); i++) if (columns.get(i) != null) places.put(columns.get(i), i);
        this.taxOfNew = taxOfNew;
    }

    /** @throws com.completebytepos.kernel.Rejection at the field the row is wrong in, by the column's title */
    Read read(FileRow row) {
        for (var place : places.entrySet()) checkCell(place.getKey(), row.cell(place.getValue()));
        var prices = new HashMap<String, Money>();
        var price = number(row, ImportColumn.PRICE);
        if (price != null) prices.put("", money(price, ImportColumn.PRICE));
        var packs = packs(text(row, ImportColumn.PACKS), prices);
        branchPrices(text(row, ImportColumn.BRANCH_PRICES), prices);
        var beside = new IntakeRow.Beside(text(row, ImportColumn.VARIANT_OF), CellLists.pairs(text(row, ImportColumn.VARIANT), ImportColumn.VARIANT), CellLists.parts(text(row, ImportColumn.PARTS)),
                CellLists.pairs(text(row, ImportColumn.FIELDS), ImportColumn.FIELDS), CellLists.tracking(text(row, ImportColumn.TRACKING)));
        var limits = new IntakeRow.Limits(number(row, ImportColumn.COST), yes(row, ImportColumn.KADOGO), whole(row, ImportColumn.AGE_LIMIT),
                quantity(number(row, ImportColumn.MAX_QUANTITY), ImportColumn.MAX_QUANTITY), yes(row, ImportColumn.FAVOURITE), yes(row, ImportColumn.ACTIVE), belowZero(text(row, ImportColumn.BELOW_ZERO)), whole(row, ImportColumn.WARRANTY_MONTHS));
        var goods = new IntakeRow(row.line(), text(row, ImportColumn.CODE), text(row, ImportColumn.NAME), text(row, ImportColumn.NAME_SW), text(row, ImportColumn.CATEGORY),
                text(row, ImportColumn.BRAND), unit(text(row, ImportColumn.UNIT)), tax(text(row, ImportColumn.TAX)), kind(text(row, ImportColumn.KIND)), barcodes(text(row, ImportColumn.BARCODES)), packs, limits, beside);
        return new Read(goods, prices, new BranchIntake.Told(offers(text(row, ImportColumn.BRANCH_OFFERS)), levels(text(row, ImportColumn.REORDER_LEVELS))));
    }

    String taxOfNew() {
        return taxOfNew;
    }

    private static void checkCell(ImportColumn column, FileRow.Cell cell) {
        boolean exact = EXACT.contains(column);
        switch (cell.oddity()) {
            case FORMULA -> {
                if (exact) throw at(ImportsRejection.CELL_FORMULA, column);
            }
            case DATE -> throw at(ImportsRejection.CELL_DATE, column);
            case MERGED -> throw at(ImportsRejection.CELL_MERGED, column);
            case ERROR -> throw at(ImportsRejection.CELL_ERROR, column, cell.text());
            case NONE -> { }
        }
        if (exact && SCIENTIFIC.matcher(cell.text().strip()).matches()) throw at(ImportsRejection.CELL_SCIENTIFIC, column, cell.text().strip());
        if (cell.text().chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) throw at(ImportsRejection.CONTROL_SIGNS, column);
    }

    private String text(FileRow row, ImportColumn column) {
        var place = places.get(column);
        var text = place == null ? "" : row.cell(place).text().replaceAll("[\\s\\u00a0]+", " ").strip();
        return text.isEmpty() ? null : text;
    }

    private BigDecimal number(FileRow row, ImportColumn column) {
        var text = text(row, column);
        if (text == null) return null;
        var plain = CURRENCY.matcher(text).replaceAll("").replace(" ", "");
        if (plain.matches("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?")) plain = plain.replace(",", "");
        if (!plain.matches("-?\\d{1,15}(\\.\\d{1,15})?|-?\\.\\d{1,15}")) throw at(ImportsRejection.NUMBER, column, text);
        return new BigDecimal(plain);
    }

    private Integer whole(FileRow row, ImportColumn column) {
        var number = number(row, column);
        if (number == null) return null;
        if (number.stripTrailingZeros().scale() > 0 || number.abs().compareTo(BigDecimal.valueOf(1_000_000)) > 0) throw at(ImportsRejection.NUMBER, column, number.toPlainString());
        return number.intValueExact();
    }

    private static Quantity quantity(BigDecimal number, ImportColumn column) {
        if (number == null) return null;
        if (number.stripTrailingZeros().scale() > 3 || number.abs().compareTo(BigDecimal.valueOf(1_000_000_000)) >= 0) throw at(ImportsRejection.NUMBER, column, number.toPlainString());
        return Quantity.of(number);
    }

    private static Money money(BigDecimal number, ImportColumn column) {
        if (number.stripTrailingZeros().scale() > 2) throw at(ImportsRejection.NUMBER, column, number.toPlainString());
        PriceRules.check(Money.of(number), column.title());
        return Money.of(number);
    }

    private Boolean yes(FileRow row, ImportColumn column) {
        var text = text(row, column);
        if (text == null) return null;
        var plain = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(plain) && !NO.contains(plain)) throw at(ImportsRejection.YES_NO, column, text);
        return YES.contains(plain);
    }

    /** A dash: what the branch says. */
    private static String belowZero(String text) {
        if (text == null || text.equals("-")) return text == null ? null : "";
        return BelowZero.named(text).orElseThrow(() -> at(ImportsRejection.BELOW_ZERO_UNKNOWN, ImportColumn.BELOW_ZERO, text)).name();
    }

    private static List<String> barcodes(String text) {
        if (text == null) return null;
        var codes = Arrays.stream(text.split("[ ;,|]+")).filter(c -> !c.isEmpty()).map(Gs1Elements::goods).toList();
        codes.forEach(Barcodes::check);
        if (codes.stream().distinct().count() < codes.size()) throw at(ImportsRejection.BARCODE_TWICE, ImportColumn.BARCODES, text, "-");
        return codes;
    }

    private static List<Packaging.Pack> packs(String text, Map<String, Money> prices) {
        if (text == null) return null;
        var packs = new ArrayList<Packaging.Pack>();
        for (var told : text.split(";")) {
            var one = PACK.matcher(told.strip());
            if (!one.matches() || one.group(2).chars().filter(c -> c == '.').count() > 1) throw at(ImportsRejection.PACKS_SHAPE, ImportColumn.PACKS, told.strip());
            var unit = one.group(1).toUpperCase(Locale.ROOT);
            if (one.group(3) != null) prices.put(unit, money(new BigDecimal(one.group(3).replace(",", "")), ImportColumn.PACKS));
            var codes = Arrays.stream(one.group(4) == null ? new String[0] : one.group(4).split("\\s+")).filter(c -> !c.isEmpty()).map(Gs1Elements::goods).toList();
            codes.forEach(Barcodes::check);
            packs.add(new Packaging.Pack(unit, quantity(new BigDecimal(one.group(2)), ImportColumn.PACKS), codes));
        }
        return packs;
    }

    private static void branchPrices(String text, Map<String, Money> prices) {
        if (text == null) return;
        CellLists.pairs(text, ImportColumn.BRANCH_PRICES).forEach((branch, amount) -> {
            var plain = amount.replaceAll("(?<=\\d),(?=\\d{3})", "");
            if (plain.equals("-")) {
                prices.put(PriceIntake.AT + branch, null);
                return;
            }
            if (!plain.matches("-?\\d{1,15}(\\.\\d{1,15})?")) throw at(ImportsRejection.NUMBER, ImportColumn.BRANCH_PRICES, amount);
            prices.put(PriceIntake.AT + branch, money(new BigDecimal(plain), ImportColumn.BRANCH_PRICES));
        });
    }

    private static Map<String, String> offers(String text) {
        var offers = text == null ? Map.<String, String>of() : CellLists.pairs(text, ImportColumn.BRANCH_OFFERS);
        offers.values().stream().filter(word -> !BranchIntake.WORDS.contains(word)).findFirst().ifPresent(word -> {
            throw at(ImportsRejection.OFFER_UNKNOWN, ImportColumn.BRANCH_OFFERS, word, String.join(", ", BranchIntake.WORDS));
        });
        return offers;
    }

    private static Map<String, Quantity> levels(String text) {
        var levels = new LinkedHashMap<String, Quantity>();
        if (text != null) CellLists.pairs(text, ImportColumn.REORDER_LEVELS).forEach((branch, least) -> {
            if (!least.matches("\\d{1,6}(\\.\\d{1,3})?")) throw at(ImportsRejection.NUMBER, ImportColumn.REORDER_LEVELS, least);
            levels.put(branch, Quantity.of(new BigDecimal(least)));
        });
        return levels;
    }

    private static String unit(String text) {
        if (text == null) return null;
        return switch (text.toLowerCase(Locale.ROOT)) {
            // "Sold by weight": yes, no
            case "n", "no", "false" -> BaseUnit.EA.name();
            case "y", "yes", "true" -> BaseUnit.KG.name();
            default -> BaseUnit.called(text).map(BaseUnit::name).orElseThrow(() -> at(ImportsRejection.UNIT_UNKNOWN, ImportColumn.UNIT, text));
        };
    }

    private static String tax(String text) {
        if (text == null) return null;
        var plain = text.toUpperCase(Locale.ROOT).replace("%", "").strip();
        if (plain.matches("[A-E]")) return plain;
        if (EXEMPT.matcher(plain).find()) return "A";
        if (plain.matches("ZERO([ -]RATED)?( VAT)?")) return "C";
        // "16% VAT" as well as "VAT 16.0 %": whichever number stands in it, and only one.
        var rates = RATE.matcher(plain).results().map(rate -> new BigDecimal(rate.group()).stripTrailingZeros().toPlainString()).distinct().toList();
        if (rates.size() != 1 || !plain.replaceAll("[\\d.]+|VAT|SALES|SALE|TAX|KODI|RATED?|INCLUDED|INCL|[ ()-]", "").isEmpty()) throw at(ImportsRejection.TAX_UNKNOWN, ImportColumn.TAX, text);
        return switch (rates.get(0)) {
            case "16" -> "B";
            case "8" -> "E";
            case "0" -> "C";
            default -> throw at(ImportsRejection.TAX_UNKNOWN, ImportColumn.TAX, text);
        };
    }

    private static ProductKind kind(String text) {
        if (text == null) return null;
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "goods", "product", "consu", "consumable", "storable product", "bidhaa" -> ProductKind.GOODS;
            case "service", "huduma" -> ProductKind.SERVICE;
            case "kit", "composite", "combo", "seti" -> ProductKind.KIT;
            default -> throw at(ImportsRejection.KIND_UNKNOWN, ImportColumn.KIND, text);
        };
    }

    static com.completebytepos.kernel.Rejection at(RejectionCode code, ImportColumn column, Object... arguments) {
        return code.at(column.title(), arguments);
    }
}
