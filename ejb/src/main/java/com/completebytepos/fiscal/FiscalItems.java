package com.completebytepos.fiscal;

import com.completebytepos.fiscal.client.SaleBody;
import com.completebytepos.fiscal.model.FiscalDevice;
import com.completebytepos.fiscal.model.FiscalItem;
import com.completebytepos.kernel.Money;
import com.completebytepos.selling.SoldSale;
import com.completebytepos.work.DueWork;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds what KRA calls the goods of a sale; what it does not know yet is proposed and made due. Part of a transaction of {@link Sending}. */
final class FiscalItems {
    /** Goods the catalogue did not know, sold all the same. */
    static final UUID UNLISTED = new UUID(0, 0);

    private final EntityManager em;
    private final DueWork work;

    FiscalItems(EntityManager em, DueWork work) {
        this.em = em;
        this.work = work;
    }

    /** One row a line, in their order, when all are known; {@code refused} says which one KRA does not take, and why. */
    record Goods(List<ItemRow> rows, boolean waiting, String refused) {
    }

    Goods of(FiscalDevice device, SoldSale sale, Instant now) {
        var known = known(device.pin(), sale);
        var rows = new ArrayList<ItemRow>();
        boolean waiting = false;
        for (var line : sale.lines()) {
            var item = known.get(key(skuOf(line), line.taxLetter()));
            if (item == null) {
                item = propose(device.pin(), line, now);
                known.put(key(skuOf(line), line.taxLetter()), item);
            }
            if (item.state() == ItemState.REFUSED) return new Goods(List.of(), false, line.name() + ": " + item.row().words());
            waiting |= item.state() != ItemState.REGISTERED;
            rows.add(item.row());
        }
        if (waiting && !work.isDue(ItemRegistration.REGISTER, device.id().toString())) {
            work.add(ItemRegistration.laneOf(device.pin()), ItemRegistration.REGISTER, device.id().toString());
        }
        return new Goods(rows, waiting, null);
    }

    private Map<String, FiscalItem> known(String pin, SoldSale sale) {
        var found = new HashMap<String, FiscalItem>();
        em.createQuery("select i from FiscalItem i where i.pin = :pin and i.skuId in :skus", FiscalItem.class).setParameter("pin", pin)
                .setParameter("skus", sale.lines().stream().map(FiscalItems::skuOf).distinct().toList()).getResultList()
                .forEach(i -> found.put(key(i.row().skuId(), i.row().taxLetter()), i));
        return found;
    }

    private FiscalItem propose(String pin, SoldSale.Line line, Instant now) {
        boolean listed = line.skuId() != null;
        var name = listed ? line.name() : "Sundry goods " + line.taxLetter();
        var item = new FiscalItem(pin, skuOf(line), line.taxLetter(), SaleBody.cut(name, 200), unitOf(line.unit()), new ItemClassProposal(em).of(name, line.taxLetter()))
                .bornAt(now, listed ? line.unitPrice() : Money.ZERO);
        em.persist(item);
        return item;
    }

    /** Of KRA's 43 units those two characters long can stand in an item's code; pieces are NO. */
    static String unitOf(String unit) {
        return unit != null && List.of("KG", "DZ", "PR", "BX", "PA", "ST", "M2", "M3").contains(unit) ? unit : "NO";
    }

    private static UUID skuOf(SoldSale.Line line) {
        return line.skuId() == null ? UNLISTED : line.skuId();
    }

    private static String key(UUID sku, String letter) {
        return sku + letter;
    }
}
