package com.completebytepos.web.pricing;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.pricing.TaxBooks;
import com.completebytepos.pricing.TaxProfileKind;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** office/pricing/taxes.xhtml */
@Named
@ViewScoped
public class TaxesView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject TaxBooks books;
    @Inject Clock clock;

    private TaxProfileKind kind = TaxProfileKind.VAT;
    private LocalDate validFrom;
    private boolean evenInThePast;

    public List<TaxBooks.Profile> getProfiles() {
        return books.profiles();
    }

    public boolean isFuture(TaxBooks.Profile profile) {
        return profile.validFrom().isAfter(LocalDate.now(clock.withZone(HouseClock.NAIROBI)));
    }

    public void begin() {
        books.begin(kind, validFrom, evenInThePast);
        Messages.done("taxes.added");
        validFrom = null;
        evenInThePast = false;
    }

    public void takeBack(UUID id) {
        books.takeBack(id);
        Messages.done("taxes.taken-back");
    }

    public TaxProfileKind[] getKinds() { return TaxProfileKind.values(); }
    public TaxProfileKind getKind() { return kind; }
    public void setKind(TaxProfileKind kind) { this.kind = kind; }
    public LocalDate getValidFrom() { return validFrom; }
    public void setValidFrom(LocalDate validFrom) { this.validFrom = validFrom; }
    public boolean isEvenInThePast() { return evenInThePast; }
    public void setEvenInThePast(boolean evenInThePast) { this.evenInThePast = evenInThePast; }
}
