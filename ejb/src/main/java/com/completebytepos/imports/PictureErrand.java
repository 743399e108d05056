package com.completebytepos.imports;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.catalogue.CatalogueRejection;
import com.completebytepos.catalogue.GoodsIntake;
import com.completebytepos.catalogue.Pictures;
import com.completebytepos.imports.model.ImportFault;
import com.completebytepos.imports.model.ImportFile;
import com.completebytepos.imports.model.ImportRun;
import com.completebytepos.imports.pictures.ReadPictures;
import com.completebytepos.imports.pictures.ZipOfPictures;
import com.completebytepos.kernel.Changed;
import com.completebytepos.kernel.PictureFile;
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
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.CacheMode;
import org.hibernate.Session;

/** Promises that all sound pictures of a file are shown from one moment on, or none is. */
@Stateless
public class PictureErrand {
    private static final int AT_A_TIME = 20;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject GoodsIntake goods;
    @Inject Pictures pictures;
    @Inject ImportSteps steps;
    @Inject DueWork work;
    @Inject AuditTrail audit;
    @Inject Event<Changed> changed;
    @Inject Clock clock;

    /** @return whether it was of pictures; an import of anything else is left as it is */
    @Requires(Permission.DO_DUE_WORK)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean run(UUID id, UUID item) {
        var run = em.find(ImportRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (!run.isOfPictures()) return false;
        work.done(item);
        if (run.state() != ImportState.RUNNING) return true;
        em.unwrap(Session.class).setCacheMode(CacheMode.IGNORE);
        var file = em.find(ImportFile.class, id).bytes();
        em.createQuery("delete from ImportFault f where f.key.runId = :id").setParameter("id", id).executeUpdate();
        try (var zip = ZipOfPictures.open(file)) {
            finish(id, stored(id, ReadPictures.of(file, goods.known()), zip));
        } catch (IOException broken) {
            throw ImportsRejection.FILE_BROKEN.at("file", 1);
        }
        return true;
    }

    private ImportCounts stored(UUID id, ReadPictures read, ZipOfPictures zip) {
        read.faults().forEach(f -> em.persist(new ImportFault(id, f)));
        int other = 0;
        int same = 0;
        int done = 0;
        for (var taken : read.taken()) {
            var bytes = bytes(zip, taken.at());
            var drawn = ReadPictures.decoded(bytes);
            if (drawn.isEmpty()) em.persist(new ImportFault(id, ReadPictures.fault(taken.at(), taken.name(), CatalogueRejection.NOT_A_PICTURE.at(ReadPictures.FIELD))));
            else if (isOther(taken.skuId(), bytes, drawn.get(), id)) other++;
            else same++;
            if (++done % AT_A_TIME == 0) reached(id, done);
        }
        reached(id, done);
        return new ImportCounts(done + read.faults().size(), 0, other, same, done - other - same + read.faults().size());
    }

    private static byte[] bytes(ZipOfPictures zip, int at) {
        try {
            return zip.bytes(at);
        } catch (IOException broken) {
            throw ImportsRejection.FILE_BROKEN.at("file", at + 1);
        }
    }

    private void reached(UUID id, int done) {
        em.flush();
        em.clear();
        steps.reached(id, done);
    }

    /** Whether goods show another picture now. */
    private boolean isOther(UUID skuId, byte[] bytes, PictureFile drawn, UUID id) {
        var other = pictures.bring(skuId, bytes, drawn, id);
        other.forEach(sku -> changed.fire(new Changed("product", sku)));
        return !other.isEmpty();
    }

    private void finish(UUID id, ImportCounts counts) {
        var run = em.find(ImportRun.class, id);
        run.finish(counts, clock.instant());
        audit.record("imports.done", "import", id, run.entry().fileName() + ": " + counts);
    }
}
