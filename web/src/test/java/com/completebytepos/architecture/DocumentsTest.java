package com.completebytepos.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
    private static final JavaClasses PRODUCT = new ClassFileImporter(List.of(new ProductCode())).importPackages("com.completebytepos");
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
    void thePictureOfTheHouseShowsWhoMayCallWhom() throws IOException {
        var picture = Files.readString(Path.of("../docs/architecture.md"));
        assertEquals(List.of(), misdrawn(picture));
        assertEquals(List.of("tracking may call [catalogue, kernel, tenancy], shown [kernel, tenancy]"), misdrawn(picture.replace("| tracking | kernel, tenancy, catalogue |", "| tracking | kernel, tenancy |")));
        assertEquals(List.of("tracking may call [catalogue, kernel, tenancy], shown []"), misdrawn(picture.replace("| tracking | kernel, tenancy, catalogue |", "")));
        assertEquals(List.of("kernel may call [], shown [audit]"), misdrawn(picture.replace("| kernel | – |", "| kernel | audit |")));
    }

    private static List<String> misdrawn(String picture) {
        var shown = new TreeMap<String, Set<String>>();
        var rows = section(picture, "## Who may call whom").filter(line -> line.matches("\\| \\w+ \\| [\\w, –]+ \\|")).toList();
        for (var row : rows) shown.put(row.split(" \\| |\\| ")[1], new TreeSet<>(List.of(row.split(" \\| | \\|")[1].replace("–", "").split(", "))));
        shown.values().forEach(called -> called.remove(""));
        return Arrays.stream(ContextMap.values()).filter(context -> !context.calls().equals(shown.getOrDefault(context.name().toLowerCase(), Set.of())))
                .map(context -> context.name().toLowerCase() + " may call " + new TreeSet<>(context.calls()) + ", shown " + shown.getOrDefault(context.name().toLowerCase(), Set.of())).toList();
    }

    private static Stream<String> section(String text, String head) {
        return text.lines().dropWhile(line -> !line.equals(head)).skip(1).takeWhile(line -> !line.startsWith("## "));
    }

    @Test
    void thePictureOfTheHouseNamesEveryCache() throws IOException {
        var picture = Files.readString(Path.of("../docs/architecture.md"));
        var kept = new TreeSet<String>();
        for (var type : PRODUCT) if (type.isAnnotatedWith(Cacheable.class)) kept.add(type.getSimpleName());
        assertTrue(kept.size() > 2, kept.toString());
        Pattern.compile("local-cache=(\\w+):add").matcher(Files.readString(HOUSE.resolve("wildfly-config/20-caches.cli"))).results().forEach(cache -> kept.add(cache.group(1)));
        assertEquals(Set.of(), unlisted(kept, picture));
        assertEquals(Set.of("Sale"), unlisted(Set.of("Sale", "Sku"), "Sale is told in words\n| second level | Sku |"));
    }

    private static Set<String> unlisted(Set<String> kept, String picture) {
        var table = picture.lines().filter(line -> line.startsWith("|")).collect(Collectors.joining("\n"));
        var left = new TreeSet<>(kept);
        left.removeIf(cache -> Pattern.compile("\\b" + cache + "\\b").matcher(table).find());
        return left;
    }

    /** Maps that live as long as the node, seen by what makes them: they hold more than one shop's, so that the table says by which key and how long. */
    @Test
    void thePictureOfTheHouseNamesWhatANodeKeeps() throws IOException {
        var picture = Files.readString(Path.of("../docs/architecture.md"));
        var kept = new TreeMap<String, Long>();
        for (var type : PRODUCT) kept.merge(type.getSimpleName(), keptIn(type), Long::sum);
        kept.values().removeIf(maps -> maps == 0);
        assertTrue(kept.size() > 3, kept.toString());
        assertEquals(Map.of(), untold(kept, picture));
        assertEquals(Map.of("PaymentHeads", 2L), untold(kept, picture.replace("| `PaymentHeads.MOODS` |", "| moods |")));
        assertEquals(2, keptIn(new ClassFileImporter().importClass(Keeper.class)));
    }

    /** What a field is given stands in every constructor. */
    private static long keptIn(JavaClass type) {
        return type.getStaticInitializer().map(DocumentsTest::madeIn).orElse(0L) + type.getConstructors().stream().mapToLong(DocumentsTest::madeIn).max().orElse(0);
    }

    private static long madeIn(JavaCodeUnit code) {
        return code.getConstructorCallsFromSelf().stream().filter(call -> call.getTargetOwner().isEquivalentTo(ConcurrentHashMap.class)).count()
                + code.getMethodCallsFromSelf().stream().filter(call -> call.getName().equals("newKeySet") || call.getName().startsWith("synchronized") && call.getTargetOwner().isEquivalentTo(Collections.class)).count();
    }

    private static Map<String, Long> untold(Map<String, Long> kept, String picture) {
        var left = new TreeMap<>(kept);
        left.entrySet().removeIf(one -> section(picture, "## Caches").filter(line -> line.matches("\\| `" + one.getKey() + "(\\.\\w+)?` \\|.*")).count() >= one.getValue());
        return left;
    }

    /** A class as they are looked for. */
    private static final class Keeper {
        static final Map<String, String> KNOWN = new ConcurrentHashMap<>();
        final Map<String, String> held = Collections.synchronizedMap(new TreeMap<>());

        Keeper() {
        }

        Keeper(Map<String, String> given) {
            held.putAll(given);
        }
    }

    @Test
    void everyDecisionThatIsNamedIsWrittenDown() throws IOException {
        var written = new TreeSet<String>();
        try (var records = Files.list(HOUSE.resolve("docs/adr"))) {
            records.forEach(file -> written.add(file.getFileName().toString().substring(0, 4)));
        }
        var named = new TreeMap<String, String>();
        for (var file : texts()) decisionsIn(Files.readString(file)).forEach(decision -> named.put(decision, HOUSE.relativize(file).toString()));
        assertTrue(named.size() > 3, named.toString());
        assertEquals(Map.of(), unwritten(named, written));
        assertEquals(Map.of("1234", "A.java"), unwritten(Map.of("0001", "A.java", "1234", "A.java"), written));
        // in two pieces, for this file is read too
        assertEquals(List.of("1234"), decisionsIn("as was decided (ADR " + "1234), not in RFC 1234"));
    }

    private static List<String> decisionsIn(String text) {
        return DECISION.matcher(text).results().map(decision -> decision.group(1)).toList();
    }

    private static Map<String, String> unwritten(Map<String, String> named, Set<String> written) {
        var left = new TreeMap<>(named);
        left.keySet().removeAll(written);
        return left;
    }

    @Test
    void everyDecisionSaysWhyInOnePage() throws IOException {
        var decisions = new TreeMap<String, String>();
        try (var records = Files.list(HOUSE.resolve("docs/adr"))) {
            for (var file : records.toList()) decisions.put(file.getFileName().toString(), Files.readString(file));
        }
        assertEquals(Map.of(), odd(decisions));
        assertEquals(Map.of("short.md", 99, "long.md", 401), odd(Map.of("short.md", "word ".repeat(99), "long.md", "word ".repeat(401), "right.md", "word ".repeat(400))));
    }

    private static Map<String, Integer> odd(Map<String, String> decisions) {
        var odd = new TreeMap<String, Integer>();
        decisions.forEach((file, text) -> odd.put(file, text.strip().split("\\s+").length));
        odd.values().removeIf(words -> words >= 100 && words <= 400);
        return odd;
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
