package com.completebytepos.reconciliation.job;

import com.completebytepos.reconciliation.ReconciledDays;
import com.completebytepos.reconciliation.Reconciliation;
import com.completebytepos.work.DueWork;
import com.completebytepos.work.WorkHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;

/** Runs a day somebody asked for, or whose statement came in. */
@ApplicationScoped
public class DayRunner implements WorkHandler {
    @Inject Reconciliation reconciliation;
    @Inject DueWork work;

    @Override
    public String kind() {
        return ReconciledDays.RUN;
    }

    @Override
    public void handle(WorkDue due) {
        int cut = due.reference().indexOf('/');
        reconciliation.run(UUID.fromString(due.reference().substring(0, cut)), LocalDate.parse(due.reference().substring(cut + 1)));
        work.done(due.item());
    }
}
