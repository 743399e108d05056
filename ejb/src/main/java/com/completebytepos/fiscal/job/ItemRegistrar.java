package com.completebytepos.fiscal.job;

import com.completebytepos.fiscal.ItemRegistration;
import com.completebytepos.fiscal.client.TaxAuthorities;
import com.completebytepos.work.DueWork;
import com.completebytepos.work.WorkHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Tells KRA of goods, one after the other; after a while the rest is left to the next turn, so that the lease never runs out under a call. */
@ApplicationScoped
public class ItemRegistrar implements WorkHandler {
    private static final Duration TURN = Duration.ofSeconds(40);

    @Inject ItemRegistration items;
    @Inject TaxAuthorities authorities;
    @Inject DueWork work;
    @Inject Clock clock;

    @Override
    public String kind() {
        return ItemRegistration.REGISTER;
    }

    @Override
    public void handle(WorkDue due) {
        var end = clock.instant().plus(TURN);
        while (clock.instant().isBefore(end)) {
            var order = items.prepare(due);
            if (order == null) return;
            if (!items.conclude(order, authorities.of(order.access()).call(order.call(), order.body()), due)) return;
        }
        work.postpone(due.item(), clock.instant());
    }
}
