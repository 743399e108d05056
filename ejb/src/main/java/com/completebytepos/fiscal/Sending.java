package com.completebytepos.fiscal;

import com.completebytepos.branches.BusinessCard;
import com.completebytepos.catalogue.ProductCatalogue;
import com.completebytepos.fiscal.client.EtimsAnswer;
import com.completebytepos.fiscal.client.EtimsCall;
import com.completebytepos.fiscal.client.SaleBody;
import com.completebytepos.fiscal.client.Signatures;
import com.completebytepos.fiscal.model.FiscalAttempt;
import com.completebytepos.fiscal.model.FiscalDevice;
import com.completebytepos.fiscal.model.FiscalDocument;
import com.completebytepos.fiscal.model.FiscalStamp;
import com.completebytepos.selling.SoldSales;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.work.DueWork;
import com.completebytepos.work.WorkHandler.WorkDue;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * Promises that a number is written down as in flight before it is sent, and that the next one is given only when KRA's word about it is
 * known: the two halves around the call, each a transaction of its own under the device's lock.
 */
@Stateless
public class Sending {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int LONGEST_WAIT = 30;
    private static final int MOST_WAITS = 12;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject DueWork work;
    @Inject SoldSales sold;
    @Inject ProductCatalogue catalogue;
    @Inject BusinessCard business;
    @Inject Event<FiscalStamps.Stamped> stamped;
    @Inject Event<FiscalStamps.Leaving> leaving;
    @Inject Clock clock;

    /** @return the call to make now; null when there is none: it is done, or waits, or its device does */
    @Requires(Permission.DO_DUE_WORK)
    public SendOrder prepare(WorkDue due) {
        var document = em.find(FiscalDocument.class, UUID.fromString(due.reference()));
        var device = document == null ? null : locked(document.branchId());
        if (document != null) em.refresh(document);
        if (document == null || !document.isWaiting() || device == null || device.state() != DeviceState.ACTIVE) {
            work.done(due.item());
            return null;
        }
        var now = clock.instant();
        if (!device.mayCall(now)) {
            work.postpone(due.item(), device.notBefore());
            work.postponeLane(Fiscalisation.laneOf(document.branchId()), device.notBefore());
            return null;
        }
        return device.inFlightId() == null ? takeOff(device, document, due, now) : askAbout(device, now);
    }

    /** @return whether there is more to do for the item at once */
    @Requires(Permission.DO_DUE_WORK)
    public boolean conclude(SendOrder order, EtimsAnswer answer, WorkDue due) {
        var device = em.find(FiscalDevice.class, order.deviceId(), LockModeType.PESSIMISTIC_WRITE);
        var document = em.find(FiscalDocument.class, order.documentId());
        em.find(FiscalAttempt.class, order.attemptId()).ended(answer.outcome().name(), answer.code(), answer.words(), answer.raw(), clock.instant());
        boolean stale = !order.documentId().equals(device.inFlightId()) || order.number() != device.inFlightNumber();
        if (stale) return true;
        var until = new SendOutcomes(em, clock).conclude(order, answer, device, document);
        if (document.state() == FiscalState.APPROVED) stamped.fire(new FiscalStamps.Stamped(document.saleId(), device.id(), Signatures.text(order.sent(), "custTin")));
        if (until != null) {
            work.postpone(due.item(), until);
            work.postponeLane(Fiscalisation.laneOf(document.branchId()), until);
            return false;
        }
        if (device.state() == DeviceState.ACTIVE && (document.isWaiting() || !document.id().toString().equals(due.reference()))) return true;
        work.done(due.item());
        return false;
    }

    /** When a turn was not enough, the item is given back without a pause. */
    @Requires(Permission.DO_DUE_WORK)
    public void giveBack(WorkDue due) {
        work.postpone(due.item(), clock.instant());
    }

