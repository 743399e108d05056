package com.completebytepos.sandbox.etims;

import com.completebytepos.sandbox.etims.control.Switch;
import com.completebytepos.sandbox.etims.rules.Complaint;
import com.completebytepos.sandbox.etims.rules.FieldRules;
import com.completebytepos.sandbox.etims.rules.Refusal;
import com.completebytepos.sandbox.etims.rules.Rule;
import com.completebytepos.sandbox.etims.rules.Visit;
import com.completebytepos.sandbox.etims.wire.Body;
import com.completebytepos.sandbox.etims.wire.Inbound;
import com.completebytepos.sandbox.etims.world.Device;
import com.completebytepos.sandbox.etims.world.Tokens;
import com.completebytepos.sandbox.etims.world.World;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules 1 to 6 and 27: who is calling, from which device, and whether the request can be read. */
final class Gate {

    private static final Set<Call> NEED_TIN_IN_BODY = Set.of(Call.STOCK_MOVES, Call.PURCHASES);
    private final World world;
    private final Profile profile;

    Gate(World world, Profile profile) {
        this.world = world;
        this.profile = profile;
    }

    /** The readable body of a call by someone who may call. */
    Body read(Inbound in) {
        if (profile == Profile.G) {
            checkCaller(in);
        }
        boolean vscu = profile == Profile.V;
        refuseIf(!in.method().equals("POST"), Rule.SHAPE, Complaint.about("Request method error").withOscu("912").withVscu("899"));
        refuseIf(in.text().isBlank(), Rule.SHAPE, Complaint.about("There is no request information").withOscu("911").withVscu("899"));
        Optional<JsonObject> json = in.json();
        refuseIf(json.isEmpty(), Rule.SHAPE, Complaint.about("JSON parse error", vscu ? "Client error" : "Request parameter error[JSON parse error]").withVscu("899"));
        return new Body(json.orElseThrow());
    }

    private void checkCaller(Inbound in) {
        String authorization = in.header("authorization");
        boolean known = authorization.startsWith("Bearer ") && world.tokens().isValid(authorization.substring(7).strip(), world.clock().now());
        refuseIf(!known, Rule.BEARER_TOKEN, Complaint.unauthorised("Unauthorised-Invalid Access Token", "Invalid Access Token"));
        String appId = in.header("apigee_app_id");
        refuseIf(appId.isEmpty(), Rule.APP_ID, Complaint.about("Invalid Headers apigee_app_id", "apigee_app_id cannot be Null"));
        refuseIf(!appId.equals(Tokens.APP_ID), Rule.APP_ID, Complaint.about("Invalid Headers apigee_app_id", "apigee_app_id is not valid"));
    }

    /** The request of an initialised device, its fields checked. */
    Visit admit(Call call, Inbound in, Body body) {
        Device device = profile == Profile.V ? byBody(body) : byHeaders(call, in);
        if (call.isLookUp()) {
            refuseIf(profile == Profile.V && !device.online(), Rule.OFFLINE_DAY, Complaint.about("A server communication error occurred").withVscu("894"));
            int limit = world.settings().number(Switch.LOOKUPS_PER_MINUTE);
            boolean flooded = device.lookUp(world.clock().now()) >= limit && limit > 0;
            refuseIf(flooded, Rule.FLOOD, Complaint.about("The maximum number of views has been exceeded"));
        }
        if (profile == Profile.G && NEED_TIN_IN_BODY.contains(call)) {
            for (String name : List.of("tin", "bhfId")) {
                refuseIf(body.text(name).isEmpty(), Rule.FIELD, Complaint.about(name + " cannot be Null"));
            }
        }
        FieldRules.check(profile, call, body);
        return new Visit(world, profile, call, body, device);
    }

    private Device byBody(Body body) {
        StringBuilder missing = new StringBuilder();
        for (String name : List.of("tin", "bhfId")) {
            missing.append(body.text(name).isBlank() ? "[<" + name + "> : may not be empty]" : "");
        }
        refuseIf(!missing.isEmpty(), Rule.FIELD, Complaint.about("Request parameter error" + missing));
        return initialised(body.text("tin"), body.text("bhfId"), Complaint.coded("901", "It is not valid device"));
    }

    private Device byHeaders(Call call, Inbound in) {
        for (String name : List.of("tin", "bhfId", "cmcKey")) {
            refuseIf(in.header(name).isEmpty(), Rule.DEVICE_HEADERS, Complaint.about("Invalid Headers " + name,
                    profile == Profile.G ? name + " cannot be Null" : "There is no Header information [" + name + "]").withOscu("900"));
        }
        String unknown = call == Call.SAVE_STOCK_IO ? "Error occurred while validating item tax type: Please try again later" : "tin, bhfId and cmcKey do not belong to a device";
        Complaint stranger = Complaint.about(profile == Profile.G ? unknown : "It is not valid device").withOscu("901");
        Device device = initialised(in.header("tin"), in.header("bhfId"), stranger);
        String code = world.settings().value(Switch.OSCU_WRONG_KEY_CODE);
        refuseIf(!device.cmcKey().equals(in.header("cmcKey")), Rule.DEVICE_HEADERS, Complaint.about(profile == Profile.G ? "Invalid cmcKey" : "It is not valid device").withOscu(code));
        return device;
    }

    private Device initialised(String tin, String bhfId, Complaint stranger) {
        Rule rule = profile == Profile.V ? Rule.DEVICE : Rule.DEVICE_HEADERS;
        return world.device(tin, bhfId).filter(device -> device.installed() && device.identity().kind().equals(profile.deviceKind()))
                .orElseThrow(() -> new Refusal(rule, stranger));
    }

    private static void refuseIf(boolean condition, Rule rule, Complaint complaint) {
        if (condition) {
            throw new Refusal(rule, complaint);
        }
    }
}
