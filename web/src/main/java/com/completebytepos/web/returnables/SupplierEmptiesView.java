package com.completebytepos.web.returnables;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.kernel.Money;
import com.completebytepos.purchasing.Suppliers;
import com.completebytepos.returnables.ReturnableList;
import com.completebytepos.returnables.SupplierEmpties;
import com.completebytepos.web.faces.Messages;
import com.completebytepos.web.faces.Page;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** office/returnables/suppliers.xhtml: full ones in and empties out with a supplier's paper, and what comes of it. */
@Named
@ViewScoped
public class SupplierEmptiesView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject SupplierEmpties empties;
    @Inject Suppliers suppliers;
    @Inject ReturnableList list;
    @Inject BranchRegister register;
    @Inject Names names;

    private Map<UUID, String> called;
    private List<Row> balances;
    private Page<SupplierEmpties.Moved> moves;
    private List<BranchSummary> branches;
    private List<ReturnableList.Row> returnables;
    private final Noting noting = new Noting();

    public record Row(String supplier, String returnable, long pieces, Money held) implements Serializable {
    }

    /** What somebody writes down. */
    public static class Noting implements Serializable {
        private static final long serialVersionUID = 1;
        private UUID supplier;
        private UUID branch;
        private UUID returnable;
        private Integer fullIn = 0;
        private Integer emptiesOut = 0;
        private Money each;
        private String paper;

        public UUID getSupplier() { return supplier; }
        public void setSupplier(UUID supplier) { this.supplier = supplier; }
        public UUID getBranch() { return branch; }
        public void setBranch(UUID branch) { this.branch = branch; }
        public UUID getReturnable() { return returnable; }
        public void setReturnable(UUID returnable) { this.returnable = returnable; }
        public Integer getFullIn() { return fullIn; }
        public void setFullIn(Integer fullIn) { this.fullIn = fullIn; }
        public Integer getEmptiesOut() { return emptiesOut; }
        public void setEmptiesOut(Integer emptiesOut) { this.emptiesOut = emptiesOut; }
        public Money getEach() { return each; }
        public void setEach(Money each) { this.each = each; }
        public String getPaper() { return paper; }
        public void setPaper(String paper) { this.paper = paper; }
    }

    @PostConstruct
    void open() {
        called = suppliers.names();
        moves = new Page<>(empties::count, empties::page, SupplierEmpties.Moved::id);
        branches = register.mine().stream().filter(BranchSummary::active).toList();
        returnables = list.all();
        load();
    }

    private void load() {
        var kinds = names.returnables();
        balances = empties.balances().stream().map(one -> new Row(called.getOrDefault(one.supplierId(), "?"), kinds.getOrDefault(one.returnableId(), "?"), one.pieces(), one.held())).toList();
    }

    public void note() {
        empties.note(new SupplierEmpties.Ask(noting.branch, noting.supplier, noting.returnable, whole(noting.fullIn), whole(noting.emptiesOut), noting.each == null ? asked() : noting.each, noting.paper));
        Messages.done("returnables.was-noted");
        noting.fullIn = 0;
        noting.emptiesOut = 0;
        load();
    }

    /** Suppliers mostly ask what the shop asks. */
    private Money asked() {
        return returnables.stream().filter(one -> one.id().equals(noting.returnable)).map(ReturnableList.Row::deposit).findFirst().orElse(Money.ZERO);
    }

    private static int whole(Integer typed) {
        return typed == null ? 0 : typed;
    }

    public String supplierName(UUID id) {
        return called.getOrDefault(id, "?");
    }

    public Map<UUID, String> getCalled() { return called; }
    public List<Row> getBalances() { return balances; }
    public Page<SupplierEmpties.Moved> getMoves() { return moves; }
    public List<BranchSummary> getBranches() { return branches; }
    public List<ReturnableList.Row> getReturnables() { return returnables; }
    public Noting getNoting() { return noting; }
}
