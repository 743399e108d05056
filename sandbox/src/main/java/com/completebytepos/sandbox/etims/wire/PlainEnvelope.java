package com.completebytepos.sandbox.etims.wire;

import com.completebytepos.sandbox.etims.Call;
import com.completebytepos.sandbox.etims.control.Settings;
import com.completebytepos.sandbox.etims.control.Switch;
import com.completebytepos.sandbox.etims.rules.Complaint;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Set;

/** OSCU direct and VSCU: HTTP 200 and resultCd, resultMsg, resultDt, data. The VSCU JAR leaves resultDt null in errors it raises itself. */
public final class PlainEnvelope implements Envelope {

    private static final Set<String> RAISED_BY_THE_JAR = Set.of("834", "899");
    private final Settings settings;
    private final boolean vscu;

    public PlainEnvelope(Settings settings, boolean vscu) {
        this.settings = settings;
        this.vscu = vscu;
    }

    @Override
    public Reply success(Call call, JsonValue data, String at) {
        return answer("000", "Successful", at, data);
    }

    @Override
    public Reply nothing(String at) {
        return answer("001", "There is no search result", at, JsonValue.NULL);
    }

    @Override
    public Reply refused(Complaint complaint, String at) {
        return answer(vscu ? complaint.vscuCode() : complaint.oscuCode(), complaint.reason(), at, JsonValue.NULL);
    }

    @Override
    public Reply unknownPath(String at) {
        if (!vscu && settings.is(Switch.OSCU_UNKNOWN_PATH, "912")) {
            return answer("912", "Request method error", at, JsonValue.NULL);
        }
        return Reply.html(404, "<html><head><title>404</title></head><body>Not Found</body></html>");
    }

    @Override
    public Reply busy(String at) {
        return answer("990", "The maximum number of views has been exceeded", at, JsonValue.NULL);
    }

    private Reply answer(String code, String message, String at, JsonValue data) {
        JsonObjectBuilder body = Json.createObjectBuilder().add("resultCd", code).add("resultMsg", message);
        if (vscu && RAISED_BY_THE_JAR.contains(code)) {
            body.addNull("resultDt");
        } else {
            body.add("resultDt", at);
        }
        return Reply.json(200, body.add("data", data).build().toString());
    }
}
