package com.completebytepos.sandbox.etims.world;

import jakarta.json.JsonObject;
import java.time.Instant;

/** A registered item with all fields as they were sent. */
public record Item(String itemCd, String itemTyCd, String taxTyCd, String regBhfId, Instant savedAt, JsonObject fields) {

    public boolean isService() {
        return itemTyCd.equals("3");
    }
}
