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

    /** Cards, debts, customers and the drawer, and whoever takes their money. */
    private static List<Path> beside() throws IOException {
        var found = finders(List.of("cash", "cash/model", "payments", "storedvalue", "customers"));
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
        codes.addAll(codesIn(finders(List.of("selling", "selling/goods", "selling/model", "selling/tender", "sync", "cash", "payments", "storedvalue"))));
        return codes;
    }

    private static TreeSet<String> codesIn(List<Path> files) throws IOException {
        var codes = new TreeSet<String>();
        for (var file : files) {
            var literals = CODE.matcher(Files.readString(file));
            while (literals.find()) codes.add(literals.group(1));
        }
        return codes;
    }

    /** Every class of the contexts that makes findings, or hands their codes on. */
    private static List<Path> finders(List<String> contexts) throws IOException {
        var found = new ArrayList<Path>();
        for (var context : contexts) {
            try (var files = Files.list(HOME.resolve(context))) {
                for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    if (Pattern.compile("Finding\\.of\\(|new Finding\\(|new (?:Tender)?Note\\(|found\\(\"").matcher(Files.readString(file)).find()) found.add(file);
                }
            }
        }
        return found;
    }
}
