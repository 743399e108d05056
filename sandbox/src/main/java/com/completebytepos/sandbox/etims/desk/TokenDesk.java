package com.completebytepos.sandbox.etims.desk;

import com.completebytepos.sandbox.etims.control.Switch;
import com.completebytepos.sandbox.etims.rules.Complaint;
import com.completebytepos.sandbox.etims.rules.Refusal;
import com.completebytepos.sandbox.etims.rules.Rule;
import com.completebytepos.sandbox.etims.wire.Inbound;
import com.completebytepos.sandbox.etims.wire.Reply;
import com.completebytepos.sandbox.etims.world.Tokens;
import com.completebytepos.sandbox.etims.world.World;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The gateway's token: GET with the consumer key and secret; a POST is answered with nothing, as KRA's is. */
public final class TokenDesk {

    /** Below the gateway's host, not below its API base. */
    public static final String PATH = "/v1/token/generate";

    private TokenDesk() {}

    public static Reply answer(World world, Inbound in) {
        if (!in.method().equals("GET")) {
            return Reply.json(200, "");
        }
        String expected = "Basic " + Base64.getEncoder().encodeToString((Tokens.CONSUMER_KEY + ":" + Tokens.CONSUMER_SECRET).getBytes(StandardCharsets.UTF_8));
        if (!in.header("authorization").equals(expected)) {
            throw new Refusal(Rule.BEARER_TOKEN, Complaint.unauthorised("Unauthorised-Invalid Client", "Invalid client credentials"));
        }
        int seconds = world.settings().number(Switch.TOKEN_SECONDS);
        return Reply.json(200, Json.createObjectBuilder().add("access_token", world.tokens().issue(world.clock().now(), seconds))
                .add("expires_in", String.valueOf(seconds)).build().toString());
    }
}
