package com.completebytepos.warranty;

import com.completebytepos.catalogue.ProductCatalogue;
import com.completebytepos.customers.CustomersMerged;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.selling.Finding;
import com.completebytepos.selling.Returns;
import com.completebytepos.selling.SaleCompleted;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.warranty.model.SoldPiece;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Promises that every serial a sale told, and all goods with a warranty, are kept with their receipt's line, and that a piece that comes back is one this
 * line sold and did not get back yet, or is found: the goods and the money have changed hands already.
 */
@Stateless
@OpenToAll("part of the document, which was allowed")
public class SoldPieces {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject ProductCatalogue catalogue;

    /** Goods without serial and warranty ask the database nothing. */
    public void sold(@Observes SaleCompleted sale) {
        var months = catalogue.warranties(sale.goods().stream().map(SaleCompleted.Goods::skuId).collect(Collectors.toSet()));
        var day = LocalDate.ofInstant(sale.completedAt(), HouseClock.NAIROBI);
        var numbers = new HashMap<Integer, Integer>();
        for (var goods : sale.goods()) {
            var promised = months.get(goods.skuId());
            var until = promised == null ? null : day.plusMonths(promised);
            for (var serial : goods.serials()) em.persist(new SoldPiece(sale, goods, next(numbers, goods), serial, Quantity.ofThousandths(ReturnedPieces.ONE), until));
            long rest = goods.quantity().thousandths() - goods.serials().size() * ReturnedPieces.ONE;
            if (promised != null && rest > 0) em.persist(new SoldPiece(sale, goods, next(numbers, goods), null, Quantity.ofThousandths(rest), until));
        }
    }

    private static int next(Map<Integer, Integer> numbers, SaleCompleted.Goods goods) {
        return numbers.merge(goods.line(), 1, Integer::sum);
    }

    /** The sale's row is locked by whoever takes back: nobody else takes back of it meanwhile. */
    public void returned(@Observes Returns.GoodsReturned back) {
        if (back.originalId() == null) {
            back.goods().forEach(goods -> ofNoReceipt(back, goods));
            return;
        }
        for (var goods : back.goods()) {
            if (goods.sold().thousandths() == 0) {
                goods.serials().forEach(serial -> back.findings().add(new Finding(ReturnedPieces.UNSOLD, goods.line(), serial)));
                continue;
            }
            var same = ofSerials(goods.skuId(), serialsOf(back.originalId(), goods.originalLine()));
            var taken = ReturnedPieces.of(ofLine(back.originalId(), goods.originalLine()), same, goods, back.at());
            back.findings().addAll(taken.findings());
            taken.pieces().forEach((piece, thousandths) -> piece.cameBack(thousandths, back));
        }
    }

    /** Whose receipt nobody found or has: the piece is the one that was sold last, by whichever. What was sold before pieces were kept is not judged. */
    private void ofNoReceipt(Returns.GoodsReturned back, Returns.GoodsReturned.Goods goods) {
        if (goods.skuId() == null) return;
        var known = ofSerials(goods.skuId(), goods.serials());
        for (var serial : goods.serials().stream().distinct().toList()) {
            var sold = known.stream().filter(piece -> piece.serial().equals(serial) && piece.soldAt().isBefore(back.at())).toList();
            var out = sold.stream().filter(piece -> piece.isOut() && !piece.isBackBy(known, back.at())).reduce((earlier, later) -> later);
            if (out.isPresent()) out.get().cameBack(ReturnedPieces.ONE, back);
            else if (!sold.isEmpty()) back.findings().add(new Finding(ReturnedPieces.UNSOLD, goods.line(), serial));
        }
    }

    private List<String> serialsOf(UUID saleId, int line) {
        return em.createQuery("select p.serial from SoldPiece p where p.key.saleId = :sale and p.key.lineNo = :line and p.serial is not null", String.class).setParameter("sale", saleId).setParameter("line", line).getResultList();
    }

    /** By whichever receipt, in the order of their sales; locked: of two receipts that sold one piece the second sees that it is back. */
    private List<SoldPiece> ofSerials(UUID skuId, List<String> serials) {
        if (serials.isEmpty()) return List.of();
        return em.createQuery("select p from SoldPiece p where p.skuId = :sku and p.serial in :serials order by p.serial, p.soldAt, p.key.saleId, p.key.lineNo, p.key.pieceNo", SoldPiece.class).setParameter("sku", skuId).setParameter("serials", serials)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    private List<SoldPiece> ofLine(UUID saleId, int line) {
        return em.createQuery("select p from SoldPiece p where p.key.saleId = :sale and p.key.lineNo = :line order by p.key.pieceNo", SoldPiece.class).setParameter("sale", saleId).setParameter("line", line).getResultList();
    }

    public void merged(@Observes CustomersMerged both) {
        em.createQuery("select p from SoldPiece p where p.customerId = :from", SoldPiece.class).setParameter("from", both.from()).getResultList().forEach(piece -> piece.isOf(both.into()));
    }
}
