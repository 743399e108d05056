package com.completebytepos.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Office;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Markup and SQL typed into every text field of the office that a page offers when it is opened, or by its button to add: whatever the page makes of it, it is a text.
 * Buttons that end, remove, pay or sign something are not pressed, and pages of single records are read only: the shops are other tests' too.
 */
class EveryTextFieldST {
    private static final String PLANTED = "<i id=planted>'; --";
    private static final Set<String> OPENING = Set.of("add");
    private static final Set<String> SENDING = Set.of("save", "find", "show", "look", "check", "try", "preview", "add", "addGroup", "addLine", "create", "make", "enter", "keep", "note", "open", "post",
            "saveRule", "saveItem", "sums", "csv", "export");
    private static final Pattern RECORD = Pattern.compile("href=\"([\\w./-]+\\.xhtml)\\?id=([\\w-]+)\"");

    private final List<String> wrong = new ArrayList<>();
    private final Set<String> typed = new HashSet<>();
    private int echoed;

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void whatIsTypedIsNeverMoreThanText(String shop, String owner) throws IOException {
        var office = Office.signedIn(shop, owner);
        var records = new TreeMap<String, String>();
        var open = new ArrayList<String>();
        for (var path : pages()) {
            var page = office.get(path);
            look(path, page);
            if (page.statusCode() != 200) continue;
            open.add(path);
            RECORD.matcher(text(page)).results().forEach(link -> records.putIfAbsent(Path.of(path).resolveSibling(link.group(1)).normalize().toString(), link.group(2)));
            for (var form : PageForm.of(text(page))) plant(office, path, text(page), form);
        }
        for (var path : open) look(path, office.get(path));
        records.forEach((path, id) -> look(path, office.get(path + "?id=" + id)));
        assertEquals(List.of(), wrong);
        assertTrue(open.size() > 35 && typed.size() > 100 && echoed > 30, open.size() + " pages, " + typed.size() + " fields, " + echoed + " answers with the text in them");
        assertEquals(List.of(), Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList());
    }

    private void plant(Office office, String path, String page, PageForm form) {
        if (!form.posts()) {
            if (form.texts().isEmpty()) return;
            form.texts().forEach(field -> typed.add(path + " " + field));
            look(path, office.get(path + "?" + form.texts().stream().map(field -> field + "=" + URLEncoder.encode(PLANTED, StandardCharsets.UTF_8)).collect(Collectors.joining("&"))));
            return;
        }
        send(office, path, page, form);
        for (var button : once(form.buttons(), OPENING)) {
            var fresh = office.page(path);
            var answer = office.posted(path, fresh, form.id(), pressed(fresh, form, button, false));
            look(path + " " + button, answer);
            if (answer.statusCode() != 200) continue;
            for (var opened : PageForm.of(text(answer))) if (opened.posts() && opened.texts().stream().anyMatch(field -> !typed.contains(path + " " + field))) send(office, path, text(answer), opened);
        }
    }

    private void send(Office office, String path, String page, PageForm form) {
        if (form.texts().isEmpty()) return;
        form.texts().forEach(field -> typed.add(path + " " + field));
        for (var button : once(form.buttons(), SENDING)) look(path + " " + button, office.posted(path, page, form.id(), pressed(page, form, button, true)));
    }

    private static LinkedHashMap<String, List<String>> pressed(String page, PageForm form, String button, boolean planted) {
        var now = PageForm.of(page).stream().filter(one -> form.id().equals(one.id())).findFirst().orElse(form);
        var values = new LinkedHashMap<>(now.fields());
        now.texts().forEach(field -> values.put(field, List.of(planted ? PLANTED : "")));
        values.put(button, List.of(""));
        return values;
    }

    /** Of the buttons that stand in every row the first. */
    private static List<String> once(List<String> buttons, Set<String> allowed) {
        var seen = new HashSet<String>();
        return buttons.stream().filter(button -> {
            var last = button.substring(button.lastIndexOf(':') + 1);
            return allowed.contains(last) && seen.add(last);
        }).toList();
    }

    private void look(String where, HttpResponse<byte[]> answer) {
        var said = text(answer);
        if (answer.statusCode() >= 500) wrong.add(where + " answers " + answer.statusCode());
        if (said.contains("<i id=planted")) wrong.add(where + " lets it be markup: " + said.substring(Math.max(0, said.indexOf("<i id=planted") - 120), said.indexOf("<i id=planted") + 20));
        if (said.contains("&lt;i id=planted")) echoed++;
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static List<String> pages() throws IOException {
        var root = Path.of(System.getProperty("house"), "web/src/main/webapp");
        try (var all = Files.walk(root.resolve("office"))) {
            return all.filter(file -> file.toString().endsWith(".xhtml")).map(file -> "/" + root.relativize(file)).sorted().toList();
        }
    }
}
