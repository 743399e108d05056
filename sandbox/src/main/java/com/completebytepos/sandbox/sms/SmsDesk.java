package com.completebytepos.sandbox.sms;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Plays the bulk SMS of Africa's Talking: what is ordered stays here, to be read. */
final class SmsDesk {
    static final String KEY = "sandbox-sms-key";
    static final String USERNAME = "sandbox";
    private static final int MOST_KEPT = 1_000;
    /** Numbers that end like this are none, as the provider words it. */
    private static final String NOBODYS = "000403";

    private final List<CaughtSms> caught = new ArrayList<>();

    record Answer(int status, JsonObject body) {
    }

    synchronized Answer order(String key, String username, CaughtSms sms) {
        if (!KEY.equals(key) || !USERNAME.equals(username)) return new Answer(401, told("The supplied authentication is invalid", null));
        if (sms.to() == null || sms.text() == null || sms.text().isBlank()) return new Answer(400, told("Bad request", null));
        if (!sms.to().matches("\\+\\d{7,15}") || sms.to().endsWith(NOBODYS)) return new Answer(201, told("Sent to 0/1 Total Cost: 0", recipient(sms.to(), 403, "InvalidPhoneNumber", "0")));
        if (caught.size() == MOST_KEPT) caught.remove(0);
        caught.add(sms);
        return new Answer(201, told("Sent to 1/1 Total Cost: KES 0.8000", recipient(sms.to(), 101, "Success", "KES 0.8000")));
    }

    /** Oldest first. */
    synchronized List<CaughtSms> caught() {
        return List.copyOf(caught);
    }

    synchronized void forgetAll() {
        caught.clear();
    }

    private static JsonObject recipient(String to, int code, String status, String cost) {
        return Json.createObjectBuilder().add("statusCode", code).add("number", to).add("status", status).add("cost", cost).add("messageId", "ATXid_" + UUID.randomUUID().toString().replace("-", "")).build();
    }

    private static JsonObject told(String message, JsonObject recipient) {
        var recipients = Json.createArrayBuilder();
        if (recipient != null) recipients.add(recipient);
        return Json.createObjectBuilder().add("SMSMessageData", Json.createObjectBuilder().add("Message", message).add("Recipients", recipients)).build();
    }
}
