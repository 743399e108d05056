package com.completebytepos.web.stock;

import com.completebytepos.catalogue.Gs1Elements;
import com.completebytepos.catalogue.Traits.Tracking;
import com.completebytepos.kernel.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is written of a line's batches and serials while it is scanned: a scanned GS1 code adds its own row, the same batch again grows. */
final class MarkText {

    private MarkText() {
    }

    /** Key of the hint for goods that are told apart that way. */
    static String askedFor(Tracking by) {
        var words = Stream.of(by.serial() ? "serial" : "", by.batch() ? "batch" : "", by.expiry() ? "expiry" : "").filter(word -> !word.isEmpty()).collect(Collectors.joining("-"));
        return words.isEmpty() ? "" : "tracking.asked-" + words;
    }

    /** @param written so far, or null */
    static String with(String written, String scanned, Tracking by, Quantity more) {
        var elements = by.equals(Tracking.NONE) || Gs1Elements.codes(scanned).isEmpty() ? null : Gs1Elements.read(scanned).orElse(null);
        if (elements == null) return written;
        var day = Gs1Elements.day(elements.get("17")).map(Object::toString).orElse(null);
        var words = Stream.of(by.serial() ? elements.get("21") : null, by.batch() ? elements.get("10") : null, day).filter(word -> word != null).toList();
        if (words.isEmpty()) return written;
        var rows = new ArrayList<>(written == null || written.isBlank() ? List.of() : Arrays.asList(written.split("\\R")));
        if (by.serial()) rows.add(String.join(" ", words));
        else grow(rows, String.join(" ", words), more);
        return String.join("\n", rows);
    }

    private static void grow(List<String> rows, String mark, Quantity more) {
        for (int i = 0; i < rows.size(); i++) {
            var rest = rows.get(i).strip().startsWith(mark + " ") ? rows.get(i).strip().substring(mark.length()).strip() : "";
            if (!rest.matches("\\d{1,6}(\\.\\d{1,3})?")) continue;
            rows.set(i, mark + " " + Quantity.ofThousandths(Quantity.of(new BigDecimal(rest)).thousandths() + more.thousandths()));
            return;
        }
        rows.add(mark + " " + more);
    }
}
