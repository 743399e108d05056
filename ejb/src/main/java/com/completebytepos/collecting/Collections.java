package com.completebytepos.collecting;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.collecting.model.Reservation;
import com.completebytepos.identity.TillPeople;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.LikePattern;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.kernel.Rejection;
import com.completebytepos.selling.ReturnClaims;
import com.completebytepos.stock.DocumentKind;
import com.completebytepos.stock.MovementReason;
import com.completebytepos.stock.StockDocument;
import com.completebytepos.stock.StockLedger;
import com.completebytepos.stock.StockMove;
import com.completebytepos.tenancy.Behalf;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Promises that what was paid elsewhere is handed over once, where it was reserved, against the receipt; goods leave the shelf at that moment and no other. */
@Stateless
public class Collections {
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("dd.MM. HH:mm").withZone(HouseClock.NAIROBI);
    private static final String OF_RECEIPT = "select r from Reservation r where r.receiptNumber = :number order by r.key.lineNo, r.key.partNo";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject BranchRegister branches;
    @Inject ProductQueries goods;
    @Inject TillPeople people;
    @Inject ReturnClaims claims;
    @Inject StockLedger ledger;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** All of a receipt that is, or was, collected somewhere; {@code collector} and {@code phone} null where nobody said. */
    public record Receipt(UUID saleId, String receiptNumber, String soldAt, Instant at, String collector, String phone, List<Piece> pieces) {
    }

    /** {@code quantity} is what waits, or was handed over; {@code endedAt} and {@code by} null while it waits. */
    public record Piece(int line, UUID skuId, String code, String name, Quantity quantity, UUID branchId, String branch, CollectionState state, Instant endedAt, String by) {
    }

    /** {@code lines}: none for all that wait there; {@code claim}: of this one attempt, so that it can be told again after an answer was lost. */
    public record HandOver(String receiptNumber, UUID branchId, Set<Integer> lines, UUID claim) {
    }

    /** @throws Rejection 404 when nothing was to be collected on it, or the till that sold it did not send it yet */
    @Requires({Permission.SYNC, Permission.VIEW_STOCK})
    public Receipt find(String receiptNumber) {
        var found = em.createQuery(OF_RECEIPT, Reservation.class).setParameter("number", LikePattern.plain(receiptNumber)).getResultList();
        if (found.isEmpty()) throw CollectingRejection.NOTHING_WAITS.with(LikePattern.plain(receiptNumber));
        return receipt(found);
    }

    /** By a cashier at a till of the branch. @throws Rejection as below, and 403 when nobody who sells there told it */
    @Requires(Permission.SYNC)
    public Receipt handOver(WorkstationEntry from, UUID cashierId, HandOver told) {
        var cashier = people.find(cashierId).filter(one -> one.active() && one.worksAt(from.branchId())).orElseThrow(() -> CollectingRejection.NOT_ALLOWED.with());
        try (var standing = Behalf.of(cashier.id(), cashier.name())) {
            return handOver(told, cashier.id(), cashier.name());
        }
    }

    /** By somebody of the office. @throws Rejection as below */
    @Requires(Permission.KEEP_STOCK)
    public Receipt handOver(HandOver told) {
        BranchScope.check(told.branchId());
        return handOver(told, CurrentShop.actor().id(), CurrentShop.actor().name());
    }

    /** The sale is locked first, as a return of it does: who hands over and who takes back wait for each other. @throws Rejection 404, 409 with who has it since when, or where it waits, 422 a line that is none */
    private Receipt handOver(HandOver told, UUID personId, String person) {
        var number = LikePattern.plain(told.receiptNumber());
        var saleId = em.createQuery("select r.key.saleId from Reservation r where r.receiptNumber = :number", UUID.class).setParameter("number", number).setMaxResults(1).getResultStream().findFirst()
                .orElseThrow(() -> CollectingRejection.NOTHING_WAITS.with(number));
        var held = claims.lockedForHandOver(saleId);
        var all = em.createQuery(OF_RECEIPT, Reservation.class).setParameter("number", number).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        var chosen = chosen(all, told);
        if (isDone(chosen, told)) return receipt(all);
        var open = open(chosen, !told.lines().isEmpty());
        open.stream().filter(one -> held.contains(one.key().lineNo())).findFirst().ifPresent(one -> {
            throw CollectingRejection.BEING_GIVEN_BACK.with(name(one));
        });
        audit.record("collecting.handed-over", "sale", saleId, number + ", " + person + ": " + open.stream().map(one -> one.left() + " " + name(one)).collect(Collectors.joining("; ")));
        take(told, open, personId, person);
        return receipt(all);
    }

