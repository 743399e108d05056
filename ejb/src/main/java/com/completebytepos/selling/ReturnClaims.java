package com.completebytepos.selling;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.kernel.LikePattern;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.selling.model.ReturnHold;
import com.completebytepos.selling.model.Sale;
import com.completebytepos.selling.model.SaleKind;
import com.completebytepos.selling.tender.DepositShare;
import com.completebytepos.selling.tender.ExchangeLegs;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tenders.TenderKind;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Promises what of a sale can still go back: of each way of paying what came by it, and each piece to one return at a time that asks before money moves. */
@Stateless
public class ReturnClaims {
    private static final Duration LASTS = Duration.ofMinutes(15);
    private static final int MOST_EXCHANGES = 10;
    /** A provider's payment, a debt and points go back to the very document they paid: of one before it nobody could find them. */
    private static final Set<String> OF_ITS_DOCUMENT = Set.of("MPESA", "ON_ACCOUNT", "POINTS");

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Event<DepositsGoBack> goingBack;
    @Inject Clock clock;

    /** So many thousandths of a line of the sale. */
    public record Piece(int line, long quantity) {
    }

    /** Fired while a return asks: who keeps what was left for returnables with the sale puts into {@code ways} how much of that can still go back by each kind that paid for it. */
    public record DepositsGoBack(UUID saleId, Map<String, Money> ways) {
    }

    /**
     * What was paid with goods was paid with what those were paid with; foreign notes count as cash. What went back is less, wherever in the family.
     *
     * @return by kind, only of kinds that were used; zero where all of it went back
     */
    @Requires(Permission.SYNC)
    public Map<String, Money> left(UUID saleId) {
        var sale = em.find(Sale.class, saleId);
        if (sale == null) throw SellingRejection.NO_SUCH_SALE.with();
        var path = path(sale);
        var others = others(path);
        var left = new TreeMap<String, Money>();
        for (var one : path) taken(one, one.id().equals(saleId)).forEach((kind, amount) -> left.merge(kind, amount, Money::plus));
        givenBack(path, saleId).forEach((kind, amount) -> left.computeIfPresent(kind, (k, sum) -> sum.minus(amount)));
        var beside = new HashMap<>(givenBack(others, saleId));
        for (var one : others) taken(one, false).forEach((kind, amount) -> beside.computeIfPresent(kind, (k, sum) -> sum.minus(amount)));
        beside.forEach((kind, amount) -> left.computeIfPresent(kind, (k, sum) -> amount.isNegative() ? sum : sum.minus(amount)));
        left.replaceAll((kind, amount) -> amount.isNegative() ? Money.ZERO : amount);
        return left;
    }

    /** As {@link #left}, of a return that gives back what was left for returnables, too: so much more can go back by the ways that paid for it, as far as nothing went back by them yet. */
    @Requires(Permission.SYNC)
    public Map<String, Money> leftWith(UUID saleId, Money deposits) {
        var left = new TreeMap<>(left(saleId));
        var asked = new DepositsGoBack(saleId, new TreeMap<>());
        goingBack.fire(asked);
        asked.ways().forEach((kind, amount) -> left.merge(kind, amount, Money::plus));
        // What is beyond that would have been given for shillings.
        var rest = deposits.minus(asked.ways().values().stream().reduce(Money.ZERO, Money::plus));
        if (rest.compareTo(Money.ZERO) > 0) left.merge(TenderKind.CASH.name(), rest, Money::plus);
        return left;
    }

    /** By which ways what was left for returnables beside a sale was paid, less what empties paid of it; empty for none. */
    @Requires(Permission.SYNC)
    public Map<String, Money> deposits(UUID saleId) {
        var sale = em.find(Sale.class, saleId);
        return sale == null ? Map.of() : DepositShare.of(sale.tenders()).deposits();
    }

