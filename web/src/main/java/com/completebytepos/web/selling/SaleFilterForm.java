package com.completebytepos.web.selling;

import com.completebytepos.kernel.Money;
import com.completebytepos.reporting.SaleFilter.DayKind;
import com.completebytepos.reporting.ReportingRejection;
import com.completebytepos.reporting.SaleFilter;
import com.completebytepos.web.faces.DayText;
import java.io.Serializable;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The filter of the sales list as it is typed and as it stands in the address, so that a list can be kept as a bookmark. */
public class SaleFilterForm implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int DAYS_AT_FIRST = 30;
    private static final List<String> NAMES = List.of("from", "to", "days", "branch", "till", "cashier", "shift", "number", "least", "most", "letter", "findings", "offline", "sold");

    private final Map<String, String> values = new LinkedHashMap<>();

    /** What the address says; an address without any days, number or shift means the last thirty days. */
    public static SaleFilterForm read(UnaryOperator<String> parameter, LocalDate today) {
        var form = new SaleFilterForm();
        for (var name : NAMES) form.put(name, parameter.apply(name));
        if (List.of("from", "to", "number", "shift").stream().noneMatch(form.values::containsKey)) {
            form.put("from", today.minusDays(DAYS_AT_FIRST - 1L).toString());
            form.put("to", today.toString());
        }
        return form;
    }

    /** @throws com.completebytepos.kernel.Rejection at the field that cannot be read */
    public SaleFilter toFilter() {
        var from = day("from");
        var to = day("to");
        if (from != null && to != null && from.isAfter(to)) throw ReportingRejection.FILTER_RANGE.at("to");
        var kind = "fiscal".equals(values.get("days")) ? DayKind.FISCAL : DayKind.BUSINESS;
        var letter = values.get("letter");
        if (letter != null && !letter.matches("[A-E]")) throw ReportingRejection.FILTER_UNREADABLE.at("letter");
        return new SaleFilter(new SaleFilter.Days(from, to, kind), id("branch"), id("till"), id("cashier"), id("shift"), values.get("number"), amount("least"), amount("most"),
                letter, values.containsKey("findings"), values.containsKey("offline"));
    }

    public String getQuery() {
        return values.entrySet().stream().map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    public String get(String name) {
        return values.get(name);
    }

    /** For the page: {@code form.values['from']}. */
    public Map<String, String> getValues() {
        return values;
    }

    public boolean isFindings() { return values.containsKey("findings"); }
    public void setFindings(boolean wanted) { put("findings", wanted ? "true" : null); }
    public boolean isOffline() { return values.containsKey("offline"); }
    public void setOffline(boolean wanted) { put("offline", wanted ? "true" : null); }

    private void put(String name, String value) {
        if (value == null || value.isBlank() || value.equals("false")) values.remove(name);
        else values.put(name, value.strip());
    }

    /** Leaves no empty values behind that a page has put in. */
    void tidy() {
        values.values().removeIf(v -> v == null || v.isBlank());
    }

    private LocalDate day(String name) {
        var text = values.get(name);
        try {
            return text == null ? null : DayText.read(text);
        } catch (DateTimeException unreadable) {
            throw ReportingRejection.FILTER_DAY.at(name);
        }
    }

    private UUID id(String name) {
        var text = values.get(name);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            throw ReportingRejection.FILTER_UNREADABLE.at(name);
        }
    }

    private Money amount(String name) {
        var text = values.get(name);
        if (text == null) return null;
        if (!text.matches("\\d{1,12}(\\.\\d{1,2})?")) throw ReportingRejection.FILTER_AMOUNT.at(name);
        return Money.of(new BigDecimal(text));
    }
}
