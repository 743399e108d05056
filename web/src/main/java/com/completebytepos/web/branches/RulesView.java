package com.completebytepos.web.branches;

import com.completebytepos.branches.CounterRules;
import com.completebytepos.branches.ServiceRules;
import com.completebytepos.identity.DiscountCeilings;
import com.completebytepos.kernel.Money;
import com.completebytepos.storedvalue.ValueRules;
import com.completebytepos.web.faces.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/** office/branches/rules.xhtml */
@Named
@ViewScoped
public class RulesView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject CounterRules rules;
    @Inject ServiceRules service;
    @Inject ValueRules values;
    @Inject DiscountCeilings ceilings;

    private Money varianceLimit;
    private Money moveCeiling;
    private boolean fourEyes;
    private boolean cashRefunds;
    private int returnDays;
    private int rateDays;
    private boolean noReceipt;
    private Money removalReason;
    private Money codeLimit;
    private Money claimLimit;
    private Money voidLimit;
    private boolean tips;
    private BigDecimal serviceCharge;
    private String serviceTax;
    private Integer valueMonths;
    private BigDecimal supervisorCeiling;
    private BigDecimal cashierCeiling;

    @PostConstruct
    void load() {
        var limits = rules.limits();
        varianceLimit = limits.varianceLimit();
        moveCeiling = limits.moveCeiling();
        fourEyes = limits.fourEyes();
        cashRefunds = limits.cashRefunds();
        returnDays = limits.returnDays();
        rateDays = limits.rateDays();
        noReceipt = limits.noReceipt();
        removalReason = limits.removalReason();
        codeLimit = limits.codeLimit();
        claimLimit = limits.claimLimit();
        voidLimit = limits.voidLimit();
        tips = service.terms().tips();
        serviceCharge = percent(service.terms().charge());
        serviceTax = service.terms().tax();
        valueMonths = values.terms().months();
        supervisorCeiling = percent(ceilings.current().supervisor());
        cashierCeiling = percent(ceilings.current().cashier());
    }

    public void save() {
        rules.set(new CounterRules.Limits(varianceLimit, moveCeiling, fourEyes, returnDays, noReceipt, removalReason, codeLimit, voidLimit, rateDays, cashRefunds, claimLimit));
        service.set(tips, serviceCharge == null ? 0 : hundredths(serviceCharge), serviceTax);
        values.set(valueMonths);
        ceilings.set(hundredths(supervisorCeiling), hundredths(cashierCeiling));
        Messages.done("settings.saved");
    }

    /** What is no percentage at all becomes one no shop may ask. */
    private static int hundredths(BigDecimal percent) {
        boolean fits = percent != null && percent.abs().compareTo(BigDecimal.valueOf(1_000)) < 0 && percent.stripTrailingZeros().scale() <= 2;
        return fits ? percent.movePointRight(2).intValueExact() : -1;
    }

    private static BigDecimal percent(int hundredths) {
        return new BigDecimal(BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString());
    }

    public BigDecimal getSupervisorCeiling() { return supervisorCeiling; }
    public void setSupervisorCeiling(BigDecimal supervisorCeiling) { this.supervisorCeiling = supervisorCeiling; }
    public BigDecimal getCashierCeiling() { return cashierCeiling; }
    public void setCashierCeiling(BigDecimal cashierCeiling) { this.cashierCeiling = cashierCeiling; }

    public Integer getValueMonths() { return valueMonths; }
    public void setValueMonths(Integer valueMonths) { this.valueMonths = valueMonths; }
    public boolean isTips() { return tips; }
    public void setTips(boolean tips) { this.tips = tips; }
    public BigDecimal getServiceCharge() { return serviceCharge; }
    public void setServiceCharge(BigDecimal serviceCharge) { this.serviceCharge = serviceCharge; }
    public String getServiceTax() { return serviceTax; }
    public void setServiceTax(String serviceTax) { this.serviceTax = serviceTax; }
    public Money getVarianceLimit() { return varianceLimit; }
    public void setVarianceLimit(Money varianceLimit) { this.varianceLimit = varianceLimit; }
    public Money getMoveCeiling() { return moveCeiling; }
    public void setMoveCeiling(Money moveCeiling) { this.moveCeiling = moveCeiling; }
    public List<CounterRules.Alone> getAlone() { return rules.alone(); }
    public boolean isCashRefunds() { return cashRefunds; }
    public void setCashRefunds(boolean cashRefunds) { this.cashRefunds = cashRefunds; }
    public boolean isFourEyes() { return fourEyes; }
    public void setFourEyes(boolean fourEyes) { this.fourEyes = fourEyes; }
    public int getRateDays() { return rateDays; }
    public void setRateDays(int rateDays) { this.rateDays = rateDays; }
    public int getReturnDays() { return returnDays; }
    public void setReturnDays(int returnDays) { this.returnDays = returnDays; }
    public Money getCodeLimit() { return codeLimit; }
    public void setCodeLimit(Money codeLimit) { this.codeLimit = codeLimit; }
    public Money getClaimLimit() { return claimLimit; }
    public void setClaimLimit(Money claimLimit) { this.claimLimit = claimLimit; }
    public Money getVoidLimit() { return voidLimit; }
    public void setVoidLimit(Money voidLimit) { this.voidLimit = voidLimit; }
    public Money getRemovalReason() { return removalReason; }
    public void setRemovalReason(Money removalReason) { this.removalReason = removalReason; }
    public boolean isNoReceipt() { return noReceipt; }
    public void setNoReceipt(boolean noReceipt) { this.noReceipt = noReceipt; }
}
