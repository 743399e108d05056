package com.completebytepos.sandbox.daraja.express;

import com.completebytepos.sandbox.daraja.SandboxClock;
import com.completebytepos.sandbox.daraja.Seed;
import com.completebytepos.sandbox.daraja.Setting;
import com.completebytepos.sandbox.daraja.Settings;
import com.completebytepos.sandbox.daraja.access.Gate;
import com.completebytepos.sandbox.daraja.access.SpikeArrest;
import com.completebytepos.sandbox.daraja.http.Answer;
import com.completebytepos.sandbox.daraja.http.Call;
import com.completebytepos.sandbox.daraja.http.Refusal;
import com.completebytepos.sandbox.daraja.ledger.App;
import com.completebytepos.sandbox.daraja.ledger.Customer;
import com.completebytepos.sandbox.daraja.ledger.Customers;
import com.completebytepos.sandbox.daraja.ledger.Organisation;
import com.completebytepos.sandbox.daraja.ledger.Organisations;
import com.completebytepos.sandbox.daraja.ledger.Product;
import com.completebytepos.sandbox.daraja.scenario.Rules;
import com.completebytepos.sandbox.daraja.scenario.Scenario;
import com.completebytepos.sandbox.daraja.scenario.Scenarios;
import jakarta.json.Json;
import java.time.Duration;
import java.time.format.DateTimeFormatter;

/** Takes STK pushes: POST /mpesa/stkpush/v1/processrequest. */
public final class PushDesk {
    private static final String TAKEN = "Success. Request accepted for processing";
    private static final DateTimeFormatter CHECKOUT = DateTimeFormatter.ofPattern("ddMMyyyyHHmmss");
    private static final Duration ACK_DELAY = Duration.ofSeconds(5);

    /** The parts it works with. */
    public record Parts(Settings settings, SandboxClock clock, Seed seed, Gate gate, Organisations organisations, Customers customers,
                        Rules rules, Scenarios scenarios, Pushes pushes, PushLife life) {}

    private final Parts with;
    private final SpikeArrest spikes;

    public PushDesk(Parts with) {
        this.with = with;
        this.spikes = new SpikeArrest(with.clock());
    }

    public Answer submit(Call call) {
        App app = with.gate().enter(call, Product.EXPRESS);
        if (!spikes.lets(app, with.settings().number(Setting.PUSHES_PER_MINUTE))) throw throttled();
        PushRequest request = PushRequest.read(call, with.settings());
        Organisation organisation = merchant(with.organisations(), app, request.signature());
        Customer customer = with.customers().of(request.phone());
        Scenario scenario = scenario(request, organisation);
        refuse(scenario);
        if (with.pushes().openOn(customer).isPresent()) {
            if (with.settings().is(Setting.BUSY_SUBSCRIBER, "refuse")) throw busy();
            scenario = with.scenarios().of("busy-later").orElseThrow();
        }
        Push push = new Push(ids(request), request, organisation, customer, scenario, with.clock().instant());
        with.pushes().add(push);
        with.life().begin(push);
        return acknowledged(push);
    }

    /** The caller's own merchant, its password proven; the words are those of the provider. */
    static Organisation merchant(Organisations organisations, App app, PushRequest.Signature signature) {
        Organisation organisation = organisations.ofApp(app, signature.shortCode()).filter(Organisation::receivesPushes)
                .orElseThrow(() -> Refusal.of(500, "500.001.1001", "Merchant does not exist"));
        signature.prove(organisation);
        return organisation;
    }

    private Scenario scenario(PushRequest request, Organisation organisation) {
        if (!request.fits(organisation)) return named("code-" + with.settings().text(Setting.WRONG_PARTY_CODE));
        return with.rules().take("push", organisation.shortCode(), request.phone(), request.cents()).map(this::named)
                .or(() -> with.scenarios().ofNumber(request.phone()))
                .orElseGet(() -> named(with.settings().text(Setting.DEFAULT_SCENARIO)));
    }

    private Scenario named(String name) {
        return with.scenarios().of(name).orElseThrow(() -> new IllegalStateException("no scenario " + name));
    }

    private static void refuse(Scenario scenario) {
        switch (scenario.ack()) {
            case BUSY -> throw busy();
            case THROTTLED -> throw throttled();
            case QUOTA -> throw Refusal.of(500, "500.003.03", "Error Occurred: Quota Violation");
            case MAINTENANCE -> throw Refusal.of(500, "500.002.1001", "Service is currently under maintenance. Please try again later");
            case FAILED -> throw failed();
            default -> { }
        }
    }

    private Answer acknowledged(Push push) {
        Answer taken = Answer.json(Json.createObjectBuilder().add("MerchantRequestID", push.ids.merchantRequestId())
                .add("CheckoutRequestID", push.ids.checkoutRequestId()).add("ResponseCode", "0")
                .add("ResponseDescription", TAKEN).add("CustomerMessage", TAKEN).build());
        return switch (push.scenario.ack()) {
            case DELAYED -> taken.held(ACK_DELAY);
            case CUT -> taken.cutShort();
            case HANGING -> Answer.html(504, "<html><body><h1>504 Gateway Time-out</h1></body></html>").held(with.settings().seconds(Setting.HANG_SECONDS));
            case FAILED_BUT_ACCEPTED -> failed().answer(with.seed().requestId());
            default -> taken;
        };
    }

    private Push.Ids ids(PushRequest request) {
        String checkout = "ws_CO_" + with.clock().inNairobi().format(CHECKOUT) + with.seed().part(1_000) + request.phone().substring(3);
        return with.pushes().byCheckout(checkout).isPresent() ? ids(request) : new Push.Ids(with.seed().merchantRequestId(), checkout);
    }

    private static Refusal busy() {
        return Refusal.of(500, "500.001.1001", "Unable to lock subscriber, a transaction is already in process for the current subscriber");
    }

    private static Refusal throttled() {
        return Refusal.of(500, "500.003.02", "System is busy. Please try again in few minutes. Error Occurred: Spike Arrest Violation");
    }

    private static Refusal failed() {
        return Refusal.of(500, "500.003.1001", "Internal Server Error");
    }
}
