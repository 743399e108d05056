package com.completebytepos.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a list of another program says what ours says in one cell: over several rows (variants, parts of a set), in a column for each branch or each tax.
 * Known by its headings: "Handle" with options is Loyverse's, "Variant Values" is Odoo's.
 */
final class ProgramHeads {
    private static final Pattern PRICE = Pattern.compile("(?i)(?:default )?price \\[(.+)]");
    private static final Pattern SOLD = Pattern.compile("(?i)available for sale \\[(.+)]");
    private static final Pattern LOW = Pattern.compile("(?i)low stock \\[(.+)]");
    private static final Pattern TAX = Pattern.compile("(?i)tax - .*\\((\\d+(?:\\.\\d+)?)%\\)");

    final int width;
    final int handle;
    final int values;
    final int part;
    final int parts;
    final Map<Integer, Integer> options = new LinkedHashMap<>();
    final Map<String, Integer> prices;
    final Map<String, Integer> sold;
    final Map<String, Integer> low;
    final Map<String, Integer> taxes;
    private final List<ImportColumn> meant;

    private ProgramHeads(List<String> headings) {
        width = headings.size();
        meant = ImportColumn.guessed(headings);
        handle = place(headings, "handle");
        values = place(headings, "variantvalues", "producttemplatevariantvalueids");
        part = place(headings, "skuofincludeditem");
        parts = place(headings, "quantityofincludeditem");
        for (int i = 1; i <= 3; i++) if (place(headings, "option" + i + "value") >= 0) options.put(place(headings, "option" + i + "name"), place(headings, "option" + i + "value"));
        prices = places(headings, PRICE);
        sold = places(headings, SOLD);
        low = places(headings, LOW);
        taxes = places(headings, TAX);
    }

    /** @return empty where the file says everything as ours do, as one of ours and one corrected from its report does */
    static Optional<ProgramHeads> of(List<String> headings) {
        var heads = new ProgramHeads(headings.stream().map(heading -> heading == null || heading.length() > ImportColumn.LONGEST ? "" : heading).toList());
        boolean ours = heads.meant.contains(ImportColumn.VARIANT_OF);
        return ours || heads.handle < 0 && heads.values < 0 ? Optional.empty() : Optional.of(heads);
    }

    /** The columns of ours that are added behind theirs, where they have none of that meaning themselves. */
    List<ImportColumn> added() {
        var added = new ArrayList<>(List.of(ImportColumn.VARIANT_OF, ImportColumn.VARIANT));
        if (part >= 0) added.addAll(List.of(ImportColumn.KIND, ImportColumn.PARTS));
        if (prices.size() > 1) added.add(ImportColumn.BRANCH_PRICES);
        if (sold.size() > 1) added.add(ImportColumn.BRANCH_OFFERS);
        if (low.size() > 1) added.add(ImportColumn.REORDER_LEVELS);
        if (!taxes.isEmpty()) added.add(ImportColumn.TAX);
        added.removeIf(meant::contains);
        return added;
    }

    /** Where a column of that meaning is; -1 where there is none. */
    int of(ImportColumn column) {
        return meant.indexOf(column);
    }

    /** What the rows of one family or set have in common; empty where a row stands alone. */
    String family(FileRow row) {
        int by = handle >= 0 ? handle : of(ImportColumn.NAME);
        return row.cell(by).text().strip();
    }

    private static int place(List<String> headings, String... names) {
        for (int i = 0; i < headings.size(); i++) if (headings.get(i) != null && List.of(names).contains(headings.get(i).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""))) return i;
        return -1;
    }

    private static Map<String, Integer> places(List<String> headings, Pattern heading) {
        var found = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < headings.size(); i++) {
            var told = heading.matcher(headings.get(i) == null ? "" : headings.get(i).strip());
            if (told.matches()) found.putIfAbsent(told.group(1).strip(), i);
        }
        return found;
    }
}
