package com.completebytepos.fiscal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Office;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every sale at KRA, once, in order: one shop through OSCU, the other through a VSCU, KRA's side read at the sandbox. */
class EtimsST {
    private static final Map<String, String> DEVICE = Map.of("duka", "A000000001D/00", "soko", "A000000002S/01");

    @AfterEach
    void fairWeather() {
        Kra.fairWeather();
        Kra.set("STRICT", "N");
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void everySaleIsStampedOnceInOneSeriesAndKraHasTheSameCents(String shop) {
        var books = new FiscalBooks(shop);
        var till = TillClient.at(shop);
        var sales = new ArrayList<SignedEntry>();
        for (int i = 0; i < 6; i++) sales.add(till.sale(new Sold(till.goods(i), 1_000 + 1_000 * i), new Sold(till.goods(2 * i + 1), 1_000)));
        till.send(sales.toArray(SignedEntry[]::new));
        sales.forEach(sale -> books.awaitState(sale.id(), "APPROVED"));
        var kra = accepted(shop);
        for (var sale : sales) {
            long number = books.number(sale.id());
            var theirs = kra.stream().filter(row -> row.getInt("number") == number).toList();
            assertEquals(1, theirs.size());
            assertEquals(0, new BigDecimal(books.of(sale.id(), "total")).compareTo(theirs.get(0).getJsonNumber("total").bigDecimalValue()));
            assertEquals(26, books.stamp(sale.id(), "internal_data").length());
            assertEquals(16, books.stamp(sale.id(), "signature").length());
        }
        assertEquals(LongStream.rangeClosed(1, kra.size()).boxed().toList(), kra.stream().map(row -> (long) row.getInt("number")).toList());
    }

    /** Somebody presses twice. */
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void theOriginalLeavesOnceHoweverManyAskAtOnce(String shop, String owner) throws Exception {
        var till = TillClient.at(shop);
        var sale = till.sale(new Sold(till.goods(2), 1_000));
        till.send(sale);
        new FiscalBooks(shop).awaitState(sale.id(), "APPROVED");
        var office = Office.signedIn(shop, owner);
        var pool = Executors.newFixedThreadPool(8);
        try {
            for (var answer : pool.invokeAll(Collections.<Callable<Integer>>nCopies(8, () -> office.get("/office/selling/receipt.pdf?id=" + sale.id()).statusCode()))) assertEquals(200, answer.get());
        } finally {
            pool.shutdownNow();
        }
        assertEquals("COPY 7, ORIGINAL 1", Books.text(shop, "select group_concat(said order by said separator ', ') from (select concat(paper, ' ', count(*)) said from receipt_print where sale_id = uuid_to_bin('" + sale.id() + "') group by paper) p"));
    }

    @Tag("wide")
    @Test
    void anAnswerThatIsLostIsAskedForAndTheSaleIsNotSentTwice() {
        var books = new FiscalBooks("duka");
        var till = TillClient.at("duka");
        int before = accepted("duka").size();
        Kra.weather("DROP_AFTER", "A000000001D", "saveTrnsSalesOsdc", 1);
        var first = till.sale(new Sold(till.goods(1), 1_000));
        var second = till.sale(new Sold(till.goods(2), 1_000));
        till.send(first, second);
        books.awaitState(first.id(), "APPROVED");
        books.awaitState(second.id(), "APPROVED");
        assertEquals(before + 2, accepted("duka").size());
        assertEquals(2, books.attempts(first.id(), "SEND") + books.attempts(second.id(), "SEND"));
        assertEquals(1, books.attempts(first.id(), "ASK") + books.attempts(second.id(), "ASK"));
    }

    @Tag("wide")
    @Test
    void whatNeverArrivedGoesAgainUnderTheSameNumber() {
        var books = new FiscalBooks("duka");
        var till = TillClient.at("duka");
        Kra.weather("DROP_BEFORE", "A000000001D", "saveTrnsSalesOsdc", 1);
        var sale = till.sale(new Sold(till.goods(4), 1_000));
        till.send(sale);
        books.awaitState(sale.id(), "APPROVED");
        assertEquals(2, books.attempts(sale.id(), "SEND"));
        assertEquals(1, books.attempts(sale.id(), "ASK"));
        assertEquals("1", String.valueOf(accepted("duka").stream().filter(row -> row.getInt("number") == books.number(sale.id())).count()));
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void aServerThatFallsAfterKrasYesFindsItAgain(String shop) {
        var books = new FiscalBooks(shop);
        var till = TillClient.at(shop);
        var sale = till.sale(new Sold(till.goods(3), 2_000));
        till.send(sale);
        books.awaitState(sale.id(), "APPROVED");
        var signature = books.stamp(sale.id(), "signature");
        long number = books.number(sale.id());
        int before = accepted(shop).size();
        books.hold(DEVICE.get(shop));
        books.forgetTheAnswer(DEVICE.get(shop), sale.id());
        books.makeDue(sale.id());
        books.go(DEVICE.get(shop));
        books.awaitState(sale.id(), "APPROVED");
        assertEquals(before, accepted(shop).size());
        assertEquals(number, books.number(sale.id()));
        if (shop.equals("duka")) {
            assertEquals(signature, books.stamp(sale.id(), "signature"));
        } else {
            assertNull(books.stamp(sale.id(), "signature"), "the VSCU says that it has it, not what it signed");
            assertEquals("STAMP_LOST", books.of(sale.id(), "problem"));
        }
        var next = till.sale(new Sold(till.goods(3), 1_000));
        till.send(next);
        books.awaitState(next.id(), "APPROVED");
        assertEquals(number + 1, books.number(next.id()));
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void aServerThatFallsBeforeSendingUsesTheNumberItWroteDown(String shop) {
        var books = new FiscalBooks(shop);
        var till = TillClient.at(shop);
        var model = till.sale(new Sold(till.goods(5), 1_000));
        till.send(model);
        books.awaitState(model.id(), "APPROVED");
        books.hold(DEVICE.get(shop));
        var sale = till.sale(new Sold(till.goods(5), 1_000));
        till.send(sale);
        long next = Long.parseLong(books.device(DEVICE.get(shop), "next_number"));
        var body = books.lastRequest(model.id()).replace("\"invcNo\":" + books.number(model.id()), "\"invcNo\":" + next);
        books.neverSend(DEVICE.get(shop), sale.id(), body);
        books.go(DEVICE.get(shop));
        books.awaitState(sale.id(), "APPROVED");
        assertEquals(next, books.number(sale.id()));
        assertEquals(1, accepted(shop).stream().filter(row -> row.getInt("number") == next).count());
        assertEquals(16, books.stamp(sale.id(), "signature").length());
    }

    @ParameterizedTest
    @CsvSource({"duka, asha, 910", "soko, musa, 910"})
    void aRefusedSaleIsSetAsideItsNumberGoesToTheNextAndAPersonSendsItAgain(String shop, String owner, String code) {
        var books = new FiscalBooks(shop);
        var till = TillClient.at(shop);
        Kra.set("STRICT", "Y");
        var refused = till.sale(new Sold(till.goods(1), 1_000));
        till.send(refused);
        books.awaitState(refused.id(), "REJECTED");
        assertEquals("STOCK", books.of(refused.id(), "problem"));
        assertTrue(books.of(refused.id(), "words").contains("do not exist in your stock"));
        Kra.set("STRICT", "N");
        long free = Long.parseLong(books.device(DEVICE.get(shop), "next_number"));
        var next = till.sale(new Sold(till.goods(1), 1_000));
        till.send(next);
        books.awaitState(next.id(), "APPROVED");
        assertEquals(free, books.number(next.id()));
        var page = Office.signedIn(shop, owner).page("/office/fiscal/etims.xhtml?lang=en&state=REJECTED");
        assertTrue(page.contains("do not exist in your stock"), page);
        assertTrue(Office.signedIn(shop, owner).page("/office/selling/sale.xhtml?lang=en&id=" + refused.id()).contains("do not exist in your stock"));
    }

    @Test
    void whoMayNotSeeReportsDoesNotSeeTheQueueAndOnlyOwnersSetDevicesUp() {
        assertEquals(403, Office.signedIn("duka", "njeri").get("/office/fiscal/etims.xhtml").statusCode());
        assertEquals(403, Office.signedIn("duka", "otieno").get("/office/fiscal/devices.xhtml").statusCode());
        assertEquals(403, Office.signedIn("duka", "njeri").get("/office/fiscal/export/etims.csv").statusCode());
        var owner = Office.signedIn("soko", "musa").page("/office/fiscal/devices.xhtml?lang=en");
        assertTrue(owner.contains("A000000002S"));
        assertNotEquals(true, owner.contains("A000000001D"));
    }

    private static List<jakarta.json.JsonObject> accepted(String shop) {
        var device = DEVICE.get(shop).split("/");
        return Kra.accepted(device[0], device[1]);
    }
}
