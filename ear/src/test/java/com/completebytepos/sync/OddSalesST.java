package com.completebytepos.sync;

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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sale that happened is never refused: what is odd about it is found, and the books stay whole. What is no command at all is refused and kept. */
class OddSalesST {

    /** What is changed in the text before it is signed, and what must be found. */
    static Stream<Arguments> odd() {
        return Stream.of("duka", "soko").flatMap(shop -> Map.ofEntries(
                Map.entry("\"total\":%total%,\"tax\"", List.of("\"total\":1,\"tax\"", "total-differs")),
                Map.entry("\"quantity\":2000", List.of("\"quantity\":99999999999", "quantity-out-of-range")),
                Map.entry("\"quantity\":2000,", List.of("\"quantity\":0,", "quantity-out-of-range")),
                Map.entry(",\"quantity\":2000", List.of(",\"quantity\":-2000", "quantity-out-of-range")),
                Map.entry("\"unitPrice\":%price%,\"tax\"", List.of("\"unitPrice\":99999999999999,\"tax\"", "unit-price-out-of-range")),
                Map.entry("\"unitPrice\":%price%", List.of("\"unitPrice\":1", "price-differs")),
                Map.entry("\"unitPrice\":%price%,", List.of("\"unitPrice\":-5,", "unit-price-out-of-range")),
                Map.entry("\"tax\":\"%letter%\"", List.of("\"tax\":\"D\"", "tax-category-differs")),
                Map.entry("\"tax\":\"%letter%\",", List.of("\"tax\":\"Q\",", "unknown-tax-letter")),
                Map.entry("\"sku\":\"%sku%\"", List.of("\"sku\":\"" + Ids.next() + "\"", "product-unknown")),
                Map.entry("\"kind\":\"CASH\"", List.of("\"kind\":\"SHELLS\"", "tender-kind-unknown")),
                Map.entry("\"at\":\"20", List.of("\"at\":\"19", "clock-behind")),
                Map.entry("\"change\":5000", List.of("\"change\":6000", "change-differs")),
                Map.entry("\"receiptNumber\":\"", List.of("\"receiptNumber\":\"ZZ", "receipt-number-shape")),
                Map.entry("\"discount\":0,\"total\":%total%}", List.of("\"discount\":0,\"total\":1}", "line-total-differs")),
                Map.entry("\"tax\":%tax%,\"tenders\"", List.of("\"tax\":1,\"tenders\"", "tax-differs")),
                Map.entry("\"kind\":\"CASH\",\"amount\":%due%", List.of("\"kind\":\"CASH\",\"amount\":100", "tender-differs")),
                Map.entry("\"kind\":\"CASH\",\"amount\":%due%,", List.of("\"kind\":\"CASH\",\"amount\":-5,", "tender-negative")),
                Map.entry("\"lines\":[{\"line\":1,", List.of("\"lines\":[{\"line\":7,", "line-number-invalid")),
                Map.entry("\"shift\":\"%shift%\"", List.of("\"shift\":\"" + Ids.next() + "\"", "shift-unknown"))
        ).entrySet().stream().map(odd -> Arguments.of(shop, odd.getKey(), odd.getValue().get(0), odd.getValue().get(1))));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void anOddSaleIsStoredWithAFinding(String shop, String from, String to, String finding) {
        var till = TillClient.at(shop);
        var goods = till.goods(11);
        var text = SaleText.of(List.of(new Sold(goods, 2_000)), till.taxes());
        var shown = from.replace("%total%", "" + text.priced().total()).replace("%price%", "" + goods.price()).replace("%letter%", goods.taxLetter()).replace("%sku%", goods.id())
                .replace("%tax%", "" + text.priced().tax()).replace("%due%", "" + text.due()).replace("%shift%", till.shift());
        var answer = till.send(resigned(till, till.sale(text), shown, to)).get(0);
        assertEquals("stored-with-findings", SignedSalesST.result(answer), answer.toString());
        assertTrue(SignedSalesST.codes(answer).contains(finding), answer.toString());
    }

    /** What cannot be a command of any released format. */
    @ParameterizedTest
    @ValueSource(strings = {"\"format\":1|\"format\":7", "\"counter\":|\"counter\":1.5,\"x\":", "\"quantity\":2000|\"quantity\":\"two\"", "\"kind\":\"sale\"|\"kind\":\"gift\"",
        "\"cashier\":\"|\"cashier\":\"nobody", "\"businessDay\":\"20|\"businessDay\":\"day", "\"at\":\"20|\"at\":\"+99", "\"lines\":[|\"lines\":7,\"was\":[", "{\"format\"|[{\"format\"",
        "\"unitPrice\":|\"unitPrice\":9e99,\"was\":"})
    void anUnreadableEntryIsRefusedAndKept(String change) {
        for (var shop : List.of("duka", "soko")) {
            var till = TillClient.at(shop);
            var parts = change.split("\\|");
            var sale = till.sale(new Sold(till.goods(11), 2_000));
            var answer = till.send(resigned(till, sale, parts[0], parts[1])).get(0);
            assertEquals("refused", SignedSalesST.result(answer), answer.toString());
            assertEquals("urn:problem:sync:unreadable", answer.getJsonObject("problem").getString("type"));
            assertEquals(1, Books.number(shop, "select count(*) from sync_report where code = 'unreadable' and workstation_id = uuid_to_bin('" + till.workstationId() + "')"));
        }
    }

    @Test
    void aBodyThatIsNoBatchIsTheCallersMistake() {
        for (var shop : List.of("duka", "soko")) {
            var till = TillClient.at(shop);
            for (var body : List.of("", "{", "[]", "{\"entries\":7}", "{\"entries\":null}", "nonsense")) {
                var reply = Api.post(shop, "sync/commands", till.token(), body);
                assertEquals(400, reply.status(), body);
                assertEquals("urn:problem:http:unreadable", reply.body().getString("type"), body);
            }
            assertEquals(200, Api.post(shop, "sync/commands", till.token(), "{\"entries\":[]}").status());
            assertEquals("refused", Api.post(shop, "sync/commands", till.token(), "{\"entries\":[null]}").body().getJsonArray("answers").getJsonObject(0).getString("result"));
        }
    }

    @Test
    void moreThanAMegabyteOrFiftyEntriesIsTooMuch() {
        for (var shop : List.of("duka", "soko")) {
            var till = TillClient.at(shop);
            var long1 = "{\"entries\":[{\"payload\":\"" + "x".repeat(1_100_000) + "\",\"signature\":\"\"}]}";
            assertEquals(413, Api.post(shop, "sync/commands", till.token(), long1).status());
            var entries = Json.createArrayBuilder();
            for (int i = 0; i < 51; i++) entries.add(Json.createObjectBuilder().add("payload", "x").add("signature", ""));
            var reply = Api.post(shop, "sync/commands", till.token(), Json.createObjectBuilder().add("entries", entries).build().toString());
            assertEquals(413, reply.status());
            assertEquals("urn:problem:http:too-large", reply.body().getString("type"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void markupAndSqlInATextAreKeptAsText(String shop) {
        var till = TillClient.at(shop);
        var goods = till.goods(11);
        var nasty = "<script>alert(1)</script>'; drop table sale; --";
        var sale = resigned(till, till.sale(new Sold(goods, 1_000)), Json.createValue(goods.name()).toString(), Json.createValue(nasty).toString());
        assertTrue(SignedSalesST.result(till.send(sale).get(0)).startsWith("stored"));
        assertEquals(1, Books.number(shop, "select count(*) from sale_line where sale_id = uuid_to_bin('" + sale.id() + "') and name = '" + nasty.replace("'", "''") + "'"));
    }

    /** Who sells and who approves are words of the signed text: people of another shop are strangers here, whoever signed. */
    @ParameterizedTest
    @CsvSource({"duka, soko", "soko, duka"})
    void peopleOfAnotherShopAreStrangersAtThisTill(String shop, String other) {
        var foreign = TillClient.joining(other);
        var till = TillClient.at(shop);
        var goods = new Sold(till.goods(11), 1_000);
        var approval = Json.createArrayBuilder().add(DayText.approval("DISCOUNT", foreign.supervisor(), "as at home"));
        assertEquals(List.of("approver-unknown"), SignedSalesST.codes(till.send(till.approvedSale(SaleText.of(List.of(goods), till.taxes()), approval)).get(0)));
        var sale = till.as(foreign.cashier()).sale(goods);
        assertEquals(List.of("cashier-unknown"), SignedSalesST.codes(till.send(sale).get(0)));
        assertEquals(1, Books.number(shop, "select count(*) from sale where id = uuid_to_bin('" + sale.id() + "')"));
        assertEquals(0, Books.number(other, "select count(*) from sale where id = uuid_to_bin('" + sale.id() + "')"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theBooksAreWholeWhateverTillsSay(String shop) {
        var till = TillClient.at(shop);
        till.send(till.sale(new Sold(till.goods(1), 1_000)), till.sale(new Sold(till.goods(2), 5_000), new Sold(till.goods(2), 1_000)));
        var checks = Books.checks(shop);
        assertTrue(checks.size() >= 23, checks.toString());
        assertTrue(checks.values().stream().allMatch(count -> count == 0), checks.toString());
    }

    private static SignedEntry resigned(TillClient till, SignedEntry entry, String from, String to) {
        var altered = entry.tampered(from, to);
        return new SignedEntry(altered.id(), altered.counter(), altered.payload(), till.sign(altered.payload()));
    }
}
