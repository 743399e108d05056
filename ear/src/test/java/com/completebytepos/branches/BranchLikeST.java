package com.completebytepos.branches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.pages.OfficeForm;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A branch opened like another begins with what that one takes, offers, asks and wants to have. */
class BranchLikeST {
    private final String run = "Y" + Long.toString(System.nanoTime(), 36).toUpperCase();
    private String shop;

    @AfterEach
    void close() {
        Books.run(shop, "update branch set active = false where name like '%" + run + "'");
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void whatTheFirstHasTheNewOneHasAndGoesItsOwnWayAfterwards(String at) {
        shop = at;
        var code = Program.of(shop).get("branches").json().getJsonArray("items").getJsonObject(0).getString("code");
        var model = Books.text(shop, "select bin_to_uuid(id) from branch where code = '" + code + "'");
        bring(run + ",Cup " + run + ",100,B," + code + "=95.50\n");
        var sku = Books.text(shop, "select bin_to_uuid(id) from sku where code = '" + run + "'");
        var product = OfficeForm.on(Buyers.owner(shop), "/office/catalogue/product.xhtml?lang=en&id=" + sku, "branches");
        int row = Books.text(shop, "select group_concat(bin_to_uuid(id) order by code) from branch where active").split(model, 2)[0].replaceAll("[^,]", "").length();
        product.with("table:" + row + ":least", "12").with("table:" + row + ":favourite", "true").press("save");
        assertEquals("12.000", Books.text(shop, "select least from reorder_level where sku_id = " + Buyers.id(sku) + " and branch_id = " + Buyers.id(model)), product.page());

        var branches = OfficeForm.on(Buyers.owner(shop), "/office/branches/branches.xhtml?lang=en", "edit");
        branches.with("code", run.substring(0, 8)).with("name", "New " + run).with("like", model).press("save");
        var made = Books.text(shop, "select bin_to_uuid(id) from branch where name = 'New " + run + "'");
        assertEquals("95.50 12.000 1", Books.text(shop, "select concat(p.amount, ' ', l.least, ' ', s.favourite) from branch_price p join reorder_level l on l.sku_id = p.sku_id and l.branch_id = p.branch_id join branch_shelf s on s.sku_id = p.sku_id and s.branch_id = p.branch_id"
                + " where p.sku_id = " + Buyers.id(sku) + " and p.branch_id = " + Buyers.id(made)));
        var tenders = "select group_concat(concat(kind, place_no, taken) order by place_no) from branch_tender where branch_id = ";
        assertEquals(Books.text(shop, tenders + Buyers.id(model)), Books.text(shop, tenders + Buyers.id(made)));

        OfficeForm.on(Buyers.owner(shop), "/office/catalogue/product.xhtml?lang=en&id=" + sku, "branches").with("table:" + row + ":least", "").press("save");
        assertEquals(1, Books.number(shop, "select count(*) from reorder_level where sku_id = " + Buyers.id(sku)));
        var plain = OfficeForm.on(Buyers.owner(shop), "/office/branches/branches.xhtml?lang=en", "edit");
        plain.with("code", "P" + run.substring(0, 7)).with("name", "Plain " + run).press("save");
        assertEquals(0, Books.number(shop, "select count(*) from branch_price p join branch b on b.id = p.branch_id where b.name = 'Plain " + run + "'"));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void whatFallsBelowItsLevelIsSuggestedThoughItNeverSold(String at) {
        shop = at;
        bring(run + ",Cup " + run + ",100,B,\n");
        var sku = Books.text(shop, "select bin_to_uuid(id) from sku where code = '" + run + "'");
        var branch = Books.text(shop, "select bin_to_uuid(id) from branch where active order by code limit 1");
        var product = OfficeForm.on(Buyers.owner(shop), "/office/catalogue/product.xhtml?lang=en&id=" + sku, "branches");
        product.with("table:0:least", "-3").press("save");
        assertTrue(product.page().contains("-3 is no quantity"), product.page());
        assertEquals(0, Books.number(shop, "select count(*) from reorder_level where sku_id = " + Buyers.id(sku)));
        product.with("table:0:least", "24").with("table:0:price", "99999999").press("save");
        assertEquals(0, Books.number(shop, "select count(*) from reorder_level where sku_id = " + Buyers.id(sku)), "refused with the price beside it");
        product.with("table:0:least", "24").with("table:0:price", "").press("save");
        var page = Buyers.owner(shop).page("/office/purchasing/suggest.xhtml?lang=en&branch=" + branch);
        assertTrue(page.contains(run), page);
    }

    private void bring(String rows) {
        var program = Program.of(shop);
        var list = program.upload("list.csv", ("code,name,price,tax,branch_prices\n" + rows).getBytes(StandardCharsets.UTF_8)).json();
        assertEquals(200, program.post("imports/" + list.getString("id") + "/check", null, null).status());
        assertEquals(202, program.post("imports/" + list.getString("id") + "/commit", null, null).status());
        Books.await(shop, "select state from import_run where id = " + Buyers.id(list.getString("id")), "DONE", Duration.ofSeconds(60));
    }
}
