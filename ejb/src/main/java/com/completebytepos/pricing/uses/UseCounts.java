package com.completebytepos.pricing.uses;

import com.completebytepos.kernel.Changed;
import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.Money;
import com.completebytepos.pricing.PromotionUses;
import com.completebytepos.pricing.PromotionUses.Note;
import com.completebytepos.pricing.model.Coupon;
import com.completebytepos.pricing.model.PromotionBuyer;
import com.completebytepos.pricing.model.PromotionHead;
import com.completebytepos.pricing.model.PromotionUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** What promotions have spent and who had them: up with sales, down with what comes back of them. */
@ApplicationScoped
public class UseCounts {
    private static final int TENTHS = 10;

    @Inject Event<Changed> changed;
    @Inject Clock clock;

    public void count(EntityManager em, PromotionUses.Deed deed, UUID id, long amount, List<Note> notes) {
        var head = em.find(PromotionHead.class, id);
        if (head == null) return;
        if (head.isOnceEach() && deed.customerId() != null) countBuyer(em, deed, id, head.row().name(), notes);
        if (head.budget() == null) return;
        spend(em, head, amount);
        if (head.spent().cents() > head.budget().cents()) notes.add(new Note("promotion-over-budget", 0, Detail.of("of-budget", head.row().name(), head.spent(), head.budget())));
    }

    /** Tills hear of it where a tenth of the budget ends, and where it is spent or is there again. @param amount below zero for what comes back, which never leaves less than nothing spent */
    private void spend(EntityManager em, PromotionHead head, long amount) {
        long before = head.spent().cents();
        int moved = em.createQuery("update PromotionHead p set p.spent = p.spent + :amount where p.id = :id and p.spent >= :least").setParameter("amount", Money.ofCents(amount))
                .setParameter("least", Money.ofCents(-amount)).setParameter("id", head.id()).executeUpdate();
        if (moved == 0) em.createQuery("update PromotionHead p set p.spent = :nothing where p.id = :id").setParameter("nothing", Money.ZERO).setParameter("id", head.id()).executeUpdate();
        em.refresh(head);
        long budget = head.budget().cents();
        if (before * TENTHS / budget != head.spent().cents() * TENTHS / budget) changed.fire(new Changed("promotion", head.id()));
    }

    /** The second sale at the same instant meets the key, is tried again and then sees the first. */
    private void countBuyer(EntityManager em, PromotionUses.Deed deed, UUID id, String name, List<Note> notes) {
        var had = em.find(PromotionBuyer.class, new PromotionBuyer.Key(id, deed.customerId()));
        if (had != null) em.refresh(had, LockModeType.PESSIMISTIC_WRITE);
        if (had != null && !had.isFree()) {
            notes.add(new Note("promotion-used-before", 0, name));
            return;
        }
        var buyer = had == null ? new PromotionBuyer(id, deed.customerId(), deed.saleId(), clock.instant()) : had;
        if (had == null) em.persist(buyer);
        else had.take(deed.saleId(), clock.instant());
        em.flush();
        changed.fire(new Changed("promotionbuyer", buyer.id()));
    }

    /** What a promotion gave a sale is given back with the goods it was on; when nothing of it is left, so are its coupon and its once. The sale is locked. */
    public void bringBack(EntityManager em, PromotionUses.Back back) {
        var given = em.createQuery("select u from PromotionUse u where u.key.saleId = :sale and u.originalId is null order by u.key.seq", PromotionUse.class).setParameter("sale", back.originalId()).getResultList();
        if (given.isEmpty()) return;
        var earlier = em.createQuery("select u from PromotionUse u where u.originalId = :sale", PromotionUse.class).setParameter("sale", back.originalId()).getResultList();
        var left = new TreeMap<UUID, Long>();
        given.forEach(use -> left.merge(use.promotionId(), use.amount().cents(), Long::sum));
        earlier.forEach(use -> left.merge(use.promotionId(), use.amount().cents(), Long::sum));
        var came = new TreeMap<UUID, Long>();
        int seq = 0;
        for (var line : back.lines()) {
            for (var use : given.stream().filter(one -> one.lineNo() == line.originalLine()).toList()) {
                long part = Math.min(line.share().applyAsLong(use.amount().cents()), left.get(use.promotionId()));
                if (part <= 0) continue;
                em.persist(use.broughtBack(new PromotionUse.Key(back.returnId(), ++seq), line.line(), Money.ofCents(-part)));
                left.merge(use.promotionId(), -part, Long::sum);
                came.merge(use.promotionId(), part, Long::sum);
            }
        }
        came.forEach((id, part) -> {
            var head = em.find(PromotionHead.class, id);
            if (head != null && head.budget() != null) spend(em, head, -part);
            if (left.get(id) == 0) free(em, given, back.originalId(), id);
        });
    }

    private void free(EntityManager em, List<PromotionUse> given, UUID sale, UUID id) {
        var codes = given.stream().filter(use -> use.promotionId().equals(id)).map(PromotionUse::coupon).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
        codes.forEach(code -> em.createQuery("select c from Coupon c where c.code = :code and c.promotionId = :promotion", Coupon.class).setParameter("code", code).setParameter("promotion", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().forEach(coupon -> {
                    coupon.free();
                    changed.fire(new Changed("coupon", coupon.id()));
                }));
        em.createQuery("select b from PromotionBuyer b where b.saleId = :sale and b.key.promotionId = :promotion and b.free = false", PromotionBuyer.class).setParameter("sale", sale).setParameter("promotion", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().forEach(buyer -> {
                    buyer.giveBack();
                    changed.fire(new Changed("promotionbuyer", buyer.id()));
                });
    }
}
