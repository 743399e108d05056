package com.completebytepos.payments.model;

import java.util.Optional;
import java.util.regex.Pattern;

/** A Kenyan mobile number. Prefixes of operators move by portability, so any number that could be one is taken. */
public record Msisdn(String digits) {
    private static final Pattern WHOLE = Pattern.compile("254[17]\\d{8}");
    private static final Pattern NOISE = Pattern.compile("[\\s()+.\\u00a0-]");

    /** @return twelve digits from any spelling: 0712 345 678, 712345678, +254 712 345678, 254 0712 345678 */
    public static Optional<Msisdn> read(String typed) {
        if (typed == null || typed.length() > 40) return Optional.empty();
        var digits = NOISE.matcher(typed).replaceAll("");
        if (digits.startsWith("2540")) digits = "254" + digits.substring(4);
        else if (digits.length() == 10 && digits.startsWith("0")) digits = "254" + digits.substring(1);
        else if (digits.length() == 9) digits = "254" + digits;
        return WHOLE.matcher(digits).matches() ? Optional.of(new Msisdn(digits)) : Optional.empty();
    }

    /** As lists and logs show it: 0712 *** 678. */
    public static String masked(String digits) {
        if (digits == null || digits.length() != 12) return digits;
        return "0" + digits.substring(3, 6) + " *** " + digits.substring(9);
    }

    /** Whether a number the provider masked, as 2547 ***** 678 or 25470****678, can be this one; a hash says nothing either way. */
    public static boolean fits(String mask, String digits) {
        if (mask == null || digits == null) return true;
        var plain = mask.replace(" ", "");
        if (!plain.contains("*")) return !plain.matches("\\d{12}") || plain.equals(digits);
        var head = plain.substring(0, plain.indexOf('*'));
        var tail = plain.substring(plain.lastIndexOf('*') + 1);
        return digits.startsWith(head) && digits.endsWith(tail);
    }

    /** Whether such a mask says anything of the number. */
    public static boolean tells(String mask) {
        return mask != null && (mask.contains("*") || mask.matches("\\d{12}"));
    }

    @Override
    public String toString() {
        return masked(digits);
    }
}
