package com.completebytepos.fiscal;

/** How a branch reaches KRA. KRA OSCU and VSCU specifications v2.0, integrator portal 2026. */
public enum FiscalProfile {
    /** KRA's own server; the device is a record there. */
    OSCU,
    /** KRA's gateway for integrators, in front of the same records; the platform's keys open it. */
    GATEWAY,
    /** KRA's program on a machine beside the branch; it signs by itself. */
    VSCU;

    /** Whether one can ask what became of an invoice. */
    public boolean readsBack() {
        return this != VSCU;
    }
}
