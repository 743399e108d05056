package com.completebytepos.selling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.Api;
import com.completebytepos.till.Goods;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A shop that pays turnover tax sells what others sell with VAT: it charges none, tells none and its papers speak of none. */
class TurnoverShopST {
    private static final String SHOP = "kiosk";

    /** Opened in the console as an operator does it, once for a stack; its goods are duka's. */
    @BeforeAll
    static void open() throws SQLException {
        if (Database.first("select code from shop where code = '" + SHOP + "'") != null) return;
        var asked = OfficeForm.on(Office.signedIn("console", "admin"), "/console/open.xhtml?lang=en", "open").with("name", "Kiosk").with("code", SHOP).with("branchCode", "KI").with("branchName", "Roadside")
                .with("displayName", "Mama").with("username", "mama").with("email", "mama@localhost").with("password", "demo-mama");
        asked.with("taxProfile_input", "TURNOVER").press("begin");
        Books.await("duka", "select state from cbpos_platform.shop where code = '" + SHOP + "'", "OPEN", Duration.ofSeconds(120));
        for (var table : List.of("category", "product", "sku", "barcode", "price_entry")) Database.run("insert into cbpos_shop_kiosk." + table + " select * from cbpos_shop_duka." + table);
        var cashier = Buyers.id(Ids.next().toString());
        Books.run(SHOP, "insert into app_user (id, username, display_name) values (" + cashier + ", 'juma', 'Juma')");
        Books.run(SHOP, "insert into user_role (user_id, role) values (" + cashier + ", 'CASHIER')");
    }

    @Test
    void everyLineIsOutsideVatWhateverItsGoodsAreTaxedElsewhere() {
        var till = TillClient.at(SHOP);
        assertFalse(till.taxes().vatRegistered());
        var goods = ofEveryLetter(till);
        assertTrue(goods.size() >= 3, goods.toString());
        var text = SaleText.of(goods.stream().map(one -> new Sold(one, 2_000)).toList(), till.taxes());
        var sale = till.sale(text);
        assertEquals(List.of(), Buyers.codes(till, sale));
        var id = Buyers.id(sale.id());
        assertEquals(0, Books.number(SHOP, "select tax from sale where id = " + id));
        assertEquals(text.priced().total(), Books.number(SHOP, "select total from sale where id = " + id));
        assertEquals("D", Books.text(SHOP, "select group_concat(distinct tax_letter) from sale_line where sale_id = " + id));
        assertEquals("D", Books.text(SHOP, "select group_concat(letter) from sale_tax where sale_id = " + id));
        assertEquals(0, Books.number(SHOP, "select sum(tax) from sale_tax where sale_id = " + id));
        assertEquals(text.priced().total(), Books.number(SHOP, "select sum(total) from sale_tax where sale_id = " + id));
        var paper = paper(till, sale.id());
        assertTrue(paper.contains("TOTAL") && !paper.contains("VAT"), paper);
        assertEquals(List.of(), Buyers.broken(SHOP));
        var page = Office.signedIn(SHOP, "mama").page("/office/reporting/vat.xhtml?lang=en");
        assertEquals("0.00", Office.text(page, "vatTax"));
        assertTrue(page.contains("id=\"unregistered\""), page);
    }

    /** A till that reckons VAT all the same, as one that has not heard of the shop's profile would, is told so. */
    @Test
    void aTillThatTellsVatIsFound() {
        var till = TillClient.at(SHOP);
        var taxed = ofEveryLetter(till).stream().filter(one -> one.taxLetter().equals("B")).findFirst().orElseThrow();
        var elsewhere = TillClient.joining("duka").taxes();
        var codes = Buyers.codes(till, till.sale(SaleText.of(List.of(new Sold(taxed, 1_000)), elsewhere)));
        assertEquals(List.of("tax-differs"), codes);
        assertEquals(0, Books.number(SHOP, "select sum(tax) from sale"));
    }

    private static List<Goods> ofEveryLetter(TillClient till) {
        var letters = new LinkedHashMap<String, Goods>();
        till.shelf().stream().filter(one -> !one.unit().equals("KG") && one.code().matches("[A-Z]{3}-\\d{4}")).forEach(one -> letters.putIfAbsent(one.taxLetter(), one));
        return List.copyOf(letters.values());
    }

    private static String paper(TillClient till, String sale) {
        return Api.get(SHOP, "receipts/" + sale, till.token()).body().getJsonArray("lines").getValuesAs(JsonObject.class).stream().map(line -> line.getString("text", "")).collect(Collectors.joining("\n"));
    }
}
