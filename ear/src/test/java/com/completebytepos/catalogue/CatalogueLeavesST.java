package com.completebytepos.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the owner keeps beside the goods leaves as files, too: categories with both names and their order, brands, scale layouts, price lists, planned prices. */
class CatalogueLeavesST {
    private final String run = "X" + Long.toString(System.nanoTime(), 36).toUpperCase();

    @ParameterizedTest
    @CsvSource({"duka, soko", "soko, duka"})
    void categoriesBrandsAndScaleLayoutsLeave(String shop, String other) {
        var owner = Office.signedIn(shop, Program.owner(shop));
        Books.run(shop, "insert into category (id, name, name_sw, sort) values (uuid_to_bin(uuid()), 'Shelf " + run + "', 'Rafu " + run + "', 8123)");
        var made = Program.of(shop).post("products", "{\"code\":\"" + run + "\",\"name\":\"Branded\",\"tax\":\"B\",\"price\":500,\"brand\":\"=Brand " + run + "\"}", null);
        assertEquals(201, made.status(), made.toString());
        assertTrue(owner.page("/office/catalogue/export/categories.csv").contains("Shelf " + run + ",Rafu " + run + ",8123,0"));
        assertTrue(owner.page("/office/catalogue/export/brands.csv").contains("'=Brand " + run + ",1"), "no formula leaves");
        assertTrue(owner.page("/office/catalogue/export/scale-layouts.csv").contains(Books.text(shop, "select concat_ws(',', prefix, lower(kind), item_digits, value_digits, decimals) from scale_layout order by prefix limit 1")));
        assertTrue(!Office.signedIn(other, Program.owner(other)).page("/office/catalogue/export/categories.csv").contains(run));
        for (var file : List.of("categories", "brands", "scale-layouts")) leaves(shop, owner, "/office/catalogue/export/" + file);
        for (var odd : List.of("/office/catalogue/export", "/office/catalogue/export/", "/office/catalogue/export/.csv", "/office/catalogue/export/users.csv", "/office/catalogue/export/categories.pdf", "/office/pricing/export/x.csv")) assertEquals(404, owner.get(odd).statusCode(), odd);
        Books.run(shop, "delete from category where name = 'Shelf " + run + "'");
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, soko", "soko, duka"})
    void pricesOfListsAndPlannedOnesLeave(String shop, String other) {
        var owner = Office.signedIn(shop, Program.owner(shop));
        var made = Program.of(shop).post("products", "{\"code\":\"" + run + "\",\"name\":\"Listed\",\"tax\":\"B\",\"price\":5000}", null);
        assertEquals(201, made.status(), made.toString());
        Books.run(shop, "insert into price_list (id, name, active, changed_at, changed_by) values (uuid_to_bin('" + made.json().getString("id") + "'), 'List " + run + "', true, '2026-01-01', 'test')");
        OfficeForm.on(owner, "/office/pricing/price-list.xhtml?lang=en&id=" + made.json().getString("id"), "price").with("product", run).with("amount", "45.50").press("add");
        var day = LocalDate.now().plusDays(20);
        OfficeForm.on(owner, "/office/pricing/scheduled-prices.xhtml?lang=en", "plan").with("product", run).with("amount", "61").with("dueOn", day.toString()).press("add");
        assertTrue(owner.page("/office/pricing/export/price-lists.csv").contains("List " + run + ",,,,,yes," + run + ",0,45.50"), owner.page("/office/pricing/export/price-lists.csv"));
        assertTrue(owner.page("/office/pricing/export/scheduled-prices.csv").contains(run + ",," + day + ",61.00,waiting,"), owner.page("/office/pricing/export/scheduled-prices.csv"));
        for (var file : List.of("price-lists", "scheduled-prices", "promotions")) {
            leaves(shop, owner, "/office/pricing/export/" + file);
            assertTrue(!Office.signedIn(other, Program.owner(other)).page("/office/pricing/export/" + file + ".csv").contains(run));
        }
        Books.run(shop, "delete from price_list where id = uuid_to_bin('" + made.json().getString("id") + "')");
    }

    /** As both kinds of file, each with its entry in the trail. */
    private static void leaves(String shop, Office owner, String file) {
        var name = file.substring(file.lastIndexOf('/') + 1);
        for (var ending : List.of("csv", "xlsx")) {
            var told = "select count(*) from audit_entry where action = 'audit.exported' and subject_id = '" + name + "." + ending + "'";
            var before = Books.number(shop, told);
            var answer = owner.get(file + "." + ending);
            assertEquals(200, answer.statusCode());
            assertTrue(new String(answer.body(), 0, 2, StandardCharsets.ISO_8859_1).equals("PK") == ending.equals("xlsx"));
            assertEquals(before + 1, Books.number(shop, told));
        }
    }
}
