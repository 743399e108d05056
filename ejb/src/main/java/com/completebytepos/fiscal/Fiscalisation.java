package com.completebytepos.fiscal;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.fiscal.model.FiscalDevice;
import com.completebytepos.fiscal.model.FiscalDocument;
import com.completebytepos.fiscal.model.FiscalLimits;
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
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.infinispan.Cache;

/** Promises that every completed sale has one document for the tax authority, due the moment the sale is stored. */
@Stateless
public class Fiscalisation {
    public static final String SEND = "fiscal.send";
    private static final int MOST_HOURS = 168;
    private static final int AT_ONCE = 200;
    static final List<FiscalState> WAITING = List.of(FiscalState.PENDING, FiscalState.SUBMITTED);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject DueWork work;
    @Inject AuditTrail audit;
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

    /** KRA has more of these goods now: what it refused for want of them goes again, what waited for them goes on. */
    @Requires(Permission.DO_DUE_WORK)
    public void stockCame(UUID deviceId, Set<UUID> skus) {
        var branch = em.find(FiscalDevice.class, deviceId).branchId();
        em.createQuery("select d from FiscalDocument d where d.branchId = :branch and d.state = :rejected and d.problem = :stock order by d.id", FiscalDocument.class).setParameter("branch", branch)
                .setParameter("rejected", FiscalState.REJECTED).setParameter("stock", FiscalProblem.STOCK).setMaxResults(AT_ONCE).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList().stream()
                .filter(document -> sold.goods(document.saleId()).stream().anyMatch(goods -> skus.contains(goods.skuId()))).forEach(document -> {
                    document.waits();
                    work.add(laneOf(branch), SEND, document.id().toString());
                });
        work.hurryLane(laneOf(branch));
    }

    /** On every till's ping: counted at most every three seconds a branch. */
    @Requires({Permission.SYNC, Permission.VIEW_SALES})
    public FiscalQueue queueOf(UUID branchId) {
        var key = CurrentShop.require().value() + ":" + branchId;
        var known = queues.get(key);
        if (known != null) return known;
        var waiting = em.createQuery("select count(d), min(d.createdAt) from FiscalDocument d where d.branchId = :branch and d.state in :waiting", Object[].class)
                .setParameter("branch", branchId).setParameter("waiting", WAITING).getSingleResult();
        var refused = em.createQuery("select count(d), min(d.createdAt) from FiscalDocument d where d.branchId = :branch and d.state = :rejected and d.problem <> :nothing", Object[].class)
                .setParameter("branch", branchId).setParameter("rejected", FiscalState.REJECTED).setParameter("nothing", FiscalProblem.NOTHING_TO_DECLARE).getSingleResult();
        var device = em.createQuery("select d.answeredAt, d.state from FiscalDevice d where d.currentBranchId = :branch", Object[].class).setParameter("branch", branchId).getResultStream().findFirst().orElse(new Object[2]);
        var oldest = Stream.of((Instant) waiting[1], (Instant) refused[1]).filter(Objects::nonNull).min(Instant::compareTo).orElse(null);
        var queue = new FiscalQueue((Long) waiting[0] + (Long) refused[0], oldest, device[0] == null ? 0 : ((Instant) device[0]).toEpochMilli(), (Long) refused[0], device[1] == DeviceState.STOPPED, limits());
        queues.put(key, queue);
        return queue;
    }

    /** From when on what waits is amber, then red. */
    @OpenToAll("pages, letters and tills show it")
    public FiscalQueue.Limits limits() {
        var known = em.find(FiscalLimits.class, FiscalLimits.THE_ONE);
        return known == null ? FiscalQueue.Limits.USUAL : known.limits();
    }

    @Requires(Permission.EDIT_SETTINGS)
    public void set(FiscalQueue.Limits wanted) {
        if (wanted.amber() < 1 || wanted.amber() > MOST_HOURS) throw FiscalRejection.LIMITS_RANGE.at("amber");
        if (wanted.red() < wanted.amber() || wanted.red() > MOST_HOURS) throw FiscalRejection.LIMITS_RANGE.at("red");
        audit.record("fiscal.limits-set", "fiscal", null, limits() + " -> " + wanted);
        var known = em.find(FiscalLimits.class, FiscalLimits.THE_ONE);
        if (known == null) em.persist(new FiscalLimits(wanted));
        else known.set(wanted);
    }

    static String laneOf(UUID branchId) {
        return "fiscal:" + branchId;
    }
}
