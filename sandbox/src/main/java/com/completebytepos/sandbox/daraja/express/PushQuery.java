package com.completebytepos.sandbox.daraja.express;

import com.completebytepos.sandbox.daraja.SandboxClock;
import com.completebytepos.sandbox.daraja.Seed;
import com.completebytepos.sandbox.daraja.Setting;
import com.completebytepos.sandbox.daraja.Settings;
import com.completebytepos.sandbox.daraja.access.Gate;
import com.completebytepos.sandbox.daraja.access.SpikeArrest;
import com.completebytepos.sandbox.daraja.http.Answer;
import com.completebytepos.sandbox.daraja.http.Call;
import com.completebytepos.sandbox.daraja.http.Fields;
import com.completebytepos.sandbox.daraja.http.Refusal;
import com.completebytepos.sandbox.daraja.ledger.App;
import com.completebytepos.sandbox.daraja.ledger.Organisation;
import com.completebytepos.sandbox.daraja.ledger.Organisations;
import com.completebytepos.sandbox.daraja.ledger.Product;
import com.completebytepos.sandbox.daraja.scenario.ResultCodes;
import com.completebytepos.sandbox.daraja.scenario.Scenario;
import jakarta.json.Json;
import java.time.Duration;

/** Tells what became of a push, as unhelpfully as the real one: POST /mpesa/stkpushquery/v1/query. */
public final class PushQuery {
    private static final int FLAKY_PERCENT = 20;
    private static final Duration FLAKY_BLIND = Duration.ofSeconds(5);
    private static final String PENDING = "500.001.1001";

    private final Settings settings;
    private final SandboxClock clock;
    private final Seed seed;
    private final Gate gate;
    private final Organisations organisations;
    private final Pushes pushes;
    private final SpikeArrest spikes;

    public PushQuery(PushDesk.Parts parts) {
        this.settings = parts.settings();
        this.clock = parts.clock();
        this.seed = parts.seed();
        this.gate = parts.gate();
        this.organisations = parts.organisations();
        this.pushes = parts.pushes();
        this.spikes = new SpikeArrest(parts.clock());
    }

    public Answer query(Call call) {
        App app = gate.enter(call, Product.EXPRESS);
        int perMinute = settings.number(Setting.QUERIES_PER_MINUTE);
        if (!spikes.lets(app, perMinute)) throw Refusal.spikeArrest(perMinute);
        Fields fields = Fields.of(call, "BusinessShortCode");
        PushRequest.Signature signature = PushRequest.Signature.read(fields);
        String checkout = fields.text("CheckoutRequestID");
        Organisation organisation = PushDesk.merchant(organisations, app, signature);
        Push push = pushes.byCheckout(checkout).filter(found -> found.organisation == organisation && isVisible(found)).orElseThrow(this::unknown);
        if (hiccups(push)) throw Refusal.of(500, PENDING, "");
        return push.known().map(code -> result(push, code)).orElseGet(() -> pending(push));
    }

    private boolean isVisible(Push push) {
        return !clock.instant().isBefore(push.entered.plus(settings.seconds(Setting.QUERY_BLIND_SECONDS)));
    }

    private Refusal unknown() {
        return settings.is(Setting.QUERY_UNKNOWN, "invalid") ? Refusal.invalid("CheckoutRequestID")
                : Refusal.of(500, PENDING, "The transaction does not Exist");
    }

    private boolean hiccups(Push push) {
        if (push.scenario.isFlaky() && clock.instant().isBefore(push.entered.plus(FLAKY_BLIND))) throw Refusal.invalid("CheckoutRequestID");
        int percent = Math.max(settings.number(Setting.QUERY_HICCUP_PERCENT), push.scenario.isFlaky() ? FLAKY_PERCENT : 0);
        return percent > 0 && seed.below(100) < percent;
    }

    private Answer pending(Push push) {
        if (push.scenario.pending() == Scenario.Pending.EMPTY_200) return emptyUnder200();
        if (push.scenario.pending() == Scenario.Pending.CODE_4999) return result(push, "4999");
        String form = settings.text(Setting.QUERY_PENDING);
        if (form.equals("mixed")) form = new String[] {"4999", "empty200", "processing500"}[seed.below(3)];
        return switch (form) {
            case "empty200" -> emptyUnder200();
            case "zero" -> result(push, "0", "The transaction is being processed");
            case "processing500" -> throw Refusal.of(500, PENDING, "The transaction is being processed");
            default -> result(push, "4999");
        };
    }

    private Answer emptyUnder200() {
        return Refusal.of(200, PENDING, "").answer(seed.requestId());
    }

    private static Answer result(Push push, String code) {
        return result(push, code, ResultCodes.text(code, "query"));
    }

    private static Answer result(Push push, String code, String text) {
        return Answer.json(Json.createObjectBuilder().add("ResponseCode", "0")
                .add("ResponseDescription", "The service request has been accepted successsfully")
                .add("MerchantRequestID", push.ids.merchantRequestId()).add("CheckoutRequestID", push.ids.checkoutRequestId())
                .add("ResultCode", code).add("ResultDesc", text).build());
    }
}
