package com.completebytepos.selling.tender;

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

    @Override
    public boolean keeps(TenderKind kind) {
        return kind == TenderKind.FOREIGN_CASH;
    }

    @Override
    public List<TenderNote> take(Tendered tender) {
        var notes = new ArrayList<TenderNote>();
        var told = tender.details();
        if (told.currency() == null || told.foreignAmount() == null || told.rate() == null) return List.of(new TenderNote("foreign-amount-missing", told.currency()));
        var known = rates.on(told.currency(), LocalDate.ofInstant(tender.place().at(), HouseClock.NAIROBI));
        if (known.isEmpty() || known.get().rate().compareTo(told.rate()) != 0) {
            notes.add(new TenderNote("foreign-rate-differs", told.currency() + " " + known.map(rate -> rate.rate().toPlainString()).orElse("-") + ", told " + told.rate().toPlainString()));
        }
        var worth = told.foreignAmount().multiply(told.rate()).setScale(2, RoundingMode.HALF_UP);
        if (worth.compareTo(tender.amount().toBigDecimal()) < 0) notes.add(new TenderNote("foreign-worth-less", told.foreignAmount() + " " + told.currency() + " = " + worth + ", told " + tender.amount()));
        return notes;
    }
}
