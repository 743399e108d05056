package com.completebytepos.selling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Office;
import com.completebytepos.till.DayText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TenderText;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goods that come back without a receipt lie on the shelf again, or are written off; their money is store credit, their tax document nobody's. */
class ReturnsWithoutReceiptST {
    private static final Map<String, String> OWNERS = Map.of("duka", "asha", "soko", "musa");
    private static final long FLOAT = 500_000;

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theyAreBookedBackAtWhatSuchGoodsCostAndTheDaysFiguresFollow(String shop) {
        var till = TillClient.at(shop);
        var sold = new Sold(till.goods(3), 2_000);
        long shelf = onHand(shop, till, sold);
        var cost = Books.text(shop, "select average_cost from stock_item where branch_id = " + id(till.branchId()) + " and sku_id = " + id(sold.goods().id()));
        var back = back(till, DayText.back(0, sold, 2_000, 20_000), 20_000, approved(till));
        assertEquals(List.of(), codes(till, back));
        assertEquals(shelf + 2_000, onHand(shop, till, sold));
        assertEquals(1, Books.number(shop, "select count(*) from stock_movement where document_kind = 'RETURN' and reason = 'RETURN' and part_no = 0 and quantity = 2 and document_id = " + id(back.id())));
        assertEquals(cost, Books.text(shop, "select unit_cost from stock_movement where document_id = " + id(back.id())));
        assertEquals(0, Books.number(shop, "select count(*) from fiscal_document where sale_id = " + id(back.id())), "no credit note");
        assertEquals(Books.number(shop, "select count(*) from fiscal_device where current_branch_id = " + id(till.branchId())),
                Books.number(shop, "select count(*) from tax_stock_move where kind = 'ADJUSTED_UP' and quantity = 2 and document_id = " + id(back.id())), "to KRA they were found");
        till.send(till.closeShiftWith(FLOAT));
        assertEquals(-20_000, z(shop, till, "section = 'RETURNS'"));
        assertEquals(-20_000, z(shop, till, "section = 'REFUND' and r.name = 'STORE_CREDIT'"));
        assertEquals(0, z(shop, till, "section = 'VARIANCE'"));
        assertEquals(200, Office.signedIn(shop, OWNERS.get(shop)).get("/office/selling/sale.xhtml?id=" + back.id()).statusCode());
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void damagedOnesComeBackAndAreWrittenOffAtOnce(String shop) {
        var till = TillClient.at(shop);
        var sold = new Sold(till.goods(3), 1_000);
        long shelf = onHand(shop, till, sold);
        var back = back(till, DayText.back(0, sold, 1_000, 10_000).add("damaged", true), 10_000, approved(till));
        assertEquals(List.of(), codes(till, back));
        assertEquals(shelf, onHand(shop, till, sold));
        assertEquals(1, Books.number(shop, "select count(*) from stock_movement where reason = 'RETURN' and quantity = 1 and document_id = " + id(back.id())));
        assertEquals(1, Books.number(shop, "select count(*) from stock_movement where reason = 'DAMAGE' and quantity = -1 and document_id = " + id(back.id())));
        whole(shop);
    }

    /** What happened is booked; whoever allowed it, or did not, stands beside it. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whoMayNotIsFoundAndTheGoodsLieThereAllTheSame(String shop) {
        var till = TillClient.at(shop);
        var sold = new Sold(till.goods(3), 1_000);
        long shelf = onHand(shop, till, sold);
        assertEquals(List.of("refund-not-approved"), codes(till, back(till, DayText.back(0, sold, 1_000, 10_000), 10_000)));
        assertEquals(List.of("approver-not-allowed", "approved-by-oneself", "refund-not-approved"), codes(till, back(till, DayText.back(0, sold, 1_000, 10_000), 10_000, DayText.approval("REFUND", till.cashier(), "Mine"))));
        assertEquals(List.of("return-without-receipt"), codes(till, till.returning(null, "OTHER", Json.createArrayBuilder().add(DayText.back(0, sold, 1_000, 10_000)), 10_000, approved(till))), "in cash");
        assertEquals(shelf + 3_000, onHand(shop, till, sold));
        whole(shop);
    }

    /** Nothing is on a shelf that is no goods of the shop, or more than a shelf holds. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatIsNoGoodsMovesNothing(String shop) {
        var till = TillClient.at(shop);
        var sold = new Sold(till.goods(3), 1_000);
        var unlisted = DayText.back(0, sold, 1_000, 5_000).addNull("sku");
        var unknown = DayText.back(0, sold, 1_000, 5_000).add("sku", till.workstationId());
        for (var line : List.of(unlisted, unknown)) {
            var back = back(till, line, 5_000, approved(till));
            assertEquals(List.of(), codes(till, back));
            assertEquals(0, Books.number(shop, "select count(*) from stock_movement where document_id = " + id(back.id())));
        }
        var lots = back(till, DayText.back(0, sold, 5_000_000_000L, 5_000), 5_000, approved(till));
        assertEquals(List.of("return-line-impossible", "refund-differs"), codes(till, lots));
        assertEquals(0, Books.number(shop, "select count(*) from stock_movement where document_id = " + id(lots.id())));
        whole(shop);
    }

    private static SignedEntry back(TillClient till, JsonObjectBuilder line, long credit, JsonObjectBuilder... approvals) {
        var code = "SC" + Long.toString(System.nanoTime(), 36).toUpperCase();
        return till.returningAs(TenderText.value("STORE_CREDIT", credit, code), null, "OTHER", Json.createArrayBuilder().add(line), approvals);
    }

    private static long onHand(String shop, TillClient till, Sold sold) {
        return Books.number(shop, "select coalesce(sum(round(on_hand * 1000)), 0) from stock_item where branch_id = " + id(till.branchId()) + " and sku_id = " + id(sold.goods().id()));
    }

    private static long z(String shop, TillClient till, String of) {
        return Books.number(shop, "select coalesce(sum(r.amount), 0.00) from z_row r where r.z_id = (select z.id from z_report z where z.shift_id = " + id(till.shift()) + " order by z.revision desc limit 1) and r." + of);
    }

    private static JsonObjectBuilder approved(TillClient till) {
        return DayText.approval("REFUND", till.supervisor(), "Customer's wish");
    }

    private static List<String> codes(TillClient till, SignedEntry entry) {
        return till.send(entry).get(0).getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).toList();
    }

    private static String id(String uuid) {
        return "uuid_to_bin('" + uuid + "')";
    }

    private static void whole(String shop) {
        assertEquals(List.of(), Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList());
    }
}
