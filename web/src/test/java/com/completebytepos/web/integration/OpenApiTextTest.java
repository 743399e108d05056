package com.completebytepos.web.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.json.Json;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OpenApiTextTest {

    /** What the API can do is either in the document for programs or in the tills' protocol. */
    @Test
    void everyOperationIsWrittenDown() throws IOException {
        var document = operations();
        var protocol = Files.readString(java.nio.file.Path.of("../docs/till-protocol.md"));
        var unknown = new TreeSet<String>();
        var found = new TreeSet<String>();
        for (var type : new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("com.completebytepos.web")) {
            if (!type.isAnnotatedWith(Path.class)) continue;
            for (var method : type.getMethods()) {
                var verb = verb(method);
                if (verb == null) continue;
                var path = path(type.getAnnotationOfType(Path.class).value(), method.isAnnotatedWith(Path.class) ? method.getAnnotationOfType(Path.class).value() : "");
                found.add(verb + " " + path);
                if (!document.contains(verb + " " + path) && !protocol.contains("/api/v1/" + path.split("/")[1])) unknown.add(verb + " " + path);
            }
        }
        assertEquals(Set.of(), unknown);
        document.removeAll(found);
        assertEquals(Set.of(), document, "the document speaks of what is not there");
    }

    @Test
    void yamlIsWrittenSoThatNothingIsTakenForSomethingElse() {
        var yaml = new String(OpenApiText.yaml("{\"a\":{\"yes\":\"no\",\"b c\":\"1.0\",\"d\":[],\"e\":[\"x\",{\"f\":1,\"g\":[true]}]}}".getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        assertEquals("a:\n  \"yes\": \"no\"\n  \"b c\": \"1.0\"\n  d: []\n  e:\n    - x\n    - f: 1\n      g:\n        - true\n", yaml);
        assertTrue(new String(OpenApiText.yaml(), StandardCharsets.UTF_8).startsWith("openapi: \"3.1.0\"\n"));
    }

    private static String verb(JavaMethod method) {
        return method.isAnnotatedWith(GET.class) ? "GET" : method.isAnnotatedWith(POST.class) ? "POST" : method.isAnnotatedWith(PUT.class) ? "PUT" : method.isAnnotatedWith(DELETE.class) ? "DELETE" : null;
    }

    private static String path(String type, String method) {
        return ("/" + type + "/" + method).replaceAll("/+", "/").replaceAll("/$", "").replaceAll("\\{\\w+}", "{}");
    }

    private static Set<String> operations() {
        var found = new TreeSet<String>();
        try (var reader = Json.createReader(new ByteArrayInputStream(OpenApiText.json()))) {
            reader.readObject().getJsonObject("paths").forEach((path, methods) -> methods.asJsonObject().keySet().forEach(m -> found.add(m.toUpperCase() + " " + path.replaceAll("\\{\\w+}", "{}"))));
        }
        return found;
    }
}
