package com.completebytepos.sandbox.daraja.c2b;

import com.completebytepos.sandbox.daraja.Agenda;
import com.completebytepos.sandbox.daraja.SandboxClock;
import com.completebytepos.sandbox.daraja.Setting;
import com.completebytepos.sandbox.daraja.Settings;
import com.completebytepos.sandbox.daraja.delivery.Courier;
import com.completebytepos.sandbox.daraja.delivery.Delivery;
import com.completebytepos.sandbox.daraja.ledger.Customer;
import com.completebytepos.sandbox.daraja.ledger.Ledger;
import com.completebytepos.sandbox.daraja.ledger.Movement;
import com.completebytepos.sandbox.daraja.ledger.Organisation;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A customer pays from the phone's menu, without a push: the shop's validation is asked if it is switched on, then money moves
 * and the confirmation goes out: as the scenario says (normal, lost, duplicate, late).
 */
public final class DirectPayments {
    private final Parts with;

    /** The parts it works with; runs what touches state under the world's lock. */
    public record Parts(Settings settings, SandboxClock clock, Agenda agenda, Ledger ledger, Courier courier, Confirmations confirmations) {}

    /** Amount in cents; account is empty for a till. */
    public record Payment(Organisation to, Customer payer, long cents, String account, String scenario) {}

    public DirectPayments(Parts with) {
        this.with = with;
    }

    /** @return result code of the wallet: 0 when the payment is on its way, and its receipt */
    public Outcome begin(Payment payment) {
        String code = payment.payer().mayPay(payment.cents(), with.clock().inNairobi().toLocalDate());
        if (!code.equals("0")) return new Outcome(code, "");
        String receipt = with.ledger().newReceipt();
        Optional<Organisation.Addresses> asked = payment.to().isValidating() ? payment.to().addresses() : Optional.empty();
        asked.ifPresentOrElse(addresses -> validate(payment, receipt, addresses), () -> soon(() -> settle(payment, receipt, "")));
        return new Outcome("0", receipt);
    }

    /** How a payment began. */
    public record Outcome(String code, String receipt) {}

    private void validate(Payment payment, String receipt, Organisation.Addresses addresses) {
        Instant now = with.clock().instant();
        var told = new C2bBody.Told(receipt, now, payment.cents(), payment.to(), payment.payer(), payment.account(), "", "");
        String body = new C2bBody(with.settings()).of(told, addresses.version());
        var parcel = new Delivery.Parcel(Delivery.Kind.C2B_VALIDATION, receipt, addresses.validation(), Map.of(), body);
        with.courier().ask(parcel, with.settings().seconds(Setting.VALIDATION_SECONDS), attempt -> soon(() -> decide(payment, receipt, addresses, attempt)));
    }

    private void decide(Payment payment, String receipt, Organisation.Addresses addresses, Delivery.Attempt attempt) {
        Optional<JsonObject> answer = attempt.arrived() ? parsed(attempt.answer()) : Optional.empty();
        boolean accepted = answer.map(json -> text(json, "ResultCode").equals("0")).orElse(addresses.responseType().equals("Completed"));
        if (accepted) settle(payment, receipt, answer.map(json -> text(json, "ThirdPartyTransID")).orElse(""));
        else with.ledger().cancelled(receipt, payment.to(), payment.payer(), payment.cents(), payment.account());
    }

    private void settle(Payment payment, String receipt, String thirdParty) {
        if (!payment.payer().mayPay(payment.cents(), with.clock().inNairobi().toLocalDate()).equals("0")) {
            with.ledger().cancelled(receipt, payment.to(), payment.payer(), payment.cents(), payment.account());
            return;
        }
        Movement movement = with.ledger().pay(receipt, payment.to(), payment.payer(), payment.cents(), payment.account(), Movement.Links.NONE);
        Runnable confirm = () -> with.confirmations().confirm(movement, thirdParty);
        switch (payment.scenario()) {
            case "lost" -> { }
            case "duplicate" -> {
                soon(confirm);
                soon(confirm);
            }
            case "late" -> with.agenda().at(with.clock().instant().plus(with.settings().seconds(Setting.LATE_SECONDS)), confirm);
            default -> soon(confirm);
        }
    }

    private void soon(Runnable what) {
        with.agenda().at(with.clock().instant().plus(Duration.ofMillis(200)), what);
    }

    private static Optional<JsonObject> parsed(String answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer))) {
            return Optional.of(reader.readObject());
        } catch (JsonException | IllegalStateException unreadable) {
            return Optional.empty();
        }
    }

    private static String text(JsonObject json, String name) {
        JsonValue value = json.get(name);
        return value == null ? "" : value instanceof JsonString string ? string.getString() : value.toString();
    }
}
