package com.completebytepos.returnables.model;

import com.completebytepos.kernel.Money;
import com.completebytepos.returnables.DepositKind;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** One movement of deposits: above zero what a customer left, below what was given back or kept. Born with its document, never changed. */
@Entity
public class DepositEntry {

    /** Of the document and its line. */
    @Embeddable
    public record Key(UUID documentId, int lineNo) implements Serializable {
    }

    /** Of which returnable how many, at which amount in all, both with their sign. */
    public record What(UUID returnableId, String name, int pieces, Money amount) {
    }

    /** {@code customerId} null where nobody is known, {@code shiftId} null in the office; {@code number} of the paper; {@code saleId} the sale it was left with where that is known, and is another document. */
    public record Deed(UUID customerId, UUID branchId, UUID shiftId, UUID byId, String number, String reason, Instant at, UUID saleId) {

        /** The same of another customer. */
        public Deed of(UUID whose) {
            return new Deed(whose, branchId, shiftId, byId, number, reason, at, saleId);
        }
    }

    @EmbeddedId private Key key;
    private UUID returnableId;
    private String name;
    @Enumerated(EnumType.STRING) private DepositKind kind;
    private int pieces;
    private Money amount;
    private UUID customerId;
    private UUID branchId;
    private UUID shiftId;
    private UUID byId;
    private String number;
    private String reason;
    @Column(name = "at") private Instant at;
    private UUID saleId;
    private Money byOwnWord;

    protected DepositEntry() {
    }

    public DepositEntry(Key key, DepositKind kind, What what, Deed deed) {
        this(key, kind, what, deed, Money.ZERO);
    }

    /** @param byOwnWord of its document's money, what left the drawer by nobody's word but the own one */
    public DepositEntry(Key key, DepositKind kind, What what, Deed deed, Money byOwnWord) {
        this.key = key;
        this.kind = kind;
        this.returnableId = what.returnableId();
        this.name = what.name();
        this.pieces = what.pieces();
        this.amount = what.amount();
        this.customerId = deed.customerId();
        this.branchId = deed.branchId();
        this.shiftId = deed.shiftId();
        this.byId = deed.byId();
        this.number = deed.number();
        this.reason = deed.reason();
        this.at = deed.at();
        this.saleId = deed.saleId();
        this.byOwnWord = byOwnWord;
    }
}
