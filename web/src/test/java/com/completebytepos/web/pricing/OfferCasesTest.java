package com.completebytepos.web.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pricing.engine.offers.OfferText;
import com.completebytepos.pricing.engine.offers.RandomOffers;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The worked cases of promotions and price lists: the compiled engine answers the same files in the browser. */
class OfferCasesTest {

    @TestFactory
    List<DynamicTest> theEngineAnswersEveryWorkedCase() {
        try (var reader = Json.createReader(OfferCasesTest.class.getResourceAsStream("/cases/pricing/promotions/worked.json"))) {
            var cases = reader.readArray().getValuesAs(JsonObject.class);
            assertTrue(cases.size() > 25);
            return cases.stream().map(worked -> DynamicTest.dynamicTest(worked.getString("name"), () -> {
                PricingExports.know(worked.getJsonObject("known").toString());
                var answer = PricingExports.offer(worked.getJsonObject("request").toString());
                assertEquals(worked.getJsonObject("expect"), Json.createReader(new StringReader(answer)).readObject());
            })).toList();
        }
    }

    @Test
    void readsBackWhatItIsTold() {
        var random = new RandomOffers(4);
        for (int index = 0; index < 500; index++) {
            var promotions = random.promotions(8);
            var lists = random.lists();
            var known = OffersJson.read(OfferText.known(promotions, lists));
            assertEquals(promotions, known.promotions());
            assertEquals(lists, known.lists());
        }
    }

    @Test
    void refusesWhatIsNoPromotion() {
        var known = OfferText.known(new RandomOffers(4).promotions(1), List.of());
        assertThrows(IllegalArgumentException.class, () -> PricingExports.know(known.replaceFirst("\"kind\":\"\\w+\"", "\"kind\":\"LOTTERY\"")));
        assertThrows(IllegalArgumentException.class, () -> PricingExports.know(known.substring(0, known.length() - 1)));
        assertThrows(IllegalArgumentException.class, () -> PricingExports.know(known.replaceFirst("\"rank\":", "\"rang\":")));
    }
}
