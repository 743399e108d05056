package com.completebytepos.web.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PrettyJsonTest {

    @Test
    void aMemberStandsOnALineOfItsOwn() {
        assertEquals(4, PrettyJson.of("{\"a\":1,\"b\":[]}").lines().filter(line -> !line.isBlank()).count(), PrettyJson.of("{\"a\":1,\"b\":[]}"));
    }

    @Test
    void whatIsNoJsonIsShownAsItCame() {
        assertEquals("{\"a\":", PrettyJson.of("{\"a\":"));
        assertEquals("<script>", PrettyJson.of("<script>"));
    }

    @Test
    void aTextWithoutEndIsCut() {
        assertTrue(PrettyJson.of("x".repeat(4_000_000)).length() < 100_100);
    }
}
