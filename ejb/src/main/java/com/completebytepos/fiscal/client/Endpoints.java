package com.completebytepos.fiscal.client;

import com.completebytepos.fiscal.FiscalEnvironment;
import com.completebytepos.fiscal.FiscalProfile;
import com.completebytepos.kernel.Setting;
import java.util.Arrays;
import java.util.List;

/** KRA's addresses and the platform's keys, by environment. Shops choose among them; only a VSCU's address is theirs, and only on hosts the installation allows. */
public final class Endpoints {

    /** The platform's credentials at the gateway. */
    public record Keys(String key, String secret, String appId) {

        @Override
        public String toString() {
            return "(keys)";
        }
    }

    private Endpoints() {
    }

    /** @param vscuAddress used for VSCU only */
    public static String base(FiscalProfile profile, FiscalEnvironment environment, String vscuAddress) {
        return switch (profile) {
            case OSCU -> environment == FiscalEnvironment.LIVE ? Setting.text("CBPOS_ETIMS_OSCU_LIVE", "https://etims-api.kra.go.ke/etims-api")
                    : environment == FiscalEnvironment.TEST ? Setting.text("CBPOS_ETIMS_OSCU_TEST", "https://etims-api-sbx.kra.go.ke/etims-api") : demo("oscu/etims-api");
            case GATEWAY -> environment == FiscalEnvironment.LIVE ? Setting.text("CBPOS_ETIMS_GATEWAY_LIVE", "https://api.kra.go.ke/etims-oscu/api/v1")
                    : environment == FiscalEnvironment.TEST ? Setting.text("CBPOS_ETIMS_GATEWAY_TEST", "https://sbx.kra.go.ke/etims-oscu/api/v1") : demo("gateway/etims-oscu/api/v1");
            case VSCU -> vscuAddress;
        };
    }

    /** Beside the gateway's base address, which ends in {@code /etims-oscu/api/v1}. */
    static String tokenAddress(FiscalEnvironment environment) {
        var base = base(FiscalProfile.GATEWAY, environment, null);
        int path = base.indexOf("/etims-oscu/");
        return (path < 0 ? base : base.substring(0, path)) + "/v1/token/generate?grant_type=client_credentials";
    }

    static Keys keys(FiscalEnvironment environment) {
        return switch (environment) {
            case LIVE -> new Keys(Setting.text("CBPOS_ETIMS_GATEWAY_LIVE_KEY", ""), Setting.text("CBPOS_ETIMS_GATEWAY_LIVE_SECRET", ""), Setting.text("CBPOS_ETIMS_GATEWAY_LIVE_APP", ""));
            case TEST -> new Keys(Setting.text("CBPOS_ETIMS_GATEWAY_TEST_KEY", ""), Setting.text("CBPOS_ETIMS_GATEWAY_TEST_SECRET", ""), Setting.text("CBPOS_ETIMS_GATEWAY_TEST_APP", ""));
            case DEMO -> new Keys("sandbox-consumer-key", "sandbox-consumer-secret", "00000000-0000-4000-8000-0000000e7135");
        };
    }

    /** Where a receipt's QR code leads. */
    public static String receiptCheck(FiscalEnvironment environment) {
        return switch (environment) {
            case LIVE -> Setting.text("CBPOS_ETIMS_CHECK_LIVE", "https://etims.kra.go.ke");
            case TEST -> Setting.text("CBPOS_ETIMS_CHECK_TEST", "https://etims-sbx.kra.go.ke");
            case DEMO -> demo("portal");
        } + "/common/link/etims/receipt/indexEtimsReceiptData?Data=";
    }

    /** The server posts there: an address somebody typed must not lead it to machines that are none of theirs. */
    public static boolean allowsVscu(String address) {
        return address != null && vscuAddresses().stream().anyMatch(allowed -> address.equals(allowed) || address.startsWith(allowed + "/"));
    }

    public static List<String> vscuAddresses() {
        var listed = Arrays.stream(Setting.text("CBPOS_ETIMS_VSCU_HOSTS", "").split(",")).map(String::strip).filter(a -> a.matches("https?://[^/]+(/.*)?"));
        var all = new java.util.ArrayList<>(listed.toList());
        if (Setting.on("CBPOS_DEMO")) all.add(demo("vscu"));
        return all;
    }

    /** The sandbox beside the demo. */
    private static String demo(String path) {
        return "http://127.0.0.1:" + Setting.text("CBPOS_HTTP_PORT", "8380") + "/sandbox/etims/" + path;
    }
}
