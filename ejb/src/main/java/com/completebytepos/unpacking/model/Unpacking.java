package com.completebytepos.unpacking.model;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.unpacking.UnpackingRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;

/**
 * Cartons that became pieces, or, as the contrary of such a document, pieces that became cartons again. Born posted and never changed: a
 * mistake is undone by its contrary, once.
 */
@Entity
public class Unpacking {
    @Id private UUID id;
    private String number;
    private UUID branchId;
    private UUID cartonId;
    private String cartonName;
    private Quantity cartons;
    private UUID pieceId;
    private String pieceName;
    private Quantity pieces;
    @Column(name = "value") private BigDecimal worth = BigDecimal.ZERO;
    private UUID undoes;
    private String person;
    @Column(name = "at") private Instant at;
    @Version private Integer version;

    /** So much of what. */
    public record Side(UUID skuId, String name, Quantity quantity) {
    }

    protected Unpacking() {
    }

    public Unpacking(String number, UUID branchId, Side carton, Side piece, String person, Instant at) {
        this.id = Ids.next();
        this.number = number;
        this.branchId = branchId;
        this.cartonId = carton.skuId();
        this.cartonName = carton.name();
        this.cartons = carton.quantity();
        this.pieceId = piece.skuId();
        this.pieceName = piece.name();
        this.pieces = piece.quantity();
        this.person = person;
        this.at = at;
    }

    /** The pieces become cartons again. */
    public Unpacking contrary(String contraryNumber, String by, Instant now) {
        var contrary = new Unpacking(contraryNumber, branchId, carton(), piece(), by, now);
        contrary.undoes = id;
        return contrary;
    }

    /** What went from one to the other. */
    public void moved(BigDecimal value) {
        this.worth = value;
    }

    public boolean isContrary() {
        return undoes != null;
    }

    public UUID id() {
        return id;
    }

    public Side carton() {
        return new Side(cartonId, cartonName, cartons);
    }

    public Side piece() {
        return new Side(pieceId, pieceName, pieces);
    }

    /** @param undone whether its contrary was written */
    public UnpackingRow row(boolean undone) {
        return new UnpackingRow(id, number, branchId, cartonName, cartons, pieceName, pieces, Money.of(worth.setScale(2, RoundingMode.HALF_UP)), undoes, undone, person, at);
    }
}
