package com.completebytepos.imports;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.catalogue.GoodsIntake;
import com.completebytepos.catalogue.IntakeRow;
import com.completebytepos.imports.model.ImportFault;
import com.completebytepos.imports.model.ImportFile;
import com.completebytepos.imports.model.ImportRun;
import com.completebytepos.kernel.Changed;
import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.PriceIntake;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.work.DueWork;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.CacheMode;
import org.hibernate.Session;

/** Promises that all sound rows of an import are stored in one transaction, and its outcome with them. */
@Stateless
public class ImportErrand {
    private static final int AT_A_TIME = 500;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject GoodsIntake goods;
    @Inject PriceIntake prices;
    @Inject BranchIntake branches;
    @Inject ImportSteps steps;
    @Inject DueWork work;
    @Inject AuditTrail audit;
    @Inject Event<Changed> changed;
    @Inject Clock clock;

    /** Whose import it is; null when there is nothing left to do. */
    @Requires(Permission.DO_DUE_WORK)
    public String starter(UUID id) {
        var run = em.find(ImportRun.class, id);
        return run == null || run.state() != ImportState.RUNNING ? null : run.entry().startedBy();
    }

    /** Rows that became wrong since the check are left out and told, like those that were wrong then. */
    @Requires(Permission.DO_DUE_WORK)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void run(UUID id, UUID item) {
        var run = em.find(ImportRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        work.done(item);
        if (run.state() != ImportState.RUNNING) return;
        em.unwrap(Session.class).setCacheMode(CacheMode.IGNORE);
        var read = ReadFile.of(em.find(ImportFile.class, id).bytes(), run.meanings(), run.entry().taxOfNew(), new ReadFile.ShopGoods(goods.known(), prices.priced(), prices.branchesByCode().keySet(), prices.costRule(null)));
        em.createQuery("delete from ImportFault f where f.key.runId = :id").setParameter("id", id).executeUpdate();
        read.faults().forEach(f -> em.persist(new ImportFault(id, f)));
        int added = 0;
        var touched = new HashSet<UUID>();
        var kits = new HashMap<UUID, List<IntakeRow.Part>>();
        var placed = new LinkedHashMap<UUID, BranchIntake.Told>();
        for (int from = 0; from < read.taken().size(); from += AT_A_TIME) {
            var batch = read.taken().subList(from, Math.min(read.taken().size(), from + AT_A_TIME));
            added += (int) batch.stream().filter(t -> t.goods().skuId() == null).count();
            touched.addAll(store(batch, id, kits, placed));
            em.flush();
            em.clear();
            steps.reached(id, from + batch.size());
        }
        var composed = goods.compose(kits, id);
        tell(composed);
        touched.addAll(composed);
        touched.addAll(place(placed, id));
        int other = touched.size() - added;
        finish(id, new ImportCounts(read.taken().size() + read.faults().size(), added, other, read.taken().size() - added - other, read.faults().size()));
    }

    private Set<UUID> store(List<ReadFile.Taken> batch, UUID id, Map<UUID, List<IntakeRow.Part>> kits, Map<UUID, BranchIntake.Told> placed) {
        var stored = goods.store(batch.stream().map(ReadFile.Taken::goods).toList(), id);
        var amounts = new HashMap<UUID, Map<String, Money>>();
        for (int i = 0; i < batch.size(); i++) {
            var sku = stored.skuIds().get(i);
            if (!batch.get(i).prices().isEmpty()) amounts.put(sku, batch.get(i).prices());
            if (!batch.get(i).branches().isEmpty()) placed.put(sku, batch.get(i).branches());
            if (batch.get(i).goods().row().beside().parts() != null) kits.put(sku, batch.get(i).goods().row().beside().parts());
        }
        var touched = new HashSet<>(stored.changed());
        touched.addAll(prices.store(amounts, id));
        tell(touched);
        tell(stored.siblings());
        return touched;
    }

    /** The trail's end is taken last, and once: whoever sells meanwhile writes on. */
    private Set<UUID> place(Map<UUID, BranchIntake.Told> placed, UUID id) {
        em.flush();
        em.clear();
        var changed = new HashSet<UUID>();
        int offers = 0;
        int levels = 0;
        var skus = List.copyOf(placed.keySet());
        for (int from = 0; from < skus.size(); from += AT_A_TIME) {
            var part = new LinkedHashMap<UUID, BranchIntake.Told>();
            skus.subList(from, Math.min(skus.size(), from + AT_A_TIME)).forEach(sku -> part.put(sku, placed.get(sku)));
            var stored = branches.store(part, id);
            tell(stored.changed());
            em.flush();
            em.clear();
            changed.addAll(stored.changed());
            offers += stored.offers();
            levels += stored.levels();
        }
        if (offers + levels > 0) audit.record("imports.branches", "import", id, offers + " offers of branches, " + levels + " reorder levels");
        return changed;
    }

    private void tell(Set<UUID> skus) {
        skus.forEach(sku -> changed.fire(new Changed("product", sku)));
    }

    private void finish(UUID id, ImportCounts counts) {
        var run = em.find(ImportRun.class, id);
        run.finish(counts, clock.instant());
        audit.record("imports.done", "import", id, run.entry().fileName() + ": " + counts);
    }

    /** After a fault of ours: nothing was stored, and nobody else is kept waiting. */
    @Requires(Permission.DO_DUE_WORK)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failed(UUID id, UUID item, String problem) {
        work.done(item);
        var run = em.find(ImportRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (run.state() != ImportState.RUNNING) return;
        run.fail(problem, clock.instant());
        audit.record("imports.failed", "import", id, run.entry().fileName() + ": " + problem);
    }

}
