package com.completebytepos.splitting;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.kernel.Rows;
import com.completebytepos.purchasing.CostChanges;
import com.completebytepos.purchasing.GoodsReceiving;
import com.completebytepos.splitting.model.ReceiptSplit;
import com.completebytepos.splitting.model.Shares;
import com.completebytepos.splitting.model.SplitPart;
import com.completebytepos.stock.Replenishment;
import com.completebytepos.stock.StockTransfers;
import com.completebytepos.stock.TransferQueries;
import com.completebytepos.stock.TransferState;
import com.completebytepos.stock.WantedGoods;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Promises that no more of a receipt goes on to other branches than came and is left, and that what one word makes is made once. */
@Stateless
public class ReceiptSplits {
    private static final long MOST = 999_999_999;
    private static final int MOST_DAYS = 120;
    /** Any of these opens a receipt. */
    private static final List<Permission> OPENING = List.of(Permission.BUY, Permission.KEEP_STOCK, Permission.PAY_SUPPLIERS);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject CostChanges receipts;
    @Inject BranchRegister branches;
    @Inject Replenishment replenishment;
    @Inject StockTransfers transfers;
    @Inject TransferQueries rows;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** {@code left}: what came, less what went back to the supplier and what earlier splits took. */
    public record Goods(UUID skuId, String code, String name, Quantity came, Quantity left) implements Serializable {
    }

    /** {@code places}: where it can go; {@code proposed} by SKU and branch, what the branches' own suggested orders want of it. */
    public record Sheet(GoodsReceiving.Row receipt, List<BranchSummary> places, List<Goods> goods, Map<UUID, Map<UUID, Quantity>> proposed) {
    }

    public record Share(UUID branchId, UUID skuId, Quantity quantity) {
    }

    public record Part(UUID transferId, String transfer, UUID branchId, TransferState state) implements Serializable {
    }

    public record Source(UUID receiptId, String receipt) implements Serializable {
    }

    /** Whoever may not buy, or works in some branches alone, does not see what others want: nothing is proposed. @param days that what comes is to last */
    @Requires(Permission.KEEP_STOCK)
    public Sheet sheet(UUID receiptId, int days) {
        CurrentShop.actor().mustBeAllowed(Permission.KEEP_STOCK, Permission.VIEW_STOCK);
        if (days < 1 || days > MOST_DAYS) throw SplittingRejection.TOO_MANY_DAYS.at("days", MOST_DAYS);
        var receipt = receipts.receipt(receiptId);
        BranchScope.check(receipt.branchId());
        var goods = goods(receiptId, parts(receiptId));
        var places = places(receipt);
        var wanted = new HashMap<UUID, Map<UUID, Quantity>>();
        if (CurrentShop.actor().may(Permission.BUY) && !BranchScope.isBound()) {
            var skus = goods.stream().map(Goods::skuId).toList();
            for (var place : places) replenishment.wanted(place.id(), days, skus).forEach((sku, much) -> wanted.computeIfAbsent(sku, unused -> new TreeMap<>()).put(place.id(), much));
        }
        var proposed = new HashMap<UUID, Map<UUID, Quantity>>();
        for (var one : goods) proposed.put(one.skuId(), Shares.of(one.left(), wanted.getOrDefault(one.skuId(), Map.of())));
        return new Sheet(receipt, places, goods, proposed);
    }

    /**
     * One transfer for each branch, approved at once where what is given has just come and lies there: what leaves is loaded and sent as always.
     * @param claim made once by whoever tells it; told again, what it made is named again
     * @return the transfers
     */
    @Requires(Permission.APPROVE_STOCK)
    public List<UUID> split(UUID claim, UUID receiptId, List<Share> told) {
        CurrentShop.actor().mustBeAllowed(Permission.KEEP_STOCK, Permission.APPROVE_STOCK, Permission.VIEW_STOCK);
        var receipt = receipts.kept(receiptId);
        BranchScope.check(receipt.branchId());
        var split = locked(receiptId);
        var made = split.madeBy(claim);
        if (!made.isEmpty()) return made;
        var byBranch = checked(receipt, goods(receiptId, split.parts()), told);
        var actor = CurrentShop.actor().name();
        var done = new ArrayList<UUID>();
        byBranch.forEach((branch, lines) -> {
            var transfer = transfers.allot(new StockTransfers.Ask(receipt.branchId(), branch, receipt.number(), lines), receipt.receivedAt());
            split.add(new SplitPart(transfer, branch, claim, actor, clock.instant()));
            done.add(transfer);
        });
        audit.record("splitting.split", "goods-receipt", receiptId, receipt.number() + ": " + done.size() + " transfers");
        return done;
    }

