package com.completebytepos.web.purchasing;

import com.completebytepos.cash.Settlements;
import com.completebytepos.cash.SupplierCash;
import com.completebytepos.kernel.Money;
import com.completebytepos.purchasing.GoodsReceiving;
import com.completebytepos.purchasing.PayMethod;
import com.completebytepos.purchasing.SupplierAccounts;
import com.completebytepos.purchasing.SupplierCorrections;
import com.completebytepos.purchasing.SupplierDetails;
import com.completebytepos.purchasing.SupplierReturns;
import com.completebytepos.purchasing.Suppliers;
import com.completebytepos.selling.TillEntry;
import com.completebytepos.selling.Tills;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** office/purchasing/supplier.xhtml: one supplier with invoices, payments and what went back. */
@Named
@ViewScoped
public class SupplierView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 50;

    @Inject Suppliers suppliers;
    @Inject SupplierAccounts accounts;
    @Inject SupplierCorrections corrections;
    @Inject SupplierReturns returns;
    @Inject GoodsReceiving receiving;
    @Inject Tills drawers;
    @Inject SupplierCash cash;

    private UUID id;
    private SupplierDetails supplier;
    private SupplierForm form;
    private SupplierAccounts.Balance balance;
    private List<SupplierAccounts.InvoiceRow> invoices;
    private List<SupplierAccounts.PaymentRow> payments;
    private List<SupplierReturns.Row> sentBack;
    private List<SupplierCorrections.Row> corrected;
    private CorrectionForm correction = new CorrectionForm();
    private List<GoodsReceiving.Row> receipts;
    private String number;
    private UUID receiptId;
    private LocalDate invoicedOn;
    private Money net;
    private Money vat;
    private String cuInvoice;
    private String ourPin;
    private PaymentForm payment = new PaymentForm();
    private List<TillEntry> tills = List.of();
    private List<Settlements.Moved> noted = List.of();

    public void load() {
        supplier = suppliers.details(id);
        form = new SupplierForm(supplier);
        balance = accounts.balances().get(id);
        invoices = accounts.invoices(id);
        payments = accounts.payments(id);
        sentBack = returns.of(id);
        corrected = corrections.of(id);
        receipts = receiving.page(id, 0, SHOWN);
        if (CurrentShop.actor().may(Permission.PAY_SUPPLIERS)) lookAtDrawers();
    }

    private void lookAtDrawers() {
        var tied = accounts.tied();
        tills = drawers.open();
        noted = cash.noted().stream().filter(one -> !tied.contains(one.id())).toList();
    }

    public void save() {
        suppliers.save(form.toDetails());
        Messages.done("purchasing.supplier-saved", form.getName());
        load();
    }

    public void keep() {
        accounts.invoice(new SupplierAccounts.Invoice(id, number, receiptId, invoicedOn, net, vat == null ? Money.ZERO : vat, cuInvoice, ourPin));
        Messages.done("purchasing.invoice-kept", number);
        load();
    }

    public void pay() {
        accounts.pay(payment.toPayment(id));
        Messages.done(payment.isBack() ? "purchasing.paid-back" : "purchasing.paid", payment.getAmount());
        payment = new PaymentForm();
        load();
    }

    public void cancelInvoice(SupplierAccounts.InvoiceRow row) {
        corrections.cancelInvoice(row.id(), correction.getReason());
        corrected("purchasing.taken-back", row.number());
    }

    public void cancelPayment(SupplierAccounts.PaymentRow row) {
        corrections.cancelPayment(row.id(), correction.getReason());
        corrected("purchasing.taken-back", row.amount());
    }

    public void credit() {
        corrections.credit(correction.toCredit(id));
        corrected("purchasing.credit-kept", correction.getNumber());
    }

    private void corrected(String key, Object what) {
        Messages.done(key, what);
        correction = new CorrectionForm();
        load();
    }

    public UUID getId() { return id; }
    public void setId(UUID id) { this.id = id; }
    public SupplierDetails getSupplier() { return supplier; }
    public SupplierForm getForm() { return form; }
    public SupplierAccounts.Balance getBalance() { return balance; }
    public List<SupplierAccounts.InvoiceRow> getInvoices() { return invoices; }
    public List<SupplierAccounts.PaymentRow> getPayments() { return payments; }
    public List<SupplierReturns.Row> getSentBack() { return sentBack; }
    public List<SupplierCorrections.Row> getCorrected() { return corrected; }
    public CorrectionForm getCorrection() { return correction; }
    public List<GoodsReceiving.Row> getReceipts() { return receipts; }
    public PayMethod[] getMethods() { return PayMethod.values(); }
    public String getNumber() { return number; }
    public void setNumber(String number) { this.number = number; }
    public UUID getReceiptId() { return receiptId; }
    public void setReceiptId(UUID receiptId) { this.receiptId = receiptId; }
    public LocalDate getInvoicedOn() { return invoicedOn; }
    public void setInvoicedOn(LocalDate invoicedOn) { this.invoicedOn = invoicedOn; }
    public Money getNet() { return net; }
    public void setNet(Money net) { this.net = net; }
    public Money getVat() { return vat; }
    public void setVat(Money vat) { this.vat = vat; }
    public String getCuInvoice() { return cuInvoice; }
    public void setCuInvoice(String cuInvoice) { this.cuInvoice = cuInvoice; }
    public String getOurPin() { return ourPin; }
    public void setOurPin(String ourPin) { this.ourPin = ourPin; }
    public PaymentForm getPayment() { return payment; }
    public List<TillEntry> getTills() { return tills; }
    public List<Settlements.Moved> getNoted() { return noted; }
}