    /**
     * Keeps pieces for one return. A workstation keeps of one sale what it asked for last.
     *
     * @param id of the return that is to come, which ends it @return until when
     * @throws com.completebytepos.kernel.Rejection 404 no such sale, 422 lines it has not, 409 with what can still come back
     */
    @Requires(Permission.SYNC)
    public Instant hold(WorkstationEntry from, String receiptNumber, UUID id, List<Piece> wanted) {
        var sale = locked(receiptNumber);
        if (em.find(Sale.class, id) != null) throw SellingRejection.RETURN_HELD.with(receiptNumber, Quantity.ofThousandths(0));
        var now = clock.instant();
        em.createQuery("delete from ReturnHold h where h.saleId = :sale and (h.workstationId = :from or h.until <= :now)").setParameter("from", from.id()).setParameter("sale", sale.id()).setParameter("now", now).executeUpdate();
        em.createQuery("delete from ReturnHold h where h.workstationId = :from and h.until <= :now").setParameter("from", from.id()).setParameter("now", now).executeUpdate();
        var free = free(sale);
        var seen = new HashSet<Integer>();
        for (var piece : wanted) {
            var line = sale.lines().stream().filter(one -> one.lineNo() == piece.line()).findFirst().orElseThrow(() -> SellingRejection.RETURN_HOLD_LINES.at("lines"));
            if (piece.quantity() <= 0 || !seen.add(piece.line())) throw SellingRejection.RETURN_HOLD_LINES.at("lines");
            long can = free.get(piece.line());
            if (piece.quantity() > can) throw SellingRejection.RETURN_HELD.with(line.name(), Quantity.ofThousandths(Math.max(0, can)));
        }
        if (!em.createQuery("select h from ReturnHold h where h.key.id = :id", ReturnHold.class).setParameter("id", id).setMaxResults(1).getResultList().isEmpty()) throw SellingRejection.RETURN_HELD.with(receiptNumber, Quantity.ofThousandths(0));
        var until = now.plus(LASTS);
        for (var piece : wanted) em.persist(new ReturnHold(new ReturnHold.Key(id, piece.line()), sale.id(), from.id(), Quantity.ofThousandths(piece.quantity()), until));
        return until;
    }

    /** What goes back of one of a family is not there for another at the same moment: whoever comes second waits. Always from the sale to those before it. */
    @Requires(Permission.SYNC)
    public void lockBefore(UUID saleId) {
        path(em.find(Sale.class, saleId)).stream().skip(1).forEach(one -> em.lock(one, LockModeType.PESSIMISTIC_WRITE));
    }

    /** For whoever hands goods of it over: meanwhile nobody takes them back. @return the lines of which somebody is taking something back at this moment */
    @Requires({Permission.SYNC, Permission.KEEP_STOCK})
    public Set<Integer> lockedForHandOver(UUID saleId) {
        em.find(Sale.class, saleId, LockModeType.PESSIMISTIC_WRITE);
        return Set.copyOf(em.createQuery("select distinct h.key.lineNo from ReturnHold h where h.saleId = :sale and h.until > :now", Integer.class)
                .setParameter("sale", saleId).setParameter("now", clock.instant()).getResultList());
    }

    /** Of the own workstation; twice is as once. */
    @Requires(Permission.SYNC)
    public void release(WorkstationEntry from, UUID id) {
        em.createQuery("delete from ReturnHold h where h.key.id = :id and h.workstationId = :from").setParameter("id", id).setParameter("from", from.id()).executeUpdate();
    }

    /** The return came. */
    @Requires(Permission.SYNC)
    public void came(UUID id) {
        em.createQuery("delete from ReturnHold h where h.key.id = :id").setParameter("id", id).executeUpdate();
    }

