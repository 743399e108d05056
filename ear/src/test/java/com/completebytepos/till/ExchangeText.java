package com.completebytepos.till;

import com.completebytepos.kernel.Ids;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;

/** What a till says of goods back and goods out in one ticket, as docs/till-protocol.md words it; a wrong one by its with-methods. */
public record ExchangeText(String id, String returnId, String original, JsonArrayBuilder lines, JsonArrayBuilder refunds, SaleText sale) {

    /** @param lines of the return, JSON @param refunds JSON */
    public static ExchangeText of(String original, JsonArrayBuilder lines, JsonArrayBuilder refunds, SaleText sale) {
        return new ExchangeText(Ids.next().toString(), Ids.next().toString(), original, lines, refunds, sale);
    }

    public ExchangeText withReturnId(String other) {
        return new ExchangeText(id, other, original, lines, refunds, sale);
    }

    public static JsonObjectBuilder refund(String kind, long amount) {
        return Json.createObjectBuilder().add("kind", kind).add("amount", amount);
    }

    public static JsonObjectBuilder settles(long amount) {
        return Json.createObjectBuilder().add("kind", "EXCHANGE").add("amount", amount).add("given", amount).add("change", 0).addNull("payment").addNull("code");
    }

    /** Signed as the next of the till's chain. */
    public SignedEntry at(TillClient till, JsonObjectBuilder... approvals) {
        var given = Json.createArrayBuilder();
        for (var one : approvals) given.add(one);
        var number = till.nextReceipt();
        var rows = lines.build();
        long total = rows.getValuesAs(JsonObject.class).stream().mapToLong(line -> line.getJsonNumber("total").longValue()).sum();
        return till.chained("exchange", id, Instant.now(), Json.createObjectBuilder().add("sale", sale.json(number, till.businessDay())).add("return", back(till, number, rows, total).add("approvals", given)));
    }

    private JsonObjectBuilder back(TillClient till, String number, JsonArray rows, long total) {
        return Json.createObjectBuilder().add("id", returnId).add("receiptNumber", number.replaceAll("\\d+$", "") + String.format("R%06d", till.counter() + 1)).add("businessDay", till.businessDay().toString())
                .add("offline", false).add("original", original).add("reason", "WRONG_ITEM").add("exchangeSale", id).add("lines", rows).add("total", total).add("refunds", refunds);
    }
}
