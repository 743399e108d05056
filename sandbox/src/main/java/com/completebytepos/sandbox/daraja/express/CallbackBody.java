package com.completebytepos.sandbox.daraja.express;

import com.completebytepos.sandbox.daraja.SandboxClock;
import com.completebytepos.sandbox.daraja.Setting;
import com.completebytepos.sandbox.daraja.Settings;
import com.completebytepos.sandbox.daraja.scenario.ResultCodes;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** The body of an STK callback (Daraja 3.0, M-PESA Express page; spellings of items as captured, see the settings callback*). */
final class CallbackBody {
    private static final DateTimeFormatter SPACED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Settings settings;

    CallbackBody(Settings settings) {
        this.settings = settings;
    }

    /** What a success tells: receipt, amount in cents, time, payer, balance of the organisation in cents. */
    record Paid(String receipt, long cents, Instant at, String msisdn, long balance) {}

    String failed(Push.Ids ids, String code) {
        return wrapped(head(ids, code));
    }

    String paid(Push.Ids ids, Paid paid) {
        JsonArrayBuilder items = Json.createArrayBuilder()
                .add(item("Amount").add("Value", amount(paid.cents())))
                .add(item("MpesaReceiptNumber").add("Value", paid.receipt()));
        switch (settings.text(Setting.CALLBACK_BALANCE)) {
            case "nameOnly" -> items.add(item("Balance"));
            case "value" -> items.add(item("Balance").add("Value", BigDecimal.valueOf(paid.balance(), 2)));
            default -> { }
        }
        items.add(date(paid.at()));
        switch (settings.text(Setting.CALLBACK_PHONE)) {
            case "number" -> items.add(item("PhoneNumber").add("Value", Long.parseLong(paid.msisdn())));
            case "masked" -> items.add(item("PhoneNumber").add("Value", paid.msisdn().substring(0, 4) + "*****" + paid.msisdn().substring(9)));
            default -> { }
        }
        return wrapped(head(ids, "0").add("CallbackMetadata", Json.createObjectBuilder().add("Item", items)));
    }

    private JsonObjectBuilder date(Instant at) {
        return switch (settings.text(Setting.CALLBACK_DATE)) {
            case "text" -> item("TransactionDate").add("Value", SandboxClock.stamp(at));
            case "spaced" -> item("TransactionDate").add("Value", SandboxClock.inNairobi(at).format(SPACED));
            default -> item("TransactionDate").add("Value", Long.parseLong(SandboxClock.stamp(at)));
        };
    }

    private BigDecimal amount(long cents) {
        int decimals = switch (settings.text(Setting.CALLBACK_AMOUNT)) {
            case "none" -> 0;
            case "one" -> 1;
            default -> 2;
        };
        return BigDecimal.valueOf(cents, 2).setScale(decimals);
    }

    private static JsonObjectBuilder head(Push.Ids ids, String code) {
        JsonObjectBuilder head = Json.createObjectBuilder().add("MerchantRequestID", ids.merchantRequestId()).add("CheckoutRequestID", ids.checkoutRequestId());
        return ResultCodes.add(head, "ResultCode", code).add("ResultDesc", ResultCodes.text(code, "callback"));
    }

    private static JsonObjectBuilder item(String name) {
        return Json.createObjectBuilder().add("Name", name);
    }

    private static String wrapped(JsonObjectBuilder callback) {
        return Json.createObjectBuilder().add("Body", Json.createObjectBuilder().add("stkCallback", callback)).build().toString();
    }
}
