package com.completebytepos.jobs.job;

import com.completebytepos.jobs.ShopJob;
import com.completebytepos.jobs.ShopJobs;
import com.completebytepos.work.WorkHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Does one shop's share of a run. */
@ApplicationScoped
public class ShopJobDoer implements WorkHandler {
    @Inject @Any Instance<ShopJob> jobs;
    @Inject ShopJobs shops;

    @Override
    public String kind() {
        return ShopJobs.DUE;
    }

    @Override
    public void handle(WorkDue due) {
        int cut = due.reference().indexOf('/');
        var kind = due.reference().substring(0, cut);
        var run = due.reference().substring(cut + 1);
        var job = jobs.stream().filter(j -> j.kind().equals(kind)).findFirst().orElseThrow(() -> new IllegalStateException("nobody here does " + kind));
        var outcome = shops.isDone(kind, run) ? null : job.run(LocalDate.parse(run.substring(0, 10)));
        shops.done(due.item(), kind, run, outcome);
    }
}
