package com.completebytepos.stock;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.BranchClosing;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.model.Transfer;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Promises that goods between two branches are at every moment somewhere: with the sender, on the road, with the receiver, or borne by
 * somebody. Every step is one branch's movement and locks the transfer, so a step cannot be taken twice.
 */
@Stateless
public class StockTransfers {
    private static final Duration JUST_CAME = Duration.ofDays(7);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject WantedGoods wanted;
    @Inject StockLedger ledger;
    @Inject StockNumbers numbers;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    public record Ask(UUID fromBranch, UUID toBranch, String note, List<WantedGoods.Line> lines) {
    }

    /** Who drives what, and the seal on it. */
    public record Van(String plate, String driver, String seal) implements java.io.Serializable {
    }

    @Requires(Permission.KEEP_STOCK)
    public UUID ask(Ask told) {
        BranchScope.check(told.fromBranch(), told.toBranch());
        var from = wanted.branch(told.fromBranch(), "fromBranch");
        var to = wanted.branch(told.toBranch(), "toBranch");
        if (from.id().equals(to.id())) throw StockRejection.SAME_BRANCH.at("toBranch");
        var lines = wanted.check(told.lines());
        var transfer = new Transfer(numbers.next("TRF"), new Ask(from.id(), to.id(), WantedGoods.note(told.note(), false), List.of()), lines, CurrentShop.actor(), clock.instant());
        em.persist(transfer);
        tell("asked", transfer, from.name() + " -> " + to.name() + ", " + lines.size() + " lines");
        return transfer.id();
    }

    /**
     * Asked by one who may approve, and approved by that word where it is sure that it goes on with what has just come and lies there; else it waits for a second person like all
     * that is asked. It leaves and arrives by the same steps as all goods, counted by others (ADR 0142).
     * @param came when the goods came that are to go on
     */
    @Requires(Permission.APPROVE_STOCK)
    public UUID allot(Ask told, Instant came) {
        CurrentShop.actor().mustBeAllowed(Permission.KEEP_STOCK, Permission.APPROVE_STOCK);
        BranchScope.check(told.fromBranch());
        var transfer = em.find(Transfer.class, ask(told));
        if (came.isBefore(clock.instant().minus(JUST_CAME)) || !liesUnpromised(told)) return transfer.id();
        transfer.approve(CurrentShop.actor().name(), clock.instant());
        tell("approved", transfer, told.note());
        return transfer.id();
    }

    @Requires(Permission.APPROVE_STOCK)
    public void approve(UUID id) {
        var transfer = locked(id, TransferState.ASKED);
        BranchScope.check(transfer.fromBranch());
        wanted.checkSecond(transfer.isAskedBy(CurrentShop.actor()), transfer.fromBranch(), transfer.number());
        checkOpen(transfer);
        transfer.approve(CurrentShop.actor().name(), clock.instant());
        tell("approved", transfer, "");
    }

    @Requires(Permission.APPROVE_STOCK)
    public void refuse(UUID id, String why) {
        var transfer = locked(id, TransferState.ASKED);
        BranchScope.check(transfer.fromBranch());
        transfer.end(TransferState.REFUSED, WantedGoods.note(why, true), CurrentShop.actor().name(), clock.instant());
        tell("refused", transfer, why);
    }

    /** Nothing has left yet, so nothing moves. */
    @Requires(Permission.KEEP_STOCK)
    public void cancel(UUID id, String why) {
        var transfer = locked(id, TransferState.ASKED, TransferState.APPROVED);
        transfer.end(TransferState.CANCELLED, WantedGoods.note(why, true), CurrentShop.actor().name(), clock.instant());
        tell("cancelled", transfer, why);
    }

    /**
     * @param loaded  what is in the van, at most what was approved; goods left out stay where they are
     * @param knowing that more is loaded than the books have
     */
    @Requires(Permission.KEEP_STOCK)
    public void send(UUID id, Van van, List<WantedGoods.Line> loaded, boolean knowing) {
        var transfer = locked(id, TransferState.APPROVED);
        BranchScope.check(transfer.fromBranch());
        checkOpen(transfer);
        if (isEmpty(van.plate(), 40) || isEmpty(van.driver(), 80)) throw StockRejection.VAN_MISSING.at(isEmpty(van.plate(), 40) ? "plate" : "driver");
        if (van.seal() != null && van.seal().length() > 40) throw StockRejection.VAN_MISSING.at("seal");
        transfer.load(sums(loaded));
        var document = new StockDocument(id, DocumentKind.TRANSFER, transfer.fromBranch(), transfer.toBranch(), CurrentShop.actor().id(), clock.instant());
        tell("sent", transfer, van.plate() + ", " + van.driver() + ", " + van.seal());
        var posted = ledger.post(document, transfer.leaving(WantedGoods.marks(loaded)));
        wanted.checkTaken(transfer.fromBranch(), WantedGoods.nothingMore(posted.moves()), knowing);
        transfer.send(van, posted.moves(), CurrentShop.actor(), clock.instant());
    }

