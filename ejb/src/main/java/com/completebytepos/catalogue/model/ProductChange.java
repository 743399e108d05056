package com.completebytepos.catalogue.model;

import com.completebytepos.catalogue.ProductHistory;
import com.completebytepos.kernel.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A field of goods that became something else, by whom and when; several of one bulk edit or import share its batch. Never changed. */
@Entity
public class ProductChange {
    private static final int LONGEST = 500;

    @Id private UUID id;
    private UUID skuId;
    private String field;
    private String beforeValue;
    private String afterValue;
    private Instant changedAt;
    private String changedBy;
    private UUID batchId;

    protected ProductChange() {
    }

    public ProductChange(UUID skuId, ProductHistory.Difference difference, ProductHistory.Deed deed) {
        this.id = Ids.next();
        this.skuId = skuId;
        this.field = difference.field();
        this.beforeValue = shortened(difference.before());
        this.afterValue = shortened(difference.after());
        this.changedAt = deed.at();
        this.changedBy = deed.by();
        this.batchId = deed.batch();
    }

    public UUID skuId() {
        return skuId;
    }

    public ProductHistory.Row row() {
        return new ProductHistory.Row(id, field, beforeValue, afterValue, changedAt, changedBy);
    }

    private static String shortened(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
