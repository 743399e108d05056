package com.completebytepos.web.reporting;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.reporting.PromotionReports;
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

/** office/reporting/promotions.xhtml: the period stands in the address. */
@Named
@ViewScoped
public class PromotionFiguresView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject PromotionReports reports;
    @Inject Clock clock;

    private String from;
    private String to;
    private VatPeriod period;
    private List<PromotionReports.Row> rows;

    @PostConstruct
    void open() {
        var asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        period = VatPeriod.read(asked.get("from"), asked.get("to"), LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI));
        from = period.from().toString();
        to = period.to().toString();
        rows = reports.of(period.from(), period.to());
    }

    public void apply() throws IOException {
        var wanted = VatPeriod.read(from, to, LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI));
        FacesContext.getCurrentInstance().getExternalContext().redirect("promotions.xhtml?" + wanted.query());
    }

    public Money getGiven() {
        return rows.stream().map(PromotionReports.Row::given).reduce(Money.ZERO, Money::plus);
    }

    public String getChart() {
        return PromotionCharts.given(rows);
    }

    public List<PromotionReports.Row> getRows() { return rows; }
    public VatPeriod getPeriod() { return period; }
    public String getFrom() { return from; }
    public void setFrom(String from) { this.from = from; }
    public String getTo() { return to; }
    public void setTo(String to) { this.to = to; }
}
