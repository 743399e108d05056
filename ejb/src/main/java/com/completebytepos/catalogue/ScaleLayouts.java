package com.completebytepos.catalogue;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.catalogue.model.ScaleLayout;
import com.completebytepos.kernel.Changed;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Promises that a barcode from the shop's scale is read in one way: by its first two digits. */
@Stateless
public class ScaleLayouts {
    private static final int DIGITS = 10;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Event<Changed> changed;

    /** What the digits behind the item's number say. */
    public enum Kind { WEIGHT, PRICE }

    /** Two digits of prefix (20 to 29), the item's number, the value with its decimals, the check digit: thirteen in all. */
    public record Layout(String prefix, Kind kind, int itemDigits, int valueDigits, int decimals) implements Serializable {

        /** A code as the scale prints it. */
        public String sample(long item, long value) {
            var body = prefix + String.format("%0" + itemDigits + "d%0" + valueDigits + "d", item % power(itemDigits), value % power(valueDigits));
            return Barcodes.withCheckDigit(body);
        }

        private static long power(int digits) {
            return java.math.BigInteger.TEN.pow(digits).longValueExact();
        }
    }

    @Requires({Permission.VIEW_PRODUCTS, Permission.SYNC})
    public List<Layout> all() {
        return em.createQuery("select l from ScaleLayout l order by l.prefix", ScaleLayout.class).getResultStream().map(ScaleLayout::layout).toList();
    }

    @Requires(Permission.EDIT_SETTINGS)
    public void exchange(List<Layout> wanted) {
        var prefixes = new HashSet<String>();
        for (var one : wanted) {
            check(one);
            if (!prefixes.add(one.prefix())) throw CatalogueRejection.SCALE_PREFIX_TWICE.at("prefix", one.prefix());
        }
        var before = all();
        if (before.equals(wanted)) return;
        var present = em.createQuery("select l from ScaleLayout l", ScaleLayout.class).getResultStream().collect(Collectors.toMap(l -> l.layout().prefix(), l -> l));
        present.values().stream().filter(l -> !prefixes.contains(l.layout().prefix())).forEach(em::remove);
        for (var one : wanted) {
            if (present.containsKey(one.prefix())) present.get(one.prefix()).become(one);
            else em.persist(new ScaleLayout(one));
        }
        audit.record("catalogue.scale-layouts", "shop", null, before + " -> " + wanted);
        changed.fire(new Changed("shop", null));
    }

    private static void check(Layout one) {
        if (one.prefix() == null || !one.prefix().matches("2\\d")) throw CatalogueRejection.SCALE_PREFIX.at("prefix", String.valueOf(one.prefix()));
        if (one.itemDigits() < 4 || one.valueDigits() < 4 || one.itemDigits() + one.valueDigits() != DIGITS) throw CatalogueRejection.SCALE_DIGITS.at("itemDigits");
        if (one.kind() == null || one.decimals() < 0 || one.decimals() > (one.kind() == Kind.WEIGHT ? 3 : 2)) throw CatalogueRejection.SCALE_DECIMALS.at("decimals");
    }
}
