package com.completebytepos.purchasing.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.purchasing.GoodsReceiving;
import com.completebytepos.purchasing.LandedBy;
import com.completebytepos.purchasing.PurchasingRejection;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Goods that came from a supplier, with an order or without. Born when they are received, with what they cost; only what goes back of them is noted later. */
@Entity
public class GoodsReceipt {
    @Id private UUID id;
    private String number;
    private UUID orderId;
    private UUID supplierId;
    private UUID branchId;
    private String deliveryNote;
    private String receiver;
    private Instant receivedAt;
    private Money landed;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private LandedBy landedBy;
    private Money net;
    private Money vat;
    @Version private Integer version;

    @ElementCollection @CollectionTable(name = "goods_receipt_line", joinColumns = @JoinColumn(name = "receipt_id")) @OrderBy("lineNo")
    private List<ReceiptLine> lines = new ArrayList<>();

    protected GoodsReceipt() {
    }

    public GoodsReceipt(String number, GoodsReceiving.Receive told, String receiver, Instant now) {
        this.id = Ids.next();
        this.number = number;
        this.orderId = told.orderId();
        this.supplierId = told.supplierId();
        this.branchId = told.branchId();
        this.deliveryNote = told.deliveryNote() == null || told.deliveryNote().isBlank() ? null : told.deliveryNote().strip();
        this.receiver = receiver;
        this.receivedAt = now;
        this.landed = told.landed();
        this.landedBy = told.landedBy();
    }

    public void came(List<ReceiptLine> goods, boolean reclaimed) {
        var shares = LandedCost.share(landed, goods.stream().map(weight()).toList());
        for (int i = 0; i < goods.size(); i++) lines.add(goods.get(i).landing(shares.get(i), reclaimed));
        net = sum(ReceiptLine::net);
        vat = sum(ReceiptLine::vat);
    }

    private Function<ReceiptLine, BigDecimal> weight() {
        return switch (landedBy) {
            case VALUE -> ReceiptLine::net;
            case WEIGHT -> line -> line.weight().toBigDecimal();
            case NUMBER -> line -> line.whole().toBigDecimal();
        };
    }

    /** @return the line as it went back, for so many units */
    public ReceiptLine sendBack(UUID skuId, Quantity much) {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).skuId().equals(skuId)) continue;
            lines.set(i, lines.get(i).sendingBack(much));
            return lines.get(i);
        }
        throw PurchasingRejection.NOT_IN_RECEIPT.at("lines");
    }

    private Money sum(Function<ReceiptLine, BigDecimal> part) {
        return Money.of(lines.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add).setScale(2, RoundingMode.HALF_UP));
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public UUID supplierId() {
        return supplierId;
    }

    public UUID branchId() {
        return branchId;
    }

    public Money net() {
        return net;
    }

    public Money vat() {
        return vat;
    }

    public List<ReceiptLine> lines() {
        return List.copyOf(lines);
    }

    public GoodsReceiving.Row row() {
        return new GoodsReceiving.Row(id, number, orderId, supplierId, branchId, deliveryNote, receiver, receivedAt, landed, landedBy, net, vat);
    }
}
