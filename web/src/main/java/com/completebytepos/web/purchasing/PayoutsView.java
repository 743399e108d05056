package com.completebytepos.web.purchasing;

import com.completebytepos.kernel.Money;
import com.completebytepos.payments.AccountDetails;
import com.completebytepos.purchasing.SupplierDetails;
import com.completebytepos.purchasing.SupplierPayouts;
import com.completebytepos.purchasing.Suppliers;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** office/purchasing/payouts.xhtml: suppliers paid from the shop's pay bill. */
@Named
@ViewScoped
public class PayoutsView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 100;

    @Inject SupplierPayouts payouts;
    @Inject Suppliers suppliers;

    private UUID supplier;
    private SupplierDetails details;
    private List<SupplierPayouts.Row> rows;
    private List<AccountDetails> sources;
    private UUID account;
    private boolean till;
    private String number;
    private String reference;
    private Money amount;
    private String why;
    private String code;

    public void load() {
        rows = payouts.page(supplier, SHOWN);
        sources = payouts.sources();
        if (supplier != null) details = suppliers.details(supplier);
    }

    public void ask() {
        payouts.ask(new SupplierPayouts.Ask(supplier, account, number, till, reference, amount));
        Messages.done("purchasing.payout-asked");
        amount = null;
        load();
    }

    public void approve(SupplierPayouts.Row row) {
        payouts.approve(row.id());
        Messages.done("purchasing.payout-sent");
        load();
    }

    public void cancel(SupplierPayouts.Row row) {
        payouts.cancel(row.id());
        load();
    }

    public void close(SupplierPayouts.Row row, boolean went) {
        payouts.close(row.id(), went, code, why);
        Messages.done("refunds.closed");
        load();
    }

    public boolean isUnderWay() { return rows.stream().anyMatch(row -> row.state() == SupplierPayouts.State.SENT && !row.hangs() && !row.waits()); }
    public boolean isWaiting() { return rows.stream().anyMatch(SupplierPayouts.Row::waits); }
    public boolean isHanging() { return rows.stream().anyMatch(SupplierPayouts.Row::hangs); }
    public UUID getSupplier() { return supplier; }
    public void setSupplier(UUID supplier) { this.supplier = supplier; }
    public SupplierDetails getDetails() { return details; }
    public List<SupplierPayouts.Row> getRows() { return rows; }
    public List<AccountDetails> getSources() { return sources; }
    public UUID getAccount() { return account; }
    public void setAccount(UUID account) { this.account = account; }
    public boolean isTill() { return till; }
    public void setTill(boolean till) { this.till = till; }
    public String getNumber() { return number; }
    public void setNumber(String number) { this.number = number; }
    public String getReference() { return reference; }
    public void setReference(String reference) { this.reference = reference; }
    public Money getAmount() { return amount; }
    public void setAmount(Money amount) { this.amount = amount; }
    public String getWhy() { return why; }
    public void setWhy(String why) { this.why = why; }
    public String getCode() { return code; }
    public void setCode(String code) { this.code = code; }
}
