package com.completebytepos.web.audit;

import com.completebytepos.web.http.Texts;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

/** What people read instead of an action's code; MessagesTest keeps the words of every action that is written. */
final class ActionWords {
    private static final String KEY = "audit-action.";

    private ActionWords() {
    }

    static String of(String action, Locale locale) {
        var text = Texts.text(locale, KEY + action);
        return text.equals(KEY + action) ? action : text;
    }

    /** The actions whose words hold a text, whatever its case. */
    static Set<String> holding(String text, Locale locale) {
        var wanted = text.toLowerCase(Locale.ROOT);
        return ResourceBundle.getBundle("messages", Texts.supported(locale), ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).keySet().stream()
                .filter(key -> key.startsWith(KEY)).map(key -> key.substring(KEY.length())).filter(action -> of(action, locale).toLowerCase(Locale.ROOT).contains(wanted)).collect(Collectors.toSet());
    }
}
