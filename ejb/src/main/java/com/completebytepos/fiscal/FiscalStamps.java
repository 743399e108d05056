package com.completebytepos.fiscal;

import com.completebytepos.fiscal.client.Endpoints;
import com.completebytepos.fiscal.model.FiscalAttempt;
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

    /** A stamp that can stand on paper, where its QR code leads, whom it names as the buyer, and since when papers are of this document. */
    public record Paper(StampRow stamp, String check, String buyerPin, Instant since) implements java.io.Serializable {
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

    /** Empty without a signature. Two who print at once print one after the other: only the first paper is the original. */
    @Requires({Permission.VIEW_SALES, Permission.SYNC})
    public Optional<Paper> forPaper(UUID saleId) {
        return em.createQuery("select d from FiscalDocument d where d.saleId = :sale", FiscalDocument.class).setParameter("sale", saleId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList().stream().findFirst()
                .flatMap(document -> Optional.ofNullable(em.find(FiscalStamp.class, document.id())).map(FiscalStamp::row).filter(row -> row.signed().signature() != null)
                        .map(row -> new Paper(row, Endpoints.receiptCheck(row.environment()) + row.pin() + row.bhfId() + row.signed().signature(), buyerOf(document), document.createdAt())));
    }

    private String buyerOf(FiscalDocument document) {
        return document.buyerPin() == null ? sold.buyerPin(document.saleId()).orElse(null) : document.buyerPin();
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
