package com.completebytepos.web.tracking;

import com.completebytepos.tracking.TrackingQueries;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What the list of batches is narrowed to, as it stands in the address. What is no such value is left out, so that no address breaks the page. */
public class BatchFilterForm implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 3_660;

    private final TreeMap<String, String> values = new TreeMap<>();

    static BatchFilterForm read(UnaryOperator<String> asked) {
        var form = new BatchFilterForm();
        for (var name : new String[] {"branch", "batch", "days"}) {
            var value = asked.apply(name);
            if (value != null && value.length() <= 40) form.values.put(name, value.strip());
        }
        if (!form.values.getOrDefault("branch", "").matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) form.values.remove("branch");
        if (form.values.getOrDefault("batch", "").isEmpty()) form.values.remove("batch");
        var days = form.values.getOrDefault("days", "?");
        if (!days.matches("\\d{0,4}") || !days.isEmpty() && Integer.parseInt(days) > MOST_DAYS) form.values.remove("days");
        form.values.putIfAbsent("days", String.valueOf(USUAL_DAYS));
        return form;
    }

    /** An empty number of days means whenever. */
    TrackingQueries.Filter toFilter() {
        var days = values.get("days");
        return new TrackingQueries.Filter(values.containsKey("branch") ? UUID.fromString(values.get("branch")) : null, days.isEmpty() ? null : Integer.valueOf(days), values.get("batch"));
    }

    public Map<String, String> getValues() { return values; }

    public String getQuery() {
        return values.entrySet().stream().map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }
}
