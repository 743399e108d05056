package com.completebytepos.inside;

import com.completebytepos.catalogue.model.Product;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** The same reads and writes through a unit with a mistake of the tests' own: see {@link CarelessConnections}. */
@LocalBean
@Stateless
public class CarelessRows implements Rows {
    @PersistenceContext(unitName = "careless") EntityManager em;

    @Override
    public String read(UUID id) {
        return em.find(Product.class, id).name();
    }

    @Override
    public String query(UUID id) {
        return em.createQuery("select p.name from Product p where p.id = :id", String.class).setParameter("id", id).getSingleResult();
    }

    @Override
    public String plain(UUID id) {
        return com.completebytepos.kernel.Rows.select(em, "select name from product where id = ?", row -> row.getString(1), id).get(0);
    }

    @Override
    public void write(UUID id, String name) {
        em.createQuery("update Product p set p.name = :name where p.id = :id").setParameter("name", name).setParameter("id", id).executeUpdate();
    }
}
