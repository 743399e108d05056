package com.completebytepos.web.reporting;

import com.completebytepos.reporting.PromotionReports;
import com.completebytepos.reporting.WhatIfs;
import jakarta.json.Json;
import java.util.List;

/** What promotions give, as pictures. */
final class PromotionCharts {
    private static final String GIVEN = "#b3261e";
    private static final int MOST = 20;

    private PromotionCharts() {
    }

    /** One bar a promotion, those that gave most first. */
    static String given(List<PromotionReports.Row> rows) {
        var labels = Json.createArrayBuilder();
        var sums = Json.createArrayBuilder();
        rows.stream().limit(MOST).forEach(row -> {
            labels.add(row.name());
            sums.add(row.given().toBigDecimal());
        });
        var sets = Json.createArrayBuilder().add(Json.createObjectBuilder().add("data", sums).add("backgroundColor", GIVEN));
        return TodayCharts.text(TodayCharts.chart("bar", labels, sets, Json.createObjectBuilder().add("plugins", TodayCharts.legend(false))));
    }

    /** One bar a day of a what-if run. */
    static String days(WhatIfs.Entry run) {
        var labels = Json.createArrayBuilder();
        var sums = Json.createArrayBuilder();
        run.days().forEach(day -> {
            labels.add(day.day().toString());
            sums.add(day.given().toBigDecimal());
        });
        var sets = Json.createArrayBuilder().add(Json.createObjectBuilder().add("data", sums).add("backgroundColor", GIVEN));
        return TodayCharts.text(TodayCharts.chart("bar", labels, sets, Json.createObjectBuilder().add("plugins", TodayCharts.legend(false))));
    }
}
