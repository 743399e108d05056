package com.completebytepos.fiscal;

import com.completebytepos.till.Api;
import com.completebytepos.till.TillClient;
import jakarta.json.JsonObject;
import java.util.stream.Collectors;

/** What must have happened at KRA before a paper is what it should be, and what stands on one then. */
public final class Papers {
    private Papers() {
    }

    public static void awaitStamp(String shop, String sale) {
        new FiscalBooks(shop).awaitState(sale, "APPROVED");
    }

    /** As a till prints it, line by line. @param sale or return; with {@code ?document=} behind it, one of its documents */
    static String of(String shop, TillClient till, String sale) {
        return Api.get(shop, "receipts/" + sale, till.token()).body().getJsonArray("lines").getValuesAs(JsonObject.class).stream().map(line -> line.getString("text")).collect(Collectors.joining("\n"));
    }
}
