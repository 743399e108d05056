package com.completebytepos.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cost and margin stand beside a price while it is set: of new goods, of packs, of branches, of a variant. */
class CostWhilePricingST {
    private static final String LIST = "/office/catalogue/products.xhtml?lang=en";
    private final String code = "CM" + Long.toString(System.nanoTime(), 36).toUpperCase();

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void newGoodsAreGivenTheirCostAndTheMarginIsShownBeforeTheyAreSaved(String shop) {
        var office = Office.signedIn(shop, Program.owner(shop));
        var dialog = OfficeForm.on(office, LIST, "products").press("add");
        var asked = typed("60.00", "116.00");
        asked.putAll(Map.of("jakarta.faces.partial.ajax", List.of("true"), "jakarta.faces.source", List.of("edit:price"), "jakarta.faces.partial.execute", List.of("edit:price edit:cost edit:taxCategory"),
                "jakarta.faces.partial.render", List.of("edit:margin"), "jakarta.faces.behavior.event", List.of("blur")));
        var shown = new String(office.posted(LIST, dialog, "edit", asked).body(), StandardCharsets.UTF_8);
        assertTrue(shown.contains("Margin 40.0 % (40.00)") || shown.contains("40.0 %"), shown);
        var wrong = typed("-1", "116.00");
        wrong.put("edit:save", List.of(""));
        var refused = new String(office.posted(LIST, dialog, "edit", wrong).body(), StandardCharsets.UTF_8);
        assertEquals(0, Books.number(shop, "select count(*) from sku where code = '" + code + "'"), refused);
        var right = typed("60.00", "116.00");
        right.put("edit:save", List.of(""));
        office.posted(LIST, refused, "edit", right);
        assertEquals(6_000, Books.number(shop, "select cast(cost as decimal(19,2)) from sku where code = '" + code + "'"));
        assertEquals(1, Books.number(shop, "select count(*) from product_change c join sku s on s.id = c.sku_id where s.code = '" + code + "' and c.field = 'cost' and c.before_value is null"));
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void packsBranchesAndVariantsShowWhatIsLeft(String shop) {
        var program = Program.of(shop);
        var list = program.upload("list.csv", ("code,name,price,tax,cost,packs,variant\n" + code + ",Cup " + code + ",116,B,60,CTN=10@1000,Size=S\n").getBytes(StandardCharsets.UTF_8)).json().getString("id");
        program.post("imports/" + list + "/check", null, null);
        assertEquals(202, program.post("imports/" + list + "/commit", null, null).status());
        Books.await(shop, "select cast(count(*) as char) from sku where code = '" + code + "'", "1", java.time.Duration.ofSeconds(60));
        var page = "/office/catalogue/product.xhtml?lang=en&id=" + Books.text(shop, "select bin_to_uuid(id) from sku where code = '" + code + "'");
        var office = Office.signedIn(shop, Program.owner(shop));
        var shown = office.page(page);
        assertEquals("30.4 %", cell(shown, "packing:table:0:margin"), "1,000 for ten that cost 600");
        assertEquals("40.0 %", cell(shown, "branches:table:0:margin"), "what the shop asks");
        var branches = OfficeForm.on(office, page, "branches");
        branches.with("table:0:price", "58").press("save");
        assertEquals("-20.0 %", cell(office.page(page), "branches:table:0:margin"));
        var variants = OfficeForm.on(office, page, "variants");
        variants.with("code", code + "-L").with("newValues", "L").with("newPrice", "232").with("newCost", "100").press("addVariant");
        assertEquals(10_000, Books.number(shop, "select cast(cost as decimal(19,2)) from sku where code = '" + code + "-L'"));
        assertEquals("50.0 %", Office.text(office.page("/office/catalogue/product.xhtml?lang=en&id=" + Books.text(shop, "select bin_to_uuid(id) from sku where code = '" + code + "-L'")), "margin"));
    }

    private Map<String, List<String>> typed(String cost, String price) {
        var form = new LinkedHashMap<String, List<String>>();
        Map.of("code", code, "name", "Cost " + code, "nameSw", "", "category", "", "kind", "GOODS", "unit", "EA", "taxCategory", "B", "price", price, "cost", cost).forEach((field, value) -> form.put("edit:" + field, List.of(value)));
        form.put("edit:active_input", List.of("on"));
        return form;
    }

    private static String cell(String page, String id) {
        return page.substring(page.indexOf("id=\"" + id + "\"")).split("</td>")[0].replaceFirst("^[^>]*>", "").replaceAll("<[^>]*>", "").strip();
    }
}
