package com.completebytepos.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.Api;
import com.completebytepos.till.TillClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two spellings of one shelf or one brand become one; an empty one goes. */
class ShelvesMergedST {
    private final String run = "C" + Long.toString(System.nanoTime(), 36).toUpperCase();
    private String shop;

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void categoriesAreMergedWithAllTheirGoodsAndTillsHearOfIt(String at, String accountant) {
        shop = at;
        bring("code,name,price,tax,category,brand\n" + run + "-1,Soda,50,B,Drinks " + run + ",Coka " + run + "\n" + run + "-2,Water,30,B,Drink " + run + ",Coca " + run + "\n" + run + "-3,Juice,80,B,Drink " + run + ",Coca " + run + "\n", 3);
        var till = TillClient.joining(shop);
        long since = Api.get(shop, "sync/changes?since=0&part=boot", till.token()).body().getJsonNumber("upTo").longValue();
        var drink = id("category", "Drink ");
        var drinks = id("category", "Drinks ");
        var refused = merged("categories", row("categories", "Drink "), "");
        assertTrue(refused.contains("Choose another one to merge it with"), refused);
        assertTrue(merged("categories", row("categories", "Drink "), drinks).contains("Products that moved: 2"));
        assertEquals(0, Books.number(shop, "select count(*) from category where id = " + Buyers.id(drink)));
        assertEquals(3, Books.number(shop, "select count(*) from product where category_id = " + Buyers.id(drinks)));
        assertEquals("Drink " + run + " -> Drinks " + run, Books.text(shop, "select concat(before_value, ' -> ', after_value) from product_change c join sku s on s.id = c.sku_id where s.code = '" + run + "-2' and c.field = 'category'"));
        var changes = Api.raw(shop, "sync/changes?since=" + since, till.token());
        assertTrue(changes.contains(drink) && changes.contains(run + "-2") && changes.contains(run + "-3"), changes);
        assertFalse(Buyers.owner(shop).page("/office/catalogue/categories.xhtml?lang=en").contains("Drink " + run));

        bring("code,name,price,tax,category\n" + run + "-1,,,," + "Sodas " + run + "\n" + run + "-2,,,," + "Sodas " + run + "\n" + run + "-3,,,," + "Sodas " + run + "\n", 3);
        var categories = OfficeForm.on(Buyers.owner(shop), "/office/catalogue/categories.xhtml?lang=en", "categories");
        assertTrue(categories.press("table:" + row("categories", "Drinks ") + ":remove").contains("Drinks " + run + " is removed"));
        assertEquals(0, Books.number(shop, "select count(*) from category where id = " + Buyers.id(drinks)));
        assertFalse(Office.signedIn(shop, accountant).page("/office/catalogue/categories.xhtml?lang=en").contains(":remove"), "who edits no products removes none");

        assertTrue(merged("brands", row("brands", "Coka "), id("brand", "Coca ")).contains("Products that moved: 1"));
        assertEquals(3, Books.number(shop, "select count(*) from product p join brand b on b.id = p.brand_id where b.name = 'Coca " + run + "'"));
        var brands = OfficeForm.on(Buyers.owner(shop), "/office/catalogue/brands.xhtml?lang=en", "brands");
        brands.press("table:" + row("brands", "Coca ") + ":edit");
        brands.then("edit").with("name", "Coca-Cola " + run).press("save");
        assertEquals(1, Books.number(shop, "select count(*) from brand where name = 'Coca-Cola " + run + "'"));
        assertEquals(0, Books.number(shop.equals("duka") ? "soko" : "duka", "select count(*) from brand where name like '%" + run + "'"));
    }

    private String merged(String page, int row, String into) {
        var list = OfficeForm.on(Buyers.owner(shop), "/office/catalogue/" + page + ".xhtml?lang=en", page);
        list.press("table:" + row + ":edit");
        return list.then("merge").with("into", into).press("join");
    }

    /** Where a name stands in the list of its page. */
    private int row(String page, String name) {
        boolean shelves = page.equals("categories");
        return (int) Books.number(shop, "select n - 1 from (select name, row_number() over (order by " + (shelves ? "sort, name" : "name") + ") n from " + (shelves ? "category" : "brand") + ") x where name = '" + name + run + "'");
    }

    private String id(String table, String name) {
        return Books.text(shop, "select bin_to_uuid(id) from " + table + " where name = '" + name + run + "'");
    }

    private void bring(String list, int rows) {
        var program = Program.of(shop);
        var uploaded = program.upload("list.csv", list.getBytes(StandardCharsets.UTF_8)).json();
        assertEquals(200, program.post("imports/" + uploaded.getString("id") + "/check", null, null).status());
        assertEquals(202, program.post("imports/" + uploaded.getString("id") + "/commit", null, null).status());
        Books.await(shop, "select state = 'DONE' and changed + added = " + rows + " from import_run where id = " + Buyers.id(uploaded.getString("id")), "1", Duration.ofSeconds(30));
    }
}
