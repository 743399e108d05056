package com.completebytepos.inside;

import com.completebytepos.catalogue.model.Product;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import java.util.UUID;
import org.hibernate.SessionFactory;

/** Reads and writes a shop's products by id, through the application's own unit with its second-level cache. */
@LocalBean
@Stateless
public class ShopRows implements Rows {
    @PersistenceContext(unitName = "ejb.jar#shop") EntityManager em;
    @PersistenceUnit(unitName = "ejb.jar#shop") EntityManagerFactory units;

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
        em.find(Product.class, id).describe(name, null, null, "B", false);
    }

    /** Counts from now on; the numbers so far are forgotten. */
    public void countCacheHits() {
        var statistics = units.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
    }

    public long cacheHits() {
        return units.unwrap(SessionFactory.class).getStatistics().getSecondLevelCacheHitCount();
    }
}
