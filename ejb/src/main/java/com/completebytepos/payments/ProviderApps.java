package com.completebytepos.payments;

import com.completebytepos.kernel.Seal;
import com.completebytepos.payments.model.ProviderApp;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Promises that all nodes use one token per pair of keys, that one of them at a time asks for a new one, and that the provider is not asked oftener than it bears. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ProviderApps {
    /** The provider lets five queries a minute pass, one at a time (seen as its gateway's spike arrest). */
    static final Duration BETWEEN_QUERIES = Duration.ofSeconds(12);
    private static final Duration RENEWING = Duration.ofSeconds(15);
    private static final Duration EARLY = Duration.ofSeconds(60);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Clock clock;

    @OpenToAll("part of a conversation with the provider, which was allowed")
    public Optional<String> token(UUID appId) {
        var app = em.find(ProviderApp.class, appId);
        if (app == null || app.token() == null || !app.tokenUntil().minus(EARLY).isAfter(clock.instant())) return Optional.empty();
        return Optional.of(Seal.ofTheHouse().open(app.token(), CurrentShop.require().value(), field(appId)));
    }

    /** Whether the caller, and nobody else for a while, is to ask for a new token. */
    @OpenToAll("part of a conversation with the provider, which was allowed")
    public boolean mayRenew(UUID appId) {
        var now = clock.instant();
        return em.createQuery("update ProviderApp a set a.renewingUntil = :until where a.id = :id and (a.renewingUntil is null or a.renewingUntil < :now)")
                .setParameter("until", now.plus(RENEWING)).setParameter("id", appId).setParameter("now", now).executeUpdate() == 1;
    }

    @OpenToAll("part of a conversation with the provider, which was allowed")
    public void keep(UUID appId, String token, Duration lifetime) {
        var sealed = Seal.ofTheHouse().close(token, CurrentShop.require().value(), field(appId));
        em.createQuery("update ProviderApp a set a.token = :token, a.tokenUntil = :until, a.renewingUntil = null where a.id = :id")
                .setParameter("token", sealed).setParameter("until", clock.instant().plus(lifetime)).setParameter("id", appId).executeUpdate();
    }

    @OpenToAll("part of a conversation with the provider, which was allowed")
    public void renewingFailed(UUID appId) {
        em.createQuery("update ProviderApp a set a.renewingUntil = null where a.id = :id").setParameter("id", appId).executeUpdate();
    }

    /** Takes the next free place for a query of these keys. */
    @OpenToAll("part of a conversation with the provider, which was allowed")
    public boolean mayQuery(UUID appId) {
        var now = clock.instant();
        return em.createQuery("update ProviderApp a set a.nextQueryAt = :then where a.id = :id and a.nextQueryAt <= :now")
                .setParameter("then", now.plus(BETWEEN_QUERIES)).setParameter("id", appId).setParameter("now", now).executeUpdate() == 1;
    }

    /** The provider said it was asked too often: all of these keys keep quiet for a while. */
    @OpenToAll("part of a conversation with the provider, which was allowed")
    public void quiet(UUID appId, Duration pause) {
        em.createQuery("update ProviderApp a set a.nextQueryAt = :then where a.id = :id").setParameter("then", clock.instant().plus(pause)).setParameter("id", appId).executeUpdate();
    }

    private static String field(UUID appId) {
        return "payments.app." + appId + ".token";
    }
}
