package com.completebytepos.sandbox.etims.door;

import com.completebytepos.sandbox.etims.Profile;
import com.completebytepos.sandbox.etims.desk.TokenDesk;
import jakarta.servlet.annotation.WebServlet;

/** The integrator gateway: host /etims/gateway, tokens at its own path, the API below /etims-oscu/api/v1. */
@WebServlet(urlPatterns = "/etims/gateway/*", asyncSupported = true)
public class GatewayDoor extends EtimsDoor {

    private static final String BASE = "/etims-oscu/api/v1";

    public GatewayDoor() {
        super(Profile.G);
    }

    @Override
    String below(String path) {
        if (path.startsWith(BASE + "/")) {
            return path.substring(BASE.length());
        }
        return path.equals(TokenDesk.PATH) ? path : "/outside-the-api" + path;
    }
}
