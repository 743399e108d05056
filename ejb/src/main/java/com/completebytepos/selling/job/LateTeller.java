package com.completebytepos.selling.job;

import com.completebytepos.selling.LateTotals;
import com.completebytepos.work.WorkHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Tells the totals of shifts of which so much came late that nobody waited for them. */
@ApplicationScoped
public class LateTeller implements WorkHandler {
    @Inject LateTotals totals;

    @Override
    public String kind() {
        return LateTotals.DUE;
    }

    @Override
    public void handle(WorkDue due) {
        totals.tellDue(UUID.fromString(due.reference()), due.item());
    }
}
