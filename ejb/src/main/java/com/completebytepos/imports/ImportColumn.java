package com.completebytepos.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a column of a price list can mean, and what other programs call it. The first name is ours, in exports too. */
public enum ImportColumn {
    CODE("code", "sku", "internalreference", "defaultcode", "itemcode", "itemnumber", "productcode", "reference", "plu", "msimbo"),
    BARCODES("barcodes", "barcode", "ean", "ean13", "upc", "gtin", "upceanisbn"),
    NAME("name", "itemname", "productname", "product", "item", "description", "jina", "bidhaa"),
    NAME_SW("name_sw", "swahiliname", "namesw", "jinalakiswahili"),
    CATEGORY("category", "productcategory", "categid", "categoryname", "department", "group", "aina"),
    BRAND("brand", "manufacturer", "make", "chapa"),
    UNIT("unit", "uom", "unitofmeasure", "uomid", "soldbyweight", "kipimo"),
    TAX("tax", "taxletter", "taxcategory", "vat", "tax1percent", "customertaxes", "taxesid", "kodi"),
    PRICE("price", "defaultprice", "salesprice", "saleprice", "listprice", "unitprice", "sellingprice", "retailprice", "price1", "bei"),
    COST("cost", "costprice", "standardprice", "purchaseprice", "purchasecost", "buyingprice", "beiyakununua"),
    PACKS("packs", "packsizes", "vifurushi"),
    KIND("kind", "producttype", "type"),
    KADOGO("kadogo"),
    AGE_LIMIT("age_limit", "minimumage"),
    MAX_QUANTITY("max_quantity", "maximumquantity"),
    FAVOURITE("favourite", "favorite"),
    ACTIVE("active", "availableforsale", "canbesold", "saleok", "available"),
    VARIANT_OF("variant_of"),
    VARIANT("variant"),
    PARTS("kit_parts"),
    FIELDS("fields"),
    TRACKING("tracking"),
    BRANCH_PRICES("branch_prices"),
    BRANCH_OFFERS("branch_offers"),
    REORDER_LEVELS("reorder_levels"),
    BELOW_ZERO("below_zero"),
    WARRANTY_MONTHS("warranty_months", "warranty", "udhamini");

    /** Those a price may stand in. */
    static final Set<ImportColumn> PRICED = EnumSet.of(PRICE, PACKS, BRANCH_PRICES);

    /** Those that tell something of single branches. */
    static final Set<ImportColumn> OF_BRANCHES = EnumSet.of(BRANCH_PRICES, BRANCH_OFFERS, REORDER_LEVELS);

    /** What is longer heads nothing. */
    static final int LONGEST = 300;

    private final List<String> names;

    ImportColumn(String... names) {
        this.names = List.of(names);
    }

    /** As our own files head it. */
    public String title() {
        return names.get(0);
    }

    /** The headings of our own files, in the order of the columns. */
    public static List<String> titles() {
        return Arrays.stream(values()).map(ImportColumn::title).toList();
    }

    /** By exactly the title of our own files. */
    static Optional<ImportColumn> titled(String title) {
        return Arrays.stream(values()).filter(c -> c.title().equals(title)).findFirst();
    }

    /** By a file's heading, however it is written; "Price [Moi Avenue]" is a price. */
    static Optional<ImportColumn> called(String heading) {
        var plain = plain(heading);
        return plain.isEmpty() ? Optional.empty() : Arrays.stream(values()).filter(c -> c.names.stream().anyMatch(n -> plain(n).equals(plain))).findFirst();
    }

    /** What a file's columns mean by their headings, the first of each kind; null where nothing is meant. */
    static List<ImportColumn> guessed(List<String> headings) {
        var taken = EnumSet.noneOf(ImportColumn.class);
        return new ArrayList<>(headings.stream().map(heading -> called(heading).filter(taken::add).orElse(null)).toList());
    }

    private static String plain(String heading) {
        return heading == null || heading.length() > LONGEST ? "" : heading.replaceAll("\\[.*?]|\\(.*?\\)", "").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