    /** For whoever gives back what was left with it: whoever comes second waits, and sees what went back. Before the shift, as a return does. */
    @Requires(Permission.SYNC)
    public void lock(UUID saleId) {
        em.find(Sale.class, saleId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Before anything else is locked, where approvals are written too. */
    @OpenToAll("part of the return, which was allowed")
    public void recorded(Returns.Told told, String receipt, String cashier) {
        var total = Money.ofCents(told.lines().stream().mapToLong(Returns.Line::total).sum());
        var of = receipt == null ? told.claimedReceipt() == null ? "no receipt" : told.claimedReceipt() : receipt;
        boolean whole = Returns.VOID.equals(told.reason());
        audit.record(whole ? "selling.voided" : "selling.returned", "return", told.document().id(), cashier + ", " + of + ": " + total + (whole ? ", COMPLETED -> VOID" : ", " + told.reason()));
    }

    /** Whoever else wants something of it waits. */
    private Sale locked(String receiptNumber) {
        return em.createQuery("select s from Sale s where s.receiptNumber = :number and s.kind = :kind", Sale.class).setParameter("number", LikePattern.plain(receiptNumber)).setParameter("kind", SaleKind.SALE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst().orElseThrow(() -> SellingRejection.NO_SUCH_SALE.with());
    }

    private Map<Integer, Long> free(Sale sale) {
        var free = new HashMap<Integer, Long>();
        sale.lines().forEach(line -> free.put(line.lineNo(), line.quantity().thousandths()));
        rows("select l.originalLine, sum(l.quantity) from SaleReturn r join r.lines l where r.originalId = :sale group by l.originalLine", sale.id(), free);
        rows("select h.key.lineNo, sum(h.quantity) from ReturnHold h where h.saleId = :sale group by h.key.lineNo", sale.id(), free);
        return free;
    }

    private void rows(String query, UUID saleId, Map<Integer, Long> free) {
        em.createQuery(query, Object[].class).setParameter("sale", saleId).getResultStream()
                .forEach(row -> free.computeIfPresent((Integer) row[0], (line, left) -> left - (row[1] instanceof Quantity sum ? sum.thousandths() : ((BigDecimal) row[1]).movePointRight(3).longValueExact())));
    }

    private static Map<String, Money> taken(Sale sale, boolean itself) {
        var sums = new HashMap<>(DepositShare.of(sale.tenders()).goods());
        if (!itself) sums.keySet().removeAll(OF_ITS_DOCUMENT);
        return sums;
    }

    private Map<String, Money> givenBack(Collection<Sale> of, UUID itself) {
        var sums = new HashMap<String, Money>();
        if (of.isEmpty()) return sums;
        em.createQuery("select r.originalId, s from SaleReturn r, Sale s where s.id = r.saleId and r.originalId in :ids", Object[].class)
                .setParameter("ids", of.stream().map(Sale::id).toList()).getResultStream().forEach(row -> DepositShare.givenBack(((Sale) row[1]).tenders()).forEach((kind, amount) -> {
                    if (itself.equals(row[0]) || !OF_ITS_DOCUMENT.contains(kind)) sums.merge(kind, amount, Money::plus);
                }));
        return sums;
    }

    /** The sale, and those its goods were exchanged for before. */
    private List<Sale> path(Sale sale) {
        var path = new ArrayList<Sale>(List.of(sale));
        var first = sale;
        while (path.size() <= MOST_EXCHANGES && first != null && ExchangeLegs.wasPart(first.tenders())) {
            first = exchangedIn(first.id());
            if (first != null) path.add(first);
        }
        return path;
    }

    /** What else goods of the first of them were exchanged for. */
    private List<Sale> others(List<Sale> path) {
        var all = new ArrayList<Sale>(List.of(path.get(path.size() - 1)));
        for (int at = 0; at < all.size() && all.size() <= MOST_EXCHANGES * MOST_EXCHANGES; at++) all.addAll(exchangedFor(all.get(at).id()));
        all.removeAll(path);
        return all;
    }

    private Sale exchangedIn(UUID saleId) {
        return em.createQuery("select s from SaleReturn r, Sale s where r.exchangeId = :id and s.id = r.originalId", Sale.class).setParameter("id", saleId).setMaxResults(1).getResultStream().findFirst().orElse(null);
    }

    private List<Sale> exchangedFor(UUID saleId) {
        return em.createQuery("select s from SaleReturn r, Sale s where r.originalId = :id and s.id = r.exchangeId", Sale.class).setParameter("id", saleId).getResultList();
    }
}
