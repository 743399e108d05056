package com.completebytepos.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The goods of the demo shops (sql/seed): complete, sellable, taxed by the VAT Act's schedules, safe in a spreadsheet. */
class SeedGoodsTest {

    private static final BigDecimal GROSS_OF_16_PERCENT = new BigDecimal("1.16");
    private static final Set<String> MILKS_THAT_ARE_NOT_ZERO_RATED = Set.of("butter milk", "condensed milk");

    /** KRA's letter of everything in a category, where {@link #OTHERWISE} names no other: a pack of eggs or vegetables by the piece is as exempt as what is weighed. */
    private static final Map<String, String> LETTER_OF = Map.ofEntries(Map.entry("PRODUCE", "A"), Map.entry("DAIRY", "B"), Map.entry("BAKERY", "B"), Map.entry("STAPLES", "B"), Map.entry("BREAKFAST", "B"),
            Map.entry("DRINKS", "B"), Map.entry("SNACKS", "B"), Map.entry("MEAT", "A"), Map.entry("DELI", "B"), Map.entry("FROZEN", "B"), Map.entry("TINNED", "B"), Map.entry("BAKING", "B"),
            Map.entry("CARE", "B"), Map.entry("CLEANING", "B"), Map.entry("HOUSE", "B"), Map.entry("ALCOHOL", "B"), Map.entry("SUNDRY", "B"));
    private static final Map<String, String> OTHERWISE = Map.ofEntries(Map.entry("brown bread", "C"), Map.entry("white bread", "C"), Map.entry("semi-finished bread", "C"), Map.entry("whole milk", "C"),
            Map.entry("UHT-milk", "C"), Map.entry("cream", "C"), Map.entry("whipped/sour cream", "C"), Map.entry("flour", "C"), Map.entry("condensed milk", "A"), Map.entry("domestic eggs", "A"),
            Map.entry("rice", "A"), Map.entry("frozen chicken", "A"), Map.entry("frozen fish", "A"), Map.entry("frozen vegetables", "A"), Map.entry("baby food", "A"), Map.entry("female sanitary products", "A"));

    private List<Map<String, String>> goods;
    private List<Map<String, String>> categories;
    private List<List<String>> baskets;

    @BeforeEach
    void readTheSeed() throws IOException {
        goods = SeedCsv.table("goods.csv");
        categories = SeedCsv.table("categories.csv");
        baskets = SeedCsv.records("baskets.csv");
    }

    @Test
    void listsOneHundredAndSixtyNineKindsOnceEach() {
        assertEquals(169, goods.size());
        assertEquals(169, valuesOf(goods, "basket_name").size());
    }

    @Test
    void knowsEveryItemOfTheThreeThousandBaskets() {
        assertEquals(3000, baskets.size());
        Set<String> unknown = baskets.stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
        unknown.removeAll(valuesOf(goods, "basket_name"));
        assertEquals(Set.of(), unknown);
    }

    @Test
    void givesEverySkuACodeOfItsOwn() {
        assertEquals(List.of(), goodsWhere(row -> !row.get("code").matches("[A-Z]{3}-\\d{4}")));
        assertEquals(goods.size(), valuesOf(goods, "code").size());
    }

    @Test
    void givesEverySkuABarcodeOfItsOwn() {
        assertEquals(goods.size(), valuesOf(goods, "barcode").size());
    }

    @Test
    void printsAnEan13WithAValidCheckDigitOnEveryPack() {
        assertTrue(valuesOf(goods, "unit").contains("EA"));
        assertEquals(List.of(), goodsWhere(row -> row.get("unit").equals("EA") && !isEan13(row.get("barcode"))));
    }

    @Test
    void sellsEverythingElseByTheKilogramUnderAFiveDigitPlu() {
        assertEquals(Set.of("EA", "KG"), valuesOf(goods, "unit"));
        assertEquals(List.of(), goodsWhere(row -> row.get("unit").equals("KG") && !row.get("barcode").matches("[1-9]\\d{4}")));
    }

    @Test
    void usesTheTaxLettersOfAShopRegisteredForVat() {
        assertEquals(Set.of("A", "B", "C"), valuesOf(goods, "tax_letter"));
    }

