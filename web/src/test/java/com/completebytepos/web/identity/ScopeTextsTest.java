package com.completebytepos.web.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.identity.ApiScope;
import com.completebytepos.identity.UserScopes;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** An owner reads what a program or a person may do before allowing it. */
class ScopeTextsTest {

    @Test
    void everyScopeHasATextInBothLanguages() throws IOException {
        haveTexts(Arrays.stream(ApiScope.values()).map(s -> "tokens.scope." + s.name().toLowerCase(Locale.ROOT)).toList());
    }

    @Test
    void everyActionOfAPersonHasATextInBothLanguages() throws IOException {
        haveTexts(UserScopes.ACTIONS.stream().map(action -> "permission." + action.name()).sorted().toList());
    }

    private static void haveTexts(List<String> keys) throws IOException {
        for (var bundle : List.of("/messages.properties", "/messages_sw.properties")) {
            var texts = new Properties();
            try (var reader = new InputStreamReader(ScopeTextsTest.class.getResourceAsStream(bundle), StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            assertEquals(List.of(), keys.stream().filter(key -> texts.getProperty(key, "").isBlank()).toList(), bundle);
        }
    }
}
