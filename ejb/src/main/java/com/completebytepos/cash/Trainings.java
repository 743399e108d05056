package com.completebytepos.cash;

import com.completebytepos.cash.model.TrainingDay;
import com.completebytepos.kernel.Money;
import com.completebytepos.selling.Finding;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Promises that of training a count and an amount a day are known, and nothing else. */
@Stateless
public class Trainings {
    private static final int MOST = 100_000;

    @PersistenceContext(unitName = "shop") EntityManager em;

    /** What was practised at a till on a day, by however many people. */
    public record Practised(LocalDate day, UUID branchId, UUID tillId, long sales, Money amount) implements Serializable {
    }

    /** Newest first; both days are included. */
    @Requires(Permission.VIEW_REPORTS)
    public List<Practised> days(LocalDate from, LocalDate to) {
        return em.createQuery("select t.day, t.branchId, t.tillId, sum(t.sales), sum(t.amount) from TrainingDay t where t.day between :from and :to group by t.day, t.branchId, t.tillId"
                + " order by t.day desc, t.branchId, t.tillId", Object[].class).setParameter("from", from).setParameter("to", to).getResultStream()
                .map(r -> new Practised((LocalDate) r[0], (UUID) r[1], (UUID) r[2], ((Number) r[3]).longValue(), r[4] instanceof Money money ? money : Money.of((BigDecimal) r[4]))).toList();
    }

    @Requires(Permission.SYNC)
    public List<Finding> told(CashDeed deed, LocalDate day, long sales, Money amount) {
        if (sales < 0 || sales > MOST || amount.isNegative()) return List.of(Finding.of("training-out-of-range", sales + " for " + amount));
        em.persist(new TrainingDay(deed, day, (int) sales, amount));
        return List.of();
    }
}
