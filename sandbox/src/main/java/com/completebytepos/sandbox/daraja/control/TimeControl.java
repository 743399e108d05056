package com.completebytepos.sandbox.daraja.control;

import com.completebytepos.sandbox.daraja.DarajaSandbox;
import com.completebytepos.sandbox.daraja.World;
import com.completebytepos.sandbox.daraja.http.Answer;
import com.completebytepos.sandbox.daraja.http.Call;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/** Starts over, and moves the clock. */
final class TimeControl {
    private static final long MOST_SPEED = 3_600;

    private final DarajaSandbox sandbox;

    TimeControl(DarajaSandbox sandbox) {
        this.sandbox = sandbox;
    }

    Answer reset(Call call) {
        if (!call.method().equals("POST")) return ControlDoor.unknown();
        JsonObject wish = Control.object(call);
        Instant now = wish.containsKey("now") ? Instant.parse(Control.text(wish, "now")) : sandbox.realNow();
        sandbox.reset(new World.Start(wish.getInt("seed", 1), now, speed(wish, 1)));
        return told();
    }

    Answer clock(Call call) throws InterruptedException {
        if (call.method().equals("POST")) {
            JsonObject wish = Control.object(call);
            if (wish.containsKey("speed")) sandbox.world().clock.run(speed(wish, 1));
            if (wish.containsKey("advanceSeconds")) sandbox.advance(seconds(Control.text(wish, "advanceSeconds")));
        }
        return told();
    }

    private static long speed(JsonObject wish, int otherwise) {
        int speed = wish.getInt("speed", otherwise);
        if (speed < 0 || speed > MOST_SPEED) throw new IllegalArgumentException("speed must be 0 to " + MOST_SPEED);
        return speed;
    }

    private static Duration seconds(String decimal) {
        if (!decimal.matches("-?\\d{1,9}(\\.\\d{1,3})?")) throw new IllegalArgumentException("advanceSeconds is a number with at most three decimals");
        BigDecimal millis = new BigDecimal(decimal).movePointRight(3);
        if (millis.signum() < 0) throw new IllegalArgumentException("the clock never goes back");
        return Duration.ofMillis(millis.longValue());
    }

    private Answer told() {
        World world = sandbox.world();
        return Answer.json(Json.createObjectBuilder().add("now", world.clock.instant().toString()).add("nairobi", world.clock.inNairobi().toString())
                .add("speed", world.clock.speed()).add("due", world.agenda.size()).build());
    }
}
