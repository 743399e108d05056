package com.completebytepos.pricing;

import com.completebytepos.kernel.Changed;
import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.engine.offers.Article;
import com.completebytepos.pricing.engine.offers.Occasion;
import com.completebytepos.pricing.engine.offers.Offers;
import com.completebytepos.pricing.engine.offers.Promotion;
import com.completebytepos.pricing.model.Coupon;
import com.completebytepos.pricing.model.PromotionBuyer;
import com.completebytepos.pricing.model.PromotionHead;
import com.completebytepos.pricing.model.PromotionUse;
import com.completebytepos.pricing.model.PromotionVersion;
import com.completebytepos.pricing.uses.UseCounts;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongUnaryOperator;

/**
 * Promises that what a sale was given is kept with it once, counted against budgets, coupons and customers, and checked by the rules of
 * the versions it used. The sale has happened: what does not fit is told, not refused.
 */
@Stateless
public class PromotionUses {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject UseCounts counts;
    @Inject Event<Changed> changed;

    /** What a till says a version of a promotion took off a line; {@code coupon} is the code that opened it, or null. */
    public record Told(UUID promotionId, int number, int line, long amount, String coupon) {
    }

    /** A sale that was given something, of so many lines. Customer and group may be null; {@code toldCustomerId} is the entry the till knew, which may have gone into the customer's since. */
    public record Deed(UUID saleId, UUID branchId, UUID customerId, UUID toldCustomerId, UUID groupId, Instant at, int lines, List<Article> articles) {
    }

    /** Goods of a sale that came back; who listens hears of them once. */
    public record Back(UUID returnId, UUID originalId, List<BackLine> lines) {
    }

    /** A line of a return; {@code share} of what the sale's line took comes back. */
    public record BackLine(int line, int originalLine, LongUnaryOperator share) {
    }

    /** What does not fit: a code with a sentence in the bundles. */
    public record Note(String code, int line, String detail) {
    }

    @Requires(Permission.SYNC)
    public List<Note> take(Deed deed, List<Told> told) {
        var notes = new ArrayList<Note>();
        if (told.isEmpty()) return notes;
        var used = new TreeMap<UUID, Long>();
        int seq = 0;
        for (var one : told) {
            if (one.amount() <= 0) {
                notes.add(new Note("promotion-amount", one.line(), one.promotionId() + ": " + one.amount()));
                continue;
            }
            if (!isOf(deed, one.line())) {
                notes.add(new Note("promotion-line-unknown", 0, Detail.of("line", one.line())));
                continue;
            }
            em.persist(new PromotionUse(new PromotionUse.Key(deed.saleId(), ++seq), one.promotionId(), one.number(), one.line(), Money.ofCents(one.amount()), isCode(one.coupon()) ? one.coupon() : null));
            used.merge(one.promotionId(), one.amount(), Math::addExact);
        }
        compare(deed, told.stream().filter(one -> isOf(deed, one.line())).toList(), openedBy(deed, told, notes), notes);
        used.forEach((id, amount) -> counts.count(em, deed, id, amount, notes));
        return notes;
    }

    private static boolean isOf(Deed deed, int line) {
        return line >= 1 && line <= deed.lines();
    }

    /** Goods of a sale came back, and with them what promotions took off them. */
    @Requires(Permission.SYNC)
    public void bringBack(Back back) {
        counts.bringBack(em, back);
    }

    /** Who has had what is given once per customer, for tills that sell without the network, in the order of their ids. @param after null to begin */
    @Requires(Permission.SYNC)
    public List<Buyer> buyers(UUID after, int most) {
        var query = em.createQuery("select b from PromotionBuyer b join PromotionHead p on p.id = b.key.promotionId where p.state = :active and b.free = false" + (after == null ? "" : " and b.id > :after") + " order by b.id", PromotionBuyer.class)
                .setParameter("active", PromotionState.ACTIVE).setMaxResults(most);
        if (after != null) query.setParameter("after", after);
        return query.getResultStream().map(PromotionUses::buyer).toList();
    }

    /** @param ids of rows, or of promotions: as it was noted before rows had ids */
    @Requires(Permission.SYNC)
    public List<Buyer> buyers(Set<UUID> ids) {
        return em.createQuery("select b from PromotionBuyer b where b.id in :ids or b.key.promotionId in :ids", PromotionBuyer.class).setParameter("ids", ids).getResultStream().map(PromotionUses::buyer).toList();
    }

    /** {@code free}: it came back, as it did {@code freed} times, and is there for this customer again. */
    public record Buyer(UUID id, UUID promotionId, UUID customerId, boolean free, int freed) {
    }

    private static Buyer buyer(PromotionBuyer one) {
        return new Buyer(one.id(), one.promotionId(), one.customerId(), one.isFree(), one.freed());
    }

