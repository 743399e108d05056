package com.completebytepos.payments.job;

import com.completebytepos.payments.DirectMoney;
import com.completebytepos.work.WorkHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Looks again at money that may belong to an open prompt. */
@ApplicationScoped
public class HeldMoney implements WorkHandler {
    @Inject DirectMoney money;

    @Override
    public String kind() {
        return DirectMoney.HELD;
    }

    @Override
    public void handle(WorkDue due) {
        money.lookAgain(UUID.fromString(due.reference()), due.item());
    }
}
