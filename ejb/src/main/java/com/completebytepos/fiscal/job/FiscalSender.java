package com.completebytepos.fiscal.job;

import com.completebytepos.fiscal.Fiscalisation;
import com.completebytepos.fiscal.Sending;
import com.completebytepos.fiscal.client.TaxAuthorities;
import com.completebytepos.work.WorkHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Sends one document, and whatever is in flight before it. The call is made between two transactions, never inside one. */
@ApplicationScoped
public class FiscalSender implements WorkHandler {
    /** Ask about what is in flight, send, ask, count anew, send: more in one turn would hold up others. */
    private static final int CALLS = 6;

    @Inject Sending sending;
    @Inject TaxAuthorities authorities;

    @Override
    public String kind() {
        return Fiscalisation.SEND;
    }

    @Override
    public void handle(WorkDue due) {
        for (int i = 0; i < CALLS; i++) {
            var order = sending.prepare(due);
            if (order == null) return;
            if (!sending.conclude(order, authorities.of(order.access()).call(order.call(), order.body()), due)) return;
        }
        sending.giveBack(due);
    }
}
