package com.completebytepos.returnables;

import com.completebytepos.branches.CounterRules;
import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.returnables.model.DepositRate;
import com.completebytepos.selling.Approvals;
import com.completebytepos.selling.CompletedSale;
import com.completebytepos.selling.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** What is odd about deposits that were taken or given back: they were, so that it is found and never refused. */
@ApplicationScoped
class DepositChecks {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject CounterRules rules;
    @Inject Approvals approvals;
    @Inject SaleDeposits sales;

    /** By what was left for it with its sale, and beyond that by what the shop asked on the day. */
    void amount(DepositPart part, Instant at, List<Finding> findings) {
        var line = part.line();
        if (part.isOfItsSale()) {
            if (part.left().cents() != line.each()) findings.add(Finding.of("deposit-amount-differs", Detail.of("told", part.left(), Money.ofCents(line.each()))));
            return;
        }
        var asked = em.createQuery("select d from DepositRate d where d.key.returnableId = :id and d.key.fromDay <= :day order by d.key.fromDay desc", DepositRate.class)
                .setParameter("id", line.returnable()).setParameter("day", LocalDate.ofInstant(at, HouseClock.NAIROBI)).setMaxResults(1).getResultStream().findFirst();
        if (asked.isEmpty()) findings.add(Finding.of("deposit-unknown", line.name()));
        else if (asked.get().told().amount().cents() != line.each()) findings.add(Finding.of("deposit-amount-differs", Detail.of("told", asked.get().told().amount(), Money.ofCents(line.each()))));
    }

    /**
     * The ceiling is for what leaves a drawer in a shift by nobody's word but the own one: many small sums are as much as a large one.
     *
     * @return how much of it counts against the ceiling: nothing where nothing goes out
     */
    Money byOwnWord(Approvals.Deed deed, UUID shiftId, Money out, List<Finding> findings) {
        if (out.compareTo(Money.ZERO) <= 0) return Money.ZERO;
        var before = em.createQuery("select sum(e.byOwnWord) from DepositEntry e where e.shiftId = :shift and e.key.documentId <> :document", Object.class)
                .setParameter("shift", shiftId).setParameter("document", deed.commandId()).getSingleResult();
        var sum = out.plus(money(before));
        if (sum.compareTo(rules.limits().moveCeiling()) > 0 && !approvals.needsNobody(deed, "CASH_OUT")) findings.add(Finding.of("move-not-approved", Detail.of("part-of", out, sum)));
        return out;
    }

    /** Once they are kept: what is out of the whole shop, whoever took it along. */
    void out(List<CompletedSale.Deposit> lines, List<Finding> findings) {
        var back = new LinkedHashMap<UUID, CompletedSale.Deposit>();
        lines.stream().filter(line -> line.isPossible() && line.pieces() < 0)
                .forEach(line -> back.merge(line.returnable(), line, (one, more) -> new CompletedSale.Deposit(one.returnable(), one.name(), one.pieces() + more.pieces(), one.each())));
        back.values().forEach(line -> {
            var out = em.createQuery("select sum(e.pieces) from DepositEntry e where e.returnableId = :id", Long.class).setParameter("id", line.returnable()).getSingleResult();
            if (out != null && out < 0) findings.add(Finding.of("deposit-beyond-out", Detail.of("there-told", line.name() + " " + (out - line.pieces()), -line.pieces())));
        });
    }

    /** What goes back with goods that come back was left with them. @return what of it is of their sale */
    List<DepositPart> ofItsSale(UUID saleId, List<CompletedSale.Deposit> lines, List<Finding> findings) {
        if (lines.isEmpty()) return List.of();
        var left = new HashMap<UUID, Long>();
        var sale = sales.of(saleId).lines();
        sale.forEach(line -> left.merge(line.returnable(), line.pieces(), Long::sum));
        for (var line : lines) {
            long there = left.merge(line.returnable(), line.pieces(), Long::sum) - line.pieces();
            if (line.pieces() > 0 || there + line.pieces() < 0) findings.add(Finding.of("deposit-differs", Detail.of("told", line.name() + " " + there, -line.pieces())));
        }
        return DepositPart.of(lines, sale);
    }

    static Money money(Object sum) {
        return sum == null ? Money.ZERO : sum instanceof Money money ? money : Money.of((BigDecimal) sum);
    }
}
