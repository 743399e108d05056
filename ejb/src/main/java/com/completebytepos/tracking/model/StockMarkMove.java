package com.completebytepos.tracking.model;

import com.completebytepos.kernel.Quantity;
import com.completebytepos.tracking.MarkMoved;
import com.completebytepos.tracking.TrackedMove;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** That a document's line moved so many of a batch, or one piece. Born once, never changed. */
@Entity
public class StockMarkMove {

    /** Of the document, its line, a kit's part, and counted within. */
    @Embeddable
    public record Key(UUID documentId, int lineNo, int partNo, int seq) implements Serializable {
    }

    @EmbeddedId private Key key;
    private String documentKind;
    private UUID branchId;
    private UUID skuId;
    private String batch;
    private String serial;
    private Quantity quantity;
    private UUID sourceId;
    private Integer sourceLine;
    @Column(name = "at") private Instant at;

    protected StockMarkMove() {
    }

    public StockMarkMove(TrackedMove document, TrackedMove.Line line, int seq, MarkMoved what) {
        this.key = new Key(document.documentId(), line.line(), line.part(), seq);
        this.documentKind = document.kind();
        this.branchId = document.branchId();
        this.skuId = line.skuId();
        this.batch = what.batch();
        this.serial = what.serial();
        this.quantity = Quantity.ofThousandths(what.thousandths());
        this.sourceId = line.track().source();
        this.sourceLine = line.track().source() == null ? null : line.track().sourceLine();
        this.at = document.at();
    }

    public Key key() {
        return key;
    }

    public String documentKind() {
        return documentKind;
    }

    public UUID branchId() {
        return branchId;
    }

    public UUID skuId() {
        return skuId;
    }

    public String batch() {
        return batch;
    }

    public String serial() {
        return serial;
    }

    public Quantity quantity() {
        return quantity;
    }

    public Instant at() {
        return at;
    }
}
