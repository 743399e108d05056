package com.completebytepos.catalogue;

import com.completebytepos.till.Api;
import com.completebytepos.till.Goods;
import com.completebytepos.till.TillClient;
import jakarta.json.JsonObject;
import java.util.concurrent.atomic.AtomicLong;

/** Goods as one till hears of them. */
record Feed(String shop, TillClient till) {
    private static final AtomicLong UNIQUE = new AtomicLong(System.currentTimeMillis() % 1_000_000_000);

    JsonObject product(String code) {
        return rows("product").filter(r -> r.getString("code").equals(code)).findFirst().orElseThrow();
    }

    JsonObject shopRow() {
        return rows("shop").findFirst().orElseThrow();
    }

    private java.util.stream.Stream<JsonObject> rows(String kind) {
        return Api.get(shop, "sync/changes?since=0&part=all", till.token()).body().getJsonArray("rows").getValuesAs(JsonObject.class).stream().filter(r -> r.getString("kind").equals(kind));
    }

    /** By its own unit. */
    static Goods piece(JsonObject row) {
        return goods(row, row.getString("unit"), row.getJsonNumber("price").longValue());
    }

    /** By its first pack. */
    static Goods pack(JsonObject row) {
        var pack = row.getJsonArray("units").getJsonObject(0);
        return goods(row, pack.getString("unit"), pack.getJsonNumber("price").longValue());
    }

    private static Goods goods(JsonObject row, String unit, long price) {
        return new Goods(row.getString("id"), row.getString("code"), row.getString("name"), unit, row.getString("taxLetter"), price, null);
    }

    static String newCode() {
        return "T-" + UNIQUE.incrementAndGet();
    }

    static String newGtin() {
        return Barcodes.withCheckDigit(String.format("2%011d", UNIQUE.incrementAndGet()));
    }
}
