package com.completebytepos.sandbox.daraja.control;

import com.completebytepos.sandbox.daraja.World;
import com.completebytepos.sandbox.daraja.express.Push;
import com.completebytepos.sandbox.daraja.http.Answer;
import com.completebytepos.sandbox.daraja.http.Call;
import com.completebytepos.sandbox.daraja.ledger.Movement;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;

/** The money that really moved, and the pushes that were really taken: what a shop's books are held against. */
final class TruthControl {
    private final World world;

    TruthControl(World world) {
        this.world = world;
    }

    Answer movements(Call call) {
        Instant since = call.asked("since").map(Instant::parse).orElse(Instant.MIN);
        String shortCode = call.asked("shortCode").orElse("");
        List<Movement> movements = world.ledger.all().stream().filter(movement -> !movement.at().isBefore(since))
                .filter(movement -> shortCode.isEmpty() || movement.organisation().shortCode().equals(shortCode)).toList();
        long received = movements.stream().filter(Movement::isCompletedPayment).mapToLong(Movement::cents).sum();
        long reversed = movements.stream().filter(movement -> movement.kind() == Movement.Kind.REVERSAL).mapToLong(Movement::cents).sum();
        return Answer.json(Json.createObjectBuilder().add("now", world.clock.instant().toString()).add("count", movements.size())
                .add("received", Control.decimal(received)).add("reversed", Control.decimal(reversed))
                .add("movements", Control.list(movements.stream().map(this::shown))).build());
    }

    JsonObject shown(Movement movement) {
        return Json.createObjectBuilder().add("receipt", movement.receipt()).add("kind", movement.kind().name()).add("state", movement.state().name())
                .add("shortCode", movement.organisation().shortCode()).add("organisation", movement.organisation().name())
                .add("party", movement.party().number()).add("amount", Control.decimal(movement.cents())).add("account", movement.account())
                .add("at", movement.at().toString()).add("checkoutRequestId", movement.links().checkoutRequestId())
                .add("originatorConversationId", movement.links().originatorConversationId()).add("original", movement.links().original())
                .add("reversed", world.ledger.isReversed(movement)).build();
    }

    Answer pushes(Call call) {
        Instant since = call.asked("since").map(Instant::parse).orElse(Instant.MIN);
        return Answer.json(Control.list(world.pushes.all().stream().filter(push -> !push.entered.isBefore(since)).map(TruthControl::shown)));
    }

    private static JsonObject shown(Push push) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("checkoutRequestId", push.ids.checkoutRequestId())
                .add("merchantRequestId", push.ids.merchantRequestId()).add("shortCode", push.organisation.shortCode())
                .add("phone", push.customer.msisdn).add("amount", Control.decimal(push.request.cents())).add("reference", push.request.reference())
                .add("description", push.request.description()).add("payer", push.request.payer()).add("callback", push.request.callback())
                .add("scenario", push.scenario.name()).add("entered", push.entered.toString()).add("promptOpen", push.isPromptOpen());
        return json.add("known", push.known().orElse("")).add("receipt", push.movement().map(Movement::receipt).orElse("")).build();
    }
}
