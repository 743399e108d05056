package com.completebytepos.pricing;

import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Database;
import com.completebytepos.pricing.engine.offers.Buyers;
import com.completebytepos.pricing.engine.offers.Deal;
import com.completebytepos.pricing.engine.offers.Goods;
import com.completebytepos.pricing.engine.offers.Period;
import com.completebytepos.pricing.engine.offers.Promotion;
import com.completebytepos.pricing.engine.offers.PromotionKind;
import com.completebytepos.pricing.engine.offers.Terms;
import com.completebytepos.pricing.model.RuleText;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Promotions a test puts into a shop's rows, and stops when it is over: what other tests sell must not come cheaper. */
final class Planned {
    private final String shop;
    private final List<String> made = new ArrayList<>();

    Planned(String shop) {
        this.shop = "cbpos_shop_" + shop;
    }

    static Deal deal(long value, boolean percent, int buy, int get, Goods gets, Deal.Part... parts) {
        return new Deal(value, percent, buy, get, 0, gets, List.of(parts));
    }

    static Goods skus(String... ids) {
        return new Goods(Set.of(ids), Set.of());
    }

    static Terms minimum(long cents) {
        return new Terms(5, true, cents, 0, Terms.NO_BUDGET);
    }

    static Promotion rules(PromotionKind kind, Goods goods, Deal deal, Terms terms, Buyers buyers) {
        return new Promotion(Ids.next().toString(), 1, kind, goods, deal, terms, Period.ALWAYS, buyers);
    }

    Promotion put(Promotion rules) throws SQLException {
        return put(rules, "null");
    }

    /** @param budget an amount of shillings as SQL */
    Promotion put(Promotion rules, String budget) throws SQLException {
        Database.run("insert into " + shop + ".promotion (id, name, kind, state, rules_no, budget, once_each, changed_at, changed_by) values (uuid_to_bin('" + rules.id() + "'), 'Test " + rules.kind()
                        + "', '" + rules.kind() + "', 'ACTIVE', 1, " + budget + ", " + rules.buyers().once() + ", '2026-01-01', 'test')");
        version(rules);
        made.add(rules.id());
        return rules;
    }

    /** A further version, as an editor makes it. */
    void version(Promotion rules) throws SQLException {
        Database.run("insert into " + shop + ".promotion_version (promotion_id, number, rules, made_at, made_by) values (uuid_to_bin('" + rules.id() + "'), " + rules.version() + ", '" + RuleText.write(rules) + "', '2026-01-01', 'test')",
                "update " + shop + ".promotion set rules_no = " + rules.version() + " where id = uuid_to_bin('" + rules.id() + "')");
    }

    void coupon(Promotion rules, String code, int uses) throws SQLException {
        Database.run("insert into " + shop + ".coupon (id, promotion_id, code, most_uses, made_at) values (uuid_to_bin('" + Ids.next() + "'), uuid_to_bin('" + rules.id() + "'), '" + code + "', " + uses + ", '2026-01-01')");
    }

    String first(String sql) throws SQLException {
        return Database.first(sql.replace("{shop}", shop));
    }

    void stop() throws SQLException {
        for (var id : made) Database.run("update " + shop + ".promotion set state = 'STOPPED' where id = uuid_to_bin('" + id + "')");
    }
}
