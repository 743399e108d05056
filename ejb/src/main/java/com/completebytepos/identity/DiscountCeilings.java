package com.completebytepos.identity;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.identity.model.CeilingChange;
import com.completebytepos.identity.model.User;
import com.completebytepos.kernel.Changed;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Promises that what somebody takes off alone is judged by the ceilings the till was told, whatever the owner set since (ADR 0093). */
@Stateless
public class DiscountCeilings {
    public static final int WHOLE = 10_000;
    /** A till with network hears of a change within seconds; for so long one that says it had network may have missed it. */
    private static final Duration HEARD = Duration.ofMinutes(15);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Event<Changed> changed;
    @Inject Clock clock;

    /** In hundredths of a percent; {@code version} 0: never set. Owners take off what they like, people who neither sell nor supervise nothing. */
    public record Ceilings(int version, int supervisor, int cashier) implements Serializable {
        static final Ceilings USUAL = new Ceilings(0, 2_000, 500);

        /** The most of what the roles may. */
        public int of(Collection<Role> roles) {
            return roles.stream().mapToInt(this::of).max().orElse(0);
        }

        private int of(Role role) {
            return switch (role) {
                case OWNER -> WHOLE;
                case SUPERVISOR -> supervisor;
                case CASHIER -> cashier;
                case STOCK_KEEPER, ACCOUNTANT -> 0;
            };
        }
    }

    /** What a sale says of itself: the version its till worked by, null for an older till; when it was made, and whether without network. */
    public record Told(Integer version, Instant at, boolean offline) {
    }

    @OpenToAll("tills work by it and pages show it")
    public Ceilings current() {
        return newest("select c from CeilingChange c order by c.version desc", null).map(DiscountCeilings::ceilings).orElse(Ceilings.USUAL);
    }

    /** The version told, unless the till had network and another had been in force for a while; of a till that tells none what was in force when it sold. */
    @Requires(Permission.SYNC)
    public Ceilings asTold(Told told) {
        var inForce = newest("select c from CeilingChange c where c.since <= :at order by c.version desc", told.at());
        if (told.version() == null) return inForce.map(DiscountCeilings::ceilings).orElse(Ceilings.USUAL);
        boolean missed = told.offline() || inForce.filter(one -> one.version() > told.version() && one.since().plus(HEARD).isBefore(told.at())).isEmpty();
        if (!missed) return ceilings(inForce.get());
        if (told.version() <= 0) return Ceilings.USUAL;
        return Optional.ofNullable(em.find(CeilingChange.class, told.version())).map(DiscountCeilings::ceilings).orElseGet(this::current);
    }

    /** @throws com.completebytepos.kernel.Rejection 422 for what is no share, or where a cashier might more than a supervisor */
    @Requires(Permission.EDIT_SETTINGS)
    public void set(int supervisor, int cashier) {
        if (supervisor < 0 || supervisor > WHOLE) throw IdentityRejection.CEILING_SHARE.at("supervisorCeiling");
        if (cashier < 0 || cashier > WHOLE) throw IdentityRejection.CEILING_SHARE.at("cashierCeiling");
        if (cashier > supervisor) throw IdentityRejection.CEILING_ABOVE_SUPERVISOR.at("cashierCeiling");
        var before = current();
        if (before.supervisor() == supervisor && before.cashier() == cashier) return;
        var next = new CeilingChange(before.version() + 1, supervisor, cashier, clock.instant());
        audit.record("identity.discount-ceilings-set", "discount-ceilings", next.version(), before + " -> " + ceilings(next));
        em.persist(next);
        em.createQuery("select u from User u", User.class).getResultStream().filter(user -> user.permissions().contains(Permission.SELL)).forEach(user -> changed.fire(new Changed("user", user.id())));
    }

    private Optional<CeilingChange> newest(String query, Instant at) {
        var asked = em.createQuery(query, CeilingChange.class).setMaxResults(1);
        return (at == null ? asked : asked.setParameter("at", at)).getResultStream().findFirst();
    }

    private static Ceilings ceilings(CeilingChange one) {
        return new Ceilings(one.version(), one.supervisor(), one.cashier());
    }
}
