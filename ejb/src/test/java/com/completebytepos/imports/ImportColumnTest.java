package com.completebytepos.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What other programs export is understood without anybody saying what a column means. */
class ImportColumnTest {

    @Test
    void knowsWhatLoyverseExports() {
        assertEquals("SKU=CODE, Name=NAME, Category=CATEGORY, Sold by weight=UNIT, Default price=PRICE, Cost=COST, Barcode=BARCODES, Available for sale [Moi Avenue]=ACTIVE",
                meant("Handle", "SKU", "Name", "Category", "Description", "Sold by weight", "Option 1 name", "Option 1 value", "Default price", "Cost", "Barcode", "SKU of included item", "Quantity of included item",
                        "Track stock", "Available for sale [Moi Avenue]", "Price [Moi Avenue]", "In stock [Moi Avenue]", "Low stock [Moi Avenue]"));
        assertEquals("Price [Moi Avenue]=PRICE", meant("Price [Moi Avenue]", "Price [Ngong Road]"));
    }

    @Test
    void knowsWhatOdooExports() {
        assertEquals("Name=NAME, Internal Reference=CODE, Barcode=BARCODES, Sales Price=PRICE, Cost=COST, Product Category=CATEGORY, Unit of Measure=UNIT, Customer Taxes=TAX, Can be Sold=ACTIVE",
                meant("External ID", "Name", "Internal Reference", "Barcode", "Sales Price", "Cost", "Product Category", "Unit of Measure", "Customer Taxes", "Can be Sold"));
        assertEquals("default_code=CODE, name=NAME, list_price=PRICE, standard_price=COST, categ_id=CATEGORY, uom_id=UNIT, taxes_id=TAX, sale_ok=ACTIVE",
                meant("id", "default_code", "name", "list_price", "standard_price", "categ_id", "uom_id", "taxes_id", "sale_ok"));
    }

    @Test
    void knowsWhatOpensourceposExports() {
        var told = "Barcode=BARCODES, Item Name=NAME, Category=CATEGORY, Cost Price=COST, Unit Price=PRICE, Tax 1 Percent=TAX";
        assertEquals(told, meant("Id", "Barcode", "Item Name", "Category", "Supplier ID", "Cost Price", "Unit Price", "Tax 1 Name", "Tax 1 Percent", "Tax 2 Name", "Tax 2 Percent", "Reorder Level", "Description",
                "Allow Alt Description", "Item has Serial Number", "Image", "HSN", "location_stock"));
        assertEquals(told.replace("Barcode=", "UPC/EAN/ISBN="), meant("UPC/EAN/ISBN", "Item Name", "Category", "Supplier ID", "Cost Price", "Unit Price", "Tax 1 Name", "Tax 1 Percent", "Tax 2 Name "));
    }

    @Test
    void knowsItsOwnAndAsksAboutTheRest() {
        assertEquals(Arrays.asList(ImportColumn.values()), ImportColumn.guessed(ImportColumn.titles()));
        assertEquals(Arrays.asList(null, null, ImportColumn.NAME, null), ImportColumn.guessed(Arrays.asList("", "colour", "Jina", null)));
    }

    private static String meant(String... headings) {
        var columns = ImportColumn.guessed(List.of(headings));
        return IntStream.range(0, headings.length).filter(i -> Objects.nonNull(columns.get(i))).mapToObj(i -> headings[i] + "=" + columns.get(i)).collect(Collectors.joining(", "));
    }
}
