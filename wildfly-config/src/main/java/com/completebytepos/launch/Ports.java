package com.completebytepos.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;

/** Says which port is taken, and the setting that moves it, before anything is started on it. */
final class Ports {

    private Ports() {
    }

    static void mustBeFree(Env env, String... names) {
        var seen = new HashMap<Integer, String>();
        for (var name : names) {
            int port = env.port(name);
            var other = seen.put(port, name);
            if (other != null) throw new StartFailure(other + " and " + name + " are both " + port + ". Set one of them to another port.");
            boolean web = name.equals("CBPOS_HTTP_PORT") || name.equals("CBPOS_HTTPS_PORT");
            if (!isFree(web ? env.text("CBPOS_BIND") : "127.0.0.1", port, name)) {
                throw new StartFailure("Port " + port + " is taken. Stop what uses it (is the demo running already?) or set " + name + " to a free port.");
            }
        }
    }

    private static boolean isFree(String address, int port, String name) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return true;
        } catch (IOException taken) {
            return false;
        } catch (IllegalArgumentException e) {
            throw new StartFailure(name + " must be a port number, not: " + port);
        }
    }
}
