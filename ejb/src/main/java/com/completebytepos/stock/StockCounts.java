package com.completebytepos.stock;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.BranchClosing;
import com.completebytepos.catalogue.ProductCatalogue;
import com.completebytepos.catalogue.ProductKind;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.catalogue.ProductSummary;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.model.CountEntry;
import com.completebytepos.stock.model.CountLine;
import com.completebytepos.stock.model.CycleOrder;
import com.completebytepos.stock.model.StockCount;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** Promises that a branch is counted while it sells: by many at once, blind, each piece with its moment. */
@Stateless
public class StockCounts {
    private static final long MOST = 999_999_999;
    private static final int AT_A_TIME = 2_000;
    private static final int CYCLE = 50;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject WantedGoods wanted;
    @Inject ProductQueries goods;
    @Inject ProductCatalogue catalogue;
    @Inject StockNumbers numbers;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** {@code categoryId} for CATEGORY, {@code skus} for LIST; CYCLE takes those whose last count is oldest, the ones that sell for most first. */
    public record Open(UUID branchId, CountKind kind, String title, UUID categoryId, List<UUID> skus) {
    }

    @Requires(Permission.KEEP_STOCK)
    public UUID open(Open told) {
        BranchScope.check(told.branchId());
        var branch = wanted.branch(told.branchId(), "branchId");
        if (told.kind() == null || told.kind() == CountKind.CATEGORY && told.categoryId() == null || told.kind() == CountKind.LIST && told.skus().isEmpty()) throw StockRejection.COUNT_KIND_MISSING.at("kind");
        var title = told.title() == null || told.title().isBlank() ? branch.name() : told.title().strip();
        if (title.length() > 120) throw StockRejection.NOTE_MISSING.at("title");
        var count = new StockCount(numbers.next("CNT"), new StockCount.Plan(branch.id(), told.kind(), title), CurrentShop.actor(), clock.instant());
        em.persist(count);
        int lines = switch (told.kind()) {
            case FULL -> list(count, null);
            case CATEGORY -> list(count, told.categoryId());
            case LIST -> add(count, told.skus());
            case CYCLE -> add(count, dueForCycle(branch.id()));
        };
        if (lines == 0) throw StockRejection.COUNT_EMPTY.at("kind");
        audit.record("stock.count-opened", "count", count.id(), count.number() + " " + told.kind() + " " + title + ", " + lines + " lines");
        return count.id();
    }

    /**
     * @param id    made by who counts: told twice, the first stands
     * @param typed a code or barcode; of a pack it counts what the pack holds
     */
    @Requires(Permission.KEEP_STOCK)
    public CountQueries.Entered enter(UUID id, UUID countId, String typed, Quantity quantity) {
        var count = found(countId, LockModeType.PESSIMISTIC_READ);
        count.require(CountState.OPEN);
        if (quantity == null || quantity.thousandths() < 0 || quantity.thousandths() > MOST) throw StockRejection.QUANTITY_RANGE.at("quantity", String.valueOf(quantity));
        var scanned = goods.scanned(typed).orElseThrow(() -> StockRejection.NO_SUCH_GOODS.at("code"));
        var line = em.createQuery("select l.name, l.again from CountLine l where l.key.countId = :count and l.key.skuId = :sku", Object[].class).setParameter("count", countId).setParameter("sku", scanned.skuId())
                .getResultStream().findFirst().orElseThrow(() -> StockRejection.NOT_ON_LIST.at("code", typed));
        if (count.round() > 1 && !(Boolean) line[1]) throw StockRejection.NOT_ON_LIST.at("code", typed);
        var known = em.find(CountEntry.class, id);
        if (known != null && !(known.countId().equals(countId) && known.isBy(CurrentShop.actor()))) throw StockRejection.NO_SUCH_DOCUMENT.with();
        var entry = known != null ? known : new CountEntry(id, count, scanned.skuId(), quantity.times(scanned.units()), CurrentShop.actor(), clock.instant());
        if (known == null) em.persist(entry);
        return entry.entered((String) line[0]);
    }

