package com.completebytepos.payments;

import com.completebytepos.kernel.Money;
import com.completebytepos.payments.model.Payment;
import com.completebytepos.payments.model.Payment.Received;
import com.completebytepos.payments.model.PaymentAlarm;
import com.completebytepos.payments.model.PaymentUse;
import com.completebytepos.payments.model.ProviderAccount;
import com.completebytepos.payments.model.ProviderErrand.Kind;
import com.completebytepos.payments.model.ProviderErrand.State;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Promises the contexts above what came in by which payment, what is left of it to give back, and that no more leaves than came. */
@Stateless
public class PaymentBook {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Settlement settlement;
    @Inject StatedMoney stated;
    @Inject Decisions decisions;
    @Inject Clock clock;

    /** {@code used}: what a sale took of it. {@code phone} is the whole number, of prompts only: for paying out, not for showing. */
    public record Income(UUID id, UUID accountId, UUID branchId, PaymentState state, String provider, String shortCode, String code, Money amount, Money givenBack, Money used, String phone) implements Serializable {
    }

    /** One payment of the ledger as the reconciliation needs it; {@code code} null where nobody told it yet. */
    public record Entry(UUID id, String code, Money amount, String channel, Instant at, boolean used) implements Serializable {
    }

    /** The provider's word of a payment. */
    public record Word(String code, Money amount, Instant at) implements Serializable {
    }

    public record Alarm(UUID paymentId, String kind, Instant raisedAt, String code, Money amount) implements Serializable {
    }

    @OpenToAll("part of the errand above, which was allowed")
    public Optional<Income> find(UUID id) {
        return Optional.ofNullable(id == null ? null : em.find(Payment.class, id)).map(this::received);
    }

    /** What no sale took of a paid payment and nobody gave back yet. */
    @Requires(Permission.VIEW_SALES)
    public Money left(UUID id) {
        return find(id).filter(i -> i.state() == PaymentState.PAID).map(i -> i.amount().minus(i.used()).minus(i.givenBack())).filter(m -> !m.isNegative()).orElse(Money.ZERO);
    }

    /** The same, and nobody takes or gives back any of it until this is over. */
    @OpenToAll("part of the refund, which was allowed")
    public Money leftLocked(UUID id) {
        em.find(Payment.class, id, LockModeType.PESSIMISTIC_WRITE);
        return left(id);
    }

    /** Something a person must look at. @return whether it is news */
    @OpenToAll("part of the refund, which was allowed")
    public boolean alarm(UUID id, String kind) {
        return settlement.alarm(id, kind);
    }

    /** What a sale was paid with, in the order of its tenders. */
    @OpenToAll("part of the errand above, which was allowed")
    public List<Income> ofSale(UUID saleId) {
        return em.createQuery("select p from PaymentUse u join Payment p on p.id = u.paymentId where u.saleId = :sale order by u.lineNo", Payment.class).setParameter("sale", saleId)
                .getResultStream().map(this::received).toList();
    }

