package com.completebytepos.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.kernel.Hashes;
import com.completebytepos.kernel.Ids;
import com.completebytepos.till.Api;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A till that was away sends commands as they were written then: a sample of every released format is kept, and this server takes them all. Samples are added, never edited. */
class ReleasedFormatsST {
    private static final Path SAMPLES = Path.of("src/test/resources/formats");
    /** What these samples say that a person looks at; they are stored all the same. */
    private static final Map<String, Set<String>> FINDINGS = new HashMap<>(Map.of("04-sale-mpesa-typed.json", Set.of("payment-to-verify", "payment-typed-many"), "11-return-unchecked.json", Set.of("return-unchecked"),
            "18-shift-close-counted-again.json", Set.of("count-taken-back"), "24-pin-wrong.json", Set.of("pin-guessed"),
            "25-sale-collected-elsewhere.json", Set.of("collect-not-possible"), "26-sale-collected-by-a-customer.json", Set.of("collect-not-possible"), "27-sale-of-a-group.json", Set.of("group-differs"),
            "28-sale-with-deposits.json", Set.of("deposit-unknown", "deposit-pieces-differ"), "29-deposit-move.json", Set.of("deposit-unknown", "deposit-beyond-out")));

    static {
        FINDINGS.put("30-return-with-deposits.json", Set.of("deposit-unknown", "deposit-beyond-out", "deposit-differs", "void-not-whole", "returned-beyond-sold", "refund-differs", "refund-beyond-tender"));
        FINDINGS.put("31-deposit-move-of-a-sale.json", Set.of("deposit-unknown", "deposit-beyond-out", "deposit-not-as-paid"));
    }

    /** The drawer is another's before and after. */
    private static final Set<String> OF_OPENINGS = Set.of("shift-replaced", "float-not-as-left");

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void everyFormatEverReleasedIsStored(String shop) throws IOException {
        var till = TillClient.at(shop);
        long counter = till.counter();
        var head = till.head();
        var shift = till.shift();
        try (var samples = Files.list(SAMPLES)) {
            var files = samples.sorted().toList();
            assertTrue(files.size() >= 33, files.toString());
            String sale = null;
            for (var file : files) {
                var values = values(shop, till, sale);
                values.put("COUNTER", "" + ++counter);
                values.put("PREVIOUS", head);
                if (file.getFileName().toString().contains("-sale-cash")) sale = values.get("ID");
                var text = Files.readString(file).strip();
                if (text.contains("@RECEIPT@")) values.put("RECEIPT", till.nextReceipt());
                if (text.contains("@RETURN@")) values.put("RETURN", till.lastReceipt().replaceAll("\\d+$", "") + String.format("R%06d", counter));
                if (text.contains("shiftOpen")) shift = Ids.next().toString();
                values.put("SHIFT", shift);
                var payload = filled(text, values);
                head = HexFormat.of().formatHex(Hashes.sha256(payload));
                var entry = new SignedEntry(values.get("ID"), counter, payload, till.sign(payload));
                var answer = till.send(entry).get(0);
                assertTrue(SignedSalesST.result(answer).startsWith("stored"), file + " " + answer);
                var odd = SignedSalesST.codes(answer).stream().filter(code -> !FINDINGS.getOrDefault(file.getFileName().toString(), Set.of()).contains(code))
                        .filter(code -> !text.contains("shiftOpen") || !OF_OPENINGS.contains(code)).toList();
                assertEquals(List.of(), odd, file + " " + answer);
            }
        }
    }

    /** A page of another version asks with less, or with more, than this server knows. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void anOlderAndANewerPageAreAnswered(String shop) {
        var till = TillClient.at(shop);
        for (var query : List.of("", "?counter=1", "?counter=1&hash=" + till.head() + "&unsent=2&version=x&offset=abc&oldest=soon&persistent=perhaps&novelty=7", "?offset=-86400000&version=" + "v".repeat(400))) {
            var pong = Api.get(shop, "ping" + query, till.token());
            assertEquals(200, pong.status(), query);
            assertTrue(pong.body().containsKey("heads") && pong.body().containsKey("knownCounter"), pong.body().toString());
        }
        var changes = Api.get(shop, "sync/changes?since=0&part=boot&dialect=new", till.token());
        assertEquals(200, changes.status());
        var unknownMember = Json.createObjectBuilder().add("novelty", true).add("entries", Json.createArrayBuilder()).build().toString();
        assertEquals(200, Api.post(shop, "sync/commands", till.token(), unknownMember).status());
    }

    private static Map<String, String> values(String shop, TillClient till, String sale) {
        var goods = till.goods(3);
        var priced = SaleText.of(List.of(new Sold(goods, 1_000)), till.taxes());
        var taxes = Json.createArrayBuilder();
        priced.priced().taxes().forEach(t -> taxes.add(Json.createObjectBuilder().add("letter", t.letter()).add("rate", t.rate()).add("taxable", t.taxable()).add("tax", t.tax()).add("total", t.total())));
        var values = new HashMap<>(Map.of("ID", Ids.next().toString(), "WORKSTATION", till.workstationId(), 
                "AT", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(), "CASHIER", till.cashier(), "DAY", till.businessDay().toString(), "SUPERVISOR", till.supervisor(), "SALE", "" + sale));
        values.putAll(Map.of("SKU", goods.id(), "NAME", goods.name(), "UNIT", goods.unit(), "PRICE", "" + goods.price(), "TAX", goods.taxLetter(), "TAXES", taxes.build().toString(),
                "VAT", "" + priced.priced().tax(), "DUE", "" + priced.due(), "ROUNDING", "" + (priced.due() - priced.priced().total())));
        values.put("OTHER", Ids.next().toString());
        values.put("TILL", drawer(shop, till));
        values.put("CODE", "SK" + Long.toString(System.nanoTime(), 36).toUpperCase().substring(0, 8));
        return values;
    }

    private static String drawer(String shop, TillClient till) {
        return Api.get(shop, "sync/changes?since=0&part=boot", till.token()).body().getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                .filter(row -> row.getString("kind").equals("till")).findFirst().orElseThrow().getString("id");
    }

    private static String filled(String sample, Map<String, String> values) {
        var text = sample;
        for (var value : values.entrySet()) text = text.replace("@" + value.getKey() + "@", value.getValue());
        return text;
    }
}
