package com.completebytepos.web.customers;

import com.completebytepos.accounts.DebtReminders;
import com.completebytepos.accounts.ReminderChannel;
import com.completebytepos.collecting.LayawayList;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.pricing.Coupons;
import com.completebytepos.pricing.CustomerCoupons;
import com.completebytepos.pricing.PromotionPlanner;
import com.completebytepos.storedvalue.ValueBook;
import com.completebytepos.storedvalue.ValueHolders;
import com.completebytepos.web.faces.Messages;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a customer's page shows beside the person: coupons of their own, money the shop keeps for them, reminders of what they owe. */
@Dependent
public class CustomerExtras implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int MOST_LAYAWAYS = 100;
    private static final int MOST_REMINDERS = 50;

    @Inject CustomerCoupons desk;
    @Inject ValueHolders holders;
    @Inject DebtReminders reminders;
    @Inject LayawayList asides;

    private UUID id;
    private List<CustomerCoupons.Held> coupons;
    private List<ValueBook.Row> values;
    private List<LayawayList.Row> layaways;
    private List<DebtReminders.Row> sent;
    private DebtReminders.Prepared prepared;
    private ReminderChannel channel = ReminderChannel.MAIL;
    private UUID promotion;
    private String code;
    private int mostUses = 1;
    private LocalDate expires;

    void load(UUID customer) {
        id = customer;
        coupons = desk.of(id);
        values = holders.of(id);
        layaways = asides.page(LayawayList.Filter.of(id), 0, MOST_LAYAWAYS);
        sent = reminders.of(id, MOST_REMINDERS);
    }

    /** A day that is named is the last on which the coupon holds. */
    public void give() {
        var end = expires == null ? null : expires.plusDays(1).atStartOfDay(HouseClock.NAIROBI).toInstant();
        var made = desk.give(id, promotion, code, new Coupons.Terms(mostUses, null, end));
        code = null;
        expires = null;
        load(id);
        Messages.done("coupons.given", made);
    }

    public void withdraw(UUID coupon) {
        desk.withdraw(id, coupon);
        load(id);
        Messages.done("coupons.stopped");
    }

    /** Shown, and nothing sent. */
    public void look() {
        prepared = reminders.prepare(id, channel);
        if (prepared.obstacle() != null) Messages.error(prepared.obstacle());
    }

    public void remind() {
        reminders.remind(id, channel);
        prepared = null;
        load(id);
        Messages.done("reminders.asked");
    }

    public List<CustomerCoupons.Held> getCoupons() { return coupons; }
    public List<PromotionPlanner.Row> getPromotions() { return desk.promotions(); }
    public List<ValueBook.Row> getValues() { return values; }
    public List<LayawayList.Row> getLayaways() { return layaways; }
    public List<DebtReminders.Row> getSent() { return sent; }
    public DebtReminders.Prepared getPrepared() { return prepared; }
    public boolean isSms() { return reminders.offersSms(); }
    public ReminderChannel getChannel() { return channel; }
    public void setChannel(ReminderChannel channel) { this.channel = channel; }
    public UUID getPromotion() { return promotion; }
    public void setPromotion(UUID promotion) { this.promotion = promotion; }
    public String getCode() { return code; }
    public void setCode(String code) { this.code = code; }
    public int getMostUses() { return mostUses; }
    public void setMostUses(int mostUses) { this.mostUses = mostUses; }
    public LocalDate getExpires() { return expires; }
    public void setExpires(LocalDate expires) { this.expires = expires; }
}
