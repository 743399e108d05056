package com.completebytepos.web.purchasing;

import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.purchasing.GoodsReceiving;
import com.completebytepos.purchasing.LandedBy;
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
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** office/purchasing/receive.xhtml: goods that came, against an order or without one. */
@Named
@ViewScoped
public class ReceiveView extends PadView {
    private static final long serialVersionUID = 1;
    private static final int MOST = 500;

    @Inject GoodsReceiving receiving;
    @Inject PurchaseOrders orders;
    @Inject Suppliers suppliers;

    private Page<GoodsReceiving.Row> rows;
    private Map<UUID, String> names;
    private List<SupplierDetails> choices;
    private UUID orderId;
    private PurchaseOrders.Row order;
    private UUID supplierId;
    private UUID branchId;
    private String deliveryNote;
    private Money landed = Money.ZERO;
    private LandedBy landedBy = LandedBy.VALUE;
    private boolean unorderedToo;

    @PostConstruct
    void begin() {
        rows = new Page<>(() -> receiving.count(null), (first, size) -> receiving.page(null, first, size), GoodsReceiving.Row::id);
    }

    public void load() {
        names = suppliers.names();
        choices = suppliers.page(null, 0, MOST).stream().filter(SupplierDetails::active).toList();
        branchId = firstBranch();
        if (orderId == null) return;
        order = orders.row(orderId);
        supplierId = order.supplierId();
        branchId = order.branchId();
        orders.lines(orderId).stream().filter(l -> l.open().thousandths() > 0).forEach(l -> getPad().put(catalogue, new LinePad.Row(l.skuId(), l.code(), l.name(), l.open(), l.price())));
    }

    public String receive() {
        var came = getPad().getRows().stream().map(r -> new GoodsReceiving.Came(r.getSkuId(), r.getQuantity() == null ? Quantity.ofThousandths(0) : r.getQuantity(), r.getFree(),
                r.getPrice() == null ? BigDecimal.ZERO : r.getPrice(), r.getWeight(), r.told())).filter(c -> c.quantity().thousandths() != 0 || c.free().thousandths() != 0).toList();
        var id = receiving.receive(new GoodsReceiving.Receive(orderId, supplierId, branchId, deliveryNote, landed == null ? Money.ZERO : landed, landedBy, came), unorderedToo);
        Messages.doneAndGo("purchasing.received", names.get(supplierId));
        return "receipt.xhtml?faces-redirect=true&id=" + id;
    }

    public String supplierName(UUID id) { return names.get(id); }
    public Page<GoodsReceiving.Row> getRows() { return rows; }
    public List<SupplierDetails> getChoices() { return choices; }
    public LandedBy[] getShares() { return LandedBy.values(); }
    public PurchaseOrders.Row getOrder() { return order; }
    public UUID getOrderId() { return orderId; }
    public void setOrderId(UUID orderId) { this.orderId = orderId; }
    public UUID getSupplierId() { return supplierId; }
    public void setSupplierId(UUID supplierId) { this.supplierId = supplierId; }
    public UUID getBranchId() { return branchId; }
    public void setBranchId(UUID branchId) { this.branchId = branchId; }
    public String getDeliveryNote() { return deliveryNote; }
    public void setDeliveryNote(String deliveryNote) { this.deliveryNote = deliveryNote; }
    public Money getLanded() { return landed; }
    public void setLanded(Money landed) { this.landed = landed; }
    public LandedBy getLandedBy() { return landedBy; }
    public void setLandedBy(LandedBy landedBy) { this.landedBy = landedBy; }
    public boolean isUnorderedToo() { return unorderedToo; }
    public void setUnorderedToo(boolean unorderedToo) { this.unorderedToo = unorderedToo; }
}
