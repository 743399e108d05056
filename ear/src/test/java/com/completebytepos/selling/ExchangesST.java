package com.completebytepos.selling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.till.Api;
import com.completebytepos.till.DayText;
import com.completebytepos.till.ExchangeText;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TenderText;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goods back and goods out in one ticket: two documents, of which only the difference is money, to the cent in every book. */
class ExchangesST {
    private static final long FLOAT = 500_000;
    private static final Map<String, String> OWNERS = Map.of("duka", "asha", "soko", "musa");

    /** What was sold for cash, and of it one piece that comes back. */
    private record Bought(TillClient till, String sale, Sold sold, long each, long cash) {
        static Bought at(String shop, int goods) {
            return by(TillClient.at(shop), goods);
        }

        static Bought by(TillClient till, int goods) {
            var sold = new Sold(till.goods(goods), 1_000);
            var text = SaleText.of(List.of(sold), till.taxes());
            var sale = till.sale(text);
            till.send(sale);
            return new Bought(till, sale.id(), sold, text.priced().total(), text.due());
        }

        JsonArrayBuilder lines() {
            return Json.createArrayBuilder().add(DayText.back(1, sold, 1_000, each));
        }
    }

    @Tag("wide") @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void onlyTheDifferenceIsMoneyWhenWhatGoesOutIsWorthMore(String shop) {
        var bought = Bought.at(shop, 3);
        var till = bought.till();
        var sale = SaleText.of(List.of(new Sold(till.goods(3), 2_000)), till.taxes());
        long rest = sale.due() - bought.cash();
        var exchange = ExchangeText.of(bought.sale(), bought.lines(), refunds(ExchangeText.refund("EXCHANGE", bought.cash())), sale.paidBy(ExchangeText.settles(bought.cash()).build(), TenderText.cash(rest, rest + 5_000).build()));
        assertEquals(List.of(), codes(till, exchange.at(till, approved(till))));
        assertEquals(bought.cash() + rest, Books.number(shop, "select sum(if(t.kind = 'CASH', t.amount, 0)) from sale s join tender t on t.sale_id = s.id where s.shift_id = " + id(till.shift())));
        assertEquals(0, Books.number(shop, "select sum(t.amount) from sale s join tender t on t.sale_id = s.id where t.kind = 'EXCHANGE' and s.shift_id = " + id(till.shift())));
        assertEquals(1, Books.number(shop, "select count(*) from sale_return where sale_id = " + id(exchange.returnId()) + " and exchange_id = " + id(exchange.id()) + " and original_id = " + id(bought.sale())));
        assertEquals(1, Books.number(shop, "select count(*) from fiscal_document where kind = 'CREDIT_NOTE' and sale_id = " + id(exchange.returnId()) + " and original_id = " + id(bought.sale())));
        assertEquals(1, Books.number(shop, "select count(*) from approval where action = 'REFUND' and command_id = " + id(exchange.returnId())));
        assertEquals(-1, Books.number(shop, "select cast(sum(m.quantity) as signed) from stock_movement m where m.document_id in (" + id(exchange.id()) + ", " + id(exchange.returnId()) + ")"), "two went, one came");
        assertEquals(List.of(), codes(till, till.closeShiftWith(FLOAT + bought.cash() + rest)), "the drawer holds the difference");
        assertEquals(0, z(shop, till, "TENDER", "EXCHANGE") + z(shop, till, "REFUND", "EXCHANGE"));
        papersShow(shop, till, exchange, bought);
        whole(shop);
    }

