package com.completebytepos.web.stock;

import com.completebytepos.photos.AdjustmentPhotos;
import com.completebytepos.stock.AdjustmentState;
import com.completebytepos.stock.MovementReason;
import com.completebytepos.stock.StockAdjustments;
import com.completebytepos.web.faces.Messages;
import com.completebytepos.web.faces.Page;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** office/stock/adjustments.xhtml */
@Named
@ViewScoped
public class AdjustmentsView extends PadView {
    private static final long serialVersionUID = 1;

    @Inject StockAdjustments adjustments;
    @Inject AdjustmentPhotos photos;

    private Page<StockAdjustments.Row> rows;
    private Map<UUID, List<AdjustmentPhotos.Row>> pictured = Map.of();
    private AdjustmentState state;
    private UUID branchId;
    private MovementReason reason = MovementReason.DAMAGE;
    private String note;
    private String obNumber;
    private String why;

    @PostConstruct
    void begin() {
        rows = new Page<>(() -> adjustments.count(state), this::read, StockAdjustments.Row::id);
    }

    private List<StockAdjustments.Row> read(int first, int size) {
        var page = adjustments.page(state, first, size);
        pictured = photos.of(page.stream().map(StockAdjustments.Row::id).toList());
        return page;
    }

    public void load() {
        adjustments.count(state);
        if (branchId == null) branchId = firstBranch();
    }

    public void ask() {
        var told = new StockAdjustments.Ask(branchId, reason, note, obNumber, getPad().lines());
        var made = adjustments.row(asking(knowing -> adjustments.ask(told, knowing)));
        Messages.done(made.state() == AdjustmentState.POSTED ? "stock.adjustment-posted" : made.costUnknown() ? "stock.adjustment-waits-unknown" : "stock.adjustment-waits", made.number(), made.worth());
        Messages.done("photos.may-be-added", made.number());
        getPad().clear();
        note = null;
        obNumber = null;
    }

    public void approve(StockAdjustments.Row one) {
        adjustments.approve(one.id());
        Messages.done("stock.adjustment-posted", one.number(), one.worth());
    }

    public void refuse(StockAdjustments.Row one) {
        adjustments.refuse(one.id(), why);
        why = null;
        Messages.done("stock.adjustment-refused", one.number());
    }

    public String goodsOf(StockAdjustments.Row one) {
        return adjustments.lines(one.id()).stream().map(l -> l.quantity() + " × " + l.name()).collect(Collectors.joining(", "));
    }

    public List<AdjustmentPhotos.Row> photosOf(StockAdjustments.Row one) {
        return pictured.getOrDefault(one.id(), List.of());
    }

    public Page<StockAdjustments.Row> getRows() { return rows; }
    public List<MovementReason> getReasons() { return MovementReason.adjustments(); }
    public AdjustmentState[] getStates() { return AdjustmentState.values(); }
    public AdjustmentState getState() { return state; }
    public void setState(AdjustmentState state) { this.state = state; }
    public UUID getBranchId() { return branchId; }
    public void setBranchId(UUID branchId) { this.branchId = branchId; }
    public MovementReason getReason() { return reason; }
    public void setReason(MovementReason reason) { this.reason = reason; }
    public String getNote() { return note; }
    public void setNote(String note) { this.note = note; }
    public String getObNumber() { return obNumber; }
    public void setObNumber(String obNumber) { this.obNumber = obNumber; }
    public String getWhy() { return why; }
    public void setWhy(String why) { this.why = why; }
}
