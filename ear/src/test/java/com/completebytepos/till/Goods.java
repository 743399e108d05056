package com.completebytepos.till;

import jakarta.json.JsonObject;

/** A product as the feed tells it; price in cents. */
public record Goods(String id, String code, String name, String unit, String taxLetter, long price, String barcode) {

    static Goods of(JsonObject row) {
        var codes = row.getJsonArray("barcodes");
        return new Goods(row.getString("id"), row.getString("code"), row.getString("name"), row.getString("unit"), row.getString("taxLetter"),
                row.getJsonNumber("price").longValue(), codes.isEmpty() ? null : codes.getString(0));
    }
}
