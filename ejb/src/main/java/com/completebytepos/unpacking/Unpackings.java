package com.completebytepos.unpacking;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.catalogue.ProductCatalogue;
import com.completebytepos.catalogue.ProductKind;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.kernel.BaseUnit;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.DocumentKind;
import com.completebytepos.stock.MovementReason;
import com.completebytepos.stock.StockDocument;
import com.completebytepos.stock.StockLedger;
import com.completebytepos.stock.StockMove;
import com.completebytepos.stock.StockNumbers;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.unpacking.model.CartonContent;
import com.completebytepos.unpacking.model.Unpacking;
import com.completebytepos.unpacking.model.Unpacking.Side;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Promises that cartons become the pieces they held at exactly what they cost, and that nothing is opened that is not there. */
@Stateless
public class Unpackings {
    private static final long MOST = 999_999_999;
    private static final String UNDONE = "(select count(c) from Unpacking c where c.undoes = u.id)";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject BranchRegister branches;
    @Inject ProductQueries goods;
    @Inject ProductCatalogue catalogue;
    @Inject StockLedger ledger;
    @Inject StockNumbers numbers;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** {@code holds}: pieces of one carton. */
    public record Ask(UUID branchId, UUID cartonId, Quantity cartons, UUID pieceId, Quantity holds) {
    }

    /** What a carton held when one was opened last. */
    public record Content(UUID pieceId, Quantity holds) implements Serializable {
    }

    /** @return the document's id */
    @Requires(Permission.KEEP_STOCK)
    public UUID open(Ask told) {
        BranchScope.check(told.branchId());
        var branch = branch(told.branchId());
        var carton = side(told.cartonId(), "carton", checked(told.cartons(), UnpackingRejection.QUANTITY, "cartons"));
        var each = side(told.pieceId(), "piece", checked(told.holds(), UnpackingRejection.HOLDS_SHAPE, "holds"));
        if (carton.skuId().equals(each.skuId())) throw UnpackingRejection.THE_SAME.at("piece");
        long millionths = Math.multiplyExact(carton.quantity().thousandths(), each.quantity().thousandths());
        if (millionths % 1000 != 0) throw UnpackingRejection.TOO_FINE.at("holds", carton.quantity(), each.quantity());
        long pieces = millionths / 1000;
        if (pieces > MOST) throw UnpackingRejection.HOLDS_SHAPE.at("holds", each.quantity());
        var piece = new Side(each.skuId(), each.name(), Quantity.ofThousandths(pieces));
        checkWhole(carton, "cartons");
        checkWhole(piece, "holds");
        checkAlike(List.of(carton.skuId(), piece.skuId()));
        checkCost(branch.id(), carton, piece);
        remember(carton.skuId(), piece.skuId(), each.quantity());
        return post(new Unpacking(numbers.next("UNP"), branch.id(), carton, piece, CurrentShop.actor().name(), clock.instant()));
    }

