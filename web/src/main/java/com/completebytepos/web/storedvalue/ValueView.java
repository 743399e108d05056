package com.completebytepos.web.storedvalue;

import com.completebytepos.customers.CustomerEntry;
import com.completebytepos.customers.CustomerQueries;
import com.completebytepos.kernel.Money;
import com.completebytepos.storedvalue.ValueBook;
import com.completebytepos.web.faces.Messages;
import com.completebytepos.web.identity.SessionView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** office/storedvalue/value.xhtml */
@Named
@ViewScoped
public class ValueView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject ValueBook book;
    @Inject CustomerQueries customers;
    @Inject SessionView session;

    private UUID id;
    private ValueBook.Row account;
    private List<ValueBook.EntryRow> entries;
    private CustomerEntry holder;
    private Money amount;
    private String reason;
    private LocalDate expiresOn;

    public void load() {
        account = book.find(id);
        entries = book.entries(id);
        expiresOn = account.expiresOn();
        holder = account.holderId() == null || !session.may("VIEW_CUSTOMERS") ? null : customers.byIds(List.of(account.holderId())).get(account.holderId());
    }

    public void adjust() {
        book.adjust(id, amount, reason);
        amount = null;
        reason = null;
        Messages.done("values.adjusted");
        var typed = expiresOn;
        load();
        expiresOn = typed;
    }

    public void extend() {
        book.extend(id, expiresOn, reason);
        reason = null;
        Messages.done("values.extended");
        load();
    }

    public void block() {
        book.block(id, !account.blocked());
        load();
        Messages.done(account.blocked() ? "values.is-blocked" : "values.is-unblocked");
    }

    public UUID getId() { return id; }
    public void setId(UUID id) { this.id = id; }
    /** Null where it is whoever has it, somebody who was erased, or nobody whom this person may see. */
    public CustomerEntry getHolder() { return holder; }
    public ValueBook.Row getAccount() { return account; }
    public List<ValueBook.EntryRow> getEntries() { return entries; }
    public Money getAmount() { return amount; }
    public void setAmount(Money amount) { this.amount = amount; }
    public LocalDate getExpiresOn() { return expiresOn; }
    public void setExpiresOn(LocalDate expiresOn) { this.expiresOn = expiresOn; }
    public String getReason() { return reason; }
    public void setReason(String reason) { this.reason = reason; }
}
