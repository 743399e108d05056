package com.completebytepos.web.stock;

import com.completebytepos.splitting.ReceiptSplits;
import com.completebytepos.stock.StockTransfers;
import com.completebytepos.stock.TransferBearer;
import com.completebytepos.stock.TransferQueries;
import com.completebytepos.stock.TransferState;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** office/stock/transfer.xhtml: one transfer and its next step. Who receives sees no quantity that was sent. */
@Named
@ViewScoped
public class TransferView extends PadView {
    private static final long serialVersionUID = 1;

    @Inject StockTransfers transfers;
    @Inject TransferQueries queries;
    @Inject ReceiptSplits splits;

    private UUID id;
    private TransferQueries.Row row;
    private List<TransferQueries.LineRow> lines;
    private ReceiptSplits.Source source;
    private String why;
    private String plate;
    private String driver;
    private String seal;
    private UUID branchId;
    private TransferBearer bearer;

    public void load() {
        row = queries.row(id);
        lines = queries.lines(id);
        source = splits.sourceOf(id).orElse(null);
        if (row.state() == TransferState.APPROVED && getPad().getRows().isEmpty()) lines.forEach(l -> getPad().put(catalogue, new LinePad.Row(l.skuId(), l.code(), l.name(), l.asked(), null)));
    }

    public void approve() { transfers.approve(id); after("stock.transfer-approved"); }
    public void refuse() { transfers.refuse(id, why); after("stock.transfer-refused"); }
    public void cancel() { transfers.cancel(id, why); after("stock.transfer-cancelled"); }

    public void send() {
        asking(knowing -> {
            transfers.send(id, new StockTransfers.Van(plate, driver, seal), getPad().lines(), knowing);
            return id;
        });
        after("stock.transfer-sent");
    }

    public void receive() {
        var state = transfers.receive(id, branchId, getPad().lines());
        after(state == TransferState.DONE ? "stock.transfer-whole" : "stock.transfer-differs");
    }

    public void settle() { transfers.settle(id, bearer, why); after("stock.transfer-settled"); }

    private void after(String text) {
        getPad().clear();
        why = null;
        load();
        Messages.done(text, row.number());
    }

    /** Before it is received, who receives must not know. */
    public boolean isBlind() { return row.state() == TransferState.SENT; }
    public boolean isSender() { return BranchScope.holds(row.fromBranch()); }
    public boolean isReceiver() { return BranchScope.holds(row.toBranch()); }
    public boolean isAt(String state) { return row.state() == TransferState.valueOf(state); }
    /** The receipt whose goods it takes on, else null. */
    public ReceiptSplits.Source getSource() { return source; }
    public UUID getId() { return id; }
    public void setId(UUID id) { this.id = id; }
    public TransferQueries.Row getRow() { return row; }
    public List<TransferQueries.LineRow> getLines() { return lines; }
    public TransferBearer[] getBearers() { return TransferBearer.values(); }
    public String getWhy() { return why; }
    public void setWhy(String why) { this.why = why; }
    public String getPlate() { return plate; }
    public void setPlate(String plate) { this.plate = plate; }
    public String getDriver() { return driver; }
    public void setDriver(String driver) { this.driver = driver; }
    public String getSeal() { return seal; }
    public void setSeal(String seal) { this.seal = seal; }
    public UUID getBranchId() { return branchId; }
    public void setBranchId(UUID branchId) { this.branchId = branchId; }
    public TransferBearer getBearer() { return bearer; }
    public void setBearer(TransferBearer bearer) { this.bearer = bearer; }
}
