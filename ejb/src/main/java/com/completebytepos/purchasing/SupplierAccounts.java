package com.completebytepos.purchasing;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.BusinessCard;
import com.completebytepos.branches.CounterRules;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.purchasing.model.Ageing;
import com.completebytepos.purchasing.model.GoodsReceipt;
import com.completebytepos.purchasing.model.SupplierInvoice;
import com.completebytepos.purchasing.model.SupplierPayment;
import com.completebytepos.purchasing.model.SupplierReturn;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Promises what is owed to every supplier: invoices less what went back and they do not leave out, what was paid and what was credited, oldest first. */
@Stateless
public class SupplierAccounts {
    private static final long A_SHILLING = 100;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Suppliers suppliers;
    @Inject PurchaseRules rules;
    @Inject BusinessCard business;
    @Inject CounterRules counter;
    @Inject Event<SupplierCashMoved> moved;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** {@code receiptId} null: for nothing that came; {@code cuInvoice} KRA's number on it; {@code ourPin} the buyer's PIN it carries. */
    public record Invoice(UUID supplierId, String number, UUID receiptId, LocalDate invoicedOn, Money net, Money vat, String cuInvoice, String ourPin) {
    }

    /** {@code claimUntil} the last day to claim its VAT; null: it gives none. {@code standing} false: it was taken back. */
    public record InvoiceRow(UUID id, UUID supplierId, String number, UUID receiptId, LocalDate invoicedOn, LocalDate dueOn, Money net, Money vat, String cuInvoice, MatchState match, LocalDate claimUntil, boolean standing) implements Serializable {
    }

    /** {@code drawer} of a till alone; {@code back} true: the supplier paid us. */
    public record Payment(UUID supplierId, LocalDate paidOn, Money amount, PayMethod method, String reference, Drawer drawer, boolean back) {
        public Payment(UUID supplierId, LocalDate paidOn, Money amount, PayMethod method, String reference) {
            this(supplierId, paidOn, amount, method, reference, Drawer.NONE, false);
        }
    }

    /** {@code tillId} whose cash moves now; {@code movementId} what a cashier noted for it already, where nothing moves again. One of them, or none. */
    public record Drawer(UUID tillId, UUID movementId) implements Serializable {
        static final Drawer NONE = new Drawer(null, null);
    }

    /** {@code standing} false: it was taken back; {@code back} true: the supplier paid it. */
    public record PaymentRow(UUID id, LocalDate paidOn, Money amount, PayMethod method, String reference, String payer, boolean standing, boolean back) implements Serializable {
    }

    /** Owed: not yet due, and by how many days it is over; together {@code balance}, which is negative when we paid ahead. */
    public record Balance(UUID supplierId, Money balance, Money current, Money to30, Money to60, Money to90, Money over90) implements Serializable {
    }

    @Requires({Permission.PAY_SUPPLIERS, Permission.BUY})
    public UUID invoice(Invoice told) {
        var supplier = suppliers.details(told.supplierId());
        var number = SupplierRules.text(told.number());
        if (number == null || number.length() > 40) throw PurchasingRejection.NUMBER_MISSING.at("number");
        checkDay(told.invoicedOn(), "invoicedOn");
        if (SupplierRules.isOutOfRange(told.net()) || told.net().equals(Money.ZERO)) throw PurchasingRejection.AMOUNT_RANGE.at("net");
        if (SupplierRules.isOutOfRange(told.vat())) throw PurchasingRejection.AMOUNT_RANGE.at("vat");
        if (SupplierRules.isLong(told.cuInvoice(), 40)) throw PurchasingRejection.TEXT_TOO_LONG.at("cuInvoice");
        var pin = SupplierRules.pin(told.ourPin());
        if (pin != null && !pin.matches("[AP]\\d{9}[A-Z]")) throw PurchasingRejection.KRA_PIN_SHAPE.at("ourPin");
        if (exists("i.number = :value", told.supplierId(), number)) throw PurchasingRejection.NUMBER_TAKEN.at("number", number);
        if (told.receiptId() != null && exists("i.receiptId = :value", told.supplierId(), told.receiptId())) throw PurchasingRejection.ALREADY_INVOICED.at("receiptId");
        var clean = new Invoice(told.supplierId(), number, told.receiptId(), told.invoicedOn(), told.net(), told.vat(), SupplierRules.text(told.cuInvoice()), pin);
        var receipt = receipt(clean);
        var leftOut = leftOut(clean, receipt);
        var match = receipt == null ? MatchState.ALONE : !leftOut.isEmpty() || isOf(clean, receipt.net(), receipt.vat()) ? MatchState.MATCHED : MatchState.DIFFERS;
        var invoice = new SupplierInvoice(clean, told.invoicedOn().plusDays(supplier.terms().days()), match, CurrentShop.actor().name(), clock.instant());
        em.persist(invoice);
        leftOut.forEach(back -> back.nettedBy(invoice.id()));
        audit.record("purchasing.invoice-kept", "supplier-invoice", invoice.id(), supplier.name() + " " + number + ", " + told.net() + " + " + told.vat() + ", " + match);
        return invoice.id();
    }

