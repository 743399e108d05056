package com.completebytepos.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Texts that would be more than texts wherever somebody forgets what they are, or too much where nobody said how long they may be; and whether a page forgot. */
enum Planted {
    /** Markup, script and SQL. */
    MARKUP("zz'\"", "<i planted>") {
        @Override
        String into(Element field) {
            var most = field.attr("maxlength").isEmpty() ? WHOLE.length() : Integer.parseInt(field.attr("maxlength"));
            return cut(most < WHOLE.length() ? SHORT : WHOLE, most);
        }
    },
    /** Right to left, letters of four bytes, signs that join, an override that turns what follows around. */
    STRANGE("zz \u05e9", "\u0645\u0631\u062d\u0628\u0627 \ud83d\udc69\ud83c\udffe\u200d\ud83c\udf3e") {
        @Override
        String into(Element field) {
            return cut("zz \u05e9\u05dc\u05d5\u05dd \u202e\u0645\u0631\u062d\u0628\u0627 \ud83d\udc69\ud83c\udffe\u200d\ud83c\udf3e \ud83c\uddf0\ud83c\uddea e\u0301 \ufb01", field.attr("maxlength").isEmpty() ? 60 : Integer.parseInt(field.attr("maxlength")));
        }
    },
    /** Ten thousand letters, also where a browser would stop sooner. */
    LONG("zzlong", "zzlongzzlong") {
        @Override
        String into(Element field) {
            return "zzlong".repeat(1_667).substring(0, 10_000);
        }
    };

    private static final String MARK = "planted";
    /** The last in every list that is sorted, so that what other tests find first stays first. */
    private static final String WHOLE = "zz'\"</script><i planted>';DROP TABLE sale;--";
    private static final String SHORT = "zz'\"><i planted>";

    private final String sign;
    private final String whole;

    /** @param sign what it begins with @param whole what is only there when more than its beginning came back */
    Planted(String sign, String whole) {
        this.sign = sign;
        this.whole = whole;
    }

    /** @return what fits into the field */
    abstract String into(Element field);

    /** The buttons of a form to press: all for what must be nowhere more than a text; for what must only be borne, the first. */
    List<String> pressed(List<String> senders) {
        return this == MARKUP ? senders : senders.subList(0, Math.min(1, senders.size()));
    }

    private static String cut(String text, int most) {
        if (most >= text.length()) return text;
        return text.substring(0, most > 0 && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    static boolean isIn(String text) {
        return Arrays.stream(values()).anyMatch(planted -> text.contains(planted.sign));
    }

    /** Shown as what was typed: in a text, or in a field again. */
    boolean isShown(Document page) {
        return page.text().contains(whole) || page.select("input, textarea").stream().anyMatch(field -> field.val().contains(whole));
    }

    /** Where the text is more than a text: an element or an attribute of its own, or words of a script beside its strings. */
    static List<String> harm(Document page) {
        var harm = new ArrayList<String>();
        for (var element : page.getAllElements()) {
            if (element.hasAttr(MARK)) harm.add("markup in " + element.parent());
            if (element.normalName().equals("script") && isCode(element.data())) harm.add("script " + around(element.data()));
            for (var attribute : element.attributes()) if (isScript(attribute) && isCode(attribute.getValue())) harm.add(attribute.toString());
        }
        return harm;
    }

    private static boolean isScript(Attribute attribute) {
        return attribute.getKey().startsWith("on") || attribute.getKey().equals("data-pfconfirmcommand") || attribute.getValue().startsWith("javascript:");
    }

    /** Whether the word stands among a script's code: outside of its strings and comments. */
    static boolean isCode(String script) {
        char quote = 0;
        for (int at = 0; at < script.length(); at++) {
            char c = script.charAt(at);
            if (quote != 0) {
                if (c == '\\') at++;
                else if (c == quote || c == '\n' && quote != '`') quote = 0;
            } else if (c == '"' || c == '\'' || c == '`') quote = c;
            else if (script.startsWith(MARK, at)) return true;
        }
        return false;
    }

    private static String around(String script) {
        int at = script.indexOf(MARK);
        return script.substring(Math.max(0, at - 160), Math.min(script.length(), at + 40));
    }
}
