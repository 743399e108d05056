package com.completebytepos.collecting;

import static com.completebytepos.collecting.Deeds.back;
import static com.completebytepos.collecting.Deeds.handOver;
import static com.completebytepos.collecting.Deeds.line;
import static com.completebytepos.collecting.Deeds.refused;
import static com.completebytepos.collecting.Shelves.CHAIN;
import static com.completebytepos.collecting.Shelves.available;
import static com.completebytepos.collecting.Shelves.average;
import static com.completebytepos.collecting.Shelves.cost;
import static com.completebytepos.collecting.Shelves.id;
import static com.completebytepos.collecting.Shelves.lies;
import static com.completebytepos.collecting.Shelves.onHand;
import static com.completebytepos.collecting.Shelves.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.Api;
import com.completebytepos.till.Goods;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paid here, collected there: reserved there until it is handed over, once, against the receipt; of the shop with two branches, and nobody else's. */
class CollectionsST {
    private final TillClient here = TillClient.at(CHAIN, 0, 0);
    private final TillClient there = TillClient.at(CHAIN, 1, 0);

    @AfterEach
    void everyBookAddsUp() {
        assertEquals(List.of(), Buyers.broken(CHAIN));
    }

    @Test
    void whatIsPaidHereWaitsThereAndIsHandedOverOnce() {
        var goods = goods(3);
        long shelfHere = onHand(here, goods);
        long shelfThere = onHand(there, goods);
        var sale = sold(goods, 2_000);
        assertEquals(List.of(), Buyers.codes(here, sale));
        assertEquals(List.of(shelfHere, shelfThere, shelfThere - 2_000), List.of(onHand(here, goods), onHand(there, goods), available(there, goods)), "reserved, and nothing moved");
        assertEquals(List.of(shelfThere, shelfThere - 2_000), shelves(here, goods, there), "shown at every till");
        assertEquals(0, cost(sale).compareTo(average(there, goods).multiply(java.math.BigDecimal.valueOf(-2))), "it cost what it costs there, at that moment");
        var number = here.lastReceipt();
        var seen = Api.get(CHAIN, "collections/" + number, there.token()).body();
        assertEquals(List.of("Wanjiru", "0712345678", "OPEN"), List.of(seen.getString("collector"), seen.getString("phone"), piece(seen).getString("state")));
        assertTrue(piece(seen).getBoolean("here"));
        assertEquals("urn:problem:collecting:elsewhere", refused(handOver(here, number, Ids.next().toString())));
        var claim = Ids.next().toString();
        assertEquals("HANDED_OVER", piece(handOver(there, number, claim).body()).getString("state"));
        assertEquals("HANDED_OVER", piece(handOver(there, number, claim).body()).getString("state"), "the same attempt is answered again");
        assertEquals("urn:problem:collecting:handed-over", refused(handOver(there, number, Ids.next().toString())));
        assertEquals(List.of(shelfHere, shelfThere - 2_000, shelfThere - 2_000), List.of(onHand(here, goods), onHand(there, goods), available(there, goods)));
        assertEquals("COLLECTED " + id(there.branchId()), Books.text(CHAIN, "select concat(reason, ' uuid_to_bin(''', bin_to_uuid(branch_id), ''')') from stock_movement where document_id = " + id(sale.id())));
        assertEquals(0, Books.number(CHAIN, "select count(*) from reservation where sale_id = " + id(sale.id()) + " and phone is not null"), "the phone is needed no more");
        assertTrue(Api.raw(CHAIN, "receipts/" + sale.id(), here.token()).contains("COLLECT AT"));
    }

