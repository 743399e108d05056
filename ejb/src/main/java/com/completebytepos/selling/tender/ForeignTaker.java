package com.completebytepos.selling.tender;

import com.completebytepos.branches.CounterRules;
import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.tenders.ForeignRates;
import com.completebytepos.tenders.TenderKind;
import com.completebytepos.tenders.TenderNote;
import com.completebytepos.tenders.TenderTaker;
import com.completebytepos.tenders.Tendered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Foreign notes: the rate of their day, and what they come to in shillings. */
@ApplicationScoped
class ForeignTaker implements TenderTaker {
    @Inject ForeignRates rates;
    @Inject CounterRules rules;

    @Override
    public boolean keeps(TenderKind kind) {
        return kind == TenderKind.FOREIGN_CASH;
    }

    @Override
    public List<TenderNote> take(Tendered tender) {
        var notes = new ArrayList<TenderNote>();
        var told = tender.details();
        if (told.currency() == null || told.foreignAmount() == null || told.rate() == null) return List.of(new TenderNote("foreign-amount-missing", told.currency()));
        var sold = LocalDate.ofInstant(tender.place().at(), HouseClock.NAIROBI);
        var known = rates.on(told.currency(), sold);
        if (known.isEmpty() || known.get().rate().compareTo(told.rate()) != 0) {
            notes.add(new TenderNote("foreign-rate-differs", Detail.of("told", told.currency() + " " + known.map(rate -> rate.rate().toPlainString()).orElse("-"), told.rate().toPlainString())));
        }
        known.filter(rate -> rate.day().isBefore(dayOf(tender, sold).minusDays(rules.limits().rateDays()))).ifPresent(rate -> notes.add(new TenderNote("foreign-rate-old", Detail.of("rate-of", told.currency(), rate.day(), sold))));
        var worth = told.foreignAmount().multiply(told.rate()).setScale(2, RoundingMode.HALF_UP);
        if (worth.compareTo(tender.amount().toBigDecimal()) < 0) notes.add(new TenderNote("foreign-worth-less", Detail.of("told", told.foreignAmount() + " " + told.currency() + " = " + worth, tender.amount())));
        return notes;
    }

    /** A night that goes on after twelve takes the rate of the day it belongs to; nobody makes a rate younger by an earlier business day. */
    private static LocalDate dayOf(Tendered tender, LocalDate sold) {
        var day = tender.place().businessDay();
        return day != null && day.equals(sold.minusDays(1)) ? day : sold;
    }
}
