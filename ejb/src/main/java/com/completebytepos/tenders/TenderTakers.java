package com.completebytepos.tenders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Tells every keeper of a kind of money what was taken or given back. */
@ApplicationScoped
public class TenderTakers {
    @Inject @Any Instance<TenderTaker> all;

    public List<TenderNote> take(Tendered tender) {
        return each(tender, TenderTaker::take);
    }

    public List<TenderNote> giveBack(Tendered tender) {
        return each(tender, TenderTaker::giveBack);
    }

    private List<TenderNote> each(Tendered tender, BiFunction<TenderTaker, Tendered, List<TenderNote>> told) {
        var notes = new ArrayList<TenderNote>();
        for (var taker : all) if (taker.keeps(tender.kind())) notes.addAll(told.apply(taker, tender));
        return notes;
    }
}
