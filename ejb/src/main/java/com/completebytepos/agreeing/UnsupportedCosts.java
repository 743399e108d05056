package com.completebytepos.agreeing;

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
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Promises the list of purchases no tax invoice stands for: none of the seller, none at KRA and none the shop made out; their cost will not be allowed. */
@Stateless
public class UnsupportedCosts {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject PaperBook papers;
    @Inject SmallSellers sellers;
    @Inject Clock clock;

    /** {@code invoiced} false: goods came and no invoice at all, less what went back; {@code consent} null: not marked as a seller without eTIMS. {@code total} with VAT. */
    public record Cost(UUID supplierId, String supplier, YearMonth month, LocalDate day, String number, boolean invoiced, Money total, Consent consent) implements Serializable {
    }

    public record Sum(UUID supplierId, String supplier, YearMonth month, Money total, long papers) implements Serializable {
    }

    /** {@code costs} newest first, {@code sums} by supplier and month. */
    public record Sheet(LocalDate from, LocalDate to, List<Cost> costs, List<Sum> sums) implements Serializable {
        public Money total() {
            return costs.stream().map(Cost::total).reduce(Money.ZERO, Money::plus);
        }
    }

    /** @param from null: from the first of January of the last day's year, as income tax counts @param to null: until today @param text of a supplier's name, PIN or a number; null: all */
    @Requires({Permission.VIEW_REPORTS, Permission.PAY_SUPPLIERS})
    public Sheet of(LocalDate from, LocalDate to, String text) {
        var last = to == null ? LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI) : to;
        var first = from == null ? last.withDayOfYear(1) : from;
        var made = new HashSet<>(em.createQuery("select b.invoiceId from BuyerInvoice b", UUID.class).getResultList());
        var consents = sellers.consents();
        var costs = papers.of(new PaperFilter(first, last, text, PaperLine.Verdict.ONLY_HERE)).lines().stream()
                .filter(line -> !line.isCredit() && line.here().cuInvoice() == null && (line.here().invoice() == null || !made.contains(line.here().invoice().id())))
                .map(line -> cost(line, consents)).toList();
        return new Sheet(first, last, costs, sums(costs));
    }

    private static Cost cost(PaperLine line, Map<UUID, Consent> consents) {
        var paper = line.here().invoice() == null ? line.here().receipt() : line.here().invoice();
        return new Cost(line.whose().supplierId(), line.whose().name(), YearMonth.from(line.day()), line.day(), line.number(), line.here().invoice() != null, paper.total(), consents.get(line.whose().supplierId()));
    }

    private static List<Sum> sums(List<Cost> costs) {
        var sums = new TreeMap<String, Sum>();
        for (var cost : costs) {
            sums.merge(cost.supplier() + "\t" + cost.supplierId() + "\t" + cost.month(), new Sum(cost.supplierId(), cost.supplier(), cost.month(), cost.total(), 1),
                    (one, more) -> new Sum(one.supplierId(), one.supplier(), one.month(), one.total().plus(more.total()), one.papers() + more.papers()));
        }
        return List.copyOf(sums.values());
    }
}
