package com.completebytepos.web.stock;

import com.completebytepos.branches.BranchSummary;
import com.completebytepos.stock.StockTransfers;
import com.completebytepos.stock.TransferQueries;
import com.completebytepos.stock.TransferState;
import com.completebytepos.web.faces.Messages;
import com.completebytepos.web.faces.Page;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** office/stock/transfers.xhtml */
@Named
@ViewScoped
public class TransfersView extends PadView {
    private static final long serialVersionUID = 1;

    @Inject StockTransfers transfers;
    @Inject TransferQueries queries;

    private Page<TransferQueries.Row> rows;
    private TransferState state;
    private UUID fromBranch;
    private UUID toBranch;
    private String note;

    @PostConstruct
    void begin() {
        rows = new Page<>(() -> queries.count(state, null), (first, size) -> queries.page(state, null, first, size), TransferQueries.Row::id);
    }

    public void load() {
        queries.count(state, null);
        if (fromBranch == null) fromBranch = firstBranch();
    }

    public String ask() {
        var id = transfers.ask(new StockTransfers.Ask(fromBranch, toBranch, note, getPad().lines()));
        Messages.doneAndGo("stock.transfer-asked", queries.row(id).number());
        return "transfer.xhtml?faces-redirect=true&id=" + id;
    }

    /** Goods go to and are asked of any. */
    @Override
    public List<BranchSummary> getBranches() { return trading(); }

    public Page<TransferQueries.Row> getRows() { return rows; }
    public TransferState[] getStates() { return TransferState.values(); }
    public TransferState getState() { return state; }
    public void setState(TransferState state) { this.state = state; }
    public UUID getFromBranch() { return fromBranch; }
    public void setFromBranch(UUID fromBranch) { this.fromBranch = fromBranch; }
    public UUID getToBranch() { return toBranch; }
    public void setToBranch(UUID toBranch) { this.toBranch = toBranch; }
    public String getNote() { return note; }
    public void setNote(String note) { this.note = note; }
}