    private SendOrder takeOff(FiscalDevice device, FiscalDocument document, WorkDue due, Instant now) {
        SaleBody.Note note = null;
        var sale = sold.find(document.saleId()).filter(s -> !s.lines().isEmpty());
        if (sale.isEmpty()) return setAside(document, due, FiscalProblem.NOTHING_TO_DECLARE, null, now);
        var buyer = SaleBody.Buyer.of(document.buyer(sale.get().buyerPin()));
        var first = document.afterId() == null ? null : em.find(FiscalDocument.class, document.afterId());
        if (first != null && first.isWaiting()) return later(due, now);
        if (first != null && first.state() != FiscalState.APPROVED) return setAside(document, due, FiscalProblem.NOTE, null, now);
        if (!document.isSale()) {
            var original = FiscalStamps.originalOf(em, document);
            if (original != null && original.isWaiting()) return later(due, now);
            var stamp = original == null ? null : em.find(FiscalStamp.class, original.id());
            if (stamp == null || !stamp.isOfTheTaxpayerOf(device)) return setAside(document, due, FiscalProblem.ORIGINAL, null, now);
            note = new SaleBody.Note(stamp.number(), document.reason(), document.creditsId() == null);
            buyer = lastSent(original.id()).map(told -> new SaleBody.Buyer(Signatures.text(told, "custTin"), told.getString("custNm"))).orElse(buyer);
        }
        var goods = new FiscalItems(em, work, catalogue).of(device, sale.get(), now);
        if (goods.refused() != null) return setAside(document, due, FiscalProblem.ITEM, goods.refused(), now);
        if (goods.waiting() || document.isSale() && isNotInStockYet(document, device, goods, due)) return later(due, now);
        long number = device.takeOff(document.id());
        document.submitted();
        var body = new SaleBody(sale.get(), goods.rows(), note, buyer).json(number, business.details().tradeName());
        return order(device, document.id(), EtimsCall.SAVE_SALE, body, body);
    }

    /** Kits are made, and goods that came in are told, before a sale of them is; goods that are not told for minutes hold no sale up. */
    private boolean isNotInStockYet(FiscalDocument document, FiscalDevice device, FiscalItems.Goods goods, WorkDue due) {
        var skus = due.attempts() < MOST_WAITS ? goods.rows().stream().map(ItemRow::skuId).collect(Collectors.toSet()) : Set.<UUID>of();
        var asked = new FiscalStamps.Leaving(document.saleId(), device.id(), goods.kits(), skus, new AtomicBoolean());
        leaving.fire(asked);
        return asked.waits().get();
    }

    /** Others of the lane go on meanwhile. */
    private SendOrder later(WorkDue due, Instant now) {
        work.postpone(due.item(), now.plus(PATIENCE.multipliedBy(Math.min(LONGEST_WAIT, due.attempts() + 1L))));
        return null;
    }

    private SendOrder setAside(FiscalDocument document, WorkDue due, FiscalProblem why, String words, Instant now) {
        document.rejected(why, words, now);
        work.done(due.item());
        return null;
    }

    /** Whatever document is in flight comes first. A unit that cannot be asked is sent the same again: it knows its numbers. */
    private SendOrder askAbout(FiscalDevice device, Instant now) {
        var sent = lastSent(device.inFlightId()).orElseThrow(() -> new IllegalStateException("in flight and never sent: " + device.inFlightId()));
        if (!device.profile().readsBack()) return order(device, device.inFlightId(), EtimsCall.SAVE_SALE, sent, sent);
        var question = SaleBody.JSON.createObjectBuilder().add("invcNo", device.inFlightNumber()).build();
        return order(device, device.inFlightId(), EtimsCall.INVOICE, question, sent);
    }

    private SendOrder order(FiscalDevice device, UUID documentId, EtimsCall call, JsonObject body, JsonObject sent) {
        var attempt = new FiscalAttempt(documentId, device.id(), device.inFlightNumber(), call == EtimsCall.INVOICE ? "ASK" : "SEND", body.toString(), clock.instant());
        em.persist(attempt);
        return new SendOrder(device.id(), documentId, attempt.id(), device.inFlightNumber(), DeviceVault.access(device), call, body, sent);
    }

    private Optional<JsonObject> lastSent(UUID documentId) {
        return em.createQuery("select a.request from FiscalAttempt a where a.documentId = :document and a.purpose = 'SEND' order by a.begunAt desc, a.id desc", String.class)
                .setParameter("document", documentId).setMaxResults(1).getResultList().stream().findFirst().map(text -> {
                    try (var reader = SaleBody.JSON.createReader(new StringReader(text))) {
                        return reader.readObject();
                    }
                });
    }

    private FiscalDevice locked(UUID branchId) {
        return em.createQuery("select d from FiscalDevice d where d.currentBranchId = :branch", FiscalDevice.class).setParameter("branch", branchId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList().stream().findFirst().orElse(null);
    }
}
