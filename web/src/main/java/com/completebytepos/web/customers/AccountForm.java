package com.completebytepos.web.customers;

import com.completebytepos.accounts.AccountStanding;
import com.completebytepos.kernel.Money;
import java.io.Serializable;

/** What is typed about points and credit of one customer. */
public class AccountForm implements Serializable {
    private static final long serialVersionUID = 1;

    private Money creditLimit;
    private int termDays = 30;
    private boolean stopped;
    private long points;
    private String reason;
    private Money writeOffAmount;
    private String writeOffReason;

    static AccountForm of(AccountStanding standing) {
        var form = new AccountForm();
        form.creditLimit = standing.creditLimit();
        form.termDays = standing.termDays();
        form.stopped = standing.creditStopped();
        return form;
    }

    public Money getCreditLimit() { return creditLimit; }
    public void setCreditLimit(Money creditLimit) { this.creditLimit = creditLimit; }
    public int getTermDays() { return termDays; }
    public void setTermDays(int termDays) { this.termDays = termDays; }
    public boolean isStopped() { return stopped; }
    public void setStopped(boolean stopped) { this.stopped = stopped; }
    public long getPoints() { return points; }
    public void setPoints(long points) { this.points = points; }
    public String getReason() { return reason; }
    public void setReason(String reason) { this.reason = reason; }
    public Money getWriteOffAmount() { return writeOffAmount; }
    public void setWriteOffAmount(Money writeOffAmount) { this.writeOffAmount = writeOffAmount; }
    public String getWriteOffReason() { return writeOffReason; }
    public void setWriteOffReason(String writeOffReason) { this.writeOffReason = writeOffReason; }
}
