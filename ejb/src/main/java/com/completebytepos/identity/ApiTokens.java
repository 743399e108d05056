package com.completebytepos.identity;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.identity.model.ApiToken;
import com.completebytepos.kernel.Hashes;
import com.completebytepos.kernel.Ids;
import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Promises that a token is told once, known by its SHA-256 only, good in its own shop only, and dead once revoked. */
@Stateless
public class ApiTokens {
    public static final String PREFIX = "cbpos_";
    private static final int LONGEST_NAME = 80;
    private static final Duration COARSE = Duration.ofMinutes(1);
    /** What another program may do in the shop: read. Selling is for registered workstations. */
    private static final Set<Permission> RIGHTS = EnumSet.of(Permission.VIEW_SALES, Permission.VIEW_REPORTS, Permission.VIEW_PRODUCTS);

    private static final Set<Permission> RESOLVING = EnumSet.of(Permission.VIEW_SALES, Permission.VIEW_REPORTS, Permission.VIEW_PRODUCTS, Permission.REVIEW_FINDINGS);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** @return the token itself; nobody can read it again */
    @Requires(Permission.MANAGE_API_TOKENS)
    public String create(String name) {
        return create(name, false);
    }

    /** @param resolves whether it may also decide about findings @return the token itself; nobody can read it again */
    @Requires(Permission.MANAGE_API_TOKENS)
    public String create(String name, boolean resolves) {
        if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) throw IdentityRejection.TOKEN_NAME.at("name", LONGEST_NAME);
        boolean taken = live().stream().anyMatch(t -> t.name().equalsIgnoreCase(name.strip()));
        if (taken) throw IdentityRejection.TOKEN_NAME_TAKEN.at("name", name.strip());
        var secret = Hashes.newToken(PREFIX);
        var token = new ApiToken(Ids.next(), name.strip(), Hashes.sha256(secret), CurrentShop.actor().id(), clock.instant());
        em.persist(resolves ? token.resolving() : token);
        audit.record("identity.api-token-created", "api-token", token.id(), token.name() + (resolves ? ", decides about findings" : ""));
        return secret;
    }

    /** The live ones first, newest first. */
    @Requires(Permission.MANAGE_API_TOKENS)
    public List<ApiTokenRow> all() {
        return em.createQuery("select t from ApiToken t order by case when t.revokedAt is null then 0 else 1 end, t.createdAt desc", ApiToken.class).getResultStream()
                .map(t -> new ApiTokenRow(t.id(), t.name(), t.createdAt(), t.lastUsedAt(), t.revokedAt(), t.resolves())).toList();
    }

    @Requires(Permission.MANAGE_API_TOKENS)
    public void revoke(UUID id) {
        var token = em.find(ApiToken.class, id);
        if (token == null) throw IdentityRejection.NO_SUCH_TOKEN.with();
        token.revoke(clock.instant());
        audit.record("identity.api-token-revoked", "api-token", id, token.name());
    }

    /** Who calls with this token in the bound shop; empty when it is unknown here or revoked. */
    @OpenToAll("the token is the proof")
    public Optional<Actor> whoIs(String token) {
        if (token == null || !token.startsWith(PREFIX) || token.length() > 100) return Optional.empty();
        var found = em.createQuery("select t from ApiToken t where t.tokenHash = :hash and t.revokedAt is null", ApiToken.class)
                .setParameter("hash", Hashes.sha256(token)).getResultStream().findFirst();
        found.ifPresent(this::used);
        return found.map(t -> new Actor(Actor.Kind.API_TOKEN, t.id(), t.name(), t.resolves() ? RESOLVING : RIGHTS));
    }

    /** To the minute, in a statement of its own: a busy program must neither write at every call nor lose races. */
    private void used(ApiToken token) {
        var now = clock.instant();
        em.createQuery("update ApiToken t set t.lastUsedAt = :now where t.id = :id and (t.lastUsedAt is null or t.lastUsedAt < :before)")
                .setParameter("now", now).setParameter("before", now.minus(COARSE)).setParameter("id", token.id()).executeUpdate();
    }

    private List<ApiToken> live() {
        return em.createQuery("select t from ApiToken t where t.revokedAt is null", ApiToken.class).getResultList();
    }
}
