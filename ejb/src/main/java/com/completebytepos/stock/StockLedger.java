package com.completebytepos.stock;

import com.completebytepos.kernel.Quantity;
import com.completebytepos.selling.Returns;
import com.completebytepos.selling.SaleCompleted;
import com.completebytepos.stock.model.StockMovement;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/** Promises that what is on hand is the sum of the movements, and may go below zero rather than stop a sale that happened. */
@Stateless
public class StockLedger {
    /** Beyond the parts a kit can have. */
    private static final int WRITTEN_OFF = 5_000;

    @PersistenceContext(unitName = "shop") EntityManager em;

    @OpenToAll("part of the sale, which was allowed")
    public void sold(@Observes SaleCompleted sale) {
        var sums = new TreeMap<UUID, Quantity>();
        for (var goods : sale.goods()) {
            var out = goods.quantity().negated();
            em.persist(new StockMovement(new StockMovement.Key(sale.saleId(), goods.line(), goods.part()), sale.branchId(), goods.skuId(), out, "SALE", sale.completedAt(), sale.cashierId()));
            sums.merge(goods.skuId(), out, (a, b) -> Quantity.ofThousandths(Math.addExact(a.thousandths(), b.thousandths())));
        }
        if (!sums.isEmpty()) addOnHand(sale.branchId(), sums);
    }

    /** What a line took off the shelf comes back in the same share; damaged goods come back and are written off at once. */
    @OpenToAll("part of the return, which was allowed")
    public void returned(@Observes Returns.GoodsReturned back) {
        em.flush();
        var sums = new TreeMap<UUID, Quantity>();
        for (var goods : back.goods()) {
            for (var taken : takenBy(back.originalId(), goods)) {
                long share = ReturnedGoods.share(taken.quantity(), goods);
                move(new StockMovement.Key(back.returnId(), goods.line(), taken.part()), back, taken.skuId(), Quantity.ofThousandths(share), "RETURN");
                if (goods.damaged()) move(new StockMovement.Key(back.returnId(), goods.line(), taken.part() + WRITTEN_OFF), back, taken.skuId(), Quantity.ofThousandths(-share), "DAMAGED");
                else sums.merge(taken.skuId(), Quantity.ofThousandths(share), (a, b) -> Quantity.ofThousandths(Math.addExact(a.thousandths(), b.thousandths())));
            }
        }
        if (!sums.isEmpty()) addOnHand(back.branchId(), sums);
    }

    private void move(StockMovement.Key key, Returns.GoodsReturned back, UUID skuId, Quantity quantity, String reason) {
        em.persist(new StockMovement(key, back.branchId(), skuId, quantity, reason, back.at(), back.cashierId()));
    }

    private List<ReturnedGoods.Taken> takenBy(UUID originalId, Returns.GoodsReturned.Goods goods) {
        if (originalId == null || goods.sold().thousandths() == 0) return List.of();
        return em.createQuery("select m.key.partNo, m.skuId, m.quantity from StockMovement m where m.key.documentId = :sale and m.key.lineNo = :line order by m.key.partNo", Object[].class)
                .setParameter("sale", originalId).setParameter("line", goods.originalLine()).getResultStream().map(row -> new ReturnedGoods.Taken((Integer) row[0], (UUID) row[1], (Quantity) row[2])).toList();
    }

    /** Pieces or kilograms; nothing ever moved: zero. */
    @Requires({Permission.VIEW_PRODUCTS, Permission.VIEW_SALES})
    public Quantity onHand(UUID branchId, UUID skuId) {
        em.flush();
        var found = em.createNativeQuery("select on_hand from stock_item where branch_id = ?1 and sku_id = ?2").setParameter(1, bytes(branchId)).setParameter(2, bytes(skuId)).getResultList();
        return found.isEmpty() ? Quantity.ofThousandths(0) : Quantity.of((BigDecimal) found.get(0));
    }

    /** All that ever moved in one branch and what lies there now. */
    @Requires({Permission.VIEW_PRODUCTS, Permission.SYNC})
    public Map<UUID, Quantity> shelfOf(UUID branchId) {
        var found = new TreeMap<UUID, Quantity>();
        List<?> rows = em.createNativeQuery("select sku_id, on_hand from stock_item where branch_id = ?1").setParameter(1, bytes(branchId)).getResultList();
        for (var row : rows) found.put(id(((Object[]) row)[0]), Quantity.of((BigDecimal) ((Object[]) row)[1]));
        return found;
    }

    /** What lies in each branch; branches where nothing ever moved are left out. */
    @Requires({Permission.VIEW_PRODUCTS, Permission.SYNC})
    public Map<UUID, Quantity> onHand(UUID skuId) {
        var found = new TreeMap<UUID, Quantity>();
        List<?> rows = em.createNativeQuery("select branch_id, on_hand from stock_item where sku_id = ?1").setParameter(1, bytes(skuId)).getResultList();
        for (var row : rows) found.put(id(((Object[]) row)[0]), Quantity.of((BigDecimal) ((Object[]) row)[1]));
        return found;
    }

    /** Last in the transaction, in one statement, sorted by key: two tills selling the same goods wait, they never deadlock. */
    private void addOnHand(UUID branchId, Map<UUID, Quantity> sums) {
        em.flush();
        var sql = new StringBuilder("insert into stock_item (branch_id, sku_id, on_hand) values ");
        for (int i = 0; i < sums.size(); i++) sql.append(i == 0 ? "(?,?,?)" : ",(?,?,?)");
        var upsert = em.createNativeQuery(sql.append(" as added on duplicate key update on_hand = stock_item.on_hand + added.on_hand").toString());
        // without its table named, a statement of our own empties the whole second-level cache
        upsert.unwrap(NativeQuery.class).addSynchronizedQuerySpace("stock_item");
        // flushed above: looking for changes once more would only cost
        upsert.setFlushMode(FlushModeType.COMMIT);
        int at = 1;
        for (var sum : sums.entrySet()) {
            upsert.setParameter(at++, bytes(branchId)).setParameter(at++, bytes(sum.getKey())).setParameter(at++, sum.getValue().toBigDecimal());
        }
        upsert.executeUpdate();
    }

    private static UUID id(Object cell) {
        if (cell instanceof UUID id) return id;
        var bytes = ByteBuffer.wrap((byte[]) cell);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }
}
