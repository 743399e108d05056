package com.completebytepos.web.sync;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.web.export.FormulaGuard;
import com.completebytepos.sync.AttentionItem;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list as a file for spreadsheets (RFC 4180, UTF-8 with a mark). No cell is ever a formula: what a till sent is a stranger's text. */
final class AttentionCsv {
    private static final String MARK = "\uFEFF";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(HouseClock.NAIROBI);

    private AttentionCsv() {
    }

    static String of(List<AttentionItem> items, Map<UUID, String> stations, UnaryOperator<String> text, UnaryOperator<String> detail) {
        var head = Stream.of("attention.at", "attention.kind", "attention.code", "attention.receipt", "attention.place", "attention.workstation", "attention.detail").map(text).toList();
        var rows = items.stream().map(i -> List.of(TIME.format(i.at()), text.apply(i.getKind()), i.code(), blank(i.receiptNumber()), blank(i.place()),
                stations.getOrDefault(i.workstationId(), i.workstationId().toString()), blank(detail.apply(i.detail()))));
        return MARK + Stream.concat(Stream.of(head), rows).map(AttentionCsv::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(AttentionCsv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    static String cell(String text) {
        return '"' + FormulaGuard.neutral(text).replace("\"", "\"\"") + '"';
    }

    private static String blank(Object value) {
        return value == null ? "" : value.toString();
    }
}