    private static void papersShow(String shop, TillClient till, ExchangeText exchange, Bought bought) {
        var office = Office.signedIn(shop, OWNERS.get(shop));
        assertTrue(office.page("/office/selling/sale.xhtml?id=" + exchange.id() + "&lang=en").contains("sale.xhtml?id=" + exchange.returnId()), "the sale leads to its return");
        assertTrue(office.page("/office/selling/sale.xhtml?id=" + exchange.returnId() + "&lang=en").contains("sale.xhtml?id=" + exchange.id()), "and back");
        var paper = Api.get(shop, "receipts/" + exchange.id(), till.token()).body().getJsonArray("lines").toString();
        assertTrue(paper.contains("GOODS RETURNED") && paper.contains("EXCHANGE") && paper.contains("-" + String.format(java.util.Locale.ROOT, "%,d.%02d", bought.each() / 100, bought.each() % 100)), paper);
        assertFalse(office.page("/office/today.xhtml?lang=en").contains("EXCHANGE"), "no tender of the day");
    }

    @Tag("wide") @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatComesBackAndIsWorthMoreGivesBackTheDifference(String shop) {
        for (var kind : List.of("CASH", "STORE_CREDIT")) {
            var till = TillClient.at(shop);
            var sold = new Sold(till.goods(3), 2_000);
            var text = SaleText.of(List.of(sold), till.taxes());
            var original = till.sale(text);
            till.send(original);
            var sale = SaleText.of(List.of(new Sold(till.goods(3), 1_000)), till.taxes());
            long rest = text.due() - sale.due();
            var refund = ExchangeText.refund(kind, rest);
            var lines = Json.createArrayBuilder().add(DayText.back(1, sold, 2_000, text.priced().total()));
            var exchange = ExchangeText.of(original.id(), lines, refunds(ExchangeText.refund("EXCHANGE", sale.due()), kind.equals("CASH") ? refund : refund.add("code", code())), sale.paidBy(ExchangeText.settles(sale.due()).build()));
            assertEquals(List.of(), codes(till, exchange.at(till, approved(till))), kind);
            assertEquals(List.of(), codes(till, till.closeShiftWith(FLOAT + text.due() - (kind.equals("CASH") ? rest : 0))), kind);
            assertEquals(sale.priced().total(), Books.number(shop, "select sum(total) from sale where shift_id = " + id(till.shift())));
        }
        whole(shop);
    }

