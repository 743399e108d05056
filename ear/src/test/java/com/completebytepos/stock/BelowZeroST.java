package com.completebytepos.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.Api;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Selling what is not there: tills are told what their branch says of it, and what was sold all the same is found where it is not allowed. */
class BelowZeroST {
    private String shop;

    @AfterEach
    void asUsual() {
        say("WARN", "");
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void whatABranchDoesNotAllowIsFoundWhenItHappenedAnyway(String at) {
        shop = at;
        var till = TillClient.at(shop);
        say("WARN", "");
        assertEquals("WARN", rule(till));
        var sold = new Sold(till.goods(9), 5_000_000);
        var text = SaleText.of(List.of(sold), till.taxes());
        assertEquals(List.of(), Buyers.codes(till, till.sale(text)));
        say("WARN", "BLOCK");
        assertEquals("BLOCK", rule(till));
        long left = Books.number(shop, "select cast(on_hand * 1000 as signed) from stock_item where sku_id = " + Buyers.id(till.goods(9).id()) + " and branch_id = " + Buyers.id(till.branchId()));
        var entry = till.sale(text);
        assertEquals(List.of("sold-below-zero"), Buyers.codes(till, entry));
        assertEquals("1 " + (left - 5_000_000), Books.text(shop, "select concat(line_no, ' ', cast(detail * 1000 as signed)) from sale_finding where sale_id = " + Buyers.id(entry.id())));
        assertEquals(1, Books.number(shop, "select finding_count from sale where id = " + Buyers.id(entry.id())));
        say("BLOCK", "ALLOW");
        assertEquals("ALLOW", rule(till));
        assertEquals(List.of(), Buyers.codes(till, till.sale(text)));
        assertEquals(List.of(), Buyers.broken(shop));
    }

    /** The shop's rule, and that of its first branch, where tills of tests stand; empty: as the shop. */
    private void say(String ofShop, String ofBranch) {
        OfficeForm.on(Buyers.owner(shop), "/office/stock/rules.xhtml?lang=en", "rules").with("belowZero", ofShop).with("places:0:of", ofBranch).press("save");
        assertEquals(ofShop, Books.text(shop, "select below_zero from stock_rules"));
    }

    private String rule(TillClient till) {
        return Api.get(shop, "sync/changes?since=0&part=boot", till.token()).body().getJsonArray("rows").getValuesAs(JsonObject.class).stream().filter(r -> r.getString("kind").equals("limits")).findFirst().orElseThrow().getString("belowZero");
    }
}
