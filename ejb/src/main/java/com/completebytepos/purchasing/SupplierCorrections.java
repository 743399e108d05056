package com.completebytepos.purchasing;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.purchasing.model.SupplierCorrection;
import com.completebytepos.purchasing.model.SupplierInvoice;
import com.completebytepos.purchasing.model.SupplierPayment;
import com.completebytepos.purchasing.model.SupplierReturn;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Promises that what was booked wrongly with a supplier is taken back by a paper of its own that says why, once, and that the right one can then be booked. */
@Stateless
public class SupplierCorrections {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject BoughtGoods goods;
    @Inject Suppliers suppliers;
    @Inject Event<SupplierCashMoved> moved;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** A supplier's credit note for no goods, as for a price agreed later; {@code number} theirs. */
    public record Credit(UUID supplierId, String number, LocalDate creditedOn, Money net, Money vat, String reason) {
    }

    /** {@code subjectId} what it takes back, null: nothing that was booked; {@code paper} the number of what it speaks of. */
    public record Contrary(UUID supplierId, CorrectionKind kind, UUID subjectId, String paper, LocalDate notedOn, Money net, Money vat, String reason) {
    }

    public record Row(UUID id, String number, CorrectionKind kind, String paper, LocalDate notedOn, Money net, Money vat, String reason, String keeper, Instant keptAt) implements Serializable {
    }

    /** Its receipt can be invoiced again, under the same number too. */
    @Requires(Permission.PAY_SUPPLIERS)
    public UUID cancelInvoice(UUID id, String reason) {
        var why = reason(reason, "reason");
        var invoice = id == null ? null : em.find(SupplierInvoice.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (invoice == null) throw PurchasingRejection.NO_SUCH_PAPER.with();
        invoice.cancel();
        em.createQuery("select r from SupplierReturn r where r.nettedBy = :invoice", SupplierReturn.class).setParameter("invoice", id).getResultList().forEach(back -> back.nettedBy(null));
        return keep(goods.number("SCR"), new Contrary(invoice.supplierId(), CorrectionKind.INVOICE, id, invoice.number(), today(), invoice.net(), invoice.vat(), why));
    }

    /** Money the provider says it sent went, whatever anybody thinks of it. Cash that never left a drawer stands in its shift as it is. */
    @Requires(Permission.PAY_SUPPLIERS)
    public UUID cancelPayment(UUID id, String reason) {
        var why = reason(reason, "reason");
        var payment = id == null ? null : em.find(SupplierPayment.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (payment == null) throw PurchasingRejection.NO_SUCH_PAPER.with();
        if (wentByProvider(payment)) throw PurchasingRejection.SENT_BY_PROVIDER.with(payment.reference());
        payment.cancel();
        var correction = new SupplierCorrection(goods.number("SCR"), new Contrary(payment.supplierId(), CorrectionKind.PAYMENT, id, payment.reference(), today(), payment.amount(), Money.ZERO, why), CurrentShop.actor().name(), clock.instant());
        // before the trail: whoever moves cash locks the shift first
        payment.movedBack(correction.id(), suppliers.details(payment.supplierId()).name()).ifPresent(moved::fire);
        return keep(correction);
    }

    @Requires({Permission.PAY_SUPPLIERS, Permission.BUY})
    public UUID credit(Credit told) {
        suppliers.details(told.supplierId());
        var number = SupplierRules.text(told.number());
        if (number == null || number.length() > 40) throw PurchasingRejection.NUMBER_MISSING.at("creditNumber");
        if (!SupplierRules.isPast(told.creditedOn(), today())) throw PurchasingRejection.DAY_RANGE.at("creditedOn");
        if (SupplierRules.isOutOfRange(told.net()) || told.net().equals(Money.ZERO)) throw PurchasingRejection.AMOUNT_RANGE.at("creditNet");
        if (SupplierRules.isOutOfRange(told.vat())) throw PurchasingRejection.AMOUNT_RANGE.at("creditVat");
        var why = reason(told.reason(), "creditReason");
        var ours = goods.number("SCR"); // held from here on: of two at once the second sees the first
        long known = em.createQuery("select count(c) from SupplierCorrection c where c.supplierId = :supplier and c.kind = :credit and c.paper = :number", Long.class).setParameter("supplier", told.supplierId())
                .setParameter("credit", CorrectionKind.CREDIT).setParameter("number", number).getSingleResult();
        if (known > 0) throw PurchasingRejection.NUMBER_TAKEN.at("creditNumber", number);
        return keep(ours, new Contrary(told.supplierId(), CorrectionKind.CREDIT, null, number, told.creditedOn(), told.net(), told.vat(), why));
    }

    /** Newest first. */
    @Requires({Permission.PAY_SUPPLIERS, Permission.BUY})
    public List<Row> of(UUID supplierId) {
        return em.createQuery("select c from SupplierCorrection c where c.supplierId = :supplier order by c.keptAt desc, c.id desc", SupplierCorrection.class).setParameter("supplier", supplierId)
                .getResultStream().map(SupplierCorrection::row).toList();
    }

    private UUID keep(String number, Contrary told) {
        return keep(new SupplierCorrection(number, told, CurrentShop.actor().name(), clock.instant()));
    }

    private UUID keep(SupplierCorrection correction) {
        em.persist(correction);
        var row = correction.row();
        audit.record(row.kind() == CorrectionKind.INVOICE ? "purchasing.invoice-cancelled" : row.kind() == CorrectionKind.PAYMENT ? "purchasing.payment-cancelled" : "purchasing.credit-kept", "supplier", correction.supplierId(),
                row.number() + ", " + row.paper() + ", " + row.net() + " + " + row.vat() + ": " + row.reason());
        return correction.id();
    }

    private boolean wentByProvider(SupplierPayment payment) {
        return payment.reference() != null && em.createQuery("select count(p) from SupplierPayout p where p.supplierId = :supplier and p.state = :done and p.receipt = :reference", Long.class)
                .setParameter("supplier", payment.supplierId()).setParameter("done", SupplierPayouts.State.DONE).setParameter("reference", payment.reference()).getSingleResult() > 0;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI);
    }

    private static String reason(String told, String field) {
        var why = told == null ? "" : told.strip();
        if (why.length() < 3 || why.length() > 200) throw PurchasingRejection.REASON_MISSING.at(field);
        return why;
    }
}
