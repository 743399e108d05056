package com.completebytepos.sandbox.etims.door;

import com.completebytepos.sandbox.etims.Profile;
import jakarta.servlet.annotation.WebServlet;

/** OSCU direct: base address /etims/oscu/etims-api; KRA's guide also prints it without the last part, so both are answered. */
@WebServlet(urlPatterns = "/etims/oscu/*", asyncSupported = true)
public class OscuDoor extends EtimsDoor {

    private static final String BASE = "/etims-api";

    public OscuDoor() {
        super(Profile.D);
    }

    @Override
    String below(String path) {
        return path.startsWith(BASE + "/") ? path.substring(BASE.length()) : path;
    }
}
