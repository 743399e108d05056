package com.completebytepos.refunds;

import com.completebytepos.kernel.Money;
import com.completebytepos.payments.ProviderErrands;
import com.completebytepos.refunds.model.MoneyRefund;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Promises the office every refund, those that wait for somebody first. */
@Stateless
public class RefundQueries {
    private static final List<RefundState> WAITING = List.of(RefundState.REQUESTED, RefundState.FAILED, RefundState.SENT);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject ProviderErrands errands;

    /** A whole payment turned back, as the reconciliation needs it. */
    public record TurnedBack(UUID id, String receipt, String code, Money amount, Instant at) implements Serializable {
    }

    /** @param waiting only those somebody or the provider still has to do with */
    @Requires(Permission.VIEW_SALES)
    public List<RefundRow> page(boolean waiting, int first, int size) {
        return BranchScope.bind(em.createQuery("select r from MoneyRefund r where (:all = true or r.state in :waiting)" + own() + " order by r.askedAt desc, r.id", MoneyRefund.class)).setParameter("all", !waiting).setParameter("waiting", WAITING)
                .setFirstResult(first).setMaxResults(size).getResultStream().map(MoneyRefund::row).toList();
    }

    @Requires(Permission.VIEW_SALES)
    public long count(boolean waiting) {
        return BranchScope.bind(em.createQuery("select count(r) from MoneyRefund r where (:all = true or r.state in :waiting)" + own(), Long.class)).setParameter("all", !waiting).setParameter("waiting", WAITING).getSingleResult();
    }

    @Requires(Permission.VIEW_SALES)
    public RefundRow find(UUID id) {
        var refund = Optional.ofNullable(id == null ? null : em.find(MoneyRefund.class, id)).orElseThrow(() -> RefundsRejection.NO_SUCH_REFUND.with());
        BranchScope.check(refund.branchId());
        return refund.row();
    }

    /** What came to a number of the whole shop is of no branch. */
    private static String own() {
        return BranchScope.jpql("r.branchId is null or r.branchId");
    }

    /** Whether it was sent and has not left yet: the money did certainly not go. */
    @Requires(Permission.VIEW_SALES)
    public boolean waitsHere(UUID id) {
        return find(id).state() == RefundState.SENT && errands.waitsHere(id);
    }

    /** Of a payment, or of a return. */
    @Requires(Permission.VIEW_SALES)
    public List<RefundRow> of(UUID paymentOrReturn) {
        return em.createQuery("select r from MoneyRefund r where r.paymentId = :id or r.returnId = :id order by r.askedAt, r.id", MoneyRefund.class).setParameter("id", paymentOrReturn)
                .getResultStream().map(MoneyRefund::row).toList();
    }

    /** @param receipts of those it is known which they are, whenever it was heard that they are over */
    @OpenToAll("part of the reconciliation, which was allowed")
    public List<TurnedBack> turnedBack(String shortCode, Instant since, Instant until, Set<String> receipts) {
        return em.createQuery("select r.id, r.receipt, r.code, r.amount, r.endedAt from MoneyRefund r where r.shortCode = :number and r.way = :reversal and r.state = :done and (r.endedAt >= :since and r.endedAt < :until or r.receipt in :receipts)", Object[].class)
                .setParameter("number", shortCode).setParameter("reversal", RefundWay.REVERSAL).setParameter("done", RefundState.DONE).setParameter("since", since).setParameter("until", until).setParameter("receipts", receipts)
                .getResultStream().map(r -> new TurnedBack((UUID) r[0], (String) r[1], (String) r[2], (Money) r[3], (Instant) r[4])).toList();
    }
}
