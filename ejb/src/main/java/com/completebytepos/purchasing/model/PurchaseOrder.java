package com.completebytepos.purchasing.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.purchasing.OrderState;
import com.completebytepos.purchasing.PurchaseOrders;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the shop wants from a supplier. Born a draft, edited until it is sent, filled by receipts, done when all came or nobody waits any more. */
@Entity
public class PurchaseOrder {
    @Id private UUID id;
    private String number;
    private UUID supplierId;
    private UUID branchId;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private OrderState state = OrderState.DRAFT;
    private String note;
    private String buyer;
    private Instant madeAt;
    private Instant sentAt;
    private LocalDate expectedOn;
    private Money total;
    @Version private Integer version;

    @ElementCollection @CollectionTable(name = "purchase_order_line", joinColumns = @JoinColumn(name = "order_id")) @OrderBy("lineNo")
    private List<OrderLine> lines = new ArrayList<>();

    protected PurchaseOrder() {
    }

    public PurchaseOrder(String number, UUID supplierId, UUID branchId, String buyer, Instant now) {
        this.id = Ids.next();
        this.number = number;
        this.supplierId = supplierId;
        this.branchId = branchId;
        this.buyer = buyer;
        this.madeAt = now;
    }

    public void want(List<OrderLine> wanted, String note) {
        require(OrderState.DRAFT);
        this.note = note;
        lines.clear();
        lines.addAll(wanted);
        total = Money.of(wanted.stream().map(l -> l.price().multiply(l.quantity().toBigDecimal())).reduce(BigDecimal.ZERO, BigDecimal::add).setScale(2, RoundingMode.HALF_UP));
    }

    public void send(Instant now, LocalDate expected) {
        require(OrderState.DRAFT);
        state = OrderState.SENT;
        sentAt = now;
        expectedOn = expected;
    }

    public void cancel() {
        if (state == OrderState.DONE || state == OrderState.CANCELLED) throw PurchasingRejection.NOT_NOW.with(number);
        state = state == OrderState.PART ? OrderState.DONE : OrderState.CANCELLED;
    }

    /** @param tolerance percent that may come beyond what was ordered */
    public void receive(Map<UUID, Quantity> came, int tolerance) {
        if (state != OrderState.SENT && state != OrderState.PART) throw PurchasingRejection.NOT_NOW.with(number);
        lines.replaceAll(line -> {
            if (!came.containsKey(line.skuId())) return line;
            var after = line.receiving(came.get(line.skuId()));
            long most = Math.multiplyExact(line.quantity().thousandths(), 100L + tolerance) / 100;
            if (after.received().thousandths() > most) throw PurchasingRejection.MORE_THAN_ORDERED.at("lines", line.name(), Quantity.ofThousandths(most).toString());
            return after;
        });
        state = lines.stream().allMatch(OrderLine::isComplete) ? OrderState.DONE : OrderState.PART;
    }

    private void require(OrderState needed) {
        if (state != needed) throw PurchasingRejection.NOT_NOW.with(number);
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

    public PurchaseOrders.Row row() {
        return new PurchaseOrders.Row(id, number, supplierId, branchId, state, note, buyer, madeAt, sentAt, expectedOn, total);
    }

    public List<PurchaseOrders.LineRow> rows() {
        return lines.stream().map(l -> new PurchaseOrders.LineRow(l.skuId(), l.code(), l.name(), l.ownCode(), l.quantity(), l.price(), l.received())).toList();
    }
}
