package com.completebytepos.web.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrettyJsonTest {

    @Test
    void aMemberStandsOnALineOfItsOwn() {
        assertEquals(List.of("{", "\"a\": 1,", "\"b\": 2", "}"), PrettyJson.of("{\"a\":1,\"b\":2}").lines().map(String::strip).toList());
    }

    @Test
    void whatIsNoJsonIsShownAsItCame() {
        assertEquals("{\"a\":", PrettyJson.of("{\"a\":"));
        assertEquals("<script>", PrettyJson.of("<script>"));
        assertEquals("[".repeat(5_000), PrettyJson.of("[".repeat(5_000)));
    }

    @Test
    void aTextWithoutEndIsCut() {
        assertTrue(PrettyJson.of("x".repeat(4_000_000)).length() < 100_100);
    }
}
