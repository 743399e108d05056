package com.completebytepos.web.stock;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.reporting.StockReports;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What the list of stock is narrowed to, as it stands in the address. What is no such value is left out, so that no address breaks the page. */
public class OnHandForm implements Serializable {
    private static final long serialVersionUID = 1;

    private final TreeMap<String, String> values = new TreeMap<>();

    static OnHandForm read(UnaryOperator<String> asked) {
        var form = new OnHandForm();
        for (var name : new String[] {"branch", "text", "at", "below"}) {
            var value = asked.apply(name);
            if (value != null && !value.isBlank() && value.length() <= 100) form.values.put(name, value.strip());
        }
        if (form.branch() == null) form.values.remove("branch");
        if (form.at() == null) form.values.remove("at");
        return form;
    }

    StockReports.Filter toFilter() {
        return new StockReports.Filter(branch(), values.get("text"), at(), values.containsKey("below"));
    }

    private UUID branch() {
        var told = values.get("branch");
        return told != null && told.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? UUID.fromString(told) : null;
    }

    /** As a browser's own field sends it, in Nairobi's time. */
    private Instant at() {
        var told = values.get("at");
        if (told == null) return null;
        try {
            var at = LocalDateTime.parse(told);
            return at.getYear() < 2000 || at.getYear() > 2100 ? null : at.atZone(HouseClock.NAIROBI).toInstant();
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    public Map<String, String> getValues() { return values; }

    public String getQuery() {
        return values.entrySet().stream().map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }
}