    /** Sets aside what is to be given back. @throws com.completebytepos.kernel.Rejection when there is not that much left of it */
    @OpenToAll("part of the refund, which was allowed")
    public void setAside(UUID id, Money amount) {
        var payment = Optional.ofNullable(em.find(Payment.class, id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(() -> PaymentsRejection.NO_SUCH_PAYMENT.with());
        if (payment.state() != PaymentState.PAID || payment.givenBack().plus(amount).compareTo(payment.amount()) > 0) {
            throw PaymentsRejection.NOTHING_LEFT.at("amount", payment.state() == PaymentState.PAID ? payment.amount().minus(payment.givenBack()) : Money.ZERO);
        }
        payment.givesBack(amount, clock.instant());
    }

    /** It was not given back after all. */
    @OpenToAll("part of the refund, which was allowed")
    public void putBack(UUID id, Money amount) {
        em.find(Payment.class, id, LockModeType.PESSIMISTIC_WRITE).givesBack(amount.negated(), clock.instant());
    }

    /** What counts as received at this number in that time: paid, held, or typed and not proved false. Of a prompt without a code nobody told when it was paid: it is of when it was asked for. */
    @OpenToAll("part of the reconciliation, which was allowed")
    public List<Entry> between(String shortCode, Instant since, Instant until) {
        var at = "case when p.code is null and p.channel = :prompt then p.createdAt else coalesce(p.paidAt, p.createdAt) end";
        return em.createQuery("select p.id, p.code, p.amount, p.channel, " + at + ", u.saleId from Payment p left join PaymentUse u on u.paymentId = p.id"
                        + " where p.shortCode = :number and p.state in :paid and " + at + " >= :since and " + at + " < :until", Object[].class).setParameter("prompt", PaymentChannel.PROMPT)
                .setParameter("number", shortCode).setParameter("paid", List.of(PaymentState.PAID, PaymentState.TO_VERIFY, PaymentState.HELD)).setParameter("since", since).setParameter("until", until)
                .getResultStream().map(r -> new Entry((UUID) r[0], (String) r[1], (Money) r[2], ((PaymentChannel) r[3]).name(), (Instant) r[4], r[5] != null)).toList();
    }

    /** Money the shop sent from this number, to phones and to other businesses; what was turned back is the refunds' to tell. @param receipts of those it is known which they are, whenever it was heard that they are over */
    @OpenToAll("part of the reconciliation, which was allowed")
    public List<Entry> sent(String shortCode, Instant since, Instant until, Set<String> receipts) {
        return em.createQuery("select e.subjectId, e.receipt, e.amount, e.kind, e.endedAt from ProviderErrand e join ProviderAccount a on a.id = e.accountId where e.kind in :out and e.state = :done and e.receipt is not null"
                        + " and (e.endedAt >= :since and e.endedAt < :until or e.receipt in :receipts) and case when e.kind = :payout then a.b2cShortCode else a.shortCode end = :number", Object[].class)
                .setParameter("out", List.of(Kind.PAYOUT, Kind.PAYBILL, Kind.BUYGOODS)).setParameter("payout", Kind.PAYOUT).setParameter("done", State.DONE).setParameter("receipts", receipts)
                .setParameter("number", shortCode).setParameter("since", since).setParameter("until", until).getResultStream()
                .map(r -> new Entry((UUID) r[0], (String) r[1], (Money) r[2], ((Kind) r[3]).name(), (Instant) r[4], true)).toList();
    }

    /** What the provider told of by itself or in its list, once each, whichever way and whichever account of the number it told. */
    @OpenToAll("part of the reconciliation, which was allowed")
    public List<Word> words(String shortCode, Instant since, Instant until) {
        return em.createQuery("select w.key.code, w.amount, min(w.paidAt) from ProviderWord w join ProviderAccount a on a.id = w.key.accountId where a.shortCode = :number and w.paidAt >= :since and w.paidAt < :until group by w.key.code, w.amount", Object[].class)
                .setParameter("number", shortCode).setParameter("since", since).setParameter("until", until).getResultStream()
                .map(r -> new Word((String) r[0], (Money) r[1], (Instant) r[2])).toList();
    }

    /** Sales that were told as paid by money another sale had taken. */
    @OpenToAll("part of the reconciliation, which was allowed")
    public List<Entry> secondUses(String shortCode, Instant since, Instant until) {
        return em.createQuery("select p.id, p.code, s.amount, s.triedAt from SecondUse s join Payment p on p.id = s.key.paymentId where p.shortCode = :number and s.triedAt >= :since and s.triedAt < :until", Object[].class)
                .setParameter("number", shortCode).setParameter("since", since).setParameter("until", until).getResultStream()
                .map(r -> new Entry((UUID) r[0], (String) r[1], (Money) r[2], "SALE", (Instant) r[3], true)).toList();
    }

    /** One payment on an imported statement; {@code payer} as masked there, or null. */
    public record Stated(String code, Money amount, Instant at, String payer) {
    }

    /** Between its first and its last line. {@code whole}: the provider's own form, every line of which could be read; what was paid meanwhile stands in it. */
    public record Span(Instant from, Instant to, boolean whole) {
    }

    /**
     * What an imported statement decides. Typed codes on it: with at least their amount they are proved, with less they are false. Prompts nobody told the
     * end of, or told as failed: the only one a line can be is paid by it; of one that no line of money in can be, whatever the statement calls it, nothing came.
     */
    @OpenToAll("part of the reconciliation, which was allowed")
    public void onStatement(UUID accountId, Map<String, Stated> told, List<Stated> incoming, Span span) {
        var account = em.find(ProviderAccount.class, accountId);
        stated.prove(accountId, told);
        stated.decide(account.numbers().shortCode(), told, incoming, span);
    }

    /** Lines that were imported before somebody typed what they show, or that another number's code was looked for in. */
    @OpenToAll("part of the reconciliation, which was allowed")
    public void prove(UUID accountId, Map<String, Stated> told) {
        stated.prove(accountId, told);
    }

    /** Money on the provider's record of which nobody told here: of the only prompt it can be it is the code, of none it is a payment of its own. */
    @OpenToAll("part of the reconciliation, which was allowed")
    public UUID booked(UUID accountId, Stated line, String why) {
        return stated.booked(accountId, line, why);
    }

    /** What somebody says became of a prompt; {@code code} null: nothing came. */
    public record Decision(String code, String reason, String askedBy, Instant askedAt) implements Serializable {
    }

    /** Whether nobody told in a day how a prompt ended: then two people may. */
    @Requires(Permission.VIEW_SALES)
    public boolean isUndecided(UUID id) {
        return Optional.ofNullable(em.find(Payment.class, id)).filter(decisions::isUndecided).isPresent();
    }

    @Requires(Permission.VIEW_SALES)
    public Optional<Decision> decision(UUID id) {
        return decisions.of(id);
    }

    /** It counts when another confirms it. @param code of the customer's message; blank: nothing came */
    @Requires(Permission.BOOK_PAYMENTS)
    public void decide(UUID id, String code, String why) {
        decisions.ask(id, code, why);
    }

    @Requires(Permission.BOOK_PAYMENTS)
    public void confirmDecision(UUID id) {
        decisions.confirm(id);
    }

    @Requires(Permission.BOOK_PAYMENTS)
    public void withdrawDecision(UUID id) {
        decisions.withdraw(id);
    }

    /** Of money at this number, by its code. */
    @OpenToAll("part of the reconciliation, which was allowed")
    public Optional<Income> byCode(String shortCode, String code) {
        return Optional.ofNullable(settlement.byCode(shortCode, code)).map(this::received);
    }

    /** A paid payment's code, which nobody had told. */
    @OpenToAll("part of the reconciliation, which was allowed")
    public void learn(UUID id, String code, Instant at) {
        var payment = em.find(Payment.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (payment.code() == null && settlement.byCode(payment.place().shortCode(), code) == null) settlement.paid(payment, new Received(code, at, null, null, null));
    }

    /** Not looked at yet, newest first. */
    @Requires(Permission.VIEW_SALES)
    public List<Alarm> alarms() {
        return em.createQuery("select a.key.paymentId, a.key.kind, a.raisedAt, p.code, p.amount from PaymentAlarm a join Payment p on p.id = a.key.paymentId where a.seenAt is null order by a.raisedAt desc", Object[].class)
                .setMaxResults(100).getResultStream().map(r -> new Alarm((UUID) r[0], (String) r[1], (Instant) r[2], (String) r[3], (Money) r[4])).toList();
    }

    @Requires(Permission.REVIEW_FINDINGS)
    public void seen(UUID paymentId, String kind) {
        Optional.ofNullable(em.find(PaymentAlarm.class, new PaymentAlarm.Key(paymentId, kind))).orElseThrow(() -> PaymentsRejection.NO_SUCH_PAYMENT.with())
                .seen(CurrentShop.actor().name(), clock.instant());
    }

    private Income received(Payment p) {
        var use = em.find(PaymentUse.class, p.id());
        return new Income(p.id(), p.accountId(), p.place().branchId(), p.state(), p.provider(), p.place().shortCode(), p.code(), p.amount(), p.givenBack(), use == null ? Money.ZERO : use.amount(), p.phone());
    }
}
