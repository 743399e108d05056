package com.completebytepos.selling;

import com.completebytepos.kernel.Ids;
import com.completebytepos.pricing.engine.TenderRounding;
import com.completebytepos.selling.model.Sale;
import com.completebytepos.selling.tender.ExchangeLegs;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Promises that goods given back and goods taken for them are booked together or not at all: two documents, of which the first pays for the second.
 * Both say what they settle between them; only the difference is money.
 */
@Stateless
public class Exchanges {
    private static final long WHOLE_SHILLING = 100;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Returns returns;
    @Inject Checkout checkout;

    /** Each document with what others allowed about it. */
    public record Told(Returns.Told back, List<Approvals.Told> backApproved, CompletedSale sale, List<Approvals.Told> saleApproved) {
    }

    /** @param carefully as {@link Checkout#record} has it */
    @Requires(Permission.SYNC)
    public List<Finding> record(Told told, boolean carefully) {
        var findings = new ArrayList<Finding>();
        var document = told.back().document();
        boolean gift = TenderRounding.roundedDue(told.sale().total(), WHOLE_SHILLING) == 0;
        var id = free(document.id(), told.sale().id(), findings);
        var back = document.with(id, new CompletedSale.Exchange(told.sale().id(), ExchangeLegs.taken(told.sale().tenders()), gift));
        var sale = told.sale().with(told.sale().id(), new CompletedSale.Exchange(id, ExchangeLegs.givenBack(told.back().refunds()), gift));
        var found = returns.record(told.back().as(back, told.sale().id()), told.backApproved(), findings);
        return Stream.concat(found.stream(), checkout.record(sale, told.saleApproved(), carefully).stream()).toList();
    }

    /** No document of the shop may be meant by another's id. */
    private UUID free(UUID id, UUID saleId, List<Finding> findings) {
        if (!id.equals(saleId) && em.find(Sale.class, id) == null) return id;
        findings.add(Finding.of("exchange-return-known", id.toString()));
        return Ids.next();
    }
}
