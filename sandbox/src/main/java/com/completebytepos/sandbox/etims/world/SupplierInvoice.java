package com.completebytepos.sandbox.etims.world;

import jakarta.json.JsonObject;

/** What a supplier's branch declared as sold to this PIN, or as taken back by a credit note. @param at 14 digits, when KRA knew it */
public record SupplierInvoice(Seller seller, long spplrInvcNo, String at, JsonObject row) {

    /** Each branch numbers its invoices by itself. */
    public record Seller(String tin, String bhfId, String name) {}

    /** S or R. */
    public String rcptTyCd() {
        return row.getString("rcptTyCd");
    }
}
