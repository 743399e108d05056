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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Promises when people came and left as they said it at a till, and that what the office mends carries its reason. */
@Stateless
public class TimeClock {
    private static final int PAGE = 2_000;
    private static final int LONGEST_PERIOD = 366;
    private static final Duration LONGEST = Duration.ofHours(24);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** {@code in}: came, else left. {@code reason} and {@code by} of what the office wrote. */
    public record Punch(UUID id, UUID userId, UUID branchId, boolean in, Instant at, String reason, String by) implements Serializable {
    }

    /** A stretch of work; {@code left} and {@code worked} are null while the other end is missing. */
    public record Stretch(UUID userId, String name, LocalDate day, Punch came, Punch left, Duration worked) implements Serializable {

        private Instant begin() {
            return came == null ? left.at() : came.at();
        }
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

    /**
     * Days of Nairobi by when somebody came, both included; newest first, all there are. A night belongs to the day it began, also where the period
     * begins or ends within it.
     *
     * @throws com.completebytepos.kernel.Rejection 422 when the period is longer than a year
     */
    @Requires(Permission.EDIT_PEOPLE)
    public List<Stretch> stretches(LocalDate from, LocalDate to) {
        if (to.isAfter(from.plusDays(LONGEST_PERIOD - 1))) throw IdentityRejection.PUNCH_PERIOD.at("to", LONGEST_PERIOD);
        var names = new HashMap<UUID, String>();
        em.createQuery("select u from User u", User.class).getResultStream().forEach(u -> names.put(u.id(), u.displayName()));
        var found = new ArrayList<Stretch>();
        Punch came = null;
        for (var punch : punches(from.atStartOfDay(HouseClock.NAIROBI).toInstant().minus(LONGEST), to.plusDays(1).atStartOfDay(HouseClock.NAIROBI).toInstant().plus(LONGEST))) {
            boolean ends = came != null && !punch.in() && punch.userId().equals(came.userId()) && Duration.between(came.at(), punch.at()).compareTo(LONGEST) < 0;
            if (came != null) found.add(stretch(names, came, ends ? punch : null));
            if (!ends && !punch.in()) found.add(stretch(names, null, punch));
            came = punch.in() ? punch : null;
        }
        if (came != null) found.add(stretch(names, came, null));
        found.removeIf(one -> one.day().isBefore(from) || one.day().isAfter(to));
        found.sort(Comparator.comparing(Stretch::begin).reversed().thenComparing(Stretch::name).thenComparing(Stretch::userId));
        return found;
    }

    /** By person and moment, a page after the other. */
    private List<Punch> punches(Instant from, Instant to) {
        var all = new ArrayList<Punch>();
        for (var page = page(from, to, null); !page.isEmpty(); page = page(from, to, all.get(all.size() - 1))) all.addAll(page);
        return all;
    }

    private List<Punch> page(Instant from, Instant to, Punch last) {
        var query = em.createQuery("select p from TimePunch p where p.struckBy is null and p.at >= :from and p.at < :to"
                + (last == null ? "" : " and (p.userId > :user or p.userId = :user and (p.at > :at or p.at = :at and p.id > :id))") + " order by p.userId, p.at, p.id", TimePunch.class)
                .setParameter("from", from).setParameter("to", to).setMaxResults(PAGE);
        if (last != null) query.setParameter("user", last.userId()).setParameter("at", last.at()).setParameter("id", last.id());
        var page = query.getResultStream().map(TimePunch::told).toList();
        return page;
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

    private static Stretch stretch(Map<UUID, String> names, Punch came, Punch left) {
        var first = came == null ? left : came;
        return new Stretch(first.userId(), names.getOrDefault(first.userId(), "?"), LocalDate.ofInstant(first.at(), HouseClock.NAIROBI), came, left, came == null || left == null ? null : Duration.between(came.at(), left.at()));
    }
}
