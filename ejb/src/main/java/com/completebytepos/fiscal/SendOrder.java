package com.completebytepos.fiscal;

import com.completebytepos.fiscal.client.DeviceAccess;
import com.completebytepos.fiscal.client.EtimsCall;
import jakarta.json.JsonObject;
import java.util.UUID;

/** A call decided on and written down, to be made without a transaction. {@code sent} is the document's body, whatever is asked now. */
public record SendOrder(UUID deviceId, UUID documentId, UUID attemptId, long number, DeviceAccess access, EtimsCall call, JsonObject body, JsonObject sent) {

    boolean asksBack() {
        return call == EtimsCall.INVOICE;
    }
}
