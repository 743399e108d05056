package com.completebytepos.web.customers;

import com.completebytepos.accounts.AccountQueries;
import com.completebytepos.accounts.AccountStanding;
import com.completebytepos.accounts.CreditBook;
import com.completebytepos.accounts.LoyaltyLedger;
import com.completebytepos.accounts.WriteOffs;
import com.completebytepos.customers.CustomerEntry;
import com.completebytepos.customers.CustomerGroupRow;
import com.completebytepos.customers.CustomerGroups;
import com.completebytepos.customers.CustomerMerging;
import com.completebytepos.customers.CustomerQueries;
import com.completebytepos.customers.CustomerRegister;
import com.completebytepos.web.faces.Messages;
import com.completebytepos.web.faces.Page;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** office/customers/customer.xhtml: one customer, or a new one when the address names none. */
@Named
@ViewScoped
public class CustomerView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject CustomerRegister register;
    @Inject CustomerQueries queries;
    @Inject CustomerGroups groups;
    @Inject CustomerMerging merging;
    @Inject AccountQueries accounts;
    @Inject CreditBook credit;
    @Inject LoyaltyLedger loyalty;
    @Inject WriteOffs writeOffs;
    @Inject CustomerExtras extras;

    private UUID id;
    private CustomerEntry entry;
    private CustomerForm form = new CustomerForm();
    private AccountForm account = new AccountForm();
    private AccountStanding standing;
    private List<CustomerEntry> twins = List.of();
    private boolean warned;
    private String mergeWith;
    private Page<AccountQueries.Purchase> purchases;
    private Page<AccountQueries.Points> points;
    private List<AccountQueries.Credit> statement;
    private List<AccountQueries.Open> open;

    public void load() {
        if (id == null) return;
        entry = register.entry(id);
        id = entry.id();
        form = CustomerForm.of(entry);
        twins = register.twins(entry.phone(), entry.kraPin(), entry.email(), id);
        reckon();
        purchases = new Page<>(() -> accounts.purchaseCount(id), (first, size) -> accounts.purchases(id, first, size), AccountQueries.Purchase::documentId);
        points = new Page<>(() -> accounts.pointsCount(id), (first, size) -> accounts.points(id, first, size), p -> p.at() + " " + p.kind() + p.points());
    }

    private void reckon() {
        standing = accounts.standing(id, null);
        account = AccountForm.of(standing);
        statement = accounts.statement(id, null);
        open = accounts.open(id);
        extras.load(id);
    }

    /** Somebody with the same phone, PIN or mail is shown first; asked again, the new one is kept. */
    public void save() throws IOException {
        var details = form.details();
        twins = register.twins(details.phone(), details.kraPin(), details.email(), id);
        if (id == null && !twins.isEmpty() && !warned) {
            warned = true;
            Messages.error("customers.twins-warning", twins.size());
            return;
        }
        if (id != null) register.change(id, entry.version(), details);
        else id = register.add(details);
        Messages.doneAndGo("customers.saved", details.firstName());
        show(id);
    }

    public void setOpen(boolean open) {
        register.setOpen(id, open);
        Messages.done("customers.saved", entry.name());
        load();
    }

    public void erase() throws IOException {
        register.erase(id);
        Messages.doneAndGo("customers.erased-done");
        FacesContext.getCurrentInstance().getExternalContext().redirect("customers.xhtml");
    }

    /** @param into who stays */
    public void merge(CustomerEntry into) throws IOException {
        merging.merge(id, into.id());
        Messages.doneAndGo("customers.merged-done", entry.code(), into.code());
        show(into.id());
    }

    public List<CustomerEntry> getMergeCandidates() {
        return mergeWith == null || mergeWith.isBlank() ? twins : queries.search(mergeWith, 10).stream().filter(c -> !c.id().equals(id)).toList();
    }

    public void lend() {
        credit.lend(id, standing.version(), account.getCreditLimit(), account.getTermDays(), account.isStopped());
        Messages.done("customers.credit-saved");
        reckon();
    }

    public void adjust() {
        loyalty.adjust(id, account.getPoints(), account.getReason());
        Messages.done("customers.points-adjusted", account.getPoints());
        reckon();
    }

    public void writeOff() {
        writeOffs.ask(id, account.getWriteOffAmount(), account.getWriteOffReason());
        Messages.done("customers.write-off-asked");
        reckon();
    }

    private static void show(UUID id) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect("customer.xhtml?id=" + id);
    }

    public UUID getId() { return id; }
    public void setId(UUID id) { this.id = id; }
    public CustomerEntry getEntry() { return entry; }
    public CustomerForm getForm() { return form; }
    public AccountForm getAccount() { return account; }
    public AccountStanding getStanding() { return standing; }
    public List<CustomerEntry> getTwins() { return twins; }
    public List<CustomerGroupRow> getGroups() { return groups.all(); }
    public String getMergeWith() { return mergeWith; }
    public void setMergeWith(String mergeWith) { this.mergeWith = mergeWith; }
    public Page<AccountQueries.Purchase> getPurchases() { return purchases; }
    public Page<AccountQueries.Points> getPoints() { return points; }
    public List<AccountQueries.Credit> getStatement() { return statement; }
    public List<AccountQueries.Open> getOpen() { return open; }
    public CustomerExtras getExtras() { return extras; }
}
