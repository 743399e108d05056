package com.completebytepos.pricing;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.catalogue.GoodsIntake;
import com.completebytepos.catalogue.IntakeRow;
import com.completebytepos.catalogue.ProductFilter;
import com.completebytepos.catalogue.ProductHistory;
import com.completebytepos.catalogue.ProductHistory.Difference;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.catalogue.ProductSummary;
import com.completebytepos.kernel.Changed;
import com.completebytepos.kernel.Hashes;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Promises that many goods change together or not at all, as the preview said, and that it can be taken back where nobody changed them since. */
@Stateless
public class BulkEdits {
    private static final int MOST = 25_000;
    private static final int AT_A_TIME = 500;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject ProductQueries products;
    @Inject GoodsIntake goods;
    @Inject PriceIntake prices;
    @Inject BranchWishes branches;
    @Inject AuditTrail audit;
    @Inject Event<Changed> changed;
    @Inject Clock clock;

    /** {@code before} and {@code after} are null without a price; {@code fits} is false where no product may cost {@code after}, or the shop allows nothing below cost: it is left as it is. */
    public record Repriced(Money before, Money after, boolean fits) implements Serializable {
        public boolean isOther() {
            return fits && !Objects.equals(before, after);
        }
    }

    /** {@code price}: the shop's, {@code own}: the one branch's own; {@code becomes}: all else that is another then. */
    public record Line(ProductSummary product, Repriced price, Repriced own, List<Difference> becomes) implements Serializable {
        public boolean isChanging() {
            return price.isOther() || own.isOther() || !becomes.isEmpty();
        }

        public boolean isFitting() {
            return price.fits() && own.fits();
        }
    }

    /**
     * {@code fitting} by the filter, of them {@code changing}, and {@code unfit} for the price they would have; {@code lines} those that are one of the two, the first by name.
     * {@code print}: what all of them were and would become, so that nothing else is done than was shown.
     */
    public record Preview(int fitting, int changing, int unfit, List<Line> lines, String print) implements Serializable {
    }

    public record Entry(UUID id, String what, int goods, String doneBy, Instant doneAt, String undoneBy, Instant undoneAt, int kept) implements Serializable {
    }

    @Requires(Permission.EDIT_PRODUCTS)
    public Preview preview(ProductFilter filter, BulkChange change, int most) {
        change.check();
        long count = products.count(filter);
        if (count > MOST) throw PricingRejection.BULK_COUNT.with(MOST);
        var lines = lines(filter, change, (int) count);
        return new Preview(lines.size(), (int) lines.stream().filter(Line::isChanging).count(), (int) lines.stream().filter(l -> !l.isFitting()).count(),
                lines.stream().filter(BulkEdits::isShown).limit(most).toList(), print(lines));
    }

    private static boolean isShown(Line line) {
        return line.isChanging() || !line.isFitting();
    }

    private static String print(List<Line> lines) {
        var told = lines.stream().filter(BulkEdits::isShown).map(l -> l.product().id() + " " + l.price() + " " + l.own() + " " + l.becomes()).sorted().collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(Hashes.sha256(told));
    }

    private List<Line> lines(ProductFilter filter, BulkChange change, int most) {
        var page = products.page(filter, ProductFilter.Order.NAME, false, 0, Math.max(1, most));
        var ids = page.stream().map(ProductSummary::id).toList();
        var standing = prices.standing(ids);
        var costs = prices.costRule(ids);
        var goodsNow = change.touchesGoods() ? products.changeable(ids) : Map.<UUID, IntakeRow.Change>of();
        var branchNow = change.touchesBranch() ? branches.standing(ids, change.at().branchId()) : Map.<UUID, BranchWishes.Wish>of();
        var place = place(change);
        return page.stream().map(p -> line(p, standing.getOrDefault(p.id(), Map.of()), place, change, costs, becomes(change, goodsNow.get(p.id()), branchNow.get(p.id())))).toList();
    }

    /** As prices are kept under it; null where no branch's own price is told. */
    private String place(BulkChange change) {
        if (!change.touchesOwn()) return null;
        var code = prices.codesOfBranches().get(change.at().branchId());
        if (code == null) throw PricingRejection.NO_SUCH_BRANCH.at("branch");
        return PriceIntake.AT + code;
    }

