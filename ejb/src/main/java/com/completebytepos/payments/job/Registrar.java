package com.completebytepos.payments.job;

import com.completebytepos.payments.AccountCheck;
import com.completebytepos.work.DueWork;
import com.completebytepos.work.WorkHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Tells the provider where to call, again and again until it listens. */
@ApplicationScoped
public class Registrar implements WorkHandler {
    @Inject AccountCheck accounts;
    @Inject DueWork work;

    @Override
    public String kind() {
        return AccountCheck.REGISTER;
    }

    @Override
    public void handle(WorkDue due) {
        if (!accounts.register(UUID.fromString(due.reference()))) throw new IllegalStateException("the provider does not listen yet");
        if (accounts.wantsPull(UUID.fromString(due.reference())) && !accounts.registerPull(UUID.fromString(due.reference()))) throw new IllegalStateException("the provider does not give its list yet");
        work.done(due.item());
    }
}
