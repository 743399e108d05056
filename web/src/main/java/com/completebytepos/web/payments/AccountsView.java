package com.completebytepos.web.payments;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.payments.AccountCheck;
import com.completebytepos.payments.AccountDetails;
import com.completebytepos.payments.AccountKind;
import com.completebytepos.payments.ProviderAccounts;
import com.completebytepos.payments.ProviderCalls;
import com.completebytepos.payments.ProviderWorld;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/** office/payments/accounts.xhtml */
@Named
@ViewScoped
public class AccountsView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject ProviderAccounts accounts;
    @Inject AccountCheck check;
    @Inject BranchRegister register;
    @Inject ProviderCalls calls;
    @Inject transient Clock clock;

    private List<AccountDetails> rows;
    private List<BranchSummary> branches;
    private int keptDays;
    private AccountForm form = new AccountForm(null);

    public void load() {
        rows = accounts.all();
        keptDays = calls.keptDays();
        branches = register.mine().stream().filter(BranchSummary::active).toList();
    }

    public void open() { form = new AccountForm(null); }
    public void open(AccountDetails one) { form = new AccountForm(one); }

    public void save() {
        accounts.save(form.toEdit());
        Messages.done("accounts.saved", form.getName());
        load();
    }

    public void setActive(AccountDetails one, boolean active) {
        accounts.setActive(one.id(), active);
        load();
    }

    public void keep() {
        calls.keepFor(keptDays);
        Messages.done("settings.saved");
    }

    public void test(AccountDetails one) {
        Messages.done("accounts.check." + check.check(one.id()));
        load();
    }

    public void tellProvider(AccountDetails one) {
        Messages.done(check.register(one.id()) ? "accounts.told" : "accounts.not-told");
        load();
    }

    public void pull(AccountDetails one) {
        Messages.done(check.registerPull(one.id()) ? "accounts.pulls" : "accounts.no-pull");
        load();
    }

    /** Until the provider no longer takes the initiator's password, which it lets live 90 days; many when there is none. */
    /** Of the initiator's 90; asked without a row too, when a page with a refusal is drawn again. */
    public long daysLeft(AccountDetails one) {
        return one == null || one.initiatorSetAt() == null ? Integer.MAX_VALUE : Math.max(0, 90 - ChronoUnit.DAYS.between(one.initiatorSetAt(), clock.instant()));
    }

    public String branchOf(AccountDetails one) {
        return branches.stream().filter(b -> b.id().equals(one.branchId())).map(BranchSummary::name).findFirst().orElseGet(() -> Messages.text(one.branchId() == null ? "accounts.whole-shop" : "branches.inactive"));
    }

    public List<AccountDetails> getRows() { return rows; }
    public List<BranchSummary> getBranches() { return branches; }
    public AccountKind[] getKinds() { return AccountKind.values(); }
    public List<ProviderWorld> getWorlds() { return Arrays.stream(ProviderWorld.values()).filter(ProviderWorld::isOffered).toList(); }
    public int getKeptDays() { return keptDays; }
    public void setKeptDays(int keptDays) { this.keptDays = keptDays; }
    public AccountForm getForm() { return form; }
}
