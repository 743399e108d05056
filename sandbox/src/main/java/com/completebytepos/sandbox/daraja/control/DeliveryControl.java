package com.completebytepos.sandbox.daraja.control;

import com.completebytepos.sandbox.daraja.World;
import com.completebytepos.sandbox.daraja.delivery.Delivery;
import com.completebytepos.sandbox.daraja.http.Answer;
import com.completebytepos.sandbox.daraja.http.Call;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Map;

/** What was sent to the shops and what they answered; sends one again, or a forgery from a stranger's address. */
final class DeliveryControl {
    private final World world;

    DeliveryControl(World world) {
        this.world = world;
    }

    Answer answer(Call call, String[] parts) {
        if (call.method().equals("POST") && parts.length == 5 && parts[4].equals("again")) {
            Delivery delivery = world.courier.byNumber(Long.parseLong(parts[3])).orElseThrow(() -> new IllegalArgumentException("no such delivery"));
            return Answer.json(shown(world.courier.send(delivery.parcel)));
        }
        long after = call.asked("after").map(Long::parseLong).orElse(0L);
        String about = call.asked("about").orElse("");
        return Answer.json(Control.list(world.courier.log().stream().filter(delivery -> delivery.number > after)
                .filter(delivery -> about.isEmpty() || delivery.parcel.about().equals(about)).map(DeliveryControl::shown)));
    }

    Answer forge(Call call) {
        JsonObject wish = Control.object(call);
        var parcel = new Delivery.Parcel(Delivery.Kind.FORGED, "", Control.text(wish, "address"), Map.of(), Control.inner(wish, "body").toString());
        return Answer.json(shown(world.courier.send(parcel)));
    }

    private static JsonObject shown(Delivery delivery) {
        return Json.createObjectBuilder().add("number", delivery.number).add("kind", delivery.parcel.kind().name()).add("about", delivery.parcel.about())
                .add("address", delivery.parcel.address()).add("entered", delivery.entered.toString()).add("body", delivery.parcel.body())
                .add("attempts", Control.list(delivery.attempts().stream().map(attempt -> Json.createObjectBuilder().add("at", attempt.at().toString())
                        .add("status", attempt.status()).add("answer", attempt.answer()).build()))).build();
    }
}
