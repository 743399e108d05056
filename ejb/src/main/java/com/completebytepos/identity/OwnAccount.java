package com.completebytepos.identity;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.identity.model.User;
import com.completebytepos.kernel.Changed;
import com.completebytepos.tenancy.Actor;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.TenancyRejection;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Duration;

/** Promises that whoever is signed in decides about their own language, password and sessions, and about nobody else's. */
@Stateless
@OpenToAll("one's own account")
public class OwnAccount {
    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject SignOn signOn;
    @Inject Tickets tickets;
    @Inject PasswordReset resets;
    @Inject KnownSessions sessions;
    @Inject AuditTrail audit;
    @Inject Event<Changed> changed;
    @Resource SessionContext own;

    /** {@code email} null: nobody wrote it down. */
    public record Me(String username, String name, String email) implements Serializable {
    }

    /** @throws com.completebytepos.kernel.Rejection 403 when who asks is no person */
    public Me me() {
        var user = myself();
        return new Me(user.username(), user.displayName(), user.email());
    }

    /** The language of pages from the next sign-in on, and of letters. @param language of two letters, one the product speaks */
    public void speak(String language) {
        myself().speak(language);
    }

    /** Who sits at somebody's screen does not know their password; a wrong one is counted as at signing in. Older sessions end, this one too. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void changePassword(String current, String wanted) {
        UserRules.checkPassword(wanted == null ? "" : wanted);
        var who = signOn.signIn(own.getBusinessObject(OwnAccount.class).me().username(), current);
        resets.reset(tickets.issue(TicketKind.RESET_PASSWORD, who.userId(), A_MOMENT).token(), wanted);
    }

    public void signOutEverywhere() {
        var user = myself();
        sessions.forgetAfterCommit(user.id(), user.credentialEpoch());
        user.signOutEverywhere();
        audit.record("identity.signed-out-everywhere", "user", user.id(), user.username());
        changed.fire(new Changed("user", user.id()));
    }

    private User myself() {
        var actor = CurrentShop.actor();
        var user = actor.kind() == Actor.Kind.USER ? em.find(User.class, actor.id()) : null;
        if (user == null) throw TenancyRejection.NOT_ALLOWED.with(actor.name());
        return user;
    }
}
