package com.completebytepos.reconciliation;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.payments.PaymentBook;
import com.completebytepos.payments.ProviderAccounts;
import com.completebytepos.reconciliation.model.ReconciledDay;
import com.completebytepos.reconciliation.model.ReconciledItem;
import com.completebytepos.reconciliation.model.StatementLine;
import com.completebytepos.tenancy.CurrentShop;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Promises every reconciled day with what is open of it, the notes of people, and a signature that stands for what was found when it was given. */
@Stateless
public class ReconciledDays {
    public static final String RUN = "reconciliation.run";
    private static final int LONGEST_NOTE = 300;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject ProviderAccounts accounts;
    @Inject PaymentBook payments;
    @Inject DueWork work;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    public record Sheet(DayRow head, List<DayRow.Sum> sums, List<OpenItem> open) implements Serializable {
    }

    public record OpenItem(UUID id, Item item, String note, String notedBy, Instant notedAt) implements Serializable {
    }

    /** Newest first. */
    @Requires(Permission.VIEW_REPORTS)
    public List<DayRow> page(LocalDate from, LocalDate to) {
        return em.createQuery("select d from ReconciledDay d where d.day between :from and :to order by d.day desc, d.shortCode", ReconciledDay.class).setParameter("from", from).setParameter("to", to)
                .getResultStream().map(ReconciledDay::row).toList();
    }

    @Requires(Permission.VIEW_REPORTS)
    public Sheet find(UUID id) {
        var day = found(id);
        var open = em.createQuery("select i from ReconciledItem i where i.dayId = :day order by i.at, i.id", ReconciledItem.class).setParameter("day", id).getResultStream()
                .map(i -> new OpenItem(i.id(), i.item(), i.note(), i.notedBy(), i.notedAt())).toList();
        return new Sheet(day.row(), day.sumRows(), open);
    }

    /** Asks for a run, now; a day asked for twice runs once. @return the day's id */
    @Requires(Permission.VIEW_REPORTS)
    public UUID ask(UUID accountId, LocalDate date) {
        if (date == null || date.isAfter(LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI))) throw ReconciliationRejection.FUTURE.at("day");
        var account = accounts.all().stream().filter(a -> a.id().equals(accountId)).findFirst().orElseThrow(() -> ReconciliationRejection.NO_SUCH_ACCOUNT.at("account"));
        var day = em.createQuery("select d from ReconciledDay d where d.shortCode = :number and d.day = :day", ReconciledDay.class).setParameter("number", account.shortCode()).setParameter("day", date)
                .getResultStream().findFirst().orElseGet(() -> {
                    var made = new ReconciledDay(accountId, account.shortCode(), date, clock.instant());
                    em.persist(made);
                    return made;
                });
        day.asked(clock.instant());
        work.soon(RUN + ":" + accountId, RUN, accountId + "/" + date, clock.instant());
        return day.id();
    }

    @Requires(Permission.VIEW_REPORTS)
    public void note(UUID itemId, String note) {
        var text = note == null ? "" : note.strip();
        if (text.length() > LONGEST_NOTE) throw ReconciliationRejection.NOTE_TOO_LONG.at("note", LONGEST_NOTE);
        var item = Optional.ofNullable(em.find(ReconciledItem.class, itemId)).orElseThrow(() -> ReconciliationRejection.NO_SUCH_DAY.with());
        item.noted(text.isEmpty() ? null : text, CurrentShop.actor().name(), clock.instant());
        audit.record("reconciliation.noted", "reconciled-item", itemId, item.item().code() + ": " + text);
    }

    /** Money the provider's record has and we do not becomes a payment, on a person's word; the day is run again. @return the payment */
    @Requires(Permission.BOOK_PAYMENTS)
    public UUID book(UUID itemId, String why) {
        var reason = why == null ? "" : why.strip();
        if (reason.length() < 3 || reason.length() > 200) throw ReconciliationRejection.BOOK_REASON.at("note", 200);
        var row = Optional.ofNullable(em.find(ReconciledItem.class, itemId, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(() -> ReconciliationRejection.NO_SUCH_DAY.with());
        var item = row.item();
        if (!item.isBookable()) throw ReconciliationRejection.NOT_BOOKABLE.at("note");
        var day = found(row.dayId());
        var payment = payments.booked(day.accountId(), new PaymentBook.Stated(item.code(), item.theirs(), item.at(), payer(day.row().shortCode(), item.code())), reason);
        audit.record("reconciliation.booked", "payment", payment, item.code() + " " + item.theirs() + ": " + reason);
        ask(day.accountId(), day.day());
        return payment;
    }

    /** Who paid, as the statement masks it; tells prompts of one amount apart. */
    private String payer(String shortCode, String code) {
        return em.createQuery("select l from StatementLine l where l.shortCode = :number and l.receipt = :code and l.direction = 'IN'", StatementLine.class).setParameter("number", shortCode).setParameter("code", code)
                .getResultStream().map(line -> line.row().payer()).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** What is open needs a word. */
    @Requires(Permission.VIEW_REPORTS)
    public void sign(UUID id, String note) {
        var day = found(id);
        var row = day.row();
        var text = note == null ? "" : note.strip();
        if (row.run().due() || row.run().at() == null) throw ReconciliationRejection.NOT_RUN.at("signNote");
        if (text.length() > LONGEST_NOTE || row.openItems() > 0 && text.isEmpty()) throw ReconciliationRejection.WORD_NEEDED.at("signNote", LONGEST_NOTE);
        day.signed(CurrentShop.actor().name(), text.isEmpty() ? null : text, clock.instant());
        audit.record("reconciliation.signed", "reconciled-day", id, row.shortCode() + " " + row.day() + ", open " + row.openItems());
    }

    private ReconciledDay found(UUID id) {
        return Optional.ofNullable(id == null ? null : em.find(ReconciledDay.class, id, LockModeType.NONE)).orElseThrow(() -> ReconciliationRejection.NO_SUCH_DAY.with());
    }
}
