package com.completebytepos.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.persistence.Cacheable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern DECISION = Pattern.compile("ADR (\\d{4})");

    @Test
    void thePictureOfTheHouseNamesEveryContext() throws IOException {
        var picture = Files.readString(Path.of("../docs/architecture.md"));
        assertEquals(List.of(), missingIn(picture));
        assertEquals(List.of("selling"), missingIn(picture.replace("| selling |", "| sales |")));
    }

    private static List<String> missingIn(String picture) {
        return Arrays.stream(ContextMap.values()).map(c -> c.name().toLowerCase()).filter(c -> !picture.contains("| " + c + " |")).toList();
    }

    @Test
    void thePictureOfTheHouseNamesEveryCache() throws IOException {
        var caches = Files.readString(Path.of("../docs/architecture.md")).lines().filter(line -> line.startsWith("|")).collect(Collectors.joining("\n"));
        var kept = new TreeSet<String>();
        for (var type : new ClassFileImporter(List.of(new ProductCode())).importPackages("com.completebytepos")) if (type.isAnnotatedWith(Cacheable.class)) kept.add(type.getSimpleName());
        assertTrue(kept.size() > 2, kept.toString());
        Pattern.compile("local-cache=(\\w+):add").matcher(Files.readString(HOUSE.resolve("wildfly-config/20-caches.cli"))).results().forEach(cache -> kept.add(cache.group(1)));
        kept.removeIf(cache -> Pattern.compile("\\b" + cache + "\\b").matcher(caches).find());
        assertEquals(Set.of(), kept);
    }

    @Test
    void everyDecisionThatIsNamedIsWrittenDown() throws IOException {
        var written = new TreeSet<String>();
        try (var records = Files.list(HOUSE.resolve("docs/adr"))) {
            records.forEach(file -> written.add(file.getFileName().toString().substring(0, 4)));
        }
        var named = new TreeMap<String, Path>();
        for (var file : texts()) {
            var decision = DECISION.matcher(Files.readString(file));
            while (decision.find()) named.put(decision.group(1), HOUSE.relativize(file));
        }
        assertTrue(named.size() > 3, named.toString());
        named.keySet().removeAll(written);
        assertEquals(Map.of(), named);
    }

    @Test
    void everyDecisionSaysWhyInOnePage() throws IOException {
        var odd = new TreeMap<String, Integer>();
        try (var records = Files.list(HOUSE.resolve("docs/adr"))) {
            for (var file : records.toList()) odd.put(file.getFileName().toString(), Files.readString(file).split("\\s+").length);
        }
        odd.values().removeIf(words -> words >= 100 && words <= 400);
        assertEquals(Map.of(), odd);
    }

    /** Sources and documents of all modules, not what builds made of them. */
    private static List<Path> texts() throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(HOUSE, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                var name = folder.getFileName().toString();
                var skipped = name.equals("target") || name.equals("node_modules") || name.startsWith(".") && !folder.equals(HOUSE);
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().matches(".*\\.(java|js|xhtml|sql|md|xml|cli|properties)")) found.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }
}
