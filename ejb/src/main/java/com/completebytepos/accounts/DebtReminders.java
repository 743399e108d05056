package com.completebytepos.accounts;

import com.completebytepos.accounts.client.SmsLine;
import com.completebytepos.accounts.model.DebtReminder;
import com.completebytepos.accounts.model.OpenItem;
import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.BusinessCard;
import com.completebytepos.customers.CustomerEntry;
import com.completebytepos.customers.CustomerLeaving;
import com.completebytepos.customers.CustomerRegister;
import com.completebytepos.customers.CustomersMerged;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Rejection;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.work.DueWork;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Promises that a debtor is reminded in the words that were shown before, once a day at most, and that it stands written who asked for it. */
@Stateless
public class DebtReminders {
    /** The kind of due work a reminder is. */
    public static final String KIND = "accounts.reminder";
    /** One lane beside other mails: a slow provider of SMS holds up nobody's forgotten password. */
    private static final String LANE = "reminders";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject CustomerRegister register;
    @Inject AccountShelf shelf;
    @Inject BusinessCard business;
    @Inject DueWork work;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** What would be sent; {@code obstacle} is why not, a code with a text, and then there is no reminder. */
    public record Prepared(CustomerEntry customer, Money owed, Money overdue, Reminder reminder, String obstacle) implements Serializable {
    }

    public record Row(UUID id, LocalDate day, ReminderChannel channel, String address, Reminder words, Money owed, String state, String problem, String askedBy, Instant askedAt, Instant sentAt) implements Serializable {
    }

    @Requires(Permission.MANAGE_CREDIT)
    public boolean offersSms() {
        return SmsLine.isOffered();
    }

    /** @param channel null: by mail to those who have an address, else by SMS where the shop offers it */
    @Requires(Permission.MANAGE_CREDIT)
    public Prepared prepare(UUID customerId, ReminderChannel channel) {
        var customer = register.entry(customerId);
        var unpaid = shelf.unpaid(customer.id());
        var way = channel != null ? channel : customer.email() == null && customer.phone() != null && SmsLine.isOffered() ? ReminderChannel.SMS : ReminderChannel.MAIL;
        var overdue = ReminderWords.sum(unpaid.stream().filter(i -> i.dueOn().isBefore(today())).toList());
        var no = obstacle(customer, unpaid, way);
        var reminder = no.isPresent() ? null : ReminderWords.written(way, customer, business.details().tradeName(), unpaid, today());
        return new Prepared(customer, ReminderWords.sum(unpaid), overdue, reminder, no.map(AccountsRejection::code).orElse(null));
    }

    private Optional<AccountsRejection> obstacle(CustomerEntry customer, List<OpenItem> unpaid, ReminderChannel way) {
        if (unpaid.isEmpty()) return Optional.of(AccountsRejection.NOTHING_OWED);
        if (!customer.isActive()) return Optional.of(AccountsRejection.REMINDER_NOBODY);
        if (way == ReminderChannel.MAIL && customer.email() == null) return Optional.of(AccountsRejection.NO_MAIL);
        if (way == ReminderChannel.SMS && !SmsLine.isOffered()) return Optional.of(AccountsRejection.SMS_OFF);
        if (way == ReminderChannel.SMS && customer.phone() == null) return Optional.of(AccountsRejection.NO_PHONE);
        long today = em.createQuery("select count(r) from DebtReminder r where r.customerId = :id and r.remindedOn = :day", Long.class).setParameter("id", customer.id()).setParameter("day", today()).getSingleResult();
        return today == 0 ? Optional.empty() : Optional.of(AccountsRejection.REMINDED_TODAY);
    }

    /** @throws Rejection for what {@link #prepare} calls an obstacle */
    @Requires(Permission.MANAGE_CREDIT)
    public void remind(UUID customerId, ReminderChannel channel) {
        var customer = register.entry(customerId).id();
        shelf.locked(customer);
        var asked = ask(customer, channel);
        if (asked.obstacle() != null) throw List.of(AccountsRejection.values()).stream().filter(no -> no.code().equals(asked.obstacle())).findFirst().orElseThrow().with();
        note(asked);
    }

