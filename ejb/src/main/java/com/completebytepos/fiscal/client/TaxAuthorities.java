package com.completebytepos.fiscal.client;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;

/** Finds the way to KRA for a device. */
@ApplicationScoped
public class TaxAuthorities {
    @Inject Clock clock;
    private final EtimsHttp http = new EtimsHttp();
    private GatewayTokens tokens;

    @PostConstruct
    void begin() {
        tokens = new GatewayTokens(http, clock);
    }

    public TaxAuthority of(DeviceAccess device) {
        return switch (device.profile()) {
            case OSCU -> new OscuClient(http, device);
            case GATEWAY -> new GatewayClient(http, device, tokens);
            case VSCU -> new VscuClient(http, device);
        };
    }

    /** Every body says whose it is: KRA's tables ask for it, the gateway lets it pass. */
    static JsonObject named(JsonObject body, DeviceAccess device) {
        return Envelopes.JSON.createObjectBuilder(body).add("tin", device.pin()).add("bhfId", device.bhfId()).build();
    }
}
