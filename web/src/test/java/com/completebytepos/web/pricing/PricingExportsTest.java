package com.completebytepos.web.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pricing.engine.Basket;
import com.completebytepos.pricing.engine.BasketText;
import com.completebytepos.pricing.engine.PricingEngine;
import com.completebytepos.pricing.engine.RandomBaskets;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PricingExportsTest {
    private static final String LINE = "{\"line\":1,\"sku\":\"UNGA-2KG\",\"quantity\":2000,\"unitPrice\":11600,"
            + "\"taxLetter\":\"B\",\"discountPercent\":0,\"discountAmount\":0,\"fixedTotal\":-1}";
    private static final String TAXES = "{\"vatRegistered\":true,\"rates\":[{\"letter\":\"B\",\"rate\":1600,\"inUse\":true}]}";
    private static final String BASKET = "{\"lines\":[" + LINE + "],\"basketDiscount\":0,\"taxes\":" + TAXES + "}";

    @Test
    void pricesABasketGivenAsJson() {
        assertEquals("{\"lines\":[{\"line\":1,\"sku\":\"UNGA-2KG\",\"quantity\":2000,\"unitPrice\":11600,\"taxLetter\":\"B\","
                + "\"supply\":23200,\"discount\":0,\"total\":23200,\"taxable\":20000,\"tax\":3200}],"
                + "\"fiscalLines\":[{\"line\":1,\"part\":1,\"sku\":\"UNGA-2KG\",\"quantity\":200,\"unitPrice\":11600,"
                + "\"taxLetter\":\"B\",\"supply\":23200,\"discountRate\":0,\"discount\":0,\"total\":23200,"
                + "\"taxable\":20000,\"tax\":3200}],"
                + "\"taxes\":[{\"letter\":\"A\",\"rate\":0,\"taxable\":0,\"tax\":0,\"total\":0},"
                + "{\"letter\":\"B\",\"rate\":1600,\"taxable\":20000,\"tax\":3200,\"total\":23200},"
                + "{\"letter\":\"C\",\"rate\":0,\"taxable\":0,\"tax\":0,\"total\":0},"
                + "{\"letter\":\"D\",\"rate\":0,\"taxable\":0,\"tax\":0,\"total\":0},"
                + "{\"letter\":\"E\",\"rate\":0,\"taxable\":0,\"tax\":0,\"total\":0}],"
                + "\"totalBeforeDiscount\":23200,\"discount\":0,\"total\":23200,\"taxable\":20000,\"tax\":3200,"
                + "\"findings\":[]}", PricingExports.price(BASKET));
    }

    @Test
    void answersTheSameThroughJsonAsDirectly() {
        RandomBaskets baskets = new RandomBaskets(3);
        for (int index = 0; index < 5_000; index++) {
            Basket basket = baskets.basket(index);
            assertEquals(basket, BasketJson.read(BasketText.json(basket)));
            assertEquals(PricedBasketJson.write(PricingEngine.price(basket)), PricingExports.price(BasketText.json(basket)));
        }
    }

    @Test
    void writesJsonThatOthersCanRead() {
        String sku = "a\"b\\c/\b\f\n\r\té\u0001\u001f☕";
        String basket = BASKET.replace("UNGA-2KG", "a\\\"b\\\\c\\/\\b\\f\\n\\r\\t\\u00E9\\u0001\\u001f☕");
        String priced = PricingExports.price(basket);
        JsonObject line = Json.createReader(new StringReader(priced)).readObject().getJsonArray("lines").getJsonObject(0);
        assertEquals(sku, line.getString("sku"));
        assertTrue(priced.contains("\\u0001\\u001f"), priced);
    }

    @Test
    void roundsGivesChangeAndSuggestsNotes() {
        assertEquals("12400", PricingExports.roundedDue("12350", "100"));
        assertEquals("7000", PricingExports.change("50000", "43000"));
        assertEquals("[43000,45000,50000,60000,100000]", PricingExports.quickNotes("43000"));
        assertEquals(PricingEngine.VERSION, PricingExports.version());
    }

    @Nested
    class ReadsJson {
        @Test
        void withFieldsInAnyOrderAndWithSpaces() {
            String turned = " { \"taxes\" : " + TAXES + " ,\n \"basketDiscount\" : 0 , \"lines\" : [ " + LINE + " ] } ";
            assertEquals(PricingExports.price(BASKET), PricingExports.price(turned));
        }

        @Test
        void ofAnEmptyBasket() {
            assertTrue(PricingExports.price(BASKET.replace(LINE, "")).startsWith("{\"lines\":[],\"fiscalLines\":[],"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2000.0", "2e3", "02000", "\"2000\"", "9007199254740992", "99999999999999999999", "-", "",
            "null", "+1", "true", "- 5", "[1]"})
        void butNoQuantityThatIsNotASafeInteger(String quantity) {
            refuses(BASKET.replace("\"quantity\":2000", "\"quantity\":" + quantity));
        }

        @Test
        void butNotWithAFieldMissingRepeatedOrUnknown() {
            refuses(BASKET.replace("\"quantity\":2000,", ""));
            refuses(BASKET.replace("\"quantity\":2000,", "\"quantity\":2000,\"quantity\":2000,"));
            refuses(BASKET.replace("\"quantity\":2000,", "\"quantity\":2000,\"colour\":1,"));
            refuses(BASKET.replace(",\"taxes\":" + TAXES, ""));
        }

        @Test
        void butNothingBrokenOff() {
            for (int length = 0; length < BASKET.length(); length++) {
                refuses(BASKET.substring(0, length));
            }
        }

        @Test
        void butNothingThatIsNotJson() {
            refuses(BASKET + "x");
            refuses(BASKET + "\0");
            refuses(BASKET.replace("}],\"basket", "},],\"basket"));
            refuses(BASKET.replace("UNGA", "UN\nGA"));
            refuses(BASKET.replace("UNGA", "UN\\xGA"));
            refuses(BASKET.replace("UNGA", "UN\\u12GA"));
            refuses(BASKET.replace("true", "True"));
        }

        private static void refuses(String json) {
            assertThrows(IllegalArgumentException.class, () -> PricingExports.price(json), json);
        }
    }
}