    /** Where it went on to, the first first. */
    @Requires(Permission.VIEW_STOCK)
    public List<Part> of(UUID receiptId) {
        BranchScope.check(receipts.receipt(receiptId).branchId());
        return parts(receiptId).stream().map(part -> {
            var row = rows.row(part.transferId());
            return new Part(row.id(), row.number(), part.branchId(), row.state());
        }).toList();
    }

    /** The receipt whose goods a transfer takes on; who may not open it, and its receiver, bound to another branch, is told the number alone. */
    @Requires(Permission.VIEW_STOCK)
    public Optional<Source> sourceOf(UUID transferId) {
        var transfer = rows.row(transferId);
        BranchScope.check(transfer.fromBranch(), transfer.toBranch());
        boolean opens = BranchScope.holds(transfer.fromBranch()) && OPENING.stream().anyMatch(CurrentShop.actor()::may);
        return em.createQuery("select s.receiptId from ReceiptSplit s join s.parts p where p.transferId = :transfer", UUID.class).setParameter("transfer", transferId).getResultStream().findFirst()
                .map(receipt -> new Source(opens ? receipt : null, transfer.note()));
    }

    private List<BranchSummary> places(GoodsReceiving.Row receipt) {
        return branches.all().stream().filter(b -> b.active() && !b.id().equals(receipt.branchId())).toList();
    }

    private List<SplitPart> parts(UUID receiptId) {
        var split = em.find(ReceiptSplit.class, receiptId);
        return split == null ? List.of() : split.parts();
    }

    private List<Goods> goods(UUID receiptId, List<SplitPart> parts) {
        var gone = new HashMap<UUID, Long>();
        for (var part : parts) {
            var state = rows.row(part.transferId()).state();
            if (state == TransferState.REFUSED || state == TransferState.CANCELLED) continue;
            rows.lines(part.transferId()).forEach(line -> gone.merge(line.skuId(), (line.sent() == null ? line.asked() : line.sent()).thousandths(), Math::addExact));
        }
        return receipts.of(receiptId).stream().map(line -> {
            long came = line.quantity().thousandths() + line.free().thousandths();
            return new Goods(line.skuId(), line.code(), line.name(), Quantity.ofThousandths(came), Quantity.ofThousandths(Math.max(0, came - line.returned().thousandths() - gone.getOrDefault(line.skuId(), 0L))));
        }).toList();
    }

    /** By branch, in their order, so that two who split side by side take the same locks. */
    private TreeMap<UUID, List<WantedGoods.Line>> checked(GoodsReceiving.Row receipt, List<Goods> goods, List<Share> told) {
        var known = goods.stream().collect(Collectors.toMap(Goods::skuId, one -> one));
        var places = places(receipt).stream().collect(Collectors.toMap(BranchSummary::id, BranchSummary::name));
        var sums = new LinkedHashMap<UUID, Long>();
        var byBranch = new TreeMap<UUID, List<WantedGoods.Line>>();
        for (var share : told) {
            if (share.quantity() == null || share.quantity().thousandths() == 0) continue;
            var one = known.get(share.skuId());
            if (one == null) throw SplittingRejection.NOT_RECEIVED.at("goods");
            if (!places.containsKey(share.branchId())) throw SplittingRejection.NO_SUCH_BRANCH.at("given:" + one.code(), one.name());
            long much = share.quantity().thousandths();
            if (much < 0 || much > MOST) throw SplittingRejection.QUANTITY.at("given:" + one.code(), places.get(share.branchId()), share.quantity());
            sums.merge(share.skuId(), much, Math::addExact);
            byBranch.computeIfAbsent(share.branchId(), unused -> new ArrayList<>()).add(new WantedGoods.Line(share.skuId(), share.quantity()));
        }
        if (byBranch.isEmpty()) throw SplittingRejection.NOTHING.at("goods");
        sums.forEach((sku, sum) -> {
            var one = known.get(sku);
            if (sum > one.left().thousandths()) throw SplittingRejection.TOO_MUCH.at("given:" + one.code(), one.name(), Quantity.ofThousandths(sum), one.left());
        });
        return byBranch;
    }

    /** A row first, so that a lock has something to hold: of two who split the same the second sees what the first took. */
    private ReceiptSplit locked(UUID receiptId) {
        Rows.change(em, "insert into receipt_split (receipt_id, version) values (?, 0) on duplicate key update receipt_id = receipt_split.receipt_id", receiptId);
        return em.find(ReceiptSplit.class, receiptId, LockModeType.PESSIMISTIC_WRITE);
    }
}
