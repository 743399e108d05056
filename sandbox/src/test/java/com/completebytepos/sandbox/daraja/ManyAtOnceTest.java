package com.completebytepos.sandbox.daraja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two shops, two hundred customers, the realistic mix, a clock a hundred times as fast. */
class ManyAtOnceTest {
    private static final int CUSTOMERS = 200;

    @AfterEach
    void standStill() {
        Control.reset();
    }

    @Test
    void keepsItsTruthWhenTwoHundredPayAtOnce() throws InterruptedException {
        Control.reset();
        Control.set("defaultScenario", "mix");
        Merchant duka = Merchant.duka();
        Merchant soko = Merchant.soko();
        duka.token();
        soko.token();
        try (Receiver receiver = new Receiver()) {
            Control.post("/control/clock", "{\"speed\":100}");
            List<CompletableFuture<Http.Reply>> acks = new ArrayList<>();
            for (int customer = 0; customer < CUSTOMERS; customer++) {
                Merchant merchant = customer % 2 == 0 ? duka : soko;
                Map<String, Object> push = merchant.push(receiver.address("/pay/" + customer));
                push.put("PhoneNumber", "254720000%03d".formatted(customer));
                acks.add(Http.sendAsync(merchant.request("/mpesa/stkpush/v1/processrequest", push)));
            }
            Set<String> ids = acks.stream().map(ack -> ack.join().json().getString("CheckoutRequestID")).collect(Collectors.toSet());
            assertEquals(CUSTOMERS, ids.size());
            waitUntilNothingIsDue();
            Set<String> told = receiver.got.stream().filter(got -> got.stk().getInt("ResultCode") == 0)
                    .map(got -> got.stk().getString("CheckoutRequestID")).collect(Collectors.toSet());
            List<JsonObject> moved = Control.truth().getJsonArray("movements").getValuesAs(JsonObject.class);
            Set<String> paid = moved.stream().map(movement -> movement.getString("checkoutRequestId")).collect(Collectors.toSet());
            assertEquals(paid.size(), moved.size());
            assertEquals(moved.size(), moved.stream().map(movement -> movement.getString("receipt")).distinct().count());
            assertTrue(paid.containsAll(told), "told of money that never moved");
            assertTrue(paid.size() > CUSTOMERS * 70 / 100 && paid.size() < CUSTOMERS, paid.size() + " of " + CUSTOMERS + " paid");
        }
    }

    private static void waitUntilNothingIsDue() throws InterruptedException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (Http.send(Http.to("/control/clock")).json().getInt("due") > 0) {
            assertTrue(System.nanoTime() < end, "the mix should be over after three minutes of the simulator's time");
            Thread.sleep(50);
        }
        Control.post("/control/clock", "{\"speed\":0}");
        Control.advance(1);
    }
}
