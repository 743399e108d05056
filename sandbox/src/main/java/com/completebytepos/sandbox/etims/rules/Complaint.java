package com.completebytepos.sandbox.etims.rules;

/**
 * What KRA says about a refused request, in the words of each profile.
 *
 * @param oscuCode resultCd of OSCU direct
 * @param vscuCode resultCd of VSCU
 * @param gatewayCode resultCd inside the gateway's wrapper; empty when the gateway refuses with 400 and a null responseBody
 * @param customerMessage the gateway's short text
 * @param reason resultMsg, or the gateway's debugMessage
 * @param unauthorised the gateway turns the caller away with 401
 */
public record Complaint(String oscuCode, String vscuCode, String gatewayCode, String customerMessage, String reason, boolean unauthorised) {

    private static final String PARAMETER_ERROR = "910";

    /** 910 in the plain profiles, "Validation failed" at the gateway. */
    public static Complaint about(String reason) {
        return about("Validation failed", reason);
    }

    public static Complaint about(String customerMessage, String reason) {
        return new Complaint(PARAMETER_ERROR, PARAMETER_ERROR, "", customerMessage, reason, false);
    }

    /** The same result code in all profiles, inside the gateway's wrapper. */
    public static Complaint coded(String code, String reason) {
        return new Complaint(code, code, code, reason, reason, false);
    }

    public static Complaint unauthorised(String message, String detail) {
        return new Complaint(PARAMETER_ERROR, PARAMETER_ERROR, "", message, detail, true);
    }

    public Complaint withOscu(String code) {
        return new Complaint(code, vscuCode, gatewayCode, customerMessage, reason, unauthorised);
    }

    public Complaint withVscu(String code) {
        return new Complaint(oscuCode, code, gatewayCode, customerMessage, reason, unauthorised);
    }
}
