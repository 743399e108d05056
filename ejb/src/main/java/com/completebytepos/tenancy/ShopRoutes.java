package com.completebytepos.tenancy;

import com.completebytepos.kernel.Hashes;
import com.completebytepos.tenancy.model.ShopRoute;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Promises that an address given to a provider names one shop for ever and tells nobody which. Of hex digits, because providers refuse addresses
 * with certain words in them and hex cannot spell any. Asked before the shop's transaction begins: it is another database's.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ShopRoutes {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");
    /** A route never changes and a shop has one: what was read once stays true. */
    private static final ConcurrentHashMap<String, String> KNOWN = new ConcurrentHashMap<>();

    @PersistenceContext(unitName = "platform") EntityManager em;

    /** The bound shop's route, made at the first asking. */
    @OpenToAll("an address says nothing of the shop's data")
    public String own() {
        var code = CurrentShop.require().value();
        var known = find(code);
        if (known.isPresent()) return known.get();
        var made = new ShopRoute(Hashes.newHex(), code);
        em.persist(made);
        em.flush();
        return made.route();
    }

    /** The shop a provider's call is for. */
    @OpenToAll("the provider's door asks it before anybody is known")
    public Optional<ShopCode> shopOf(String route) {
        if (route == null || !SHAPE.matcher(route).matches()) return Optional.empty();
        var known = KNOWN.get(route);
        if (known != null) return Optional.of(new ShopCode(known));
        var found = Optional.ofNullable(em.find(ShopRoute.class, route)).map(ShopRoute::shopCode);
        found.ifPresent(code -> KNOWN.put(route, code));
        return found.map(ShopCode::new);
    }

    private Optional<String> find(String code) {
        return em.createQuery("select r.route from ShopRoute r where r.shopCode = :code", String.class).setParameter("code", code).getResultStream().findFirst();
    }
}
