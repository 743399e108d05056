package com.completebytepos.sandbox.etims.world;

import jakarta.json.JsonObject;

/** What a supplier declared as sold to this PIN. @param at 14 digits, when KRA knew it */
public record SupplierInvoice(String spplrTin, String spplrNm, long spplrInvcNo, String at, JsonObject row) {}
