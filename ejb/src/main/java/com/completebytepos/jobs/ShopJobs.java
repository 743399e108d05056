package com.completebytepos.jobs;

import com.completebytepos.jobs.model.ShopJobDone;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.work.DueWork;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Promises that a shop gets a run once and finishes it once, whoever gives it out twice. */
@Stateless
@OpenToAll("part of the calendar and of the work loop")
public class ShopJobs {
    /** The kind of due work a shop's share of a run is. */
    public static final String DUE = "jobs.shop-job";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject DueWork work;
    @Inject Clock clock;

    /**
     * @param spread over how long the shops are spread; each always gets the same moment of it
     * @return whether it was given out now; false when the shop has it or has done it
     */
    public boolean give(String kind, String run, Duration spread) {
        var shop = CurrentShop.require().value();
        var reference = reference(kind, run);
        if (isDone(kind, run) || work.isDue(DUE, reference)) return false;
        var wait = Duration.ofMillis(Math.floorMod((shop + kind).hashCode(), Math.max(1, spread.toMillis())));
        work.addAt("job:" + kind, DUE, reference, clock.instant().plus(wait));
        return true;
    }

    public boolean isDone(String kind, String run) {
        return em.find(ShopJobDone.class, new ShopJobDone.Key(CurrentShop.require().value(), kind, run)) != null;
    }

    /** Together: the shop has done it, and nothing is due any more. */
    public void done(UUID item, String kind, String run, String outcome) {
        if (!isDone(kind, run)) em.persist(new ShopJobDone(CurrentShop.require().value(), kind, run, clock.instant(), outcome));
        work.done(item);
    }

    public static String reference(String kind, String run) {
        return kind + "/" + run;
    }
}
