package com.completebytepos.web.reporting;

import com.completebytepos.reporting.StockFigures;
import jakarta.json.Json;
import java.util.List;

/** The picture of the branches as Chart.js reads it; the same figures stand in the table beside it. */
final class StockCharts {
    private static final String NET = "#0b6e4f";
    private static final String MARGIN = "#e0a100";
    private static final String VALUE = "#3367d6";

    private StockCharts() {
    }

    static String branches(List<StockFigures.Branch> branches, String net, String margin, String value) {
        var labels = Json.createArrayBuilder();
        var nets = Json.createArrayBuilder();
        var margins = Json.createArrayBuilder();
        var values = Json.createArrayBuilder();
        for (var branch : branches) {
            labels.add(branch.branch());
            nets.add(branch.net().toBigDecimal());
            margins.add(branch.margin().toBigDecimal());
            values.add(branch.value().toBigDecimal());
        }
        var sets = Json.createArrayBuilder().add(Json.createObjectBuilder().add("label", net).add("data", nets).add("backgroundColor", NET))
                .add(Json.createObjectBuilder().add("label", margin).add("data", margins).add("backgroundColor", MARGIN)).add(Json.createObjectBuilder().add("label", value).add("data", values).add("backgroundColor", VALUE));
        return TodayCharts.text(TodayCharts.chart("bar", labels, sets, Json.createObjectBuilder().add("plugins", TodayCharts.legend(true))));
    }
}
