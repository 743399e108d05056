package com.completebytepos.selling;

import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.selling.model.SaleFiscalLine;
import com.completebytepos.selling.model.SaleKind;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Promises a sale as it was stored, in the lines the tax authority takes. */
@Stateless
public class SoldSales {
    @PersistenceContext(unitName = "shop") EntityManager em;

    @Requires(Permission.DO_DUE_WORK)
    public Optional<SoldSale> find(UUID saleId) {
        return em.createQuery("select s.branchId, s.receiptNumber, s.completedAt, s.buyerPin from Sale s where s.id = :id", Object[].class).setParameter("id", saleId)
                .getResultList().stream().findFirst().map(head -> new SoldSale(saleId, (UUID) head[0], (String) head[1], (Instant) head[2], largestTender(saleId), lines(saleId), rates(saleId), (String) head[3]));
    }

    /** The PIN of a buyer who claims the tax, as it was told with the sale; empty for a walk-in. */
    @Requires({Permission.VIEW_SALES, Permission.SYNC})
    public Optional<String> buyerPin(UUID saleId) {
        return em.createQuery("select s.buyerPin from Sale s where s.id = :id and s.buyerPin is not null", String.class).setParameter("id", saleId).getResultStream().findFirst();
    }

    @OpenToAll("a moment, no more")
    public Instant completedAt(UUID saleId) {
        return em.createQuery("select s.completedAt from Sale s where s.id = :id", Instant.class).setParameter("id", saleId).getSingleResult();
    }

    /** Whether what came back belongs to no sale of this shop: the authority has no document to take it from. */
    @OpenToAll("part of the return, which was allowed")
    public boolean isOfNoSale(UUID returnId) {
        return em.createQuery("select count(r) from SaleReturn r where r.saleId = :id and not exists (select s.id from Sale s where s.id = r.originalId and s.kind = :sale)", Long.class)
                .setParameter("id", returnId).setParameter("sale", SaleKind.SALE).getSingleResult() > 0;
    }

    /** Under which tax letter goods were sold, by SKU. */
    @OpenToAll("part of the movement, which was allowed")
    public Map<UUID, String> letters(UUID saleId) {
        var letters = new HashMap<UUID, String>();
        em.createQuery("select l.skuId, l.taxLetter from Sale s join s.lines l where s.id = :id and l.skuId is not null order by l.lineNo", Object[].class)
                .setParameter("id", saleId).getResultStream().forEach(row -> letters.put((UUID) row[0], (String) row[1]));
        return letters;
    }

    /** Goods of one line in the unit they were sold in, whichever way they went. */
    public record Goods(int line, UUID skuId, Quantity quantity, String unit, String letter) {
    }

    @Requires({Permission.DO_DUE_WORK, Permission.CORRECT_FISCAL})
    public List<Goods> goods(UUID saleId) {
        return em.createQuery("select l.lineNo, l.skuId, l.quantity, l.unit, l.taxLetter from Sale s join s.lines l where s.id = :id and l.skuId is not null order by l.lineNo", Object[].class).setParameter("id", saleId)
                .getResultStream().map(row -> new Goods((Integer) row[0], (UUID) row[1], Quantity.ofThousandths(Math.abs(((Quantity) row[2]).thousandths())), (String) row[3], (String) row[4])).toList();
    }

    private List<SoldSale.Line> lines(UUID saleId) {
        return em.createQuery("select f, l.skuId, l.name, l.unit from Sale s join s.fiscalLines f join s.lines l where s.id = :id and l.lineNo = f.lineNo"
                        + " order by f.lineNo, f.part", Object[].class).setParameter("id", saleId).getResultStream()
                .map(row -> line((SaleFiscalLine) row[0], (UUID) row[1], (String) row[2], (String) row[3])).toList();
    }

    private static SoldSale.Line line(SaleFiscalLine f, UUID skuId, String name, String unit) {
        return new SoldSale.Line(skuId, name, unit, f.quantity(), f.unitPrice(), f.taxLetter(),
                new SoldSale.Amounts(f.supply(), f.discountRate(), f.discount(), f.total(), f.taxable(), f.tax()));
    }

    private List<SoldSale.Rate> rates(UUID saleId) {
        return em.createQuery("select new com.completebytepos.selling.SoldSale$Rate(t.letter, t.rate) from Sale s join s.taxes t where s.id = :id", SoldSale.Rate.class)
                .setParameter("id", saleId).getResultList();
    }

    /** Of what was taken, or of what was given back. */
    private String largestTender(UUID saleId) {
        return em.createQuery("select t.kind, t.amount from Sale s join s.tenders t where s.id = :id and t.kind <> :deposit order by t.lineNo", Object[].class).setParameter("id", saleId).setParameter("deposit", CompletedSale.Deposits.KIND).getResultStream()
                .max(Comparator.comparingLong(row -> Math.abs(((Money) row[1]).cents()))).map(row -> (String) row[0]).orElse(null);
    }
}
