package com.completebytepos.sandbox.etims.wire;

import com.completebytepos.sandbox.etims.Call;
import com.completebytepos.sandbox.etims.control.Settings;
import com.completebytepos.sandbox.etims.control.Switch;
import com.completebytepos.sandbox.etims.rules.Complaint;
import com.completebytepos.sandbox.etims.world.NairobiClock;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.UUID;

/** The integrator gateway: responseHeader and responseBody; header and body for what the gateway itself refuses; fault for a path it does not know. */
public final class GatewayEnvelope implements Envelope {

    private final Settings settings;

    public GatewayEnvelope(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Reply success(Call call, JsonValue data, String at) {
        if (call == Call.ITEM_CLASSES) {
            return wrapped(200, "Success", "Data fetched from item_classification DB", result("000", "Data fetched from item_classification DB", at, data));
        }
        return wrapped(200, "Successful", "Successful", result("000", "Successful", at, data));
    }

    @Override
    public Reply nothing(String at) {
        int status = settings.number(Switch.GATEWAY_EMPTY_HTTP);
        return at(status, header(status, "There is no search result", "There is no search result"), result("001", "There is no search result", at, JsonValue.NULL).build());
    }

    @Override
    public Reply refused(Complaint complaint, String at) {
        if (complaint.unauthorised()) {
            return own(401, complaint.customerMessage(), complaint.reason(), at);
        }
        if (complaint.gatewayCode().isEmpty()) {
            int http = settings.number(Switch.GATEWAY_REFUSAL_HTTP);
            return at(http, header(400, complaint.customerMessage(), complaint.reason()), JsonValue.NULL);
        }
        return wrapped(200, "Successful", "Successful", result(complaint.gatewayCode(), complaint.reason(), at, JsonValue.NULL));
    }

    @Override
    public Reply unknownPath(String at) {
        return Reply.json(500, Json.createObjectBuilder().add("fault", Json.createObjectBuilder().add("faultstring", "Unresolved variable : targetPath")
                .add("detail", Json.createObjectBuilder().add("errorcode", "entities.UnresolvedVariable"))).build().toString());
    }

    @Override
    public Reply busy(String at) {
        return own(504, "Gateway Timeout", "Gateway Timeout", at);
    }

    private Reply own(int status, String message, String customerMessage, String at) {
        JsonObjectBuilder header = Json.createObjectBuilder().add("responseMessage", message).add("responseCode", status)
                .add("customerMessage", customerMessage).add("requestRefId", UUID.randomUUID().toString()).add("timestamp", NairobiClock.utc(at));
        return Reply.json(status, Json.createObjectBuilder().add("header", header).add("body", Json.createObjectBuilder()).build().toString());
    }

    private static Reply wrapped(int status, String customerMessage, String debugMessage, JsonObjectBuilder body) {
        return at(status, header(status, customerMessage, debugMessage), body.build());
    }

    private static Reply at(int http, JsonObjectBuilder header, JsonValue body) {
        return Reply.json(http, Json.createObjectBuilder().add("responseHeader", header).add("responseBody", body).build().toString());
    }

    private static JsonObjectBuilder header(int code, String customerMessage, String debugMessage) {
        return Json.createObjectBuilder().add("responseCode", code).add("responseRefID", UUID.randomUUID().toString())
                .add("customerMessage", customerMessage).add("debugMessage", debugMessage);
    }

    private static JsonObjectBuilder result(String code, String message, String at, JsonValue data) {
        return Json.createObjectBuilder().add("resultCd", code).add("resultMsg", message).add("resultDt", at).add("data", data);
    }
}
