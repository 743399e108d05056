package com.completebytepos.web.stock;

import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.OpeningBalances;
import com.completebytepos.stock.StockRejection;
import com.completebytepos.tracking.Mark;
import com.completebytepos.tracking.Marks;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** office/stock/opening.xhtml: what was there before, as rows out of any spreadsheet: code, quantity, cost. All or nothing. */
@Named
@ViewScoped
public class OpeningStockView extends PadView {
    private static final long serialVersionUID = 1;
    private static final int MOST_FAULTS = 10;
    private static final CSVFormat ROWS = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).setTrim(true).get();

    @Inject OpeningBalances balances;

    private UUID branchId;
    private String text;

    public void load() {
        if (branchId == null) branchId = firstBranch();
    }

    public void open() {
        var faults = new ArrayList<String>();
        var lines = read(faults);
        if (!faults.isEmpty()) throw StockRejection.FILE_SHAPE.at("text", String.join("; ", faults.subList(0, Math.min(faults.size(), MOST_FAULTS))));
        balances.open(branchId, lines);
        Messages.done("stock.opening-done", lines.size());
        text = null;
    }

    private List<OpeningBalances.Line> read(List<String> faults) {
        var lines = new ArrayList<OpeningBalances.Line>();
        var separated = text == null ? "" : text.replace('\t', ',').replace(';', ',');
        try (var rows = ROWS.parse(new StringReader(separated))) {
            for (var row : rows) {
                if (row.getRecordNumber() == 1 && row.size() > 1 && !row.get(1).matches(".*\\d.*")) continue;
                var line = line(row);
                if (line == null) faults.add(row.getRecordNumber() + ": " + String.join(",", row.toList()));
                else lines.add(line);
            }
        } catch (IOException | IllegalStateException | java.io.UncheckedIOException broken) {
            throw StockRejection.FILE_SHAPE.at("text", "1");
        }
        return lines;
    }

    /** Three decimals of a quantity are fine, four are none. */
    private OpeningBalances.Line line(CSVRecord row) {
        if (row.size() < 3 || !row.get(1).matches("\\d{1,9}(\\.\\d{1,3})?") || !row.get(2).matches("\\d{1,7}(\\.\\d{1,4})?")) return null;
        return goods.scanned(row.get(0)).map(found -> new OpeningBalances.Line(found.skuId(), Quantity.of(new BigDecimal(row.get(1))).times(found.units()), new BigDecimal(row.get(2)), marks(found.skuId(), row))).orElse(null);
    }

    /** Behind the cost: batch and expiry, or serials. */
    private List<Mark> marks(UUID skuId, CSVRecord row) {
        var by = row.size() < 4 ? null : catalogue.tracked(List.of(skuId)).get(skuId);
        if (by == null) return List.of();
        var told = Marks.read(row.get(0), String.join(" ", row.toList().subList(3, row.size())), by);
        return told.stream().map(m -> m.quantity() != null ? m : new Mark(m.batch(), m.expiresOn(), Quantity.of(new BigDecimal(row.get(1))), m.serial())).toList();
    }

    public UUID getBranchId() { return branchId; }
    public void setBranchId(UUID branchId) { this.branchId = branchId; }
    public String getText() { return text; }
    public void setText(String text) { this.text = text; }
}
