package com.completebytepos.payments.client;

import com.completebytepos.payments.client.DarajaHttp.Reply;
import com.completebytepos.payments.client.PaymentGateway.Answer;
import com.completebytepos.payments.client.PaymentGateway.Outcome;
import java.util.Locale;
import java.util.Set;

/**
 * What an answer of the provider means (Daraja 3.0, error codes). The HTTP status is no guide, and one code has several meanings told apart by a phrase.
 * What is not known to be a refusal is unknown: the money may have moved.
 */
final class DarajaReading {
    private static final Set<String> BAD_TOKEN = Set.of("404.001.03", "401.002.01", "401.001", "400.003.01");
    private static final Set<String> NOT_TAKEN = Set.of("400.002.05", "404.001.01", "404.001.04", "405.001", "400.003.02", "404.003.01");
    private static final Set<String> TOO_OFTEN = Set.of("500.003.02", "500.003.03", "policies.ratelimit.SpikeArrestViolation", "policies.ratelimit.QuotaViolation");

    private DarajaReading() {
    }

    static boolean isBadToken(Reply reply) {
        var code = reply.errorCode();
        return code != null && BAD_TOKEN.contains(code) || reply.status() == 401;
    }

    /** What came of sending a request that moves money or asks for it. */
    static Answer taken(Reply reply) {
        if ("0".equals(reply.member("ResponseCode"))) return new Answer(Outcome.TAKEN, null, "0", reply.member("ResponseDescription"), id(reply), reply.millis());
        if (!reply.sent()) return refused(reply, "provider-away");
        var reason = reasonOf(reply);
        return reason == null ? unknown(reply) : refused(reply, reason);
    }

    /** Of a prompt, or of a request whose result comes later. */
    private static String id(Reply reply) {
        var prompt = reply.member("CheckoutRequestID");
        return prompt == null ? reply.member("ConversationID") : prompt;
    }

    /** What a query told. Only an answer with a result code is information, whatever its HTTP status. */
    static Answer told(Reply reply) {
        var result = reply.member("ResultCode");
        if (result != null) return new Answer(Outcome.TOLD, null, result, reply.member("ResultDesc"), null, reply.millis());
        var reason = reasonOf(reply);
        return "throttled".equals(reason) ? refused(reply, reason) : unknown(reply);
    }

    static Answer refused(Reply reply, String reason) {
        return new Answer(Outcome.REFUSED, reason, reply.errorCode() == null ? "HTTP " + reply.status() : reply.errorCode(), reply.errorText(), null, reply.millis());
    }

    static Answer unknown(Reply reply) {
        return new Answer(Outcome.UNKNOWN, null, reply.errorCode() == null ? "HTTP " + reply.status() : reply.errorCode(), reply.errorText(), null, reply.millis());
    }

    /** Null when nobody can say whether it was taken. */
    private static String reasonOf(Reply reply) {
        var code = reply.errorCode();
        if (reply.status() == 429 || code != null && TOO_OFTEN.contains(code)) return "throttled";
        if (code == null) return null;
        var text = reply.errorText() == null ? "" : reply.errorText().toLowerCase(Locale.ROOT);
        if (code.equals("400.002.02")) return text.contains("phonenumber") || text.contains("partya") ? "bad-phone" : text.contains("amount") ? "bad-amount" : "set-up";
        if (code.equals("500.001.1001")) return ofManyMeanings(text);
        if (code.equals("500.002.1001")) return text.contains("maintenance") ? "provider-away" : null;
        return NOT_TAKEN.contains(code) || BAD_TOKEN.contains(code) ? "set-up" : null;
    }

    private static String ofManyMeanings(String text) {
        if (text.contains("unable to lock")) return "phone-busy";
        return text.contains("does not exist") && text.contains("merchant") || text.contains("wrong credentials") ? "set-up" : null;
    }
}
