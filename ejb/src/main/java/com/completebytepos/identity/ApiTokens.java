package com.completebytepos.identity;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.identity.model.ApiToken;
import com.completebytepos.kernel.Hashes;
import com.completebytepos.kernel.Ids;
import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.BranchScope;
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
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** @param scopes at least one, none beyond what its maker may do. @return the token itself; nobody can read it again */
    @Requires(Permission.MANAGE_API_TOKENS)
    public String create(String name, Set<ApiScope> scopes) {
        BranchScope.checkWhole(); // a program is bound to no branch
        if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) throw IdentityRejection.TOKEN_NAME.at("name", LONGEST_NAME);
        if (scopes == null || scopes.isEmpty()) throw IdentityRejection.TOKEN_SCOPES.at("scopes");
        if (!CurrentShop.actor().permissions().containsAll(rights(scopes))) throw IdentityRejection.TOKEN_SCOPES_BEYOND.at("scopes");
        boolean taken = live().stream().anyMatch(t -> t.name().equalsIgnoreCase(name.strip()));
        if (taken) throw IdentityRejection.TOKEN_NAME_TAKEN.at("name", name.strip());
        var secret = Hashes.newToken(PREFIX);
        var token = new ApiToken(Ids.next(), name.strip(), Hashes.sha256(secret), scopes, CurrentShop.actor().id(), clock.instant());
        em.persist(token);
        audit.record("identity.api-token-created", "api-token", token.id(), token.name() + ": " + String.join(" ", token.scopeWords()));
        return secret;
    }

    /** The live ones first, newest first. */
    @Requires(Permission.MANAGE_API_TOKENS)
    public List<ApiTokenRow> all() {
        return em.createQuery("select t from ApiToken t order by case when t.revokedAt is null then 0 else 1 end, t.createdAt desc", ApiToken.class).getResultStream()
                .map(t -> new ApiTokenRow(t.id(), t.name(), t.scopeWords(), t.createdAt(), t.lastUsedAt(), t.revokedAt())).toList();
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
        return found.map(t -> new Actor(Actor.Kind.API_TOKEN, t.id(), t.name(), rights(t.scopes())));
    }

    /** To the minute, in a statement of its own: a busy program must neither write at every call nor lose races. */
    private void used(ApiToken token) {
        var now = clock.instant();
        em.createQuery("update ApiToken t set t.lastUsedAt = :now where t.id = :id and (t.lastUsedAt is null or t.lastUsedAt < :before)")
                .setParameter("now", now).setParameter("before", now.minus(COARSE)).setParameter("id", token.id()).executeUpdate();
    }

    private static Set<Permission> rights(Set<ApiScope> scopes) {
        var rights = EnumSet.noneOf(Permission.class);
        scopes.forEach(s -> rights.addAll(s.permissions()));
        return rights;
    }

    /** What the calling program's token is called and may do. @throws com.completebytepos.kernel.Rejection 401 when no token calls */
    @OpenToAll("a program asks about itself")
    public ApiTokenRow own() {
        var found = CurrentShop.actor().kind() == Actor.Kind.API_TOKEN ? em.find(ApiToken.class, CurrentShop.actor().id()) : null;
        if (found == null) throw IdentityRejection.UNKNOWN_TOKEN.with();
        return new ApiTokenRow(found.id(), found.name(), found.scopeWords(), found.createdAt(), found.lastUsedAt(), found.revokedAt());
    }

    private List<ApiToken> live() {
        return em.createQuery("select t from ApiToken t where t.revokedAt is null", ApiToken.class).getResultList();
    }
}
