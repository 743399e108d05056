package com.completebytepos.collecting;

import com.completebytepos.collecting.model.LayawayLine;
import com.completebytepos.collecting.model.LayawayPayment;
import com.completebytepos.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An instalment by tax letter: each letter is paid in the share that is still open under it, and the last instalment ends them all to the cent. */
final class InstalmentParts {

    private InstalmentParts() {
    }

    static Map<String, Money> of(List<LayawayLine> lines, List<LayawayPayment> paid, Money amount) {
        var open = new TreeMap<String, Long>();
        for (var line : lines) open.merge(line.what().taxLetter(), line.what().total().cents(), Long::sum);
        for (var one : paid) open.computeIfPresent(one.taxLetter(), (letter, cents) -> cents - one.left().cents());
        open.values().removeIf(cents -> cents <= 0);
        var parts = new TreeMap<String, Money>();
        long left = amount.cents();
        long all = open.values().stream().mapToLong(Long::longValue).sum();
        for (var one : open.entrySet()) {
            boolean last = one.getKey().equals(open.lastKey());
            long part = last ? left : Math.min(left, share(one.getValue(), left, all));
            all -= one.getValue();
            left -= part;
            if (part > 0) parts.put(one.getKey(), Money.ofCents(part));
        }
        return parts;
    }

    private static long share(long of, long amount, long all) {
        return Math.addExact(Math.multiplyExact(of, amount), all / 2) / all;
    }
}
