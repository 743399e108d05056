package com.completebytepos.web.reporting;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.reporting.CashPicture;
import com.completebytepos.reporting.CashReports;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** office/reporting/training.xhtml: what was practised, by day and till; the period stands in the address. */
@Named
@ViewScoped
public class TrainingView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject CashReports reports;
    @Inject Clock clock;

    private String from;
    private String to;
    private VatPeriod period;
    private TrainingRows days;

    @PostConstruct
    void open() {
        var asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        period = VatPeriod.read(asked.get("from"), asked.get("to"), today());
        from = period.from().toString();
        to = period.to().toString();
        days = new TrainingRows(reports.practised(period.from(), period.to()));
    }

    public void apply() throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect("training.xhtml?" + VatPeriod.read(from, to, today()).query());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI);
    }

    public List<CashPicture.Practised> getDays() { return days.rows(); }
    public long getSales() { return days.sales(); }
    public Money getAmount() { return days.amount(); }
    public VatPeriod getPeriod() { return period; }
    public String getFrom() { return from; }
    public void setFrom(String from) { this.from = from; }
    public String getTo() { return to; }
    public void setTo(String to) { this.to = to; }
}
