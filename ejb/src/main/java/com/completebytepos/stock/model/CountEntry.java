package com.completebytepos.stock.model;

import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.CountQueries;
import com.completebytepos.tenancy.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** So many of something, counted by somebody in one place. Born once; taken back by who entered it while the count is open. Entries of one kind of goods add up. */
@Entity
@Table(name = "stock_count_entry")
public class CountEntry {
    @Id private UUID id;
    private UUID countId;
    private UUID skuId;
    private int round;
    private Quantity quantity;
    private UUID counterId;
    private String counter;
    private Instant countedAt;
    private boolean undone;
    @Version private Integer version;

    protected CountEntry() {
    }

    public CountEntry(UUID id, StockCount count, UUID skuId, Quantity quantity, Actor counter, Instant now) {
        this.id = id;
        this.countId = count.id();
        this.skuId = skuId;
        this.round = count.round();
        this.quantity = quantity;
        this.counterId = counter.id();
        this.counter = counter.name();
        this.countedAt = now;
    }

    public void undo() {
        undone = true;
    }

    public boolean isBy(Actor actor) {
        return counterId == null ? actor.id() == null : counterId.equals(actor.id());
    }

    /** @param name of what was counted */
    public CountQueries.Entered entered(String name) {
        return new CountQueries.Entered(id, skuId, name, quantity, counter, countedAt);
    }

    public UUID countId() {
        return countId;
    }

    public int round() {
        return round;
    }
}
