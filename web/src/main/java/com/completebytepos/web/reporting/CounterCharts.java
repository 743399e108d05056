package com.completebytepos.web.reporting;

import com.completebytepos.reporting.CounterReports;
import jakarta.json.Json;
import java.util.List;

/** How far counts were off, as Chart.js reads it; the same figures stand in a table beside it. */
final class CounterCharts {

    private CounterCharts() {
    }

    /** Two bars a cashier's day, oldest first. */
    static String off(List<CounterReports.Off> newestFirst, String cash, String others) {
        var labels = Json.createArrayBuilder();
        var inCash = Json.createArrayBuilder();
        var inOthers = Json.createArrayBuilder();
        for (int at = newestFirst.size() - 1; at >= 0; at--) {
            var one = newestFirst.get(at);
            labels.add(one.day() + " " + one.cashier());
            inCash.add(one.cash().toBigDecimal());
            inOthers.add(one.others().toBigDecimal());
        }
        var sets = Json.createArrayBuilder().add(Json.createObjectBuilder().add("label", cash).add("data", inCash).add("backgroundColor", "#b3261e"))
                .add(Json.createObjectBuilder().add("label", others).add("data", inOthers).add("backgroundColor", "#3367d6"));
        return TodayCharts.text(TodayCharts.chart("bar", labels, sets, Json.createObjectBuilder().add("plugins", TodayCharts.legend(true))));
    }
}
