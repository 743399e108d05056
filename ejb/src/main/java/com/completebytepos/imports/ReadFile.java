package com.completebytepos.imports;

import com.completebytepos.catalogue.GoodsIntake;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Rejection;
import com.completebytepos.pricing.CostRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A whole file read against what the shop has: the rows that can be taken, and those that cannot with their reasons; {@code kits} by line, while it is read. */
record ReadFile(List<Taken> taken, List<RowFault> faults, Map<Integer, FileRow> kits) {
    private static final Map<String, String> COLUMNS = Map.of("nameSw", "name_sw", "taxCategory", "tax", "barcode", "barcodes", "ageLimit", "age_limit", "warrantyMonths", "warranty_months", "mostPerSale", "max_quantity", "parts", "kit_parts", "attributes", "fields");

    /** What a row wants of the goods, the prices it tells by unit, and what it says of single branches. */
    record Taken(GoodsIntake.Wanted goods, Map<String, Money> prices, BranchIntake.Told branches) {
    }

    /** What a file is read against: the goods there are, those that have a price, the codes of the branches, and what may be asked at least. */
    record ShopGoods(GoodsIntake.Known known, Set<UUID> priced, Set<String> branches, CostRule costs) {
    }

    static ReadFile of(byte[] file, List<ImportColumn> columns, String taxOfNew, ShopGoods shop) {
        check(columns);
        var reader = new RowReader(columns, taxOfNew);
        var sorter = new RowSorter(shop, taxOfNew);
        var found = new ReadFile(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        try (var rows = FileRows.open(file)) {
            rows.next();
            for (var row = rows.next(); row != null; row = rows.next()) found.take(row, reader, sorter);
            found.checkKits(sorter);
        } catch (IOException broken) {
            throw ImportsRejection.FILE_BROKEN.at("file", 1);
        }
        return found;
    }

    private void take(FileRow row, RowReader reader, RowSorter sorter) {
        try {
            var read = reader.read(row);
            var wanted = sorter.sort(read.goods(), read.prices().keySet());
            sorter.checkCost(wanted, read.prices());
            sorter.checkBranches(read.branches());
            taken.add(new Taken(wanted, read.prices(), read.branches()));
            if (wanted.row().beside().parts() != null) kits.put(row.line(), row);
        } catch (Rejection wrong) {
            leaveOut(row, wrong);
        }
    }

    private void checkKits(RowSorter sorter) {
        for (var one : List.copyOf(taken)) {
            var row = kits.get(one.goods().row().line());
            if (row == null) continue;
            try {
                sorter.checkParts(one.goods());
            } catch (Rejection wrong) {
                taken.remove(one);
                leaveOut(row, wrong);
            }
        }
    }

    private void leaveOut(FileRow row, Rejection wrong) {
        var arguments = Arrays.stream(wrong.arguments()).map(a -> shortened(String.valueOf(a))).toList();
        faults.add(new RowFault(row.line(), COLUMNS.getOrDefault(wrong.field(), wrong.field()), wrong.code(), arguments, row.texts().stream().map(ReadFile::shortened).toList()));
    }

    /** A cell nobody will read to its end. */
    private static String shortened(String text) {
        return text.length() <= 300 ? text : text.substring(0, 299) + "…";
    }

    private static void check(List<ImportColumn> columns) {
        var seen = new HashSet<ImportColumn>();
        for (var column : columns) if (column != null && !seen.add(column)) throw ImportsRejection.COLUMN_TWICE.at("columns", column.title());
        if (!seen.contains(ImportColumn.CODE) && !seen.contains(ImportColumn.BARCODES)) throw ImportsRejection.COLUMN_NEEDED.at("columns", ImportColumn.CODE.title(), ImportColumn.BARCODES.title());
    }
}
