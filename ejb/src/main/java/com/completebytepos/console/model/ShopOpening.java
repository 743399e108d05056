package com.completebytepos.console.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * How far the opening of a shop is. Born with the reservation of its code; every step it passes is written at once, so
 * that people see it and a fallen server can go on; a failure stays until the next attempt. Finished, it is history.
 */
@Entity
public class ShopOpening {
    @Id private String shopCode;
    private String step;
    private int percent;
    private String failure;
    private Instant startedAt;
    private Instant finishedAt;
    @Version private int version;

    protected ShopOpening() {
    }

    public ShopOpening(String shopCode, String step, Instant startedAt) {
        this.shopCode = shopCode;
        this.step = step;
        this.startedAt = startedAt;
    }

    public void reached(String step, int percent) {
        this.step = step;
        this.percent = percent;
        this.failure = null;
    }

    public void failed(String reason) {
        this.failure = reason.substring(0, Math.min(500, reason.length()));
    }

    public void finished(String step, Instant at) {
        reached(step, 100);
        this.finishedAt = at;
    }

    public String shopCode() {
        return shopCode;
    }

    public String step() {
        return step;
    }

    public int percent() {
        return percent;
    }

    public String failure() {
        return failure;
    }

    public Instant finishedAt() {
        return finishedAt;
    }
}
