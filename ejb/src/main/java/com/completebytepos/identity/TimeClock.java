package com.completebytepos.identity;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.identity.model.TimePunch;
import com.completebytepos.identity.model.User;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Ids;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** Promises when people came and left as they said it at a till, and that what the office mends carries its reason. */
@Stateless
public class TimeClock {
    private static final int MOST = 5_000;
    private static final Duration LONGEST = Duration.ofHours(24);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** {@code in}: came, else left. {@code reason} and {@code by} of what the office wrote. */
    public record Punch(UUID id, UUID userId, UUID branchId, boolean in, Instant at, String reason, String by) implements Serializable {
    }

    /** A stretch of work; {@code left} and {@code worked} are null while the other end is missing. */
    public record Stretch(UUID userId, String name, LocalDate day, Punch came, Punch left, Duration worked) implements Serializable {
    }

    /** @return what is odd: {@code clock-in-twice}, {@code clock-out-alone} */
    @Requires(Permission.SYNC)
    public List<String> told(Punch punch) {
        var last = em.createQuery("select p from TimePunch p where p.userId = :user and p.struckBy is null and p.at < :at order by p.at desc", TimePunch.class)
                .setParameter("user", punch.userId()).setParameter("at", punch.at()).setMaxResults(1).getResultStream().map(TimePunch::told).findFirst();
        em.persist(new TimePunch(punch, null, null));
        boolean wasIn = last.filter(Punch::in).isPresent();
        if (wasIn == punch.in()) return List.of(punch.in() ? "clock-in-twice" : "clock-out-alone");
        return List.of();
    }

    /** Days of Nairobi by when somebody came, both included; newest first. */
    @Requires(Permission.EDIT_PEOPLE)
    public List<Stretch> stretches(LocalDate from, LocalDate to) {
        var punches = em.createQuery("select p from TimePunch p where p.struckBy is null and p.at >= :from and p.at < :to order by p.userId, p.at", TimePunch.class)
                .setParameter("from", from.atStartOfDay(HouseClock.NAIROBI).toInstant()).setParameter("to", to.plusDays(2).atStartOfDay(HouseClock.NAIROBI).toInstant())
                .setMaxResults(MOST).getResultStream().map(TimePunch::told).toList();
        var names = new HashMap<UUID, String>();
        em.createQuery("select u from User u", User.class).getResultStream().forEach(u -> names.put(u.id(), u.displayName()));
        var found = new ArrayList<Stretch>();
        for (int i = 0; i < punches.size(); i++) {
            var punch = punches.get(i);
            var next = i + 1 < punches.size() ? punches.get(i + 1) : null;
            boolean ends = punch.in() && next != null && next.userId().equals(punch.userId()) && !next.in() && Duration.between(punch.at(), next.at()).compareTo(LONGEST) < 0;
            found.add(stretch(names.getOrDefault(punch.userId(), "?"), punch.in() ? punch : null, ends ? next : punch.in() ? null : punch));
            if (ends) i++;
        }
        found.removeIf(one -> one.day().isAfter(to));
        Collections.reverse(found);
        return found;
    }

    /** Written by the office, because somebody forgot. @throws com.completebytepos.kernel.Rejection 404, 422 */
    @Requires(Permission.EDIT_PEOPLE)
    public void write(UUID userId, boolean in, Instant at, String reason) {
        if (userId == null || em.find(User.class, userId) == null) throw IdentityRejection.NO_SUCH_USER.at("person");
        if (at == null || at.isAfter(clock.instant()) || at.isBefore(clock.instant().minus(Duration.ofDays(366)))) throw IdentityRejection.PUNCH_TIME.at("at");
        checkReason(reason);
        em.persist(new TimePunch(new Punch(Ids.next(), userId, null, in, at, null, null), reason.strip(), CurrentShop.actor().name()));
        audit.record("identity.time-written", "user", userId, (in ? "came " : "left ") + at + ": " + reason.strip());
    }

    /** It counts no more; the audit keeps what it said. @throws com.completebytepos.kernel.Rejection 404, 422 */
    @Requires(Permission.EDIT_PEOPLE)
    public void strike(UUID id, String reason) {
        checkReason(reason);
        int struck = em.createQuery("update TimePunch p set p.struckBy = :by, p.reason = :reason where p.id = :id and p.struckBy is null").setParameter("by", CurrentShop.actor().name())
                .setParameter("reason", reason.strip()).setParameter("id", id).executeUpdate();
        if (struck == 0) throw IdentityRejection.NO_SUCH_PUNCH.with();
        var punch = em.find(TimePunch.class, id).told();
        audit.record("identity.time-struck", "user", punch.userId(), (punch.in() ? "came " : "left ") + punch.at() + ": " + reason.strip());
    }

    private static void checkReason(String reason) {
        if (reason == null || reason.strip().length() < 3 || reason.length() > 120) throw IdentityRejection.PUNCH_REASON.at("reason");
    }

    private static Stretch stretch(String name, Punch came, Punch left) {
        var first = came == null ? left : came;
        return new Stretch(first.userId(), name, LocalDate.ofInstant(first.at(), HouseClock.NAIROBI), came, left, came == null || left == null ? null : Duration.between(came.at(), left.at()));
    }
}
