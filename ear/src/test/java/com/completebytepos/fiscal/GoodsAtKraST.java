package com.completebytepos.fiscal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goods are told to KRA ahead of their first sale: proposed by name and category, confirmed by a person, registered with progress. */
class GoodsAtKraST {
    private static final String PAGE = "/office/fiscal/goods.xhtml?lang=en";
    private static final Map<String, String> PIN = Map.of("duka", "A000000001D", "soko", "A000000002S");
    private final String code = "K" + System.nanoTime() % 1_000_000_000;

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void whatAPersonConfirmsIsRegisteredUnderTheProposedClasses(String shop, String accountant) {
        aProduct(shop);
        var form = OfficeForm.on(Office.signedIn(shop, accountant), PAGE + "&pin=" + PIN.get(shop), "goods");
        int row = rowOf(form.page(), "Never heard of " + code);
        assertTrue(form.press("tell").contains("Tick the goods KRA is to be told of"), form.page());
        assertEquals(0, Books.number(shop, "select count(*) from fiscal_item i join sku s on s.id = i.sku_id where s.code = '" + code + "'"));
        form.with("groups:" + row + ":tick", "on").with("groups:" + row + ":classCode", "12").press("tell");
        assertEquals("A class of KRA has 8 to 10 digits.", form.said("groups:" + row + ":classCode"));
        form.with("groups:" + row + ":tick", "on").with("groups:" + row + ":classCode", "9999999999").press("tell");
        assertTrue(form.said("groups:" + row + ":classCode").contains("KRA has no class 9999999999"), form.page());
        form.with("groups:" + row + ":tick", "on").with("groups:" + row + ":classCode", "").press("tell");
        assertTrue(form.page().contains("Goods that go to KRA now: 1"), form.page());
        FiscalBooks.await("registered", () -> "REGISTERED".equals(Books.text(shop, "select state from fiscal_item i join sku s on s.id = i.sku_id where s.code = '" + code + "'")));
        var known = Books.text(shop, "select concat(i.class_code, ' ', c.tax_letter) from fiscal_item i join sku s on s.id = i.sku_id join fiscal_class c on c.code = i.class_code where s.code = '" + code + "'");
        assertTrue(known.matches("\\d{8,10} B"), known);
        var after = Office.signedIn(shop, accountant).page(PAGE + "&pin=" + PIN.get(shop));
        assertTrue(!after.contains("Never heard of " + code) && after.contains("<progress"), after);
        assertEquals(1, Books.number(shop, "select count(*) from audit_entry where action = 'fiscal.goods-told' and detail like '%/" + PIN.get(shop) + ": 1' and at > utc_timestamp() - interval 5 minute"));
    }

    @ParameterizedTest
    @CsvSource({"duka, njeri", "soko, achieng"})
    void whoMayNotCorrectKrasBooksDoesNotComeIn(String shop, String supervisor) {
        assertEquals(403, Office.signedIn(shop, supervisor).get(PAGE).statusCode());
    }

    /** A product of a category of its own, so that its row is found and nothing else is told. */
    private void aProduct(String shop) {
        Books.run(shop, "insert into category (id, name) values (uuid_to_bin(uuid()), 'Fruit juices " + code + "')");
        Books.run(shop, "insert into product (id, name, category_id, tax_category) select uuid_to_bin(uuid()), 'Never heard of " + code + "', id, 'B' from category where name = 'Fruit juices " + code + "'");
        Books.run(shop, "insert into sku (id, product_id, code) select uuid_to_bin(uuid()), id, '" + code + "' from product where name = 'Never heard of " + code + "'");
    }

    /** Nobody sells it, and no other test meets its shelf. */
    @AfterEach
    void isGone() {
        for (var shop : PIN.keySet()) {
            Books.run(shop, "update product set active = false, category_id = null where name = 'Never heard of " + code + "'");
            Books.run(shop, "delete from category where name = 'Fruit juices " + code + "'");
        }
    }

    private static int rowOf(String page, String name) {
        int at = page.indexOf(name);
        assertTrue(at > 0, page);
        var rows = Pattern.compile("goods:groups:(\\d+):tick").matcher(page.substring(0, at));
        int row = -1;
        while (rows.find()) row = Integer.parseInt(rows.group(1));
        return row;
    }
}
