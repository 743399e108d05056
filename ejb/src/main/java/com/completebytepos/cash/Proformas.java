package com.completebytepos.cash;

import com.completebytepos.cash.model.ProformaInvoice;
import com.completebytepos.cash.model.ProformaSale;
import com.completebytepos.kernel.Money;
import com.completebytepos.selling.Finding;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Promises that every proforma a till made is known by its number and amount; nothing is sold by it, no money and no goods move. */
@Stateless
public class Proformas {
    private static final long MOST = 99_999_999_999L;

    @PersistenceContext(unitName = "shop") EntityManager em;

    /** {@code customerId} and {@code buyerPin} null when nobody was named. */
    public record Made(String number, UUID customerId, String buyerPin, int lines, Money total, Money tax) {
        boolean canBe() {
            return !total.isNegative() && total.cents() <= MOST && !tax.isNegative() && tax.compareTo(total) <= 0;
        }
    }

    @Requires(Permission.SYNC)
    public List<Finding> made(CashDeed deed, Made told) {
        if (!told.canBe()) return List.of(Finding.of("proforma-out-of-range", told.number() + " " + told.total()));
        em.persist(new ProformaInvoice(deed, told));
        return List.of();
    }

    /** The cart it was made from was sold. One offer is taken once: what says so again is another cart with the same goods. */
    @Requires(Permission.SYNC)
    public void taken(UUID proformaId, UUID saleId, Instant at) {
        if (em.find(ProformaSale.class, proformaId) == null) em.persist(new ProformaSale(proformaId, saleId, at));
    }
}
