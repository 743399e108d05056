package com.completebytepos.web.accounts;

import com.completebytepos.accounts.LoyaltyTerms;
import com.completebytepos.kernel.Money;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The programme as its owner types it. */
public class LoyaltyForm implements Serializable {
    private static final long serialVersionUID = 1;

    /** A row of the two lists; an empty one counts as none. */
    public static class RateRow implements Serializable {
        private static final long serialVersionUID = 1;
        private UUID groupId;
        private UUID categoryId;
        private Integer rate;

        public UUID getGroupId() { return groupId; }
        public void setGroupId(UUID groupId) { this.groupId = groupId; }
        public UUID getCategoryId() { return categoryId; }
        public void setCategoryId(UUID categoryId) { this.categoryId = categoryId; }
        public Integer getRate() { return rate; }
        public void setRate(Integer rate) { this.rate = rate; }
    }

    public static class TierRow implements Serializable {
        private static final long serialVersionUID = 1;
        private String name;
        private Money fromSpent;
        private Integer multiplier;

        public String getName() { return name; }
        public void setName(String name) { this.name = name; }
        public Money getFromSpent() { return fromSpent; }
        public void setFromSpent(Money fromSpent) { this.fromSpent = fromSpent; }
        public Integer getMultiplier() { return multiplier; }
        public void setMultiplier(Integer multiplier) { this.multiplier = multiplier; }
    }

    private boolean active;
    private int rate;
    private Money pointValue;
    private int expiryMonths;
    private long leastRedeemed;
    private long offlinePoints;
    private Money offlineCredit;
    private int graceDays;
    private final ArrayList<RateRow> rates = new ArrayList<>();
    private final ArrayList<TierRow> tiers = new ArrayList<>();

    static LoyaltyForm of(LoyaltyTerms terms) {
        var form = new LoyaltyForm();
        form.active = terms.active();
        form.rate = terms.rate();
        form.pointValue = terms.pointValue();
        form.expiryMonths = terms.expiryMonths();
        form.leastRedeemed = terms.leastRedeemed();
        form.offlinePoints = terms.offlinePoints();
        form.offlineCredit = terms.offlineCredit();
        form.graceDays = terms.graceDays();
        for (var one : terms.rates()) {
            var row = new RateRow();
            row.groupId = one.groupId();
            row.categoryId = one.categoryId();
            row.rate = one.rate();
            form.rates.add(row);
        }
        for (var one : terms.tiers()) {
            var row = new TierRow();
            row.name = one.name();
            row.fromSpent = one.fromSpent();
            row.multiplier = one.multiplier();
            form.tiers.add(row);
        }
        form.rates.add(new RateRow());
        form.tiers.add(new TierRow());
        return form;
    }

    LoyaltyTerms terms() {
        return new LoyaltyTerms(active, rate, pointValue, expiryMonths, leastRedeemed, offlinePoints, offlineCredit, graceDays,
                rates.stream().filter(r -> r.rate != null).map(r -> new LoyaltyTerms.Rate(r.groupId, r.categoryId, r.rate)).toList(),
                tiers.stream().filter(t -> t.name != null && !t.name.isBlank()).map(t -> new LoyaltyTerms.Tier(t.name.strip(), t.fromSpent, t.multiplier == null ? 100 : t.multiplier)).toList());
    }

    public boolean isActive() { return active; }
    public void setActive(boolean active) { this.active = active; }
    public int getRate() { return rate; }
    public void setRate(int rate) { this.rate = rate; }
    public Money getPointValue() { return pointValue; }
    public void setPointValue(Money pointValue) { this.pointValue = pointValue; }
    public int getExpiryMonths() { return expiryMonths; }
    public void setExpiryMonths(int expiryMonths) { this.expiryMonths = expiryMonths; }
    public long getLeastRedeemed() { return leastRedeemed; }
    public void setLeastRedeemed(long leastRedeemed) { this.leastRedeemed = leastRedeemed; }
    public long getOfflinePoints() { return offlinePoints; }
    public void setOfflinePoints(long offlinePoints) { this.offlinePoints = offlinePoints; }
    public Money getOfflineCredit() { return offlineCredit; }
    public void setOfflineCredit(Money offlineCredit) { this.offlineCredit = offlineCredit; }
    public int getGraceDays() { return graceDays; }
    public void setGraceDays(int graceDays) { this.graceDays = graceDays; }
    public List<RateRow> getRates() { return rates; }
    public List<TierRow> getTiers() { return tiers; }
}
