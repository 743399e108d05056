package com.completebytepos.web.customers;

import com.completebytepos.customers.CustomerFilter;
import com.completebytepos.customers.CustomerState;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The filter of the customers list as it stands in the address. What cannot be read counts as not asked for. */
public class CustomerFilterForm implements Serializable {
    private static final long serialVersionUID = 1;
    private static final List<String> NAMES = List.of("q", "group", "state", "consent", "month");

    private final Map<String, String> values = new LinkedHashMap<>();

    public static CustomerFilterForm read(UnaryOperator<String> parameter) {
        var form = new CustomerFilterForm();
        for (var name : NAMES) {
            var value = parameter.apply(name);
            if (value != null && !value.isBlank() && value.length() <= 80) form.values.put(name, value.strip());
        }
        return form;
    }

    /** An address that names no state means those who buy. */
    public CustomerFilter toFilter() {
        var state = Arrays.stream(CustomerState.values()).filter(s -> s.name().equals(values.get("state"))).findFirst().orElse(CustomerState.ACTIVE);
        var group = values.getOrDefault("group", "");
        var month = values.getOrDefault("month", "");
        return new CustomerFilter(values.get("q"), group.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? UUID.fromString(group) : null, state,
                values.containsKey("consent") ? Boolean.TRUE : null, month.matches("[1-9]|1[0-2]") ? Integer.valueOf(month) : null);
    }

    public boolean isPlain() {
        return values.isEmpty();
    }

    public String getQuery() {
        return values.entrySet().stream().map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    public Map<String, String> getValues() {
        return values;
    }
}
