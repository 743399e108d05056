package com.completebytepos.purchasing;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.kernel.LikePattern;
import com.completebytepos.purchasing.model.Supplier;
import com.completebytepos.purchasing.model.SupplierItem;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Promises that every supplier has a code of its own, and a PIN KRA could know or none. */
@Stateless
public class Suppliers {
    private static final String FITS = " from Supplier s where (:like is null or s.name like :like escape '!' or s.code like :like escape '!' or s.kraPin like :like escape '!')";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** What a supplier calls and charges for goods, without VAT. */
    public record Item(UUID supplierId, String supplier, UUID skuId, String ownCode, BigDecimal price, int leadDays) implements Serializable {
    }

    @Requires(Permission.BUY)
    public UUID save(SupplierDetails told) {
        SupplierRules.check(told);
        var pin = SupplierRules.pin(told.kraPin());
        var taken = em.createQuery("select s from Supplier s where (s.code = :code or s.kraPin = :pin) and (:id is null or s.id <> :id)", Supplier.class)
                .setParameter("code", told.code().strip()).setParameter("pin", pin).setParameter("id", told.id()).getResultList();
        for (var other : taken) {
            if (other.details().code().equals(told.code().strip())) throw PurchasingRejection.CODE_TAKEN.at("code", told.code());
            throw PurchasingRejection.KRA_PIN_TAKEN.at("kraPin", pin, other.details().name());
        }
        if (told.id() == null) {
            var fresh = new Supplier(SupplierRules.clean(told));
            em.persist(fresh);
            audit.record("purchasing.supplier-added", "supplier", fresh.details().id(), told.code() + " " + told.name());
            return fresh.details().id();
        }
        var known = found(told.id());
        if (known.details().version() != told.version()) throw PurchasingRejection.CHANGED_MEANWHILE.at("version", known.details().name());
        var before = known.details();
        known.describe(SupplierRules.clean(told));
        audit.record("purchasing.supplier-edited", "supplier", told.id(), before + " -> " + told);
        return told.id();
    }

    @Requires({Permission.BUY, Permission.PAY_SUPPLIERS, Permission.KEEP_STOCK})
    public SupplierDetails details(UUID id) {
        return found(id).details();
    }

    @Requires({Permission.BUY, Permission.PAY_SUPPLIERS, Permission.KEEP_STOCK})
    public long count(String search) {
        return em.createQuery("select count(s)" + FITS, Long.class).setParameter("like", LikePattern.containing(search)).getSingleResult();
    }

    @Requires({Permission.BUY, Permission.PAY_SUPPLIERS, Permission.KEEP_STOCK})
    public List<SupplierDetails> page(String search, int first, int size) {
        return em.createQuery("select s" + FITS + " order by s.name, s.id", Supplier.class).setParameter("like", LikePattern.containing(search)).setFirstResult(first).setMaxResults(size)
                .getResultStream().map(Supplier::details).toList();
    }

    @Requires({Permission.BUY, Permission.PAY_SUPPLIERS, Permission.KEEP_STOCK, Permission.VIEW_STOCK})
    public Map<UUID, String> names() {
        var names = new HashMap<UUID, String>();
        em.createQuery("select s.id, s.name from Supplier s", Object[].class).getResultStream().forEach(r -> names.put((UUID) r[0], (String) r[1]));
        return names;
    }

    /** @param price without VAT; null: no longer offered */
    @Requires(Permission.BUY)
    public void offer(UUID supplierId, UUID skuId, String ownCode, BigDecimal price) {
        found(supplierId);
        var known = em.find(SupplierItem.class, new SupplierItem.Key(supplierId, skuId));
        if (price == null) {
            if (known != null) em.remove(known);
            return;
        }
        SupplierRules.checkCost(price, "price");
        if (ownCode != null && ownCode.length() > 40) throw PurchasingRejection.TEXT_TOO_LONG.at("ownCode");
        if (known == null) em.persist(new SupplierItem(new SupplierItem.Key(supplierId, skuId), ownCode, price, clock.instant()));
        else known.offer(ownCode, price, clock.instant());
    }

    /** What goods cost at the last receipt; the supplier's own code stays. */
    @OpenToAll("part of the receipt, which was allowed")
    public void learn(UUID supplierId, UUID skuId, BigDecimal price) {
        var known = em.find(SupplierItem.class, new SupplierItem.Key(supplierId, skuId));
        if (known == null) em.persist(new SupplierItem(new SupplierItem.Key(supplierId, skuId), null, price, clock.instant()));
        else known.offer(known.ownCode(), price, clock.instant());
    }

    /** What active suppliers offer, cheapest first. */
    @Requires({Permission.BUY, Permission.KEEP_STOCK})
    public List<Item> offers() {
        return items(null);
    }

    /** What one supplier offers. */
    @Requires({Permission.BUY, Permission.KEEP_STOCK})
    public List<Item> offersOf(UUID supplierId) {
        return items(supplierId);
    }

    private List<Item> items(UUID supplierId) {
        return em.createQuery("select s.id, s.name, i.key.skuId, i.ownCode, i.price, s.leadDays from SupplierItem i join Supplier s on s.id = i.key.supplierId"
                + " where s.active = true and (:supplier is null or s.id = :supplier) order by i.price, s.name", Object[].class).setParameter("supplier", supplierId).getResultStream()
                .map(r -> new Item((UUID) r[0], (String) r[1], (UUID) r[2], (String) r[3], (BigDecimal) r[4], (Integer) r[5])).toList();
    }

    private Supplier found(UUID id) {
        var supplier = id == null ? null : em.find(Supplier.class, id);
        if (supplier == null) throw PurchasingRejection.NO_SUCH_SUPPLIER.at("supplierId");
        return supplier;
    }
}
