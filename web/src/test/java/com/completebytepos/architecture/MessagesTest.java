package com.completebytepos.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.kernel.RejectionCode;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern READ_BY_PEOPLE = Pattern.compile("\\s(?:title|message|content|placeholder|alt|value|summary|detail|legend|emptyMessage|header\\w*|footerText|\\w*Message|[\\w-]*[lL]abel)=\"([^\"]*)\"");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertEquals(Set.of(), inOneOnly(bundle("").stringPropertyNames(), bundle("_sw").stringPropertyNames()));
        assertEquals(Set.of("b", "c"), inOneOnly(Set.of("a", "b"), Set.of("a", "c")));
    }

    private static Set<String> inOneOnly(Set<String> one, Set<String> other) {
        var apart = new TreeSet<>(withoutText(List.copyOf(one), other));
        apart.addAll(withoutText(List.copyOf(other), one));
        return apart;
    }

    @Test
    void everyRefusalHasAText() throws Exception {
        var codes = new ArrayList<String>();
        for (var type : new ClassFileImporter(List.of(new ProductCode())).importPackages("com.completebytepos")) {
            if (!type.isEnum() || !type.isAssignableTo(RejectionCode.class)) continue;
            for (var constant : Class.forName(type.getName()).getEnumConstants()) codes.add(((RejectionCode) constant).code());
        }
        assertFalse(codes.isEmpty());
        assertEquals(Set.of(), withoutText(codes, bundle("").stringPropertyNames()));
        assertEquals(Set.of(), withoutText(codes, bundle("_sw").stringPropertyNames()));
    }

    /** A code put together is known by how it begins. */
    @Test
    void everyActionOfTheAuditHasWords() throws IOException {
        var actions = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("../ejb/src/main/java"))) {
            for (var source : sources.filter(file -> file.toString().endsWith(".java")).toList()) actions.addAll(actionsIn(Files.readString(source)));
        }
        assertTrue(actions.size() > 100, actions.toString());
        var words = bundle("").stringPropertyNames();
        actions.removeIf(action -> words.contains("audit-action." + action) || action.matches(".*[.-]") && words.stream().anyMatch(key -> key.startsWith("audit-action." + action)));
        assertEquals(Set.of(), actions);
        assertEquals(Set.of("cash.moved", "stock.count-", "stock.opened"), actionsIn("audit.record(\"cash.moved\", \"x\"); audit.record(open ? \"stock.opened\" : \"stock.count-\" + what, \"y.z\")"));
    }

    private static Set<String> actionsIn(String source) {
        var found = new TreeSet<String>();
        var calls = Pattern.compile("audit\\.record\\(([^,;]*),").matcher(source);
        while (calls.find()) Pattern.compile("\"([a-z]+\\.[a-z-]*)\"").matcher(calls.group(1)).results().forEach(code -> found.add(code.group(1)));
        return found;
    }

    @Test
    void everyTextIsAPatternThatWorks() throws IOException {
        for (var suffix : List.of("", "_sw")) assertEquals(Set.of(), broken(bundle(suffix)));
        var texts = new Properties();
        texts.putAll(Map.of("open", "Shift {0", "worded", "Shift {number}", "whole", "Shift {0} of {1,number,integer}"));
        assertEquals(Set.of("open", "worded"), broken(texts));
    }

    private static Set<String> broken(Properties texts) {
        var broken = new TreeSet<String>();
        for (var key : texts.stringPropertyNames()) {
            try {
                new MessageFormat(texts.getProperty(key));
            } catch (IllegalArgumentException noPattern) {
                broken.add(key);
            }
        }
        return broken;
    }

    @Test
    void pagesHoldNoTextOfTheirOwnAndUseOnlyKnownKeys() throws IOException {
        var keys = bundle("").stringPropertyNames();
        var wrong = new ArrayList<String>();
        var pages = pages();
        assertTrue(pages.size() > 3);
        for (var page : pages) {
            wrongIn(Files.readString(page), keys).forEach(found -> wrong.add(page + ": " + found));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void literalTextUnknownKeysAndCodesWithoutTextAreSeen() {
        assertEquals(List.of("literal text Sales of today"), wrongIn("<h1>Sales of today</h1><p>#{msg['a']}</p>", Set.of("a")));
        assertEquals(List.of("no text for b"), wrongIn("<p>#{msg['b']}</p>", Set.of("a")));
        assertEquals(List.of("literal text title=\"Sales\""), wrongIn("<p title=\"Sales\">#{msg['a']}</p>", Set.of("a")));
        assertEquals(Set.of("selling.none"), withoutText(List.of("selling.none", "selling.some"), Set.of("selling.some")));
    }

    private static List<String> wrongIn(String page, Set<String> keys) {
        var wrong = new ArrayList<String>();
        var source = page.replaceAll("(?s)<!--.*?-->|<!DOCTYPE[^>]*>|<style.*?</style>", "");
        var used = Pattern.compile("msg\\['([^']+)'\\]").matcher(source);
        while (used.find()) if (!keys.contains(used.group(1))) wrong.add("no text for " + used.group(1));
        wordsInAttributes(source).forEach(words -> wrong.add("literal text " + words));
        var literal = Pattern.compile(">([^<>#{}]*\\p{L}{2,}[^<>#{}]*)<").matcher(source.replaceAll("#\\{[^}]*\\}", "").replace("CompleteByte<b>POS</b>", "").replace("· CompleteBytePOS", ""));
        while (literal.find()) wrong.add("literal text " + literal.group(1).strip());
        return wrong;
    }

    private static Set<String> withoutText(List<String> codes, Set<String> keys) {
        var left = new TreeSet<>(codes);
        left.removeAll(keys);
        return left;
    }

    @Test
    void wordsInAttributesAreSeen() {
        assertEquals(List.of("title=\"Sales\"", "emptyMessage=\"Nothing  yet\"", "headerText=\" kila siku\""),
                wordsInAttributes("<p title=\"Sales\" id=\"sales\"/><p emptyMessage=\"Nothing #{a['b']} yet\" value=\"#{b.words}\"/><p headerText=\" kila siku\" style=\"wide\"/>"));
        assertEquals(List.of("message=\"Really? \"", "content=\"A till\""), wordsInAttributes("<p:confirm message=\"Really? #{a.b}\"/><meta content=\"A till\"/>"));
        assertEquals(List.of(), wordsInAttributes("<meta content=\"width=device-width, initial-scale=1\"/><a value=\"opening.xhtml\"/><b value=\" · #{c.d}\"/><c label=\"&amp;&#160;\"/>"));
    }

    /** Attributes that people read and that hold words beside their expressions; a page's name, the width of a screen and the till's one script element are no words. */
    private static List<String> wordsInAttributes(String source) {
        return READ_BY_PEOPLE.matcher(source.replaceAll("#\\{[^}]*\\}", "")).results().filter(found -> {
            var words = found.group(1).replaceAll("&#?\\w+;", "");
            return Pattern.compile("\\p{L}{2,}").matcher(words).find() && !words.matches("[\\w/-]+\\.xhtml|width=device-width[\\w=,. -]*|script type='module' src='[\\w/.]+'/script");
        }).map(found -> found.group().strip()).toList();
    }

    private static List<Path> pages() throws IOException {
        try (var all = Files.walk(PAGES)) {
            return all.filter(p -> p.toString().endsWith(".xhtml")).toList();
        }
    }

    private static Properties bundle(String suffix) throws IOException {
        var texts = new Properties();
        try (var reader = new InputStreamReader(MessagesTest.class.getResourceAsStream("/messages" + suffix + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
