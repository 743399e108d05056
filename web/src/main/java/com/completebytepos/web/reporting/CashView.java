package com.completebytepos.web.reporting;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.reporting.CashPicture;
import com.completebytepos.reporting.CashReports;
import com.completebytepos.web.faces.Messages;
import com.completebytepos.web.faces.MoneyText;
import com.completebytepos.web.faces.Page;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;

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
    private CashPicture.Sums counted;
    private CashPicture.Sums slipsCounted;
    private CashPicture.Figure removedSum;
    private final Page<CashPicture.Count> counts = new Page<>(() -> counted.rows(), (first, size) -> reports.counts(period.from(), period.to(), first, size), CashPicture.Count::shiftId);
    private final Page<CashPicture.Slips> slips = new Page<>(() -> slipsCounted.rows(), (first, size) -> reports.slips(period.from(), period.to(), first, size), one -> one.count().shiftId() + one.kind() + one.currency());
    private final Page<CashPicture.Removed> removed = new Page<>(() -> removedSum.count(), (first, size) -> reports.removed(period.from(), period.to(), first, size), CashPicture.Removed::id);

    @PostConstruct
    void open() {
        var asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        period = VatPeriod.read(asked.get("from"), asked.get("to"), today());
        from = period.from().toString();
        to = period.to().toString();
        picture = reports.of(period.from(), period.to());
        counted = reports.counted(period.from(), period.to());
        slipsCounted = reports.slipsCounted(period.from(), period.to());
        removedSum = reports.removed(period.from(), period.to());
    }

    public void apply() throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect("cash.xhtml?" + VatPeriod.read(from, to, today()).query());
    }

    /** For sentences; cells have a converter. */
    public String money(Money amount) {
        return MoneyText.of(amount);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI);
    }

    public String getHoursChart() { return CashCharts.hours(picture); }
    public String getVarianceChart() { return CashCharts.variances(picture, Messages.text("z.VARIANCE")); }
    public Page<CashPicture.Count> getCounts() { return counts; }
    public CashPicture.Sums getCounted() { return counted; }
    public Page<CashPicture.Slips> getSlips() { return slips; }
    public CashPicture.Sums getSlipsCounted() { return slipsCounted; }
    public Page<CashPicture.Removed> getRemoved() { return removed; }
    public CashPicture.Figure getRemovedSum() { return removedSum; }
    public CashPicture getPicture() { return picture; }
    public VatPeriod getPeriod() { return period; }
    public String getFrom() { return from; }
    public void setFrom(String from) { this.from = from; }
    public String getTo() { return to; }
    public void setTo(String to) { this.to = to; }
}
