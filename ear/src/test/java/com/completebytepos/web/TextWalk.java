package com.completebytepos.web;

import com.completebytepos.pages.Office;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Follows the links of pages, types a {@link Planted} text into every text field it is served and sends it; then looks at every page once more. What was there before is put back. */
final class TextWalk {
    private final Office office;
    private final Planted text;
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> typed = new TreeSet<>();
    private int shown;

    TextWalk(Office office, Planted text) {
        this.office = office;
        this.text = text;
    }

    List<String> wrong() {
        return wrong;
    }

    Set<String> typed() {
        return typed;
    }

    /** How many answers had the text in them. */
    int shown() {
        return shown;
    }

    /** Whatever a link leads to, and the pages of the folder to which none led; then what was made on the way. */
    void from(String first, String folder) {
        var found = LinkedPages.from(office, first, folder);
        for (var page : LinkedPages.below(folder)) found.putIfAbsent(page, page);
        found.values().forEach(this::plant);
        LinkedPages.from(office, first, folder).forEach((page, address) -> {
            if (!address.equals(found.put(page, address)) && page.endsWith(" of one")) plant(address);
        });
        found.values().forEach(address -> looked(address, office.get(address)));
    }

    void plant(String address) {
        Supplier<Document> page = () -> looked(address, office.get(address));
        var opened = page.get();
        if (opened == null) return;
        for (var form : WalkedForm.of(opened)) {
            if (form.posts()) planted(address, page, form);
            else ask(address, form);
            if (form.posts()) for (var opener : form.openers()) opened(address, form.id(), opener);
        }
    }

    private void opened(String address, String form, String opener) {
        Supplier<Document> page = () -> {
            var fresh = parsed(office.get(address));
            return WalkedForm.of(fresh).stream().filter(one -> one.id().equals(form)).findFirst().map(one -> {
                var values = one.values();
                values.put(opener, List.of(""));
                return send(address, fresh, form, values);
            }).orElse(null);
        };
        var answer = page.get();
        if (answer == null) return;
        for (var found : WalkedForm.of(answer)) if (found.posts() && found.texts().stream().anyMatch(field -> !typed.contains(name(address, field.attr("name"))))) planted(address, page, found);
    }

    private void planted(String address, Supplier<Document> page, WalkedForm form) {
        if (form.texts().isEmpty()) return;
        form.texts().forEach(field -> typed.add(name(address, field.attr("name"))));
        var now = form;
        for (var button : text.pressed(form.senders())) {
            if (now == null) now = same(page.get(), form);
            if (now == null) return;
            var answer = send(address, now.page(), form.id(), filled(now, now, List.of(), button));
            var again = same(answer, form);
            if (again != null && !again.refused().isEmpty() && again.refused().size() < again.texts().size()) send(address, answer, form.id(), filled(again, form, again.refused(), button));
            if (again != null && again.texts().stream().anyMatch(field -> typed.add(name(address, field.attr("name"))))) more(address, again);
            putBack(address, page, form, button);
            now = null;
        }
    }

    /** A row was added, or another choice made: fields that were not there before. */
    private void more(String address, WalkedForm form) {
        form.texts().forEach(field -> typed.add(name(address, field.attr("name"))));
        for (var button : text.pressed(form.senders())) {
            var answer = send(address, form.page(), form.id(), filled(form, form, List.of(), button));
            if (same(answer, form) == null) return;
        }
    }

    /** @param refused these did not take the text: they stay as they were before, so that the others are kept */
    private Map<String, List<String>> filled(WalkedForm form, WalkedForm before, List<String> refused, String button) {
        var values = form.values();
        for (var field : form.texts()) {
            var name = field.attr("name");
            values.put(name, List.of(refused.contains(name) ? before.valueOf(name) : text.into(field)));
        }
        values.put(button, List.of(""));
        return values;
    }

    private void putBack(String address, Supplier<Document> page, WalkedForm before, String button) {
        if (before.texts().stream().allMatch(field -> field.val().isEmpty()) || before.texts().stream().anyMatch(field -> Planted.isIn(field.val()))) return;
        var now = page.get();
        var form = same(now, before);
        if (form == null || form.texts().stream().noneMatch(field -> Planted.isIn(field.val()))) return;
        var values = before.values();
        values.put(button, List.of(""));
        send(address, now, form.id(), values);
        var left = same(page.get(), before);
        if (left != null && left.texts().stream().anyMatch(field -> Planted.isIn(field.val()))) wrong.add(address + " " + button + " does not take back what stood there");
    }

    private void ask(String address, WalkedForm form) {
        if (form.texts().isEmpty()) return;
        form.texts().forEach(field -> typed.add(name(address, field.attr("name"))));
        var asked = form.texts().stream().map(field -> field.attr("name") + "=" + URLEncoder.encode(text.into(field), StandardCharsets.UTF_8)).toList();
        // a few long ones together are more than the server reads of an address
        for (var question : text == Planted.LONG ? asked : List.of(String.join("&", asked))) looked(address + " asked", office.get(address.replaceFirst("\\?.*", "") + "?" + question));
    }

    private Document send(String address, Document page, String form, Map<String, List<String>> values) {
        return looked(address + " " + form, office.posted(address, page.outerHtml(), form, values));
    }

    private static WalkedForm same(Document page, WalkedForm form) {
        return page == null ? null : WalkedForm.of(page).stream().filter(one -> one.id().equals(form.id())).findFirst().orElse(null);
    }

    /** @return the page; null when the answer is none */
    private Document looked(String where, HttpResponse<byte[]> answer) {
        if (answer.statusCode() >= 500 || answer.headers().firstValue("Location").orElse("").contains("login.xhtml")) wrong.add(where + " answers " + answer.statusCode());
        if (!answer.headers().firstValue("Content-Type").orElse("").contains("html")) return null;
        var page = parsed(answer);
        if (page.text().contains("Something went wrong on our side")) wrong.add(where + " is a fault");
        Planted.harm(page).forEach(harm -> wrong.add(where + ": " + harm));
        if (text.isShown(page)) shown++;
        return answer.statusCode() == 200 ? page : null;
    }

    private static Document parsed(HttpResponse<byte[]> answer) {
        return Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8));
    }

    private static String name(String address, String field) {
        return address.replaceFirst("\\?.*", "") + " " + field.replaceAll(":\\d+:", ":");
    }

    @Override
    public String toString() {
        return typed.size() + " fields, " + shown + " answers with the text in them: " + typed;
    }
}
