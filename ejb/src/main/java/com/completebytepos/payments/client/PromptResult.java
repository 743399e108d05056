package com.completebytepos.payments.client;

import com.completebytepos.kernel.Money;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The provider's call about a prompt (Daraja 3.0, M-PESA Express call-back). Items are found by name; any may lack its value. */
public record PromptResult(String checkoutId, String resultCode, String resultText, Money amount, String code, Instant paidAt) {

    /** Empty when the body is not of that shape. */
    public static Optional<PromptResult> read(String body) {
        return Wire.object(body).flatMap(o -> Wire.inner(o, "Body")).flatMap(o -> Wire.inner(o, "stkCallback")).filter(o -> Wire.text(o, "ResultCode") != null).map(PromptResult::of);
    }

    private static PromptResult of(JsonObject told) {
        String amount = null;
        String code = null;
        String date = null;
        var items = Wire.inner(told, "CallbackMetadata").map(m -> Wire.list(m, "Item")).orElse(List.<JsonObject>of());
        for (var item : items) {
            switch (String.valueOf(Wire.text(item, "Name"))) {
                case "Amount" -> amount = Wire.text(item, "Value");
                case "MpesaReceiptNumber" -> code = Wire.text(item, "Value");
                case "TransactionDate" -> date = Wire.text(item, "Value");
                default -> { }
            }
        }
        return new PromptResult(Wire.cut(Wire.text(told, "CheckoutRequestID"), 80), Wire.text(told, "ResultCode"), Wire.cut(Wire.text(told, "ResultDesc"), 200),
                Wire.money(amount), code == null ? null : Wire.cut(code.strip(), 30), Wire.time(date));
    }
}
