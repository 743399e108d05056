package com.completebytepos.inside;

import com.completebytepos.work.DueWork;
import com.completebytepos.work.WorkHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Fails at the first attempt, does its work at the second. */
@ApplicationScoped
public class StumblingDoer implements WorkHandler {
    public static final String KIND = "test-stumbles";

    @Inject DueWork work;
    @Inject Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(WorkDue due) {
        Doings.note(due, clock.instant());
        if (due.attempts() == 0) throw new IllegalStateException("stumbled on purpose");
        work.done(due.item());
    }
}
