package com.completebytepos.web.payments;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.payments.AccountDetails;
import com.completebytepos.payments.PaymentsRejection;
import com.completebytepos.payments.ProviderAccounts;
import com.completebytepos.payments.Reconciliation;
import com.completebytepos.payments.Reconciliation.Imported;
import com.completebytepos.payments.Reconciliation.Item;
import com.completebytepos.payments.Reconciliation.Verdict;
import com.completebytepos.web.faces.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.primefaces.model.file.UploadedFile;

/** office/payments/reconciliation.xhtml */
@Named
@ViewScoped
public class ReconciliationView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject Reconciliation reconciliation;
    @Inject ProviderAccounts register;
    @Inject transient Clock clock;

    private List<AccountDetails> accounts;
    private UUID account;
    private LocalDate from;
    private LocalDate to;
    private List<Item> items = List.of();
    private Imported imported;
    private transient UploadedFile file;

    /** One verdict with its lines and the sums of both sides. */
    public record Sum(Verdict verdict, long lines, Money ours, Money theirs) implements Serializable {
    }

    @PostConstruct
    void begin() {
        accounts = register.all();
        account = accounts.isEmpty() ? null : accounts.get(0).id();
        from = LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI);
        to = from;
    }

    public void load() {
        if (account != null) items = reconciliation.report(account, from, to);
    }

    public void find() {
        if (from == null || to == null || from.isAfter(to) || from.plusDays(92).isBefore(to)) throw PaymentsRejection.DAYS.at("to");
        load();
    }

    public void take() {
        if (file == null || file.getSize() == 0) throw PaymentsRejection.NO_STATEMENT.at("file");
        imported = reconciliation.imported(account, file.getContent());
        Messages.done("reconciliation.imported", imported.fresh(), imported.known(), imported.skipped(), imported.bad().size());
        load();
    }

    public List<Sum> getSums() {
        return Arrays.stream(Verdict.values()).map(v -> {
            var of = items.stream().filter(i -> i.verdict() == v).toList();
            return new Sum(v, of.size(), of.stream().filter(i -> i.ours() != null).map(Item::ours).reduce(Money.ZERO, Money::plus),
                    of.stream().filter(i -> i.theirs() != null).map(Item::theirs).reduce(Money.ZERO, Money::plus));
        }).toList();
    }

    public List<AccountDetails> getAccounts() { return accounts; }
    public List<Item> getItems() { return items; }
    public Imported getImported() { return imported; }
    public UUID getAccount() { return account; }
    public void setAccount(UUID account) { this.account = account; }
    public LocalDate getFrom() { return from; }
    public void setFrom(LocalDate from) { this.from = from; }
    public LocalDate getTo() { return to; }
    public void setTo(LocalDate to) { this.to = to; }
    public UploadedFile getFile() { return file; }
    public void setFile(UploadedFile file) { this.file = file; }
}
