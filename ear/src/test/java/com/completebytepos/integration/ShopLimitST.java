package com.completebytepos.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.till.TillClient;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A shop has so many calls a minute, from however many addresses they come. */
@Tag("wide")
class ShopLimitST {
    private static final int BURST = 50;

    /** What was used up fills evenly: whoever calls next finds as much as one address may ask for. */
    @AfterAll
    static void filledAgain() {
        LockSupport.parkNanos(Duration.ofSeconds(30).toNanos());
    }

    /** Its programs and strangers wait; its own tills do not, and the shop beside it hears nothing of it. */
    @ParameterizedTest
    @CsvSource({"duka, soko", "soko, duka"})
    void whatOneShopUsesUpIsNotTakenFromAnother(String shop, String other) throws IOException {
        var till = TillClient.joining(shop);
        var program = Program.of(shop);
        var neighbour = Program.of(other);
        var limits = program.get("limits").json();
        int most = limits.getInt("perShop");
        int passed = 0;
        Line.Reply last = null;
        while (passed < most * 3 && (last == null || last.status() != 429)) {
            try (var line = Line.to(shop)) {
                // Fewer than an address may: it is the shop that has had enough.
                for (int n = 0; n < limits.getInt("perAddress") - BURST && (last == null || last.status() != 429); n += BURST) {
                    last = line.burst(BURST, "token", null).get(BURST - 1);
                    passed += BURST;
                }
            }
        }
        assertEquals(429, last.status(), "after " + passed);
        assertTrue(passed >= most, passed + " of " + most);
        assertTrue(last.header("Content-Type").startsWith("application/problem+json"), last.head());
        assertTrue(last.body().contains("urn:problem:integration:too-many-calls"), last.body());
        int seconds = Integer.parseInt(last.header("Retry-After"));
        assertTrue(seconds >= 1 && seconds <= 60, last.head());
        try (var line = Line.to(shop); var beside = Line.to(other)) {
            var mine = line.burst(BURST * 4, "token", program.token());
            assertTrue(mine.stream().anyMatch(reply -> reply.status() == 429), "whatever the address and the token");
            assertTrue(line.burst(BURST, "ping", till.token()).stream().allMatch(reply -> reply.status() == 200), "a till never waits for a program");
            assertTrue(beside.burst(BURST, "token", neighbour.token()).stream().allMatch(reply -> reply.status() == 200), "another shop's");
        }
    }
}
