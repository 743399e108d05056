package com.completebytepos.purchasing;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.catalogue.ProductSummary;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.kernel.Rows;
import com.completebytepos.pricing.PriceBook;
import com.completebytepos.pricing.TaxProfileKind;
import com.completebytepos.pricing.TaxesOfDay;
import com.completebytepos.purchasing.model.GoodsReceipt;
import com.completebytepos.purchasing.model.ReceiptLine;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tracking.Mark;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Promises that what came in stands with what it cost, free goods and freight included, and that stock knows it in the same moment. */
@Stateless
public class GoodsReceiving {
    private static final int NAMED = 5;
    /** Ids grow with time, so the last of the goods' own key is the newest: one row a kind, however often they came. */
    private static final String LAST_COSTS = """
            select l.sku_id, l.unit_cost from (select sku_id, max(receipt_id) receipt_id from goods_receipt_line where sku_id in (%s) group by sku_id) n
            join goods_receipt_line l on l.sku_id = n.sku_id and l.receipt_id = n.receipt_id""";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject BoughtGoods goods;
    @Inject Suppliers suppliers;
    @Inject PurchaseOrders orders;
    @Inject PurchaseRules rules;
    @Inject PriceBook prices;
    @Inject ProductQueries products;
    @Inject Event<GoodsReceived> received;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** {@code orderId} null: nobody ordered it; {@code landed} freight, duty and the like without VAT. */
    public record Receive(UUID orderId, UUID supplierId, UUID branchId, String deliveryNote, Money landed, LandedBy landedBy, List<Came> lines) {
    }

    /**
     * {@code price} of one unit without VAT; {@code weight} of the whole line in kilograms, needed where freight is shared by weight; {@code marks}
     * tell the pieces apart, free ones too.
     */
    public record Came(UUID skuId, Quantity quantity, Quantity free, BigDecimal price, Quantity weight, List<Mark> marks) {

        public Came(UUID skuId, Quantity quantity, Quantity free, BigDecimal price, Quantity weight) {
            this(skuId, quantity, free, price, weight, List.of());
        }
    }

    public record Row(UUID id, String number, UUID orderId, UUID supplierId, UUID branchId, String deliveryNote, String receiver, Instant receivedAt, Money landed, LandedBy landedBy, Money net, Money vat) implements Serializable {
    }

    @Requires(Permission.KEEP_STOCK)
    public UUID receive(Receive told) {
        return receive(told, false);
    }

    /** @param unorderedToo somebody saw that goods do not stand on the order, and takes them */
    @Requires(Permission.KEEP_STOCK)
    public UUID receive(Receive told, boolean unorderedToo) {
        BranchScope.check(told.branchId());
        var supplier = suppliers.details(told.supplierId());
        if (!supplier.active()) throw PurchasingRejection.SUPPLIER_INACTIVE.at("supplierId");
        goods.checkBranch(told.branchId());
        if (told.lines().isEmpty()) throw PurchasingRejection.NO_LINES.at("lines");
        if (told.landed() == null || told.landed().isNegative() || told.landedBy() == null) throw PurchasingRejection.AMOUNT_RANGE.at("landed");
        if (SupplierRules.isLong(told.deliveryNote(), 40)) throw PurchasingRejection.TEXT_TOO_LONG.at("deliveryNote");
        var now = clock.instant();
        var taxes = prices.taxesOn(LocalDate.ofInstant(now, HouseClock.NAIROBI));
        var lines = lines(told, taxes, supplier.chargesVat());
        var number = goods.number("GRN"); // held from here on: of two papers of one delivery note the second sees the first
        checkDeliveryNote(told);
        var receipt = new GoodsReceipt(number, told, CurrentShop.actor().name(), now);
        receipt.came(lines, taxes.kind() == TaxProfileKind.VAT);
        em.persist(receipt);
        var unordered = unordered(told, lines, unorderedToo);
        if (told.orderId() != null) orders.received(told.orderId(), told.supplierId(), told.branchId(), paid(told.lines()), rules.limits().tolerancePercent());
        for (var line : receipt.lines()) if (line.price().signum() > 0) suppliers.learn(told.supplierId(), line.skuId(), line.price());
        audit.record("purchasing.received", "goods-receipt", receipt.id(), receipt.number() + " " + supplier.name() + ", " + lines.size() + " lines, " + receipt.net() + (unordered.isEmpty() ? "" : ", not ordered: " + unordered));
        received.fire(new GoodsReceived(receipt.id(), told.supplierId(), told.branchId(), CurrentShop.actor().id(), now,
                receipt.lines().stream().map(l -> new GoodsReceived.Line(l.lineNo(), l.skuId(), l.whole(), l.unitCost(), told.lines().get(l.lineNo() - 1).marks())).toList()));
        return receipt.id();
    }

