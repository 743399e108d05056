package com.completebytepos.inside;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** Reads one row under two shops in one transaction, which {@code ShopBinding} never lets anybody do. */
@Stateless
public class SwitchedRows {
    @PersistenceContext(unitName = "switched") EntityManager em;

    public String readTwice(UUID id, String first, String second) {
        try {
            SwitchedIdentifier.SHOP.set(first);
            var one = query(id);
            SwitchedIdentifier.SHOP.set(second);
            return one + ", " + query(id);
        } finally {
            SwitchedIdentifier.SHOP.remove();
        }
    }

    private String query(UUID id) {
        return em.createQuery("select p.name from Product p where p.id = :id", String.class).setParameter("id", id).getSingleResult();
    }
}
