package com.completebytepos.payments.job;

import com.completebytepos.payments.ProviderCalls;
import com.completebytepos.work.WorkHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Takes the providers' calls that were kept and not taken at once. */
@ApplicationScoped
public class CallTaker implements WorkHandler {
    @Inject ProviderCalls calls;

    @Override
    public String kind() {
        return ProviderCalls.TAKE;
    }

    @Override
    public void handle(WorkDue due) {
        calls.take(UUID.fromString(due.reference()), due.item());
    }
}
