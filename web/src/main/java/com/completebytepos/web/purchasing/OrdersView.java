package com.completebytepos.web.purchasing;

import com.completebytepos.purchasing.OrderState;
import com.completebytepos.purchasing.PurchaseOrders;
import com.completebytepos.purchasing.SupplierDetails;
import com.completebytepos.purchasing.Suppliers;
import com.completebytepos.web.faces.Messages;
import com.completebytepos.web.faces.Page;
import com.completebytepos.web.stock.LinePad;
import com.completebytepos.web.stock.PadView;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** office/purchasing/orders.xhtml */
@Named
@ViewScoped
public class OrdersView extends PadView {
    private static final long serialVersionUID = 1;
    private static final int MOST = 500;

    @Inject PurchaseOrders orders;
    @Inject Suppliers suppliers;

    private Page<PurchaseOrders.Row> rows;
    private Map<UUID, String> names;
    private List<SupplierDetails> choices;
    private OrderState state;
    private UUID supplierId;
    private UUID branchId;
    private String note;

    @PostConstruct
    void begin() {
        rows = new Page<>(() -> orders.count(state, null), (first, size) -> orders.page(state, null, first, size), PurchaseOrders.Row::id);
    }

    public void load() {
        orders.count(state, null);
        names = suppliers.names();
        choices = suppliers.page(null, 0, MOST).stream().filter(SupplierDetails::active).toList();
        if (branchId == null) branchId = firstBranch();
    }

    public String draft() {
        var id = orders.draft(supplierId, branchId, note, wanted(getPad()));
        Messages.doneAndGo("purchasing.order-drafted", orders.row(id).number());
        return "order.xhtml?faces-redirect=true&id=" + id;
    }

    static List<PurchaseOrders.Wanted> wanted(LinePad pad) {
        return pad.getRows().stream().map(r -> new PurchaseOrders.Wanted(r.getSkuId(), r.getQuantity(), r.getPrice())).toList();
    }

    public String supplierName(UUID id) { return names.get(id); }
    public Page<PurchaseOrders.Row> getRows() { return rows; }
    public List<SupplierDetails> getChoices() { return choices; }
    public OrderState[] getStates() { return OrderState.values(); }
    public OrderState getState() { return state; }
    public void setState(OrderState state) { this.state = state; }
    public UUID getSupplierId() { return supplierId; }
    public void setSupplierId(UUID supplierId) { this.supplierId = supplierId; }
    public UUID getBranchId() { return branchId; }
    public void setBranchId(UUID branchId) { this.branchId = branchId; }
    public String getNote() { return note; }
    public void setNote(String note) { this.note = note; }
}
