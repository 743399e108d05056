package com.completebytepos.selling.tender;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.tenders.TenderKind;
import com.completebytepos.tenders.TenderNote;
import com.completebytepos.tenders.TenderTaker;
import com.completebytepos.tenders.Tendered;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Cards by hand and cheques: a slip or a paper in the drawer, which must be found again by its number. */
@ApplicationScoped
class PaperTaker implements TenderTaker {
    /** Banks pay no cheque that is older. */
    private static final int STALE_AFTER_MONTHS = 6;

    @Override
    public boolean keeps(TenderKind kind) {
        return kind == TenderKind.CARD || kind == TenderKind.CHEQUE;
    }

    @Override
    public List<TenderNote> take(Tendered tender) {
        boolean card = tender.kind() == TenderKind.CARD;
        if (tender.code() == null) return List.of(new TenderNote(card ? "card-code-missing" : "cheque-number-missing", null));
        if (card) return List.of();
        var dated = tender.details().dated();
        var day = LocalDate.ofInstant(tender.place().at(), HouseClock.NAIROBI);
        if (dated == null || dated.isAfter(day) || dated.isBefore(day.minusMonths(STALE_AFTER_MONTHS))) return List.of(new TenderNote("cheque-date-odd", String.valueOf(dated)));
        return List.of();
    }
}
