package com.completebytepos.stock;

import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.model.Transfer;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Promises every transfer with its steps, and those that are too long on the road. */
@Stateless
public class TransferQueries {
    private static final String FITS = " from Transfer t where (:state is null or t.state = :state) and (:branch is null or t.fromBranch = :branch or t.toBranch = :branch)";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject StockRules rules;
    @Inject Clock clock;

    /** One step: who and when; both null while it was not taken. */
    public record Step(String who, Instant at) implements Serializable {
    }

    public record Steps(Step asked, Step approved, Step sent, Step received, Step settled) implements Serializable {
    }

    public record Row(UUID id, String number, UUID fromBranch, UUID toBranch, TransferState state, String note, StockTransfers.Van van, Steps steps, TransferBearer bearer,
                      String settlement, Money lost, boolean overdue) implements Serializable {
    }

    /** {@code sent} and {@code received} are null before that step. */
    public record LineRow(UUID skuId, String code, String name, Quantity asked, Quantity sent, Quantity received, BigDecimal unitCost) implements Serializable {

        public Quantity missing() {
            return Quantity.ofThousandths(Math.max(0, -beyond()));
        }

        public Quantity surplus() {
            return Quantity.ofThousandths(Math.max(0, beyond()));
        }

        private long beyond() {
            return sent == null || received == null ? 0 : received.thousandths() - sent.thousandths();
        }
    }

    @Requires(Permission.VIEW_STOCK)
    public long count(TransferState state, UUID branchId) {
        return BranchScope.bind(em.createQuery("select count(t)" + FITS + own(), Long.class)).setParameter("state", state).setParameter("branch", branchId).getSingleResult();
    }

    /** Newest first; null filters nothing. */
    @Requires(Permission.VIEW_STOCK)
    public List<Row> page(TransferState state, UUID branchId, int first, int size) {
        var late = lateSince();
        return BranchScope.bind(em.createQuery("select t" + FITS + own() + " order by t.askedAt desc, t.id desc", Transfer.class)).setParameter("state", state).setParameter("branch", branchId)
                .setFirstResult(first).setMaxResults(size).getResultStream().map(t -> t.row(late)).toList();
    }

    /** Sent longer ago than the shop allows, and not received, or with a difference nobody settled; oldest first. */
    @Requires(Permission.VIEW_STOCK)
    public List<Row> overdue() {
        var late = lateSince();
        return BranchScope.bind(em.createQuery("select t from Transfer t where t.state in :open and t.sentAt < :late" + own() + " order by t.sentAt", Transfer.class)).setParameter("open", List.of(TransferState.SENT, TransferState.DIFFERENCE)).setParameter("late", late)
                .getResultStream().map(t -> t.row(late)).toList();
    }

    @Requires(Permission.VIEW_STOCK)
    public Row row(UUID id) {
        return found(id).row(lateSince());
    }

    @Requires(Permission.VIEW_STOCK)
    public List<LineRow> lines(UUID id) {
        return found(id).rows();
    }

    private static String own() {
        return BranchScope.jpql("t.fromBranch", "t.toBranch");
    }

    private Instant lateSince() {
        return clock.instant().minus(Duration.ofDays(rules.limits().transferDays()));
    }

    private Transfer found(UUID id) {
        var transfer = id == null ? null : em.find(Transfer.class, id);
        if (transfer == null) throw StockRejection.NO_SUCH_DOCUMENT.with();
        BranchScope.check(transfer.fromBranch(), transfer.toBranch());
        return transfer;
    }
}
