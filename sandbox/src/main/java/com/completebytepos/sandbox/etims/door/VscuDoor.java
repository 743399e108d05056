package com.completebytepos.sandbox.etims.door;

import com.completebytepos.sandbox.etims.Profile;
import jakarta.servlet.annotation.WebServlet;

/** VSCU: the JAR beside the till; base address /etims/vscu. */
@WebServlet(urlPatterns = "/etims/vscu/*", asyncSupported = true)
public class VscuDoor extends EtimsDoor {

    public VscuDoor() {
        super(Profile.V);
    }

    @Override
    String below(String path) {
        return path;
    }
}
