package com.completebytepos.collecting;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.catalogue.ProductSummary;
import com.completebytepos.collecting.model.Reservation;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Promises the office everything that was paid in one branch to be collected in another, oldest first, with how long it waits; list and file speak of the same. */
@Stateless
public class CollectionList {
    private static final int MOST_ROWS = 1000;
    private static final String FROM = " from Reservation r where (:branch is null or r.branchId = :branch) and (:state is null or r.state = :state)";
    private static final String ORDER = " order by r.reservedAt, r.key.saleId, r.key.lineNo, r.key.partNo";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject BranchRegister branches;
    @Inject ProductQueries goods;
    @Inject Clock clock;

    /** Which ones; null does not restrict. {@code branchId}: where it is collected. */
    public record Filter(UUID branchId, CollectionState state) implements Serializable {
    }

    /** {@code days} it waits, or waited; {@code endedAt} and {@code by} null while it does; {@code goods}: all that is handed over with it, of a kit all its parts. */
    public record Row(UUID saleId, int line, int part, String receiptNumber, Instant at, long days, UUID branchId, String branch, String soldAt, String code, String name, Quantity quantity, String collector, String phone,
                      CollectionState state, Instant endedAt, String by, String goods) implements Serializable {

        public boolean isOpen() {
            return state == CollectionState.OPEN;
        }
    }

    @Requires(Permission.VIEW_STOCK)
    public long count(Filter filter) {
        return filtered(em.createQuery("select count(r)" + FROM + own(), Long.class), filter).getSingleResult();
    }

    @Requires(Permission.VIEW_STOCK)
    public List<Row> page(Filter filter, int first, int size) {
        var found = filtered(em.createQuery("select r" + FROM + own() + ORDER, Reservation.class), filter).setFirstResult(first).setMaxResults(Math.min(size, MOST_ROWS)).getResultList();
        var names = branches.all().stream().collect(Collectors.toMap(BranchSummary::id, BranchSummary::name));
        var parts = beside(found);
        var known = goods.named(Stream.concat(found.stream(), parts.stream()).map(Reservation::skuId).collect(Collectors.toSet()));
        var today = day(clock.instant());
        return found.stream().map(r -> {
            var what = known.get(r.skuId());
            long days = ChronoUnit.DAYS.between(day(r.reservedAt()), r.endedAt() == null ? today : day(r.endedAt()));
            return new Row(r.key().saleId(), r.key().lineNo(), r.key().partNo(), r.receiptNumber(), r.reservedAt(), Math.max(0, days), r.branchId(), names.getOrDefault(r.branchId(), "?"), names.getOrDefault(r.soldBranchId(), "?"),
                    what == null ? "?" : what.code(), what == null ? "?" : what.name(), r.waits() || r.wasHandedOver() ? r.left() : r.quantity(), r.collector(), r.phone(), r.state(), r.endedAt(), r.hander(),
                    r.key().partNo() == 0 ? words(r, known) : parts.stream().filter(one -> isOfLine(one, r)).map(one -> words(one, known)).collect(Collectors.joining("; ")));
        }).toList();
    }

    /** All parts of the kits that are found. */
    private List<Reservation> beside(List<Reservation> found) {
        var sales = found.stream().filter(r -> r.key().partNo() > 0).map(r -> r.key().saleId()).collect(Collectors.toSet());
        if (sales.isEmpty()) return List.of();
        return em.createQuery("select r from Reservation r where r.key.saleId in :sales and r.key.partNo > 0" + ORDER, Reservation.class).setParameter("sales", sales).getResultList();
    }

    private static boolean isOfLine(Reservation one, Reservation other) {
        return one.key().saleId().equals(other.key().saleId()) && one.key().lineNo() == other.key().lineNo() && one.state() == other.state();
    }

    private static String words(Reservation one, Map<UUID, ProductSummary> known) {
        return one.left() + " " + (known.containsKey(one.skuId()) ? known.get(one.skuId()).name() : "?");
    }

    /** It concerns the branch that sold it, too. */
    private static String own() {
        return BranchScope.jpql("r.branchId", "r.soldBranchId");
    }

    private static <T> TypedQuery<T> filtered(TypedQuery<T> query, Filter filter) {
        BranchScope.check(filter.branchId());
        return BranchScope.bind(query).setParameter("branch", filter.branchId()).setParameter("state", filter.state());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, HouseClock.NAIROBI);
    }
}
