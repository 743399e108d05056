package com.completebytepos.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One form of a page as it was answered: its fields as they stand, which of them people type into, and its buttons. */
record PageForm(String id, boolean posts, Map<String, List<String>> fields, List<String> texts, List<String> buttons) {
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern FIELD = Pattern.compile("(?s)<select\\b([^>]*)>(.*?)</select>|<(input|textarea|button)\\b([^>]*)>");
    private static final Pattern CHOSEN = Pattern.compile("<option\\b[^>]*selected=[^>]*>");
    private static final List<String> TYPED = List.of("text", "search", "tel", "email", "null");

    /** A form that takes files is sent another way, and is left out. */
    static List<PageForm> of(String page) {
        return FORM.matcher(page).results().filter(form -> !form.group(1).contains("multipart")).map(form -> of(form.group(1), form.group(2))).toList();
    }

    private static PageForm of(String attributes, String inner) {
        var form = new PageForm(attribute(attributes, "id"), attributes.contains("method=\"post\""), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        var each = FIELD.matcher(inner);
        while (each.find()) {
            var field = each.group(1) != null ? each.group(1) : each.group(4);
            var name = attribute(field, "name");
            if (name == null || name.startsWith("jakarta.faces") || name.equals(form.id) || field.contains("disabled=")) continue;
            if (each.group(1) != null) chosen(each.group(2)).ifPresent(value -> form.fields.put(name, List.of(value)));
            else form.take(name, each.group(3).equals("input") ? String.valueOf(attribute(field, "type")) : each.group(3), field);
        }
        return form;
    }

    private void take(String name, String type, String attributes) {
        if (type.equals("button") || type.equals("submit")) buttons.add(name);
        else if (type.equals("textarea") || TYPED.contains(type)) texts.add(name);
        else if (!type.matches("checkbox|radio|file|password") || attributes.contains("checked=")) fields.put(name, List.of(value(attributes)));
    }

    private static Optional<String> chosen(String options) {
        return CHOSEN.matcher(options).results().map(option -> value(option.group())).findFirst();
    }

    private static String value(String attributes) {
        var value = attribute(attributes, "value");
        return value == null ? attributes.contains("checked=") ? "on" : "" : value.replace("&quot;", "\"").replace("&lt;", "<").replace("&amp;", "&");
    }

    private static String attribute(String attributes, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? found.group(1) : null;
    }
}
