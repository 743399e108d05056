package com.completebytepos.web.payments;

import com.completebytepos.payments.PaymentChannel;
import com.completebytepos.payments.PaymentQueries.PaymentFilter;
import com.completebytepos.payments.PaymentState;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The filter of the payments list as it stands in the address. What cannot be read counts as not asked for. */
public class PaymentFilterForm implements Serializable {
    private static final long serialVersionUID = 1;
    private static final List<String> NAMES = List.of("from", "to", "state", "channel", "branch", "text", "unused");

    private final Map<String, String> values = new LinkedHashMap<>();

    /** An address that asks for nothing means the last week. */
    public static PaymentFilterForm read(UnaryOperator<String> parameter, LocalDate today) {
        var form = new PaymentFilterForm();
        for (var name : NAMES) {
            var value = parameter.apply(name);
            if (value != null && !value.isBlank() && value.length() <= 80) form.values.put(name, value.strip());
        }
        if (form.values.isEmpty()) form.values.put("from", today.minusDays(6).toString());
        return form;
    }

    public PaymentFilter toFilter() {
        return new PaymentFilter(day("from"), day("to"), one(PaymentState.values(), "state"), one(PaymentChannel.values(), "channel"), branch(), values.get("text"), values.containsKey("unused"));
    }

    public String getQuery() {
        return values.entrySet().stream().map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    public Map<String, String> getValues() {
        return values;
    }

    private LocalDate day(String name) {
        try {
            return values.containsKey(name) ? LocalDate.parse(values.get(name)) : null;
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private <E extends Enum<E>> E one(E[] all, String name) {
        return Arrays.stream(all).filter(e -> e.name().equals(values.get(name))).findFirst().orElse(null);
    }

    private UUID branch() {
        var text = values.getOrDefault("branch", "");
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? UUID.fromString(text) : null;
    }
}
