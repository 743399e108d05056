package com.completebytepos.accounts;

import com.completebytepos.accounts.model.CustomerAccount;
import com.completebytepos.accounts.model.OpenItem;
import com.completebytepos.audit.AuditTrail;
import com.completebytepos.customers.CustomerEntry;
import com.completebytepos.customers.CustomerQueries;
import com.completebytepos.customers.CustomerRegister;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Promises the shop its book of debts: who may owe how much for how long, and who owes what since when. */
@Stateless
public class CreditBook {
    private static final Money MOST = Money.ofCents(100_000_000_00L);
    private static final int[] STEPS = {0, 30, 60, 90};

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject CustomerRegister register;
    @Inject CustomerQueries customers;
    @Inject AccountShelf shelf;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** Of one customer: not due yet, overdue by up to 30, 60, 90 days and by more. {@code customer} null when nobody is known under the id. */
    public record AgeingRow(UUID customerId, CustomerEntry customer, Money current, Money to30, Money to60, Money to90, Money beyond, Money total, LocalDate oldestDue) implements Serializable {
        AgeingRow plus(int step, Money unpaid, LocalDate due) {
            return new AgeingRow(customerId, customer, step == 0 ? current.plus(unpaid) : current, step == 1 ? to30.plus(unpaid) : to30, step == 2 ? to60.plus(unpaid) : to60,
                    step == 3 ? to90.plus(unpaid) : to90, step == 4 ? beyond.plus(unpaid) : beyond, total.plus(unpaid), oldestDue == null || due.isBefore(oldestDue) ? due : oldestDue);
        }

        static AgeingRow empty(UUID id, CustomerEntry customer) {
            return new AgeingRow(id, customer, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, null);
        }
    }

    /** @param limit null: nothing on account */
    @Requires(Permission.MANAGE_CREDIT)
    public void lend(UUID customerId, int version, Money limit, int termDays, boolean stopped) {
        if (limit != null && (limit.isNegative() || limit.compareTo(MOST) > 0)) throw AccountsRejection.LIMIT_SHAPE.at("creditLimit");
        if (termDays < 0 || termDays > 365) throw AccountsRejection.TERM_SHAPE.at("termDays");
        var customer = register.entry(customerId);
        var account = shelf.locked(customer.id());
        if (account.version() != version) throw AccountsRejection.CHANGED_MEANWHILE.with();
        audit.record("accounts.credit-set", "customer", customer.id(), customer.code() + ": " + line(account) + " -> " + limit + ", " + termDays + ", " + stopped);
        account.lend(limit, termDays, stopped);
    }

    /** Most overdue first. */
    @Requires({Permission.MANAGE_CREDIT, Permission.VIEW_REPORTS})
    public List<AgeingRow> ageing() {
        var today = LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI);
        var items = em.createQuery("select i from OpenItem i where i.unpaid > :nothing order by i.dueOn, i.id", OpenItem.class).setParameter("nothing", Money.ZERO).getResultList();
        var known = customers.byIds(items.stream().map(OpenItem::customerId).distinct().toList());
        var rows = new LinkedHashMap<UUID, AgeingRow>();
        for (var item : items) {
            var row = rows.getOrDefault(item.customerId(), AgeingRow.empty(item.customerId(), known.get(item.customerId())));
            rows.put(item.customerId(), row.plus(step(ChronoUnit.DAYS.between(item.dueOn(), today)), item.unpaid(), item.dueOn()));
        }
        return new ArrayList<>(rows.values());
    }

    /** 0 = not due yet, then by how many thirties it is overdue. */
    static int step(long daysOverdue) {
        int step = 0;
        while (step < STEPS.length && daysOverdue > STEPS[step]) step++;
        return step;
    }

    private static String line(CustomerAccount account) {
        return account.creditLimit() + ", " + account.termDays() + ", " + account.isCreditStopped();
    }
}
