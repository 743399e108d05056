package com.completebytepos.inside;

import com.completebytepos.stock.CostMethods.Costing;
import com.completebytepos.stock.model.StockLimits;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Turns a shop to another way of costing in the middle of a month, as if the month had begun that moment. */
@LocalBean
@Stateless
public class Turned {
    @PersistenceContext(unitName = "ejb.jar#shop") EntityManager em;

    public void to(Costing costing) {
        em.find(StockLimits.class, StockLimits.THE_ONE).set(costing);
    }
}
