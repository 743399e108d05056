package com.completebytepos.web.reporting;

import com.completebytepos.kernel.Money;
import com.completebytepos.reporting.DayPicture;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.function.UnaryOperator;

/** The day's pictures as Chart.js reads them; the same figures stand in a table beside each. */
public final class TodayCharts {
    private static final String NOW = "#0b6e4f";
    private static final String THEN = "#b9c4d3";
    private static final List<String> SHARES = List.of("#0b6e4f", "#e0a100", "#3367d6", "#b3261e", "#7b4fa3", "#566275");

    private TodayCharts() {
    }

    static String hours(DayPicture day, String today, String lastWeek) {
        var labels = Json.createArrayBuilder();
        var now = Json.createArrayBuilder();
        var then = Json.createArrayBuilder();
        for (var hour : day.hours()) {
            labels.add(String.format("%02d", hour.hour()));
            add(now, hour.total());
            add(then, hour.lastWeek());
        }
        var sets = Json.createArrayBuilder().add(set(today, now, NOW)).add(set(lastWeek, then, THEN));
        return text(chart("bar", labels, sets, Json.createObjectBuilder().add("plugins", legend(true))));
    }

    static String products(DayPicture day, String total) {
        var labels = Json.createArrayBuilder();
        var sums = Json.createArrayBuilder();
        for (var product : day.products()) {
            labels.add(product.name().length() <= 24 ? product.name() : product.name().substring(0, 23) + "…");
            add(sums, product.total());
        }
        return text(chart("bar", labels, Json.createArrayBuilder().add(set(total, sums, NOW)), Json.createObjectBuilder().add("indexAxis", "y").add("plugins", legend(false))));
    }

    static String tenders(DayPicture day, String total, UnaryOperator<String> word) {
        var labels = Json.createArrayBuilder();
        var sums = Json.createArrayBuilder();
        var colours = Json.createArrayBuilder();
        for (int i = 0; i < day.tenders().size(); i++) {
            labels.add(word.apply(day.tenders().get(i).kind()));
            add(sums, day.tenders().get(i).amount());
            colours.add(SHARES.get(i % SHARES.size()));
        }
        var set = Json.createObjectBuilder().add("label", total).add("data", sums).add("backgroundColor", colours);
        return text(chart("doughnut", labels, Json.createArrayBuilder().add(set), Json.createObjectBuilder().add("plugins", legend(true))));
    }

    /** It stands inside a script: nothing a product is called may end that script. */
    public static String text(JsonObject chart) {
        return chart.toString().replace("<", "\\u003c");
    }

    /** Only for drawing: a picture may have a decimal number, sums may not. */
    private static void add(JsonArrayBuilder values, Money amount) {
        values.add(amount.toBigDecimal());
    }

    private static JsonObjectBuilder set(String label, JsonArrayBuilder values, String colour) {
        return Json.createObjectBuilder().add("label", label).add("data", values).add("backgroundColor", colour);
    }

    public static JsonObjectBuilder legend(boolean shown) {
        return Json.createObjectBuilder().add("legend", Json.createObjectBuilder().add("display", shown).add("position", "bottom"));
    }

    public static JsonObject chart(String type, JsonArrayBuilder labels, JsonArrayBuilder sets, JsonObjectBuilder options) {
        return Json.createObjectBuilder().add("type", type).add("data", Json.createObjectBuilder().add("labels", labels).add("datasets", sets))
                .add("options", options.add("responsive", true).add("maintainAspectRatio", false).add("animation", false)).build();
    }
}
