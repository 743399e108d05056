package com.completebytepos.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The worked cases in cases/pricing: the till's tests run the same files in the browser. */
class PricingCasesTest {

    @TestFactory
    List<DynamicTest> theEngineAnswersEveryWorkedCase() throws IOException, URISyntaxException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : files()) {
            try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
                for (JsonObject worked : reader.readArray().getValuesAs(JsonObject.class)) {
                    String name = file.getFileName() + ": " + worked.getString("name");
                    tests.add(DynamicTest.dynamicTest(name, () -> check(worked)));
                }
            }
        }
        return tests;
    }

    @Test
    void noCaseFileIsEmpty() throws IOException, URISyntaxException {
        assertTrue(files().size() >= 9);
        for (Path file : files()) {
            try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
                assertTrue(reader.readArray().size() > 0, () -> file + " is empty");
            }
        }
    }

    private static List<Path> files() throws IOException, URISyntaxException {
        Path folder = Path.of(PricingCasesTest.class.getResource("/cases/pricing").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static void check(JsonObject worked) {
        PricedBasket priced = PricingEngine.price(CaseReader.basket(worked.getJsonObject("basket")));
        contains("", worked.getJsonObject("expect"), CaseReader.tree(priced));
    }

    /** A case names what it is about: keys it leaves out are not compared, lists are compared whole. */
    private static void contains(String at, JsonValue expected, JsonValue actual) {
        if (expected instanceof JsonObject fields) {
            fields.forEach((key, value) -> {
                assertTrue(actual.asJsonObject().containsKey(key), () -> "no such field: " + at + "." + key);
                contains(at + "." + key, value, actual.asJsonObject().get(key));
            });
        } else if (expected.getValueType() == JsonValue.ValueType.ARRAY) {
            assertEquals(expected.asJsonArray().size(), actual.asJsonArray().size(), () -> at + ": " + actual);
            for (int index = 0; index < expected.asJsonArray().size(); index++) {
                contains(at + "[" + index + "]", expected.asJsonArray().get(index), actual.asJsonArray().get(index));
            }
        } else {
            assertEquals(expected, actual, at);
        }
    }
}
