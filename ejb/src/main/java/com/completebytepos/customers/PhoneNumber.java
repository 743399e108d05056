package com.completebytepos.customers;

import java.util.Optional;

/** A phone number in the one spelling of E.164 ({@code +254712345678}), whatever way it was written; numbers without a country are Kenyan. */
public record PhoneNumber(String e164) {
    private static final String KENYA = "254";

    /** @return empty when it can be no number */
    public static Optional<PhoneNumber> read(String typed) {
        if (typed == null) return Optional.empty();
        var text = typed.strip().replaceFirst("(?i)^tel:", "").replace("(0)", "").replaceAll("[\\s\\u00a0\\u2010-\\u2015()./-]", "");
        boolean abroad = text.startsWith("+") || text.startsWith("00");
        var digits = text.replaceFirst("^(\\+|00)", "");
        if (!digits.matches("\\d{7,15}")) return Optional.empty();
        if (digits.startsWith(KENYA + "0")) digits = KENYA + digits.substring(4);
        if (abroad) return kenyanOrForeign(digits);
        if (digits.startsWith(KENYA) && digits.length() == 12) return kenyanOrForeign(digits);
        if (digits.matches("0[1-9]\\d{7,8}")) return kenyanOrForeign(KENYA + digits.substring(1));
        if (digits.matches("[17]\\d{8}")) return kenyanOrForeign(KENYA + digits);
        return Optional.empty();
    }

    /** @return null for nothing typed @throws com.completebytepos.kernel.Rejection at the field "phone" */
    public static PhoneNumber of(String typed) {
        if (typed == null || typed.isBlank()) return null;
        return read(typed).orElseThrow(() -> CustomersRejection.PHONE_SHAPE.at("phone", typed.strip()));
    }

    private static Optional<PhoneNumber> kenyanOrForeign(String digits) {
        if (digits.startsWith(KENYA) && !digits.matches("254[1-9]\\d{7,8}")) return Optional.empty();
        return digits.startsWith("0") ? Optional.empty() : Optional.of(new PhoneNumber("+" + digits));
    }

    /** As Kenyans say it to each other: without the country, foreign ones whole. */
    public String national() {
        return e164.startsWith("+" + KENYA) ? e164.substring(4) : e164.substring(1);
    }

    /** @return {@code 0712 345 678} for {@code +254712345678}; foreign numbers as they are */
    public static String shown(String e164) {
        if (e164 == null || !e164.matches("\\+254\\d{9}")) return e164 == null ? "" : e164;
        return "0" + e164.substring(4, 7) + " " + e164.substring(7, 10) + " " + e164.substring(10);
    }
}
