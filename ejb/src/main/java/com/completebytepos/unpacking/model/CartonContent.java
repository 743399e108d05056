package com.completebytepos.unpacking.model;

import com.completebytepos.kernel.Quantity;
import com.completebytepos.unpacking.Unpackings;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** What a carton held when one was opened last. Born then, changed by the next one that held something else. */
@Entity
public class CartonContent {
    @Id private UUID cartonId;
    private UUID pieceId;
    private Quantity holds;
    @Version private Integer version;

    protected CartonContent() {
    }

    public CartonContent(UUID cartonId, UUID pieceId, Quantity holds) {
        this.cartonId = cartonId;
        hold(pieceId, holds);
    }

    public void hold(UUID piece, Quantity quantity) {
        this.pieceId = piece;
        this.holds = quantity;
    }

    public Unpackings.Content told() {
        return new Unpackings.Content(pieceId, holds);
    }
}
