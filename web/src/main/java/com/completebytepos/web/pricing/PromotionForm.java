package com.completebytepos.web.pricing;

import com.completebytepos.pricing.PromotionDraft;
import com.completebytepos.pricing.PromotionPlanner;
import com.completebytepos.pricing.PricingRejection;
import com.completebytepos.pricing.engine.offers.Buyers;
import com.completebytepos.pricing.engine.offers.Deal;
import com.completebytepos.pricing.engine.offers.Goods;
import com.completebytepos.pricing.engine.offers.Period;
import com.completebytepos.pricing.engine.offers.Promotion;
import com.completebytepos.pricing.engine.offers.PromotionKind;
import com.completebytepos.pricing.engine.offers.Terms;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** A promotion as it stands in its editor: everything is text, goods are codes. Which fields count depends on the kind. */
public class PromotionForm implements Serializable {
    private static final long serialVersionUID = 1;

    /** Lists of the form by name: goods, categories, gets, getCategories, weekdays, branches, groups, customers. As they were read they are lists; what a page posts comes as arrays. */
    private final TreeMap<String, Object> many = new TreeMap<>();
    /** Texts of the form by name. */
    private final TreeMap<String, String> text = new TreeMap<>();
    private PromotionKind kind = PromotionKind.PERCENT;
    private boolean percent;
    private boolean exclusive = true;
    private boolean coupon;
    private boolean once;
    private boolean others;

    public PromotionForm() {
        text.put("rank", "5");
        text.put("buy", "2");
        text.put("get", "1");
    }

    /** @param codes of SKUs by their ids */
    static PromotionForm of(PromotionPlanner.Row row, Promotion rules, Function<String, String> codes) {
        var form = new PromotionForm();
        var deal = rules.deal();
        form.kind = rules.kind();
        form.percent = deal.percent();
        form.exclusive = rules.terms().exclusive();
        form.coupon = rules.buyers().coupon();
        form.once = rules.buyers().once();
        form.others = deal.gets() != null;
        form.text.put("name", row.name());
        form.text.put("nameSw", row.nameSw());
        form.text.put("value", deal.percent() ? FormText.ofPercent(deal.value()) : FormText.ofMoney(deal.value()));
        form.text.put("buy", String.valueOf(deal.buy()));
        form.text.put("get", String.valueOf(deal.get()));
        form.text.put("times", deal.times() == 0 ? null : String.valueOf(deal.times()));
        form.text.put("goods", list(rules.goods().skus(), codes));
        form.text.put("gets", deal.gets() == null ? null : list(deal.gets().skus(), codes));
        form.text.put("parts", String.join("\n", deal.parts().stream().map(p -> p.pieces() + " " + list(p.goods().skus(), codes)).toList()));
        form.text.put("minimum", FormText.ofMoney(rules.terms().minimum()));
        form.text.put("most", FormText.ofMoney(rules.terms().most()));
        form.text.put("budget", row.budget() == null ? null : FormText.ofMoney(row.budget().cents()));
        form.text.put("rank", String.valueOf(rules.terms().rank()));
        form.when(rules.period());
        form.many.put("categories", List.copyOf(rules.goods().categories()));
        form.many.put("branches", List.copyOf(rules.buyers().branches()));
        form.many.put("groups", List.copyOf(rules.buyers().groups()));
        form.many.put("customers", List.copyOf(rules.buyers().customers()));
        return form;
    }

    private void when(Period period) {
        text.put("from", period.from() == 0 ? null : FormText.ofInstant(Instant.ofEpochMilli(period.from())));
        text.put("to", period.to() == 0 ? null : FormText.ofInstant(Instant.ofEpochMilli(period.to())));
        if (period.fromMinute() != period.toMinute()) {
            text.put("fromTime", FormText.ofMinute(period.fromMinute()));
            text.put("toTime", FormText.ofMinute(period.toMinute()));
        }
        var days = new ArrayList<String>();
        for (int day = 1; day <= 7; day++) if ((period.weekdays() >> day - 1 & 1) == 1) days.add(String.valueOf(day));
        many.put("weekdays", days);
    }

    private static String list(Set<String> skus, Function<String, String> codes) {
        return String.join(", ", skus.stream().map(codes).sorted().toList());
    }

