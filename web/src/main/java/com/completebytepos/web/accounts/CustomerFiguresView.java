package com.completebytepos.web.accounts;

import com.completebytepos.accounts.CustomerFigures;
import com.completebytepos.accounts.Segment;
import com.completebytepos.customers.CustomerEntry;
import com.completebytepos.customers.CustomerQueries;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.web.faces.Messages;
import com.completebytepos.web.reporting.TodayCharts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** office/accounts/figures.xhtml */
@Named
@ViewScoped
public class CustomerFiguresView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int MONTHS = 12;
    private static final int MOST = 20;
    private static final int BIRTHDAYS = 30;

    @Inject CustomerFigures figures;
    @Inject CustomerQueries customers;
    @Inject transient Clock clock;

    private String segment;
    private List<CustomerFigures.MonthRow> months;
    private List<CustomerFigures.Spender> spenders;
    private List<CustomerFigures.SegmentRow> segments;
    private List<CustomerFigures.Member> members;
    private List<CustomerEntry> birthdays;
    private CustomerFigures.Churn churn;

    public void load() {
        var today = LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI);
        months = figures.months(MONTHS);
        spenders = figures.topSpenders(today.minusDays(89), today, MOST);
        segments = figures.segments();
        churn = figures.churn();
        birthdays = customers.birthdays(today, BIRTHDAYS);
        var chosen = Arrays.stream(Segment.values()).filter(s -> s.name().equals(segment)).findFirst();
        segment = chosen.map(Segment::name).orElse(null);
        members = chosen.map(s -> figures.members(s, 0, 100)).orElse(List.of());
    }

    /** New and returning customers a month, one on the other; the same figures stand in the table beside it. */
    public String getChart() {
        var labels = Json.createArrayBuilder();
        var fresh = Json.createArrayBuilder();
        var returning = Json.createArrayBuilder();
        for (var row : months) {
            labels.add(row.month().toString());
            fresh.add(row.fresh());
            returning.add(row.returning());
        }
        var sets = Json.createArrayBuilder().add(Json.createObjectBuilder().add("label", Messages.text("accounts.returning")).add("data", returning).add("backgroundColor", "#0b6e4f"))
                .add(Json.createObjectBuilder().add("label", Messages.text("accounts.fresh")).add("data", fresh).add("backgroundColor", "#e0a100"));
        var stacked = Json.createObjectBuilder().add("x", Json.createObjectBuilder().add("stacked", true)).add("y", Json.createObjectBuilder().add("stacked", true));
        return TodayCharts.text(TodayCharts.chart("bar", labels, sets, Json.createObjectBuilder().add("scales", stacked).add("plugins", TodayCharts.legend(true))));
    }

    public String getSegment() { return segment; }
    public void setSegment(String segment) { this.segment = segment; }
    public List<CustomerFigures.MonthRow> getMonths() { return months; }
    public List<CustomerFigures.Spender> getSpenders() { return spenders; }
    public List<CustomerFigures.SegmentRow> getSegments() { return segments; }
    public List<CustomerFigures.Member> getMembers() { return members; }
    public List<CustomerEntry> getBirthdays() { return birthdays; }
    public CustomerFigures.Churn getChurn() { return churn; }
}
