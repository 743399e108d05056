package com.completebytepos.tracking;

import com.completebytepos.catalogue.ProductCatalogue;
import com.completebytepos.catalogue.Traits.Tracking;
import com.completebytepos.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Promises which batches were over on a day, wherever in the shop they lie or lay; goods kept by their day alone need to have come in nowhere. */
@Stateless
@OpenToAll("part of the document, which was allowed")
public class ExpiredStock {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject ProductCatalogue catalogue;

    /** A batch of some goods, by the name it is kept under. */
    public record Told(UUID skuId, String batch) {
    }

    public Set<Told> among(Collection<Told> told, LocalDate day) {
        if (told.isEmpty()) return Set.of();
        var skus = told.stream().map(Told::skuId).collect(Collectors.toSet());
        var known = catalogue.tracked(skus);
        var rows = em.createQuery("select distinct b.key.skuId, b.key.batch from StockBatch b where b.key.skuId in :skus and b.key.batch in :batches and b.expiresOn < :day", Object[].class)
                .setParameter("skus", skus).setParameter("batches", told.stream().map(Told::batch).collect(Collectors.toSet())).setParameter("day", day).getResultList();
        var over = new HashSet<Told>();
        for (var one : told) if (isItsDay(one, known, day) || rows.stream().anyMatch(row -> one.skuId().equals(row[0]) && one.batch().equalsIgnoreCase((String) row[1]))) over.add(one);
        return over;
    }

    private static boolean isItsDay(Told told, Map<UUID, Tracking> known, LocalDate day) {
        var by = known.getOrDefault(told.skuId(), Tracking.NONE);
        return by.expiry() && !by.batch() && told.batch().matches("\\d{4}-\\d{2}-\\d{2}") && told.batch().compareTo(day.toString()) < 0;
    }
}
