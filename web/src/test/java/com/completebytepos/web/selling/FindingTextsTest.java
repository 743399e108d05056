package com.completebytepos.web.selling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pricing.engine.PricingFinding;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever the server finds about a sale has words in both languages. The codes are read from the code that finds. */
class FindingTextsTest {
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    @Test
    void everyFindingHasATextInBothLanguages() throws IOException {
        var codes = codes();
        assertTrue(codes.containsAll(Set.of("no-lines", "shift-replaced", "receipt-number-taken", "tender-differs", "chain-gap", "quantity-out-of-range")), codes.toString());
        for (var bundle : List.of("/messages.properties", "/messages_sw.properties")) {
            var texts = new Properties();
            try (var reader = new InputStreamReader(FindingTextsTest.class.getResourceAsStream(bundle), StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            assertEquals(List.of(), codes.stream().filter(c -> texts.getProperty("finding." + c, "").isBlank()).toList(), bundle);
        }
    }

    private static TreeSet<String> codes() throws IOException {
        var codes = new TreeSet<>(PricingFinding.CODES);
        for (var file : finders()) {
            var literals = CODE.matcher(Files.readString(file));
            while (literals.find()) codes.add(literals.group(1));
        }
        return codes;
    }

    /** Every class of the contexts that makes findings, or hands their codes on. */
    private static List<Path> finders() throws IOException {
        var found = new ArrayList<Path>();
        for (var context : List.of("selling", "selling/goods", "selling/model", "selling/tender", "sync", "cash", "payments", "storedvalue")) {
            try (var files = Files.list(Path.of("../ejb/src/main/java/com/completebytepos", context))) {
                for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    if (Pattern.compile("Finding\\.of\\(|new Finding\\(|new (?:Tender)?Note\\(|found\\(\"").matcher(Files.readString(file)).find()) found.add(file);
                }
            }
        }
        return found;
    }
}
