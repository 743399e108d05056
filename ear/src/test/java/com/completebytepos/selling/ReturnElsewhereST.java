package com.completebytepos.selling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Office;
import com.completebytepos.pricing.engine.ReturnShare;
import com.completebytepos.pricing.engine.TenderRounding;
import com.completebytepos.till.Api;
import com.completebytepos.till.DayText;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What was bought in one branch of the chain comes back in another: the goods lie there, the money leaves there, the tax authority hears it from where it was sold. */
class ReturnElsewhereST {
    private static final String CHAIN = "soko";
    private static final long FLOAT = 500_000;

    @Test
    void theGoodsLieWhereTheyCameBackAndTheMoneyLeftThatDrawer() {
        var there = TillClient.at(CHAIN, 0, 0);
        var here = TillClient.at(CHAIN, 1, 0);
        assertTrue(!there.branchId().equals(here.branchId()), "two branches");
        var sold = new Sold(there.goods(3), 2_000);
        long shelfThere = onHand(there, sold);
        long shelfHere = onHand(here, sold);
        var text = SaleText.of(List.of(sold), there.taxes());
        var sale = there.sale(text);
        assertEquals(List.of(), codes(there, sale));
        var known = Api.get(CHAIN, "returns/" + there.lastReceipt(), here.token());
        assertEquals(200, known.status());
        assertEquals(sale.id(), known.body().getString("id"));
        assertEquals(Books.text(CHAIN, "select name from branch where id = " + id(there.branchId())), known.body().getString("branch"));
        long share = ReturnShare.of(text.priced().total(), 2_000, 0, 1_000);
        long refund = TenderRounding.roundedDue(share, 100);
        var back = here.returning(sale.id(), "CHANGED_MIND", back(sold, 1_000, share), refund, approved(here));
        assertEquals(List.of(), codes(here, back));
        assertEquals(shelfThere - 2_000, onHand(there, sold), "sold there");
        assertEquals(shelfHere + 1_000, onHand(here, sold), "come back here");
        assertEquals(1, Books.number(CHAIN, "select count(*) from sale where id = " + id(back.id()) + " and branch_id = " + id(here.branchId()) + " and shift_id = " + id(here.shift())));
        assertEquals(1, Books.number(CHAIN, "select count(*) from fiscal_document where sale_id = " + id(back.id()) + " and kind = 'CREDIT_NOTE' and branch_id = " + id(there.branchId())), "told by the device that told of the sale");
        here.send(here.closeShiftWith(FLOAT - refund));
        there.send(there.closeShiftWith(FLOAT + text.due()));
        assertEquals(0, z(here, "VARIANCE"));
        assertEquals(-refund, z(here, "REFUND"));
        assertEquals(0, z(there, "VARIANCE") + z(there, "REFUND"));
        var page = Office.signedIn(CHAIN, "musa").page("/office/selling/sale.xhtml?id=" + sale.id() + "&lang=en");
        assertTrue(page.contains("sale.xhtml?id=" + back.id()), "the sale leads to its return");
        whole();
    }

    @Test
    void inBothBranchesAtOnceNoMoreComesBackThanWasSold() throws Exception {
        var there = TillClient.at(CHAIN, 0, 0);
        var here = TillClient.at(CHAIN, 1, 0);
        var sold = new Sold(there.goods(3), 1_000);
        var text = SaleText.of(List.of(sold), there.taxes());
        var sale = there.sale(text);
        there.send(sale);
        var found = Collections.synchronizedList(new ArrayList<List<String>>());
        List<Callable<Boolean>> both = new ArrayList<>();
        for (var one : List.of(there, here)) {
            var entry = one.returning(sale.id(), "CHANGED_MIND", back(sold, 1_000, text.priced().total()), text.due(), approved(one));
            both.add(() -> found.add(codes(one, entry)));
        }
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (var done : pool.invokeAll(both)) done.get();
        } finally {
            pool.shutdown();
        }
        assertEquals(1, found.stream().filter(List::isEmpty).count(), found.toString());
        assertEquals(1, found.stream().filter(one -> one.contains("returned-beyond-sold")).count(), found.toString());
        whole();
    }

    private static long onHand(TillClient till, Sold sold) {
        return Books.number(CHAIN, "select coalesce(sum(round(quantity * 1000)), 0) from stock_movement where branch_id = " + id(till.branchId()) + " and sku_id = " + id(sold.goods().id()));
    }

    private static JsonArrayBuilder back(Sold sold, long quantity, long total) {
        return Json.createArrayBuilder().add(DayText.back(1, sold, quantity, total));
    }

    private static JsonObjectBuilder approved(TillClient till) {
        return DayText.approval("REFUND", till.supervisor(), "Customer's wish");
    }

    private static List<String> codes(TillClient till, SignedEntry entry) {
        return till.send(entry).get(0).getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).toList();
    }

    private static long z(TillClient till, String section) {
        return Books.number(CHAIN, "select coalesce(sum(r.amount), 0.00) from z_row r where r.section = '" + section + "' and r.z_id = (select z.id from z_report z where z.shift_id = " + id(till.shift()) + " order by z.revision desc limit 1)");
    }

    private static String id(String uuid) {
        return "uuid_to_bin('" + uuid + "')";
    }

    private static void whole() {
        assertEquals(List.of(), Books.checks(CHAIN).entrySet().stream().filter(check -> check.getValue() != 0).toList());
    }
}
