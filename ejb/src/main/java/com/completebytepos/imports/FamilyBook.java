package com.completebytepos.imports;

import com.completebytepos.catalogue.CatalogueRejection;
import com.completebytepos.catalogue.GoodsIntake;
import com.completebytepos.catalogue.IntakeRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which goods are variants of which, in the shop and in the rows read so far: a variant joins a family by the code of any member. */
final class FamilyBook {
    private static final int MOST_AXES = 3;
    private final Map<String, Family> byCode = new HashMap<>();

    private record Family(List<String> axes, Map<String, List<String>> values) {
    }

    FamilyBook(GoodsIntake.Known known, Map<UUID, String> codesOf) {
        var families = new HashMap<UUID, Family>();
        known.variants().forEach((sku, member) -> {
            var family = families.computeIfAbsent(member.productId(), unused -> new Family(member.axes(), new HashMap<>()));
            family.values().put(codesOf.get(sku), member.values());
            byCode.put(codesOf.get(sku), family);
        });
    }

    /** @param code of the row, also where the file left it out. @throws com.completebytepos.kernel.Rejection when it does not fit its family */
    void check(IntakeRow row, String code, boolean isNew) {
        var beside = row.beside();
        boolean joins = beside.variantOf() != null && !beside.variantOf().equals(code);
        if (beside.variant() == null) {
            if (joins && byCode.get(code) == null) throw RowReader.at(ImportsRejection.VARIANT_MISSING, ImportColumn.VARIANT);
            return;
        }
        var axes = List.copyOf(beside.variant().keySet());
        var values = List.copyOf(beside.variant().values());
        if (axes.isEmpty() || axes.size() > MOST_AXES || axes.stream().anyMatch(a -> a.length() > 30)) throw CatalogueRejection.AXES.at(ImportColumn.VARIANT.title());
        if (values.stream().anyMatch(v -> v.isBlank() || v.length() > 40)) throw CatalogueRejection.VARIANT_VALUES.at(ImportColumn.VARIANT.title());
        var own = byCode.get(code);
        var family = joins ? byCode.get(beside.variantOf()) : own;
        if (joins && family == null) throw RowReader.at(ImportsRejection.VARIANT_OF_UNKNOWN, ImportColumn.VARIANT_OF, beside.variantOf());
        if (joins && !isNew && own != family) throw RowReader.at(ImportsRejection.VARIANT_KEPT, ImportColumn.VARIANT_OF);
        if (family != null && !family.axes().equals(axes)) throw RowReader.at(ImportsRejection.VARIANT_AXES, ImportColumn.VARIANT, String.join(", ", family.axes()));
        boolean twice = family != null && family.values().entrySet().stream().anyMatch(e -> !e.getKey().equals(code) && e.getValue().equals(values));
        if (twice) throw CatalogueRejection.VARIANT_TWICE.at(ImportColumn.VARIANT.title(), String.join(" ", values));
    }

    /** The row is taken. */
    void remember(IntakeRow row, String code) {
        if (row.beside().variant() == null) return;
        var of = row.beside().variantOf();
        var family = of != null && byCode.containsKey(of) ? byCode.get(of) : byCode.computeIfAbsent(code, unused -> new Family(List.copyOf(row.beside().variant().keySet()), new HashMap<>()));
        family.values().put(code, new ArrayList<>(row.beside().variant().values()));
        byCode.put(code, family);
    }
}
