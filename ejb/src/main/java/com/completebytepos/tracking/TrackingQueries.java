package com.completebytepos.tracking;

import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tracking.model.StockBatch;
import com.completebytepos.tracking.model.StockMarkMove;
import com.completebytepos.tracking.model.StockSerial;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Promises which batches expire when, and where a piece or a batch came from and went. */
@Stateless
public class TrackingQueries {
    private static final int MOST_DAYS = 3_660;
    private static final int MOST_FOUND = 200;
    private static final int MOST_ON_SHELF = 20_000;
    private static final String NEAR = " from StockBatch b where b.onHand > :none and (:branch is null or b.key.branchId = :branch) and (:batch is null or b.key.batch = :batch) and (:until is null or b.expiresOn <= :until)";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject ProductQueries goods;
    @Inject Clock clock;

    /** {@code branchId} and {@code batch} null: all; {@code days} null: whenever they expire, or never. */
    public record Filter(UUID branchId, Integer days, String batch) implements Serializable {
    }

    /** {@code daysLeft} negative when it is expired, null when it never expires. */
    public record Batch(UUID branchId, UUID skuId, String code, String name, String batch, LocalDate expiresOn, Long daysLeft, Quantity onHand) implements Serializable {
    }

    /** {@code expiresOn} null when it never expires. */
    public record OnShelf(UUID skuId, String batch, LocalDate expiresOn, Quantity onHand) implements Serializable {
    }

    public record Piece(UUID skuId, String code, String name, String serial, SerialState state, UUID branchId, String batch, LocalDate expiresOn, Instant movedAt) implements Serializable {
    }

    /** {@code document} by its id, {@code kind} by its word of stock's. */
    public record Move(UUID document, String kind, int line, UUID branchId, UUID skuId, String name, String batch, String serial, Quantity quantity, Instant at) implements Serializable {
    }

    @Requires(Permission.VIEW_STOCK)
    public long count(Filter filter) {
        return near(em.createQuery("select count(b)" + NEAR + BranchScope.jpql("b.key.branchId"), Long.class), filter).getSingleResult();
    }

    /** What expires first, first. */
    @Requires(Permission.VIEW_STOCK)
    public List<Batch> page(Filter filter, int first, int size) {
        var found = near(em.createQuery("select b" + NEAR + BranchScope.jpql("b.key.branchId") + " order by case when b.expiresOn is null then 1 else 0 end, b.expiresOn, b.key.skuId, b.key.branchId, b.key.batch", StockBatch.class), filter).setFirstResult(first).setMaxResults(size).getResultList();
        var names = goods.named(found.stream().map(b -> b.key().skuId()).toList());
        return found.stream().map(b -> {
            var named = names.get(b.key().skuId());
            return new Batch(b.key().branchId(), b.key().skuId(), named.code(), named.name(), b.key().batch(), b.expiresOn(), b.expiresOn() == null ? null : ChronoUnit.DAYS.between(today(), b.expiresOn()), b.onHand());
        }).toList();
    }

    /** What every batch of a branch has left, what expires first, first: for its tills. */
    @Requires(Permission.SYNC)
    public List<OnShelf> shelf(UUID branchId) {
        BranchScope.check(branchId);
        return em.createQuery("select b from StockBatch b where b.key.branchId = :branch and b.onHand > :none order by b.key.skuId, case when b.expiresOn is null then 1 else 0 end, b.expiresOn, b.key.batch", StockBatch.class)
                .setParameter("branch", branchId).setParameter("none", Quantity.ofThousandths(0)).setMaxResults(MOST_ON_SHELF).getResultStream()
                .map(b -> new OnShelf(b.key().skuId(), b.key().batch(), b.expiresOn(), b.onHand())).toList();
    }

    /** Pieces of that serial, whatever goods have it. */
    @Requires(Permission.VIEW_STOCK)
    public List<Piece> pieces(String serial) {
        var found = BranchScope.bind(em.createQuery("select s from StockSerial s where s.key.serial = :serial" + BranchScope.jpql("s.branchId") + " order by s.movedAt desc", StockSerial.class)).setParameter("serial", text(serial)).setMaxResults(MOST_FOUND).getResultList();
        var names = goods.named(found.stream().map(s -> s.key().skuId()).toList());
        return found.stream().map(s -> new Piece(s.key().skuId(), names.get(s.key().skuId()).code(), names.get(s.key().skuId()).name(), s.key().serial(), s.state(), s.branchId(), s.batch(), s.expiresOn(), s.movedAt())).toList();
    }

    /** Documents that moved a serial or a batch of that number, newest first: whom a recall concerns. */
    @Requires(Permission.VIEW_STOCK)
    public List<Move> moves(String number) {
        var found = BranchScope.bind(em.createQuery("select m from StockMarkMove m where (m.serial = :number or m.batch = :number)" + BranchScope.jpql("m.branchId") + " order by m.at desc, m.key.documentId, m.key.lineNo, m.key.seq", StockMarkMove.class))
                .setParameter("number", text(number)).setMaxResults(MOST_FOUND).getResultList();
        var names = goods.named(found.stream().map(StockMarkMove::skuId).toList());
        return found.stream().map(m -> new Move(m.key().documentId(), m.documentKind(), m.key().lineNo(), m.branchId(), m.skuId(), names.get(m.skuId()).name(), m.batch(), m.serial(), m.quantity(), m.at())).toList();
    }

    private <T> TypedQuery<T> near(TypedQuery<T> query, Filter filter) {
        if (filter.days() != null && (filter.days() < 0 || filter.days() > MOST_DAYS)) throw TrackingRejection.DAYS_RANGE.at("days", MOST_DAYS);
        BranchScope.check(filter.branchId());
        return BranchScope.bind(query).setParameter("none", Quantity.ofThousandths(0)).setParameter("branch", filter.branchId()).setParameter("batch", text(filter.batch()))
                .setParameter("until", filter.days() == null ? null : today().plusDays(filter.days()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI);
    }

    private static String text(String told) {
        return told == null || told.isBlank() ? null : told.strip();
    }
}
