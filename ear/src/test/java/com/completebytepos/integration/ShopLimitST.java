package com.completebytepos.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.till.TillClient;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A shop has so many calls a minute, from however many addresses they come. */
@Tag("wide")
class ShopLimitST {
    private static final int BURST = 50;

    /** What was used up fills evenly: whoever calls next finds as much as one address may ask for. */
    @AfterAll
    static void filledAgain() {
        LockSupport.parkNanos(Duration.ofSeconds(30).toNanos());
    }

    /** Its programs wait for each other; its own tills do not, and the shop beside it hears nothing of it. */
    @ParameterizedTest
    @CsvSource({"duka, soko", "soko, duka"})
    void whatOneShopUsesUpIsNotTakenFromAnother(String shop, String other) throws IOException {
        var till = TillClient.joining(shop);
        var neighbour = Program.of(other);
        var limits = neighbour.get("limits").json();
        // Fewer than a token may, each from an address of its own: it is the shop that has had enough.
        refused(usedUp(shop, limits.getInt("perShop"), limits.getInt("perToken"), () -> Program.of(shop).token()));
        try (var line = Line.to(shop); var beside = Line.to(other)) {
            var mine = line.burst(BURST * 4, "token", Program.of(shop).token());
            assertTrue(mine.stream().anyMatch(reply -> reply.status() == 429), "whatever the address and the token");
            assertTrue(line.burst(BURST, "ping", till.token()).stream().allMatch(reply -> reply.status() == 200), "a till never waits for a program");
            assertTrue(beside.burst(BURST, "token", neighbour.token()).stream().allMatch(reply -> reply.status() == 200), "another shop's");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void strangersOfManyAddressesUseUpNothingOfTheShopsPrograms(String shop) throws IOException {
        var program = Program.of(shop);
        var limits = program.get("limits").json();
        refused(usedUp(shop, limits.getInt("perShop"), limits.getInt("perAddress"), () -> null));
        try (var line = Line.to(shop); var stranger = Line.to(shop)) {
            assertTrue(line.burst(BURST, "token", program.token()).stream().allMatch(reply -> reply.status() == 200), "a program of the shop's");
            assertTrue(stranger.burst(BURST * 4, "token", null).stream().anyMatch(reply -> reply.status() == 429), "one more stranger");
        }
    }

    /** @param each how much one address or token may @return the last answer, once the shop has had enough */
    private static Line.Reply usedUp(String shop, int most, int each, Supplier<String> token) throws IOException {
        int asked = 0;
        Line.Reply last = null;
        while (asked < most * 3 && (last == null || last.status() != 429)) {
            var own = token.get();
            try (var line = Line.to(shop)) {
                for (int n = 0; n < each - BURST && (last == null || last.status() != 429); n += BURST) {
                    last = line.burst(BURST, "token", own).get(BURST - 1);
                    asked += BURST;
                }
            }
        }
        assertTrue(asked >= most, asked + " of " + most);
        return last;
    }

    private static void refused(Line.Reply last) {
        assertEquals(429, last.status(), last.head());
        assertTrue(last.header("Content-Type").startsWith("application/problem+json"), last.head());
        assertTrue(last.body().contains("urn:problem:integration:too-many-calls"), last.body());
        int seconds = Integer.parseInt(last.header("Retry-After"));
        assertTrue(seconds >= 1 && seconds <= 60, last.head());
    }
}
