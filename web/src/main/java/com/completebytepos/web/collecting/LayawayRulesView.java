package com.completebytepos.web.collecting;

import com.completebytepos.collecting.LayawayRules;
import com.completebytepos.kernel.Money;
import com.completebytepos.web.faces.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;

/** office/collecting/terms.xhtml */
@Named
@ViewScoped
public class LayawayRulesView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject LayawayRules rules;

    private boolean active;
    private BigDecimal deposit;
    private Integer days;
    private BigDecimal feeShare;
    private Money feeAmount;

    @PostConstruct
    void load() {
        var terms = rules.terms();
        active = terms.active();
        deposit = percent(terms.depositShare());
        days = terms.days();
        feeShare = percent(terms.feeShare());
        feeAmount = terms.feeAmount();
    }

    /** What was left empty is nothing; the days are asked for. */
    public void save() {
        rules.set(new LayawayRules.Terms(active, deposit == null ? 0 : hundredths(deposit), days == null ? 0 : days, feeShare == null ? 0 : hundredths(feeShare), feeAmount == null ? Money.ZERO : feeAmount));
        Messages.done("settings.saved");
    }

    /** What is no percentage at all becomes one no shop may ask. */
    private static int hundredths(BigDecimal percent) {
        boolean fits = percent.abs().compareTo(BigDecimal.valueOf(1_000)) < 0 && percent.stripTrailingZeros().scale() <= 2;
        return fits ? percent.movePointRight(2).intValueExact() : -1;
    }

    private static BigDecimal percent(int hundredths) {
        return new BigDecimal(BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString());
    }

    public boolean isActive() { return active; }
    public void setActive(boolean active) { this.active = active; }
    public BigDecimal getDeposit() { return deposit; }
    public void setDeposit(BigDecimal deposit) { this.deposit = deposit; }
    public Integer getDays() { return days; }
    public void setDays(Integer days) { this.days = days; }
    public BigDecimal getFeeShare() { return feeShare; }
    public void setFeeShare(BigDecimal feeShare) { this.feeShare = feeShare; }
    public Money getFeeAmount() { return feeAmount; }
    public void setFeeAmount(Money feeAmount) { this.feeAmount = feeAmount; }
}
