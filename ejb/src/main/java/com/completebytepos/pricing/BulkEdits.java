package com.completebytepos.pricing;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.catalogue.GoodsIntake;
import com.completebytepos.catalogue.IntakeRow;
import com.completebytepos.catalogue.ProductFilter;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.catalogue.ProductSummary;
import com.completebytepos.kernel.Changed;
import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.model.BulkEdit;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Promises that many goods change together or not at all, as the preview said, and that it can be taken back where nobody changed them since. */
@Stateless
public class BulkEdits {
    private static final int MOST = 25_000;
    private static final int AT_A_TIME = 500;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject ProductQueries products;
    @Inject GoodsIntake goods;
    @Inject PriceIntake prices;
    @Inject AuditTrail audit;
    @Inject Event<Changed> changed;
    @Inject Clock clock;

    /** {@code before} is null without a price; {@code fits} is false where no product may cost {@code after}, or the shop allows nothing below cost: its price is left as it is. */
    public record Line(ProductSummary product, Money before, Money after, boolean fits, Becomes becomes) implements Serializable {
        public boolean isRepriced() {
            return fits && after != null && !after.equals(before);
        }

        public boolean isChanging() {
            return isRepriced() || becomes.says();
        }
    }

    /** What is another then; null stays as it is. */
    public record Becomes(String category, String taxCategory, Boolean active) implements Serializable {
        boolean says() {
            return category != null || taxCategory != null || active != null;
        }
    }

    /** {@code fitting} by the filter, of them {@code changing}, and {@code unfit} for the price they would have; {@code lines} those that are one of the two, the first by name. */
    public record Preview(int fitting, int changing, int unfit, List<Line> lines) implements Serializable {
    }

    public record Entry(UUID id, String what, int goods, String doneBy, Instant doneAt, String undoneBy, Instant undoneAt, int kept) implements Serializable {
    }

    @Requires(Permission.EDIT_PRODUCTS)
    public Preview preview(ProductFilter filter, BulkChange change, int most) {
        change.check();
        long count = products.count(filter);
        if (count > MOST) throw PricingRejection.BULK_COUNT.with(MOST);
        var lines = lines(filter, change, (int) count);
        return new Preview(lines.size(), (int) lines.stream().filter(Line::isChanging).count(), (int) lines.stream().filter(l -> !l.fits()).count(),
                lines.stream().filter(l -> l.isChanging() || !l.fits()).limit(most).toList());
    }

    private List<Line> lines(ProductFilter filter, BulkChange change, int most) {
        var page = products.page(filter, ProductFilter.Order.NAME, false, 0, Math.max(1, most));
        var ids = page.stream().map(ProductSummary::id).toList();
        var standing = prices.standing(ids);
        var costs = prices.costRule(ids);
        return page.stream().map(p -> line(p, standing.getOrDefault(p.id(), Map.of()).get(""), change, costs)).toList();
    }

    /** @param expected how many goods fitted when it was previewed */
    @Requires(Permission.EDIT_PRODUCTS)
    public UUID apply(ProductFilter filter, BulkChange change, long expected) {
        change.check();
        if (change.touchesPrices() && !CurrentShop.actor().may(Permission.EDIT_PRICES)) throw PricingRejection.PRICES_NOT_ALLOWED.with();
        long count = products.count(filter);
        if (count != expected) throw PricingRejection.BULK_OTHERS.with(expected, count);
        if (count == 0 || count > MOST) throw PricingRejection.BULK_COUNT.with(MOST);
        var lines = lines(filter, change, (int) count).stream().filter(Line::isChanging).toList();
        var edit = new BulkEdit(change.words(), CurrentShop.actor().name(), clock.instant());
        em.persist(edit);
        int touched = 0;
        for (int from = 0; from < lines.size(); from += AT_A_TIME) touched += store(lines.subList(from, Math.min(lines.size(), from + AT_A_TIME)), change, edit.id());
        em.find(BulkEdit.class, edit.id()).changed(touched);
        audit.record("pricing.bulk-edit", "bulk-edit", edit.id(), change.words() + ": " + touched);
        return edit.id();
    }

    private int store(List<Line> lines, BulkChange change, UUID batch) {
        var touched = new HashSet<UUID>();
        if (change.touchesGoods()) {
            var row = new IntakeRow(0, null, null, null, change.category(), null, null, change.taxCategory(), null, null, null, new IntakeRow.Limits(null, null, null, null, null, change.active()), IntakeRow.Beside.UNTOLD);
            touched.addAll(goods.store(lines.stream().map(l -> new GoodsIntake.Wanted(row, l.product().id())).toList(), batch).changed());
        }
        if (change.touchesPrices()) touched.addAll(prices.store(amounts(lines), batch));
        tell(touched);
        return touched.size();
    }

    private static Map<UUID, Map<String, Money>> amounts(List<Line> lines) {
        var amounts = new HashMap<UUID, Map<String, Money>>();
        lines.stream().filter(Line::isRepriced).forEach(l -> amounts.put(l.product().id(), Map.of("", l.after())));
        return amounts;
    }

    /** What was changed again since is kept as it is, and counted. */
    @Requires(Permission.EDIT_PRODUCTS)
    public Entry undo(UUID id) {
        var edit = em.find(BulkEdit.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (edit == null) throw PricingRejection.NO_SUCH_BULK_EDIT.with();
        if (edit.isUndone()) throw PricingRejection.BULK_UNDONE.with(edit.entry().undoneBy());
        if (prices.isOf(id) && !CurrentShop.actor().may(Permission.EDIT_PRICES)) throw PricingRejection.PRICES_NOT_ALLOWED.with();
        var goodsBack = goods.takeBack(id);
        var pricesBack = prices.takeBack(id);
        var touched = new HashSet<>(goodsBack.changed());
        touched.addAll(pricesBack.changed());
        tell(touched);
        edit = em.find(BulkEdit.class, id);
        edit.takenBack(goodsBack.kept() + pricesBack.kept(), CurrentShop.actor().name(), clock.instant());
        audit.record("pricing.bulk-edit-undone", "bulk-edit", id, touched.size() + " back, " + edit.entry().kept() + " kept");
        return edit.entry();
    }

    /** Newest first. */
    @Requires(Permission.EDIT_PRODUCTS)
    public List<Entry> latest(int most) {
        return em.createQuery("select e from BulkEdit e order by e.doneAt desc", BulkEdit.class).setMaxResults(most).getResultStream().map(BulkEdit::entry).toList();
    }

    private void tell(Set<UUID> touched) {
        touched.forEach(sku -> changed.fire(new Changed("product", sku)));
    }

    private static Line line(ProductSummary product, Money before, BulkChange change, CostRule costs) {
        var after = change.of(before);
        boolean fits = after == null || after.equals(before) || PriceRules.isPrice(after) && !costs.forbids(product.id(), after);
        return new Line(product, before, after, fits, change.of(product));
    }
}
