package com.completebytepos.imports.job;

import com.completebytepos.imports.ImportKeeping;
import com.completebytepos.jobs.ShopJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;

/** Every night: price lists that came in long ago are forgotten, the largest things a shop keeps. */
@ApplicationScoped
public class OldImports implements ShopJob {
    @Inject ImportKeeping keeping;

    @Override
    public String kind() {
        return "imports.old-files";
    }

    @Override
    public String cron() {
        return "0 50 3 * * ?";
    }

    @Override
    public Duration spread() {
        return Duration.ofMinutes(40);
    }

    @Override
    public String run(LocalDate day) {
        int all = 0;
        // each time a transaction of its own: a file has up to 11 MB
        for (int some = keeping.forgetOld(); some > 0; some = keeping.forgetOld()) all += some;
        return all + " forgotten";
    }
}
