package com.completebytepos.fiscal.client;

import jakarta.json.JsonObject;
import java.util.HashMap;

/** KRA's own server: the device speaks for itself in the headers. KRA OSCU specification v2.0. */
class OscuClient implements TaxAuthority {
    private final EtimsHttp http;
    private final DeviceAccess device;

    OscuClient(EtimsHttp http, DeviceAccess device) {
        this.http = http;
        this.device = device;
    }

    @Override
    public EtimsAnswer call(EtimsCall call, JsonObject body) {
        var headers = new HashMap<String, String>();
        if (call != EtimsCall.INITIALISE) {
            headers.put("tin", device.pin());
            headers.put("bhfId", device.bhfId());
            headers.put("cmcKey", device.cmcKey() == null ? "" : device.cmcKey());
        }
        var base = Endpoints.base(device.profile(), device.environment(), device.address());
        return Envelopes.plain(http.post(base + "/" + call.path(device.profile()), headers, TaxAuthorities.named(body, device).toString(), call.patience()));
    }
}
