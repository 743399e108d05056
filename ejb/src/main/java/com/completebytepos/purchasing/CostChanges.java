package com.completebytepos.purchasing;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.pricing.Margin;
import com.completebytepos.pricing.PriceBook;
import com.completebytepos.pricing.TaxProfileKind;
import com.completebytepos.purchasing.model.GoodsReceipt;
import com.completebytepos.purchasing.model.ReceiptLine;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Promises that whoever receives goods sees what their new cost leaves of the price, and which price would leave what it was before. */
@Stateless
public class CostChanges {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject PriceBook prices;
    @Inject PurchaseRules rules;
    @Inject PurchaseOrders orders;

    /**
     * A line of a receipt; {@code proposed} null while there is no price, nothing to compare with, or the margin still stands. {@code thin}: less than the shop wants is left;
     * {@code unordered}: it came with an order it does not stand on.
     */
    public record Line(UUID skuId, String code, String name, Quantity quantity, Quantity free, BigDecimal price, String taxLetter, Money landed, BigDecimal unitCost, BigDecimal oldCost, Quantity returned,
                       Money selling, Margin margin, boolean thin, Money proposed, boolean unordered) implements Serializable {
    }

    @Requires({Permission.BUY, Permission.KEEP_STOCK, Permission.PAY_SUPPLIERS})
    public GoodsReceiving.Row receipt(UUID id) {
        return found(id, LockModeType.NONE).row();
    }

    /** As it is, and nothing of it goes back to the supplier until the caller's transaction ends: first of all that is read there. */
    @Requires({Permission.BUY, Permission.KEEP_STOCK, Permission.PAY_SUPPLIERS})
    public GoodsReceiving.Row kept(UUID id) {
        return found(id, LockModeType.PESSIMISTIC_WRITE).row();
    }

    @Requires({Permission.BUY, Permission.KEEP_STOCK, Permission.PAY_SUPPLIERS})
    public List<Line> of(UUID receiptId) {
        var receipt = found(receiptId, LockModeType.NONE);
        var selling = prices.prices(receipt.lines().stream().map(ReceiptLine::skuId).toList());
        var taxes = prices.taxesOn(LocalDate.ofInstant(receipt.row().receivedAt(), HouseClock.NAIROBI));
        boolean vat = taxes.kind() == TaxProfileKind.VAT;
        var order = receipt.row().orderId();
        var ordered = order == null ? null : orders.lines(order).stream().map(PurchaseOrders.LineRow::skuId).toList();
        return receipt.lines().stream().map(line -> line(line, selling.get(line.skuId()), vat ? GoodsReceiving.rate(taxes, line.taxLetter()) : 0, ordered != null && !ordered.contains(line.skuId()))).toList();
    }

    /** The price that keeps what the old cost left, up to the next shilling. @param shown the one somebody saw and agreed to */
    @Requires(Permission.EDIT_PRICES)
    public Money accept(UUID receiptId, UUID skuId, Money shown) {
        if (of(receiptId).stream().noneMatch(l -> l.skuId().equals(skuId) && l.proposed() != null && l.proposed().equals(shown))) throw PurchasingRejection.PROPOSAL_GONE.with();
        prices.setPrice(skuId, shown);
        return shown;
    }

    private Line line(ReceiptLine line, Money selling, int rate, boolean unordered) {
        var now = Margin.of(selling, rate, line.unitCost());
        boolean thin = now != null && now.percent().compareTo(BigDecimal.valueOf(rules.limits().marginFloor())) < 0;
        return new Line(line.skuId(), line.code(), line.name(), line.quantity(), line.free(), line.price(), line.taxLetter(), line.landed(), line.unitCost(), line.oldCost(), line.returned(),
                selling, now, thin, proposed(line, selling, rate), unordered);
    }

    /** From what the goods sold for when they came: a price that changed since was decided by somebody, mostly by taking what was proposed. */
    static Money proposed(ReceiptLine line, Money selling, int rate) {
        var before = Margin.of(line.selling(), rate, line.oldCost());
        if (before == null || before.isLoss() || !line.selling().equals(selling) || line.unitCost().compareTo(line.oldCost()) == 0) return null;
        var proposed = grown(line.unitCost(), line.oldCost(), selling, rate);
        return selling.equals(proposed) ? null : proposed;
    }

    /** Price without VAT grows as the cost did. */
    private static Money grown(BigDecimal cost, BigDecimal oldCost, Money selling, int rate) {
        if (oldCost.signum() <= 0) return null;
        var net = selling.toBigDecimal().multiply(WHOLE).divide(WHOLE.add(BigDecimal.valueOf(rate)), 8, RoundingMode.HALF_UP);
        var gross = net.multiply(cost).divide(oldCost, 8, RoundingMode.HALF_UP).multiply(WHOLE.add(BigDecimal.valueOf(rate))).divide(WHOLE, 4, RoundingMode.HALF_UP);
        return Money.ofCents(gross.setScale(0, RoundingMode.CEILING).multiply(HUNDRED).longValueExact());
    }

    private GoodsReceipt found(UUID id, LockModeType lock) {
        var receipt = id == null ? null : em.find(GoodsReceipt.class, id, lock);
        if (receipt == null) throw PurchasingRejection.NO_SUCH_RECEIPT.with();
        BranchScope.check(receipt.row().branchId());
        return receipt;
    }
}