    private static List<Difference> becomes(BulkChange change, IntakeRow.Change goodsNow, BranchWishes.Wish branchNow) {
        var found = new ArrayList<Difference>();
        if (goodsNow != null) found.addAll(change.goods().from(goodsNow));
        if (branchNow == null) return found;
        var offer = offered(change.at().offer(), branchNow.offer());
        if (offer != null && !offer.equals(branchNow.offer())) found.add(new Difference(ProductHistory.BRANCH_OFFER, branchNow.offer(), offer));
        if (change.at().least() != null && !change.at().least().equals(branchNow.least())) found.add(new Difference(ProductHistory.REORDER_LEVEL, branchNow.least().toString(), change.at().least().toString()));
        return found;
    }

    /** To offer what is offered is nothing new. */
    private static String offered(String wanted, String standing) {
        return !"yes".equals(wanted) ? wanted : standing.equals("no") ? "-" : standing;
    }

    /** @param seen the preview: where goods are no longer what they were then, nothing is changed */
    @Requires(Permission.EDIT_PRODUCTS)
    public UUID apply(ProductFilter filter, BulkChange change, Preview seen) {
        change.check();
        if ((change.touchesPrices() || change.touchesOwn()) && !CurrentShop.actor().may(Permission.EDIT_PRICES)) throw PricingRejection.PRICES_NOT_ALLOWED.with();
        long count = products.count(filter);
        if (count != seen.fitting()) throw PricingRejection.BULK_OTHERS.with(seen.fitting(), count);
        if (count == 0 || count > MOST) throw PricingRejection.BULK_COUNT.with(MOST);
        var all = lines(filter, change, (int) count);
        if (!print(all).equals(seen.print())) throw PricingRejection.BULK_CHANGED.with();
        var lines = all.stream().filter(Line::isChanging).toList();
        var edit = new BulkEdit(change.kept(), CurrentShop.actor().name(), clock.instant());
        em.persist(edit);
        int touched = 0;
        for (int from = 0; from < lines.size(); from += AT_A_TIME) touched += store(lines.subList(from, Math.min(lines.size(), from + AT_A_TIME)), change, edit.id());
        em.find(BulkEdit.class, edit.id()).changed(touched);
        audit.record("pricing.bulk-edit", "bulk-edit", edit.id(), change.words() + ": " + touched);
        return edit.id();
    }

    private int store(List<Line> lines, BulkChange change, UUID batch) {
        var touched = new HashSet<UUID>();
        var ids = lines.stream().map(l -> l.product().id()).toList();
        if (change.touchesGoods()) {
            var stored = goods.store(ids.stream().map(id -> new GoodsIntake.Wanted(change.goods().row(), id)).toList(), batch);
            touched.addAll(stored.changed());
            ids.stream().filter(stored.siblings()::contains).forEach(touched::add);
            tell(stored.siblings());
        }
        if (change.touchesPrices() || change.touchesOwn()) touched.addAll(prices.store(amounts(lines, place(change)), batch));
        tell(touched);
        if (change.touchesBranch()) {
            var kept = branches.store(ids, change.at(), batch);
            touched.addAll(kept.changed());
            tell(kept.offered());
        }
        return touched.size();
    }

    private static Map<UUID, Map<String, Money>> amounts(List<Line> lines, String place) {
        var amounts = new HashMap<UUID, Map<String, Money>>();
        for (var line : lines) {
            var told = new HashMap<String, Money>();
            if (line.price().isOther()) told.put("", line.price().after());
            if (line.own().isOther()) told.put(place, line.own().after());
            if (!told.isEmpty()) amounts.put(line.product().id(), told);
        }
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
        var branchesBack = branches.takeBack(id);
        var touched = new HashSet<>(goodsBack.changed());
        touched.addAll(pricesBack.changed());
        tell(touched);
        tell(goodsBack.siblings());
        tell(branchesBack.offered());
        touched.addAll(branchesBack.changed());
        var kept = new HashSet<>(goodsBack.kept());
        kept.addAll(pricesBack.kept());
        kept.addAll(branchesBack.kept());
        edit = em.find(BulkEdit.class, id);
        edit.takenBack(kept.size(), CurrentShop.actor().name(), clock.instant());
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

    private static Line line(ProductSummary product, Map<String, Money> standing, String place, BulkChange change, CostRule costs, List<Difference> becomes) {
        var before = standing.get("");
        var own = place == null ? null : standing.get(place);
        var wanted = change.ownOf(own, before);
        boolean alone = before == null && wanted != null;
        return new Line(product, repriced(product.id(), before, change.of(before), costs), alone ? new Repriced(own, wanted, false) : repriced(product.id(), own, wanted, costs), becomes);
    }

    private static Repriced repriced(UUID sku, Money before, Money after, CostRule costs) {
        return new Repriced(before, after, after == null || after.equals(before) || PriceRules.isPrice(after) && !costs.forbids(sku, after));
    }
}
