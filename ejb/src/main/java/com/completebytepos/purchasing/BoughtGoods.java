package com.completebytepos.purchasing;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.catalogue.ProductCatalogue;
import com.completebytepos.catalogue.ProductKind;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.catalogue.ProductSummary;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.purchasing.model.PurchaseNumber;
import com.completebytepos.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Promises that papers speak of goods that are counted, in quantities there can be, at branches that are open, under numbers of their own. */
@Stateless
@OpenToAll("part of the paper, which was allowed")
public class BoughtGoods {
    private static final long MOST = 999_999_999;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject ProductQueries goods;
    @Inject ProductCatalogue catalogue;
    @Inject BranchRegister branches;

    public String number(String kind) {
        var known = em.find(PurchaseNumber.class, kind, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) return known.next();
        var fresh = new PurchaseNumber(kind);
        var number = fresh.next();
        em.persist(fresh);
        em.flush();
        return number;
    }

    public Map<UUID, ProductSummary> known(Collection<UUID> skuIds) {
        var names = goods.named(skuIds);
        var facts = catalogue.facts(skuIds);
        for (var id : skuIds) {
            if (id == null || !names.containsKey(id)) throw PurchasingRejection.NO_SUCH_GOODS.at("lines");
            if (facts.get(id).kind() != ProductKind.GOODS) throw PurchasingRejection.NOT_COUNTED_GOODS.at("lines", names.get(id).name());
        }
        return names;
    }

    public void checkQuantity(Quantity quantity, boolean noneIsFine) {
        long much = quantity == null ? -1 : quantity.thousandths();
        if (much < 0 || much > MOST || much == 0 && !noneIsFine) throw PurchasingRejection.QUANTITY_RANGE.at("lines", quantity == null ? "–" : quantity.toString());
    }

    public void checkBranch(UUID id) {
        if (branches.all().stream().noneMatch(b -> b.id().equals(id) && b.active())) throw PurchasingRejection.NO_SUCH_BRANCH.at("branchId");
    }
}