    /** Only one's own, while the count is open. */
    @Requires(Permission.KEEP_STOCK)
    public void undo(UUID entryId) {
        var entry = entryId == null ? null : em.find(CountEntry.class, entryId);
        if (entry == null || !entry.isBy(CurrentShop.actor())) throw StockRejection.NO_SUCH_DOCUMENT.with();
        var count = found(entry.countId(), LockModeType.PESSIMISTIC_READ);
        count.require(CountState.OPEN);
        if (entry.round() != count.round()) throw StockRejection.NOT_NOW.with(count.number());
        entry.undo();
    }

    /** What is being counted is not closed over the heads of who counts. */
    @OpenToAll("part of closing a branch, which was allowed")
    public void closing(@Observes BranchClosing branch) {
        long open = em.createQuery("select count(c) from StockCount c where c.branchId = :branch and c.state in :open", Long.class).setParameter("branch", branch.branchId())
                .setParameter("open", List.of(CountState.OPEN, CountState.CHECK, CountState.POSTING)).getSingleResult();
        if (open > 0) throw StockRejection.COUNTS_OPEN.with(branch.name(), open);
    }

    @Requires(Permission.KEEP_STOCK)
    public void stop(UUID countId) {
        var count = found(countId, LockModeType.PESSIMISTIC_WRITE);
        count.stop();
        audit.record("stock.count-stopped", "count", countId, count.number());
    }

    private int list(StockCount count, UUID categoryId) {
        int lines = 0;
        for (var page = goods.counted(categoryId, "", AT_A_TIME); !page.isEmpty(); page = goods.counted(categoryId, page.get(page.size() - 1).code(), AT_A_TIME)) lines = keep(count, page, lines);
        return lines;
    }

    private int add(StockCount count, List<UUID> skus) {
        var facts = catalogue.facts(skus);
        var known = goods.named(skus).values().stream().filter(p -> facts.get(p.id()).kind() == ProductKind.GOODS).sorted(Comparator.comparing(ProductSummary::code)).toList();
        return keep(count, known, 0);
    }

    private int keep(StockCount count, List<ProductSummary> page, int lines) {
        int at = lines;
        for (var one : page) em.persist(new CountLine(new CountLine.Key(count.id(), one.id()), ++at, one.code(), one.name()));
        em.flush();
        return at;
    }

    /** Sold value of a quarter makes the classes; how long ago the last count was, against its class's rhythm, the order. */
    private List<UUID> dueForCycle(UUID branchId) {
        var now = clock.instant();
        var sold = new HashMap<UUID, BigDecimal>();
        em.createQuery("select m.skuId, sum(m.value) from StockMovement m where m.branchId = :branch and m.reason in :sold and m.at > :since group by m.skuId", Object[].class)
                .setParameter("branch", branchId).setParameter("sold", MovementReason.SOLD).setParameter("since", now.minus(Duration.ofDays(90))).getResultStream().forEach(r -> sold.put((UUID) r[0], ((BigDecimal) r[1]).negate()));
        var counted = new HashMap<UUID, Instant>();
        em.createQuery("select l.key.skuId, max(l.mark) from CountLine l join StockCount c on c.id = l.key.countId where c.branchId = :branch and l.posted = true group by l.key.skuId", Object[].class)
                .setParameter("branch", branchId).getResultStream().forEach(r -> counted.put((UUID) r[0], (Instant) r[1]));
        var held = em.createQuery("select i.key.skuId from StockItem i where i.key.branchId = :branch", UUID.class).setParameter("branch", branchId).getResultList();
        return new CycleOrder(sold, counted, now).due(held, CYCLE);
    }

    private StockCount found(UUID id, LockModeType lock) {
        var count = id == null ? null : em.find(StockCount.class, id, lock);
        if (count == null) throw StockRejection.NO_SUCH_DOCUMENT.with();
        BranchScope.check(count.branchId());
        return count;
    }
}
