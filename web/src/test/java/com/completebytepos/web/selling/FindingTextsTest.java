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
    private static final Path HOME = Path.of("../ejb/src/main/java/com/completebytepos");
    private static final Pattern MAKES_FINDINGS = Pattern.compile("Finding\\.of\\(|new Finding\\(|new (?:Tender)?Note\\(|found\\(\"");
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    @Test
    void everyFindingHasATextInBothLanguages() throws IOException {
        var codes = codes();
        assertTrue(codes.containsAll(Set.of("no-lines", "shift-replaced", "receipt-number-taken", "tender-differs", "chain-gap", "quantity-out-of-range")), codes.toString());
        for (var bundle : List.of("/messages.properties", "/messages_sw.properties")) {
            var texts = texts(bundle);
            assertEquals(List.of(), codes.stream().filter(c -> texts.getProperty("finding." + c, "").isBlank()).toList(), bundle);
        }
    }

    /** What is found where nothing was sold is listed as a report of the till's. */
    @Test
    void everyFindingBesideSalesHasATextAsAReport() throws IOException {
        var codes = codesIn(beside());
        assertTrue(codes.containsAll(Set.of("value-for-a-promise", "change-not-from-cash", "settled-beyond-owed", "payment-given-back", "count-differs", "customer-phone-twin", "cheque-date-odd")), codes.toString());
        for (var bundle : List.of("/messages.properties", "/messages_sw.properties")) {
            var texts = texts(bundle);
            assertEquals(List.of(), codes.stream().filter(c -> texts.getProperty("report." + c, "").isBlank()).toList(), bundle);
        }
    }

    /** A finding nobody ever provoked may be one that never comes. What is named in no test is told here, whoever makes it. */
    @Test
    void everyFindingIsProvokedBySomeTest() throws IOException {
        var tests = new StringBuilder();
        for (var module : List.of("../ejb", ".", "../ear")) {
            try (var files = Files.walk(Path.of(module, "src/test"))) {
                for (var file : files.filter(f -> f.toString().matches(".*\\.(java|js|json)") && !f.endsWith("FindingTextsTest.java")).toList()) tests.append(Files.readString(file));
            }
        }
        var codes = new TreeSet<>(PricingFinding.CODES);
        codes.addAll(codesIn(finders(HOME)));
        assertTrue(codes.containsAll(Set.of("points-off", "coupon-expired", "paper-number-taken", "line-total-differs", "too-many-fiscal-lines")), codes.toString());
        assertEquals(List.of(), unnamed(codes, tests.toString()));
        assertEquals(List.of("tax-differs"), unnamed(Set.of("tax-differs", "price-differs"), "assertEquals(\"price-differs\"); // not-tax-differs-either"));
    }

    private static List<String> unnamed(Set<String> codes, String tests) {
        return codes.stream().filter(code -> !Pattern.compile("(?<![\\w-])" + code + "(?![\\w-])").matcher(tests).find()).sorted().toList();
    }

    /** Cards, debts, customers and the drawer, and whoever takes their money. */
    private static List<Path> beside() throws IOException {
        var found = finders(List.of("cash", "cash/model", "payments", "storedvalue", "customers", "returnables"));
        for (var one : List.of("accounts/Settling", "selling/Shifts", "selling/Approvals", "selling/tender/PaperTaker", "selling/tender/ForeignTaker")) found.add(HOME.resolve(one + ".java"));
        return found;
    }

    private static Properties texts(String bundle) throws IOException {
        var texts = new Properties();
        try (var reader = new InputStreamReader(FindingTextsTest.class.getResourceAsStream(bundle), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static TreeSet<String> codes() throws IOException {
        var codes = new TreeSet<>(PricingFinding.CODES);
        codes.addAll(codesIn(finders(List.of("selling", "selling/checks", "selling/goods", "selling/model", "selling/tender", "sync", "cash", "payments", "storedvalue", "returnables"))));
        return codes;
    }

    private static TreeSet<String> codesIn(List<Path> files) throws IOException {
        var codes = new TreeSet<String>();
        for (var file : files) {
            var literals = CODE.matcher(Files.readString(file).replaceAll("Detail\\.of\\(\"[a-z-]+\"", ""));
            while (literals.find()) codes.add(literals.group(1));
        }
        return codes;
    }

    /** Every class of the contexts that makes findings, or hands their codes on. */
    private static List<Path> finders(List<String> contexts) throws IOException {
        var found = new ArrayList<Path>();
        for (var context : contexts) {
            try (var files = Files.list(HOME.resolve(context))) {
                for (var file : files.toList()) if (finds(file)) found.add(file);
            }
        }
        return found;
    }

    private static List<Path> finders(Path folder) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) if (finds(file)) found.add(file);
        }
        return found;
    }

    private static boolean finds(Path file) throws IOException {
        return file.toString().endsWith(".java") && MAKES_FINDINGS.matcher(Files.readString(file)).find();
    }
}
