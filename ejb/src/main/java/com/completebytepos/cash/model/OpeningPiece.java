package com.completebytepos.cash.model;

import com.completebytepos.cash.CloseShift;
import com.completebytepos.kernel.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.util.UUID;

/** How many of a note or coin were in the drawer when its shift began. Born with the shift, never changed. */
@Entity
public class OpeningPiece {
    @Embeddable
    public record Key(UUID shiftId, Money denomination) implements Serializable {
    }

    @EmbeddedId private Key key;
    private int pieces;

    protected OpeningPiece() {
    }

    public OpeningPiece(UUID shiftId, CloseShift.Pieces counted) {
        this.key = new Key(shiftId, counted.denomination());
        this.pieces = (int) counted.pieces();
    }

    public CloseShift.Pieces told() {
        return new CloseShift.Pieces(key.denomination(), pieces);
    }
}
