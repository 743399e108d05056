package com.completebytepos.web.purchasing;

import com.completebytepos.kernel.Quantity;
import com.completebytepos.purchasing.CostChanges;
import com.completebytepos.purchasing.GoodsReceiving;
import com.completebytepos.purchasing.SupplierReturns;
import com.completebytepos.purchasing.Suppliers;
import com.completebytepos.splitting.ReceiptSplits;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.web.faces.Messages;
import com.completebytepos.web.stock.LinePad;
import com.completebytepos.web.stock.PadView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** office/purchasing/receipt.xhtml: what came, what its cost leaves of the price, and what goes back. */
@Named
@ViewScoped
public class ReceiptView extends PadView {
    private static final long serialVersionUID = 1;

    @Inject CostChanges changes;
    @Inject Suppliers suppliers;
    @Inject SupplierReturns returns;
    @Inject ReceiptSplits splits;

    private UUID id;
    private GoodsReceiving.Row row;
    private List<CostChanges.Line> lines;
    private String supplier;
    private String reason;
    private List<ReceiptSplits.Part> parts;

    public void load() {
        row = changes.receipt(id);
        lines = changes.of(id);
        parts = CurrentShop.actor().may(Permission.VIEW_STOCK) ? splits.of(id) : List.of();
        supplier = suppliers.details(row.supplierId()).name();
    }

    public void accept(CostChanges.Line line) {
        Messages.done("purchasing.price-set", line.name(), changes.accept(id, line.skuId(), line.proposed()));
        load();
    }

    public void sendBack() {
        var told = new LinkedHashMap<UUID, Quantity>();
        getPad().getRows().forEach(row -> told.put(row.getSkuId(), row.getQuantity()));
        var marks = getPad().getRows().stream().collect(Collectors.toMap(LinePad.Row::getSkuId, LinePad.Row::told));
        returns.sendBack(id, reason, told, marks);
        getPad().clear();
        reason = null;
        load();
        Messages.done("purchasing.sent-back", row.number());
    }

    public UUID getId() { return id; }
    public void setId(UUID id) { this.id = id; }
    public GoodsReceiving.Row getRow() { return row; }
    public List<CostChanges.Line> getLines() { return lines; }
    /** Where its goods went on to. */
    public List<ReceiptSplits.Part> getParts() { return parts; }
    public boolean isForOthers() { return trading().size() > 1; }
    public String getSupplier() { return supplier; }
    public String getReason() { return reason; }
    public void setReason(String reason) { this.reason = reason; }
}
