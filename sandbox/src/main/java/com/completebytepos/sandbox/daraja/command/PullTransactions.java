package com.completebytepos.sandbox.daraja.command;

import com.completebytepos.sandbox.daraja.SandboxClock;
import com.completebytepos.sandbox.daraja.Seed;
import com.completebytepos.sandbox.daraja.Setting;
import com.completebytepos.sandbox.daraja.Settings;
import com.completebytepos.sandbox.daraja.access.Gate;
import com.completebytepos.sandbox.daraja.delivery.CallbackAddress;
import com.completebytepos.sandbox.daraja.http.Answer;
import com.completebytepos.sandbox.daraja.http.Call;
import com.completebytepos.sandbox.daraja.http.Fields;
import com.completebytepos.sandbox.daraja.http.Refusal;
import com.completebytepos.sandbox.daraja.ledger.App;
import com.completebytepos.sandbox.daraja.ledger.Ledger;
import com.completebytepos.sandbox.daraja.ledger.Movement;
import com.completebytepos.sandbox.daraja.ledger.Organisation;
import com.completebytepos.sandbox.daraja.ledger.Organisations;
import com.completebytepos.sandbox.daraja.ledger.Product;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** /pulltransactions/v1/register and /query: customer payments of the last 48 hours, 100 a page, rows in an array inside an array. */
public final class PullTransactions {
    private static final Duration WINDOW = Duration.ofHours(48);
    private static final int PAGE = 100;
    private static final DateTimeFormatter ASKED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter LABELLED_Z = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");

    private final Parts with;

    /** The parts it works with. */
    public record Parts(Settings settings, SandboxClock clock, Seed seed, Gate gate, Organisations organisations, Ledger ledger) {}

    public PullTransactions(Parts with) {
        this.with = with;
    }

    public Answer register(Call call) {
        App app = with.gate().enter(call, Product.PULL);
        Fields fields = Fields.of(call, "ShortCode");
        Organisation organisation = organisation(app, fields);
        fields.text("RequestType", "Pull");
        fields.text("NominatedNumber", "(254|0)[17]\\d{8}");
        new CallbackAddress(with.settings()).check("CallBackURL", fields.text("CallBackURL"));
        boolean first = organisation.registerPull();
        return Answer.json(Json.createObjectBuilder().add("ResponseRefID", with.seed().merchantRequestId())
                .add("ResponseStatus", first ? "1000" : "1001").add("ShortCode", organisation.shortCode())
                .add("ResponseDescription", first ? "ShortCode registered successfully" : "ShortCode already registered").build());
    }

    public Answer query(Call call) {
        App app = with.gate().enter(call, Product.PULL);
        if (!with.settings().is(Setting.PULL_VERB, "both") && !with.settings().is(Setting.PULL_VERB, call.method().toLowerCase(Locale.ROOT))) {
            throw Refusal.of(405, "405.001", "Method Not Allowed");
        }
        Fields fields = Fields.of(call, "ShortCode");
        Organisation organisation = organisation(app, fields);
        if (!organisation.isPulling()) throw badShortCode();
        Instant from = later(time(fields, "StartDate"), with.clock().instant().minus(WINDOW));
        Instant until = time(fields, "EndDate");
        int offset = Integer.parseInt(fields.text("OffSetValue", "\\d{1,7}"));
        List<Movement> page = with.ledger().all().stream()
                .filter(movement -> movement.isCompletedPayment() && movement.organisation() == organisation)
                .filter(movement -> !movement.at().isBefore(from) && !movement.at().isAfter(until))
                .skip(offset).limit(PAGE).toList();
        if (page.isEmpty() && with.settings().is(Setting.PULL_EMPTY, "http500")) throw Refusal.of(500, "500.001.1001", "no available transactions");
        return rows(page);
    }

    private Answer rows(List<Movement> page) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        page.forEach(movement -> rows.add(row(movement)));
        return Answer.json(Json.createObjectBuilder().add(with.settings().text(Setting.PULL_REFERENCE), with.seed().merchantRequestId())
                .add("ResponseCode", page.isEmpty() ? "1001" : "1000")
                .add("ResponseMessage", page.isEmpty() ? "No transactions found" : "Success")
                .add("Response", Json.createArrayBuilder().add(rows)).build());
    }

    private JsonObjectBuilder row(Movement movement) {
        return Json.createObjectBuilder().add("transactionId", movement.receipt()).add("trxDate", date(movement.at()))
                .add("msisdn", Long.parseLong(movement.party().number().substring(3))).add("sender", "MPESA")
                .add("transactiontype", movement.organisation().isTill() ? "c2b-buy-goods-debit" : "c2b-pay-bill-debit")
                .add("billreference", movement.account()).add("amount", BigDecimal.valueOf(movement.cents(), 2).toPlainString())
                .add("organizationname", movement.organisation().name());
    }

    private String date(Instant at) {
        LocalDateTime shown = with.settings().is(Setting.PULL_ZONE, "nairobi") ? SandboxClock.inNairobi(at) : LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        return shown.format(LABELLED_Z);
    }

    private Organisation organisation(App app, Fields fields) {
        return with.organisations().ofApp(app, fields.given("ShortCode").orElse("")).filter(Organisation::receivesPushes).orElseThrow(PullTransactions::badShortCode);
    }

    private static Refusal badShortCode() {
        return Refusal.of(400, "400.001", "Invalid ShortCode");
    }

    private static Instant time(Fields fields, String name) {
        try {
            return LocalDateTime.parse(fields.text(name), ASKED).atZone(SandboxClock.NAIROBI).toInstant();
        } catch (DateTimeException malformed) {
            throw Refusal.of(400, "400.001", "Invalid " + name);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
