package com.completebytepos.photos;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.kernel.PictureFile;
import com.completebytepos.photos.model.StockPhoto;
import com.completebytepos.stock.StockAdjustments;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Promises that what is kept beside an adjustment was drawn by us from a picture, stays as it was, and is seen by whoever sees the document, in the own shop alone. */
@Stateless
public class AdjustmentPhotos {
    /** Large enough to see what is broken, small enough for a phone. */
    private static final int WHOLE = 1280;
    private static final int THUMB = 96;
    private static final int MOST = 6;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject StockAdjustments adjustments;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    public record Row(UUID id, String person, Instant at) implements Serializable {
    }

    public record Served(String media, byte[] bytes) {
    }

    /** @param upload the file as it came; whatever it is beside a picture is not kept @throws com.completebytepos.kernel.Rejection 422 at the field "photo"; 409 when there are enough */
    @Requires(Permission.KEEP_STOCK)
    public void add(UUID adjustmentId, byte[] upload) {
        var document = adjustments.row(adjustmentId);
        var file = PictureFile.of(upload, fault -> switch (fault) {
            case MISSING -> PhotosRejection.MISSING.at("photo");
            case TOO_LARGE -> PhotosRejection.TOO_LARGE.at("photo");
            case NOT_A_PICTURE -> PhotosRejection.NOT_A_PICTURE.at("photo");
        });
        if (of(adjustmentId).size() >= MOST) throw PhotosRejection.TOO_MANY.at("photo", MOST);
        var photo = new StockPhoto(adjustmentId, file.media(), file.bytes(WHOLE), file.bytes(THUMB), CurrentShop.actor().name(), clock.instant());
        em.persist(photo);
        audit.record("photos.added", "adjustment", adjustmentId, document.number());
    }

    /** In the order they came. */
    @Requires(Permission.VIEW_STOCK)
    public List<Row> of(UUID adjustmentId) {
        adjustments.row(adjustmentId); // seen by whoever sees the document
        return of(List.of(adjustmentId)).getOrDefault(adjustmentId, List.of());
    }

    /** The same of many; documents without any are left out. */
    @Requires(Permission.VIEW_STOCK)
    public Map<UUID, List<Row>> of(Collection<UUID> adjustmentIds) {
        var found = new HashMap<UUID, List<Row>>();
        if (adjustmentIds.isEmpty()) return found;
        em.createQuery("select p.adjustmentId, p.id, p.person, p.at from StockPhoto p where p.adjustmentId in :ids order by p.at, p.id", Object[].class).setParameter("ids", adjustmentIds).getResultStream()
                .forEach(row -> found.computeIfAbsent((UUID) row[0], first -> new ArrayList<>()).add(new Row((UUID) row[1], (String) row[2], (Instant) row[3])));
        return found;
    }

    /** @throws com.completebytepos.kernel.Rejection 404 */
    @Requires(Permission.VIEW_STOCK)
    public Served find(UUID photoId, boolean thumb) {
        var found = em.createQuery("select p.media, p." + (thumb ? "thumb" : "whole") + ", p.adjustmentId from StockPhoto p where p.id = :id", Object[].class).setParameter("id", photoId)
                .getResultStream().findFirst().orElseThrow(() -> PhotosRejection.NO_SUCH_PHOTO.with());
        adjustments.row((UUID) found[2]);
        return new Served((String) found[0], (byte[]) found[1]);
    }
}
