package com.completebytepos.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A guard that never barked may be asleep: each rule is shown the wrong edits of {@code wrong/<rule>} and must tell of every class of them. */
class RulesBiteTest {
    private static final Path WRONG = Path.of("src/test/resources/wrong");

    @TempDir static Path compiled;
    private static JavaClasses wrong;

    @BeforeAll
    static void compile() throws IOException {
        var arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), "-d", compiled.toString()));
        try (var edits = Files.walk(WRONG)) {
            edits.filter(Files::isRegularFile).forEach(edit -> arguments.add(edit.toString()));
        }
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)));
        wrong = new ClassFileImporter().importPath(compiled);
    }

    @TestFactory
    Stream<DynamicTest> everyRuleTellsOfItsWrongEdits() throws Exception {
        return rules().entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> bites(rule.getKey(), rule.getValue())));
    }

    @Test
    void noWrongEditIsLeftOfARuleThatIsGone() throws Exception {
        try (var folders = Files.list(WRONG)) {
            assertEquals(List.copyOf(rules().keySet()), folders.map(folder -> folder.getFileName().toString()).sorted().toList());
        }
    }

    private static void bites(String name, ArchRule rule) throws IOException {
        var edits = edits(name);
        var shown = wrong.that(DescribedPredicate.describe("are the rule's wrong edits", type -> edits.contains(type.getSimpleName())));
        assertEquals(edits.size(), shown.size(), edits.toString());
        var told = String.join("\n", rule.evaluate(shown).getFailureReport().getDetails());
        for (var edit : edits) assertTrue(Pattern.compile("\\b" + edit + "\\b").matcher(told).find(), name + " lets " + edit + " pass: " + told);
    }

    private static List<String> edits(String rule) throws IOException {
        try (var files = Files.list(WRONG.resolve(rule))) {
            return files.map(file -> file.getFileName().toString().replace(".java", "")).sorted().toList();
        }
    }

    /** Found where they are declared, so that a new one needs its wrong edit too. */
    private static Map<String, ArchRule> rules() throws Exception {
        var rules = new TreeMap<String, ArchRule>();
        for (var type : new ClassFileImporter().importPackagesOf(RulesBiteTest.class)) {
            if (!type.isAnnotatedWith(AnalyzeClasses.class)) continue;
            for (var field : type.reflect().getDeclaredFields()) if (field.isAnnotationPresent(ArchTest.class)) rules.put(field.getName(), (ArchRule) field.get(null));
        }
        assertTrue(rules.size() > 20, rules.keySet().toString());
        return rules;
    }
}
