package com.completebytepos.web.http;

import com.completebytepos.kernel.Detail;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The bundles' texts; a key without a text is shown as the key, and a test says so. */
public final class Texts {

    private Texts() {
    }

    public static String text(Locale locale, String key, Object... arguments) {
        try {
            var pattern = ResourceBundle.getBundle("messages", supported(locale), ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                    .getString(key);
            var shown = Arrays.stream(arguments).map(a -> a instanceof Long || a instanceof Integer ? a.toString() : a).toArray();
            return shown.length == 0 ? pattern.replace("''", "'") : new MessageFormat(pattern, locale).format(shown);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    /** What is told beside a finding; a plain value is shown as it is. */
    public static String detail(Locale locale, String kept) {
        return Detail.said(kept, (key, values) -> {
            var said = text(locale, "detail." + key, values);
            return said.equals("detail." + key) ? null : said;
        });
    }

    public static Locale supported(Locale wanted) {
        return wanted != null && wanted.getLanguage().equals("sw") ? Locale.forLanguageTag("sw") : Locale.ENGLISH;
    }
}
