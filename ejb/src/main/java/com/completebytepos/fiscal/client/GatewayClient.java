package com.completebytepos.fiscal.client;

import jakarta.json.JsonObject;
import java.util.HashMap;

/** The integrators' gateway: the platform's token opens it, the device speaks in the headers. A token that is void is exchanged once. KRA's integrator portal, 2026. */
class GatewayClient implements TaxAuthority {
    private final EtimsHttp http;
    private final DeviceAccess device;
    private final GatewayTokens tokens;

    GatewayClient(EtimsHttp http, DeviceAccess device, GatewayTokens tokens) {
        this.http = http;
        this.device = device;
        this.tokens = tokens;
    }

    @Override
    public EtimsAnswer call(EtimsCall call, JsonObject body) {
        var token = tokens.current(device.environment());
        if (token.value() == null) return token.refusal();
        var reply = send(call, body, token.value());
        if (reply.status() != 401) return Envelopes.gateway(reply);
        tokens.forget(device.environment(), token.value());
        var fresh = tokens.current(device.environment());
        return fresh.value() == null ? fresh.refusal() : Envelopes.gateway(send(call, body, fresh.value()));
    }

    private EtimsHttp.Reply send(EtimsCall call, JsonObject body, String token) {
        var headers = new HashMap<String, String>();
        headers.put("Authorization", "Bearer " + token);
        headers.put("apigee_app_id", Endpoints.keys(device.environment()).appId());
        if (call != EtimsCall.INITIALISE) {
            headers.put("tin", device.pin());
            headers.put("bhfId", device.bhfId());
            headers.put("cmcKey", device.cmcKey() == null ? "" : device.cmcKey());
        }
        var base = Endpoints.base(device.profile(), device.environment(), device.address());
        return http.post(base + "/" + call.path(device.profile()), headers, TaxAuthorities.named(body, device).toString(), call.patience());
    }
}
