package com.completebytepos.identity;

import com.completebytepos.identity.model.Ticket;
import com.completebytepos.identity.model.User;
import com.completebytepos.kernel.Hashes;
import com.completebytepos.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Promises that a ticket is good once, for its kind, for a while; only its SHA-256 is stored. */
@Stateless
@OpenToAll("a ticket is the proof itself")
public class Tickets {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Clock clock;

    /** A ticket and the moment it ends; the token is told once. */
    public record Issued(String token, Instant expiresAt) {
    }

    public Issued issue(TicketKind kind, UUID userId, Duration life) {
        var token = Hashes.newToken("t_");
        var expires = clock.instant().plus(life);
        em.persist(new Ticket(Hashes.sha256(token), kind, userId, expires));
        return new Issued(token, expires);
    }

    /** Whose ticket it is, without using it up. */
    public Optional<SignedIn> holder(TicketKind kind, String token) {
        return good(kind, token, LockModeType.NONE).map(t -> em.find(User.class, t.userId())).filter(User::isActive).map(SignInAttempts::signedIn);
    }

    /** Uses the ticket up, in the transaction of what it admits to, and tells whose it was; two at once: one of them is refused. */
    public UUID use(TicketKind kind, String token) {
        var ticket = good(kind, token, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> IdentityRejection.TICKET_INVALID.with());
        ticket.use(clock.instant());
        return ticket.userId();
    }

    /** Ends every open ticket of this kind a person has. */
    public void endAll(TicketKind kind, UUID userId) {
        em.createQuery("update Ticket t set t.usedAt = :now where t.userId = :user and t.kind = :kind and t.usedAt is null")
                .setParameter("now", clock.instant()).setParameter("user", userId).setParameter("kind", kind).executeUpdate();
    }

    private Optional<Ticket> good(TicketKind kind, String token, LockModeType lock) {
        if (token == null) return Optional.empty();
        return Optional.ofNullable(em.find(Ticket.class, Hashes.sha256(token), lock)).filter(t -> t.admits(kind, clock.instant()));
    }
}
