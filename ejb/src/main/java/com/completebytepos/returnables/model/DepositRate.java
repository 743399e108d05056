package com.completebytepos.returnables.model;

import com.completebytepos.kernel.Money;
import com.completebytepos.returnables.ReturnableList;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What one of a returnable asks from a day on. Said again for the same day, the last word counts; days that are over stay. */
@Entity
@Table(name = "returnable_deposit")
public class DepositRate {

    /** Of the returnable, and the first day in Nairobi. */
    @Embeddable
    public record Key(UUID returnableId, LocalDate fromDay) implements Serializable {
    }

    @EmbeddedId private Key key;
    private Money amount;
    private String setBy;
    @Column(name = "set_at") private Instant setAt;
    @Version private Integer version;

    protected DepositRate() {
    }

    public DepositRate(Key key) {
        this.key = key;
    }

    public void set(Money asked, String person, Instant at) {
        this.amount = asked;
        this.setBy = person;
        this.setAt = at;
    }

    public UUID returnableId() { return key.returnableId(); }

    public ReturnableList.Rate told() {
        return new ReturnableList.Rate(key.fromDay(), amount, setBy, setAt);
    }
}
