package com.completebytepos.reconciliation.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.reconciliation.Item;
import com.completebytepos.reconciliation.Verdict;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A row of a day that a person must look at. Made by a run and replaced by the next one, which carries over what was noted of the same row. */
@Entity
public class ReconciledItem {
    @Id private UUID id;
    private UUID dayId;
    @Enumerated(EnumType.STRING) private Verdict verdict;
    private String code;
    private Instant at;
    private Money ours;
    private Money theirs;
    private String what;
    private UUID paymentId;
    private boolean used;
    private String note;
    private String notedBy;
    private Instant notedAt;
    @Version private int version;

    protected ReconciledItem() {
    }

    public ReconciledItem(UUID dayId, Item item) {
        this.id = Ids.next();
        this.dayId = dayId;
        this.verdict = item.verdict();
        this.code = item.code();
        this.at = item.at();
        this.ours = item.ours();
        this.theirs = item.theirs();
        this.what = item.what();
        this.paymentId = item.paymentId();
        this.used = item.used();
    }

    public void noted(String note, String by, Instant now) {
        this.note = note;
        this.notedBy = by;
        this.notedAt = now;
    }

    public Item item() {
        return new Item(verdict, code, at, ours, theirs, what, paymentId, used);
    }

    public UUID id() { return id; }
    public UUID dayId() { return dayId; }
    public String note() { return note; }
    public String notedBy() { return notedBy; }
    public Instant notedAt() { return notedAt; }
}
