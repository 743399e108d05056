package com.completebytepos.web.branches;

import com.completebytepos.branches.CounterRules;
import com.completebytepos.kernel.Money;
import com.completebytepos.web.faces.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** office/branches/rules.xhtml */
@Named
@ViewScoped
public class RulesView implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject CounterRules rules;

    private Money varianceLimit;
    private Money moveCeiling;
    private boolean fourEyes;
    private int returnDays;
    private boolean noReceipt;

    @PostConstruct
    void load() {
        var limits = rules.limits();
        varianceLimit = limits.varianceLimit();
        moveCeiling = limits.moveCeiling();
        fourEyes = limits.fourEyes();
        returnDays = limits.returnDays();
        noReceipt = limits.noReceipt();
    }

    public void save() {
        rules.set(new CounterRules.Limits(varianceLimit, moveCeiling, fourEyes, returnDays, noReceipt));
        Messages.done("settings.saved");
    }

    public Money getVarianceLimit() { return varianceLimit; }
    public void setVarianceLimit(Money varianceLimit) { this.varianceLimit = varianceLimit; }
    public Money getMoveCeiling() { return moveCeiling; }
    public void setMoveCeiling(Money moveCeiling) { this.moveCeiling = moveCeiling; }
    public boolean isFourEyes() { return fourEyes; }
    public void setFourEyes(boolean fourEyes) { this.fourEyes = fourEyes; }
    public int getReturnDays() { return returnDays; }
    public void setReturnDays(int returnDays) { this.returnDays = returnDays; }
    public boolean isNoReceipt() { return noReceipt; }
    public void setNoReceipt(boolean noReceipt) { this.noReceipt = noReceipt; }
}
