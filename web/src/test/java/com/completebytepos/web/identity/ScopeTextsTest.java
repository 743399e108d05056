package com.completebytepos.web.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.identity.ApiScope;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** An owner reads what a program may do before giving it a token. */
class ScopeTextsTest {

    @Test
    void everyScopeHasATextInBothLanguages() throws IOException {
        for (var bundle : List.of("/messages.properties", "/messages_sw.properties")) {
            var texts = new Properties();
            try (var reader = new InputStreamReader(ScopeTextsTest.class.getResourceAsStream(bundle), StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            assertEquals(List.of(), Arrays.stream(ApiScope.values()).map(s -> "tokens.scope." + s.name().toLowerCase(Locale.ROOT)).filter(key -> texts.getProperty(key, "").isBlank()).toList(), bundle);
        }
    }
}
