package com.completebytepos.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WayBackTest {
    private static final String SALE = "/office/selling/sale.xhtml";

    @Test
    void keepsWhatThePageWasAskedFor() {
        assertEquals(SALE + "?id=7&lang=sw", WayBack.of("GET", SALE, "id=7&lang=sw", null));
        assertEquals("/office/selling/sales.xhtml?number=a%26b%3Dc", WayBack.of("GET", "/office/selling/sales.xhtml", "number=a%26b%3Dc", null));
        assertEquals(SALE, WayBack.of("GET", SALE, null, "http://duka.localhost/office/selling/sale.xhtml?id=7"));
    }

    @Test
    void aFormComesBackToThePageItStoodOn() {
        assertEquals(SALE + "?id=7", WayBack.of("POST", SALE, null, "http://duka.localhost:8380/office/selling/sale.xhtml?id=7"));
        assertEquals(SALE, WayBack.of("POST", SALE, null, "http://duka.localhost/office/selling/shift.xhtml?id=7"));
        assertEquals(SALE, WayBack.of("POST", SALE, null, "no address at all"));
    }

    @Test
    void whatWasSaidOnceAboutTheSessionIsNotKept() {
        assertEquals(SALE + "?id=7", WayBack.of("GET", SALE, "expired=1&id=7", null));
        assertEquals(SALE, WayBack.of("GET", SALE, "expired=1", null));
    }

    @Test
    void aFileIsNoPageToComeBackTo() {
        assertNull(WayBack.of("GET", "/office/selling/receipt.pdf", "id=7", null));
        assertNull(WayBack.of("GET", "/office/selling/export/sales.csv", null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/x.xhtml", "/\\evil.example/x.xhtml", "http://evil.example/x.xhtml", "/office/../console/shops.xhtml", "/office//x.xhtml", "/office/x.xhtml;a=b", "/office/x.xhtml#top",
        "/office/x.xhtml?a=\r\nSet-Cookie: a=b", "/office/x.xhtml?a=<script>", "/office/x.xhtml?a=b c", "/office/", ""})
    void anythingElseThanAPageOfThisHostIsRefused(String next) {
        assertEquals("/office/today.xhtml", WayBack.checked(next, "/office/today.xhtml"));
        assertNull(WayBack.checked(next, next));
    }

    @Test
    void anAddressWithoutEndIsCutDownToItsPage() {
        assertEquals(SALE, WayBack.of("GET", SALE, "id=" + "7".repeat(2000), null));
    }
}
