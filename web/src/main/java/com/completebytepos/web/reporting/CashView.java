package com.completebytepos.web.reporting;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.reporting.CashPicture;
import com.completebytepos.reporting.CashReports;
import com.completebytepos.web.faces.Messages;
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

/** office/reporting/cash.xhtml: the period stands in the address. */
@Named
@ViewScoped
public class CashView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject CashReports reports;
    @Inject Clock clock;

    private String from;
    private String to;
    private VatPeriod period;
    private CashPicture picture;
    private List<CashPicture.Removed> removed;

    @PostConstruct
    void open() {
        var asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        period = VatPeriod.read(asked.get("from"), asked.get("to"), today());
        from = period.from().toString();
        to = period.to().toString();
        picture = reports.of(period.from(), period.to());
        removed = reports.newestRemoved(period.from(), period.to());
    }

    public void apply() throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect("cash.xhtml?" + VatPeriod.read(from, to, today()).query());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI);
    }

    public String getHoursChart() { return CashCharts.hours(picture); }
    public String getVarianceChart() { return CashCharts.variances(picture, Messages.text("z.VARIANCE")); }
    public List<CashPicture.Removed> getRemoved() { return removed; }
    public long getRemovedCount() { return picture.people().stream().mapToLong(p -> p.removed().count()).sum(); }
    public CashPicture getPicture() { return picture; }
    public VatPeriod getPeriod() { return period; }
    public String getFrom() { return from; }
    public void setFrom(String from) { this.from = from; }
    public String getTo() { return to; }
    public void setTo(String to) { this.to = to; }
}
