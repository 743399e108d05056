package com.completebytepos.reporting;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.kernel.BaseUnit;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.PriceBook;
import com.completebytepos.pricing.PromotionPlanner;
import com.completebytepos.pricing.engine.TaxRate;
import com.completebytepos.pricing.engine.offers.Article;
import com.completebytepos.pricing.engine.offers.Occasion;
import com.completebytepos.pricing.engine.offers.Offers;
import com.completebytepos.pricing.engine.offers.Promotion;
import com.completebytepos.reporting.model.WhatIfRun;
import com.completebytepos.reporting.sql.Cells;
import com.completebytepos.reporting.sql.SaleConditions;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.work.DueWork;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Promises to say what a promotion alone would have cost on baskets that were really sold, without keeping anybody waiting for it. What other promotions gave counts as not given. */
@Stateless
public class WhatIfs {
    public static final String DUE = "reporting.what-if";
    private static final int AT_A_TIME = 500;
    private static final int MOST_DAYS = 92;
    /** In hundredths of a percent. */
    private static final long WHOLE = 10_000;
    private static final String OF = " from sale s where s.completed_at >= ? and s.completed_at < ? and s.kind = 'SALE'";
    private static final String LINES = """
            select l.sale_id, s.completed_at, s.branch_id, c.id, c.group_id, l.line_no, l.sku_id, p.category_id, l.tax_letter, l.unit, l.quantity, l.unit_price, l.supply, l.total, l.taxable,
              (select coalesce(sum(u.amount), 0) from promotion_use u where u.sale_id = l.sale_id and u.line_no = l.line_no) given, l.list_price is null and l.discount = (select coalesce(sum(u.amount), 0) from promotion_use u where u.sale_id = l.sale_id and u.line_no = l.line_no) untouched,
              coalesce((select -sum(m.value) from stock_movement m where m.document_id = l.sale_id and m.line_no = l.line_no and m.reason = 'SALE' and m.unit_cost is not null), k.cost * l.quantity) cost
            from sale s join sale_line l on l.sale_id = s.id left join customer n on n.id = s.customer_id left join customer c on c.id = coalesce(n.merged_into, n.id)
              left join sku k on k.id = l.sku_id left join product p on p.id = k.product_id
            where s.id in (%s) and l.charge is null order by l.sale_id, l.line_no""";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject PromotionPlanner promotions;
    @Inject PriceBook prices;
    @Inject DueWork work;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    public enum State { RUNNING, DONE, FAILED }

    public record Counts(int baskets, int done, int touched, BigDecimal units) implements Serializable {
    }

    /** Of the baskets it touched: what they came to without promotions, what the goods cost then, what would have been given away; net of VAT where it says so. */
    public record Sums(Money revenue, Money cost, Money given, Money net, Money netGiven) implements Serializable {
        public Money marginBefore() {
            return net.minus(cost);
        }

        public Money marginAfter() {
            return net.minus(netGiven).minus(cost);
        }

        public Money revenueAfter() {
            return revenue.minus(given);
        }
    }

    public record Day(LocalDate day, Money given) implements Serializable {
    }

    public record Entry(UUID id, UUID promotionId, int number, LocalDate from, LocalDate to, State state, Counts counts, Sums sums, List<Day> days, String problem, String startedBy,
                        Instant startedAt, Instant finishedAt) implements Serializable {
    }

    /** What some baskets come to. */
    public record Part(int baskets, int touched, BigDecimal units, Money revenue, Money cost, Money given, Money net, Money netGiven, Map<LocalDate, Money> days) {
    }

    /** {@code cost} of all of it, null where nobody knows. */
    private record Line(Article article, Money total, Money taxable, BigDecimal cost) {
    }

    private record Basket(Instant at, UUID branch, UUID customer, UUID group, List<Line> lines) {
    }

