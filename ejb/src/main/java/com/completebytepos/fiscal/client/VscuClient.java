package com.completebytepos.fiscal.client;

import jakarta.json.JsonObject;
import java.util.Map;

/** KRA's program beside the branch: it keeps its own keys. KRA VSCU specification v2.0. */
class VscuClient implements TaxAuthority {
    private final EtimsHttp http;
    private final DeviceAccess device;

    VscuClient(EtimsHttp http, DeviceAccess device) {
        this.http = http;
        this.device = device;
    }

    @Override
    public EtimsAnswer call(EtimsCall call, JsonObject body) {
        var base = Endpoints.base(device.profile(), device.environment(), device.address());
        return Envelopes.plain(http.post(base + "/" + call.path(device.profile()), Map.of(), TaxAuthorities.named(body, device).toString(), call.patience()));
    }
}
