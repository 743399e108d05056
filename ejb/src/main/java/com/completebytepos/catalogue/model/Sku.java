package com.completebytepos.catalogue.model;

import com.completebytepos.kernel.Ids;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** The sellable thing: what is scanned, priced and counted. Its code never changes. */
@Entity
@Cacheable
public class Sku {
    @Id private UUID id;
    private UUID productId;
    private String code;
    private String unit;
    private boolean active = true;
    @Version private int version;

    protected Sku() {
    }

    public Sku(UUID productId, String code, String unit) {
        this.id = Ids.next();
        this.productId = productId;
        this.code = code;
        this.unit = unit;
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String unit() {
        return unit;
    }

    public void sellBy(String unit) {
        this.unit = unit;
    }

    public UUID productId() {
        return productId;
    }

    public boolean isActive() {
        return active;
    }
}