    /** Worked out soon: the sales of some days under the promotion's rules of now. */
    @Requires(Permission.EDIT_PRICES)
    public UUID start(UUID promotionId, LocalDate from, LocalDate to) {
        if (from == null || to == null) throw ReportingRejection.FILTER_DAY.at(from == null ? "from" : "to");
        if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to)) throw ReportingRejection.FILTER_RANGE.at("to");
        var rules = promotions.rules(promotionId);
        var run = new WhatIfRun(promotionId, rules.version(), from, to, CurrentShop.actor().name(), clock.instant());
        run.counts(Cells.list(Cells.bind(em.createNativeQuery("select count(*)" + OF), span(from, to)), r -> r.number(0)).get(0));
        em.persist(run);
        work.add(DUE, DUE, run.id().toString());
        audit.record("reporting.what-if", "promotion", promotionId, from + " to " + to);
        return run.id();
    }

    @Requires(Permission.VIEW_PRODUCTS)
    public List<Entry> latest(UUID promotionId, int most) {
        return em.createQuery("select r from WhatIfRun r where r.promotionId = :id order by r.startedAt desc, r.id desc", WhatIfRun.class).setParameter("id", promotionId).setMaxResults(most).getResultStream().map(WhatIfRun::entry).toList();
    }

    /** The next baskets of a run; the due work goes with the last of them, or comes again. */
    @Requires(Permission.DO_DUE_WORK)
    public void goOn(UUID id, UUID item) {
        var run = em.find(WhatIfRun.class, id);
        if (run == null || !run.isRunning()) {
            work.done(item);
            return;
        }
        var entry = run.entry();
        var rules = promotions.rules(entry.promotionId());
        var ids = next(entry, run.afterId());
        run.add(part(baskets(ids), rules), ids.size() < AT_A_TIME ? null : ids.get(ids.size() - 1), clock.instant());
        if (run.isRunning()) work.postpone(item, clock.instant());
        else work.done(item);
    }

    private List<UUID> next(Entry entry, UUID after) {
        var values = new ArrayList<Object>(span(entry.from(), entry.to()));
        if (after != null) values.add(after);
        return Cells.list(Cells.bind(em.createNativeQuery("select s.id" + OF + (after == null ? "" : " and s.id > ?") + " order by s.id limit " + AT_A_TIME), values), r -> r.id(0));
    }

    private List<Basket> baskets(List<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        var marks = String.join(",", java.util.Collections.nCopies(ids.size(), "?"));
        var found = new LinkedHashMap<UUID, Basket>();
        Cells.list(Cells.bind(em.createNativeQuery(LINES.formatted(marks)), ids), r -> r).forEach(r ->
                found.computeIfAbsent(r.id(0), unused -> new Basket(r.instant(1), r.id(2), r.id(3), r.id(4), new ArrayList<>())).lines().add(line(r)));
        return List.copyOf(found.values());
    }

    private Line line(Cells r) {
        boolean asPriced = r.quantity(10).times(r.money(11)).equals(r.money(12));
        var article = new Article(r.number(5), text(r.id(6)), text(r.id(7)), r.text(8), r.quantity(10).thousandths(), r.money(11).cents(), asPriced ? -1 : r.money(12).cents(),
                !BaseUnit.isMeasured(r.text(9)), r.flag(16), false);
        var total = r.money(13).plus(r.money(15));
        return new Line(article, total, net(r, total), r.decimal(17));
    }

    /** Of what a line came to without promotions, as it was of what was paid; where they gave all of it, by the rate of its day. */
    private Money net(Cells r, Money total) {
        long paid = r.money(13).cents();
        if (paid != 0) return Money.ofCents(share(r.money(14).cents(), total.cents(), paid));
        var table = prices.taxesOn(LocalDate.ofInstant(r.instant(1), HouseClock.NAIROBI)).table();
        long rate = table.vatRegistered() ? table.rates().stream().filter(one -> one.letter().equals(r.text(8))).mapToLong(TaxRate::rate).findFirst().orElse(0) : 0;
        return Money.ofCents(share(total.cents(), WHOLE, WHOLE + rate));
    }

    private static long share(long amount, long of, long whole) {
        return BigDecimal.valueOf(amount).multiply(BigDecimal.valueOf(of)).divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP).longValue();
    }

    /** Everybody counts as having the coupon, and as coming for the first time. */
    private static Part part(List<Basket> baskets, Promotion rules) {
        int touched = 0;
        var units = BigDecimal.ZERO;
        long revenue = 0;
        var cost = BigDecimal.ZERO;
        long given = 0;
        long net = 0;
        long netGiven = 0;
        var days = new TreeMap<LocalDate, Money>();
        for (var basket : baskets) {
            var offered = Offers.best(List.of(rules), basket.lines().stream().map(Line::article).toList(), occasion(basket, rules));
            if (offered.taken().isEmpty()) continue;
            touched++;
            long off = 0;
            for (var line : basket.lines()) {
                long one = offered.off(line.article().line());
                off += one;
                revenue += line.total().cents();
                net += line.taxable().cents();
                netGiven += line.total().cents() == 0 ? 0 : share(line.taxable().cents(), one, line.total().cents());
                if (one > 0) units = units.add(BigDecimal.valueOf(line.article().quantity(), 3));
                if (line.cost() != null) cost = cost.add(line.cost());
            }
            given += off;
            days.merge(LocalDate.ofInstant(basket.at(), HouseClock.NAIROBI), Money.ofCents(off), Money::plus);
        }
        return new Part(baskets.size(), touched, units, Money.ofCents(revenue), Money.of(cost.setScale(2, RoundingMode.HALF_UP)), Money.ofCents(given), Money.ofCents(net), Money.ofCents(netGiven), days);
    }

    private static Occasion occasion(Basket basket, Promotion rules) {
        var at = basket.at().atZone(HouseClock.NAIROBI);
        long inPeriod = Math.max(basket.at().toEpochMilli(), rules.period().from());
        return new Occasion(rules.period().to() > 0 ? Math.min(inPeriod, rules.period().to() - 1) : inPeriod, at.getDayOfWeek().getValue(), at.getHour() * 60 + at.getMinute(), text(basket.branch()),
                basket.customer() == null ? rules.buyers().once() ? "?" : null : text(basket.customer()), text(basket.group()), Set.of(rules.id()), Set.of());
    }

    private static List<Object> span(LocalDate from, LocalDate to) {
        return List.of(SaleConditions.startOf(from), SaleConditions.startOf(to.plusDays(1)));
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
