package com.completebytepos.stock;

import com.completebytepos.kernel.Quantity;
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
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/** Promises that what is on hand is the sum of the movements, and may go below zero rather than stop a sale that happened. */
@Stateless
public class StockLedger {
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

    /** Pieces or kilograms; nothing ever moved: zero. */
    @Requires({Permission.VIEW_PRODUCTS, Permission.VIEW_SALES})
    public Quantity onHand(UUID branchId, UUID skuId) {
        em.flush();
        var found = em.createNativeQuery("select on_hand from stock_item where branch_id = ?1 and sku_id = ?2").setParameter(1, bytes(branchId)).setParameter(2, bytes(skuId)).getResultList();
        return found.isEmpty() ? Quantity.ofThousandths(0) : Quantity.of((BigDecimal) found.get(0));
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

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }
}
