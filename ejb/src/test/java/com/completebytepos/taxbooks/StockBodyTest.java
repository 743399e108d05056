package com.completebytepos.taxbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StockBodyTest {

    @Test
    void theOtherEndIsToldAsFarAsItIsKnown() {
        var sent = told(StockKind.MOVED_OUT, new StockPartners.Partner("A000000002S", "Soko Ltd", "01"));
        assertEquals("A000000002S Soko Ltd 01 13", sent.getString("custTin") + " " + sent.getString("custNm") + " " + sent.getString("custBhfId") + " " + sent.getString("sarTyCd"));
        var came = told(StockKind.PURCHASED, new StockPartners.Partner("P000000011N", "Nairobi Wholesalers", null));
        assertEquals("P000000011N", came.getString("custTin"));
        assertTrue(came.isNull("custBhfId"));
    }

    @Test
    void whereNobodyIsAtTheOtherEndTheFieldsStandEmpty() {
        var told = told(StockKind.ADJUSTED_UP, StockPartners.Partner.NOBODY);
        for (var field : List.of("custTin", "custNm", "custBhfId")) assertTrue(told.isNull(field), field);
    }

    private static JsonObject told(StockKind kind, StockPartners.Partner partner) {
        return new StockBody(List.of(), Map.of()).json(7, kind, Instant.parse("2026-11-29T09:00:00Z"), partner);
    }
}
