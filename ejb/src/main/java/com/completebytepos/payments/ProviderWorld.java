package com.completebytepos.payments;

import com.completebytepos.kernel.Setting;

/** Which of the provider's installations an account belongs to. Addresses are the installation's: no shop can make the server call an address of its choice. */
public enum ProviderWorld {
    LIVE, SANDBOX, DEMO;

    /** The address below which the provider's paths begin, without a slash at its end. */
    public String address() {
        return switch (this) {
            case LIVE -> Setting.text("CBPOS_MPESA_URL", "https://api.safaricom.co.ke");
            case SANDBOX -> Setting.text("CBPOS_MPESA_SANDBOX_URL", "https://sandbox.safaricom.co.ke");
            case DEMO -> "http://127.0.0.1:" + Setting.text("CBPOS_HTTP_PORT", "8380") + "/sandbox/daraja";
        };
    }

    /** The one that plays the provider stands beside the demo only. */
    public boolean isOffered() {
        return this != DEMO || Setting.on("CBPOS_DEMO");
    }
}