    /**
     * What the receiver counted without seeing what was sent; goods not named did not arrive.
     * @param branchId where it is received
     */
    @Requires(Permission.KEEP_STOCK)
    public TransferState receive(UUID id, UUID branchId, List<WantedGoods.Line> counted) {
        var transfer = locked(id);
        BranchScope.check(transfer.toBranch());
        if (transfer.state() == TransferState.DONE || transfer.state() == TransferState.DIFFERENCE) throw StockRejection.RECEIVED_ALREADY.with(transfer.number());
        if (transfer.state() != TransferState.SENT) throw StockRejection.NOT_NOW.with(transfer.number());
        if (!transfer.toBranch().equals(branchId)) throw StockRejection.WRONG_BRANCH.at("branchId", transfer.number());
        transfer.receive(sums(counted), CurrentShop.actor(), clock.instant());
        tell("received", transfer, transfer.state().name());
        ledger.post(new StockDocument(id, DocumentKind.TRANSFER, transfer.toBranch(), transfer.fromBranch(), CurrentShop.actor().id(), clock.instant()), transfer.arriving(WantedGoods.marks(counted)));
        return transfer.state();
    }

    /** What is missing comes into the books of who bears it and, unless it was found, is written off there; what is too many comes into the receiver's. Somebody says so who stood at neither end; whoever is bound to branches says so of their own books alone. */
    @Requires(Permission.APPROVE_STOCK)
    public void settle(UUID id, TransferBearer bearer, String note) {
        var transfer = locked(id, TransferState.DIFFERENCE);
        if (bearer == null) throw StockRejection.BEARER_MISSING.at("bearer");
        var text = WantedGoods.note(note, true);
        wanted.checkSecond(transfer.isMovedBy(CurrentShop.actor()), transfer.toBranch(), transfer.number());
        BranchScope.check(bearer == TransferBearer.RECEIVER ? transfer.toBranch() : transfer.fromBranch());
        transfer.settle(bearer, text, CurrentShop.actor().name(), clock.instant());
        tell("settled", transfer, bearer + ", " + transfer.lost() + ": " + text);
        transfer.settling(bearer).forEach((branch, moves) -> ledger.post(new StockDocument(id, DocumentKind.TRANSFER, branch, branch.equals(transfer.toBranch()) ? transfer.fromBranch() : transfer.toBranch(),
                CurrentShop.actor().id(), clock.instant()), moves));
    }

    @OpenToAll("part of closing a branch, which was allowed")
    public void closing(@Observes BranchClosing branch) {
        long open = em.createQuery("select count(t) from Transfer t where (t.fromBranch = :branch or t.toBranch = :branch) and t.state in :open", Long.class).setParameter("branch", branch.branchId())
                .setParameter("open", List.of(TransferState.ASKED, TransferState.APPROVED, TransferState.SENT, TransferState.DIFFERENCE)).getSingleResult();
        if (open > 0) throw StockRejection.IN_TRANSIT.with(branch.name(), open);
    }

    private static Map<UUID, Quantity> sums(List<WantedGoods.Line> told) {
        var sums = new HashMap<UUID, Quantity>();
        for (var line : told) {
            if (line.skuId() == null || line.quantity() == null || line.quantity().thousandths() < 0 || line.quantity().thousandths() > WantedGoods.MOST) throw StockRejection.QUANTITY_RANGE.at("lines", String.valueOf(line.quantity()));
            sums.merge(line.skuId(), line.quantity(), StockTransfers::sum);
        }
        return sums;
    }

    /** Neither customers nor vans that are still to be loaded wait for it. */
    private boolean liesUnpromised(Ask told) {
        var wanted = sums(told.lines());
        var there = ledger.available(told.fromBranch(), wanted.keySet());
        var promised = new HashMap<UUID, Quantity>();
        em.createQuery("select l.skuId, l.asked from Transfer t join t.lines l where t.fromBranch = :branch and t.state = :approved and l.skuId in :skus", Object[].class).setParameter("branch", told.fromBranch())
                .setParameter("approved", TransferState.APPROVED).setParameter("skus", wanted.keySet()).getResultStream().forEach(row -> promised.merge((UUID) row[0], (Quantity) row[1], StockTransfers::sum));
        return wanted.entrySet().stream().allMatch(one -> there.containsKey(one.getKey()) && sum(one.getValue(), promised.getOrDefault(one.getKey(), Quantity.ofThousandths(0))).thousandths() <= there.get(one.getKey()).thousandths());
    }

    private static Quantity sum(Quantity a, Quantity b) {
        return Quantity.ofThousandths(Math.addExact(a.thousandths(), b.thousandths()));
    }

    private void checkOpen(Transfer transfer) {
        wanted.checkOpen(transfer.fromBranch(), transfer.number());
        wanted.checkOpen(transfer.toBranch(), transfer.number());
    }

    private Transfer locked(UUID id, TransferState... at) {
        var transfer = id == null ? null : em.find(Transfer.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (transfer == null) throw StockRejection.NO_SUCH_DOCUMENT.with();
        BranchScope.check(transfer.fromBranch(), transfer.toBranch());
        if (at.length > 0 && !List.of(at).contains(transfer.state())) throw StockRejection.NOT_NOW.with(transfer.number());
        return transfer;
    }

    private void tell(String what, Transfer transfer, String detail) {
        audit.record("stock.transfer-" + what, "transfer", transfer.id(), transfer.number() + (detail.isEmpty() ? "" : " " + detail));
    }

    private static boolean isEmpty(String text, int longest) {
        return text == null || text.isBlank() || text.length() > longest;
    }
}
