package com.completebytepos.tenancy;

import com.completebytepos.kernel.Setting;
import java.util.Locale;

/**
 * Which house a request's host name leads to; exact match only. {@code <code>.<domain>} is a shop, {@code console.<domain>}
 * the console, {@code pay.<domain>} the door for payment providers, the bare domain the chooser or the one default shop.
 */
public record Hosts(String domain, String defaultShop, String publicScheme, String publicPort) {

    public enum Door { SHOP, CONSOLE, PAY, CHOOSER, STRANGER }

    public record Address(Door door, String shop) {
    }

    public static Hosts fromSettings() {
        return new Hosts(Setting.text("CBPOS_DOMAIN", "localhost").toLowerCase(Locale.ROOT), Setting.text("CBPOS_DEFAULT_SHOP", "").toLowerCase(Locale.ROOT),
                Setting.text("CBPOS_PUBLIC_SCHEME", "http"), Setting.text("CBPOS_PUBLIC_PORT", Setting.text("CBPOS_HTTP_PORT", "8380")));
    }

    public Address addressOf(String hostHeader) {
        if (hostHeader == null) return new Address(Door.STRANGER, null);
        var host = hostHeader.toLowerCase(Locale.ROOT);
        int colon = host.lastIndexOf(':');
        if (colon >= 0 && !host.endsWith("]")) host = host.substring(0, colon);
        if (host.equals(domain)) return defaultShop.isEmpty() ? new Address(Door.CHOOSER, null) : new Address(Door.SHOP, defaultShop);
        if (!host.endsWith("." + domain)) return new Address(Door.STRANGER, null);
        var label = host.substring(0, host.length() - domain.length() - 1);
        return switch (label) {
            case "console" -> new Address(Door.CONSOLE, null);
            case "pay" -> new Address(Door.PAY, null);
            default -> ShopCode.isWellFormed(label) && !ShopCode.isReserved(label) ? new Address(Door.SHOP, label) : new Address(Door.STRANGER, null);
        };
    }

    /** On a person's own machine: browsers trust it without TLS, everywhere else a session needs https. */
    public boolean isPlainLocalhost() {
        return publicScheme.equals("http") && (domain.equals("localhost") || domain.endsWith(".localhost"));
    }

    /** The public address of a shop, made from settings alone: a request's Host header never reaches a mail. */
    public String addressOf(ShopCode shop) {
        return base(shop.value().equals(defaultShop) ? domain : shop.value() + "." + domain);
    }

    public String consoleAddress() {
        return base("console." + domain);
    }

    /** Where payment providers call. */
    public String payAddress() {
        return base("pay." + domain);
    }

    private String base(String host) {
        boolean usual = publicScheme.equals("https") && publicPort.equals("443") || publicScheme.equals("http") && publicPort.equals("80");
        return publicScheme + "://" + host + (usual ? "" : ":" + publicPort);
    }
}
