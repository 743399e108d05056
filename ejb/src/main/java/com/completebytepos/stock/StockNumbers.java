package com.completebytepos.stock;

import com.completebytepos.stock.model.StockNumber;
import com.completebytepos.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Promises that every stock document has a short number of its own, without gaps that were kept. */
@Stateless
public class StockNumbers {
    @PersistenceContext(unitName = "shop") EntityManager em;

    /** Who comes second waits for the first one's transaction; two firsts of a shop: one of them is a lost race and may try again. */
    @OpenToAll("part of the document, which was allowed")
    public String next(String kind) {
        var known = em.find(StockNumber.class, kind, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) return known.next();
        var fresh = new StockNumber(kind);
        var number = fresh.next();
        em.persist(fresh);
        em.flush();
        return number;
    }
}
