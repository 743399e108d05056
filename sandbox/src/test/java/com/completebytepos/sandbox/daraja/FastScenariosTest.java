package com.completebytepos.sandbox.daraja;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same ends without the waiting. */
class FastScenariosTest {
    private static final String DOOR = "/pay/cb/00ff";
    private final Merchant duka = Merchant.duka();
    private final Receiver receiver = new Receiver();

    @BeforeEach
    void standStill() {
        Control.reset();
    }

    @AfterEach
    void closeDoor() {
        receiver.close();
    }

    @ParameterizedTest
    @CsvSource({"fast-wrong-pin, 2001, 0, 1", "fast-unknown-code, E3008, 0, 1", "fast-success, 0, 1, 1", "fast-success-all-lost, 0, 1, 0"})
    void whatIsFastEndsAsTheSameWithinASecond(String scenario, String code, int payments, int calls) {
        Control.rule("push", scenario);
        var checkout = duka.accepted(duka.push(receiver.address(DOOR)));
        assertEquals(0, paid());
        Control.advance(1);
        assertEquals(payments, paid());
        assertEquals(calls, receiver.at(DOOR).size());
        assertEquals(code, duka.query(checkout).json().getString("ResultCode"));
        Control.advance(60);
        assertEquals(calls, receiver.at(DOOR).size());
    }

    @Test
    void aPersonIsNotHurried() {
        assertEquals(400, Http.send(Http.postJson("/control/rules", "{\"api\":\"push\",\"scenario\":\"fast-person\"}")).status());
    }

    private static long paid() {
        return Control.truth().getJsonArray("movements").size();
    }
}
