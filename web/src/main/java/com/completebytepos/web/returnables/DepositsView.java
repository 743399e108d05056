package com.completebytepos.web.returnables;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.kernel.Money;
import com.completebytepos.returnables.DepositBalances;
import com.completebytepos.returnables.KeptDeposits;
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
    @Inject BranchRegister register;
    @Inject Names names;

    private List<Total> totals;
    private Page<Names.Row> customers;
    private Page<DepositBalances.Entry> entries;
    private List<BranchSummary> branches;
    private Names.Row chosen;
    private final Keeping keeping = new Keeping();

    /** Of a returnable. */
    public record Total(String name, long pieces, Money owed) implements Serializable {
    }

    /** What somebody is about to keep. */
    public static class Keeping implements Serializable {
        private static final long serialVersionUID = 1;
        private UUID branch;
        private Integer pieces;
        private String reason;

        public UUID getBranch() { return branch; }
        public void setBranch(UUID branch) { this.branch = branch; }
        public Integer getPieces() { return pieces; }
        public void setPieces(Integer pieces) { this.pieces = pieces; }
        public String getReason() { return reason; }
        public void setReason(String reason) { this.reason = reason; }
    }

    @PostConstruct
    void open() {
        customers = new Page<>(balances::count, (first, size) -> names.rows(balances.page(first, size)), row -> row.balance().customerId() + " " + row.balance().returnableId());
        entries = new Page<>(() -> balances.countEntries(null), (first, size) -> balances.entries(null, first, size), one -> one.documentId() + " " + one.line());
        branches = register.mine().stream().filter(BranchSummary::active).toList();
        load();
    }

    private void load() {
        var called = names.returnables();
        totals = balances.perReturnable().stream().map(one -> new Total(called.getOrDefault(one.returnableId(), one.name()), one.pieces(), one.owed())).toList();
    }

    public Money getOwed() {
        return totals.stream().map(Total::owed).reduce(Money.ZERO, Money::plus);
    }

    public void choose(Names.Row row) {
        chosen = row;
        keeping.pieces = (int) Math.min(Integer.MAX_VALUE, row.balance().pieces());
        keeping.reason = null;
    }

    public void keep() {
        var one = chosen.balance();
        var number = kept.keep(new KeptDeposits.Ask(keeping.branch, one.customerId(), one.returnableId(), keeping.pieces == null ? 0 : keeping.pieces, keeping.reason));
        Messages.done("returnables.was-kept", number);
        chosen = null;
        load();
    }

    public List<Total> getTotals() { return totals; }
    public Page<Names.Row> getCustomers() { return customers; }
    public Page<DepositBalances.Entry> getEntries() { return entries; }
    public List<BranchSummary> getBranches() { return branches; }
    public Names.Row getChosen() { return chosen; }
    public Keeping getKeeping() { return keeping; }
}
