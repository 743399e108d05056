package com.completebytepos.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Sizes that fail the build. What was larger when its rule came stands in {@code sizes-kept.txt} with its size of then:
 * it may shrink, it never grows, and it leaves the list when it fits.
 */
class SizesTest {
    private static final Path HOUSE = Path.of("..");
    private static final int CLASS = 250;
    private static final int DOOR = 150;
    private static final int METHOD = 40;
    private static final int MODULE = 200;
    private static final int PAGE = 300;
    private static final int PACKAGE = 30;
    private static final int PARAMETERS = 6;
    private static final Pattern SIGNATURE = Pattern.compile("(?: {4}| {8})(?!(?:[\\w ]*\\b)?(?:class|record|enum|interface|new|return|else|catch|try|if|for|while|switch|synchronized)\\b)[\\w@<][^()=]*\\b(\\w+)\\((.*)\\)[^()=;>]*\\{");

    @Test
    void nothingIsLargerThanItsKindMayBe() throws IOException {
        var found = new TreeMap<String, Integer>();
        var files = sources();
        assertTrue(files.size() > 100);
        files.forEach((file, lines) -> {
            if (lines.size() > most(file)) found.put(file, lines.size());
            if (file.endsWith(".java")) methods(file, lines, found);
        });
        packages(files, found);
        assertEquals(List.of(), faults(found, kept()));
    }

    @Test
    void whatGrowsAndWhatFitsAgainIsSeen() {
        assertEquals(List.of("B.java fits now: take it off the list", "A.java has 301, at most 300"), faults(Map.of("A.java", 301), Map.of("A.java", 300, "B.java", 300)));
        assertEquals(List.of("C.java has 251"), faults(Map.of("A.java", 299, "C.java", 251), Map.of("A.java", 300)));
        assertEquals(List.of(), faults(Map.of("A.java", 300), Map.of("A.java", 300)));
    }

    private static List<String> faults(Map<String, Integer> found, Map<String, Integer> kept) {
        var faults = new ArrayList<String>();
        new TreeMap<>(kept).forEach((what, size) -> {
            if (!found.containsKey(what)) faults.add(what + " fits now: take it off the list");
        });
        new TreeMap<>(found).forEach((what, size) -> {
            if (size > kept.getOrDefault(what, 0)) faults.add(what + " has " + size + (kept.containsKey(what) ? ", at most " + kept.get(what) : ""));
        });
        return faults;
    }

    @Test
    void longMethodsAndLongListsOfParametersAreSeen() {
        var found = new TreeMap<String, Integer>();
        var lines = new ArrayList<>(List.of("class A {", "    void b(Map<String, Integer> c, int d, int e, int f, int g, int h, int i) throws X {"));
        for (int i = 0; i < 40; i++) lines.add("        work();");
        lines.addAll(List.of("    }", "}"));
        methods("A.java", lines, found);
        assertEquals(Map.of("A.java#b lines", 42, "A.java#b parameters", 7), found);
    }

    @Test
    void longFilesAndFullPackagesAreSeen() {
        var found = new TreeMap<String, Integer>();
        var files = new TreeMap<String, List<String>>();
        for (int i = 0; i < 31; i++) files.put("ejb/src/main/java/crowd/C" + i + ".java", List.of());
        packages(files, found);
        assertEquals(Map.of("ejb/src/main/java/crowd", 31), found);
        assertEquals(List.of(250, 150, 150, 250, 200, 300), Stream.of("ejb/src/main/java/A.java", "web/src/main/java/AView.java", "web/src/main/java/AResource.java", "ear/src/test/java/AView.java", "a.js", "a.xhtml").map(SizesTest::most).toList());
    }

    private static int most(String file) {
        if (file.endsWith(".js")) return MODULE;
        if (file.endsWith(".xhtml")) return PAGE;
        return file.matches(".*/src/main/.*(View|Resource)\\.java") ? DOOR : CLASS;
    }

    private static void methods(String file, List<String> lines, Map<String, Integer> found) {
        for (int i = 0; i < lines.size(); i++) {
            var signature = SIGNATURE.matcher(lines.get(i));
            if (!signature.matches()) continue;
            int indent = lines.get(i).length() - lines.get(i).stripLeading().length();
            int end = i;
            while (end < lines.size() - 1 && !lines.get(end).equals(" ".repeat(indent) + "}")) end++;
            if (end - i + 1 > METHOD) found.put(file + "#" + signature.group(1) + " lines", end - i + 1);
            int parameters = parameters(signature.group(2));
            if (parameters > PARAMETERS) found.put(file + "#" + signature.group(1) + " parameters", parameters);
        }
    }

    private static int parameters(String list) {
        if (list.isBlank()) return 0;
        int deep = 0;
        int parameters = 1;
        for (char c : list.toCharArray()) {
            if (c == '<') deep++;
            else if (c == '>') deep--;
            else if (c == ',' && deep == 0) parameters++;
        }
        return parameters;
    }

    private static void packages(Map<String, List<String>> files, Map<String, Integer> found) {
        files.keySet().stream().filter(f -> f.contains("/src/main/java/")).collect(Collectors.groupingBy(f -> f.substring(0, f.lastIndexOf('/')), Collectors.counting()))
                .forEach((folder, classes) -> {
                    if (classes > PACKAGE) found.put(folder, classes.intValue());
                });
    }

    private static Map<String, List<String>> sources() throws IOException {
        var sources = new TreeMap<String, List<String>>();
        for (var folder : List.of("ejb/src", "web/src", "ear/src", "sandbox/src", "wildfly-config/src")) {
            try (var files = Files.walk(HOUSE.resolve(folder))) {
                files.filter(f -> f.toString().matches(".*\\.(java|js|xhtml)") && !f.toString().contains("/lib/")).forEach(f -> sources.put(HOUSE.relativize(f).toString(), read(f)));
            }
        }
        return sources;
    }

    private static Map<String, Integer> kept() throws IOException {
        var kept = new TreeMap<String, Integer>();
        for (var line : Files.readAllLines(Path.of("src/test/resources/sizes-kept.txt"))) {
            if (line.isBlank() || line.startsWith("#")) continue;
            int at = line.lastIndexOf(' ');
            kept.put(line.substring(0, at), Integer.parseInt(line.substring(at + 1)));
        }
        return kept;
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
