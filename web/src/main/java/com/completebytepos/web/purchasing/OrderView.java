package com.completebytepos.web.purchasing;

import com.completebytepos.purchasing.OrderState;
import com.completebytepos.purchasing.PurchaseOrders;
import com.completebytepos.purchasing.SupplierDetails;
import com.completebytepos.purchasing.Suppliers;
import com.completebytepos.web.faces.Messages;
import com.completebytepos.web.stock.LinePad;
import com.completebytepos.web.stock.PadView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** office/purchasing/order.xhtml: one order, edited while it is a draft. */
@Named
@ViewScoped
public class OrderView extends PadView {
    private static final long serialVersionUID = 1;

    @Inject PurchaseOrders orders;
    @Inject Suppliers suppliers;

    private UUID id;
    private PurchaseOrders.Row row;
    private SupplierDetails supplier;
    private List<PurchaseOrders.LineRow> lines;
    private String note;

    public void load() {
        row = orders.row(id);
        supplier = suppliers.details(row.supplierId());
        lines = orders.lines(id);
        note = row.note();
        getPad().clear();
        if (isDraft()) lines.forEach(l -> getPad().getRows().add(new LinePad.Row(l.skuId(), l.code(), l.name(), l.quantity(), l.price())));
    }

    public void save() {
        orders.edit(id, note, OrdersView.wanted(getPad()));
        load();
        Messages.done("purchasing.order-saved", row.number());
    }

    public void send(boolean byMail) {
        if (isDraft()) orders.edit(id, note, OrdersView.wanted(getPad()));
        orders.send(id, byMail);
        load();
        Messages.done("purchasing.order-sent", row.number());
    }

    public void cancel() {
        orders.cancel(id);
        load();
        Messages.done("purchasing.order-cancelled", row.number());
    }

    public boolean isDraft() { return row.state() == OrderState.DRAFT; }
    public boolean isOpen() { return row.state() == OrderState.SENT || row.state() == OrderState.PART; }
    public UUID getId() { return id; }
    public void setId(UUID id) { this.id = id; }
    public PurchaseOrders.Row getRow() { return row; }
    public SupplierDetails getSupplier() { return supplier; }
    public List<PurchaseOrders.LineRow> getLines() { return lines; }
    public String getNote() { return note; }
    public void setNote(String note) { this.note = note; }
}
