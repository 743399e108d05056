package com.completebytepos.sandbox.daraja.delivery;

import com.completebytepos.sandbox.daraja.Setting;
import com.completebytepos.sandbox.daraja.Settings;
import com.completebytepos.sandbox.daraja.http.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which call-back addresses are taken at submission (Daraja 3.0, C2B and STK pages: forbidden words, no tunnels in production). */
public final class CallbackAddress {
    private static final Pattern FORBIDDEN = Pattern.compile("m[-_.]?pesa|safaricom|exec?|cmd|sql|query");
    private static final Pattern TUNNELS = Pattern.compile("ngrok|mockbin|requestbin");

    private final Settings settings;

    public CallbackAddress(Settings settings) {
        this.settings = settings;
    }

    public String check(String field, String address) {
        if (!isTaken(address)) throw Refusal.invalid(field);
        return address;
    }

    boolean isTaken(String address) {
        try {
            URI uri = new URI(address);
            if (uri.getHost() == null || uri.getScheme() == null || !uri.getScheme().matches("(?i)https?")) return false;
            String lower = address.toLowerCase(Locale.ROOT);
            if (FORBIDDEN.matcher(lower).find()) return false;
            if (settings.is(Setting.REFUSE_UPPER_CASE_HOSTS) && !uri.getHost().equals(uri.getHost().toLowerCase(Locale.ROOT))) return false;
            return !settings.is(Setting.PRODUCTION_ADDRESSES) || uri.getScheme().equalsIgnoreCase("https") && !TUNNELS.matcher(lower).find();
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