    /** What a sale was given, in the order of its lines; {@code promotion} as it is called now. */
    @Requires({Permission.VIEW_SALES, Permission.SYNC})
    public List<Reason> reasons(UUID saleId) {
        return em.createQuery("select u.lineNo, p.name, u.amount from PromotionUse u join PromotionHead p on p.id = u.promotionId where u.key.saleId = :sale and u.originalId is null order by u.lineNo, u.key.seq", Object[].class)
                .setParameter("sale", saleId).getResultStream().map(row -> new Reason((Integer) row[0], (String) row[1], (Money) row[2])).toList();
    }

    public record Reason(int line, String promotion, Money amount) implements Serializable {
    }

    /** @return the promotions a coupon opened, whatever is wrong with it: the customer has left with the goods */
    private Set<String> openedBy(Deed deed, List<Told> told, List<Note> notes) {
        var opened = new HashSet<String>();
        var codes = new TreeMap<String, UUID>();
        told.stream().filter(one -> one.coupon() != null).forEach(one -> codes.put(one.coupon(), one.promotionId()));
        codes.forEach((code, promotion) -> {
            opened.add(promotion.toString());
            if (!isCode(code)) {
                notes.add(new Note("coupon-unknown", 0, code));
                return;
            }
            var coupon = em.createQuery("select c from Coupon c where c.code = :code", Coupon.class).setParameter("code", code).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
            if (coupon.isEmpty() || !coupon.get().promotionId().equals(promotion)) notes.add(new Note("coupon-unknown", 0, code));
            else use(coupon.get(), code, deed, notes);
        });
        return opened;
    }

    private static boolean isCode(String code) {
        return code != null && code.matches("[A-Z0-9-]{4,30}");
    }

    /** Two tills at the same instant: the row is locked, so the second sees the first's use. */
    private void use(Coupon coupon, String code, Deed deed, List<Note> notes) {
        if (coupon.isOver(deed.at())) notes.add(new Note("coupon-expired", 0, code));
        if (coupon.isStopped()) notes.add(new Note("coupon-stopped", 0, code));
        if (!coupon.isFor(deed.customerId())) notes.add(new Note("coupon-of-another", 0, code));
        if (!coupon.use()) notes.add(new Note("coupon-used-before", 0, code));
        if (coupon.isUsedUp()) changed.fire(new Changed("coupon", coupon.id()));
    }

    private void compare(Deed deed, List<Told> told, Set<String> opened, List<Note> notes) {
        var rules = new ArrayList<Promotion>();
        var budgeted = new HashSet<String>();
        for (var key : told.stream().map(one -> new PromotionVersion.Key(one.promotionId(), one.number())).distinct().toList()) {
            var version = em.find(PromotionVersion.class, key);
            if (version == null) {
                notes.add(new Note("promotion-unknown", 0, Detail.of("version", key.promotionId(), key.number())));
                continue;
            }
            var head = em.find(PromotionHead.class, key.promotionId());
            if (head.budget() != null) budgeted.add(key.promotionId().toString());
            if (head.state() != PromotionState.ACTIVE && head.changedAt().isBefore(deed.at())) notes.add(new Note("promotion-stopped", 0, head.row().name()));
            var own = isNamed(version.rules(), deed) ? version.rules().with(text(deed.customerId())) : version.rules();
            // what the till knew to be left is told by what it gave: the others took from what that left of the price
            rules.add(head.budget() == null ? own : own.within(given(told, key)));
        }
        var expected = new HashMap<String, Long>();
        var occasion = occasion(deed, opened);
        Offers.exactly(rules, deed.articles(), occasion).taken().forEach(one -> expected.merge(one.promotion() + " " + one.line(), one.amount(), Long::sum));
        for (var one : told) {
            if (rules.stream().noneMatch(r -> r.id().equals(one.promotionId().toString()))) continue;
            long right = expected.getOrDefault(one.promotionId() + " " + one.line(), 0L);
            boolean fits = budgeted.contains(one.promotionId().toString()) ? one.amount() <= right : one.amount() == right;
            if (!fits) notes.add(new Note("promotion-differs", one.line(), Detail.of("told", Money.ofCents(right), Money.ofCents(one.amount()))));
        }
    }

    private static boolean isNamed(Promotion rules, Deed deed) {
        return deed.toldCustomerId() != null && rules.buyers().customers().contains(text(deed.toldCustomerId()));
    }

    private static long given(List<Told> told, PromotionVersion.Key key) {
        return told.stream().filter(one -> one.amount() > 0 && one.promotionId().equals(key.promotionId()) && one.number() == key.number()).mapToLong(Told::amount).reduce(0, Math::addExact);
    }

    private static Occasion occasion(Deed deed, Set<String> opened) {
        var at = deed.at().atZone(HouseClock.NAIROBI);
        return new Occasion(deed.at().toEpochMilli(), at.getDayOfWeek().getValue(), at.getHour() * 60 + at.getMinute(), text(deed.branchId()), text(deed.customerId()), text(deed.groupId()), opened, Set.of());
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
