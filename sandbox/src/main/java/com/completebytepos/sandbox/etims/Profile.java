package com.completebytepos.sandbox.etims;

/** The three ways a client can reach KRA; field names are shared, host, authentication, envelope and strictness are not. */
public enum Profile {
    /** OSCU direct: KRA's own etims-api host. */
    D,
    /** OSCU behind the integrator gateway. */
    G,
    /** VSCU: KRA's JAR on the merchant's server. */
    V;

    public boolean isOscu() {
        return this != V;
    }

    public String deviceKind() {
        return isOscu() ? "OSCU" : "VSCU";
    }
}
