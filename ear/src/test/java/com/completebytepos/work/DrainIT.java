package com.completebytepos.work;

import static com.completebytepos.inside.Shops.BOTH;
import static com.completebytepos.inside.Shops.DUKA;
import static com.completebytepos.inside.Shops.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.inside.Doings;
import com.completebytepos.inside.Shops;
import com.completebytepos.inside.StumblingDoer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The application's own timer, with a doer it found among the tests' beans. */
@ArquillianTest
class DrainIT {
    @Inject DueWork work;

    @Test
    void aDoerThatFailsIsCalledAgainAfterAPauseAndTheItemGoesWhenItIsDone() throws Exception {
        var reference = "r" + System.nanoTime();
        for (var shop : BOTH) run(shop, () -> work.add("stumbling", StumblingDoer.KIND, reference));
        for (int i = 0; i < 150 && Doings.of(reference).size() < 4; i++) Thread.sleep(200);
        for (var shop : BOTH) {
            var calls = Doings.of(reference).stream().filter(call -> call.due().shop().equals(shop.value())).toList();
            assertEquals(List.of(0, 1), calls.stream().map(call -> call.due().attempts()).toList());
            assertEquals(List.of(shop.value(), shop.value()), calls.stream().map(Doings.Doing::boundShop).toList());
            var pause = Duration.between(calls.get(0).at(), calls.get(1).at());
            assertTrue(pause.toMillis() >= 4_900, pause.toString());
        }
        for (int i = 0; i < 50 && left(reference) > 0; i++) Thread.sleep(100);
        assertEquals(0, left(reference));
    }

    private static long left(String reference) {
        return ((Number) Shops.value(DUKA, "SELECT COUNT(*) FROM cbpos_work.work_item WHERE reference = ?", reference)).longValue();
    }
}
