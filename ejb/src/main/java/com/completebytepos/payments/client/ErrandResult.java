package com.completebytepos.payments.client;

import com.completebytepos.kernel.Money;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The result of what an organisation asked (Daraja 3.0). Parameters come as a list or as one object, some without a value, some names twice: the first
 * value counts. {@code status}, {@code party} and {@code paidAt} are told of look-ups only.
 */
public record ErrandResult(String conversationId, String originatorId, String code, String text, String receipt, Money amount, String status, String party, Instant paidAt) {

    /** Empty when the body is no result; a request that timed out in the provider's queue is echoed in another shape. */
    public static Optional<ErrandResult> read(String body) {
        return Wire.object(body).flatMap(o -> Wire.inner(o, "Result")).filter(r -> Wire.text(r, "ResultCode") != null).map(ErrandResult::of);
    }

    private static ErrandResult of(JsonObject told) {
        var values = values(told);
        var receipt = first(values, "ReceiptNo", "TransactionReceipt");
        var id = receipt == null ? Wire.text(told, "TransactionID") : receipt;
        return new ErrandResult(Wire.cut(Wire.text(told, "ConversationID"), 64), Wire.cut(Wire.text(told, "OriginatorConversationID"), 64), Wire.text(told, "ResultCode"),
                Wire.cut(Wire.text(told, "ResultDesc"), 200), id == null || !id.matches("[A-Z0-9]{6,30}") ? null : id, Wire.money(first(values, "Amount", "TransactionAmount")),
                values.get("TransactionStatus"), values.get("CreditPartyName"), Wire.time(first(values, "FinalisedTime", "InitiatedTime")));
    }

    private static Map<String, String> values(JsonObject told) {
        var values = new HashMap<String, String>();
        Wire.inner(told, "ResultParameters").ifPresent(all -> {
            for (var pair : Wire.list(all, "ResultParameter")) {
                var value = Wire.text(pair, "Value");
                if (value != null) values.putIfAbsent(String.valueOf(Wire.text(pair, "Key")), value);
            }
        });
        return values;
    }

    private static String first(Map<String, String> values, String one, String other) {
        return values.getOrDefault(one, values.get(other));
    }
}
