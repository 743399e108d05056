package com.completebytepos.payments.client;

import com.completebytepos.kernel.Money;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Money a customer sent by himself, as validation and confirmation tell it (Daraja 3.0, C2B). The number is masked or hashed; names may be missing. */
public record DirectResult(String code, Instant paidAt, Money amount, String shortCode, String reference, String payerMask, String payerName) {

    /** Empty when a part is missing without which it is no payment. */
    public static Optional<DirectResult> read(String body) {
        return Wire.object(body).map(DirectResult::of).filter(d -> d.code != null && d.code.matches("[A-Z0-9]{6,20}") && d.amount != null && d.amount.cents() > 0 && d.shortCode != null);
    }

    private static DirectResult of(JsonObject told) {
        var name = Stream.of("FirstName", "MiddleName", "LastName").map(n -> Wire.text(told, n)).filter(n -> n != null && !n.isBlank()).map(String::strip).collect(Collectors.joining(" "));
        var reference = Wire.text(told, "BillRefNumber");
        return new DirectResult(Wire.text(told, "TransID"), Wire.time(Wire.text(told, "TransTime")), Wire.money(Wire.text(told, "TransAmount")), Wire.cut(Wire.text(told, "BusinessShortCode"), 10),
                reference == null || reference.isBlank() ? null : Wire.cut(reference.strip(), 20), Wire.cut(Wire.text(told, "MSISDN"), 70), name.isEmpty() ? null : Wire.cut(name, 80));
    }
}
