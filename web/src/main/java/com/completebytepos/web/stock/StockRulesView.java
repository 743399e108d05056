package com.completebytepos.web.stock;

import com.completebytepos.kernel.Money;
import com.completebytepos.purchasing.PurchaseRules;
import com.completebytepos.stock.BelowZero;
import com.completebytepos.stock.StockRules;
import com.completebytepos.web.faces.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;

/** office/stock/rules.xhtml */
@Named
@ViewScoped
public class StockRulesView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject StockRules rules;
    @Inject PurchaseRules purchase;

    private Money adjustmentCeiling;
    private Money recountValue;
    private int transferDays;
    private BelowZero belowZero;
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
        var buying = purchase.limits();
        tolerancePercent = buying.tolerancePercent();
        marginFloor = buying.marginFloor();
        claimMonths = buying.claimMonths();
        claimSource = buying.claimSource();
        claimSince = buying.claimSince();
    }

    public void save() {
        rules.set(new StockRules.Limits(adjustmentCeiling, recountValue, transferDays, belowZero));
        purchase.set(new PurchaseRules.Limits(tolerancePercent, marginFloor, claimMonths, claimSource, claimSince));
        Messages.done("stock.rules-saved");
        load();
    }

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
