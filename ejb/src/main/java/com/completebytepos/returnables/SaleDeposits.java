package com.completebytepos.returnables;

import com.completebytepos.kernel.Money;
import com.completebytepos.selling.ReturnClaims;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tenders.TenderKind;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Promises what was left for returnables with a sale and did not come back against it yet, and by which ways it was paid. */
@Stateless
public class SaleDeposits {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject ReturnClaims claims;

    /** {@code pieces} above zero at {@code each}. */
    public record Left(UUID returnable, String name, long pieces, Money each) {
    }

    /**
     * {@code paid}: by which ways, as far as it was not paid with empties: that part counts as cash; {@code back}: by which ways other than cash it went back already;
     * {@code customerId}: whose it is, null where nobody was known.
     */
    public record OfSale(UUID customerId, List<Left> lines, Map<String, Money> paid, Map<String, Money> back) {
        static final OfSale NOTHING = new OfSale(null, List.of(), Map.of(), Map.of());

        /** What all of it comes to. */
        public Money worth() {
            return lines.stream().map(one -> Money.ofCents(one.pieces() * one.each().cents())).reduce(Money.ZERO, Money::plus);
        }
    }

    /** @param saleId null for none @return without lines where none was left or all came back */
    @Requires(Permission.SYNC)
    public OfSale of(UUID saleId) {
        if (saleId == null) return OfSale.NOTHING;
        var taken = em.createQuery("select e.returnableId, e.name, e.pieces, e.amount, e.customerId from DepositEntry e where e.key.documentId = :sale and e.kind = :taken order by e.key.lineNo", Object[].class)
                .setParameter("sale", saleId).setParameter("taken", DepositKind.TAKEN).getResultList();
        if (taken.isEmpty()) return OfSale.NOTHING;
        var came = new HashMap<UUID, Long>();
        em.createQuery("select e.returnableId, sum(e.pieces) from DepositEntry e where e.saleId = :sale group by e.returnableId", Object[].class).setParameter("sale", saleId).getResultStream()
                .forEach(row -> came.put((UUID) row[0], -(Long) row[1]));
        var lines = new ArrayList<Left>();
        for (var row : taken) {
            long pieces = (Integer) row[2];
            long gone = Math.min(pieces, came.getOrDefault((UUID) row[0], 0L));
            came.computeIfPresent((UUID) row[0], (id, sum) -> sum - gone);
            if (pieces > gone) lines.add(new Left((UUID) row[0], (String) row[1], pieces - gone, Money.ofCents(((Money) row[3]).cents() / pieces)));
        }
        return new OfSale((UUID) taken.get(0)[4], List.copyOf(lines), paid(saleId, taken), back(saleId));
    }

    /** With a sale that is undone: what went back against its receipt already does not go back twice. */
    @OpenToAll("part of the return, which was allowed")
    public void goBack(@Observes ReturnClaims.DepositsGoBack asked) {
        asked.ways().putAll(DepositWays.left(of(asked.saleId())));
    }

    private Map<String, Money> paid(UUID saleId, List<Object[]> taken) {
        var paid = new TreeMap<>(claims.deposits(saleId));
        var all = taken.stream().map(row -> (Money) row[3]).reduce(Money.ZERO, Money::plus);
        var rest = all.minus(paid.values().stream().reduce(Money.ZERO, Money::plus));
        if (rest.compareTo(Money.ZERO) > 0) paid.merge(TenderKind.CASH.name(), rest, Money::plus);
        return paid;
    }

    private Map<String, Money> back(UUID saleId) {
        var back = new TreeMap<String, Money>();
        em.createQuery("select r.kind, sum(r.amount) from DepositRefund r where r.saleId = :sale group by r.kind", Object[].class).setParameter("sale", saleId).getResultStream()
                .forEach(row -> back.put((String) row[0], DepositChecks.money(row[1])));
        return back;
    }
}
