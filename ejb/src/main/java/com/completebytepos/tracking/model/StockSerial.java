package com.completebytepos.tracking.model;

import com.completebytepos.tracking.Mark;
import com.completebytepos.tracking.SerialState;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One piece. Born when it first arrives; on hand, on the road, sold or gone; it may come back, and then it is on hand again. */
@Entity
public class StockSerial {

    /** A serial is its maker's: two kinds of goods may share it. */
    @Embeddable
    public record Key(UUID skuId, String serial) implements Serializable {
    }

    @EmbeddedId private Key key;
    private UUID branchId;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) private SerialState state;
    private String batch;
    private LocalDate expiresOn;
    private UUID documentId;
    private Instant movedAt;
    @Version private int version;

    protected StockSerial() {
    }

    public StockSerial(Key key) {
        this.key = key;
    }

    public void described(Mark mark) {
        batch = mark.batch();
        expiresOn = mark.expiresOn();
    }

    public void moved(SerialState state, UUID branchId, UUID documentId, Instant at) {
        this.state = state;
        this.branchId = branchId;
        this.documentId = documentId;
        this.movedAt = at;
    }

    public boolean isOnHandIn(UUID branch) {
        return state == SerialState.ON_HAND && branchId.equals(branch);
    }

    public boolean isOnTheRoadWith(UUID document) {
        return state == SerialState.ON_THE_ROAD && documentId.equals(document);
    }

    public boolean isSomewhere() {
        return state == SerialState.ON_HAND || state == SerialState.ON_THE_ROAD;
    }

    public Key key() {
        return key;
    }

    public UUID branchId() {
        return branchId;
    }

    public SerialState state() {
        return state;
    }

    public String batch() {
        return batch;
    }

    public LocalDate expiresOn() {
        return expiresOn;
    }

    public UUID documentId() {
        return documentId;
    }

    public Instant movedAt() {
        return movedAt;
    }
}
