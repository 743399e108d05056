package com.completebytepos.fiscal;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.fiscal.model.FiscalDocument;
import com.completebytepos.fiscal.model.FiscalItem;
import com.completebytepos.fiscal.model.FiscalPart;
import com.completebytepos.fiscal.model.NoteLimit;
import com.completebytepos.selling.SoldSales;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.work.DueWork;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Promises that a document KRA refused goes again only when a person says so, and that who said so is known. */
@Stateless
public class FiscalCorrections {
    private static final int AT_ONCE = 1000;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject DueWork work;
    @Inject AuditTrail audit;
    @Inject SoldSales sold;
    @Inject Clock clock;

    @Requires(Permission.CORRECT_FISCAL)
    public void sendAgain(UUID documentId) {
        var document = Optional.ofNullable(em.find(FiscalDocument.class, documentId, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(() -> FiscalRejection.NO_SUCH_DOCUMENT.with());
        if (document.state() != FiscalState.REJECTED) throw FiscalRejection.NOT_REFUSED.with();
        again(document);
        audit.record("fiscal.sent-again", "sale", document.saleId(), document.id().toString());
    }

    /** Those of the chosen ones that are refused still; whoever else was quicker is not troubled again. @return how many go again */
    @Requires(Permission.CORRECT_FISCAL)
    public int sendAgain(List<UUID> chosen) {
        if (chosen.isEmpty()) return 0;
        var refused = em.createQuery("select d from FiscalDocument d where d.state = :rejected and d.id in :chosen order by d.id", FiscalDocument.class).setParameter("rejected", FiscalState.REJECTED)
                .setParameter("chosen", chosen).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        refused.forEach(document -> {
            again(document);
            audit.record("fiscal.sent-again", "sale", document.saleId(), document.id().toString());
        });
        return refused.size();
    }

    /** All that were refused for one reason. @param words KRA's, exactly; null for none @return how many go again; at most a thousand at once */
    @Requires(Permission.CORRECT_FISCAL)
    public int sendAllAgain(FiscalProblem problem, String words) {
        var refused = BranchScope.bind(em.createQuery("select d from FiscalDocument d where d.state = :rejected and d.problem = :problem and (:words is null and d.words is null or d.words = :words)" + BranchScope.jpql("d.branchId") + " order by d.id",
                        FiscalDocument.class)).setParameter("rejected", FiscalState.REJECTED).setParameter("problem", problem).setParameter("words", words)
                .setMaxResults(AT_ONCE).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        refused.forEach(this::again);
        audit.record("fiscal.all-sent-again", "fiscal", null, refused.size() + " refused: " + problem + " " + words);
        return refused.size();
    }

    /** KRA changes no invoice: it is taken back whole and made again with the buyer's PIN. */
    @Requires(Permission.CORRECT_FISCAL)
    public void addBuyer(UUID saleId, String typed) {
        var pin = pinOf(typed);
        if (pin == null) throw FiscalRejection.PIN_SHAPE.at("pin");
        var invoice = invoiceOf(saleId);
        BranchScope.check(invoice.branchId());
        if (invoice.state() != FiscalState.APPROVED) throw FiscalRejection.NOT_STAMPED.at("pin");
        if (NoteLimit.hasPassed(sold.completedAt(saleId), clock.instant())) throw FiscalRejection.TOO_LATE.at("pin", NoteLimit.months());
        long taken = em.createQuery("select count(d) from FiscalDocument d where d.originalId = :sale", Long.class).setParameter("sale", saleId).getSingleResult();
        if (taken > 0) throw FiscalRejection.PARTLY_TAKEN_BACK.at("pin");
        var now = clock.instant();
        invoice.superseded();
        em.flush();
        var note = FiscalDocument.takingBack(invoice, "WRONG_BUYER", now);
        var again = new FiscalDocument(saleId, invoice.branchId(), invoice.total(), now).forBuyer(pin).after(note);
        for (var document : List.of(note, again)) {
            em.persist(document);
            work.add(Fiscalisation.laneOf(document.branchId()), Fiscalisation.SEND, document.id().toString());
        }
        audit.record("fiscal.buyer-added", "sale", saleId, pin);
    }

    /** What KRA refused was never an invoice: it goes again as it is, for another buyer. @param typed blank for nobody */
    @Requires(Permission.CORRECT_FISCAL)
    public void changeBuyer(UUID saleId, String typed) {
        var pin = pinOf(typed);
        if (pin == null && typed != null && !typed.isBlank()) throw FiscalRejection.PIN_SHAPE.at("pin");
        var invoice = invoiceOf(saleId);
        BranchScope.check(invoice.branchId());
        if (invoice.state() != FiscalState.REJECTED) throw FiscalRejection.NOT_REFUSED.at("pin");
        var before = invoice.buyer(sold.buyerPin(saleId).orElse(null));
        again(invoice.forBuyer(pin));
        audit.record("fiscal.buyer-changed", "sale", saleId, before + " -> " + pin);
    }

    private FiscalDocument invoiceOf(UUID saleId) {
        return em.createQuery("select d from FiscalDocument d where d.saleId = :sale", FiscalDocument.class).setParameter("sale", saleId).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().findFirst().filter(FiscalDocument::isSale).orElseThrow(() -> FiscalRejection.NO_SUCH_DOCUMENT.with());
    }

    /** Null for what has no shape of one. */
    private static String pinOf(String typed) {
        var pin = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
        return pin.matches("[A-Z]\\d{9}[A-Z]") ? pin : null;
    }

    /** Goods KRA has not taken yet, described anew and told again. */
    @Requires(Permission.CORRECT_FISCAL)
    public void describe(UUID itemId, ItemRow.Description codes) {
        var item = Optional.ofNullable(em.find(FiscalItem.class, itemId, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(() -> FiscalRejection.NO_SUCH_ITEM.with());
        if (item.state() == ItemState.REGISTERED || item.state() == ItemState.SENT) throw FiscalRejection.ITEM_IS_KNOWN.with();
        boolean shaped = matches(codes.classCode(), "\\d{8,10}") && matches(codes.itemType(), "[123]") && matches(codes.packaging(), "[A-Z0-9]{2}") && matches(codes.unit(), "[A-Z0-9]{2}");
        if (!shaped) throw FiscalRejection.ITEM_CODES.at("classCode");
        var before = item.row().description();
        item.describe(codes.classCode(), codes.itemType(), codes.packaging(), codes.unit());
        item.again();
        audit.record("fiscal.item-described", "sku", item.row().skuId(), before + " -> " + codes);
        ItemRegistration.due(em, work, item.taxpayer());
    }

    /** What KRA refused of a kit's parts, told again. */
    @Requires(Permission.CORRECT_FISCAL)
    public void tellPartAgain(UUID partId) {
        var part = Optional.ofNullable(em.find(FiscalPart.class, partId, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(() -> FiscalRejection.NO_SUCH_ITEM.with());
        if (part.state() != ItemRow.PartState.REFUSED) throw FiscalRejection.NOT_REFUSED.with();
        var kit = em.find(FiscalItem.class, part.kitItemId(), LockModeType.PESSIMISTIC_WRITE).row();
        new KitParts(em).again(part);
        audit.record("fiscal.part-told-again", "sku", kit.skuId(), kit.code() + " " + part.quantity());
        ItemRegistration.due(em, work, part.taxpayer());
    }

    /** What kits are made of and KRA does not take. */
    @Requires(Permission.CORRECT_FISCAL)
    public List<ItemRow.Part> refusedParts() {
        return em.createQuery("select p, k.name, i.name from FiscalPart p join FiscalItem k on k.id = p.kitItemId join FiscalItem i on i.id = p.partItemId where p.state = :refused order by k.name, i.name", Object[].class)
                .setParameter("refused", ItemRow.PartState.REFUSED).setMaxResults(200).getResultStream().map(row -> ((FiscalPart) row[0]).row((String) row[1], (String) row[2])).toList();
    }

    /** Goods KRA does not take; a document with one of them waits for a person. */
    @Requires(Permission.CORRECT_FISCAL)
    public List<ItemRow> refusedItems() {
        return em.createQuery("select i from FiscalItem i where i.state = :refused order by i.name", FiscalItem.class).setParameter("refused", ItemState.REFUSED).setMaxResults(200)
                .getResultStream().map(FiscalItem::row).toList();
    }

    private void again(FiscalDocument document) {
        BranchScope.check(document.branchId());
        document.waits();
        work.add(Fiscalisation.laneOf(document.branchId()), Fiscalisation.SEND, document.id().toString());
    }

    private static boolean matches(String text, String shape) {
        return text != null && text.matches(shape);
    }
}
