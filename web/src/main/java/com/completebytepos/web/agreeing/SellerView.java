package com.completebytepos.web.agreeing;

import com.completebytepos.agreeing.Consent;
import com.completebytepos.agreeing.SmallSellers;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.purchasing.SupplierDetails;
import com.completebytepos.purchasing.Suppliers;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** office/agreeing/seller.xhtml: a supplier without eTIMS, its consent, and KRA's numbers of the invoices the shop made out for it. */
@Named
@ViewScoped
public class SellerView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject SmallSellers sellers;
    @Inject Suppliers suppliers;
    @Inject Clock clock;

    private UUID id;
    private SupplierDetails supplier;
    private boolean marked;
    private List<SmallSellers.Row> invoices;
    private String idNumber;
    private String phone;
    private Money turnover;
    private Consent consent = Consent.ASKED;
    private LocalDate consentOn;
    private UUID invoiceId;
    private String reference;

    public void load() {
        supplier = suppliers.details(id);
        var known = sellers.of(id);
        marked = known.isPresent();
        phone = known.map(SmallSellers.Seller::phone).orElse(supplier.contact().phone());
        idNumber = known.map(SmallSellers.Seller::idNumber).orElse(null);
        turnover = known.map(SmallSellers.Seller::turnover).orElse(null);
        consent = known.map(SmallSellers.Seller::consent).orElse(Consent.ASKED);
        consentOn = known.map(SmallSellers.Seller::consentOn).orElse(null);
        invoices = marked ? sellers.invoices(id) : List.of();
    }

    public void save() {
        sellers.mark(new SmallSellers.Seller(id, idNumber, phone, turnover, consent, consentOn));
        Messages.done("agreeing.seller-saved", supplier.name());
        load();
    }

    public void unmark() {
        sellers.unmark(id);
        Messages.done("agreeing.seller-gone", supplier.name());
        load();
    }

    public void refer() {
        sellers.refer(id, invoiceId, reference);
        Messages.done("agreeing.reference-saved");
        reference = null;
        load();
    }

    public SmallSellers.Term getTerm() { return sellers.term(LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI)); }
    public Consent[] getConsents() { return Consent.values(); }
    public UUID getId() { return id; }
    public void setId(UUID id) { this.id = id; }
    public SupplierDetails getSupplier() { return supplier; }
    public boolean isMarked() { return marked; }
    public List<SmallSellers.Row> getInvoices() { return invoices; }
    public String getIdNumber() { return idNumber; }
    public void setIdNumber(String idNumber) { this.idNumber = idNumber; }
    public String getPhone() { return phone; }
    public void setPhone(String phone) { this.phone = phone; }
    public Money getTurnover() { return turnover; }
    public void setTurnover(Money turnover) { this.turnover = turnover; }
    public Consent getConsent() { return consent; }
    public void setConsent(Consent consent) { this.consent = consent; }
    public LocalDate getConsentOn() { return consentOn; }
    public void setConsentOn(LocalDate consentOn) { this.consentOn = consentOn; }
    public UUID getInvoiceId() { return invoiceId; }
    public void setInvoiceId(UUID invoiceId) { this.invoiceId = invoiceId; }
    public String getReference() { return reference; }
    public void setReference(String reference) { this.reference = reference; }
}
