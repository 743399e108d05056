package com.completebytepos.web.stock;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.kernel.BelowZero;
import com.completebytepos.kernel.Money;
import com.completebytepos.purchasing.PurchaseRules;
import com.completebytepos.stock.StockRules;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** office/stock/rules.xhtml */
@Named
@ViewScoped
public class StockRulesView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject StockRules rules;
    @Inject PurchaseRules purchase;
    @Inject BranchRegister branches;

    private Money adjustmentCeiling;
    private Money recountValue;
    private int transferDays;
    private BelowZero belowZero;
    private List<OfBranch> places;
    private int tolerancePercent;
    private int marginFloor;
    private int claimMonths;
    private String claimSource;
    private LocalDate claimSince;

    public void load() {
        var limits = rules.limits();
        adjustmentCeiling = limits.adjustmentCeiling();
        recountValue = limits.recountValue();
        transferDays = limits.transferDays();
        belowZero = limits.belowZero();
        var own = rules.branches();
        places = branches.mine().stream().map(b -> new OfBranch(b.id(), b.name(), own.get(b.id()))).toList();
        var buying = purchase.limits();
        tolerancePercent = buying.tolerancePercent();
        marginFloor = buying.marginFloor();
        claimMonths = buying.claimMonths();
        claimSource = buying.claimSource();
        claimSince = buying.claimSince();
    }

    public void save() {
        rules.set(new StockRules.Limits(adjustmentCeiling, recountValue, transferDays, belowZero));
        places.forEach(one -> rules.setBelowZero(one.getId(), one.getBelowZero()));
        purchase.set(new PurchaseRules.Limits(tolerancePercent, marginFloor, claimMonths, claimSource, claimSince));
        Messages.done("stock.rules-saved");
        load();
    }

    /** What a branch says of it; null: as the shop. */
    public static class OfBranch implements Serializable {
        private static final long serialVersionUID = 1;

        private final UUID id;
        private final String name;
        private BelowZero belowZero;

        OfBranch(UUID id, String name, BelowZero belowZero) {
            this.id = id;
            this.name = name;
            this.belowZero = belowZero;
        }

        public UUID getId() { return id; }
        public String getName() { return name; }
        public BelowZero getBelowZero() { return belowZero; }
        public void setBelowZero(BelowZero belowZero) { this.belowZero = belowZero; }
    }

    public List<OfBranch> getPlaces() { return places; }
    public BelowZero[] getChoices() { return BelowZero.values(); }
    public Money getAdjustmentCeiling() { return adjustmentCeiling; }
    public void setAdjustmentCeiling(Money adjustmentCeiling) { this.adjustmentCeiling = adjustmentCeiling; }
    public Money getRecountValue() { return recountValue; }
    public void setRecountValue(Money recountValue) { this.recountValue = recountValue; }
    public int getTransferDays() { return transferDays; }
    public void setTransferDays(int transferDays) { this.transferDays = transferDays; }
    public BelowZero getBelowZero() { return belowZero; }
    public void setBelowZero(BelowZero belowZero) { this.belowZero = belowZero; }
    public int getTolerancePercent() { return tolerancePercent; }
    public void setTolerancePercent(int tolerancePercent) { this.tolerancePercent = tolerancePercent; }
    public int getMarginFloor() { return marginFloor; }
    public void setMarginFloor(int marginFloor) { this.marginFloor = marginFloor; }
    public int getClaimMonths() { return claimMonths; }
    public void setClaimMonths(int claimMonths) { this.claimMonths = claimMonths; }
    public String getClaimSource() { return claimSource; }
    public void setClaimSource(String claimSource) { this.claimSource = claimSource; }
    public LocalDate getClaimSince() { return claimSince; }
    public void setClaimSince(LocalDate claimSince) { this.claimSince = claimSince; }
}