    @Test
    void ofTillsThatHandOverAtOnceOneDoes() throws Exception {
        var goods = goods(4);
        here.send(sold(goods, 1_000));
        long shelf = onHand(there, goods);
        var number = here.lastReceipt();
        var tills = List.of(there, TillClient.at(CHAIN, 1, 0), TillClient.at(CHAIN, 1, 0));
        var answers = Collections.synchronizedList(new ArrayList<Integer>());
        List<Callable<Object>> work = new ArrayList<>();
        for (var till : tills) work.add(() -> answers.add(handOver(till, number, Ids.next().toString()).status()));
        var all = Executors.newFixedThreadPool(tills.size());
        try {
            for (var done : all.invokeAll(work)) done.get();
        } finally {
            all.shutdown();
        }
        assertEquals(List.of(200, 409, 409), answers.stream().sorted().toList());
        assertEquals(shelf - 1_000, onHand(there, goods));
    }

    @Test
    void whatIsGivenBackBeforeItWasCollectedIsReservedNoMoreAndTheRestIs() {
        var goods = goods(5);
        long shelfHere = onHand(here, goods);
        long shelfThere = onHand(there, goods);
        var text = SaleText.of(List.of(line(goods, 3_000, there.branchId())), here.taxes());
        var sale = here.sale(text);
        here.send(sale);
        var number = here.lastReceipt();
        assertTrue(Api.get(CHAIN, "returns/" + number, here.token()).body().getJsonArray("lines").getJsonObject(0).getBoolean("waits"));
        assertEquals(List.of(), back(here, sale, text, 0, 1_000, Instant.now()));
        assertEquals(List.of(shelfHere, shelfThere, shelfThere - 2_000), List.of(onHand(here, goods), onHand(there, goods), available(there, goods)));
        assertEquals(2_000, piece(handOver(there, number, Ids.next().toString()).body()).getInt("quantity"), "the rest");
        assertEquals(shelfThere - 2_000, onHand(there, goods));
        assertEquals(List.of(), back(here, sale, text, 1_000, 2_000, Instant.now()));
        assertEquals(List.of(shelfHere + 2_000, shelfThere - 2_000), List.of(onHand(here, goods), onHand(there, goods)), "what was collected comes to the shelf where it is brought");
        var whole = SaleText.of(List.of(line(goods, 1_000, there.branchId())), here.taxes());
        var other = here.sale(whole);
        here.send(other);
        assertEquals(List.of(), back(here, other, whole, 0, 1_000, Instant.now()));
        assertEquals("urn:problem:collecting:given-back", refused(handOver(there, here.lastReceipt(), Ids.next().toString())));
        assertEquals(0, cost(other).signum(), "given back, it cost nothing");
    }

    @Test
    void moreThanIsFreeThereIsFoundAndWhereNothingCanBeCollectedTheGoodsLeaveHere() {
        var goods = goods(7);
        long shelf = onHand(here, goods);
        var nowhere = here.sale(SaleText.of(List.of(line(goods, 1_000, TillClient.joining("duka").branchId()), line(goods, 1_000, Ids.next().toString()), line(goods, 1_000, here.branchId())), here.taxes()));
        assertEquals(List.of("collect-not-possible", "collect-not-possible", "collect-not-possible"), Buyers.codes(here, nowhere));
        assertEquals(shelf - 3_000, onHand(here, goods));
        long free = available(there, goods);
        var all = sold(goods, free);
        assertEquals(List.of(), Buyers.codes(here, all));
        var number = here.lastReceipt();
        assertEquals(List.of("reserved-beyond-available"), Buyers.codes(here, sold(goods, 1_000)));
        var over = here.lastReceipt();
        assertEquals(-1_000, available(there, goods));
        assertEquals(200, handOver(there, number, Ids.next().toString()).status());
        assertEquals(200, handOver(there, over, Ids.next().toString()).status(), "what was paid is handed over");
        lies(there, goods);
    }

