package com.completebytepos.agreeing;

import com.completebytepos.agreeing.model.BuyerInvoice;
import com.completebytepos.agreeing.model.SmallSeller;
import com.completebytepos.agreeing.model.SmallSellerTerm;
import com.completebytepos.audit.AuditTrail;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.purchasing.SupplierAccounts;
import com.completebytepos.purchasing.Suppliers;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Promises that a seller without eTIMS is known by id, phone and consent, and that an invoice the shop made out for it carries KRA's number once. */
@Stateless
public class SmallSellers {
    private static final int LONGEST_SOURCE = 200;
    private static final Money MOST = Money.ofCents(100_000_000_00L);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Suppliers suppliers;
    @Inject SupplierAccounts accounts;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** {@code turnover} a year as the seller says, null where nobody asked; {@code consentOn} when it was asked, given or refused. */
    public record Seller(UUID supplierId, String idNumber, String phone, Money turnover, Consent consent, LocalDate consentOn) implements Serializable {
    }

    /** Turnover a year up to which a seller goes without eTIMS, since a day and by a law. */
    public record Term(Money turnover, LocalDate since, String source) implements Serializable {
        static final Term USUAL = new Term(Money.of("5000000"), LocalDate.of(2024, 12, 27), "Tax Procedures Act, section 23A, as amended by the Tax Procedures (Amendment) Act 2024");
    }

    /** {@code reference} KRA's number of the invoice the shop made out, null for none yet. */
    public record Row(SupplierAccounts.InvoiceRow invoice, String reference) implements Serializable {
        public boolean isSupported() {
            return reference != null || invoice.cuInvoice() != null;
        }
    }

    @Requires({Permission.BUY, Permission.PAY_SUPPLIERS})
    public Optional<Seller> of(UUID supplierId) {
        suppliers.details(supplierId);
        return Optional.ofNullable(em.find(SmallSeller.class, supplierId)).map(SmallSeller::row);
    }

    /** What is known of it is written anew. */
    @Requires({Permission.BUY, Permission.PAY_SUPPLIERS})
    public void mark(Seller told) {
        var supplier = suppliers.details(told.supplierId());
        if (supplier.chargesVat()) throw AgreeingRejection.CHARGES_VAT.at("idNumber", supplier.name());
        var id = told.idNumber() == null ? "" : told.idNumber().strip().toUpperCase(Locale.ROOT);
        if (!id.matches("[A-Z0-9]{5,12}")) throw AgreeingRejection.ID_NUMBER_SHAPE.at("idNumber");
        var phone = told.phone() == null ? "" : told.phone().strip();
        if (!phone.matches("\\+?[0-9][0-9 ()/-]{6,28}")) throw AgreeingRejection.PHONE_SHAPE.at("phone");
        var today = today();
        var term = widest(told.consentOn() == null ? today : told.consentOn(), today);
        if (told.turnover() != null && (told.turnover().isNegative() || told.turnover().compareTo(term.turnover()) > 0)) throw AgreeingRejection.TURNOVER_RANGE.at("turnover", term.turnover(), term.since(), term.source());
        if (told.consent() == null) throw AgreeingRejection.CONSENT_MISSING.at("consent");
        if (told.consentOn() == null || told.consentOn().isAfter(today) || told.consentOn().isBefore(first())) throw AgreeingRejection.CONSENT_DAY.at("consentOn", first());
        var known = em.find(SmallSeller.class, told.supplierId(), LockModeType.PESSIMISTIC_WRITE);
        var before = known == null ? null : known.row();
        var seller = known == null ? new SmallSeller(told.supplierId()) : known;
        seller.describe(new Seller(told.supplierId(), id, phone, told.turnover(), told.consent(), told.consentOn()), CurrentShop.actor().name(), clock.instant());
        if (known == null) em.persist(seller);
        audit.record("agreeing.seller-marked", "supplier", told.supplierId(), supplier.name() + ", " + (before == null ? "" : before.consent() + " " + before.consentOn() + " -> ") + told.consent() + " " + told.consentOn());
    }

    /** It makes out tax invoices itself. What was made out for it stays. */
    @Requires({Permission.BUY, Permission.PAY_SUPPLIERS})
    public void unmark(UUID supplierId) {
        var known = em.find(SmallSeller.class, supplierId, LockModeType.PESSIMISTIC_WRITE);
        if (known == null) throw AgreeingRejection.NOT_A_SMALL_SELLER.with();
        em.remove(known);
        audit.record("agreeing.seller-unmarked", "supplier", supplierId, suppliers.details(supplierId).name());
    }

    /** What the seller's invoices lean on, newest first; what was taken back is left out. */
    @Requires({Permission.BUY, Permission.PAY_SUPPLIERS})
    public List<Row> invoices(UUID supplierId) {
        var references = new HashMap<UUID, String>();
        em.createQuery("select b from BuyerInvoice b where b.supplierId = :supplier", BuyerInvoice.class).setParameter("supplier", supplierId).getResultStream().forEach(b -> references.put(b.invoiceId(), b.reference()));
        return accounts.invoices(supplierId).stream().filter(SupplierAccounts.InvoiceRow::standing).map(i -> new Row(i, references.get(i.id()))).toList();
    }