    /** Packs the pieces of a document again, at what pieces cost by now. @throws com.completebytepos.kernel.Rejection 409 when that was done, or they are no longer there */
    @Requires(Permission.KEEP_STOCK)
    public UUID undo(UUID id) {
        var made = id == null ? null : em.find(Unpacking.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (made == null || made.isContrary()) throw UnpackingRejection.NO_SUCH_DOCUMENT.with();
        BranchScope.check(made.row(false).branchId());
        if (row(id).undone()) throw UnpackingRejection.UNDONE_ALREADY.with(made.row(true).number());
        branch(made.row(false).branchId());
        return post(made.contrary(numbers.next("UNP"), CurrentShop.actor().name(), clock.instant()));
    }

    @Requires({Permission.VIEW_STOCK, Permission.VIEW_PRODUCTS})
    public Optional<Content> content(UUID cartonId) {
        return Optional.ofNullable(em.find(CartonContent.class, cartonId)).map(CartonContent::told);
    }

    /** Those a thing took part in, as carton or as piece, in one branch, newest first. */
    @Requires({Permission.VIEW_STOCK, Permission.VIEW_PRODUCTS})
    public List<UnpackingRow> latest(UUID branchId, UUID skuId, int most) {
        BranchScope.check(branchId);
        return em.createQuery("select u, " + UNDONE + " from Unpacking u where u.branchId = :branch and (u.cartonId = :sku or u.pieceId = :sku) order by u.at desc, u.id desc", Object[].class)
                .setParameter("branch", branchId).setParameter("sku", skuId).setMaxResults(most).getResultStream().map(Unpackings::row).toList();
    }

    private UnpackingRow row(UUID id) {
        return em.createQuery("select u, " + UNDONE + " from Unpacking u where u.id = :id", Object[].class).setParameter("id", id).getResultStream().map(Unpackings::row).findFirst().orElseThrow();
    }

    private static UnpackingRow row(Object[] found) {
        return ((Unpacking) found[0]).row((Long) found[1] > 0);
    }

    /** The audit trail's lock comes before those of the ledger. */
    private UUID post(Unpacking document) {
        em.persist(document);
        var from = document.isContrary() ? document.piece() : document.carton();
        var to = document.isContrary() ? document.carton() : document.piece();
        var row = document.row(false);
        audit.record(document.isContrary() ? "unpacking.undone" : "unpacking.opened", "unpacking", document.id(), row.number() + " " + from.quantity() + " " + from.name() + " -> " + to.quantity() + " " + to.name());
        var moved = ledger.post(new StockDocument(document.id(), DocumentKind.UNPACKING, row.branchId(), CurrentShop.actor().id(), row.at()), List.of(
                StockMove.atAverage(1, from.skuId(), from.quantity().negated(), MovementReason.UNPACKED_OUT), StockMove.atAverage(2, to.skuId(), to.quantity(), MovementReason.UNPACKED_IN)));
        document.moved(moved.moves().get(1).value());
        var left = ledger.available(row.branchId(), List.of(from.skuId())).get(from.skuId());
        if (left == null || left.thousandths() < 0) throw UnpackingRejection.NOT_THERE.at("cartons", from.name(), left == null ? Quantity.ofThousandths(0) : Quantity.ofThousandths(left.thousandths() + from.quantity().thousandths()));
        return document.id();
    }

    private void remember(UUID carton, UUID piece, Quantity holds) {
        var known = em.find(CartonContent.class, carton);
        if (known == null) em.persist(new CartonContent(carton, piece, holds));
        else known.hold(piece, holds);
    }

    private BranchSummary branch(UUID id) {
        return branches.all().stream().filter(b -> b.id().equals(id) && b.active()).findFirst().orElseThrow(() -> UnpackingRejection.NO_SUCH_BRANCH.at("branch"));
    }

    private Side side(UUID skuId, String field, Quantity quantity) {
        var known = skuId == null ? null : goods.named(List.of(skuId)).get(skuId);
        if (known == null) throw UnpackingRejection.NO_SUCH_GOODS.at(field);
        if (catalogue.facts(List.of(skuId)).get(skuId).kind() != ProductKind.GOODS) throw UnpackingRejection.NOT_COUNTED.at(field, known.name());
        return new Side(skuId, known.name(), quantity);
    }

    private static Quantity checked(Quantity told, UnpackingRejection wrong, String field) {
        if (told == null || told.thousandths() <= 0 || told.thousandths() > MOST) throw wrong.at(field, String.valueOf(told));
        return told;
    }

    private void checkWhole(Side side, String field) {
        if (side.quantity().thousandths() % 1000 != 0 && !BaseUnit.isMeasured(goods.details(side.skuId()).unit())) throw UnpackingRejection.WHOLE_PIECES.at(field, side.name());
    }

    /** Which batch or serial a piece is of nobody could say afterwards. */
    private void checkAlike(List<UUID> skus) {
        var told = catalogue.tracked(skus).keySet();
        if (!told.isEmpty()) throw UnpackingRejection.TOLD_APART.at("piece", goods.named(told).values().iterator().next().name());
    }

    /** What costs nobody knows how much would make the pieces beside it cheaper than they are. */
    private void checkCost(UUID branchId, Side carton, Side piece) {
        var costs = ledger.costs(branchId, List.of(carton.skuId(), piece.skuId()));
        if (costs.get(carton.skuId()) == null && costs.getOrDefault(piece.skuId(), BigDecimal.ZERO).signum() > 0) throw UnpackingRejection.COST_UNKNOWN.at("carton", carton.name());
    }
}
