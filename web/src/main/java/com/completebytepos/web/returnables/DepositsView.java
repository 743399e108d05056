package com.completebytepos.web.returnables;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.kernel.Money;
import com.completebytepos.returnables.DepositBalances;
import com.completebytepos.returnables.KeptDeposits;
import com.completebytepos.returnables.SettledBalances;
import com.completebytepos.web.faces.Messages;
import com.completebytepos.web.faces.Page;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** office/returnables/deposits.xhtml: what is out and owed for it, of the shop, of every customer, by which papers. */
@Named
@ViewScoped
public class DepositsView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject DepositBalances balances;
    @Inject KeptDeposits kept;
    @Inject SettledBalances settled;
    @Inject BranchRegister register;
    @Inject Names names;

    /** Of which alone balances and ledger tell; null: of all. */
    private UUID returnable;
    private List<Total> totals;
    private Page<Names.Row> customers;
    private Page<Names.Movement> entries;
    private List<BranchSummary> branches;
    private Names.Row chosen;
    private final Keeping keeping = new Keeping();

    /** Of a returnable. */
    public record Total(UUID id, String name, long pieces, Money owed) implements Serializable {
    }

    /** What somebody is about to keep. */
    public static class Keeping implements Serializable {
        private static final long serialVersionUID = 1;
        private UUID branch;
        private Integer pieces;
        private Integer days;
        private String reason;

        public UUID getBranch() { return branch; }
        public void setBranch(UUID branch) { this.branch = branch; }
        public Integer getPieces() { return pieces; }
        public void setPieces(Integer pieces) { this.pieces = pieces; }
        public Integer getDays() { return days; }
        public void setDays(Integer days) { this.days = days; }
        public String getReason() { return reason; }
        public void setReason(String reason) { this.reason = reason; }
    }

    @PostConstruct
    void open() {
        customers = new Page<>(() -> balances.count(returnable), (first, size) -> names.rows(balances.page(returnable, first, size)), row -> row.balance().customerId() + " " + row.balance().returnableId());
        entries = new Page<>(() -> balances.countEntries(returnable), (first, size) -> names.movements(balances.entries(returnable, first, size)), one -> one.entry().documentId() + " " + one.entry().line());
        branches = register.mine().stream().filter(BranchSummary::active).toList();
        load();
    }

    private void load() {
        var called = names.returnables();
        totals = balances.perReturnable().stream().map(one -> new Total(one.returnableId(), called.getOrDefault(one.returnableId(), one.name()), one.pieces(), one.owed())).toList();
    }

    public Money getOwed() {
        return totals.stream().map(Total::owed).reduce(Money.ZERO, Money::plus);
    }

    public void choose(Names.Row row) {
        chosen = row;
        keeping.pieces = (int) Math.min(Integer.MAX_VALUE, row.balance().pieces());
        keeping.days = null;
        keeping.reason = null;
    }

    /** The balance in hand comes to nothing. */
    public void settle() {
        var one = chosen.balance();
        Messages.done("returnables.was-settled", settled.settle(new SettledBalances.Ask(keeping.branch, one.customerId(), one.returnableId(), keeping.reason)));
        chosen = null;
        load();
    }

    public void keep() {
        var one = chosen.balance();
        var number = kept.keep(new KeptDeposits.Ask(keeping.branch, one.customerId(), one.returnableId(), keeping.pieces == null ? 0 : keeping.pieces, keeping.days == null ? 0 : keeping.days, keeping.reason));
        Messages.done("returnables.was-kept", number);
        chosen = null;
        load();
    }

    public UUID getReturnable() { return returnable; }
    public void setReturnable(UUID returnable) { this.returnable = returnable; }
    public List<Total> getTotals() { return totals; }
    public Page<Names.Row> getCustomers() { return customers; }
    public Page<Names.Movement> getEntries() { return entries; }
    public List<BranchSummary> getBranches() { return branches; }
    public Names.Row getChosen() { return chosen; }
    public Keeping getKeeping() { return keeping; }
}
