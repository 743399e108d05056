package com.completebytepos.web.selling;

import java.util.ArrayList;
import java.util.List;

/** Text cut to the width of a paper, at spaces where there are any. */
final class PaperLines {

    private PaperLines() {
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
