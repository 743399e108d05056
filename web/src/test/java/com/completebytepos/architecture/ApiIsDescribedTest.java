package com.completebytepos.architecture;

import static com.completebytepos.architecture.ContextRulesTest.ROOT;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.web.http.Caller;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The document of the API against the doors that stand: whatever a token of the owner can reach is in it, and it promises nothing that is not there. */
@AnalyzeClasses(packages = ROOT + ".web", importOptions = ProductCode.class)
class ApiIsDescribedTest {
    /** A person signs a browser in with name and password: no token opens these. */
    private static final Set<String> OF_PEOPLE = Set.of("POST /registrations", "POST /workstations");
    private static final Set<String> TILLS_ALONE = Set.of("workstation", "evenRevoked");
    private static final Set<String> DESCRIBED = described();

    @ArchTest static final ArchRule what_programs_reach_is_described = methods().that(DescribedPredicate.describe("programs reach", ApiIsDescribedTest::isForPrograms)).should(new ArchCondition<>("be in openapi/v1.json") {
        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            var operation = operation(method);
            events.add(new SimpleConditionEvent(method, DESCRIBED.contains(operation) || OF_PEOPLE.contains(operation), method.getFullName() + " answers " + operation + ", which is not described"));
        }
    });

    @ArchTest
    static void whatIsDescribedStands(JavaClasses classes) {
        var standing = new HashSet<String>();
        classes.forEach(type -> type.getMethods().stream().filter(ApiIsDescribedTest::isForPrograms).forEach(m -> standing.add(operation(m))));
        var promised = new TreeSet<>(DESCRIBED);
        promised.removeAll(standing);
        assertEquals(Set.of(), promised);
    }

    @Test
    void everyListAndEveryErrandKeepsWhatTheGuidePromises() {
        var odd = new ArrayList<String>();
        document().getJsonObject("paths").forEach((path, methods) -> methods.asJsonObject().forEach((method, told) -> {
            if (method.equals("post") && !names(told.asJsonObject()).contains("#/components/parameters/key")) odd.add("no key: " + path);
            if (names(told.asJsonObject()).contains("first") && !names(told.asJsonObject()).contains("#/components/parameters/page")) odd.add("no pages: " + path);
        }));
        assertEquals(List.of(), odd);
        assertTrue(DESCRIBED.size() > 25, DESCRIBED.toString());
    }

    private static List<String> names(JsonObject operation) {
        if (!operation.containsKey("parameters")) return List.of();
        return operation.getJsonArray("parameters").getValuesAs(JsonObject.class).stream().map(p -> p.containsKey("$ref") ? p.getString("$ref") : p.getString("name")).toList();
    }

    private static boolean isForPrograms(JavaMethod method) {
        return verb(method) != null && method.getMethodCallsFromSelf().stream().noneMatch(c -> c.getTargetOwner().isEquivalentTo(Caller.class) && TILLS_ALONE.contains(c.getName()));
    }

    private static String verb(JavaMethod method) {
        if (!method.getOwner().isAnnotatedWith(Path.class)) return null;
        return method.getAnnotations().stream().flatMap(a -> a.getRawType().tryGetAnnotationOfType(HttpMethod.class).stream()).map(HttpMethod::value).findFirst().orElse(null);
    }

    private static String operation(JavaMethod method) {
        var own = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        var steps = Stream.of(method.getOwner().getAnnotationOfType(Path.class).value(), own).flatMap(p -> Stream.of(p.split("/"))).filter(step -> !step.isEmpty()).toList();
        return verb(method) + " /" + plain(String.join("/", steps));
    }

    /** What a parameter is called is the business of each side. */
    private static String plain(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    private static Set<String> described() {
        var found = new HashSet<String>();
        document().getJsonObject("paths").forEach((path, methods) -> methods.asJsonObject().keySet().forEach(method -> found.add(method.toUpperCase() + " " + plain(path))));
        return found;
    }

    private static JsonObject document() {
        try (InputStream in = ApiIsDescribedTest.class.getResourceAsStream("/openapi/v1.json"); var reader = Json.createReader(in)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
