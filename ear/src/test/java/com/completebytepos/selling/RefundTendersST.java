package com.completebytepos.selling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
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
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money goes back the way it came: of each way of paying no more than came by it; what goes back as store credit may have come by any. */
class RefundTendersST {
    private static final long CARD = 10_000;

    /** Two pieces paid with a card for a hundred shillings, the rest in cash. */
    private record Bought(TillClient till, String sale, String number, Sold sold, SaleText text) {
        static Bought at(String shop) {
            var till = TillClient.at(shop);
            var sold = new Sold(till.goods(3), 4_000);
            var text = SaleText.of(List.of(sold), till.taxes());
            long cash = text.due() - CARD;
            var sale = till.sale(text.paidBy(TenderText.card(CARD, "A1B2C3").build(), TenderText.cash(cash, cash).build()));
            assertEquals(List.of(), codes(till, sale));
            return new Bought(till, sale.id(), till.lastReceipt(), sold, text);
        }

        long cash() {
            return text.due() - CARD;
        }

        List<String> back(long quantity, JsonObjectBuilder... refunds) {
            return codes(till, returning(till, sale, DayText.back(1, sold, quantity, text.priced().total() * quantity / 4_000), refunds));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatCameByCardDoesNotGoBackInCash(String shop) {
        var bought = Bought.at(shop);
        assertEquals(List.of("refund-beyond-tender"), bought.back(4_000, refund("CASH", bought.text().due())));
        assertEquals(1, Books.number(shop, "select count(*) from sale_finding f where f.code = 'refund-beyond-tender' and f.detail like '{way-given|CASH|%' and f.sale_id in (select r.sale_id from sale_return r where r.original_id = uuid_to_bin('"
                + bought.sale() + "'))"));
        var card = Bought.at(shop);
        assertEquals(List.of("refund-beyond-tender"), card.back(4_000, refund("CARD", card.text().due())));
        whole(shop);
    }

    /** What the owner lets go back in notes is no finding; a cheque stays one, and no more goes back than came. */
    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whereTheOwnerLetsItWhatCameByCardGoesBackInCash(String shop) {
        Books.run(shop, "insert into counter_limits (id, variance_limit, move_ceiling, four_eyes, return_days) select 1, 100, 5000, true, 14 from dual where not exists (select 1 from counter_limits)");
        Books.run(shop, "update counter_limits set cash_refunds = true");
        try {
            var bought = Bought.at(shop);
            assertTrue(Api.get(shop, "sync/changes?since=0&part=all", bought.till().token()).body().getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                    .anyMatch(row -> row.getString("kind").equals("limits") && row.getBoolean("cashRefunds")));
            assertEquals(List.of(), bought.back(4_000, refund("CASH", bought.text().due())));
            var split = Bought.at(shop);
            assertEquals(List.of("refund-beyond-tender"), split.back(4_000, refund("CARD", 1), refund("CASH", split.text().due())).stream().filter(code -> !code.equals("refund-differs")).toList());
            var card = new Sold(split.till().goods(3), 1_000);
            var text = SaleText.of(List.of(card), split.till().taxes());
            var sale = split.till().sale(text.paidBy(TenderText.card(text.due(), "A1B2C3").build()));
            assertEquals(List.of(), codes(split.till(), sale));
            assertEquals(List.of(), codes(split.till(), returning(split.till(), sale.id(), DayText.back(1, card, 1_000, text.priced().total()), refund("CASH", text.due()))));
            var cheque = split.till().sale(text.paidBy(TenderText.cheque(text.due(), "000017", java.time.LocalDate.now(java.time.ZoneId.of("Africa/Nairobi"))).build()));
            split.till().send(cheque);
            assertEquals(List.of("refund-tender-unused"), codes(split.till(), returning(split.till(), cheque.id(), DayText.back(1, card, 1_000, text.priced().total()), refund("CASH", text.due()))));
        } finally {
            Books.run(shop, "update counter_limits set cash_refunds = false");
        }
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void eachWayGivesBackWhatCameByItOverAllReturns(String shop) {
        var bought = Bought.at(shop);
        long quarter = bought.text().due() / 4;
        assertEquals(List.of(CARD, bought.cash()), left(shop, bought));
        var split = bought.back(1_000, refund("CARD", 4_000), refund("CASH", quarter - 4_000));
        assertEquals(List.of(), split.stream().filter(code -> !code.startsWith("refund-differs")).toList());
        assertEquals(List.of(CARD - 4_000, bought.cash() - quarter + 4_000), left(shop, bought));
        assertEquals(List.of("refund-beyond-tender"), bought.back(1_000, refund("CARD", CARD - 4_000 + 1), refund("CASH", quarter - (CARD - 4_000 + 1))).stream().filter(code -> !code.equals("refund-differs")).toList());
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void storeCreditTakesWhateverItWasPaidWith(String shop) {
        var bought = Bought.at(shop);
        assertEquals(List.of(), bought.back(4_000, refund("STORE_CREDIT", bought.text().due()).add("code", code())));
    }

    /** Notes of another country go back as shillings. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void foreignNotesGoBackInCash(String shop) {
        var today = java.time.LocalDate.now(java.time.ZoneId.of("Africa/Nairobi"));
        Books.run(shop, "insert into foreign_rate (currency, day, rate) values ('USD', '" + today + "', 129.5) on duplicate key update rate = 129.5");
        Books.run(shop, "insert into branch_tender (branch_id, kind, place_no, taken) select id, 'FOREIGN_CASH', 90, true from branch on duplicate key update taken = true");
        var till = TillClient.at(shop);
        var sold = new Sold(till.goods(3), 4_000);
        var text = SaleText.of(List.of(sold), till.taxes());
        long notes = (text.due() / 12_950 + 1) * 100;
        var sale = till.sale(text.paidBy(TenderText.foreign(text.due(), notes * 1_295_000 / 10_000, "USD", notes, 1_295_000).build()));
        assertEquals(List.of(), codes(till, sale));
        assertEquals(List.of(), codes(till, returning(till, sale.id(), DayText.back(1, sold, 4_000, text.priced().total()), refund("CASH", text.due()))));
        whole(shop);
    }

    /** What was exchanged was paid with what its goods were paid with, and that goes back once. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatWentThroughAnExchangeGoesBackOnce(String shop) {
        var till = TillClient.at(shop);
        var sold = new Sold(till.goods(3), 2_000);
        var text = SaleText.of(List.of(sold), till.taxes());
        long half = text.due() / 2;
        var sale = till.sale(text.paidBy(TenderText.card(text.due() - half, "A1B2C3").build(), TenderText.cash(half, half).build()));
        till.send(sale);
        long each = text.priced().total() / 2;
        var one = new Sold(till.goods(3), 1_000);
        var other = SaleText.of(List.of(one), till.taxes());
        var exchange = ExchangeText.of(sale.id(), Json.createArrayBuilder().add(DayText.back(1, sold, 1_000, each)), Json.createArrayBuilder().add(refund("EXCHANGE", half)), other.paidBy(ExchangeText.settles(half).build()));
        codes(till, exchange.at(till, DayText.approval("REFUND", till.supervisor(), "Other colour")));
        assertEquals(List.of(), about(codes(till, returning(till, exchange.id(), DayText.back(1, one, 1_000, other.priced().total()), refund("CASH", half)))));
        assertEquals(List.of("refund-beyond-tender"), about(codes(till, returning(till, sale.id(), DayText.back(1, sold, 1_000, each), refund("CASH", half)))));
        whole(shop);
    }

    private static List<String> about(List<String> codes) {
        return codes.stream().filter(code -> code.startsWith("refund-beyond") || code.startsWith("refund-tender")).toList();
    }

    /** What the server tells a till can still go back by each way, cards first. */
    private static List<Long> left(String shop, Bought bought) {
        var rows = Api.get(shop, "returns/" + bought.number(), bought.till().token()).body().getJsonArray("left").getValuesAs(JsonObject.class);
        return rows.stream().collect(Collectors.toMap(row -> row.getString("kind"), row -> row.getJsonNumber("amount").longValue(), Long::sum, java.util.TreeMap::new)).values().stream().toList();
    }

    static SignedEntry returning(TillClient till, String original, JsonObjectBuilder line, JsonObjectBuilder... refunds) {
        JsonArrayBuilder given = Json.createArrayBuilder();
        for (var one : refunds) given.add(one);
        var number = till.lastReceipt().replaceAll("\\d+$", "") + String.format("R%06d", till.counter() + 1);
        var told = line.build();
        var back = Json.createObjectBuilder().add("receiptNumber", number).add("businessDay", till.businessDay().toString()).add("offline", false).add("original", original).add("reason", "OTHER")
                .addNull("exchangeSale").add("lines", Json.createArrayBuilder().add(told)).add("total", told.getJsonNumber("total").longValue()).add("refunds", given);
        var approvals = Json.createArrayBuilder().add(DayText.approval("REFUND", till.supervisor(), "Customer's wish"));
        return till.chained("return", Ids.next().toString(), Instant.now(), Json.createObjectBuilder().add("return", back).add("approvals", approvals));
    }

    private static JsonObjectBuilder refund(String kind, long amount) {
        return ExchangeText.refund(kind, amount);
    }

    private static String code() {
        return "SC" + Ids.next().toString().replace("-", "").substring(16).toUpperCase(java.util.Locale.ROOT);
    }

    private static List<String> codes(TillClient till, SignedEntry entry) {
        return till.send(entry).get(0).getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).toList();
    }

    private static void whole(String shop) {
        assertEquals(List.of(), Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList());
    }
}
