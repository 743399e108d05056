package com.completebytepos.cash;

import com.completebytepos.cash.model.TrainingDay;
import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.Money;
import com.completebytepos.selling.Finding;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** Promises that of training a count and an amount a day are known, and nothing else. */
@Stateless
public class Trainings {
    private static final int MOST = 100_000;

    @PersistenceContext(unitName = "shop") EntityManager em;

    @Requires(Permission.SYNC)
    public List<Finding> told(CashDeed deed, LocalDate day, long sales, Money amount) {
        if (sales < 0 || sales > MOST || amount.isNegative()) return List.of(Finding.of("training-out-of-range", Detail.of("for", sales, amount)));
        em.persist(new TrainingDay(deed, day, (int) sales, amount));
        return List.of();
    }
}