    /** @param reference KRA's number of the invoice the shop made out; empty: it was wrong and is taken off */
    @Requires({Permission.BUY, Permission.PAY_SUPPLIERS})
    public void refer(UUID supplierId, UUID invoiceId, String reference) {
        var seller = em.find(SmallSeller.class, supplierId, LockModeType.PESSIMISTIC_WRITE);
        if (seller == null) throw AgreeingRejection.NOT_A_SMALL_SELLER.at("reference");
        var row = invoices(supplierId).stream().filter(one -> one.invoice().id().equals(invoiceId)).findFirst().orElseThrow(() -> AgreeingRejection.NO_SUCH_INVOICE.with());
        var known = em.find(BuyerInvoice.class, invoiceId);
        if (reference == null || reference.isBlank()) {
            if (known != null) em.remove(known);
            if (known != null) audit.record("agreeing.reference-removed", "supplier-invoice", invoiceId, row.invoice().number() + ": " + known.reference());
            return;
        }
        var clean = reference.strip().toUpperCase(Locale.ROOT);
        if (!clean.matches("[A-Z0-9/-]{4,40}")) throw AgreeingRejection.REFERENCE_SHAPE.at("reference");
        if (row.invoice().cuInvoice() != null) throw AgreeingRejection.SUPPORTED_ALREADY.at("reference", row.invoice().cuInvoice());
        if (seller.consent() != Consent.GIVEN) throw AgreeingRejection.CONSENT_MISSING.at("reference");
        var term = term(row.invoice().invoicedOn());
        if (seller.row().turnover() != null && seller.row().turnover().compareTo(term.turnover()) > 0) throw AgreeingRejection.TURNOVER_RANGE.at("reference", term.turnover(), term.since(), term.source());
        if (known != null) em.remove(known);
        em.flush();
        free(clean);
        em.persist(new BuyerInvoice(invoiceId, supplierId, clean, CurrentShop.actor().name(), clock.instant()));
        audit.record("agreeing.reference-kept", "supplier-invoice", invoiceId, row.invoice().number() + ": " + clean);
    }

    /** The number of an invoice that was taken back goes to the right one. */
    private void free(String reference) {
        var bearer = em.createQuery("select b from BuyerInvoice b where b.reference = :reference", BuyerInvoice.class).setParameter("reference", reference).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
        if (bearer.isEmpty()) return;
        var of = bearer.get().invoiceId();
        if (accounts.invoices(bearer.get().supplierId()).stream().anyMatch(one -> one.id().equals(of) && one.standing())) throw AgreeingRejection.REFERENCE_TAKEN.at("reference", reference);
        em.remove(bearer.get());
        em.flush();
        audit.record("agreeing.reference-removed", "supplier-invoice", of, "taken back: " + reference);
    }

    /** The highest turnover of all terms in force from a day to another: what was bought then counts by the term of then. */
    private Term widest(LocalDate from, LocalDate to) {
        return em.createQuery("select t from SmallSellerTerm t where t.since > :from and t.since <= :to", SmallSellerTerm.class).setParameter("from", from).setParameter("to", to).getResultStream().map(SmallSellerTerm::row)
                .reduce(term(from), (one, other) -> other.turnover().compareTo(one.turnover()) > 0 ? other : one);
    }

    /** The first day anybody could agree to it. */
    private LocalDate first() {
        var told = em.createQuery("select min(t.since) from SmallSellerTerm t", LocalDate.class).getSingleResult();
        return told != null && told.isBefore(Term.USUAL.since()) ? told : Term.USUAL.since();
    }

    /** What is in force on a day. */
    @OpenToAll("desks work by it and pages show it")
    public Term term(LocalDate day) {
        return em.createQuery("select t from SmallSellerTerm t where t.since <= :day order by t.since desc", SmallSellerTerm.class).setParameter("day", day).setMaxResults(1).getResultStream().findFirst()
                .map(SmallSellerTerm::row).orElse(Term.USUAL);
    }

    @Requires(Permission.EDIT_SETTINGS)
    public void setTerm(Term told) {
        if (told.turnover() == null || told.turnover().isNegative() || told.turnover().compareTo(MOST) > 0) throw AgreeingRejection.TURNOVER_RANGE.at("termTurnover", MOST, "", "");
        if (told.since() == null) throw AgreeingRejection.DAY_MISSING.at("termSince");
        var source = told.source() == null ? "" : told.source().strip();
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) throw AgreeingRejection.SOURCE_MISSING.at("termSource");
        var before = term(told.since());
        var known = em.find(SmallSellerTerm.class, told.since());
        var clean = new Term(told.turnover(), told.since(), source);
        if (known == null) em.persist(new SmallSellerTerm(clean));
        else known.set(clean);
        audit.record("agreeing.term-set", "small-seller-term", told.since().toString(), before.turnover() + " -> " + clean.turnover() + ", " + source);
    }

    /** Consent by supplier, of all that are marked. */
    @Requires({Permission.BUY, Permission.PAY_SUPPLIERS, Permission.VIEW_REPORTS})
    public Map<UUID, Consent> consents() {
        var found = new HashMap<UUID, Consent>();
        em.createQuery("select s from SmallSeller s", SmallSeller.class).getResultStream().map(SmallSeller::row).forEach(row -> found.put(row.supplierId(), row.consent()));
        return found;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI);
    }
}
