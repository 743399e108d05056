package com.completebytepos.payments.model;

import java.util.Map;
import java.util.Set;

/**
 * What the provider's result codes mean (Daraja 3.0, result codes of M-PESA Express). The code decides, never the text beside it, which differs
 * from channel to channel. A code nobody knows decides nothing.
 */
public final class ResultCodes {
    private static final Set<String> STILL_GOING_ON = Set.of("4999");
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("1", "funds"), Map.entry("2", "too-small"), Map.entry("3", "too-large"), Map.entry("4", "daily-limit"), Map.entry("8", "account-full"),
            Map.entry("11", "set-up"), Map.entry("17", "same-amount"), Map.entry("26", "provider-busy"), Map.entry("1001", "phone-busy"), Map.entry("1019", "expired"),
            Map.entry("1025", "not-reached"), Map.entry("1031", "cancelled"), Map.entry("1032", "cancelled"), Map.entry("1036", "no-answer"), Map.entry("1037", "no-answer"),
            Map.entry("1101", "set-up"), Map.entry("1102", "set-up"), Map.entry("2001", "wrong-pin"), Map.entry("2006", "account-blocked"), Map.entry("2008", "failed"),
            Map.entry("2026", "failed"), Map.entry("2028", "set-up"), Map.entry("2040", "not-registered"), Map.entry("8006", "pin-locked"), Map.entry("9999", "failed"),
            Map.entry("SFC_IC0003", "set-up"), Map.entry("E3008", "other-way"), Map.entry("18", "set-up"), Map.entry("19", "failed"), Map.entry("20", "set-up"),
            Map.entry("21", "set-up"), Map.entry("22", "set-up"), Map.entry("24", "set-up"), Map.entry("25", "set-up"), Map.entry("29", "set-up"), Map.entry("15", "failed"));
    /** Reasons after which the same phone may still pay the first prompt, so that it is asked about again. */
    private static final Set<String> MAY_STILL_COME = Set.of("no-answer", "expired", "not-reached", "phone-busy", "provider-busy", "failed");

    public enum Verdict { PAID, FAILED, UNDECIDED }

    private ResultCodes() {
    }

    public static Verdict verdict(String code) {
        if (code == null || STILL_GOING_ON.contains(code)) return Verdict.UNDECIDED;
        if (code.equals("0")) return Verdict.PAID;
        return reason(code) == null ? Verdict.UNDECIDED : Verdict.FAILED;
    }

    /** A word of ours for why it failed, with a sentence in both languages; null when the code is unknown. */
    public static String reason(String code) {
        if (code == null) return null;
        return code.matches("1000000(0[0-9]|1[01])") ? "provider-busy" : REASONS.get(code);
    }

    /** Why an organisation's request was not done; some codes mean another thing there than to a customer's phone. */
    public static String reasonOfErrand(String code) {
        if (code == null) return "failed";
        return switch (code) {
            case "1" -> "no-float";
            case "2001", "18", "20", "21", "22", "8006" -> "initiator";
            case "2040", "SFC_IC0003" -> "not-registered";
            case "R000002" -> "no-such-code";
            default -> reason(code) == null ? "failed" : reason(code);
        };
    }

    public static boolean mayStillCome(String reason) {
        return reason != null && MAY_STILL_COME.contains(reason);
    }
}