    @Test
    void theOfficeSeesWhatWaitsAndHandsItOver() {
        var goods = goods(8);
        here.send(sold(goods, 1_000));
        var number = here.lastReceipt();
        var path = "/office/collecting/collections.xhtml?lang=en&branch=" + there.branchId();
        var owner = Office.signedIn(CHAIN, "musa");
        var page = owner.page(path);
        assertTrue(page.contains(number) && page.contains("Wanjiru"), page);
        assertTrue(new String(owner.get("/office/collecting/export/collections.csv?state=OPEN&lang=en").body(), java.nio.charset.StandardCharsets.UTF_8).contains(number));
        int row = page.substring(0, page.indexOf(number)).split("data-ri=").length - 2;
        assertEquals("", OfficeForm.on(owner, path, "collections").press("table:" + row + ":handOver"), "it leads back to the list");
        assertFalse(owner.page(path).contains(number), "and waits no more");
        assertEquals("HANDED_OVER", Books.text(CHAIN, "select state from reservation where receipt_number = '" + number + "'"));
        assertEquals(1, Books.number(CHAIN, "select count(*) from audit_entry where action = 'collecting.handed-over' and detail like '" + number + "%'"));
        assertEquals(404, owner.get("/office/collecting/export/collections.exe").statusCode());
    }

    @Test
    void kraHearsOfItWhenItLeavesFromTheBranchItLeaves() {
        var goods = goods(9);
        var sale = sold(goods, 1_000);
        here.send(sale);
        Books.await(CHAIN, "select state from fiscal_document where sale_id = " + id(sale.id()), "APPROVED", Duration.ofSeconds(30));
        assertEquals(0, told(sale), "nothing left yet");
        assertEquals(200, handOver(there, here.lastReceipt(), Ids.next().toString()).status());
        long devices = Books.number(CHAIN, "select count(*) from fiscal_device where current_branch_id = " + id(there.branchId()));
        assertEquals(devices, told(sale));
        assertEquals(devices, Books.number(CHAIN, "select count(*) from tax_stock_move m join fiscal_device d on d.id = m.device_id where m.kind = 'SOLD' and m.quantity = -1 and d.current_branch_id = " + id(there.branchId()) + " and m.document_id = " + id(sale.id())));
    }

    @ParameterizedTest
    @CsvSource({"duka, soko", "soko, duka"})
    void anotherShopSeesNothingOfIt(String shop, String other) {
        here.send(sold(goods(10), 1_000));
        var stranger = TillClient.joining(other);
        var number = shop.equals(CHAIN) ? here.lastReceipt() : "MA-99-999999";
        assertEquals(404, Api.get(other, "collections/" + number, other.equals(CHAIN) ? there.token() : stranger.token()).status());
        assertEquals(401, Api.get(shop, "collections/" + number, stranger.token()).status());
        assertEquals(401, Api.get(shop, "collections/" + number, null).status());
        assertEquals(400, Api.post(other, "collections/" + number + "/hand-over", stranger.token(), "{}").status());
        var foreign = Json.createObjectBuilder().add("cashier", Ids.next().toString()).add("claim", Ids.next().toString()).build().toString();
        assertEquals("urn:problem:collecting:not-allowed", refused(Api.post(other, "collections/" + number + "/hand-over", stranger.token(), foreign)));
        handOver(there, here.lastReceipt(), Ids.next().toString());
    }

    private Goods goods(int at) {
        return Deeds.goods(here, there, at);
    }

    private SignedEntry sold(Goods goods, long quantity) {
        return here.sale(SaleText.of(List.of(line(goods, quantity, there.branchId())), here.taxes()));
    }

    private static JsonObject piece(JsonObject receipt) {
        return receipt.getJsonArray("pieces").getJsonObject(0);
    }

    private static List<Long> shelves(TillClient asking, Goods goods, TillClient of) {
        var name = Books.text(CHAIN, "select name from branch where id = " + id(of.branchId()));
        var shelf = Api.get(CHAIN, "stock?sku=" + goods.id(), asking.token()).body().getJsonArray("branches").getValuesAs(JsonObject.class).stream()
                .filter(b -> b.getString("name").equals(name)).findFirst().orElseThrow();
        return List.of(shelf.getJsonNumber("onHand").longValue(), shelf.getJsonNumber("available").longValue());
    }
}
