package com.completebytepos.web.catalogue.labels;

import com.completebytepos.catalogue.CatalogueRejection;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Which labels are wanted. {@code branch} null: at the shop's prices; {@code named} and {@code since} may be null; {@code asMany}: one for each piece that came with the receipt. */
record LabelOrder(String search, UUID category, List<UUID> named, LocalDate since, UUID receipt, UUID branch, Of of, boolean withPrice, int copies, boolean asMany) {
    private static final int MOST_COPIES = 50;

    /** Labels of single pieces, of packs, or of both. */
    enum Of {
        PIECES, PACKS, BOTH;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Of of(String word) {
            return Arrays.stream(values()).filter(o -> o.word().equals(word)).findFirst().orElse(PIECES);
        }
    }

    /** @param told a parameter of the request by its name, null where there is none @throws com.completebytepos.kernel.Rejection for a day that is none */
    static LabelOrder of(UnaryOperator<String> told) {
        var ids = told.apply("ids");
        var named = ids == null || ids.isBlank() ? null : Arrays.stream(ids.split(",")).map(LabelOrder::id).filter(Objects::nonNull).toList();
        var copies = told.apply("copies");
        return new LabelOrder(told.apply("q"), id(told.apply("category")), named, day(told.apply("since")), id(told.apply("receipt")), id(told.apply("branch")), Of.of(told.apply("of")),
                !"false".equals(told.apply("price")), copies == null || !copies.matches("\\d{1,2}") ? 1 : Math.max(1, Math.min(MOST_COPIES, Integer.parseInt(copies))), "true".equals(told.apply("each")));
    }

    boolean isOfReceipt() {
        return receipt != null;
    }

    private static LocalDate day(String text) {
        if (text == null || text.isBlank()) return null;
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() < 2000 || day.getYear() > 2100) throw CatalogueRejection.LABELS_SINCE.with(text);
            return day;
        } catch (DateTimeParseException noDay) {
            throw CatalogueRejection.LABELS_SINCE.with(text);
        }
    }

    private static UUID id(String text) {
        return text != null && text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? UUID.fromString(text) : null;
    }
}
