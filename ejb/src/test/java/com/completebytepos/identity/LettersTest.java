package com.completebytepos.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LettersTest {

    @Test
    void bothLanguagesWriteTheSameLettersAndBothCarryTheLink() {
        var english = ResourceBundle.getBundle("letters", Locale.ROOT);
        var swahili = ResourceBundle.getBundle("letters", Locale.forLanguageTag("sw"));
        assertEquals("sw", swahili.getLocale().getLanguage());
        assertEquals(Set.of(), inOneOnly(english.keySet(), swahili.keySet()));
        assertEquals(Set.of("b", "c"), inOneOnly(Set.of("a", "b"), Set.of("a", "c")));
        for (var letters : new ResourceBundle[] {english, swahili}) {
            for (var kind : new String[] {"reset.body", "invitation.body"}) {
                var text = new MessageFormat(letters.getString(kind)).format(new Object[] {"Asha", "duka", "http://link", "2026-11-25 10:00"});
                assertTrue(text.contains("\nhttp://link\n") || text.contains("\n\nhttp://link\n"), text);
                assertTrue(text.contains("Asha") && text.contains("2026-11-25 10:00"), text);
            }
        }
    }

    private static Set<String> inOneOnly(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream().filter(key -> !other.contains(key)), other.stream().filter(key -> !one.contains(key))).collect(Collectors.toSet());
    }
}
