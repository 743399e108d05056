package com.completebytepos.sandbox.daraja.command;

import com.completebytepos.sandbox.daraja.Agenda;
import com.completebytepos.sandbox.daraja.SandboxClock;
import com.completebytepos.sandbox.daraja.Seed;
import com.completebytepos.sandbox.daraja.Setting;
import com.completebytepos.sandbox.daraja.Settings;
import com.completebytepos.sandbox.daraja.access.Gate;
import com.completebytepos.sandbox.daraja.access.SecurityCredential;
import com.completebytepos.sandbox.daraja.delivery.CallbackAddress;
import com.completebytepos.sandbox.daraja.delivery.Courier;
import com.completebytepos.sandbox.daraja.delivery.Delivery;
import com.completebytepos.sandbox.daraja.http.Answer;
import com.completebytepos.sandbox.daraja.http.Call;
import com.completebytepos.sandbox.daraja.http.Fields;
import com.completebytepos.sandbox.daraja.http.Refusal;
import com.completebytepos.sandbox.daraja.ledger.App;
import com.completebytepos.sandbox.daraja.ledger.Initiator;
import com.completebytepos.sandbox.daraja.ledger.Organisation;
import com.completebytepos.sandbox.daraja.ledger.Organisations;
import com.completebytepos.sandbox.daraja.scenario.Rules;
import jakarta.json.Json;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The asynchronous organisation requests share one envelope: checked and acknowledged at once, carried out a little later, the result
 * posted to ResultURL, once and unsigned (Daraja 3.0). A rule may lose, double, delay or time out the result, or force a code.
 */
public final class CommandDesk {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");

    private final Parts with;
    private final Set<String> usedIds = new HashSet<>();

    /** The parts it works with. */
    public record Parts(Settings settings, SandboxClock clock, Agenda agenda, Seed seed, Gate gate, Organisations organisations,
                        Rules rules, Courier courier, SecurityCredential credentials) {}

    public CommandDesk(Parts with) {
        this.with = with;
    }

    public Answer take(Call call, Command command) {
        App app = with.gate().enter(call, command.product());
        Fields fields = Fields.of(call, command.initiatorField());
        String initiator = fields.text(command.initiatorField());
        String credential = fields.text("SecurityCredential");
        fields.text("CommandID", command.commandIds());
        CallbackAddress addresses = new CallbackAddress(with.settings());
        addresses.check("QueueTimeOutURL", fields.text("QueueTimeOutURL"));
        addresses.check("ResultURL", fields.text("ResultURL"));
        fields.text("Remarks", ".{2,100}");
        Organisation organisation = with.organisations().byAnyNumber(fields.text(command.partyField(), "\\d{5,7}"))
                .filter(found -> app.equals(found.identity.app())).orElseThrow(() -> Refusal.invalid(command.partyField()));
        command.check(fields, organisation);
        Request request = new Request(fields, organisation, ids(fields, command));
        String scenario = with.rules().take(command.api(), organisation.shortCode(), command.phone(fields), command.cents(fields)).orElse("normal");
        Duration wait = with.settings().seconds(scenario.equals("late") ? Setting.LATE_SECONDS : Setting.COMMAND_SECONDS);
        with.agenda().at(with.clock().instant().plus(wait), () -> carryOut(request, command, initiator, credential, scenario));
        return Answer.json(Json.createObjectBuilder()
                .add("OriginatorConversationID", request.ids().originator()).add("ConversationID", request.ids().conversation())
                .add("ResponseCode", "0").add("ResponseDescription", "Accept the service request successfully.").build());
    }

    private Request.Ids ids(Fields fields, Command command) {
        String originator = command.isIdempotent() ? fields.text("OriginatorConversationID", "[A-Za-z0-9_-]{1,64}") : with.seed().merchantRequestId();
        if (!usedIds.add(originator)) throw Refusal.of(500, "500.002.1001", "Duplicate OriginatorConversationID.");
        return new Request.Ids(originator, "AG_" + with.clock().inNairobi().format(DAY) + "_" + with.seed().hex(20));
    }

    private void carryOut(Request request, Command command, String initiator, String credential, String scenario) {
        if (scenario.equals("timeout")) {
            send(Delivery.Kind.QUEUE_TIMEOUT, request, "QueueTimeOutURL", request.fields().json().toString());
            return;
        }
        String refused = refusal(request, command, initiator, credential, scenario);
        ResultBody result = refused.equals("0") ? command.carryOut(request) : ResultBody.failed(refused);
        String body = result.text(request.ids(), with.settings().is(Setting.RESULT_CODES_AS_TEXT));
        switch (scenario) {
            case "lost" -> { }
            case "duplicate" -> {
                send(Delivery.Kind.RESULT, request, "ResultURL", body);
                send(Delivery.Kind.RESULT, request, "ResultURL", body);
            }
            case "timeout-done" -> send(Delivery.Kind.QUEUE_TIMEOUT, request, "QueueTimeOutURL", request.fields().json().toString());
            default -> send(Delivery.Kind.RESULT, request, "ResultURL", body);
        }
    }

    private String refusal(Request request, Command command, String initiator, String credential, String scenario) {
        if (scenario.startsWith("code-")) return scenario.substring(5);
        var rules = new Initiator.Rules(with.clock().instant(), with.settings().number(Setting.INITIATOR_TRIES), with.settings().text(Setting.EXPIRED_CREDENTIAL_CODE));
        return request.organisation().initiator.check(initiator, with.credentials().open(credential).orElse(""), command.product(), rules);
    }

    private void send(Delivery.Kind kind, Request request, String addressField, String body) {
        with.courier().send(new Delivery.Parcel(kind, request.ids().conversation(), request.fields().text(addressField), Map.of(), body));
    }
}
