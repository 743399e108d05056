package com.completebytepos.fiscal;

import com.completebytepos.fiscal.model.FiscalDocument;
import com.completebytepos.fiscal.model.NoteLimit;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Rows;
import com.completebytepos.selling.Returns;
import com.completebytepos.selling.SaleCompleted;
import com.completebytepos.selling.SoldSales;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.work.DueWork;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.infinispan.Cache;

/** Promises that every completed sale has one document for the tax authority, due the moment the sale is stored. */
@Stateless
public class Fiscalisation {
    public static final String SEND = "fiscal.send";
    static final List<FiscalState> WAITING = List.of(FiscalState.PENDING, FiscalState.SUBMITTED);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject DueWork work;
    @Inject SoldSales sold;
    @Inject Clock clock;
    @Resource(lookup = "java:jboss/infinispan/cache/cbpos/fiscal") Cache<String, FiscalQueue> queues;

    @OpenToAll("part of the sale, which was allowed")
    public void sold(@Observes SaleCompleted sale) {
        var id = Ids.next();
        Rows.insertOne(em, "fiscal_document", "id, sale_id, branch_id, kind, state, total, created_at, version", id, sale.saleId(), sale.branchId(), "SALE", FiscalState.PENDING, sale.total(), clock.instant(), 0);
        work.add(laneOf(sale.branchId()), SEND, id.toString());
    }

    /** Goes by the device of the branch that sold; without a receipt there is nothing to take back from the authority, and after the law's time nothing can be: then a person hears of it. */
    @OpenToAll("part of the return, which was allowed")
    public void returned(@Observes Returns.GoodsReturned back) {
        if (back.originalId() == null) return;
        var document = new FiscalDocument(back.returnId(), back.fiscalBranchId(), back.total(), clock.instant()).crediting(back.originalId(), back.reason());
        if (NoteLimit.hasPassed(sold.completedAt(back.originalId()), back.at())) document.rejected(FiscalProblem.TOO_LATE, null, clock.instant());
        em.persist(document);
        if (document.isWaiting()) work.add(laneOf(back.fiscalBranchId()), SEND, document.id().toString());
    }

    /** On every till's ping: counted at most every three seconds a branch. */
    @Requires({Permission.SYNC, Permission.VIEW_SALES})
    public FiscalQueue queueOf(UUID branchId) {
        var key = CurrentShop.require().value() + ":" + branchId;
        var known = queues.get(key);
        if (known != null) return known;
        var counted = em.createQuery("select count(d), min(d.createdAt) from FiscalDocument d where d.branchId = :branch and d.state in :waiting", Object[].class)
                .setParameter("branch", branchId).setParameter("waiting", WAITING).getSingleResult();
        var answered = em.createQuery("select d.answeredAt from FiscalDevice d where d.currentBranchId = :branch", Instant.class).setParameter("branch", branchId).getResultList();
        var queue = new FiscalQueue((Long) counted[0], (Instant) counted[1], answered.isEmpty() || answered.get(0) == null ? 0 : answered.get(0).toEpochMilli());
        queues.put(key, queue);
        return queue;
    }

    static String laneOf(UUID branchId) {
        return "fiscal:" + branchId;
    }
}
