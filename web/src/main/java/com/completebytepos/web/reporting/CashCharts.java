package com.completebytepos.web.reporting;

import com.completebytepos.kernel.Money;
import com.completebytepos.reporting.CashPicture;
import jakarta.json.Json;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** The pictures of the cash report as Chart.js reads them; the same figures stand in a table beside each. */
final class CashCharts {
    private static final List<String> PEOPLE = List.of("#0b6e4f", "#e0a100", "#3367d6", "#b3261e", "#7b4fa3", "#566275");

    private CashCharts() {
    }

    /** One bar an hour, a colour for each cashier. */
    static String hours(CashPicture picture) {
        var hours = new TreeSet<Integer>();
        var people = new TreeMap<String, TreeMap<Integer, Money>>();
        for (var one : picture.hours()) {
            hours.add(one.hour());
            people.computeIfAbsent(one.cashier(), name -> new TreeMap<>()).merge(one.hour(), one.total(), Money::plus);
        }
        var labels = Json.createArrayBuilder();
        hours.forEach(hour -> labels.add(String.format("%02d", hour)));
        var sets = Json.createArrayBuilder();
        int at = 0;
        for (var person : people.entrySet()) {
            var sums = Json.createArrayBuilder();
            hours.forEach(hour -> sums.add(person.getValue().getOrDefault(hour, Money.ZERO).toBigDecimal()));
            sets.add(Json.createObjectBuilder().add("label", person.getKey()).add("data", sums).add("backgroundColor", PEOPLE.get(at++ % PEOPLE.size())));
        }
        var stacked = Json.createObjectBuilder().add("x", Json.createObjectBuilder().add("stacked", true)).add("y", Json.createObjectBuilder().add("stacked", true));
        return TodayCharts.text(TodayCharts.chart("bar", labels, sets, Json.createObjectBuilder().add("scales", stacked).add("plugins", TodayCharts.legend(true))));
    }

    /** One bar a cashier's day, oldest first. */
    static String variances(CashPicture picture, String label) {
        var labels = Json.createArrayBuilder();
        var sums = Json.createArrayBuilder();
        for (var one : picture.variances()) {
            labels.add(one.day() + " " + one.cashier());
            sums.add(one.amount().toBigDecimal());
        }
        var sets = Json.createArrayBuilder().add(Json.createObjectBuilder().add("label", label).add("data", sums).add("backgroundColor", PEOPLE.get(3)));
        return TodayCharts.text(TodayCharts.chart("bar", labels, sets, Json.createObjectBuilder().add("plugins", TodayCharts.legend(false))));
    }
}