    @Requires({Permission.BUY, Permission.KEEP_STOCK, Permission.PAY_SUPPLIERS})
    public long count(UUID supplierId) {
        return BranchScope.bind(em.createQuery("select count(r) from GoodsReceipt r where (:supplier is null or r.supplierId = :supplier)" + BranchScope.jpql("r.branchId"), Long.class)).setParameter("supplier", supplierId).getSingleResult();
    }

    /** Newest first. */
    @Requires({Permission.BUY, Permission.KEEP_STOCK, Permission.PAY_SUPPLIERS})
    public List<Row> page(UUID supplierId, int first, int size) {
        return BranchScope.bind(em.createQuery("select r from GoodsReceipt r where (:supplier is null or r.supplierId = :supplier)" + BranchScope.jpql("r.branchId") + " order by r.receivedAt desc, r.id desc", GoodsReceipt.class)).setParameter("supplier", supplierId)
                .setFirstResult(first).setMaxResults(size).getResultStream().map(GoodsReceipt::row).toList();
    }

    private void checkDeliveryNote(Receive told) {
        var note = SupplierRules.text(told.deliveryNote());
        if (note == null) return;
        em.createQuery("select r.number from GoodsReceipt r where r.supplierId = :supplier and r.deliveryNote = :note order by r.receivedAt", String.class)
                .setParameter("supplier", told.supplierId()).setParameter("note", note).setMaxResults(1).getResultStream().findFirst().ifPresent(first -> {
                    throw PurchasingRejection.DELIVERY_NOTE_TAKEN.at("deliveryNote", note, first);
                });
    }

    /** Names of what came with an order and does not stand on it. */
    private String unordered(Receive told, List<ReceiptLine> lines, boolean taken) {
        if (told.orderId() == null) return "";
        var ordered = orders.lines(told.orderId()).stream().map(PurchaseOrders.LineRow::skuId).toList();
        var strange = lines.stream().filter(l -> !ordered.contains(l.skuId())).toList();
        var names = strange.stream().limit(NAMED).map(l -> l.name() + " " + l.whole()).collect(Collectors.joining(", ")) + (strange.size() > NAMED ? " …" : "");
        if (!names.isEmpty() && !taken) throw PurchasingRejection.NOT_ORDERED.at("unorderedToo", names);
        return names;
    }

    private List<ReceiptLine> lines(Receive told, TaxesOfDay taxes, boolean vat) {
        var skus = told.lines().stream().map(Came::skuId).distinct().toList();
        var names = goods.known(skus);
        var old = lastCosts(skus);
        var selling = prices.prices(skus);
        var lines = new ArrayList<ReceiptLine>();
        for (var came : told.lines()) {
            goods.checkQuantity(came.quantity(), true);
            goods.checkQuantity(came.free(), true);
            goods.checkQuantity(Quantity.ofThousandths(came.quantity().thousandths() + came.free().thousandths()), false);
            SupplierRules.checkCost(came.price(), "lines");
            if (lines.stream().anyMatch(l -> l.skuId().equals(came.skuId()))) throw PurchasingRejection.QUANTITY_RANGE.at("lines", names.get(came.skuId()).name());
            if (told.landedBy() == LandedBy.WEIGHT && (came.weight() == null || came.weight().thousandths() <= 0)) throw PurchasingRejection.WEIGHT_MISSING.at("lines", names.get(came.skuId()).name());
            var one = names.get(came.skuId());
            lines.add(line(lines.size() + 1, came, one, vat ? rate(taxes, one.taxCategory()) : 0, new Before(old.get(came.skuId()), selling.get(came.skuId()))));
        }
        return lines;
    }

    /** What goods cost and sold for until then. */
    private record Before(BigDecimal cost, Money selling) {
    }

    private static ReceiptLine line(int number, Came came, ProductSummary goods, int rate, Before before) {
        return new ReceiptLine(number, came.skuId(), goods.code(), goods.name(), came.quantity(), came.free(), came.price(), came.weight(), goods.taxCategory(), rate,
                Money.ZERO, BigDecimal.ZERO, before.cost(), before.selling(), Quantity.ofThousandths(0));
    }

    /** The seller's VAT stands whether or not the shop is registered. */
    static int rate(TaxesOfDay taxes, String letter) {
        return taxes.table().rates().stream().filter(r -> r.letter().equals(letter)).mapToInt(r -> (int) r.rate()).findFirst().orElse(0);
    }

    /** By the last receipt anywhere, else by the goods' own record. */
    private Map<UUID, BigDecimal> lastCosts(Collection<UUID> skus) {
        var found = new HashMap<>(products.costs(skus));
        Rows.select(em, LAST_COSTS.formatted(Rows.places(skus.size(), "?")), row -> Map.entry(Rows.id(row, 1), row.getBigDecimal(2)), skus.toArray()).forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    private static Map<UUID, Quantity> paid(List<Came> lines) {
        var sums = new HashMap<UUID, Quantity>();
        lines.forEach(l -> sums.put(l.skuId(), l.quantity()));
        return sums;
    }
}
