package com.completebytepos.web.taxbooks;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.taxbooks.TaxbooksRejection;
import com.completebytepos.taxbooks.VatReturn;
import com.completebytepos.taxbooks.VatReturns;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/** office/taxbooks/vatreturn.xhtml: the month and the taxpayer stand in the address; without a month, the month before this, without a taxpayer the shop's own. */
@Named
@RequestScoped
public class VatReturnView {
    @Inject VatReturns returns;
    @Inject Clock clock;

    private String month;
    private String pin;
    private VatReturn vat;

    public void load() {
        vat = returns.of(read(month, clock), pin);
    }

    static YearMonth read(String month, Clock clock) {
        if (month == null || month.isBlank()) return YearMonth.from(LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI)).minusMonths(1);
        try {
            return YearMonth.parse(month.strip());
        } catch (DateTimeParseException unreadable) {
            throw TaxbooksRejection.MONTH_SHAPE.at("month");
        }
    }

    public VatReturn getVat() { return vat; }
    public String getBefore() { return vat.month().minusMonths(1).toString(); }
    public String getAfter() { return vat.month().plusMonths(1).toString(); }
    public String getPin() { return pin; }
    public void setPin(String pin) { this.pin = pin; }
    public String getMonth() { return month; }
    public void setMonth(String month) { this.month = month; }
}
