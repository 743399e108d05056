package com.completebytepos.web.stock;

import com.completebytepos.catalogue.Traits;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.OpeningBalances;
import com.completebytepos.stock.StockRejection;
import com.completebytepos.tracking.Mark;
import com.completebytepos.tracking.Marks;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** office/stock/opening.xhtml: what was there before, as rows out of any spreadsheet: code, quantity, cost. All or nothing. */
@Named
@ViewScoped
public class OpeningStockView extends PadView {
    private static final long serialVersionUID = 1;
    private static final long WHOLE = 1_000;
    private static final int MOST_FAULTS = 10;

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
        var told = OpeningRows.read(text);
        faults.addAll(told.faults());
        var lines = new ArrayList<OpeningBalances.Line>();
        var costs = new HashMap<UUID, BigDecimal>();
        for (var row : told.rows()) {
            var found = goods.scanned(row.code()).orElse(null);
            var by = found == null || row.rest().isEmpty() ? null : catalogue.tracked(List.of(found.skuId())).get(found.skuId());
            var cost = found == null ? row.cost() : each(row.cost(), found.units());
            var before = found == null ? null : costs.putIfAbsent(found.skuId(), cost);
            if (found == null || by == null && !row.rest().isEmpty()) faults.add(row.line() + ": " + row.code() + " " + String.join(" ", row.rest()));
            else if (before != null && before.compareTo(cost) != 0) faults.add(row.line() + ": " + row.code() + " " + before + " / " + cost);
            else lines.add(new OpeningBalances.Line(found.skuId(), row.quantity().times(found.units()), cost, row.rest().isEmpty() ? List.of() : marks(row, by)));
        }
        return lines;
    }

    /** Of a pack the cost of the pack is told, of what it holds it is kept. */
    private static BigDecimal each(BigDecimal cost, Quantity units) {
        return cost == null || units.thousandths() == WHOLE ? cost : cost.divide(units.toBigDecimal(), 4, RoundingMode.HALF_UP);
    }

    /** Behind the cost: batch and expiry, or serials. */
    private static List<Mark> marks(OpeningRows.Row row, Traits.Tracking by) {
        return Marks.read(row.code(), String.join(" ", row.rest()), by).stream().map(m -> m.quantity() != null ? m : new Mark(m.batch(), m.expiresOn(), row.quantity(), m.serial())).toList();
    }

    public UUID getBranchId() { return branchId; }
    public void setBranchId(UUID branchId) { this.branchId = branchId; }
    public String getText() { return text; }
    public void setText(String text) { this.text = text; }
}
