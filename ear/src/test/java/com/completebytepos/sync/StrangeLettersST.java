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
import jakarta.json.JsonObjectBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes are letters without accents, until somebody types others: what happened is stored whatever letters stand in it, and what is asked for by them is not there. */
class StrangeLettersST {
    private static final String STRANGE = "\u00c4\u05e9\ud83c\uddf0";
    /** Where a sale's text has a code, and what stands there instead; letters of two, three and four bytes. */
    private static final List<String> CHANGES = List.of("\"receiptNumber\":\"|\"receiptNumber\":\"\u00c4\u05e9\ud83c\uddf0", "\"unit\":\"EA\"|\"unit\":\"\u00c4\u05e9\"", "\"kind\":\"CASH\"|\"kind\":\"\u00c4\u05e9\ud83c\uddf0\"",
            "\"tax\":\"%letter%\"|\"tax\":\"\u00c4\"", "\"kind\":\"CASH\"|\"code\":\"\u00c4\u05e9\ud83c\uddf0\",\"kind\":\"MPESA\"", "\"kind\":\"CASH\"|\"code\":\"\u00c4\u05e9\ud83c\uddf0\",\"kind\":\"CARD\"",
            "\"kind\":\"CASH\"|\"code\":\"\u00c4\u05e9\ud83c\uddf0\",\"kind\":\"CHEQUE\"", "\"kind\":\"CASH\"|\"code\":\"\u00c4\u05e9\ud83c\uddf0\",\"kind\":\"VOUCHER\"", "\"kind\":\"CASH\"|\"code\":\"\u00c4\u05e9\ud83c\uddf0\",\"kind\":\"GIFT_CARD\"",
            "\"kind\":\"CASH\"|\"currency\":\"\u00c4\u05e9x\",\"foreign\":100,\"rate\":1290000,\"kind\":\"FOREIGN_CASH\"", "\"basketDiscount\":0|\"buyerPin\":\"P0\u00c4\u05e9\",\"basketDiscount\":0",
            "\"basketDiscount\":0|\"promotions\":[{\"promotion\":\"0199c6a0-1000-7000-8000-000000000010\",\"version\":1,\"line\":1,\"amount\":1,\"coupon\":\"\u00c4\u05e9\ud83c\uddf0\"}],\"basketDiscount\":0");

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aSaleIsStoredWhateverLettersStandInItsCodes(String shop) {
        var till = TillClient.at(shop);
        var goods = till.shelf().stream().filter(one -> one.unit().equals("EA")).findFirst().orElseThrow();
        var refused = new ArrayList<String>();
        for (var change : CHANGES) {
            var parts = change.replace("%letter%", goods.taxLetter()).split("\\|");
            var sale = till.sale(SaleText.of(List.of(new Sold(goods, 1_000)), till.taxes()));
            var altered = sale.tampered(parts[0], parts[1]);
            var answer = till.send(new SignedEntry(altered.id(), altered.counter(), altered.payload(), till.sign(altered.payload()))).get(0);
            if (!SignedSalesST.result(answer).startsWith("stored")) refused.add(parts[1] + " -> " + answer);
        }
        assertEquals(List.of(), refused);
        assertEquals(0, Books.number(shop, "select count(*) from sync_report where code = 'fault' and workstation_id = uuid_to_bin('" + till.workstationId() + "')"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whateverElseATillTellsIsStoredToo(String shop) {
        var till = TillClient.at(shop);
        var tender = Json.createObjectBuilder().add("kind", "CARD").add("amount", 5_000).add("given", 5_000).add("change", 0).add("code", STRANGE).build();
        var told = new LinkedHashMap<String, JsonObjectBuilder>();
        told.put("cash.move", Json.createObjectBuilder().add("move", notes(Json.createObjectBuilder().add("type", "PICKUP").add("amount", 1).add("reason", STRANGE).add("tender", "FOREIGN_CASH"))));
        told.put("value.load", Json.createObjectBuilder().add("value", Json.createObjectBuilder().add("kind", "GIFT_CARD").add("code", STRANGE).add("amount", 5_000).add("tender", tender)));
        told.put("return", DayText.returning(null, STRANGE, Json.createArrayBuilder(), Json.createObjectBuilder().add("kind", "STORE_CREDIT").add("amount", 100).add("code", STRANGE), STRANGE, till.businessDay()));
        told.put("proforma", Json.createObjectBuilder().add("proforma", Json.createObjectBuilder().add("number", STRANGE).addNull("customer").add("lines", Json.createArrayBuilder()).add("taxes", Json.createArrayBuilder())
                .add("total", 0).add("tax", 0).add("buyerPin", STRANGE)));
        told.put("shift.close", DayText.closeByTender(1_000, notes(Json.createObjectBuilder().add("kind", "FOREIGN_CASH").add("amount", 65_000)), Json.createObjectBuilder().add("kind", STRANGE).add("amount", 5)));
        var refused = new ArrayList<String>();
        told.forEach((kind, content) -> {
            var answer = till.send(till.chained(kind, Ids.next().toString(), Instant.now(), content)).get(0);
            if (!SignedSalesST.result(answer).startsWith("stored")) refused.add(kind + " -> " + answer);
        });
        assertEquals(List.of(), refused);
    }

    private static JsonObjectBuilder notes(JsonObjectBuilder of) {
        return of.add("currency", "\u00c4\u05e9x").add("foreign", 500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatIsAskedForByStrangeLettersIsNotThere(String shop) {
        var till = TillClient.at(shop);
        var asked = URLEncoder.encode(STRANGE, StandardCharsets.UTF_8);
        for (var path : List.of("stored-values/", "returns/", "receipts/", "payments/", "sales/", "customers/", "accounts/", "parked/", "stock?sku=", "returns?day=2026-11-25&product=", "customers?q=", "sync/changes?since=")) {
            var reply = Api.get(shop, path + asked, till.token());
            assertTrue(reply.status() < 500, path + " -> " + reply.status() + " " + reply.body());
        }
    }
}
