package com.completebytepos.tenancy;

import com.completebytepos.tenancy.model.Shop;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.infinispan.Cache;

/** Promises that a code names one shop for ever, and answers at every request which shop it is. */
@Stateless
public class ShopDirectory {
    @PersistenceContext(unitName = "platform") EntityManager em;
    @Inject Clock clock;
    @Resource(lookup = "java:jboss/infinispan/cache/cbpos/shops") Cache<String, ShopEntry> cache;

    @OpenToAll("every door asks it before anybody is known")
    public Optional<ShopEntry> find(String code) {
        if (!ShopCode.isWellFormed(code)) return Optional.empty();
        var known = cache.get(code);
        if (known != null) return Optional.of(known);
        var found = Optional.ofNullable(em.find(Shop.class, code)).map(Shop::entry);
        found.ifPresent(entry -> cache.put(code, entry));
        return found;
    }

    @OpenToAll("the chooser on the bare host and the work loop ask it; names of open shops are public")
    public List<ShopEntry> all() {
        return em.createQuery("select s from Shop s order by s.code", Shop.class).getResultStream().map(Shop::entry).toList();
    }

    @Requires(Permission.OPERATE_PLATFORM)
    public ShopEntry reserve(String code, String name) {
        if (!ShopCode.isWellFormed(code)) throw TenancyRejection.CODE_SHAPE.at("code", String.valueOf(code));
        if (ShopCode.isReserved(code)) throw TenancyRejection.CODE_RESERVED.at("code", code);
        if (name == null || name.isBlank()) throw TenancyRejection.NAME_MISSING.at("name");
        if (em.find(Shop.class, code) != null) throw TenancyRejection.CODE_TAKEN.at("code", code);
        var shop = new Shop(code, name.strip(), clock.instant());
        em.persist(shop);
        em.flush();
        return shop.entry();
    }

    @Requires(Permission.OPERATE_PLATFORM)
    public void opened(String code, String schemaVersion) {
        shop(code).opened(schemaVersion, clock.instant());
        cache.remove(code);
    }

    @Requires(Permission.OPERATE_PLATFORM)
    public void suspend(String code, String reason) {
        shop(code).suspend(reason);
        cache.remove(code);
    }

    @Requires(Permission.OPERATE_PLATFORM)
    public void resume(String code) {
        shop(code).resume();
        cache.remove(code);
    }

    private Shop shop(String code) {
        return Optional.ofNullable(em.find(Shop.class, code)).orElseThrow(() -> TenancyRejection.NO_SUCH_SHOP.with(code));
    }
}
