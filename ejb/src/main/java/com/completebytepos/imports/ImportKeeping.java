package com.completebytepos.imports;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.imports.model.ImportRun;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Promises that a list nobody wants is thrown away, and that files are not kept for ever: what an import did stays known. */
@Stateless
public class ImportKeeping {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_A_TIME = 20;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** Throws away what was uploaded and stored nothing. @throws com.completebytepos.kernel.Rejection when it is running, or is done */
    @Requires(Permission.EDIT_PRODUCTS)
    public void discard(UUID id) {
        var standing = em.createQuery("select r from ImportRun r where r.id = :id", ImportRun.class).setParameter("id", id).getResultStream().findFirst().orElseThrow(() -> ImportsRejection.NO_SUCH_IMPORT.with());
        refuseUnlessOpen(standing); // one that runs holds its row until it is done
        var run = em.find(ImportRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(run);
        refuseUnlessOpen(run);
        forgetFiles(List.of(id));
        em.remove(run);
        audit.record("imports.discarded", "import", id, run.entry().fileName());
    }

    /** Files older than a month, with the rows that were left out; of lists that were never stored, all there is. @return how many, at most as many as are forgotten at a time */
    @Requires(Permission.DO_DUE_WORK)
    public int forgetOld() {
        var old = em.createQuery("select r from ImportRun r where r.state <> :running and coalesce(r.finishedAt, r.createdAt) < :before and exists (select 1 from ImportFile f where f.runId = r.id) order by r.createdAt", ImportRun.class)
                .setParameter("running", ImportState.RUNNING).setParameter("before", clock.instant().minus(KEPT)).setMaxResults(AT_A_TIME).getResultList();
        if (old.isEmpty()) return 0;
        forgetFiles(old.stream().map(ImportRun::id).toList());
        old.stream().filter(r -> r.state() == ImportState.UPLOADED || r.state() == ImportState.CHECKED).forEach(em::remove);
        return old.size();
    }

    private static void refuseUnlessOpen(ImportRun run) {
        if (run.state() == ImportState.RUNNING) throw ImportsRejection.ALREADY_RUNNING.with(run.entry().startedBy(), run.entry().fileName());
        if (run.state() != ImportState.UPLOADED && run.state() != ImportState.CHECKED) throw ImportsRejection.NOTHING_TO_DO.with();
    }

    private void forgetFiles(List<UUID> ids) {
        for (var of : List.of("delete from ImportFault f where f.key.runId in :ids", "delete from ImportFile f where f.runId in :ids", "delete from ImportProgress p where p.runId in :ids")) {
            em.createQuery(of).setParameter("ids", ids).executeUpdate();
        }
    }
}
