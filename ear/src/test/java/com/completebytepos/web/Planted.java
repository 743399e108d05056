package com.completebytepos.web;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A text that would be markup, script or SQL wherever somebody forgets that it is a text; and whether a page forgot. */
final class Planted {
    private static final String MARK = "planted";
    /** The last in every list that is sorted, so that what other tests find first stays first. */
    private static final String WHOLE = "zz'\"</script><i planted>';DROP TABLE sale;--";
    private static final String SHORT = "zz'\"><i planted>";

    private Planted() {
    }

    /** @return what fits into the field */
    static String into(Element field) {
        var most = field.attr("maxlength").isEmpty() ? WHOLE.length() : Integer.parseInt(field.attr("maxlength"));
        var text = most < WHOLE.length() ? SHORT : WHOLE;
        return text.substring(0, Math.min(most, text.length()));
    }

    static boolean isIn(String text) {
        return text.contains("zz'\"");
    }

    /** Shown as what was typed: in a text, or in a field again. */
    static boolean isShown(Document page) {
        return page.text().contains("<i planted>") || page.select("input, textarea").stream().anyMatch(field -> field.val().contains("<i planted>"));
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
