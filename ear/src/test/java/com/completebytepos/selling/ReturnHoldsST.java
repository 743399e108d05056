package com.completebytepos.selling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.till.Api;
import com.completebytepos.till.DayText;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Before money leaves a drawer the goods are held for that return: of two tills that want the same piece one is told no, in time. */
class ReturnHoldsST {

    /** Three pieces of one line, sold at a till. */
    private record Bought(String shop, TillClient till, String sale, String number, Sold sold, SaleText text) {
        static Bought at(String shop) {
            var till = TillClient.at(shop);
            var sold = new Sold(till.goods(3), 3_000);
            var text = SaleText.of(List.of(sold), till.taxes());
            var sale = till.sale(text);
            till.send(sale);
            return new Bought(shop, till, sale.id(), till.lastReceipt(), sold, text);
        }

        Api.Reply hold(TillClient who, String id, long quantity) {
            return hold(who, id, 1, quantity);
        }

        Api.Reply hold(TillClient who, String id, int line, long quantity) {
            var lines = Json.createArrayBuilder().add(Json.createObjectBuilder().add("line", line).add("quantity", quantity));
            return Api.post(shop, "returns/" + number + "/holds", who == null ? null : who.token(), Json.createObjectBuilder().add("id", id).add("lines", lines).build().toString());
        }

        List<String> back(TillClient who, String id, long quantity) {
            var number = who.lastReceipt().replaceAll("\\d+$", "") + String.format("R%06d", who.counter() + 1);
            long total = text.priced().total() * quantity / 3_000;
            var content = Json.createObjectBuilder().add("receiptNumber", number).add("businessDay", who.businessDay().toString()).add("offline", false).add("original", sale).add("reason", "OTHER").addNull("exchangeSale")
                    .add("lines", Json.createArrayBuilder().add(DayText.back(1, sold, quantity, total))).add("total", total).add("refunds", Json.createArrayBuilder().add(Json.createObjectBuilder().add("kind", "CASH").add("amount", total)));
            SignedEntry told = who.chained("return", id, Instant.now(), Json.createObjectBuilder().add("return", content).add("approvals", Json.createArrayBuilder().add(DayText.approval("REFUND", who.supervisor(), "Customer's wish"))));
            return who.send(told).get(0).getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).filter(code -> !code.equals("refund-differs") && !code.equals("return-amount-differs")).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void ofManyTillsThatWantTheSamePiecesOneGetsThem(String shop) throws Exception {
        for (int round = 0; round < 4; round++) {
            var bought = Bought.at(shop);
            var tills = List.of(bought.till(), TillClient.joining(shop), TillClient.joining(shop), TillClient.joining(shop));
            var answers = Collections.synchronizedList(new ArrayList<Api.Reply>());
            List<Callable<Object>> work = new ArrayList<>();
            for (var till : tills) work.add(() -> answers.add(bought.hold(till, Ids.next().toString(), 2_000)));
            var all = Executors.newFixedThreadPool(tills.size());
            try {
                for (var done : all.invokeAll(work)) done.get();
            } finally {
                all.shutdown();
            }
            assertEquals(1, answers.stream().filter(one -> one.status() == 200).count(), answers.toString());
            var others = answers.stream().filter(one -> one.status() == 409).toList();
            assertEquals(3, others.size(), answers.toString());
            assertEquals("urn:problem:selling:return-held", others.get(0).body().getString("type"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aHoldIsEatenByItsReturnLetGoAndOver(String shop) {
        var bought = Bought.at(shop);
        var other = TillClient.joining(shop);
        var mine = Ids.next().toString();
        assertEquals(200, bought.hold(bought.till(), mine, 2_000).status());
        assertTrue(Instant.parse(bought.hold(bought.till(), mine, 2_000).body().getString("until")).isAfter(Instant.now().plusSeconds(600)), "asked again it is the same one");
        assertEquals(409, bought.hold(other, Ids.next().toString(), 2_000).status());
        var one = Ids.next().toString();
        assertEquals(200, bought.hold(other, one, 1_000).status(), "the third piece is free");
        assertEquals(409, bought.hold(bought.till(), mine, 3_000).status(), "and then is not");
        assertEquals(204, Api.post(shop, "returns/" + bought.number() + "/holds/" + one + "/release", other.token(), "{}").status());
        assertEquals(204, Api.post(shop, "returns/" + bought.number() + "/holds/" + one + "/release", other.token(), "{}").status(), "twice is as once");
        assertEquals(200, bought.hold(bought.till(), mine, 3_000).status());
        assertEquals(List.of(), bought.back(bought.till(), mine, 2_000));
        assertEquals(0, Books.number(shop, "select count(*) from return_hold where id = uuid_to_bin('" + mine + "')"), "eaten");
        var last = Ids.next().toString();
        assertEquals(200, bought.hold(other, last, 1_000).status());
        assertEquals(409, bought.hold(bought.till(), Ids.next().toString(), 1_000).status());
        Books.run(shop, "update return_hold set until = utc_timestamp() - interval 1 second where id = uuid_to_bin('" + last + "')");
        assertEquals(200, bought.hold(bought.till(), Ids.next().toString(), 1_000).status(), "nothing is held for ever");
        assertEquals(409, bought.hold(bought.till(), mine, 1_000).status(), "what came back is not held again");
    }

    /** Whoever was away asks nobody; the books find it as ever. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aReturnWithoutAHoldIsBookedAndFoundAsEver(String shop) {
        var bought = Bought.at(shop);
        var away = TillClient.joining(shop);
        var mine = Ids.next().toString();
        assertEquals(200, bought.hold(bought.till(), mine, 3_000).status());
        assertEquals(List.of(), bought.back(away, Ids.next().toString(), 3_000));
        assertEquals(List.of("returned-beyond-sold"), bought.back(bought.till(), mine, 3_000));
        assertEquals(List.of(), Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList());
    }

    @ParameterizedTest
    @CsvSource({"duka, soko", "soko, duka"})
    void whatCannotBeHeldIsRefused(String shop, String elsewhere) {
        var bought = Bought.at(shop);
        var stranger = TillClient.at(elsewhere);
        assertEquals(401, bought.hold(null, Ids.next().toString(), 1_000).status());
        assertEquals(404, Api.post(elsewhere, "returns/" + bought.number() + "X/holds", stranger.token(), "{\"id\":\"" + Ids.next() + "\",\"lines\":[{\"line\":1,\"quantity\":1000}]}").status());
        assertEquals(409, bought.hold(bought.till(), Ids.next().toString(), 3_001).status(), "more than was sold");
        assertEquals(422, bought.hold(bought.till(), Ids.next().toString(), 0).status());
        assertEquals(422, bought.hold(bought.till(), Ids.next().toString(), -1_000).status());
        assertEquals(422, bought.hold(bought.till(), Ids.next().toString(), 9, 1_000).status(), "no such line");
        assertEquals(400, Api.post(shop, "returns/" + bought.number() + "/holds", bought.till().token(), "{}").status());
        assertEquals(400, Api.post(shop, "returns/" + bought.number() + "/holds", bought.till().token(), "{\"id\":\"" + Ids.next() + "\",\"lines\":[]}").status());
        var mine = Ids.next().toString();
        assertEquals(200, bought.hold(bought.till(), mine, 3_000).status());
        assertEquals(204, Api.post(shop, "returns/" + bought.number() + "/holds/" + mine + "/release", TillClient.joining(shop).token(), "{}").status());
        assertEquals(409, bought.hold(TillClient.joining(shop), Ids.next().toString(), 1_000).status(), "nobody lets go what another till holds");
    }
}
