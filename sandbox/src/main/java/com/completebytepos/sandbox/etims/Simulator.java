package com.completebytepos.sandbox.etims;

import com.completebytepos.sandbox.etims.control.ControlDesk;
import com.completebytepos.sandbox.etims.control.Fault;
import com.completebytepos.sandbox.etims.control.Journal;
import com.completebytepos.sandbox.etims.control.RequestLog;
import com.completebytepos.sandbox.etims.control.Weather;
import com.completebytepos.sandbox.etims.desk.Desks;
import com.completebytepos.sandbox.etims.desk.InitDesk;
import com.completebytepos.sandbox.etims.desk.TokenDesk;
import com.completebytepos.sandbox.etims.rules.FieldRules;
import com.completebytepos.sandbox.etims.rules.Refusal;
import com.completebytepos.sandbox.etims.rules.Rule;
import com.completebytepos.sandbox.etims.wire.Body;
import com.completebytepos.sandbox.etims.wire.Envelope;
import com.completebytepos.sandbox.etims.wire.GatewayEnvelope;
import com.completebytepos.sandbox.etims.wire.Inbound;
import com.completebytepos.sandbox.etims.wire.PlainEnvelope;
import com.completebytepos.sandbox.etims.wire.Reply;
import com.completebytepos.sandbox.etims.world.Founding;
import com.completebytepos.sandbox.etims.world.World;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** KRA as one object: one request at a time changes the world, whoever waits for its answer does so outside. */
public final class Simulator {

    private static final Logger LOG = Logger.getLogger(Simulator.class.getName());
    private static final String ACCEPTED = "ACCEPTED";
    private final Clock real;
    private final Weather weather = new Weather();
    private final RequestLog log = new RequestLog();
    private final Journal journal;
    private World world;

    /** @param delayMillis how long the caller is to wait for the reply */
    public record Outcome(Reply reply, int delayMillis) {}

    private record Verdict(Reply reply, String word, Rule rule, String reason) {}

    /** @param journal read at once: the simulator starts where the last one stopped */
    public Simulator(Clock real, Journal journal) {
        this.real = real;
        this.journal = journal;
        this.world = Founding.world(real);
        journal.open().forEach(this::repeat);
    }

    public synchronized void reset() {
        world = Founding.world(real);
        weather.clear();
        log.clear();
        journal.clear();
    }

    /** Keeps what an order of the control API changed. */
    public void keep(Inbound order, Instant at) {
        journal.append(new Journal.Line(Journal.CONTROL, at, world.clock().ahead(), order));
    }

    private void repeat(Journal.Line line) {
        world.clock().pin(line.at());
        if (line.door().equals(Journal.CONTROL)) {
            new ControlDesk(this).repeat(world, line.in());
        } else {
            Profile profile = Profile.valueOf(line.door());
            Verdict verdict = process(world, profile, envelope(world, profile), line.in());
            if (!verdict.word().equals(ACCEPTED)) {
                LOG.log(Level.WARNING, "accepted before and not any more: {0} {1}", new Object[] {line.in().path(), verdict.reason()});
            }
        }
        world.clock().run(line.ahead());
    }

    private static Envelope envelope(World world, Profile profile) {
        return profile == Profile.G ? new GatewayEnvelope(world.settings()) : new PlainEnvelope(world.settings(), profile == Profile.V);
    }

    public Weather weather() {
        return weather;
    }

    public RequestLog log() {
        return log;
    }

    /** Looks at or changes the world while nobody else does. */
    public synchronized <T> T with(Function<World, T> errand) {
        return errand.apply(world);
    }

    public Outcome answer(Profile profile, Inbound in) {
        Optional<Fault> fault = weather.strike(profile, in);
        boolean processed = fault.map(struck -> struck.kind().isProcessed()).orElse(true);
        return with(present -> {
            String at = present.clock().stamp();
            Instant now = present.clock().now();
            Envelope envelope = envelope(present, profile);
            Verdict verdict = processed ? process(present, profile, envelope, in) : new Verdict(null, "NOT PROCESSED", null, "");
            if (verdict.word().equals(ACCEPTED) && changes(profile, in)) {
                journal.append(new Journal.Line(profile.name(), now, present.clock().ahead(), in));
            }
            Reply reply = fault.map(struck -> Weather.spoil(struck, profile, envelope, verdict.reply(), at)).orElse(verdict.reply());
            log.add(new RequestLog.Entry(log.next(), at, profile, in.method(), in.path(), in.headerOrBody("tin"), in.headerOrBody("bhfId"), verdict.word(), verdict.rule(),
                    verdict.reason(), fault.map(struck -> struck.kind().name()).orElse(""), reply.status(), in.text(), reply.text()));
            return new Outcome(reply, fault.map(Fault::delayMillis).orElse(0));
        });
    }

    /** Look-ups leave nothing behind, but that of the item classes opens the door for items. */
    private static boolean changes(Profile profile, Inbound in) {
        return Call.at(profile, in.path()).map(call -> !call.isLookUp() || call == Call.ITEM_CLASSES).orElse(true);
    }

    private static Verdict process(World world, Profile profile, Envelope envelope, Inbound in) {
        String at = world.clock().stamp();
        Optional<Call> call = Call.at(profile, in.path());
        boolean token = profile == Profile.G && in.path().equals(TokenDesk.PATH);
        if (call.isEmpty() && !token) {
            return new Verdict(envelope.unknownPath(at), "REFUSED", Rule.UNKNOWN_PATH, in.path());
        }
        try {
            if (token) {
                return new Verdict(TokenDesk.answer(world, in), ACCEPTED, null, "");
            }
            Optional<JsonValue> data = answer(world, profile, call.get(), in);
            return data.map(value -> new Verdict(envelope.success(call.get(), value, at), ACCEPTED, null, ""))
                    .orElseGet(() -> new Verdict(envelope.nothing(at), "EMPTY", Rule.NO_MATCH, ""));
        } catch (Refusal refusal) {
            Reply usual = refusal.rule() == Rule.FLOOD ? envelope.busy(at) : envelope.refused(refusal.complaint(), at);
            return new Verdict(refusal.instead().orElse(usual), "REFUSED", refusal.rule(), refusal.complaint().customerMessage().equals("Validation failed")
                    ? refusal.complaint().reason() : refusal.complaint().customerMessage() + " | " + refusal.complaint().reason());
        }
    }

    private static Optional<JsonValue> answer(World world, Profile profile, Call call, Inbound in) {
        Gate gate = new Gate(world, profile);
        Body body = gate.read(in);
        if (call == Call.INIT) {
            FieldRules.check(profile, call, body);
            return Optional.of(InitDesk.answer(world, profile, body));
        }
        return Desks.answer(gate.admit(call, in, body));
    }
}
