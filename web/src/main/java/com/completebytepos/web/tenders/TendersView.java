package com.completebytepos.web.tenders;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.tenders.BranchTenders;
import com.completebytepos.tenders.ForeignRates;
import com.completebytepos.tenders.TenderKind;
import com.completebytepos.web.faces.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** office/tenders/tenders.xhtml */
@Named
@ViewScoped
public class TendersView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject BranchTenders offered;
    @Inject ForeignRates rates;
    @Inject BranchRegister register;

    private List<BranchSummary> branches;
    private UUID branchId;
    private List<Row> rows;
    private String currency;
    private BigDecimal rate;

    /** A way of paying as the page shows it, in the order tills offer it. */
    public static class Row implements Serializable {
        private static final long serialVersionUID = 1;
        private final TenderKind kind;
        private boolean taken;

        Row(TenderKind kind, boolean taken) {
            this.kind = kind;
            this.taken = taken;
        }

        public TenderKind getKind() { return kind; }
        public boolean isTaken() { return taken; }
        public void setTaken(boolean taken) { this.taken = taken; }
    }

    @PostConstruct
    void load() {
        branches = register.mine();
        branchId = branches.get(0).id();
        show();
    }

    public void show() {
        var taken = offered.takenAt(branchId);
        rows = new ArrayList<>(taken.stream().map(kind -> new Row(kind, true)).toList());
        Arrays.stream(TenderKind.values()).filter(kind -> !taken.contains(kind)).forEach(kind -> rows.add(new Row(kind, false)));
    }

    /** One place nearer to the front. */
    public void up(int at) {
        if (at > 0) rows.add(at - 1, rows.remove(at));
    }

    public void save() {
        offered.set(branchId, rows.stream().filter(Row::isTaken).map(Row::getKind).toList());
        show();
        Messages.done("settings.saved");
    }

    public void setRateOfToday() {
        rates.set(currency, rate);
        currency = null;
        rate = null;
        Messages.done("settings.saved");
    }

    public List<ForeignRates.Rate> getRates() { return rates.today(); }
    public List<BranchSummary> getBranches() { return branches; }
    public UUID getBranchId() { return branchId; }
    public void setBranchId(UUID branchId) { this.branchId = branchId; }
    public List<Row> getRows() { return rows; }
    public String getCurrency() { return currency; }
    public void setCurrency(String currency) { this.currency = currency; }
    public BigDecimal getRate() { return rate; }
    public void setRate(BigDecimal rate) { this.rate = rate; }
}
