package com.completebytepos.fiscal.model;

import com.completebytepos.fiscal.FiscalProblem;
import com.completebytepos.fiscal.FiscalState;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * What KRA is to get of one sale. Born PENDING with the sale, SUBMITTED while a number is in flight for it, APPROVED with a stamp or
 * REJECTED with KRA's words. A rejected one goes back to PENDING when a person sends it again.
 */
@Entity
public class FiscalDocument {
    @Id private UUID id;
    private UUID saleId;
    private UUID pastSaleId;
    private UUID originalId;
    private UUID creditsId;
    private UUID afterId;
    private String reason;
    private String buyerPin;
    private boolean buyerTold;
    private UUID branchId;
    private String kind = "SALE";
    @Enumerated(EnumType.STRING) private FiscalState state = FiscalState.PENDING;
    private Money total;
    private Instant createdAt;
    @Enumerated(EnumType.STRING) private FiscalProblem problem;
    private String words;
    private Instant settledAt;
    @Version private Integer version;

    protected FiscalDocument() {
    }

    public FiscalDocument(UUID saleId, UUID branchId, Money total, Instant now) {
        this.id = Ids.next();
        this.saleId = saleId;
        this.branchId = branchId;
        this.total = total;
        this.createdAt = now;
    }

    /** A document that takes a sale back; its total is below zero. */
    public FiscalDocument crediting(UUID original, String because) {
        kind = "CREDIT_NOTE";
        originalId = original;
        reason = because;
        return this;
    }

    /** The sale gets another invoice; this one stays what it was, of the same sale. */
    public void superseded() {
        pastSaleId = saleId;
        saleId = null;
    }

    /** Takes a superseded invoice back, whole, with its own lines. */
    public static FiscalDocument takingBack(FiscalDocument invoice, String because, Instant now) {
        var note = new FiscalDocument(null, invoice.branchId, invoice.total.negated(), now).crediting(null, because);
        note.pastSaleId = invoice.pastSaleId;
        note.creditsId = invoice.id;
        return note;
    }

    /** Whoever the sale itself names. @param pin null for nobody */
    public FiscalDocument forBuyer(String pin) {
        buyerPin = pin;
        buyerTold = true;
        return this;
    }

    /** Not sent before that one is accepted: without it the sale would be declared twice. */
    public FiscalDocument after(FiscalDocument note) {
        afterId = note.id;
        return this;
    }

    public void submitted() {
        state = FiscalState.SUBMITTED;
        problem = null;
        words = null;
    }

    public void waits() {
        state = FiscalState.PENDING;
        problem = null;
        words = null;
    }

    public void approved(Instant at) {
        state = FiscalState.APPROVED;
        problem = null;
        words = null;
        settledAt = at;
    }

    /** KRA has it; what it signed is with the unit only. */
    public void approvedUnseen(Instant at, String said) {
        approved(at);
        problem = FiscalProblem.STAMP_LOST;
        words = Words.cut(said);
    }

    public void rejected(FiscalProblem why, String said, Instant at) {
        state = FiscalState.REJECTED;
        problem = why;
        words = Words.cut(said);
        settledAt = at;
    }

    public UUID id() {
        return id;
    }

    /** Whichever of its documents this is. */
    public UUID saleId() {
        return saleId == null ? pastSaleId : saleId;
    }

    /** Neither superseded nor the note that takes such a one back. */
    public boolean isCurrent() {
        return saleId != null;
    }

    /** The invoice a note takes back whole; null of every other document. */
    public UUID creditsId() {
        return creditsId;
    }

    /** The document that must be accepted first, or null. */
    public UUID afterId() {
        return afterId;
    }

    /** @param ofTheSale as the till told it @return null for nobody */
    public String buyer(String ofTheSale) {
        return buyerTold ? buyerPin : ofTheSale;
    }

    public Money total() {
        return total;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public UUID branchId() {
        return branchId;
    }

    /** Everything else points at one and is sent after it. */
    public boolean isSale() {
        return "SALE".equals(kind);
    }

    /** The sale a credit note takes back; null of a sale. */
    public UUID originalId() {
        return originalId;
    }

    public String reason() {
        return reason;
    }

    /** When KRA or a person last said what becomes of it; null before. */
    public Instant settledAt() {
        return settledAt;
    }

    public FiscalState state() {
        return state;
    }

    public boolean isWaiting() {
        return state == FiscalState.PENDING || state == FiscalState.SUBMITTED;
    }
}
