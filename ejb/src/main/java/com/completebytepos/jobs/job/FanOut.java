package com.completebytepos.jobs.job;

import com.completebytepos.jobs.JobRuns;
import com.completebytepos.jobs.ShopJob;
import com.completebytepos.jobs.ShopJobs;
import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.Release;
import com.completebytepos.tenancy.ShopBinding;
import com.completebytepos.tenancy.ShopDirectory;
import com.completebytepos.tenancy.ShopState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Gives a run to every open shop, each in a transaction of its own; what stopped half way is finished by giving it out again. A shop that cannot take its run stays counted, and holds up no other. */
@ApplicationScoped
public class FanOut {
    private static final Logger LOG = Logger.getLogger(FanOut.class);

    @Inject @Any Instance<ShopJob> jobs;
    @Inject ShopDirectory directory;
    @Inject Release release;
    @Inject ShopJobs shops;
    @Inject JobRuns runs;

    /** @param run begins with its day, yyyy-MM-dd @param atOnce when somebody waits for it: no spreading */
    public int give(String kind, String run, boolean atOnce) {
        var job = jobs.stream().filter(j -> j.kind().equals(kind)).findFirst();
        if (job.isEmpty()) {
            LOG.warnf("the calendar holds %s, which nobody here does", kind);
            return 0;
        }
        var spread = atOnce ? Duration.ZERO : job.get().spread();
        int open = 0;
        for (var shop : directory.all()) {
            if (shop.state() != ShopState.OPEN || !release.serves(shop)) continue;
            open++;
            try {
                ShopBinding.run(shop.shopCode(), Actor.system(kind), () -> shops.give(kind, run, spread));
            } catch (RuntimeException e) {
                LOG.errorf(e, "%s, run %s: could not be given to %s; the shops after it go on", kind, run, shop.code());
            }
        }
        runs.fired(kind, run, open);
        LOG.infof("%s, run %s: given to %d shops", kind, run, open);
        return open;
    }
}
