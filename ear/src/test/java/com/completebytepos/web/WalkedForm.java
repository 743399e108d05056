package com.completebytepos.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form of a page as it was answered: what stands in it, what people type into, and what its buttons do when they are pressed. */
record WalkedForm(Document page, FormElement form) {
    private static final String TYPED = "input:not([type=hidden], [type=checkbox], [type=radio], [type=file], [type=password], [type=submit], [type=button]), textarea";
    private static final String HANDLER = "PrimeFaces.csp.register('";
    private static final Pattern UPDATES = Pattern.compile("[,{]u:\"([^\"]*)\"");

    static List<WalkedForm> of(Document page) {
        return page.forms().stream().map(form -> new WalkedForm(page, form)).toList();
    }

    String id() {
        return form.id();
    }

    boolean posts() {
        return form.attr("method").equalsIgnoreCase("post");
    }

    List<Element> texts() {
        return form.select(TYPED).stream().filter(field -> !field.attr("name").isEmpty() && !field.hasAttr("disabled") && !field.hasAttr("readonly")).toList();
    }

    /** What a browser would send without a button. */
    Map<String, List<String>> values() {
        var values = new LinkedHashMap<String, List<String>>();
        for (var control : form.formData()) if (!control.key().startsWith("jakarta.faces") && !control.key().equals(id())) values.computeIfAbsent(control.key(), k -> new ArrayList<>()).add(control.value());
        return values;
    }

    /** Buttons that send what was typed. What asks before it acts and what is shown in red is left alone: the shops are other tests' too. */
    List<String> senders() {
        var all = pressed(button -> !asks(button) && !button.hasClass("ui-button-danger") && !alone(button));
        return all.isEmpty() ? pressed(button -> !asks(button) && !button.hasClass("ui-button-danger")) : all;
    }

    /** Buttons that send nothing of the form and change only what stands elsewhere on the page: they open another form; and those that add a row to a form without one. */
    List<String> openers() {
        return pressed(button -> !asks(button) && (alone(button) ? opensElsewhere(button) : texts().isEmpty() && !button.select(".pi-plus").isEmpty()));
    }

    private boolean opensElsewhere(Element button) {
        return updated(button).stream().noneMatch(target -> target == null || target.equals(form) || form.parents().contains(target) || target.parents().contains(form));
    }

    /** Of buttons that stand in every row the first. */
    private List<String> pressed(Predicate<Element> wanted) {
        var seen = new HashSet<String>();
        return form.select("button[type=submit][name], input[type=submit][name], a[id]").stream().filter(button -> !button.hasAttr("disabled") && (!button.normalName().equals("a") || click(button).contains("PrimeFaces.ab(")))
                .filter(wanted).map(Element::id).filter(id -> seen.add(id.replaceFirst("^.*:", ""))).toList();
    }

    private boolean asks(Element button) {
        return button.hasAttr("data-pfconfirmcommand") || click(button).contains("PrimeFaces.confirm(");
    }

    private boolean alone(Element button) {
        return click(button).contains("p:\"" + button.id() + "\"");
    }

    private List<Element> updated(Element button) {
        var named = UPDATES.matcher(click(button));
        var targets = new ArrayList<Element>();
        if (named.find()) for (var id : named.group(1).split(" ")) targets.add(page.getElementById(id));
        return targets;
    }

    /** What a click runs; under a content security policy it stands in a script beside the page's elements. */
    private String click(Element button) {
        var own = new StringBuilder(button.attr("onclick"));
        for (var script : page.select("script")) {
            for (var handler : script.data().split(Pattern.quote(HANDLER))) if (handler.startsWith(button.id() + "'")) own.append(handler);
        }
        return own.toString();
    }

    String valueOf(String name) {
        return texts().stream().filter(field -> field.attr("name").equals(name)).findFirst().map(Element::val).orElse("");
    }

    /** The fields whose text was refused. */
    List<String> refused() {
        return texts().stream().filter(field -> field.hasClass("ui-state-error") || field.attr("aria-invalid").equals("true")).map(field -> field.attr("name")).toList();
    }
}
