package com.completebytepos.web.reconciliation;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.payments.AccountDetails;
import com.completebytepos.payments.ProviderAccounts;
import com.completebytepos.reconciliation.DayRow;
import com.completebytepos.reconciliation.ReconciledDays;
import com.completebytepos.reconciliation.ReconciliationRejection;
import com.completebytepos.reconciliation.Statements;
import com.completebytepos.web.faces.Messages;
import com.completebytepos.web.http.LostRace;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.primefaces.model.file.UploadedFile;

/** office/reconciliation/days.xhtml */
@Named
@ViewScoped
public class ReconciliationsView implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int A_MONTH = 31;

    @Inject ReconciledDays days;
    @Inject Statements statements;
    @Inject ProviderAccounts register;
    @Inject transient Clock clock;

    private List<AccountDetails> accounts;
    private List<DayRow> rows = List.of();
    private UUID account;
    private LocalDate from;
    private LocalDate to;
    private LocalDate day;
    private Statements.Imported imported;
    private transient UploadedFile file;

    @PostConstruct
    void begin() {
        accounts = register.all();
        account = accounts.isEmpty() ? null : accounts.get(0).id();
        to = LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI);
        from = to.minusDays(A_MONTH);
        day = to.minusDays(1);
    }

    public void load() {
        rows = days.page(from, to);
    }

    public void find() {
        if (from == null || to == null || from.isAfter(to) || from.plusDays(366).isBefore(to)) throw ReconciliationRejection.DAYS.at("to");
        load();
    }

    public void take() {
        if (file == null || file.getSize() == 0) throw ReconciliationRejection.NO_STATEMENT.at("file");
        imported = LostRace.again(() -> statements.imported(account, file.getFileName(), file.getContent()));
        Messages.done("reconciliation.imported", imported.fresh(), imported.known(), imported.skipped(), imported.bad().size());
        load();
    }

    public String run() {
        return "/office/reconciliation/day.xhtml?faces-redirect=true&id=" + days.ask(account, day);
    }

    /** Whether a run is under way, so that the page looks again. */
    public boolean isRunning() {
        return rows.stream().anyMatch(row -> row.run().due());
    }

    public List<AccountDetails> getAccounts() { return accounts; }
    public List<DayRow> getRows() { return rows; }
    public Statements.Imported getImported() { return imported; }
    public UUID getAccount() { return account; }
    public void setAccount(UUID account) { this.account = account; }
    public LocalDate getFrom() { return from; }
    public void setFrom(LocalDate from) { this.from = from; }
    public LocalDate getTo() { return to; }
    public void setTo(LocalDate to) { this.to = to; }
    public LocalDate getDay() { return day; }
    public void setDay(LocalDate day) { this.day = day; }
    public UploadedFile getFile() { return file; }
    public void setFile(UploadedFile file) { this.file = file; }
}
