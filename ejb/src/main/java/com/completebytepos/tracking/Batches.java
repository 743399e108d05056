package com.completebytepos.tracking;

import com.completebytepos.kernel.Quantity;
import com.completebytepos.tracking.TrackedStock.Step;
import com.completebytepos.tracking.model.StockBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What each batch has in a branch: never less than nothing, never more together than what lies there. */
@ApplicationScoped
public class Batches {
    private static final Comparator<StockBatch> BY_DAY = Comparator.comparing(StockBatch::expiresOn, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(b -> b.key().batch());

    @PersistenceContext(unitName = "shop") EntityManager em;

    /** The same batch cannot expire on two days: one of them is mistyped. */
    void arrive(Step step, Mark mark, String code) {
        var elsewhere = em.createQuery("select b from StockBatch b where b.key.skuId = :sku and b.key.batch = :batch", StockBatch.class).setParameter("sku", step.line().skuId()).setParameter("batch", mark.key()).getResultList();
        elsewhere.stream().filter(b -> b.onHand().thousandths() > 0 && !Objects.equals(b.expiresOn(), mark.expiresOn())).findFirst().ifPresent(b -> {
            throw TrackingRejection.BATCH_EXPIRES_OTHERWISE.of(code, mark.key(), String.valueOf(b.expiresOn()));
        });
        var here = batch(step, mark.key());
        here.expires(mark.expiresOn());
        here.add(mark.quantity().thousandths());
    }

    void comeBack(Step step, String batch, long thousandths) {
        batch(step, batch).add(thousandths);
    }

    /** @return thousandths taken of the batch a mark names */
    long take(Step step, Mark mark, long most, String code) {
        if (mark.key() == null) return 0;
        var there = em.find(StockBatch.class, key(step, mark.key()));
        long wanted = mark.quantity() == null ? most : Math.min(most, mark.quantity().thousandths());
        long held = there == null ? 0 : there.onHand().thousandths();
        if (step.isAsked() && held < wanted) throw TrackingRejection.BATCH_NOT_HERE.of(code, mark.key(), Quantity.ofThousandths(held).toString());
        long much = Math.min(held, wanted);
        if (much > 0) note(step, there, much);
        return much;
    }

    /** A piece takes its batch with it. @return whether the batch had it */
    boolean takePiece(Step step, String batch) {
        var there = em.find(StockBatch.class, key(step, batch));
        if (there == null || there.onHand().thousandths() < 1000) return false;
        there.add(-1000);
        return true;
    }

    /** @param before batches that go first, whatever their day */
    void takeEarliest(Step step, long thousandths, Set<String> before) {
        long left = thousandths;
        boolean expiredFirst = step.line().first() == TrackedMove.First.EXPIRED;
        var order = Comparator.<StockBatch, Boolean>comparing(b -> !before.contains(b.key().batch())).thenComparing(b -> !expiredFirst && b.isExpiredOn(step.today())).thenComparing(BY_DAY);
        for (var one : held(step).stream().sorted(order).toList()) {
            if (left <= 0) return;
            long much = Math.min(left, one.onHand().thousandths());
            note(step, one, much);
            left -= much;
        }
    }

    /** What was sold before it arrived is taken off what arrives now. */
    void settle(Step step, Quantity onHand) {
        long held = held(step).stream().mapToLong(b -> b.onHand().thousandths()).sum();
        long tooMuch = held - Math.max(0, onHand.thousandths());
        if (tooMuch > 0) takeEarliest(step, tooMuch, Set.of());
    }

    private void note(Step step, StockBatch batch, long much) {
        batch.add(-much);
        step.done().add(new MarkMoved(batch.key().batch(), null, -much));
    }

    private StockBatch batch(Step step, String batch) {
        var known = em.find(StockBatch.class, key(step, batch));
        if (known != null) return known;
        var day = em.createQuery("select max(b.expiresOn) from StockBatch b where b.key.skuId = :sku and b.key.batch = :batch", LocalDate.class).setParameter("sku", step.line().skuId()).setParameter("batch", batch).getSingleResult();
        var fresh = new StockBatch(key(step, batch), day);
        em.persist(fresh);
        return fresh;
    }

    private List<StockBatch> held(Step step) {
        return em.createQuery("select b from StockBatch b where b.key.branchId = :branch and b.key.skuId = :sku and b.onHand > :none", StockBatch.class).setParameter("branch", step.document().branchId())
                .setParameter("sku", step.line().skuId()).setParameter("none", Quantity.ofThousandths(0)).getResultList();
    }

    private static StockBatch.Key key(Step step, String batch) {
        return new StockBatch.Key(step.document().branchId(), step.line().skuId(), batch);
    }
}
