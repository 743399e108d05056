package com.completebytepos.web.selling;

import com.completebytepos.kernel.Money;
import com.completebytepos.web.faces.MoneyText;
import com.completebytepos.web.http.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A paper as it grows, line by line, its text cut at spaces where there are any. What the law names is English, {@link #swahili} stands beside it. */
final class PaperLines {
    static final int WIDTH = 42;
    private static final Locale SWAHILI = Locale.forLanguageTag("sw");

    private final List<ReceiptText.Line> lines = new ArrayList<>();

    static String law(String key) {
        return Texts.text(Locale.ENGLISH, key);
    }

    static String swahili(String key) {
        return Texts.text(SWAHILI, key);
    }

    List<ReceiptText.Line> all() {
        return lines;
    }

    void amount(String key, Money amount) {
        spread(law(key), MoneyText.of(amount));
    }

    void title(String text) {
        wrap(text, WIDTH * 2 / 3).forEach(part -> lines.add(new ReceiptText.Line(part, true, false, null)));
    }

    void warning(String text) {
        wrap(text, WIDTH / 2 - 2).forEach(part -> lines.add(new ReceiptText.Line(part, false, true, null)));
    }

    void centred(String text) {
        wrap(text, WIDTH).forEach(part -> line(" ".repeat((WIDTH - part.length()) / 2) + part));
    }

    void wrapped(String text) {
        wrap(text, WIDTH).forEach(this::line);
    }

    void spread(String left, String right) {
        spread(left, right, WIDTH).forEach(this::line);
    }

    void columns(String first, String second, String third) {
        line(String.format(Locale.ROOT, "%-10s%16s%16s", first, second, third));
    }

    void code(String content) {
        lines.add(new ReceiptText.Line("", false, false, content));
    }

    void rule() {
        line("-".repeat(WIDTH));
    }

    void line(String text) {
        lines.add(new ReceiptText.Line(text, false, false, null));
    }

    /** Nothing for null or blank. */
    static List<String> wrap(String text, int width) {
        var lines = new ArrayList<String>();
        if (text == null || text.isBlank()) return lines;
        var rest = text.strip().replaceAll("\\s+", " ");
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            int cut = space <= 0 ? width : space;
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    /** Left and right on one line; when both do not fit, the right has a line of its own. */
    static List<String> spread(String left, String right, int width) {
        var lines = wrap(left, width);
        if (lines.isEmpty()) lines.add("");
        int last = lines.size() - 1;
        if (lines.get(last).length() + 1 + right.length() > width) {
            lines.add("");
            last++;
        }
        var start = lines.get(last);
        lines.set(last, start + " ".repeat(Math.max(0, width - start.length() - right.length())) + right);
        return lines;
    }
}
