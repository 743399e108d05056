package com.completebytepos.fiscal;

import com.completebytepos.fiscal.client.DeviceAccess;
import com.completebytepos.fiscal.client.EtimsCall;
import jakarta.json.JsonObject;
import java.util.UUID;

/** An item to be told, its serial written down, or a question whether KRA has it. */
public record ItemOrder(UUID itemId, String code, DeviceAccess access, EtimsCall call, JsonObject body) {
}
