package com.completebytepos.cash;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.cash.model.ParkedSale;
import com.completebytepos.identity.TillPeople;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.tenancy.Behalf;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/** Promises that a cart set aside waits for any till of its branch, and that exactly one of them gets it back. */
@Stateless
public class ParkedSales {
    private static final int LONGEST_CART = 300_000;
    /** A page; whoever gets so many asks for those before the last of them. */
    private static final int MOST = 200;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(HouseClock.NAIROBI);
    /** The database decides: whoever's update finds the row free has it. */
    private static final String TAKE = """
            update ParkedSale p set p.recalledAt = :now, p.recalledBy = :cashier, p.recalledAtWorkstation = :workstation, p.claim = :claim
            where p.id = :id and p.branchId = :branch and p.recalledAt is null""";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject TillPeople people;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** {@code cart} is the till's own text, handed back as it came; {@code label} what the cashier called it, null for nothing. */
    public record Park(UUID id, UUID cashierId, String label, UUID customerId, int lines, Money total, String cart) {
    }

    public record Waiting(UUID id, String label, UUID customerId, String cashier, int lines, Money total, Instant parkedAt, UUID workstationId) {
    }

    /** Said twice, the first stands. @throws com.completebytepos.kernel.Rejection 422 */
    @Requires(Permission.SYNC)
    public void park(WorkstationEntry from, Park parked) {
        if (parked.cart() == null || parked.cart().length() > LONGEST_CART || parked.label() != null && parked.label().length() > 80) throw CashRejection.PARKED_SALE_SHAPE.with();
        if (em.find(ParkedSale.class, parked.id()) != null) return;
        em.persist(new ParkedSale(from, parked, clock.instant()));
    }

    /** Of the till's own branch, newest first: what is parked now is never hidden by what was forgotten. @param before the last of the page before, null for the first @throws com.completebytepos.kernel.Rejection 404 */
    @Requires(Permission.SYNC)
    public List<Waiting> waiting(WorkstationEntry from, UUID before) {
        var last = before == null ? null : em.find(ParkedSale.class, before);
        if (before != null && (last == null || !last.branchId().equals(from.branchId()))) throw CashRejection.NO_SUCH_PARKED_SALE.with();
        var query = em.createQuery("select p from ParkedSale p where p.branchId = :branch and p.recalledAt is null" + (last == null ? "" : " and (p.parkedAt < :at or p.parkedAt = :at and p.id < :id)")
                + " order by p.parkedAt desc, p.id desc", ParkedSale.class).setParameter("branch", from.branchId()).setMaxResults(MOST);
        if (last != null) query.setParameter("at", last.parkedAt()).setParameter("id", last.id());
        var found = query.getResultList();
        var names = people.names(found.stream().map(ParkedSale::cashierId).distinct().toList());
        return found.stream().map(one -> one.waiting(names.getOrDefault(one.cashierId(), "?"))).toList();
    }

    private String waitingOf(ParkedSale parked) {
        var by = people.names(List.of(parked.cashierId())).getOrDefault(parked.cashierId(), "?");
        var one = parked.waiting(by);
        return one.lines() + " lines, " + one.total() + (one.label() == null ? "" : ", " + one.label()) + ", parked by " + by + " at " + one.parkedAt();
    }

    private void recalled(ParkedSale parked, String who) {
        try (var standing = Behalf.of(parked.recalledBy(), who)) {
            audit.record("cash.recalled", "parked-sale", parked.id(), who + ", " + waitingOf(parked));
        }
    }

    /**
     * @param claim made by the till for this one attempt: told again after an answer was lost, it gets the same answer
     * @return the cart @throws com.completebytepos.kernel.Rejection 404 when there is none, 409 with who took it and when
     */
    @Requires(Permission.SYNC)
    public String recall(WorkstationEntry from, UUID id, UUID cashierId, UUID claim) {
        int taken = em.createQuery(TAKE).setParameter("now", clock.instant()).setParameter("cashier", cashierId).setParameter("workstation", from.id()).setParameter("claim", claim)
                .setParameter("id", id).setParameter("branch", from.branchId()).executeUpdate();
        var parked = em.find(ParkedSale.class, id);
        if (parked == null || !parked.branchId().equals(from.branchId())) throw CashRejection.NO_SUCH_PARKED_SALE.with();
        var who = people.names(List.of(parked.recalledBy())).getOrDefault(parked.recalledBy(), "?");
        if (taken > 0) recalled(parked, who);
        if (parked.isTakenBy(claim)) return parked.cart();
        throw CashRejection.PARKED_SALE_TAKEN.with(who, TIME.format(parked.recalledAt()));
    }
}
