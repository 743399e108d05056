package com.completebytepos.chaos;

import com.completebytepos.kernel.Ids;
import com.completebytepos.payments.MobileTill;
import com.completebytepos.payments.Simulator;
import com.completebytepos.till.Api;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** A cashier who does as the till does: the same words again until somebody answers, M-PESA if it comes, else cash. */
final class SteadyTill {
    private static final Duration CUSTOMER_WAITS = Duration.ofSeconds(35);
    /** No server is away for longer, however often it is killed. */
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final MobileTill till;
    private final Random random;
    private final int times;
    private final long mostPause;
    private int sold;
    private int byPhone;

    SteadyTill(MobileTill till, Random random, int times, long mostPause) {
        this.till = till;
        this.random = random;
        this.times = times;
        this.mostPause = mostPause;
    }

    int sold() { return sold; }
    int byPhone() { return byPhone; }
    MobileTill till() { return till; }

    void work() {
        for (int i = 0; i < times; i++) {
            Simulator.pause(random.nextLong(mostPause));
            var rung = SaleText.of(List.of(new Sold(till.till().goods(5 + random.nextInt(40)), 1_000L * (1 + random.nextInt(3)))), till.till().taxes());
            var paid = random.nextInt(5) == 0 ? claimed(rung.due()) : prompted(rung.due());
            var text = paid == null ? rung : rung.paidBy(MobileTill.tender(rung.due(), paid, null));
            told(till.till().saleAt(Instant.now(), text));
            sold++;
            if (paid != null) byPhone++;
        }
    }

    /** @return the payment, null when the customer pays otherwise */
    private String prompted(long cents) {
        var id = Ids.next().toString();
        var phone = Simulator.freshPhone();
        var asked = answered(() -> till.ask(id, cents, phone));
        if (asked.status() != 200) return null;
        var until = Instant.now().plus(CUSTOMER_WAITS);
        while (Instant.now().isBefore(until)) {
            var state = answered(() -> till.status(id)).body().getString("state", "");
            if (state.equals("PAID")) return id;
            if (state.equals("FAILED")) return null;
            Simulator.pause(500);
        }
        return null;
    }

    /** The customer pays to the shop's number by himself; the till takes it if it sees it in time. */
    private String claimed(long cents) {
        var phone = Simulator.freshPhone();
        Simulator.pay(phone, Simulator.numberOf(till.shop()), cents / 100 + ".00", random.nextInt(4) == 0 ? "lost" : "normal");
        var code = Simulator.truth(Simulator.storeOf(till.shop())).stream().filter(m -> m.getString("party").equals(phone)).reduce((first, last) -> last).orElseThrow().getString("receipt");
        var until = Instant.now().plusSeconds(12);
        while (Instant.now().isBefore(until)) {
            var waiting = answered(() -> Api.get(till.shop(), "payments/claimable?amount=" + cents, till.till().token())).body().getJsonArray("payments");
            for (var one : waiting.getValuesAs(jakarta.json.JsonObject.class)) {
                var sale = Ids.next().toString();
                var claim = answered(() -> till.claim(one.getString("id"), sale, code.substring(6)));
                // a claim whose answer was lost is said again under its sale; one of another's payment is refused
                if (claim.status() == 200 && claim.body().getString("code", "").equals(code)) return released(one.getString("id"), sale);
            }
            Simulator.pause(400);
        }
        return null;
    }

    /** The sale to be told has an id of its own, so the claim is given back, with a supervisor's word of now, and the sale takes the payment itself. Two tills may say one word at one instant. */
    private String released(String payment, String sale) {
        for (int tries = 1; ; tries++) {
            var answer = answered(() -> till.release(payment, sale));
            if (answer.status() == 200) return payment;
            if (tries == 3) throw new AssertionError(answer);
        }
    }

    private void told(SignedEntry sale) {
        var until = Instant.now().plus(PATIENCE);
        while (true) {
            var reply = answered(() -> till.till().post(sale));
            if (reply.status() == 200 && reply.body().containsKey("answers")) {
                var result = reply.body().getJsonArray("answers").getJsonObject(0).getString("result");
                if (!result.startsWith("stored") && !result.startsWith("already")) throw new AssertionError(reply.body());
                return;
            }
            if (Instant.now().isAfter(until)) throw new IllegalStateException("nobody takes the sale: " + reply);
            Simulator.pause(300);
        }
    }

    /** Until a server says something that is an answer: refusals are, gateways and half-started servers are not. */
    private static Api.Reply answered(Supplier<Api.Reply> call) {
        var until = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                var reply = call.get();
                boolean ours = reply.status() == 200 || reply.status() >= 400 && reply.status() < 500 && reply.body().containsKey("type");
                if (ours) return reply;
            } catch (IllegalStateException nobodyThere) {
                if (!(nobodyThere.getCause() instanceof java.io.IOException) || Instant.now().isAfter(until)) throw nobodyThere;
            }
            if (Instant.now().isAfter(until)) throw new IllegalStateException("no answer in " + PATIENCE);
            Simulator.pause(300);
        }
    }
}
