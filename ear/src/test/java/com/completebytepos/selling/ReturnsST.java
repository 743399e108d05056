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
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goods that come back are booked against their sale, to the cent, and nobody gets more back than was sold without somebody hearing of it. */
class ReturnsST {
    private static final Map<String, String> OWNERS = Map.of("duka", "asha", "soko", "musa");

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aWholeReturnUndoesTheSaleInEveryBook(String shop) {
        var till = TillClient.at(shop);
        var sold = List.of(new Sold(till.goods(3), 2_000), new Sold(till.goods(40), 1_000));
        var text = SaleText.of(sold, till.taxes(), 130);
        var sale = till.sale(text);
        till.send(sale);
        var number = till.lastReceipt();
        var lines = Json.createArrayBuilder();
        for (int n = 0; n < 2; n++) lines.add(DayText.back(n + 1, sold.get(n), sold.get(n).quantity(), text.priced().lines().get(n).total()));
        var back = till.returning(sale.id(), "VOID", lines, text.due(), approved(till));
        assertEquals(List.of(), codes(till, back));
        assertEquals(0, Books.number(shop, "select sum(total) from sale where shift_id = " + id(till.shift())));
        assertEquals(0, Books.number(shop, "select sum(tax) from sale where shift_id = " + id(till.shift())));
        assertEquals(0, Books.number(shop, "select sum(t.amount) from sale s join tender t on t.sale_id = s.id where s.shift_id = " + id(till.shift())));
        assertEquals(0, Books.number(shop, "select coalesce(sum(m.quantity), 0) from stock_movement m where m.document_id in (" + id(sale.id()) + ", " + id(back.id()) + ")"));
        assertEquals(1, Books.number(shop, "select count(*) from fiscal_document where kind = 'CREDIT_NOTE' and sale_id = " + id(back.id()) + " and original_id = " + id(sale.id()) + " and reason = 'VOID'"));
        var page = Office.signedIn(shop, OWNERS.get(shop)).page("/office/selling/sale.xhtml?id=" + sale.id() + "&lang=en");
        assertTrue(page.contains("sale.xhtml?id=" + back.id()), "the sale leads to its return");
        var list = Office.signedIn(shop, OWNERS.get(shop)).page("/office/selling/sales.xhtml?shift=" + till.shift() + "&lang=en");
        assertEquals(List.of(0L, 0L, 0L), List.of(Office.cents(list, "sumTotal"), Office.cents(list, "sumTax"), Office.cents(list, "sumRounding")));
        var known = Api.get(shop, "returns/" + number, till.token());
        assertEquals(200, known.status());
        assertEquals(2_000, known.body().getJsonArray("lines").getJsonObject(0).getInt("returned"));
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void anyRowOfPartsGivesBackExactlyWhatWasPaid(String shop) {
        var random = new Random(shop.hashCode());
        for (int round = 0; round < 6; round++) {
            var till = TillClient.at(shop);
            var goods = till.shelf().stream().filter(g -> g.unit().equals("KG")).toList().get(round);
            var sold = new Sold(goods, 333 + random.nextInt(3_000));
            var text = SaleText.of(List.of(sold, new Sold(till.goods(round + 5), 3_000)), till.taxes(), random.nextInt(500));
            var sale = till.sale(text);
            till.send(sale);
            long refunded = 0;
            long gave = 0;
            for (int n = 0; n < 2; n++) {
                var line = n == 0 ? sold : new Sold(till.goods(round + 5), 3_000);
                long total = text.priced().lines().get(n).total();
                long rest = line.quantity();
                while (rest > 0) {
                    long part = n == 1 ? 1_000 : Math.min(rest, 1 + random.nextInt(900));
                    long amount = ReturnShare.of(total, line.quantity(), line.quantity() - rest, part);
                    long cash = TenderRounding.roundedDue(gave + amount, 100) - TenderRounding.roundedDue(gave, 100);
                    assertEquals(List.of(), codes(till, till.returning(sale.id(), "OTHER", Json.createArrayBuilder().add(DayText.back(n + 1, line, part, amount)), cash, approved(till))));
                    gave += amount;
                    refunded += cash;
                    rest -= part;
                }
            }
            assertEquals(text.priced().total(), gave);
            assertEquals(text.due(), refunded);
            assertEquals(0, Books.number(shop, "select sum(total) from sale where shift_id = " + id(till.shift())));
            assertEquals(0, Books.number(shop, "select sum(t.amount) from sale s join tender t on t.sale_id = s.id where s.shift_id = " + id(till.shift())));
            assertEquals(0, Books.number(shop, "select sum(m.quantity) from stock_movement m join sale s on s.id = m.document_id where s.shift_id = " + id(till.shift())));
        }
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theSamePieceReturnedAtTwoTillsAtOnceIsFoundOnce(String shop) throws Exception {
        var till = TillClient.at(shop);
        var other = TillClient.joining(shop);
        var sold = new Sold(till.goods(3), 1_000);
        var text = SaleText.of(List.of(sold), till.taxes());
        var sale = till.sale(text);
        till.send(sale);
        var answers = Collections.synchronizedList(new ArrayList<List<String>>());
        List<Callable<Object>> work = new ArrayList<>();
        for (var one : List.of(till, other)) {
            var entry = one.returning(sale.id(), "CHANGED_MIND", Json.createArrayBuilder().add(DayText.back(1, sold, 1_000, text.priced().total())), text.due(), approved(one));
            work.add(() -> answers.add(codes(one, entry)));
        }
        var both = Executors.newFixedThreadPool(2);
        try {
            for (var done : both.invokeAll(work)) done.get();
        } finally {
            both.shutdown();
        }
        assertEquals(1, answers.stream().filter(List::isEmpty).count(), answers.toString());
        assertEquals(1, answers.stream().filter(codes -> codes.contains("returned-beyond-sold")).count(), answers.toString());
        var page = Office.signedIn(shop, OWNERS.get(shop)).page("/office/sync/attention.xhtml?kind=finding.returned-beyond-sold&lang=en");
        assertTrue(page.contains("More came back than was sold."), "somebody hears of it");
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatIsOddAboutAReturnIsFoundAndTheMoneyIsBooked(String shop) throws Exception {
        var till = TillClient.at(shop);
        var sold = new Sold(till.goods(3), 2_000);
        var text = SaleText.of(List.of(sold), till.taxes());
        var sale = till.sale(text);
        till.send(sale);
        long each = text.priced().total() / 2;
        assertEquals(List.of("refund-not-approved"), codes(till, till.returning(sale.id(), "DAMAGED", one(till, 1, sold, 1_000, each), each)));
        assertEquals(List.of("return-reason-unknown", "return-amount-differs", "refund-differs"), codes(till, till.returning(sale.id(), "BORED", one(till, 1, sold, 500, 1), 1, approved(till))));
        assertEquals(List.of("return-line-unknown"), codes(till, till.returning(sale.id(), "OTHER", one(till, 9, sold, 1_000, 10_000), 10_000, approved(till))));
        assertEquals(List.of("return-without-receipt"), codes(till, till.returning(null, "OTHER", one(till, 0, sold, 1_000, 10_000), 10_000, approved(till))));
        assertEquals(List.of("original-unknown"), codes(till, till.returning(till.workstationId(), "OTHER", one(till, 1, sold, 1_000, 10_000), 10_000, approved(till))));
        assertEquals(List.of("return-line-impossible", "refund-differs"), codes(till, till.returning(sale.id(), "OTHER", one(till, 1, sold, -1_000, 10_000), 10_000, approved(till))));
        var tendered = till.returning(sale.id(), "OTHER", one(till, 1, sold, 500, TenderRounding.roundedDue(each, 1) / 2), 0, approved(till)).tampered("\"kind\":\"CASH\"", "\"kind\":\"CARD\"");
        assertTrue(codes(till, new SignedEntry(tendered.id(), tendered.counter(), tendered.payload(), till.sign(tendered.payload()))).contains("refund-tender-unused"));
        var old = TillClient.at(shop);
        var early = old.saleAt(java.time.Instant.now().minus(java.time.Duration.ofDays(20)), SaleText.of(List.of(sold), old.taxes()));
        old.send(early);
        assertEquals(List.of("return-too-late"), codes(old, old.returning(early.id(), "OTHER", one(old, 1, sold, 2_000, text.priced().total()), text.due(), approved(old))));
        var mine = TillClient.at(shop).as(till.supervisor());
        var own = mine.sale(SaleText.of(List.of(sold), mine.taxes()));
        mine.send(own);
        assertEquals(List.of("approved-by-oneself", "refund-not-approved"), codes(mine, mine.returning(own.id(), "OTHER", one(mine, 1, sold, 2_000, text.priced().total()), text.due(), approved(mine))));
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void damagedGoodsDoNotGoBackOnTheShelf(String shop) {
        var till = TillClient.at(shop);
        var sold = new Sold(till.goods(3), 1_000);
        var text = SaleText.of(List.of(sold), till.taxes());
        var sale = till.sale(text);
        till.send(sale);
        var line = DayText.back(1, sold, 1_000, text.priced().total()).add("damaged", true);
        var back = till.returning(sale.id(), "DAMAGED", Json.createArrayBuilder().add(line), text.due(), approved(till));
        assertEquals(List.of(), codes(till, back));
        assertEquals(2, Books.number(shop, "select count(*) from stock_movement where document_id = " + id(back.id()) + " and reason in ('RETURN', 'DAMAGE')"));
        assertEquals(0, Books.number(shop, "select sum(quantity) from stock_movement where document_id = " + id(back.id())));
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka, soko", "soko, duka"})
    void aLostReceiptIsFoundByDayAmountAndProductAndByNobodyElse(String pair) {
        var shop = pair.split(", ")[0];
        var other = pair.split(", ")[1];
        var till = TillClient.at(shop);
        var sold = new Sold(till.goods(3), 7_000);
        var text = SaleText.of(List.of(sold), till.taxes());
        till.send(till.sale(text));
        var number = till.lastReceipt();
        var day = java.time.LocalDate.now(java.time.ZoneId.of("Africa/Nairobi"));
        var found = Api.raw(shop, "returns?day=" + day + "&total=" + text.due() + "&product=" + sold.goods().barcode(), till.token());
        assertTrue(found.contains(number), found);
        assertEquals(404, Api.get(other, "returns/" + number, TillClient.at(other).token()).status());
        assertEquals(401, Api.get(shop, "returns/" + number, null).status());
        assertEquals(400, Api.get(shop, "returns?day=yesterday", till.token()).status());
        assertEquals(404, Api.get(shop, "returns/x'or'1", till.token()).status());
    }

    /** Whoever lost the receipt is known by the phone, whole and in any spelling; another shop's customers are not. */
    @ParameterizedTest
    @ValueSource(strings = {"duka, soko", "soko, duka"})
    void aLostReceiptIsFoundByTheCustomersPhoneInTheOwnShopAlone(String pair) {
        var shop = pair.split(", ")[0];
        var till = TillClient.at(shop);
        var digits = String.format("7%08d", Math.floorMod(System.nanoTime(), 100_000_000));
        var customer = Json.createObjectBuilder().add("firstName", "Lost").add("phone", "0" + digits).build().toString();
        var id = Api.post(shop, "customers", till.token(), customer).body().getString("id");
        till.send(till.sale(SaleText.of(List.of(new Sold(till.goods(3), 1_000)), till.taxes()).to(id)));
        var number = till.lastReceipt();
        for (var spelling : List.of("0" + digits, "%2B254" + digits, "0" + digits.substring(0, 3) + "-" + digits.substring(3))) {
            var found = Api.raw(shop, "returns?phone=" + spelling, till.token());
            assertTrue(found.contains(number), spelling + " " + found);
        }
        assertTrue(Api.raw(shop, "returns?phone=0" + digits + "&product=" + till.goods(3).barcode(), till.token()).contains(number));
        assertEquals("[]", Api.raw(shop, "returns?phone=0" + digits + "&total=1", till.token()));
        assertEquals("[]", Api.raw(shop, "returns?phone=0" + digits + "&day=2020-01-01", till.token()));
        assertEquals("[]", Api.raw(shop, "returns?phone=0" + digits.substring(0, 6) + "000", till.token()).replace(number, "found by a part of the number"));
        var other = TillClient.at(pair.split(", ")[1]);
        assertEquals("[]", Api.raw(pair.split(", ")[1], "returns?phone=0" + digits, other.token()));
        assertEquals(422, Api.get(shop, "returns?phone=Asha", till.token()).status());
        assertEquals(400, Api.get(shop, "returns?phone=" + "0".repeat(61), till.token()).status());
        assertEquals(400, Api.get(shop, "returns", till.token()).status());
        assertEquals(401, Api.get(shop, "returns?phone=0" + digits, null).status());
    }

    private static jakarta.json.JsonArrayBuilder one(TillClient till, int line, Sold sold, long quantity, long total) {
        return Json.createArrayBuilder().add(DayText.back(line, sold, quantity, total));
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
