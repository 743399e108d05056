package com.completebytepos.web.reporting;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.reporting.VatReports;
import com.completebytepos.reporting.VatSummary;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;

/** office/reporting/vat.xhtml: the period stands in the address. */
@Named
@ViewScoped
public class VatView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject VatReports reports;
    @Inject Clock clock;

    private String from;
    private String to;
    private VatPeriod period;
    private VatSummary summary;

    @PostConstruct
    void open() {
        var asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        period = VatPeriod.read(asked.get("from"), asked.get("to"), today());
        from = period.from().toString();
        to = period.to().toString();
        summary = reports.summary(period.from(), period.to());
    }

    public void apply() throws IOException {
        go(VatPeriod.read(from, to, today()));
    }

    public void previousMonth() throws IOException {
        var first = period.from().withDayOfMonth(1).minusMonths(1);
        go(new VatPeriod(first, first.plusMonths(1).minusDays(1)));
    }

    public void nextMonth() throws IOException {
        var first = period.from().withDayOfMonth(1).plusMonths(1);
        go(new VatPeriod(first, first.plusMonths(1).minusDays(1)));
    }

    private static void go(VatPeriod wanted) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect("vat.xhtml?" + wanted.query());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI);
    }

    public VatSummary getSummary() { return summary; }
    public VatPeriod getPeriod() { return period; }
    public String getFrom() { return from; }
    public void setFrom(String from) { this.from = from; }
    public String getTo() { return to; }
    public void setTo(String to) { this.to = to; }
}
