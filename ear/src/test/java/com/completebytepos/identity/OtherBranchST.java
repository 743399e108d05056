package com.completebytepos.identity;

import static com.completebytepos.identity.BoundPerson.bin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever is ticked for one branch neither sees nor does anything in another, whatever is asked for by the address or by a page of before. */
class OtherBranchST {
    private static final String REFUSED = "does not work in this branch";
    private static final String ALWAYS = "from=2020-01-01&to=2098-01-01";

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, njeri", "soko, musa, achieng"})
    void ticksBindAtTheNextRequestAndLetGoAgain(String shop, String owner, String like) {
        var till = TillClient.at(shop);
        var sale = "/office/selling/sale.xhtml?lang=en&id=" + sold(till);
        try (var person = new BoundPerson(shop, owner, like)) {
            assertEquals(200, person.office().get(sale).statusCode());
            person.tick(person.own());
            var refused = person.office().get(sale);
            assertEquals(403, refused.statusCode());
            assertTrue(new String(refused.body(), StandardCharsets.UTF_8).contains(REFUSED));
            person.tick(person.own(), till.branchId());
            assertEquals(200, person.office().get(sale).statusCode());
            person.tick();
            assertEquals(200, person.office().get(sale).statusCode());
        }
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, njeri", "soko, musa, achieng"})
    void listsChoicesSumsAndFilesAreOfTheOwnBranchAlone(String shop, String owner, String like) {
        var till = TillClient.at(shop);
        var other = name(shop, till);
        try (var person = new BoundPerson(shop, owner, like)) {
            var office = person.office();
            assertTrue(office.page("/office/stock/onhand.xhtml?lang=en").contains(other));
            person.tick(person.own());
            for (var list : List.of("today", "stock/onhand", "stock/adjustments", "stock/counts", "stock/opening", "stock/rules", "tracking/batches", "warranty/warranty", "labelwalk/walks", "purchasing/orders", "purchasing/receive", "purchasing/suggest",
                    "selling/sales", "selling/shifts", "selling/proformas", "cash/parked", "collecting/collections", "collecting/layaways", "payments/payments", "sync/attention", "sync/tills", "fiscal/etims", "fiscal/devices",
                    "reporting/counter", "reporting/cash", "reporting/training", "reporting/stock", "reporting/vat", "branches/branches", "tenders/tenders", "stock/export/stock.csv", "selling/export/sales.csv", "reporting/stock/branches.csv",
                    "reporting/stock/losses.csv", "reporting/export/vat.csv", "cash/parked/parked.csv", "collecting/layaway-files/layaways.csv")) {
                var answer = office.get("/office/" + list + (list.contains(".") ? "?lang=en" : ".xhtml?lang=en"));
                assertEquals(200, answer.statusCode(), list);
                assertFalse(new String(answer.body(), StandardCharsets.UTF_8).contains(other), list + " tells of " + other);
            }
            person.tick();
            var doors = doors(shop, owner, till);
            for (var door : doors) assertEquals(200, office.get("/office/" + door).statusCode(), door);
            Office.signedIn(shop, owner).submit("/office/" + doors.get(doors.size() - 1), "count", Map.of("count:stop", List.of("")));
        }
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, njeri", "soko, musa, achieng"})
    void everyDoorOfAnotherBranchIsClosed(String shop, String owner, String like) {
        var till = TillClient.at(shop);
        var doors = doors(shop, owner, till);
        try (var person = new BoundPerson(shop, owner, like)) {
            person.tick(person.own());
            for (var door : doors) assertEquals(403, person.office().get("/office/" + door).statusCode(), door);
            assertEquals("0", Office.text(person.office().page("/office/selling/sales.xhtml?lang=en&" + ALWAYS), "sumCount"));
            assertEquals(0, Office.cents(person.office().deferred("/office/stock/onhand.xhtml?lang=en", "sums", "all"), "sumValue"));
        } finally {
            Office.signedIn(shop, owner).submit("/office/" + doors.get(doors.size() - 1), "count", Map.of("count:stop", List.of("")));
        }
    }

    /** Pages stay open: what they send is judged by what is ticked now. */
    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, njeri", "soko, musa, achieng"})
    void aPageOfBeforeDoesNothingInAnotherBranch(String shop, String owner, String like) {
        var till = TillClient.at(shop);
        var documents = documents(shop, owner, till);
        var count = "/office/" + documents.get(documents.size() - 1) + "&lang=en";
        var order = "/office/" + documents.get(0) + "&lang=en";
        try (var person = new BoundPerson(shop, owner, like)) {
            var counting = OfficeForm.on(person.office(), count, "count").with("code", till.goods(0).code()).with("quantity", "1");
            var stopping = OfficeForm.on(person.office(), count, "count");
            var sending = OfficeForm.on(person.office(), order, "order");
            var adjusting = lines(OfficeForm.on(person.office(), "/office/stock/adjustments.xhtml?lang=en", "ask"), till).with("branchId", till.branchId()).with("reason", "DAMAGE").with("note", "from afar");
            long moved = movements(shop, till);
            person.tick(person.own());
            for (var answer : List.of(counting.press("enter"), stopping.press("stop"), sending.press("send"))) assertTrue(answer.contains(REFUSED), answer);
            adjusting.press("post");
            assertEquals(moved, movements(shop, till));
            assertEquals("DRAFT", Books.text(shop, "select state from purchase_order where id = " + bin(documents.get(0).substring(documents.get(0).length() - 36))));
            assertTrue(Office.signedIn(shop, owner).page(count).contains("count:stop"));
        } finally {
            Office.signedIn(shop, owner).submit(count, "count", Map.of("count:stop", List.of("")));
        }
    }

    /** The sender acts for the sending branch, the receiver for the receiving one; both see the transfer. */
    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, njeri", "soko, musa, achieng"})
    void ofATransferTheReceiverDoesTheReceiversPart(String shop, String owner, String like) {
        var till = TillClient.at(shop);
        try (var person = new BoundPerson(shop, owner, like)) {
            person.tick(person.own());
            var asking = lines(OfficeForm.on(person.office(), "/office/stock/transfers.xhtml?lang=en", "ask"), till).with("fromBranch", till.branchId()).with("toBranch", person.own());
            asking.press("send");
            var id = Books.text(shop, "select bin_to_uuid(id) from stock_transfer where to_branch = " + bin(person.own()));
            var page = "/office/stock/transfer.xhtml?lang=en&id=" + id;
            assertFalse(person.office().page(page).contains("transfer:approve"));
            var asOwner = OfficeForm.on(Office.signedIn(shop, owner), page, "transfer");
            person.tick(till.branchId());
            var approving = OfficeForm.on(person.office(), page, "transfer");
            person.tick(person.own());
            approving.press("approve");
            assertEquals("ASKED", Books.text(shop, "select state from stock_transfer where id = " + bin(id)));
            asOwner.press("approve");
            assertFalse(person.office().page(page).contains("transfer:send"));
            assertEquals("APPROVED", Books.text(shop, "select state from stock_transfer where id = " + bin(id)));
            person.tick(till.branchId());
            assertEquals(200, person.office().get(page).statusCode());
            assertFalse(OfficeForm.on(person.office(), page, "transfer").with("note", "not today").press("cancel").contains(REFUSED));
        }
    }

    /** Of the till's branch: lists narrowed to it and documents of it, the open count last. */
    private static List<String> doors(String shop, String owner, TillClient till) {
        var sale = sold(till);
        var other = till.branchId();
        var doors = new ArrayList<>(List.of("selling/sale.xhtml?id=" + sale, "selling/receipt.pdf?id=" + sale, "selling/shift.xhtml?id=" + till.shift(), "stock/item.xhtml?sku=" + till.goods(0).id() + "&branch=" + other,
                "unpacking/unpack.xhtml?sku=" + till.goods(0).id() + "&branch=" + other));
        for (var list : List.of("stock/onhand.xhtml", "stock/export/stock.csv", "tracking/batches.xhtml", "purchasing/suggest.xhtml", "selling/sales.xhtml", "selling/export/sales.csv", "selling/proformas.xhtml", "cash/parked.xhtml",
                "cash/parked/parked.csv", "collecting/collections.xhtml", "collecting/layaways.xhtml", "collecting/layaway-files/layaways.csv", "payments/payments.xhtml", "reporting/counter.xhtml", "reporting/stock.xhtml",
                "reporting/stock/goods.csv")) doors.add(list + "?branch=" + other);
        doors.addAll(documents(shop, owner, till));
        return doors;
    }

    private static String sold(TillClient till) {
        var sale = till.sale(new Sold(till.goods(0), 1_000));
        till.send(sale);
        return sale.id();
    }

    private static String name(String shop, TillClient till) {
        return Books.text(shop, "select name from branch where id = " + bin(till.branchId()));
    }

    private static long movements(String shop, TillClient till) {
        return Books.number(shop, "select count(*) from stock_movement where branch_id = " + bin(till.branchId()) + " and sku_id = " + bin(till.goods(0).id()) + " and reason = 'DAMAGE'");
    }

    /** One of the first goods on the pad. */
    private static OfficeForm lines(OfficeForm form, TillClient till) {
        form.with("typed", till.goods(0).code()).with("much", "1").press("addLine");
        return form;
    }

    /** Made by the owner in the till's branch: an order, a receipt, an adjustment, and at last a count that is open. */
    private static List<String> documents(String shop, String owner, TillClient till) {
        var office = Office.signedIn(shop, owner);
        var supplier = Books.text(shop, "select bin_to_uuid(id) from supplier where active order by code limit 1");
        var at = " where branch_id = " + bin(till.branchId());
        lines(OfficeForm.on(office, "/office/purchasing/orders.xhtml?lang=en", "draft"), till).with("supplierId", supplier).with("branchId", till.branchId()).press("make");
        lines(OfficeForm.on(office, "/office/purchasing/receive.xhtml?lang=en", "receive"), till).with("supplierId", supplier).with("branchId", till.branchId()).with("lines:0:price", "10").press("book");
        lines(OfficeForm.on(office, "/office/stock/adjustments.xhtml?lang=en", "ask"), till).with("branchId", till.branchId()).with("reason", "FOUND").with("note", "behind the shelf").press("post");
        OfficeForm.on(office, "/office/stock/counts.xhtml?lang=en", "open").with("branchId", till.branchId()).with("kind", "CYCLE").press("start");
        return List.of("purchasing/order.xhtml?id=" + newest(shop, "purchase_order" + at + " order by made_at"), "purchasing/receipt.xhtml?id=" + newest(shop, "goods_receipt" + at + " order by received_at"),
                "photos/adjustment.xhtml?id=" + newest(shop, "stock_adjustment" + at + " order by asked_at"), "stock/count.xhtml?id=" + newest(shop, "stock_count" + at + " order by opened_at"));
    }

    private static String newest(String shop, String from) {
        return Books.text(shop, "select bin_to_uuid(id) from " + from + " desc limit 1");
    }
}
