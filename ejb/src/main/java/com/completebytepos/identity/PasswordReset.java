package com.completebytepos.identity;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.identity.model.ResetAsk;
import com.completebytepos.identity.model.User;
import com.completebytepos.kernel.Hashes;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Hosts;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.work.DueWork;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Promises that only who reads a person's mail can set that person's password anew, and that asking tells nobody who is here. */
@Stateless
public class PasswordReset {
    public static final String RESET_MAIL = "identity.reset-mail";
    public static final String INVITATION = "identity.invitation";
    private static final Duration TICKET_LIFE = Duration.ofMinutes(30);
    private static final Duration INVITATION_LIFE = Duration.ofDays(3);
    private static final Duration QUIET = Duration.ofDays(1);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Tickets tickets;
    @Inject DueWork work;
    @Inject AuditTrail audit;
    @Inject KnownSessions sessions;
    @Inject Clock clock;

    /**
     * Makes a mail due, if there is somebody to write to. The answer is the same for everybody.
     *
     * @param asked a user name or an e-mail address
     */
    @OpenToAll("whoever forgot a password is not known yet")
    public void ask(String asked) {
        var wanted = asked == null ? "" : asked.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || wanted.length() > 200) throw IdentityRejection.ASKED_MISSING.at("asked");
        slowDown(wanted);
        em.createQuery("select u from User u where (u.username = :asked or lower(u.email) = :asked) and u.email is not null and u.active = true", User.class)
                .setParameter("asked", wanted).getResultList().forEach(user -> {
                    work.add("mail:" + user.id(), RESET_MAIL, user.id().toString());
                    audit.record("identity.password-forgotten", "user", user.id(), user.username());
                });
    }

    /** Lets a new owner choose the first password by mail. */
    @Requires(Permission.EDIT_PEOPLE)
    public void invite(UUID userId) {
        work.add("mail:" + userId, INVITATION, userId.toString());
    }

    /** Sets a new password on the strength of a ticket, and uses the ticket up. */
    @OpenToAll("the ticket is the proof")
    public void reset(String ticket, String password) {
        UserRules.checkPassword(password == null ? "" : password);
        var who = tickets.holder(TicketKind.RESET_PASSWORD, ticket).orElseThrow(() -> IdentityRejection.TICKET_INVALID.with());
        tickets.use(TicketKind.RESET_PASSWORD, ticket);
        var user = em.find(User.class, who.userId());
        sessions.forgetAfterCommit(user.id(), user.credentialEpoch());
        user.setPassword(Passwords.hash(password));
        tickets.endAll(TicketKind.RESET_PASSWORD, user.id());
        audit.record("identity.password-reset", "user", user.id(), user.username());
    }

    /** The letter that is due, with a fresh ticket; empty when there is nobody to write to any more. Its link comes from settings and the shop's code alone. */
    @Requires(Permission.DO_DUE_WORK)
    public Optional<Letter> letter(String kind, UUID userId) {
        var user = em.find(User.class, userId);
        if (user == null || !user.isActive() || user.email() == null) return Optional.empty();
        boolean invitation = kind.equals(INVITATION);
        var ticket = tickets.issue(TicketKind.RESET_PASSWORD, userId, invitation ? INVITATION_LIFE : TICKET_LIFE);
        var shop = CurrentShop.require();
        var address = Hosts.fromSettings().addressOf(shop) + "/reset.xhtml?ticket=" + ticket.token();
        return Optional.of(new Letter(invitation, user.email(), user.displayName(), user.locale(), shop.value(), address, ticket.expiresAt()));
    }

    @Requires(Permission.DO_DUE_WORK)
    public void sent(UUID item) {
        work.done(item);
    }

    private void slowDown(String wanted) {
        var now = clock.instant();
        em.createQuery("delete from ResetAsk a where a.lastAt < :before").setParameter("before", now.minus(QUIET)).executeUpdate();
        var hash = Hashes.sha256(wanted);
        var known = em.find(ResetAsk.class, hash, LockModeType.PESSIMISTIC_WRITE);
        if (known != null && known.isLocked(now)) throw IdentityRejection.ASKED_TOO_OFTEN.with(Duration.between(now, known.freeAt()).toSeconds() + 1);
        var ask = known == null ? new ResetAsk(hash) : known;
        ask.count(now);
        if (known == null) em.persist(ask);
    }
}
