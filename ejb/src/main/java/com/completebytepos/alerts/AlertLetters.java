package com.completebytepos.alerts;

import com.completebytepos.alerts.model.SentLetter;
import com.completebytepos.audit.AuditTrail;
import com.completebytepos.identity.LetterReaders;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Hosts;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.work.DueWork;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Promises one letter a day to whoever has something to be told, and none twice: what was on its way when the server stopped is not sent again (ADR 0122). */
@Stateless
public class AlertLetters {
    /** The kind of due work a letter is. */
    public static final String KIND = "alerts.letter";
    private static final String LANE = "alert-letters";
    private static final Duration APART = Duration.ofMinutes(1);
    private static final int KEPT_DAYS = 90;
    private static final int SHOWN = 10;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject LetterReaders readers;
    @Inject AlertChoices choices;
    @Inject AlertNews news;
    @Inject DueWork work;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** {@code daily}: by the calendar, not asked for; {@code endedAt} null while it waits. */
    public record Row(UUID id, boolean daily, LetterState state, Instant askedAt, Instant endedAt) implements Serializable {
    }

    /** What would be in a letter to whoever asks; empty when there is nothing to tell. */
    @Requires(Permission.VIEW_STOCK)
    public Optional<AlertLetter> preview() {
        return written(readers.myself());
    }

    /** @throws com.completebytepos.kernel.Rejection 422 without an address; 409 when there is nothing to tell, or one was asked for just now */
    @Requires(Permission.VIEW_STOCK)
    public void sendNow() {
        var me = readers.myself();
        if (me.email() == null) throw AlertsRejection.NO_ADDRESS.with();
        if (written(me).isEmpty()) throw AlertsRejection.NOTHING_TO_TELL.with();
        boolean soon = em.createQuery("select count(l) from SentLetter l where l.userId = :me and l.dailyOn is null and l.askedAt > :since", Long.class)
                .setParameter("me", me.id()).setParameter("since", clock.instant().minus(APART)).getSingleResult() > 0;
        if (soon) throw AlertsRejection.JUST_ASKED.with();
        ask(me.id(), null);
        audit.record("alerts.asked", "user", me.id(), me.name());
    }

    /** The latest to whoever asks, newest first. */
    @Requires(Permission.VIEW_STOCK)
    public List<Row> mine() {
        return em.createQuery("select l from SentLetter l where l.userId = :me order by l.askedAt desc, l.id desc", SentLetter.class).setParameter("me", readers.myself().id()).setMaxResults(SHOWN)
                .getResultStream().map(SentLetter::row).toList();
    }

    /** Again on the same day changes nothing. @return how many letters there will be */
    @Requires(Permission.DO_DUE_WORK)
    public int plan(LocalDate day) {
        em.createQuery("delete from SentLetter l where l.askedAt < :old").setParameter("old", day.minusDays(KEPT_DAYS).atStartOfDay(HouseClock.NAIROBI).toInstant()).executeUpdate();
        var had = em.createQuery("select l.userId from SentLetter l where l.dailyOn = :day", UUID.class).setParameter("day", day).getResultList();
        var due = readers.reachable().stream().filter(reader -> !had.contains(reader.id()) && written(reader).isPresent()).toList();
        due.forEach(reader -> ask(reader.id(), day));
        return due.size();
    }

    /** From now on it is on its way. Empty when it went already, may have gone, or there is nobody to write to any more, or nothing: that stands written then. */
    @Requires(Permission.DO_DUE_WORK)
    public Optional<AlertLetter> take(UUID id) {
        var letter = em.find(SentLetter.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (letter == null) return Optional.empty();
        var now = clock.instant();
        if (letter.row().state() == LetterState.SENDING) letter.end(LetterState.UNSURE, now, "the server stopped while it was on its way");
        if (letter.row().state() != LetterState.WAITING) return Optional.empty();
        var written = readers.reachable().stream().filter(reader -> reader.id().equals(letter.userId())).findFirst().flatMap(this::written);
        if (written.isPresent()) letter.leave();
        else letter.end(LetterState.NOTHING, now, null);
        return written;
    }

    /** The post did not take it: it waits for the next try. */
    @Requires(Permission.DO_DUE_WORK)
    public void comeBack(UUID id) {
        Optional.ofNullable(em.find(SentLetter.class, id)).ifPresent(SentLetter::comeBack);
    }

    /** @param refusal null when it went, or never left; else why it never will */
    @Requires(Permission.DO_DUE_WORK)
    public void ended(UUID item, UUID id, String refusal) {
        var letter = em.find(SentLetter.class, id);
        if (letter != null && letter.row().state() == LetterState.SENDING) letter.end(refusal == null ? LetterState.SENT : LetterState.FAILED, clock.instant(), refusal);
        work.done(item);
    }

    private void ask(UUID user, LocalDate day) {
        var letter = new SentLetter(user, day, clock.instant());
        em.persist(letter);
        work.add(LANE, KIND, letter.id().toString());
    }

    private Optional<AlertLetter> written(LetterReaders.Reader reader) {
        var kinds = choices.kinds(reader);
        var sections = kinds.isEmpty() ? List.<AlertSection>of() : news.news(kinds, reader.branches(), choices.expiryDays());
        if (sections.isEmpty()) return Optional.empty();
        var shop = CurrentShop.require();
        return Optional.of(AlertWords.written(new AlertWords.Envelope(reader.email(), reader.name(), choices.locale(reader), shop.value(), Hosts.fromSettings().addressOf(shop)), sections));
    }
}
