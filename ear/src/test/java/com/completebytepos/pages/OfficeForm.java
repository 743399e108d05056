package com.completebytepos.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A form of an office page, as a browser without scripts fills it in: what stands in its fields is sent back with every button. */
public final class OfficeForm {
    private static final Pattern FIELD = Pattern.compile("(?s)<input\\b([^>]*)>|<select\\b([^>]*)>(.*?)</select>|<textarea\\b([^>]*)>(.*?)</textarea>");
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");

    private final Office office;
    private final String path;
    private final String form;
    private final Map<String, String> set = new LinkedHashMap<>();
    private String page;

    private OfficeForm(Office office, String path, String form) {
        this.office = office;
        this.path = path;
        this.form = form;
        this.page = office.page(path);
    }

    private OfficeForm(Office office, String path, String form, String page) {
        this.office = office;
        this.path = path;
        this.form = form;
        this.page = page;
    }

    public static OfficeForm on(Office office, String path, String form) {
        return new OfficeForm(office, path, form);
    }

    /** @param field without the form's own id */
    public OfficeForm with(String field, String value) {
        set.put(form + ":" + field, value);
        return this;
    }

    /** Sends a file with the form. @return the page that answers */
    public String upload(String field, String name, byte[] file, String button) {
        var values = fields();
        values.putAll(set);
        set.clear();
        values.remove(form + ":" + field);
        values.put(form + ":" + button, "");
        page = office.answer(path, page, form, values, new Office.Attached(form + ":" + field, name, file));
        return page;
    }

    /** Another form of the page as it answered last. */
    public OfficeForm then(String other) {
        return new OfficeForm(office, path, other, page);
    }

    /** @return the page that answers; empty when it leads elsewhere */
    public String press(String button) {
        var values = fields();
        values.putAll(set);
        set.clear();
        values.put(form + ":" + button, "");
        page = office.answer(path, page, form, values);
        return page;
    }

    public String page() {
        return page;
    }

    /** What is said at a field, behind it and before the next; empty when nothing is. */
    public String said(String field) {
        int at = page.indexOf("id=\"" + form + ":" + field + "\"");
        if (at < 0) throw new IllegalStateException("no " + field + " in " + page);
        var behind = page.substring(at).split("<(?:input|select|textarea|button)\\b", 2)[0];
        var told = Pattern.compile("ui-message-error-detail[^>]*>([^<]*)<").matcher(behind);
        return told.find() ? told.group(1).replace("&#39;", "'").strip() : "";
    }

    private Map<String, String> fields() {
        int from = page.indexOf("<form id=\"" + form + "\"");
        if (from < 0) throw new IllegalStateException("no form " + form + " in " + page);
        var found = new LinkedHashMap<String, String>();
        var each = FIELD.matcher(page.substring(from, page.indexOf("</form>", from)));
        while (each.find()) {
            var attributes = each.group(1) != null ? each.group(1) : each.group(2) != null ? each.group(2) : each.group(4);
            var name = attribute(attributes, "name");
            if (name == null || !name.startsWith(form) || attributes.contains("disabled=") || attributes.matches("(?s).*type=\"(checkbox|radio)\".*") && !attributes.contains("checked=")) continue;
            found.put(name, each.group(1) != null ? typed(attributes) : each.group(2) != null ? chosen(each.group(3)) : each.group(5).replaceFirst("^\\R", ""));
        }
        return found;
    }

    private static String typed(String attributes) {
        var value = attribute(attributes, "value");
        return value != null ? value : attributes.contains("checked=") ? "on" : "";
    }

    private static String chosen(String options) {
        var all = new ArrayList<String>();
        var each = OPTION.matcher(options);
        while (each.find()) {
            if (each.group(1).contains("selected=")) return attribute(each.group(1), "value");
            all.add(attribute(each.group(1), "value"));
        }
        return all.isEmpty() ? "" : all.get(0);
    }

    private static String attribute(String attributes, String name) {
        var value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return value.find() ? value.group(1).replace("&quot;", "\"").replace("&amp;", "&") : null;
    }
}
