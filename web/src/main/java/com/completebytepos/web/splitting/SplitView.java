package com.completebytepos.web.splitting;

import com.completebytepos.branches.BranchSummary;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.splitting.ReceiptSplits;
import com.completebytepos.splitting.SplittingRejection;
import com.completebytepos.stock.TransferState;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** office/splitting/split.xhtml: what of a receipt goes on to which branch. */
@Named
@ViewScoped
public class SplitView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int WEEK = 7;

    @Inject ReceiptSplits splits;
    @Inject ProductQueries goods;

    private UUID receipt;
    private int days = WEEK;
    private String number;
    private String typed;
    private UUID claim;
    private List<Row> rows = List.of();

    /** One kind of goods and what of it goes where. */
    public static class Row implements Serializable {
        private static final long serialVersionUID = 1;
        private final ReceiptSplits.Goods goods;
        private final List<Cell> cells;

        Row(ReceiptSplits.Goods goods, List<BranchSummary> places, Map<UUID, Quantity> proposed) {
            this.goods = goods;
            this.cells = new ArrayList<>(places.stream().map(place -> new Cell(place.id(), place.name(), proposed.get(place.id()))).toList());
        }

        public ReceiptSplits.Goods getGoods() { return goods; }
        public List<Cell> getCells() { return cells; }
    }

    /** What of it goes to one branch; null: nothing. */
    public static class Cell implements Serializable {
        private static final long serialVersionUID = 1;
        private final UUID branchId;
        private final String branch;
        private Quantity much;

        Cell(UUID branchId, String branch, Quantity much) {
            this.branchId = branchId;
            this.branch = branch;
            this.much = much;
        }

        public String getBranch() { return branch; }
        public Quantity getMuch() { return much; }
        public void setMuch(Quantity much) { this.much = much; }
    }

    public void load() {
        claim = Ids.next();
        propose();
    }

    public void propose() {
        var sheet = splits.sheet(receipt, days);
        number = sheet.receipt().number();
        rows = new ArrayList<>(sheet.goods().stream().filter(one -> one.left().thousandths() > 0).map(one -> new Row(one, sheet.places(), sheet.proposed().get(one.skuId()))).toList());
    }

    /** What is scanned comes first, so that its figures are at hand. Who ends a figure with the enter key looks for nothing. */
    public void find() {
        if (typed == null || typed.isBlank()) return;
        var scanned = goods.scanned(typed).orElse(null);
        var row = rows.stream().filter(one -> scanned != null && one.goods.skuId().equals(scanned.skuId())).findFirst().orElseThrow(() -> SplittingRejection.NOT_RECEIVED.at("typed"));
        rows.remove(row);
        rows.add(0, row);
        typed = null;
    }

    public String split() {
        var told = new ArrayList<ReceiptSplits.Share>();
        for (var row : rows) for (var cell : row.cells) told.add(new ReceiptSplits.Share(cell.branchId, row.goods.skuId(), cell.much));
        var made = splits.split(claim, receipt, told);
        boolean waits = splits.of(receipt).stream().anyMatch(part -> part.state() == TransferState.ASKED && made.contains(part.transferId()));
        Messages.doneAndGo(waits ? "splitting.made-to-approve" : "splitting.made", made.size());
        return "/office/purchasing/receipt.xhtml?faces-redirect=true&id=" + receipt;
    }

    public UUID getReceipt() { return receipt; }
    public void setReceipt(UUID receipt) { this.receipt = receipt; }
    public int getDays() { return days; }
    public void setDays(int days) { this.days = days; }
    public String getNumber() { return number; }
    public String getTyped() { return typed; }
    public void setTyped(String typed) { this.typed = typed; }
    public List<Row> getRows() { return rows; }
}
