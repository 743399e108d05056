package com.completebytepos.tenancy;

import com.completebytepos.kernel.LikePattern;
import com.completebytepos.tenancy.model.Shop;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.infinispan.Cache;

/** Promises that a code names one shop for ever, and answers at every request which shop it is. */
@Stateless
public class ShopDirectory {
    private static final int LONGEST_NAME = 120;
    private static final String MATCHING = " from Shop s where (:text is null or s.code like :code escape '!' or s.name like :text escape '!')"
            + " and (:state is null or s.state = :state)";

    @PersistenceContext(unitName = "platform") EntityManager em;
    @Inject Clock clock;
    @Resource TransactionSynchronizationRegistry transaction;
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

    /** @param text part of a code or name, null for all; @param state null for all */
    @Requires(Permission.OPERATE_PLATFORM)
    public List<ShopEntry> page(String text, ShopState state, int first, int size) {
        return matching("select s" + MATCHING + " order by s.code", Shop.class, text, state).setFirstResult(first).setMaxResults(size)
                .getResultStream().map(Shop::entry).toList();
    }

    @Requires(Permission.OPERATE_PLATFORM)
    public long count(String text, ShopState state) {
        return matching("select count(s)" + MATCHING, Long.class, text, state).getSingleResult();
    }

    private <T> TypedQuery<T> matching(String query, Class<T> type, String text, ShopState state) {
        return em.createQuery(query, type).setParameter("text", LikePattern.containing(text)).setParameter("code", LikePattern.inCode(text)).setParameter("state", state);
    }

    /** @throws com.completebytepos.kernel.Rejection when no shop can be opened under this code */
    @Requires(Permission.OPERATE_PLATFORM)
    public void checkFree(String code) {
        if (!ShopCode.isWellFormed(code)) throw TenancyRejection.CODE_SHAPE.at("code");
        if (ShopCode.isReserved(code)) throw TenancyRejection.CODE_RESERVED.at("code", code);
        if (em.find(Shop.class, code) != null) throw TenancyRejection.CODE_TAKEN.at("code", code);
    }

    @Requires(Permission.OPERATE_PLATFORM)
    public ShopEntry reserve(String code, String name) {
        checkFree(code);
        if (name == null || name.isBlank()) throw TenancyRejection.NAME_MISSING.at("name");
        if (name.strip().length() > LONGEST_NAME) throw TenancyRejection.NAME_TOO_LONG.at("name", LONGEST_NAME);
        var shop = new Shop(code, name.strip(), clock.instant());
        em.persist(shop);
        em.flush();
        return shop.entry();
    }

    @Requires(Permission.OPERATE_PLATFORM)
    public void opened(String code, String schemaVersion) {
        shop(code).opened(schemaVersion, clock.instant());
        forgetAfterCommit(code);
    }

    @Requires(Permission.OPERATE_PLATFORM)
    public void upgraded(String code, String schemaVersion) {
        shop(code).upgraded(schemaVersion);
        forgetAfterCommit(code);
    }

    @Requires(Permission.OPERATE_PLATFORM)
    public void suspend(String code, String reason) {
        shop(code).suspend(reason);
        forgetAfterCommit(code);
    }

    @Requires(Permission.OPERATE_PLATFORM)
    public void resume(String code) {
        shop(code).resume();
        forgetAfterCommit(code);
    }

    /** Not earlier: a reader between the removal and the commit would keep the old state for five seconds more. */
    private void forgetAfterCommit(String code) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
            }

            @Override
            public void afterCompletion(int status) {
                cache.remove(code);
            }
        });
    }

    private Shop shop(String code) {
        return Optional.ofNullable(em.find(Shop.class, code)).orElseThrow(() -> TenancyRejection.NO_SUCH_SHOP.with(code));
    }
}