    /** The books take what happened; a person hears what the two documents do not agree on. */
    @Tag("wide") @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void twoLegsThatDifferAreFoundAndSoIsMoreThanTheGoodsAreWorth(String shop) {
        var bought = Bought.at(shop, 3);
        var till = bought.till();
        var sale = SaleText.of(List.of(new Sold(till.goods(3), 2_000)), till.taxes());
        long rest = sale.due() - bought.cash();
        var differs = ExchangeText.of(bought.sale(), bought.lines(), refunds(ExchangeText.refund("EXCHANGE", bought.cash())), sale.paidBy(ExchangeText.settles(bought.cash() + 100).build(), TenderText.cash(rest - 100, rest - 100).build()));
        assertEquals(List.of("exchange-differs", "exchange-differs"), codes(till, differs.at(till, approved(till))));
        var beyond = Bought.by(till, 3);
        var more = ExchangeText.of(beyond.sale(), beyond.lines(), refunds(ExchangeText.refund("EXCHANGE", sale.due())), sale.paidBy(ExchangeText.settles(sale.due()).build()));
        assertEquals(List.of("refund-differs"), codes(till, more.at(till, approved(till))));
        var none = Bought.by(till, 3);
        var nothing = ExchangeText.of(none.sale(), none.lines(), refunds(ExchangeText.refund("CASH", none.cash())), sale);
        assertEquals(List.of("exchange-differs", "exchange-differs"), codes(till, nothing.at(till, approved(till))));
        var unsigned = Bought.by(till, 3);
        var alone = ExchangeText.of(unsigned.sale(), unsigned.lines(), refunds(ExchangeText.refund("EXCHANGE", unsigned.cash())), sale.paidBy(ExchangeText.settles(unsigned.cash()).build(), TenderText.cash(rest, rest).build()));
        assertEquals(List.of("refund-not-approved"), codes(till, alone.at(till)));
        var free = Bought.by(till, 3);
        var gift = SaleText.of(sale.lines(), till.taxes(), sale.priced().total()).paidBy(ExchangeText.settles(0).build());
        var given = ExchangeText.of(free.sale(), free.lines(), refunds(ExchangeText.refund("EXCHANGE", 0), ExchangeText.refund("CASH", free.cash())), gift);
        assertFalse(codes(till, given.at(till, approved(till))).contains("exchange-differs"), "nothing is settled for a gift");
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aLegOutsideAnExchangeIsFound(String shop) {
        var bought = Bought.at(shop, 3);
        var till = bought.till();
        var sale = SaleText.of(List.of(new Sold(till.goods(3), 1_000)), till.taxes());
        assertEquals(List.of("exchange-alone"), codes(till, till.sale(sale.paidBy(ExchangeText.settles(sale.due()).build()))));
        assertEquals(List.of("exchange-alone"), codes(till, till.returningAs(ExchangeText.refund("EXCHANGE", bought.cash()), bought.sale(), "OTHER", bought.lines(), approved(till))));
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theSamePieceExchangedAtTwoTillsAtOnceIsFoundOnceAndNothingTwice(String shop) throws Exception {
        var bought = Bought.at(shop, 3);
        var entries = new ArrayList<SignedEntry>();
        var tills = List.of(bought.till(), TillClient.joining(shop));
        for (var till : tills) {
            var sale = SaleText.of(List.of(new Sold(till.goods(3), 1_000)), till.taxes());
            entries.add(ExchangeText.of(bought.sale(), bought.lines(), refunds(ExchangeText.refund("EXCHANGE", bought.cash())), sale.paidBy(ExchangeText.settles(bought.cash()).build())).at(till, approved(till)));
        }
        var answers = new ArrayList<List<String>>();
        var both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<List<String>>> work = List.of(() -> codes(tills.get(0), entries.get(0)), () -> codes(tills.get(1), entries.get(1)));
            for (var done : both.invokeAll(work)) answers.add(done.get());
        } finally {
            both.shutdown();
        }
        assertEquals(1, answers.stream().filter(List::isEmpty).count(), answers.toString());
        assertEquals(1, answers.stream().filter(codes -> codes.contains("returned-beyond-sold")).count(), answers.toString());
        assertEquals("already-stored", tills.get(0).send(entries.get(0)).get(0).getString("result"));
        whole(shop);
    }

    /** An exchange's sale was paid with goods: what those were paid with is what it is given back as. */
    @Tag("wide") @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void goodsOfAnExchangeComeBackAsWhatWasPaidFirst(String shop) {
        var bought = Bought.at(shop, 3);
        var till = bought.till();
        var sale = SaleText.of(List.of(new Sold(till.goods(3), 1_000)), till.taxes());
        var exchange = ExchangeText.of(bought.sale(), bought.lines(), refunds(ExchangeText.refund("EXCHANGE", bought.cash())), sale.paidBy(ExchangeText.settles(bought.cash()).build()));
        assertEquals(List.of(), codes(till, exchange.at(till, approved(till))));
        assertEquals("[\"CASH\"]", Api.get(shop, "returns/" + till.lastReceipt(), till.token()).body().getJsonArray("tenders").toString());
        assertEquals(List.of("refund-tender-unused"), codes(till, till.returningAs(ExchangeText.refund("CARD", bought.cash()), exchange.id(), "OTHER", bought.lines(), approved(till))));
        var again = Bought.by(till, 3);
        var second = ExchangeText.of(again.sale(), again.lines(), refunds(ExchangeText.refund("EXCHANGE", again.cash())), sale.paidBy(ExchangeText.settles(again.cash()).build()));
        assertEquals(List.of(), codes(till, second.at(till, approved(till))));
        assertEquals(List.of(), codes(till, till.returning(second.id(), "OTHER", again.lines(), again.cash(), approved(till))));
        whole(shop);
    }

    /** A payment, a debt and points stand in their books under the first sale: nothing of them can be found for the goods of its exchange. */
    @Tag("wide") @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatStandsInABookOfTheFirstSaleIsNotGivenBackForItsExchange(String shop) {
        var till = TillClient.at(shop);
        for (var kind : List.of("MPESA", "ON_ACCOUNT", "POINTS")) {
            var goods = new Sold(till.goods(3), 1_000);
            var text = SaleText.of(List.of(goods), till.taxes());
            var first = till.sale(text.paidBy(TenderText.value(kind, text.due(), kind.equals("MPESA") ? code() : null).build()));
            till.send(first);
            var lines = Json.createArrayBuilder().add(DayText.back(1, goods, 1_000, text.priced().total())).build();
            var exchange = ExchangeText.of(first.id(), Json.createArrayBuilder(lines), refunds(ExchangeText.refund("EXCHANGE", text.due())), text.paidBy(ExchangeText.settles(text.due()).build()));
            assertEquals(List.of(), codes(till, exchange.at(till, approved(till))), kind);
            assertEquals("[]", Api.get(shop, "returns/" + till.lastReceipt(), till.token()).body().getJsonArray("tenders").toString(), kind);
            var odd = till.returningAs(ExchangeText.refund(kind, text.due()), exchange.id(), "OTHER", Json.createArrayBuilder(lines), approved(till));
            assertTrue(codes(till, odd).contains("refund-tender-unused"), kind);
            var second = ExchangeText.of(exchange.id(), Json.createArrayBuilder(lines), refunds(ExchangeText.refund("EXCHANGE", text.due())), text.paidBy(ExchangeText.settles(text.due()).build()));
            till.send(second.at(till, approved(till)));
            assertEquals(List.of(), codes(till, till.returningAs(ExchangeText.refund("STORE_CREDIT", text.due()).add("code", code()), second.id(), "OTHER", Json.createArrayBuilder(lines), approved(till))), kind);
        }
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aReturnWithTheIdOfAnotherDocumentHarmsNothing(String shop) {
        var bought = Bought.at(shop, 3);
        var till = bought.till();
        var sale = SaleText.of(List.of(new Sold(till.goods(3), 1_000)), till.taxes());
        var exchange = ExchangeText.of(bought.sale(), bought.lines(), refunds(ExchangeText.refund("EXCHANGE", bought.cash())), sale.paidBy(ExchangeText.settles(bought.cash()).build())).withReturnId(bought.sale());
        assertEquals(List.of("exchange-return-known"), codes(till, exchange.at(till, approved(till))));
        assertEquals(1, Books.number(shop, "select count(*) from sale_return r join sale_finding f on f.sale_id = r.sale_id and f.code = 'exchange-return-known' where r.exchange_id = " + id(exchange.id())));
        whole(shop);
    }

    private static JsonArrayBuilder refunds(JsonObjectBuilder... all) {
        var array = Json.createArrayBuilder();
        for (var one : all) array.add(one);
        return array;
    }

    private static String code() {
        return "X" + Ids.next().toString().replace("-", "").substring(17).toUpperCase();
    }

    private static JsonObjectBuilder approved(TillClient till) {
        return DayText.approval("REFUND", till.supervisor(), "Another size");
    }

    private static List<String> codes(TillClient till, SignedEntry entry) {
        return till.send(entry).get(0).getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).toList();
    }

    private static long z(String shop, TillClient till, String section, String name) {
        return Books.number(shop, "select coalesce(sum(r.amount), 0) from z_row r where r.section = '" + section + "' and r.name = '" + name + "' and r.z_id = (select z.id from z_report z where z.shift_id = "
                + id(till.shift()) + " order by z.revision desc limit 1)");
    }

    private static String id(String uuid) {
        return "uuid_to_bin('" + uuid + "')";
    }

    private static void whole(String shop) {
        assertEquals(List.of(), Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList());
    }
}
