package com.completebytepos.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.Api;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A till sends what happened: stored once, in order, whole; what does not fit is told and kept. */
class SignedSalesST {

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aSaleIsStoredWithEverythingItCauses(String shop) {
        var till = TillClient.at(shop);
        var sale = till.sale(new Sold(till.goods(3), 2_000), new Sold(till.goods(7), 1_000));
        assertEquals("stored", result(till.send(sale).get(0)));
        var id = "uuid_to_bin('" + sale.id() + "')";
        assertEquals(2, Books.number(shop, "select count(*) from sale_line where sale_id = " + id));
        assertEquals(2, Books.number(shop, "select count(*) from stock_movement where document_id = " + id));
        assertEquals(1, Books.number(shop, "select count(*) from fiscal_document where sale_id = " + id));
        var due = "exists (select 1 from cbpos_work.work_item w where w.shop = '" + shop + "' and w.kind = 'fiscal.send' and w.reference = bin_to_uuid(d.id))";
        assertEquals(1, Books.number(shop, "select count(*) from fiscal_document d where (d.state = 'APPROVED' or " + due + ") and d.sale_id = " + id), "sent already, or due");
        assertEquals(2 * till.goods(3).price() + till.goods(7).price(), Books.number(shop, "select total from sale where id = " + id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theSameSaleSentAgainIsAnsweredAgainAndStoredOnce(String shop) {
        var till = TillClient.at(shop);
        var sale = till.sale(new Sold(till.goods(1), 1_000));
        assertEquals("stored", result(till.send(sale).get(0)));
        var again = till.send(sale).get(0);
        assertEquals("already-stored", result(again));
        assertEquals(200, again.getInt("status"));
        assertEquals(1, salesOf(shop, till));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void oneIdWithTwoBodiesIsAConflict(String shop) {
        var till = TillClient.at(shop);
        var sale = till.sale(new Sold(till.goods(1), 1_000));
        till.send(sale);
        var other = sale.payload().replace("\"offline\":false", "\"offline\":true");
        var answer = till.send(new SignedEntry(sale.id(), sale.counter(), other, till.sign(other))).get(0);
        assertEquals("conflict", result(answer));
        assertEquals(409, answer.getInt("status"));
        assertEquals("urn:problem:sync:same-id-other-body", answer.getJsonObject("problem").getString("type"));
        assertEquals(1, reports(shop, till, "same-id-other-body"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void twelveRequestsAtOnceWithOneIdMakeOneSale(String shop) throws Exception {
        var till = TillClient.at(shop);
        var sale = till.sale(new Sold(till.goods(5), 3_000));
        var results = new HashSet<String>();
        for (var answer : atOnce(12, () -> till.send(sale).get(0))) results.add(result(answer));
        assertEquals(new HashSet<>(List.of("stored", "already-stored")), results);
        assertEquals(1, salesOf(shop, till));
        assertEquals(0, reports(shop, till, "forked-chain"));
    }

    /** Somebody has the browser and its key: what it sells happened, and the owner hears of it. */
    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void whatARevokedTillSellsIsKeptAndLookedAt(String shop, String owner) {
        var till = TillClient.at(shop);
        var branches = OfficeForm.on(Office.signedIn(shop, owner), "/office/branches/branches.xhtml?lang=en", "branches");
        var station = branches.page().substring(branches.page().indexOf("<b>" + till.lastReceipt().replaceAll("-\\d+$", "") + "</b>"));
        branches.press(station.replaceFirst("(?s).*?name=\"branches:([^\"]*:revoke)\".*", "$1"));
        var answer = till.send(till.sale(new Sold(till.goods(2), 1_000))).get(0);
        assertEquals("stored-with-findings", result(answer));
        assertEquals("workstation-revoked", answer.getJsonArray("findings").getJsonObject(0).getString("code"));
        assertEquals(1, salesOf(shop, till));
        assertEquals(1, reports(shop, till, "workstation-revoked"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aTamperedEntryIsRefusedAndKept(String shop) {
        var till = TillClient.at(shop);
        var sale = till.sale(new Sold(till.goods(2), 1_000)).tampered("\"quantity\":1000", "\"quantity\":1001");
        var answer = till.send(sale).get(0);
        assertEquals("refused", result(answer));
        assertEquals(403, answer.getInt("status"));
        assertEquals("urn:problem:sync:bad-signature", answer.getJsonObject("problem").getString("type"));
        assertEquals(0, salesOf(shop, till));
        assertEquals(1, reports(shop, till, "bad-signature"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatARestoredCopySellsIsInTheBooksAndToldAsAFork(String shop) {
        var till = TillClient.at(shop);
        var before = till.head();
        var first = till.sale(new Sold(till.goods(2), 1_000));
        till.send(first);
        for (int copies = 1; copies <= 2; copies++) {
            var fork = till.forked(first, before, new Sold(till.goods(3), 2_000));
            var answer = till.send(fork).get(0);
            assertEquals("stored-with-findings", result(answer));
            assertTrue(codes(answer).containsAll(List.of("forked-chain", "receipt-number-taken")), answer.toString());
            assertEquals("already-stored", result(till.send(fork).get(0)));
            assertEquals(copies, reports(shop, till, "forked-chain"));
            assertEquals(1 + copies, salesOf(shop, till));
        }
        assertEquals("stored", result(till.send(till.sale(new Sold(till.goods(2), 1_000))).get(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aMissingEntryIsToldAndTheNextIsStoredAnyway(String shop) {
        var till = TillClient.at(shop);
        var missing = till.sale(new Sold(till.goods(2), 1_000));
        var next = till.send(till.sale(new Sold(till.goods(4), 1_000))).get(0);
        assertEquals("stored-with-findings", result(next));
        assertTrue(codes(next).contains("chain-gap"), next.toString());
        var late = till.send(missing).get(0);
        assertTrue(codes(late).contains("came-late"), late.toString());
        assertEquals(2, salesOf(shop, till));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void oneBadEntryDoesNotBlockTheNext(String shop) {
        var till = TillClient.at(shop);
        var bad = till.sale(new Sold(till.goods(2), 1_000)).tampered("\"quantity\":1000", "\"quantity\":9000");
        var good = till.sale(new Sold(till.goods(2), 1_000));
        var answers = till.send(bad, good);
        assertEquals(List.of("refused", "stored-with-findings"), answers.stream().map(SignedSalesST::result).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void everyPrintIsCounted(String shop) {
        var till = TillClient.at(shop);
        var sale = till.sale(new Sold(till.goods(2), 1_000));
        till.send(sale, till.printed(sale), till.printed(sale));
        assertEquals(2, Books.number(shop, "select count(*) from receipt_print where sale_id = uuid_to_bin('" + sale.id() + "')"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aNewShiftEndsTheOneLeftOpen(String shop) {
        var till = TillClient.at(shop);
        var answer = till.send(till.openShift(100_000)).get(0);
        assertTrue(codes(answer).contains("shift-replaced"), answer.toString());
        assertEquals(1, Books.number(shop, "select count(*) from shift where state = 'OPEN' and id = uuid_to_bin('" + till.shift() + "')"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void anotherShopsTokenOpensNothing(String shop) {
        var till = TillClient.at(shop);
        var other = shop.equals("duka") ? "soko" : "duka";
        for (var path : List.of("ping", "sync/changes?since=0&part=all")) assertEquals(401, Api.get(other, path, till.token()).status(), path);
        assertEquals(401, Api.post(other, "sync/commands", till.token(), "{\"entries\":[]}").status());
        assertEquals(401, Api.get(shop, "ping", null).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void anotherWorkstationsEntryIsRefused(String shop) {
        var till = TillClient.at(shop);
        var stranger = TillClient.at(shop);
        var answer = till.send(stranger.sale(new Sold(stranger.goods(1), 1_000))).get(0);
        assertEquals("urn:problem:sync:stranger", answer.getJsonObject("problem").getString("type"));
        assertEquals(0, salesOf(shop, stranger));
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        var pool = Executors.newFixedThreadPool(times);
        try {
            var answers = new ArrayList<T>();
            for (Future<T> one : pool.invokeAll(java.util.Collections.nCopies(times, work))) answers.add(one.get());
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    static String result(JsonObject answer) {
        return answer.getString("result");
    }

    static List<String> codes(JsonObject answer) {
        return answer.getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).toList();
    }

    private static long salesOf(String shop, TillClient till) {
        return Books.number(shop, "select count(*) from sale where workstation_id = uuid_to_bin('" + till.workstationId() + "')");
    }

    private static long reports(String shop, TillClient till, String code) {
        return Books.number(shop, "select count(*) from sync_report where code = '" + code + "' and workstation_id = uuid_to_bin('" + till.workstationId() + "')");
    }
}
