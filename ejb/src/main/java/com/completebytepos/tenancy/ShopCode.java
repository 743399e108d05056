package com.completebytepos.tenancy;

import java.util.Set;
import java.util.regex.Pattern;

/** A shop's code: its host name and its schema's name, never changed, never used again. */
public record ShopCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]{2,19}");
    private static final Set<String> RESERVED = Set.of("console", "pay", "www", "api", "app", "admin", "root", "mail", "smtp", "imap",
            "ftp", "ns1", "ns2", "static", "cdn", "assets", "status", "help", "support", "docs", "blog", "login", "platform",
            "template", "work", "sandbox", "test", "demo", "health", "metrics", "localhost", "kra", "etims", "mpesa", "safaricom");

    public ShopCode {
        if (value == null || !SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not a shop code");
    }

    public static boolean isWellFormed(String text) {
        return text != null && SHAPE.matcher(text).matches();
    }

    public static boolean isReserved(String text) {
        return RESERVED.contains(text);
    }

    public String schema() {
        return "cbpos_shop_" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
