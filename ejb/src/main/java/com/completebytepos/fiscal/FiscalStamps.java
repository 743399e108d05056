package com.completebytepos.fiscal;

import com.completebytepos.fiscal.client.Endpoints;
import com.completebytepos.fiscal.model.FiscalAttempt;
import com.completebytepos.fiscal.model.FiscalDevice;
import com.completebytepos.fiscal.model.FiscalDocument;
import com.completebytepos.fiscal.model.FiscalStamp;
import com.completebytepos.selling.SoldSales;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** Promises what KRA said of a sale, exactly as it was said. */
@Stateless
public class FiscalStamps {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject SoldSales sold;

    /** A stamp that can stand on paper, where its QR code leads, whom it names as the buyer, and since when papers are of this document; {@code credited} is null on an invoice. */
    public record Paper(UUID documentId, StampRow stamp, String check, String buyerPin, Instant since, Credited credited) implements Serializable {
    }

    /** What a credit note takes back; {@code whole}: all of an invoice that another one took the place of, so that the note has no return of goods to it. */
    public record Credited(StampRow original, boolean whole) implements Serializable {
    }

    /** One of a sale's documents; {@code current} is the one the sale stands for, {@code stamp} null without one. */
    public record Told(UUID id, boolean note, FiscalState state, StampRow stamp, boolean current) implements Serializable {
    }

    /** Fired in the transaction that writes KRA's acceptance down; {@code buyerPin} null for a walk-in. */
    public record Stamped(UUID saleId, UUID deviceId, String buyerPin) {
    }

    /**
     * Fired before an invoice is sent, in the transaction that would send it; whoever keeps KRA's stock and is not ready says so by {@code waits}. {@code kits}: it names some;
     * {@code skus}: what KRA should have in stock before, none once that was waited for long enough.
     */
    public record Leaving(UUID saleId, UUID deviceId, boolean kits, Set<UUID> skus, AtomicBoolean waits) {
    }

    /** Empty without a signature, or where nobody knows which unit signed. Two who print at once print one after the other: only the first paper is the original. */
    @Requires({Permission.VIEW_SALES, Permission.SYNC})
    public Optional<Paper> forPaper(UUID saleId) {
        return em.createQuery("select d from FiscalDocument d where d.saleId = :sale", FiscalDocument.class).setParameter("sale", saleId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList().stream().findFirst().flatMap(this::paper);
    }

    /** Of any document of a sale, also of one that another took the place of. @throws com.completebytepos.kernel.Rejection 404 when it is none of that sale's, 409 before KRA stamped it */
    @Requires({Permission.VIEW_SALES, Permission.SYNC})
    public Paper forPaper(UUID saleId, UUID documentId) {
        var document = Optional.ofNullable(em.find(FiscalDocument.class, documentId, LockModeType.PESSIMISTIC_WRITE)).filter(d -> d.saleId().equals(saleId))
                .orElseThrow(() -> FiscalRejection.NO_SUCH_DOCUMENT.with());
        return paper(document).orElseThrow(() -> FiscalRejection.NOT_STAMPED.with());
    }

    private Optional<Paper> paper(FiscalDocument document) {
        var original = document.isSale() ? null : originalOf(em, document);
        var credited = original == null ? null : stampOf(original.id()).map(stamp -> new Credited(stamp, document.creditsId() != null)).orElse(null);
        if (!document.isSale() && credited == null) return Optional.empty();
        return stampOf(document.id()).map(row -> new Paper(document.id(), row, Endpoints.receiptCheck(row.environment()) + row.pin() + row.bhfId() + row.signed().signature(),
                buyerOf(original == null ? document : original), document.createdAt(), credited));
    }

    private Optional<StampRow> stampOf(UUID documentId) {
        var stamp = em.find(FiscalStamp.class, documentId);
        if (stamp == null) return Optional.empty();
        var unit = em.find(FiscalDevice.class, stamp.deviceId());
        var row = stamp.row();
        var signed = row.signed().by(unit.sdcId(), unit.mrcNo());
        return signed.isWhole() ? Optional.of(new StampRow(row.number(), row.pin(), row.bhfId(), row.environment(), signed)) : Optional.empty();
    }

    /** What a note points at; null where it was never declared. */
    static FiscalDocument originalOf(EntityManager em, FiscalDocument note) {
        if (note.creditsId() != null) return em.find(FiscalDocument.class, note.creditsId());
        return em.createQuery("select d from FiscalDocument d where d.saleId = :sale", FiscalDocument.class).setParameter("sale", note.originalId()).getResultStream().findFirst().orElse(null);
    }

    private String buyerOf(FiscalDocument document) {
        return document.buyer(sold.buyerPin(document.saleId()).orElse(null));
    }

    /** All that KRA was or is to be told of a sale, oldest first. */
    @Requires(Permission.VIEW_SALES)
    public List<Told> documents(UUID saleId) {
        return em.createQuery("select d from FiscalDocument d where d.saleId = :sale or d.pastSaleId = :sale order by d.createdAt, d.id", FiscalDocument.class).setParameter("sale", saleId).getResultStream()
                .map(d -> new Told(d.id(), !d.isSale(), d.state(), stampOf(d.id()).orElse(null), d.isCurrent())).toList();
    }

    /** Null for a walk-in. */
    @Requires(Permission.VIEW_SALES)
    public String buyerOf(UUID saleId) {
        return em.createQuery("select d from FiscalDocument d where d.saleId = :sale", FiscalDocument.class).setParameter("sale", saleId).getResultStream().findFirst().map(this::buyerOf).orElse(null);
    }

    @Requires(Permission.VIEW_SALES)
    public Optional<StampRow> of(UUID saleId) {
        return em.createQuery("select s from FiscalStamp s, FiscalDocument d where d.saleId = :sale and s.documentId = d.id", FiscalStamp.class).setParameter("sale", saleId)
                .getResultList().stream().findFirst().map(FiscalStamp::row);
    }

    /** Whether KRA has the document, or will never get one. Waits for whoever writes its acceptance down at this moment: what is asked here is told once, by the one or the other. */
    @OpenToAll("part of the movement, which was allowed")
    public boolean isTold(UUID saleId) {
        return em.createQuery("select d from FiscalDocument d where d.saleId = :sale", FiscalDocument.class).setParameter("sale", saleId).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList().stream()
                .allMatch(document -> document.state() == FiscalState.APPROVED);
    }

    /** Every call about the sale, oldest first. */
    @Requires(Permission.VIEW_SALES)
    public List<AttemptRow> attempts(UUID saleId) {
        return em.createQuery("select a from FiscalAttempt a, FiscalDocument d where d.saleId = :sale and a.documentId = d.id order by a.begunAt, a.id", FiscalAttempt.class)
                .setParameter("sale", saleId).getResultList().stream().map(FiscalAttempt::row).toList();
    }

    /** One call about a document, as it was sent and answered; {@code endedAt} null: no answer was ever written down. */
    public record AttemptRow(long number, String purpose, Instant begunAt, Instant endedAt, String outcome, String code, String words, String request, String answer) implements Serializable {
    }
}