    /** @param ids of SKUs by what was typed, null where there is none */
    PromotionDraft draft(Function<String, String> ids) {
        var goods = kind == PromotionKind.BUNDLE ? Goods.ALL : goods("goods", "categories", ids);
        boolean gets = kind == PromotionKind.GIFT || kind == PromotionKind.BUY_GET && others;
        boolean inPercent = kind == PromotionKind.PERCENT || kind == PromotionKind.BUY_GET || kind == PromotionKind.THRESHOLD && percent;
        var deal = new Deal(kind == PromotionKind.GIFT ? 0 : inPercent ? FormText.percent(text.get("value"), "value") : FormText.cents(text.get("value"), "value"), inPercent,
                FormText.whole(text.get("buy"), "buy"), FormText.whole(text.get("get"), "get"), FormText.whole(text.get("times"), "times"), gets ? goods("gets", null, ids) : null,
                kind == PromotionKind.BUNDLE ? parts(ids) : List.of());
        var terms = new Terms(FormText.whole(text.get("rank"), "rank"), exclusive, FormText.cents(text.get("minimum"), "minimum"), FormText.cents(text.get("most"), "most"), Terms.NO_BUDGET);
        int days = 0;
        for (var day : list("weekdays")) days |= 1 << Integer.parseInt(day) - 1;
        var period = new Period(FormText.millis(text.get("from"), "from"), FormText.millis(text.get("to"), "to"), days, FormText.minute(text.get("fromTime"), "fromTime"), FormText.minute(text.get("toTime"), "toTime"));
        var buyers = new Buyers(Set.copyOf(list("customers")), Set.copyOf(list("groups")), Set.copyOf(list("branches")), coupon, once);
        return new PromotionDraft(text.get("name"), text.get("nameSw"), FormText.money(text.get("budget"), "budget"), new Promotion("preview", 0, kind, goods, deal, terms, period, buyers));
    }

    private Goods goods(String codes, String categories, Function<String, String> ids) {
        return new Goods(skus(text.get(codes), codes, ids), categories == null ? Set.of() : Set.copyOf(list(categories)));
    }

    private static Set<String> skus(String typed, String field, Function<String, String> ids) {
        var skus = new HashSet<String>();
        for (var code : FormText.isBlank(typed) ? new String[0] : typed.strip().split("[,;\\n]+")) {
            if (code.isBlank()) continue;
            var id = ids.apply(code.strip());
            if (id == null) throw PricingRejection.PROMOTION_CODE.at(field, code.strip());
            skus.add(id);
        }
        return skus;
    }

    /** One part a line: how many, then codes. */
    private List<Deal.Part> parts(Function<String, String> ids) {
        var parts = new ArrayList<Deal.Part>();
        for (var line : FormText.isBlank(text.get("parts")) ? new String[0] : text.get("parts").strip().split("\\R")) {
            if (line.isBlank()) continue;
            var cut = line.strip().split("\\s+", 2);
            if (cut.length < 2) throw PricingRejection.PROMOTION_PARTS.at("parts");
            parts.add(new Deal.Part(new Goods(skus(cut[1], "parts", ids), Set.of()), FormText.whole(cut[0], "parts")));
        }
        return parts;
    }

    /** Nobody twice. */
    void add(String customer) {
        var all = new ArrayList<>(list("customers"));
        all.remove(customer);
        all.add(customer);
        many.put("customers", List.copyOf(all));
    }

    void drop(String customer) {
        many.put("customers", list("customers").stream().filter(one -> !one.equals(customer)).toList());
    }

    List<String> list(String name) {
        var some = many.get(name);
        if (some instanceof Object[] posted) return Arrays.stream(posted).map(String::valueOf).toList();
        return some instanceof List<?> read ? read.stream().map(String::valueOf).toList() : List.of();
    }

    public TreeMap<String, Object> getMany() { return many; }
    public TreeMap<String, String> getText() { return text; }
    public PromotionKind getKind() { return kind; }
    public void setKind(PromotionKind kind) { this.kind = kind; }
    public boolean isPercent() { return percent; }
    public void setPercent(boolean percent) { this.percent = percent; }
    public boolean isExclusive() { return exclusive; }
    public void setExclusive(boolean exclusive) { this.exclusive = exclusive; }
    public boolean isCoupon() { return coupon; }
    public void setCoupon(boolean coupon) { this.coupon = coupon; }
    public boolean isOnce() { return once; }
    public void setOnce(boolean once) { this.once = once; }
    public boolean isOthers() { return others; }
    public void setOthers(boolean others) { this.others = others; }
}
