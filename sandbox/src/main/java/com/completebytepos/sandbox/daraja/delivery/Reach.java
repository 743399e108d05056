package com.completebytepos.sandbox.daraja.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the simulator may send anything: loopback addresses, and hosts named in the environment variable
 * CBPOS_SANDBOX_CALLBACK_HOSTS. Deliberately no switch of the control door, which asks nobody who they are.
 */
public final class Reach {
    private final Set<String> allowedHosts;

    public Reach(String commaSeparatedHosts) {
        this.allowedHosts = Arrays.stream((commaSeparatedHosts == null ? "" : commaSeparatedHosts).split(","))
                .map(host -> host.trim().toLowerCase(Locale.ROOT)).filter(host -> !host.isEmpty()).collect(Collectors.toSet());
    }

    /** @throws IOException when the host is not known or may not be reached */
    InetAddress resolve(String host) throws IOException {
        String lower = host.toLowerCase(Locale.ROOT);
        if (lower.equals("localhost") || lower.endsWith(".localhost")) return InetAddress.getByName("127.0.0.1");
        InetAddress address = InetAddress.getByName(host);
        if (!address.isLoopbackAddress() && !allowedHosts.contains(lower)) throw new IOException("not a loopback address: " + host);
        return address;
    }
}
