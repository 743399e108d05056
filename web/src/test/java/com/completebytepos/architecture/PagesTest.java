package com.completebytepos.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pages and their Views find each other; what stands in a template belongs to every page. */
class PagesTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    /** Words that every page may use, beside what its template names. */
    private static final Set<String> EVERYBODYS = Set.of("wordsView");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*\\}");
    private static final Pattern VIEW = Pattern.compile("\\b[a-z]\\w*View\\b");
    private static final Pattern UNESCAPED = Pattern.compile("<[^<>]*\\bescape(Text)?=\"(?!true)[^<>]*>");
    private static final Pattern ACTS = Pattern.compile("(action|actionListener|listener)=\"#\\{|<h:form|<p:(ajax|remoteCommand|poll)\\b");

    @Test
    void aPageKnowsItsOwnViewOnlyAndNoViewHasTwoPages() throws IOException {
        assertFalse(ownViews(pages()).isEmpty());
        assertEquals(List.of(), strangersIn(pages()));
        assertEquals(List.of("b.xhtml knows [cView, dView]"), strangersIn(Map.of("WEB-INF/t.xhtml", "#{menuView.x}", "b.xhtml", "#{menuView.x} #{cView.y} #{dView.z}")));
        assertEquals(List.of("cView serves a.xhtml and b.xhtml"), strangersIn(new TreeMap<>(Map.of("a.xhtml", "#{cView.y}", "b.xhtml", "#{cView.y}"))));
    }

    private static List<String> strangersIn(Map<String, String> pages) {
        var wrong = new ArrayList<String>();
        var owners = new HashMap<String, String>();
        ownViews(pages).forEach((page, views) -> {
            if (views.size() > 1) wrong.add(page + " knows " + views);
            for (var view : views) {
                var other = owners.putIfAbsent(view, page);
                if (other != null) wrong.add(view + " serves " + other + " and " + page);
            }
        });
        return wrong;
    }

    @Test
    void everyViewIsUsedAndEveryUsedViewIsThere() throws IOException {
        var named = new TreeSet<String>();
        for (var type : new ClassFileImporter(List.of(new ProductCode())).importPackages("com.completebytepos.web")) {
            if (!type.isAnnotatedWith(Named.class)) continue;
            var given = type.getAnnotationOfType(Named.class).value();
            named.add(given.isEmpty() ? Character.toLowerCase(type.getSimpleName().charAt(0)) + type.getSimpleName().substring(1) : given);
        }
        var used = new TreeSet<String>();
        for (var page : pages().values()) used.addAll(viewsIn(page));
        assertEquals(Set.of(), alone(named, used));
        assertEquals(Set.of("bView serves no page", "cView is no view"), alone(Set.of("aView", "bView"), Set.of("aView", "cView")));
    }

    private static Set<String> alone(Set<String> named, Set<String> used) {
        var alone = new TreeSet<String>();
        for (var view : named) if (!used.contains(view)) alone.add(view + " serves no page");
        for (var view : used) if (!named.contains(view)) alone.add(view + " is no view");
        return alone;
    }

    /** What somebody typed is text on every page: only the page's own words may go out as they stand. */
    @Test
    void noPageWritesAValueUnescaped() throws IOException {
        assertEquals(List.of(), unescaped(pages()));
        assertEquals(List.of("a.xhtml", "b.xhtml"), unescaped(new TreeMap<>(Map.of("a.xhtml", "<h:outputText escape=\"false\"\n value=\"#{v.name}\"/>", "b.xhtml", "<p:column escape=\"#{v.raw}\"/>",
                "c.xhtml", "<h:outputText escape=\"false\" value=\"&lt;b>\"/> #{v.name}"))));
    }

    private static List<String> unescaped(Map<String, String> pages) {
        return pages.entrySet().stream().filter(page -> UNESCAPED.matcher(page.getValue()).results().anyMatch(tag -> tag.group().contains("#{"))).map(Map.Entry::getKey).toList();
    }

    @Test
    void everyPageOfOfficeAndConsoleHasAView() throws IOException {
        assertEquals(Set.of(), withoutView(pages()));
        assertEquals(Set.of("office/a.xhtml"), withoutView(Map.of("office/a.xhtml", "<p>#{msg['a']}</p>", "console/b.xhtml", "#{bView.c}", "login.xhtml", "")));
    }

    private static Set<String> withoutView(Map<String, String> pages) {
        var without = new TreeSet<String>();
        pages.forEach((page, source) -> {
            if (page.matches("(office|console)/.*") && viewsIn(source).isEmpty()) without.add(page);
        });
        return without;
    }

    @Test
    void aStatelessPageOnlyReads() throws IOException {
        var wrong = new TreeSet<String>();
        pages().forEach((page, source) -> {
            if (actsWithoutState(source)) wrong.add(page);
        });
        assertEquals(Set.of(), wrong);
        assertTrue(actsWithoutState("<f:view transient=\"true\"><h:form id=\"f\"/></f:view>"));
        assertTrue(actsWithoutState("<f:view transient=\"true\"><p:commandButton action=\"#{aView.go}\"/></f:view>"));
        assertFalse(actsWithoutState("<f:view><p:commandButton action=\"#{aView.go}\"/></f:view>"));
    }

    private static boolean actsWithoutState(String source) {
        return source.matches("(?s).*<f:view[^>]*transient=\"true\".*") && ACTS.matcher(source).find();
    }

    /** The views a page names beyond those its templates name for all. */
    private static Map<String, Set<String>> ownViews(Map<String, String> pages) {
        var shared = new TreeSet<>(EVERYBODYS);
        pages.forEach((page, source) -> {
            if (page.startsWith("WEB-INF/")) shared.addAll(viewsIn(source));
        });
        var own = new TreeMap<String, Set<String>>();
        pages.forEach((page, source) -> {
            if (page.startsWith("WEB-INF/")) return;
            var views = viewsIn(source);
            views.removeAll(shared);
            own.put(page, views);
        });
        return own;
    }

    private static Set<String> viewsIn(String source) {
        var found = new TreeSet<String>();
        var expressions = EXPRESSION.matcher(source);
        while (expressions.find()) {
            var views = VIEW.matcher(expressions.group());
            while (views.find()) found.add(views.group());
        }
        return found;
    }

    private static Map<String, String> pages() throws IOException {
        try (var all = Files.walk(PAGES)) {
            var pages = new TreeMap<String, String>();
            for (var page : all.filter(p -> p.toString().endsWith(".xhtml")).toList()) pages.put(PAGES.relativize(page).toString(), Files.readString(page));
            return pages;
        }
    }
}
