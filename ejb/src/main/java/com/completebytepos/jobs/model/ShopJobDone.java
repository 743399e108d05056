package com.completebytepos.jobs.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** That a shop has done its share of a run. Born in the outcome's transaction, never changed. */
@Entity
@Table(catalog = "cbpos_work")
public class ShopJobDone {

    @Embeddable
    public record Key(String shop, String kind, String run) implements Serializable {
    }

    @EmbeddedId private Key key;
    private Instant doneAt;
    private String outcome;

    protected ShopJobDone() {
    }

    public ShopJobDone(String shop, String kind, String run, Instant at, String outcome) {
        this.key = new Key(shop, kind, run);
        this.doneAt = at;
        this.outcome = outcome == null ? "" : outcome.substring(0, Math.min(200, outcome.length()));
    }
}