    /** @return null for an invoice of nothing that came */
    private GoodsReceipt receipt(Invoice told) {
        if (told.receiptId() == null) return null;
        var receipt = em.find(GoodsReceipt.class, told.receiptId());
        if (receipt == null || !receipt.supplierId().equals(told.supplierId())) throw PurchasingRejection.NO_SUCH_RECEIPT.at("receiptId");
        BranchScope.check(receipt.branchId());
        return receipt;
    }

    /** What had gone back before and the invoice leaves out: nothing, where it is of all that came, or of neither. */
    private List<SupplierReturn> leftOut(Invoice told, GoodsReceipt receipt) {
        if (receipt == null || isOf(told, receipt.net(), receipt.vat())) return List.of();
        var back = em.createQuery("select r from SupplierReturn r where r.receiptId = :receipt and r.creditNote is null and r.nettedBy is null", SupplierReturn.class).setParameter("receipt", told.receiptId()).getResultList();
        var net = back.stream().map(SupplierReturn::net).reduce(receipt.net(), Money::minus);
        var vat = back.stream().map(SupplierReturn::vat).reduce(receipt.vat(), Money::minus);
        return isOf(told, net, vat) ? back : List.of();
    }

    private static boolean isOf(Invoice told, Money net, Money vat) {
        return Math.abs(net.cents() - told.net().cents()) <= A_SHILLING && Math.abs(vat.cents() - told.vat().cents()) <= A_SHILLING;
    }

    /** To the supplier, or back from it. What goes through a drawer moves its cash in the same moment. */
    @Requires(Permission.PAY_SUPPLIERS)
    public UUID pay(Payment told) {
        var supplier = suppliers.details(told.supplierId());
        checkDay(told.paidOn(), "paidOn");
        if (SupplierRules.isOutOfRange(told.amount()) || told.amount().equals(Money.ZERO)) throw PurchasingRejection.AMOUNT_RANGE.at("amount");
        if (told.method() == null) throw PurchasingRejection.METHOD_MISSING.at("method");
        if (SupplierRules.isLong(told.reference(), 40)) throw PurchasingRejection.TEXT_TOO_LONG.at("reference");
        if (told.method() == PayMethod.CHEQUE && SupplierRules.text(told.reference()) == null) throw PurchasingRejection.NUMBER_MISSING.at("reference");
        if (told.method() == PayMethod.SAFE && !told.back()) checkSafe(told.amount());
        var drawer = told.method() == PayMethod.TILL ? drawer(told) : Drawer.NONE;
        var payment = new SupplierPayment(new Payment(told.supplierId(), told.paidOn(), told.amount(), told.method(), SupplierRules.text(told.reference()), drawer, told.back()), CurrentShop.actor().name(), clock.instant());
        em.persist(payment);
        em.flush();
        // before the trail: whoever moves cash locks the shift first
        if (told.method() == PayMethod.TILL) moved.fire(payment.moved(supplier.name()));
        audit.record(told.back() ? "purchasing.paid-back" : "purchasing.paid", "supplier-payment", payment.id(), supplier.name() + " " + told.amount() + " " + told.method());
        return payment.id();
    }

    /** No book says what a safe holds, but beyond what moves at a till without a supervisor nobody else takes cash out of it. */
    private void checkSafe(Money amount) {
        var ceiling = counter.limits().moveCeiling();
        if (amount.compareTo(ceiling) > 0 && !CurrentShop.actor().may(Permission.APPROVE)) throw PurchasingRejection.SAFE_CEILING.at("amount", ceiling);
    }

    private Drawer drawer(Payment told) {
        var noted = told.drawer().movementId();
        if (noted != null && tied().contains(noted)) throw PurchasingRejection.NOTED_ALREADY.at("movementId");
        if (noted != null) return new Drawer(null, noted);
        if (told.drawer().tillId() == null) throw PurchasingRejection.TILL_MISSING.at("tillId");
        if (!told.paidOn().equals(today())) throw PurchasingRejection.TODAY_AT_A_TILL.at("paidOn");
        return told.drawer();
    }

