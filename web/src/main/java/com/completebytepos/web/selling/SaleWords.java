package com.completebytepos.web.selling;

import com.completebytepos.web.http.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words for what the books hold as codes; a code without a word is shown as it is. */
final class SaleWords {
    /** Foreign notes are told apart by what they are. */
    private static final String OF_A_CURRENCY = "FOREIGN_CASH [A-Z]{3}";

    private SaleWords() {
    }

    static String word(Locale locale, String kind, String code) {
        if (code == null) return "";
        var key = kind + "." + code;
        var text = Texts.text(locale, key);
        if (!text.equals(key)) return text;
        return code.matches(OF_A_CURRENCY) ? word(locale, kind, code.substring(0, code.length() - 4)) + code.substring(code.length() - 4) : code;
    }

    static String words(Locale locale, String kind, String codes) {
        return codes == null ? "" : Arrays.stream(codes.split(",")).map(c -> word(locale, kind, c)).collect(Collectors.joining(", "));
    }
}
