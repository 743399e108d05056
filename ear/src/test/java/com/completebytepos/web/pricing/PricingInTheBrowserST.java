package com.completebytepos.web.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.House;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine the till will run, as the server delivers it, against the JVM's answers: worked cases and 20,000 random baskets. */
class PricingInTheBrowserST {
    private static final String DRIFT = """
            const [driftSource, cases, reference, form, done] = arguments;
            const engine = form === 'SCRIPT' ? import('/pos/lib/pricing/engine.js') : import('/pos/js/pricing/engineApi.js').then(own => own.loadCompiled('/pos/lib/pricing/engine.wasm'));
            Promise.all([engine, import('data:text/javascript;base64,' + driftSource)])
              .then(([engine, module]) => module.drift(engine, cases.flatMap(text => JSON.parse(text)), JSON.parse(reference)))
              .catch(e => ['failed: ' + e])
              .then(lines => done(lines.map(line => typeof line === 'string' ? line : JSON.stringify(line))));
            """;
    @RegisterExtension final Browser browser = new Browser();

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"SCRIPT", "WEBASSEMBLY"})
    void answersEveryCaseAndEveryRandomBasketAsTheServerDoes(String form) throws IOException {
        var reference = PricingDriftReference.json(PricingDriftReference.SEED, PricingDriftReference.COUNT);
        assertEquals(List.of(), differences(reference, form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SCRIPT", "WEBASSEMBLY"})
    void noticesASingleWrongAnswer(String form) throws IOException {
        var reference = PricingDriftReference.json(PricingDriftReference.SEED, 10);
        var last = reference.replaceAll(".*,(\\d+)\\]\\}", "$1");
        var wrong = reference.replace("," + last + "]}", "," + (Long.parseLong(last) ^ 1) + "]}");
        var found = differences(wrong, form);
        assertEquals(1, found.size());
        assertFalse(found.get(0).startsWith("failed"), found.get(0));
    }

    @SuppressWarnings("unchecked")
    private List<String> differences(String reference, String form) throws IOException {
        // a file of this host that comes without a content security policy, so that the test's own module may be imported
        browser.driver().get(House.at("duka") + "/jakarta.faces.resource/house.css.xhtml?ln=house");
        browser.driver().manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
        var source = Base64.getEncoder().encodeToString(Files.readString(Path.of("../web/src/test/js/pricing.drift.js")).getBytes(StandardCharsets.UTF_8));
        var cases = cases();
        assertTrue(cases.size() > 5);
        return (List<String>) browser.driver().executeAsyncScript(DRIFT, source, cases, reference, form);
    }

    private static List<String> cases() throws IOException {
        try (var files = Files.list(Path.of("../ejb/src/test/resources/cases/pricing"))) {
            return files.filter(Files::isRegularFile).sorted().map(PricingInTheBrowserST::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
