package com.completebytepos.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
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
            mustBeFree(web ? address(env.text("CBPOS_BIND")) : InetAddress.getLoopbackAddress(), port, name);
        }
    }

    private static InetAddress address(String bind) {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw new StartFailure("CBPOS_BIND must be an address of this machine, not: " + bind);
        }
    }

    private static void mustBeFree(InetAddress address, int port, String name) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
        } catch (IOException refused) {
            boolean taken = refused.getMessage() != null && refused.getMessage().startsWith("Address already in use");
            throw new StartFailure(taken ? "Port " + port + " is taken. Stop what uses it (is the demo running already?) or set " + name + " to a free port."
                    : "Port " + port + " of " + address.getHostAddress() + " cannot be used (" + refused.getMessage() + "). Set " + name + " or CBPOS_BIND.");
        } catch (IllegalArgumentException e) {
            throw new StartFailure(name + " must be a port number, not: " + port);
        }
    }
}
