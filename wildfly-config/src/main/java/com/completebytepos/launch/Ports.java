package com.completebytepos.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Says which port is taken before anything is started on it. */
final class Ports {

    private Ports() {
    }

    static void mustBeFree(Env env, String... names) {
        for (var name : names) {
            int port = env.port(name);
            try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                probe.setReuseAddress(true);
            } catch (IOException taken) {
                throw new StartFailure("Port " + port + " is taken. Stop what uses it (is the demo running already?) or set " + name + " to a free port.");
            }
        }
    }
}
