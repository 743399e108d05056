package com.completebytepos.inside;

import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.work.WorkHandler.WorkDue;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the tests' own doers of due work were asked to do, in order. */
public final class Doings {
    private static final List<Doing> ALL = new CopyOnWriteArrayList<>();

    /** One call of a doer: what it was given, and the shop it found bound. */
    public record Doing(WorkDue due, String boundShop, Instant at) {
    }

    private Doings() {
    }

    static void note(WorkDue due, Instant at) {
        ALL.add(new Doing(due, CurrentShop.require().value(), at));
    }

    public static List<Doing> of(String reference) {
        return ALL.stream().filter(doing -> doing.due().reference().equals(reference)).toList();
    }
}
