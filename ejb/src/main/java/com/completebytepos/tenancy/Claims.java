package com.completebytepos.tenancy;

import com.completebytepos.tenancy.model.Claim;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;

/**
 * Promises that what there is one of in the world is held by one shop. It writes in the platform's own transaction, so it is asked
 * before the shop's begins: a claim without its use is harmless, a use without its claim is not.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Claims {
    /** What was only asked for keeps others out for so long. */
    private static final Duration LAPSES = Duration.ofDays(7);

    @PersistenceContext(unitName = "platform") EntityManager em;
    @Inject Clock clock;

    /** @param holder who in the shop, for example a branch's id @return whether the bound shop's holder has it now */
    @Requires(Permission.EDIT_SETTINGS)
    public boolean claim(String kind, String what, String holder) {
        var shop = CurrentShop.require().value();
        var key = new Claim.Key(kind, what);
        var known = em.find(Claim.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (known != null && (known.isOf(shop, holder) || !known.isLapsed(clock.instant().minus(LAPSES)))) return known.isOf(shop, holder);
        if (known != null) {
            em.remove(known);
            em.flush();
        }
        em.persist(new Claim(key, shop, holder, clock.instant()));
        em.flush();
        return true;
    }

    /** It is used: from now on it lapses no more. */
    @Requires(Permission.EDIT_SETTINGS)
    public void keep(String kind, String what, String holder) {
        var known = em.find(Claim.class, new Claim.Key(kind, what), LockModeType.PESSIMISTIC_WRITE);
        if (known != null && known.isOf(CurrentShop.require().value(), holder)) known.keep();
    }

    @Requires(Permission.EDIT_SETTINGS)
    public void release(String kind, String what, String holder) {
        var known = em.find(Claim.class, new Claim.Key(kind, what), LockModeType.PESSIMISTIC_WRITE);
        if (known != null && known.isOf(CurrentShop.require().value(), holder)) em.remove(known);
    }
}
