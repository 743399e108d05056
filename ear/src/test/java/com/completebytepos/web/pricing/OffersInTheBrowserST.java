package com.completebytepos.web.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.House;
import com.completebytepos.pricing.engine.offers.OfferText;
import com.completebytepos.pricing.engine.offers.RandomOffers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compiled engine's promotions against the JVM's: the worked cases, and 10,000 random baskets under random promotions and price lists. */
@Tag("wide")
class OffersInTheBrowserST {
    private static final int SETS = 250;
    private static final int BASKETS = 40;
    private static final String ASK = """
            const [sets, form, done] = arguments;
            (form === 'SCRIPT' ? import('/pos/lib/pricing/engine.js') : import('/pos/js/pricing/engineApi.js').then(own => own.loadCompiled('/pos/lib/pricing/engine.wasm'))).then(engine => done(JSON.parse(sets).map(([known, requests]) => {
              engine.know(known);
              return requests.map(request => engine.offer(request));
            }))).catch(fault => done('failed: ' + fault));
            """;
    private static final String CASES = """
            const [text, form, done] = arguments;
            const plain = value => Array.isArray(value) ? value.map(plain) : value && typeof value === 'object'
              ? Object.fromEntries(Object.keys(value).sort().map(key => [key, plain(value[key])])) : value;
            const same = (one, other) => JSON.stringify(plain(one)) === JSON.stringify(plain(other));
            (form === 'SCRIPT' ? import('/pos/lib/pricing/engine.js') : import('/pos/js/pricing/engineApi.js').then(own => own.loadCompiled('/pos/lib/pricing/engine.wasm'))).then(engine => done(JSON.parse(text).filter(one => {
              engine.know(JSON.stringify(one.known));
              return !same(JSON.parse(engine.offer(JSON.stringify(one.request))), one.expect);
            }).map(one => one.name))).catch(fault => done(['failed: ' + fault]));
            """;
    @RegisterExtension final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(strings = {"SCRIPT", "WEBASSEMBLY"})
    void answersEveryWorkedCase(String form) throws IOException {
        open();
        assertEquals(List.of(), browser.driver().executeAsyncScript(CASES, Files.readString(Path.of("../ejb/src/test/resources/cases/pricing/promotions/worked.json")), form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SCRIPT", "WEBASSEMBLY"})
    void answersTenThousandRandomBasketsAsTheServerDoes(String form) {
        open();
        var random = new RandomOffers(3);
        int given = 0;
        for (int from = 0; from < SETS; from += 50) {
            var sets = new JsonWriter().open('[');
            var expected = new ArrayList<List<String>>();
            for (int set = 0; set < 50; set++) {
                var known = OfferText.known(random.promotions(12), random.lists());
                var answers = new ArrayList<String>();
                sets.open('[').value(known).open('[');
                PricingExports.know(known);
                for (int basket = 0; basket < BASKETS; basket++) {
                    var request = OfferText.request(random.articles(8), random.occasion());
                    sets.value(request);
                    answers.add(PricingExports.offer(request));
                }
                sets.close(']').close(']');
                expected.add(answers);
                given += (int) answers.stream().filter(a -> !a.contains("\"taken\":[]")).count();
            }
            assertEquals(expected, browser.driver().executeAsyncScript(ASK, sets.close(']').text(), form));
        }
        assertTrue(given > 4_000, "only " + given + " baskets were given anything");
    }

    private void open() {
        // a file of this host that comes without a content security policy
        browser.driver().get(House.at("duka") + "/jakarta.faces.resource/house.css.xhtml?ln=house");
        browser.driver().manage().timeouts().scriptTimeout(Duration.ofMinutes(3));
    }
}
