package com.completebytepos.taxbooks.job;

import com.completebytepos.fiscal.KraDesk;
import com.completebytepos.taxbooks.StockBook;
import com.completebytepos.taxbooks.StockSending;
import com.completebytepos.work.DueWork;
import com.completebytepos.work.WorkHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Tells KRA of a PIN's movements, one call after the other, each between two transactions; after a while the rest is left to the next turn. */
@ApplicationScoped
public class StockTeller implements WorkHandler {
    private static final Duration TURN = Duration.ofSeconds(40);

    @Inject StockSending sending;
    @Inject KraDesk kra;
    @Inject DueWork work;
    @Inject Clock clock;

    @Override
    public String kind() {
        return StockBook.TELL;
    }

    @Override
    public void handle(WorkDue due) {
        var end = clock.instant().plus(TURN);
        while (clock.instant().isBefore(end)) {
            var order = sending.prepare(due);
            if (order == null) return;
            if (!sending.conclude(order, kra.ask(order.deviceId(), order.call(), order.body()), due)) return;
        }
        work.postpone(due.item(), clock.instant());
    }
}