    /** What moved at drawers for payments of suppliers, by the ids of the movements. */
    @Requires(Permission.PAY_SUPPLIERS)
    public Set<UUID> tied() {
        var tied = new HashSet<>(em.createQuery("select p.movementId from SupplierPayment p where p.movementId is not null and p.standing = true", UUID.class).getResultList());
        tied.addAll(em.createQuery("select p.id from SupplierPayment p where p.tillId is not null", UUID.class).getResultList());
        tied.addAll(em.createQuery("select c.id from SupplierCorrection c where c.kind = :kind", UUID.class).setParameter("kind", CorrectionKind.PAYMENT).getResultList());
        return tied;
    }

    /** Newest first. */
    @Requires({Permission.PAY_SUPPLIERS, Permission.BUY})
    public List<InvoiceRow> invoices(UUID supplierId) {
        var pin = business.details().kraPin();
        int months = rules.limits().claimMonths();
        return em.createQuery("select i from SupplierInvoice i where i.supplierId = :supplier order by i.invoicedOn desc, i.keptAt desc", SupplierInvoice.class).setParameter("supplier", supplierId)
                .getResultStream().map(i -> i.row(i.invoicedOn().plusMonths(months), i.givesInputVat(pin))).toList();
    }

    /** Newest first. */
    @Requires({Permission.PAY_SUPPLIERS, Permission.BUY})
    public List<PaymentRow> payments(UUID supplierId) {
        return em.createQuery("select p from SupplierPayment p where p.supplierId = :supplier order by p.paidOn desc, p.keptAt desc", SupplierPayment.class).setParameter("supplier", supplierId)
                .getResultStream().map(SupplierPayment::row).toList();
    }

    /** Of every supplier that ever sent an invoice or was paid. */
    @Requires({Permission.PAY_SUPPLIERS, Permission.BUY})
    public Map<UUID, Balance> balances() {
        var paid = new HashMap<UUID, Money>();
        em.createQuery("select p.supplierId, sum(p.amount), p.back from SupplierPayment p where p.standing = true group by p.supplierId, p.back", Object[].class).getResultStream()
                .forEach(r -> paid.merge((UUID) r[0], (Boolean) r[2] ? money(r[1]).negated() : money(r[1]), Money::plus));
        em.createQuery("select r.supplierId, sum(r.net), sum(r.vat) from SupplierReturn r where r.nettedBy is null group by r.supplierId", Object[].class).getResultStream()
                .forEach(r -> paid.merge((UUID) r[0], money(r[1]).plus(money(r[2])), Money::plus));
        em.createQuery("select c.supplierId, sum(c.net), sum(c.vat) from SupplierCorrection c where c.kind = :credit group by c.supplierId", Object[].class).setParameter("credit", CorrectionKind.CREDIT).getResultStream()
                .forEach(r -> paid.merge((UUID) r[0], money(r[1]).plus(money(r[2])), Money::plus));
        var open = new HashMap<UUID, Ageing>();
        var today = today();
        paid.forEach((supplier, sum) -> open.put(supplier, ageing(sum, today)));
        em.createQuery("select i.supplierId, i.dueOn, i.net, i.vat from SupplierInvoice i where i.standing = true order by i.dueOn, i.keptAt", Object[].class).getResultStream()
                .forEach(r -> open.computeIfAbsent((UUID) r[0], id -> new Ageing(Money.ZERO, today)).owe((LocalDate) r[1], ((Money) r[2]).plus((Money) r[3])));
        var balances = new HashMap<UUID, Balance>();
        open.forEach((supplier, ageing) -> balances.put(supplier, ageing.balance(supplier)));
        return balances;
    }

    private boolean exists(String which, UUID supplierId, Object value) {
        return em.createQuery("select count(i) from SupplierInvoice i where i.standing = true and i.supplierId = :supplier and " + which, Long.class).setParameter("supplier", supplierId).setParameter("value", value).getSingleResult() > 0;
    }

    /** A supplier that paid back more than it ever got is owed the rest. */
    private static Ageing ageing(Money paid, LocalDate today) {
        var ageing = new Ageing(paid.isNegative() ? Money.ZERO : paid, today);
        if (paid.isNegative()) ageing.owe(today, paid.negated());
        return ageing;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI);
    }

    private void checkDay(LocalDate day, String field) {
        if (!SupplierRules.isPast(day, today())) throw PurchasingRejection.DAY_RANGE.at(field);
    }

    private static Money money(Object sum) {
        return sum instanceof Money money ? money : Money.of((BigDecimal) sum);
    }
}
