package com.completebytepos.sandbox.daraja.statement;

import com.completebytepos.sandbox.daraja.http.Call;
import com.completebytepos.sandbox.daraja.ledger.Posting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Faults put into an export on purpose: receipts left out, amounts changed (RECEIPT:150.00), rows doubled. Fee rows stay as they are. */
record Discrepancies(Set<String> omitted, Map<String, Long> changed, Set<String> doubled) {

    static Discrepancies read(Call call) {
        Map<String, Long> changed = new HashMap<>();
        words(call, "change").forEach(pair -> {
            String[] halves = pair.split(":", 2);
            if (halves.length < 2) throw new IllegalArgumentException("change is RECEIPT:amount");
            changed.put(halves[0], new BigDecimal(halves[1]).movePointRight(2).longValueExact());
        });
        return new Discrepancies(new HashSet<>(words(call, "omit").toList()), changed, new HashSet<>(words(call, "double").toList()));
    }

    private static Stream<String> words(Call call, String name) {
        return call.asked(name).stream().flatMap(list -> Arrays.stream(list.split(",")));
    }

    List<Posting> applied(List<Posting> rows) {
        List<Posting> result = new ArrayList<>();
        for (Posting row : rows) {
            if (omitted.contains(row.receipt())) continue;
            Posting shown = changed(row);
            result.add(shown);
            if (doubled.contains(row.receipt())) result.add(shown);
        }
        return result;
    }

    private Posting changed(Posting row) {
        Long cents = changed.get(row.receipt());
        if (cents == null || row.text().reason().endsWith("Charge")) return row;
        return new Posting(row.receipt(), row.account(), row.cents() < 0 ? -cents : cents, row.balance(), row.initiated(), row.completed(), row.status(), row.text());
    }
}