    /** The answer was lost and the same is told again. Where no lines are named, some may have gone before that. */
    private static boolean isDone(List<Reservation> chosen, HandOver told) {
        if (told.lines().isEmpty()) return chosen.stream().noneMatch(Reservation::waits) && chosen.stream().anyMatch(one -> one.wasHandedOverBy(told.claim()));
        return chosen.stream().allMatch(one -> one.wasHandedOverBy(told.claim()));
    }

    private void take(HandOver told, List<Reservation> open, UUID personId, String person) {
        var now = clock.instant();
        var less = new TreeMap<UUID, Quantity>();
        for (var one : open) {
            less.merge(one.skuId(), one.left().negated(), (a, b) -> Quantity.ofThousandths(Math.addExact(a.thousandths(), b.thousandths())));
            one.handedOver(person, told.claim(), now);
        }
        em.flush();
        ledger.reserve(told.branchId(), less);
        ledger.post(new StockDocument(open.get(0).key().saleId(), DocumentKind.SALE, told.branchId(), personId, now),
                open.stream().map(one -> new StockMove(one.key().lineNo(), one.key().partNo(), one.skuId(), one.left().negated(), MovementReason.COLLECTED, one.unitCost())).toList());
    }

    private List<Reservation> chosen(List<Reservation> all, HandOver told) {
        var known = all.stream().map(one -> one.key().lineNo()).collect(Collectors.toSet());
        if (!known.containsAll(told.lines())) throw CollectingRejection.NO_SUCH_LINE.at("lines");
        var chosen = all.stream().filter(one -> told.lines().isEmpty() || told.lines().contains(one.key().lineNo())).toList();
        var here = chosen.stream().filter(one -> one.branchId().equals(told.branchId())).toList();
        if (here.isEmpty() || !told.lines().isEmpty() && here.size() < chosen.size()) {
            throw CollectingRejection.ELSEWHERE.with(names().getOrDefault(chosen.stream().map(Reservation::branchId).filter(branch -> !branch.equals(told.branchId())).findFirst().orElse(null), "?"));
        }
        return here;
    }

    /** Of two who hand over one has it. @param named lines were: then all of them wait */
    private List<Reservation> open(List<Reservation> chosen, boolean named) {
        var gone = chosen.stream().filter(one -> !one.waits()).findFirst();
        var open = chosen.stream().filter(Reservation::waits).toList();
        if (!open.isEmpty() && (gone.isEmpty() || !named)) return open;
        var one = gone.orElseThrow();
        throw one.wasHandedOver() ? CollectingRejection.HANDED_OVER.with(name(one), AT.format(one.endedAt()), one.hander()) : CollectingRejection.GIVEN_BACK.with(name(one), AT.format(one.endedAt()));
    }

    private String name(Reservation one) {
        var known = goods.named(List.of(one.skuId())).get(one.skuId());
        return known == null ? "?" : known.name();
    }

    private Map<UUID, String> names() {
        return branches.all().stream().collect(Collectors.toMap(BranchSummary::id, BranchSummary::name));
    }

    private Receipt receipt(List<Reservation> all) {
        var first = all.get(0);
        var names = names();
        var known = new HashMap<>(goods.named(all.stream().map(Reservation::skuId).collect(Collectors.toSet())));
        return new Receipt(first.key().saleId(), first.receiptNumber(), names.getOrDefault(first.soldBranchId(), "?"), first.reservedAt(), first.collector(), first.phone(), all.stream().map(one -> {
            var what = known.get(one.skuId());
            return new Piece(one.key().lineNo(), one.skuId(), what == null ? "?" : what.code(), what == null ? "?" : what.name(), one.left(), one.branchId(),
                    names.getOrDefault(one.branchId(), "?"), one.state(), one.endedAt(), one.hander());
        }).toList());
    }
}