    @Test
    void zeroRatesBreadMilkAndFlour() {
        Predicate<Map<String, String>> staple = row -> row.get("basket_name").matches(".*\\b(bread|milk|flour)")
                && !MILKS_THAT_ARE_NOT_ZERO_RATED.contains(row.get("basket_name"));
        assertEquals(6, goodsWhere(staple).size());
        assertEquals(List.of(), goodsWhere(staple.and(row -> !row.get("tax_letter").equals("C"))));
    }

    @Test
    void exemptsWhatIsSoldLooseBecauseItIsUnprocessed() {
        assertEquals(List.of(), goodsWhere(row -> row.get("unit").equals("KG") && !row.get("tax_letter").equals("A")));
    }

    @Test
    void givesEverythingTheLetterOfItsCategoryOrItsOwn() {
        assertEquals(List.of(), goodsWhere(row -> !row.get("tax_letter").equals(OTHERWISE.getOrDefault(row.get("basket_name"), LETTER_OF.get(row.get("category"))))));
        assertEquals(OTHERWISE.size(), goodsWhere(row -> OTHERWISE.containsKey(row.get("basket_name")) && !OTHERWISE.get(row.get("basket_name")).equals(LETTER_OF.get(row.get("category")))).size());
    }

    @Test
    void pricesEverythingAboveNothingInWholeCents() {
        assertEquals(List.of(), goodsWhere(row -> !isPositive(row.get("price"), 2)));
    }

    @Test
    void sellsAboveCostEvenWithoutTheVat() {
        assertEquals(List.of(), goodsWhere(row -> !isPositive(row.get("cost"), 4)));
        assertEquals(List.of(), goodsWhere(row -> amount(row, "price").compareTo(grossCost(row)) <= 0));
    }

    @Test
    void holdsNoCellASpreadsheetWouldRunAsAFormula() {
        Set<String> cells = new HashSet<>();
        goods.forEach(row -> cells.addAll(row.values()));
        categories.forEach(row -> cells.addAll(row.values()));
        baskets.forEach(cells::addAll);
        cells.removeIf(cell -> !cell.matches("(?s)[=+\\-@\t\r].*"));
        assertEquals(Set.of(), cells);
    }

    @Test
    void namesEverythingInBothLanguagesShortEnoughForTheShelf() {
        assertEquals(List.of(), goodsWhere(row -> !fitsTheShelf(row.get("name")) || !fitsTheShelf(row.get("name_sw"))));
        assertEquals(goods.size(), valuesOf(goods, "name").size());
        assertEquals(goods.size(), valuesOf(goods, "name_sw").size());
    }

    @Test
    void fillsEveryCategoryAndUsesNoOther() {
        assertEquals(valuesOf(categories, "code"), valuesOf(goods, "category"));
        for (String column : List.of("code", "name", "name_sw", "sort")) {
            assertEquals(categories.size(), valuesOf(categories, column).size(), column);
            assertFalse(valuesOf(categories, column).contains(""), column);
        }
    }

    @Test
    void keepsAScreenfulOfFavourites() {
        assertEquals(Set.of("Y", "N"), valuesOf(goods, "favourite"));
        assertEquals(16, goodsWhere(row -> row.get("favourite").equals("Y")).size());
    }

    private static boolean isEan13(String barcode) {
        if (!barcode.matches("\\d{13}")) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < 13; place++) {
            sum += (barcode.charAt(place) - '0') * (place % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }

    private static boolean isPositive(String amount, int decimals) {
        return amount.matches("\\d+(\\.\\d{1," + decimals + "})?") && new BigDecimal(amount).signum() > 0;
    }

    private static boolean fitsTheShelf(String name) {
        return !name.isBlank() && name.equals(name.strip()) && name.length() <= 40;
    }

    private static BigDecimal grossCost(Map<String, String> row) {
        BigDecimal cost = amount(row, "cost");
        return row.get("tax_letter").equals("B") ? cost.multiply(GROSS_OF_16_PERCENT) : cost;
    }

    private static BigDecimal amount(Map<String, String> row, String column) {
        return new BigDecimal(row.get(column));
    }

    private List<String> goodsWhere(Predicate<Map<String, String>> condition) {
        return goods.stream().filter(condition).map(row -> row.get("basket_name")).toList();
    }

    private static Set<String> valuesOf(List<Map<String, String>> rows, String column) {
        return rows.stream().map(row -> row.get(column)).collect(Collectors.toSet());
    }
}