    /** Whoever cannot be reminded is left out. @return how many will be */
    @Requires(Permission.MANAGE_CREDIT)
    public int remindAll(Collection<UUID> customerIds) {
        // all accounts first, in the order of their ids, and the audit trail last, as a sale takes them: nobody waits for another for ever, and no sale for all of this
        var customers = customerIds.stream().map(id -> register.entry(id).id()).collect(Collectors.toCollection(TreeSet::new));
        customers.forEach(shelf::locked);
        var asked = customers.stream().map(id -> ask(id, null)).filter(one -> one.obstacle() == null).toList();
        asked.forEach(this::note);
        return asked.size();
    }

    /** The account is locked. */
    private Prepared ask(UUID customer, ReminderChannel channel) {
        var prepared = prepare(customer, channel);
        if (prepared.obstacle() != null) return prepared;
        var asked = new DebtReminder(customer, today(), prepared.reminder(), prepared.owed(), CurrentShop.actor().name(), clock.instant());
        em.persist(asked);
        work.add(LANE, KIND, asked.id().toString());
        return prepared;
    }

    private void note(Prepared asked) {
        audit.record("accounts.reminded", "customer", asked.customer().id(), asked.customer().code() + ": " + asked.owed() + ", " + asked.reminder().channel());
    }

    /** Newest first. */
    @Requires(Permission.VIEW_CUSTOMERS)
    public List<Row> of(UUID customerId, int most) {
        return em.createQuery("select r from DebtReminder r where r.customerId = :id order by r.askedAt desc, r.id desc", DebtReminder.class).setParameter("id", customerId).setMaxResults(most).getResultStream()
                .map(r -> new Row(r.id(), r.remindedOn(), r.channel(), r.address(), r.reminder(), r.owed(), r.state(), r.problem(), r.askedName(), r.askedAt(), r.sentAt())).toList();
    }

    /** Empty when it went already, or there is nobody to remind any more, or nothing: that stands written then. */
    @Requires(Permission.DO_DUE_WORK)
    public Optional<Reminder> waiting(UUID id) {
        var asked = Optional.ofNullable(em.find(DebtReminder.class, id)).filter(DebtReminder::isWaiting);
        asked.ifPresent(r -> {
            if (r.address().isEmpty()) r.failed("the customer is forgotten");
            else if (shelf.unpaid(r.customerId()).isEmpty()) r.failed("nothing is owed any more");
        });
        return asked.filter(DebtReminder::isWaiting).map(DebtReminder::reminder);
    }

    /** @param refusal null when it went; else why it never will */
    @Requires(Permission.DO_DUE_WORK)
    public void ended(UUID item, UUID id, String refusal) {
        var reminder = em.find(DebtReminder.class, id);
        if (reminder != null && reminder.isWaiting()) {
            if (refusal == null) reminder.sent(clock.instant());
            else reminder.failed(refusal.length() > 200 ? refusal.substring(0, 200) : refusal);
        }
        work.done(item);
    }

    /** A day on which both were reminded stays with the entry that goes. */
    @OpenToAll("part of an errand that was allowed")
    public void merged(@Observes CustomersMerged both) {
        var days = rows(both.into()).stream().map(DebtReminder::remindedOn).toList();
        rows(both.from()).stream().filter(r -> !days.contains(r.remindedOn())).forEach(r -> r.passTo(both.into()));
    }

    @OpenToAll("part of an errand that was allowed")
    public void leaving(@Observes CustomerLeaving customer) {
        rows(customer.id()).forEach(DebtReminder::forget);
    }

    private List<DebtReminder> rows(UUID customerId) {
        return em.createQuery("select r from DebtReminder r where r.customerId = :id", DebtReminder.class).setParameter("id", customerId).getResultList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI);
    }
}
