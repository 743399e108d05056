package com.completebytepos.payments.client;

import com.completebytepos.kernel.Money;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Money a customer sent by himself, as validation and confirmation tell it (Daraja 3.0, C2B). The number is masked or hashed; names may be missing. */
public record DirectResult(String code, Instant paidAt, Money amount, String shortCode, String reference, String payerMask, String payerName) {

    /** Empty when a part is missing without which it is no payment. */
    public static Optional<DirectResult> read(String body) {
        return Wire.object(body).map(DirectResult::of).filter(d -> d.code != null && d.code.matches("[A-Z0-9]{6,20}") && d.amount != null && d.amount.cents() > 0 && d.shortCode != null);
    }

    /** Rows of a pulled page: a list inside a list; the number whole, which we do not keep. */
    static List<DirectResult> pulled(JsonObject page, String shortCode, Instant from, Instant until) {
        var rows = page.get("Response") instanceof JsonArray outer ? outer.stream().flatMap(inner -> inner instanceof JsonArray many ? many.stream() : Stream.of(inner)) : Stream.<JsonValue>empty();
        return rows.filter(JsonObject.class::isInstance).map(row -> ofPulled((JsonObject) row, shortCode, from, until))
                .filter(d -> d.code != null && d.code.matches("[A-Z0-9]{6,20}") && d.amount != null && d.amount.cents() > 0).toList();
    }

    private static DirectResult ofPulled(JsonObject row, String shortCode, Instant from, Instant until) {
        var number = Wire.text(row, "msisdn");
        var reference = Wire.text(row, "billreference");
        return new DirectResult(Wire.text(row, "transactionId"), Wire.pulledTime(Wire.text(row, "trxDate"), from, until), Wire.money(Wire.text(row, "amount")), shortCode,
                reference == null || reference.isBlank() ? null : Wire.cut(reference.strip(), 20), number != null && number.matches("[17]\\d{8}") ? "254" + number.substring(0, 3) + "***" + number.substring(6) : null, null);
    }

    private static DirectResult of(JsonObject told) {
        var name = Stream.of("FirstName", "MiddleName", "LastName").map(n -> Wire.text(told, n)).filter(n -> n != null && !n.isBlank()).map(String::strip).collect(Collectors.joining(" "));
        var reference = Wire.text(told, "BillRefNumber");
        return new DirectResult(Wire.text(told, "TransID"), Wire.time(Wire.text(told, "TransTime")), Wire.money(Wire.text(told, "TransAmount")), Wire.cut(Wire.text(told, "BusinessShortCode"), 10),
                reference == null || reference.isBlank() ? null : Wire.cut(reference.strip(), 20), Wire.cut(Wire.text(told, "MSISDN"), 70), name.isEmpty() ? null : Wire.cut(name, 80));
    }
}
