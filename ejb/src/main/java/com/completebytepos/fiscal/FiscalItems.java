package com.completebytepos.fiscal;

import com.completebytepos.catalogue.ProductCatalogue;
import com.completebytepos.catalogue.ProductKind;
import com.completebytepos.catalogue.TillGoods;
import com.completebytepos.fiscal.client.SaleBody;
import com.completebytepos.fiscal.goods.ItemClassProposal;
import com.completebytepos.fiscal.model.FiscalDevice;
import com.completebytepos.fiscal.model.FiscalItem;
import com.completebytepos.kernel.Money;
import com.completebytepos.selling.SoldSale;
import com.completebytepos.work.DueWork;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Finds what KRA calls the goods of a sale; what it does not know yet is proposed and made due. Part of a transaction of {@link Sending}. */
final class FiscalItems {
    /** Goods the catalogue did not know, sold all the same. */
    static final UUID UNLISTED = new UUID(0, 0);

    private final EntityManager em;
    private final DueWork work;
    private final ProductCatalogue catalogue;

    FiscalItems(EntityManager em, DueWork work, ProductCatalogue catalogue) {
        this.em = em;
        this.work = work;
        this.catalogue = catalogue;
    }

    /** One row a line, in their order, when all are known; {@code refused} says which one KRA does not take, and why. */
    record Goods(List<ItemRow> rows, boolean waiting, boolean kits, String refused) {
    }

    Goods of(FiscalDevice device, SoldSale sale, Instant now) {
        var known = known(device.taxpayer(), sale);
        var rows = new ArrayList<ItemRow>();
        boolean waiting = false;
        for (var line : sale.lines()) {
            var item = known.get(key(skuOf(line), line.taxLetter()));
            if (item == null) {
                item = propose(device.taxpayer(), line, now);
                known.put(key(skuOf(line), line.taxLetter()), item);
            }
            if (item.state() == ItemState.REFUSED) return new Goods(List.of(), false, false, line.name() + ": " + item.row().words());
            waiting |= !item.isReady();
            rows.add(item.row());
        }
        if (waiting) due(device);
        var facts = catalogue.facts(sale.lines().stream().map(SoldSale.Line::skuId).filter(Objects::nonNull).toList());
        return new Goods(rows, waiting, facts.values().stream().anyMatch(f -> f.kind() == ProductKind.KIT), null);
    }

    private void due(FiscalDevice device) {
        work.addOnce(ItemRegistration.laneOf(device.taxpayer()), ItemRegistration.REGISTER, device.id().toString());
    }

    /** Goods that move without being sold: as they were sold before, else as they are listed. Those nobody lists are left out. */
    Map<ItemRegistration.Wanted, ItemRow> moving(FiscalDevice device, Collection<ItemRegistration.Wanted> wanted, Map<UUID, TillGoods.Item> listed, Map<UUID, Money> prices, Instant now) {
        var found = new HashMap<ItemRegistration.Wanted, ItemRow>();
        boolean waiting = false;
        for (var one : wanted) {
            var item = em.createQuery("select i from FiscalItem i where i.taxpayer = :taxpayer and i.skuId = :sku order by i.createdAt desc, i.id desc", FiscalItem.class).setParameter("taxpayer", device.taxpayer())
                    .setParameter("sku", one.skuId()).getResultStream().filter(i -> one.letter() == null || one.letter().equals(i.row().taxLetter()))
                    .max(Comparator.comparing(i -> i.state() == ItemState.REGISTERED)).orElse(null);
            var goods = listed.get(one.skuId());
            if (item == null && goods == null) continue;
            if (item == null) {
                item = proposed(device.taxpayer(), new Subject(one.skuId(), goods.name(), goods.unit(), one.letter() == null ? goods.taxLetter() : one.letter()), prices.getOrDefault(one.skuId(), Money.ZERO), now);
            }
            waiting |= item.state() == ItemState.PROPOSED || item.state() == ItemState.SENT;
            found.put(one, item.row());
        }
        if (waiting) due(device);
        return found;
    }

    private Map<String, FiscalItem> known(String taxpayer, SoldSale sale) {
        var found = new HashMap<String, FiscalItem>();
        em.createQuery("select i from FiscalItem i where i.taxpayer = :taxpayer and i.skuId in :skus", FiscalItem.class).setParameter("taxpayer", taxpayer)
                .setParameter("skus", sale.lines().stream().map(FiscalItems::skuOf).distinct().toList()).getResultList()
                .forEach(i -> found.put(key(i.row().skuId(), i.row().taxLetter()), i));
        return found;
    }

    private FiscalItem propose(String taxpayer, SoldSale.Line line, Instant now) {
        boolean listed = line.skuId() != null;
        var name = listed ? line.name() : "Sundry goods " + line.taxLetter();
        return proposed(taxpayer, new Subject(skuOf(line), name, line.unit(), line.taxLetter()), listed ? line.unitPrice() : Money.ZERO, now);
    }

    private record Subject(UUID skuId, String name, String unit, String letter) {
    }

    /** A service has no stock at KRA. */
    private FiscalItem proposed(String taxpayer, Subject of, Money price, Instant now) {
        var item = new FiscalItem(taxpayer, of.skuId(), of.letter(), SaleBody.cut(of.name(), 200), ItemClassProposal.unitOf(of.unit()), new ItemClassProposal(em).of(of.name(), null, of.letter())).bornAt(now, price);
        var facts = catalogue.facts(List.of(of.skuId())).get(of.skuId());
        if (facts != null && facts.kind() == ProductKind.SERVICE) item.isService();
        if (facts != null && facts.kind() == ProductKind.KIT) item.partsMayDiffer();
        em.persist(item);
        return item;
    }

    private static UUID skuOf(SoldSale.Line line) {
        return line.skuId() == null ? UNLISTED : line.skuId();
    }

    private static String key(UUID sku, String letter) {
        return sku + letter;
    }
}
