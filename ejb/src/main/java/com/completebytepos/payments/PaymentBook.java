package com.completebytepos.payments;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.payments.model.Msisdn;
import com.completebytepos.payments.model.Payment;
import com.completebytepos.payments.model.Payment.Received;
import com.completebytepos.payments.model.PaymentAlarm;
import com.completebytepos.payments.model.PaymentAttempt;
import com.completebytepos.payments.model.PaymentUse;
import com.completebytepos.payments.model.ProviderAccount;
import com.completebytepos.payments.model.ResultCodes;
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
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Promises the contexts above what came in by which payment, what is left of it to give back, and that no more leaves than came. */
@Stateless
public class PaymentBook {
    /** Its clock and ours differ by less. */
    private static final Duration CLOCKS = Duration.ofMinutes(10);
    private static final List<PaymentState> UNRESOLVED = List.of(PaymentState.PENDING, PaymentState.WAITING, PaymentState.UNKNOWN, PaymentState.FAILED);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Settlement settlement;
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

    /** What counts as received at this number in that time: paid, held, or typed and not proved false. */
    @OpenToAll("part of the reconciliation, which was allowed")
    public List<Entry> between(String shortCode, Instant since, Instant until) {
        return em.createQuery("select p.id, p.code, p.amount, p.channel, coalesce(p.paidAt, p.createdAt), u.saleId from Payment p left join PaymentUse u on u.paymentId = p.id"
                        + " where p.shortCode = :number and p.state in :paid and coalesce(p.paidAt, p.createdAt) >= :since and coalesce(p.paidAt, p.createdAt) < :until", Object[].class)
                .setParameter("number", shortCode).setParameter("paid", List.of(PaymentState.PAID, PaymentState.TO_VERIFY, PaymentState.HELD)).setParameter("since", since).setParameter("until", until)
                .getResultStream().map(r -> new Entry((UUID) r[0], (String) r[1], (Money) r[2], ((PaymentChannel) r[3]).name(), (Instant) r[4], r[5] != null)).toList();
    }

    /** What the provider told of by itself or in its list, once each, whichever way it told. */
    @OpenToAll("part of the reconciliation, which was allowed")
    public List<Word> words(UUID accountId, Instant since, Instant until) {
        return em.createQuery("select w.key.code, w.amount, min(w.paidAt) from ProviderWord w where w.key.accountId = :account and w.paidAt >= :since and w.paidAt < :until group by w.key.code, w.amount", Object[].class)
                .setParameter("account", accountId).setParameter("since", since).setParameter("until", until).getResultStream()
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
    public void onStatement(String shortCode, Map<String, Stated> told, List<Stated> incoming, Span span) {
        em.createQuery("select p from Payment p where p.shortCode = :number and p.state in :typed", Payment.class).setParameter("number", shortCode).setParameter("typed", List.of(PaymentState.TO_VERIFY, PaymentState.FALSE))
                .getResultList().stream().filter(p -> told.containsKey(p.code())).forEach(p -> {
                    var line = told.get(p.code());
                    settlement.compare(p, line.amount(), new Received(p.code(), line.at(), null, null, null), "the statement");
                });
        if (span.from() == null) return;
        var byAmount = told.values().stream().distinct().collect(Collectors.groupingBy(Stated::amount));
        var prompts = unresolved(shortCode, span);
        var fits = new HashMap<UUID, List<Stated>>();
        prompts.forEach(p -> fits.put(p.id(), byAmount.getOrDefault(p.amount(), List.of()).stream().filter(line -> canBe(line, p)).toList()));
        for (var prompt : prompts) {
            if (fits.get(prompt.id()).isEmpty() && prompt.state() == PaymentState.FAILED) continue;
            // what was said to be over stands back for what is not
            var rivals = prompts.stream().filter(p -> p.amount().equals(prompt.amount()) && (prompt.state() == PaymentState.FAILED || p.state() != PaymentState.FAILED)).map(p -> fits.get(p.id())).toList();
            decide(prompt, fits.get(prompt.id()), line -> rivals.stream().filter(all -> all.contains(line)).count() == 1);
            if (isAbsent(prompt, incoming, span)) prompt.failed("not-paid", null, "not on the statement", clock.instant());
        }
    }

    /** Nothing is concluded from less than a whole statement, nor where the two clocks alone may hide it. */
    private boolean isAbsent(Payment prompt, List<Stated> incoming, Span span) {
        var from = prompt.createdAt().minus(CLOCKS);
        var to = prompt.createdAt().plus(Settlement.APART.plus(CLOCKS));
        if (!prompt.state().isOpen() || !span.whole() || span.from().isAfter(from) || span.to().isBefore(to)) return false;
        return incoming.stream().noneMatch(line -> line.amount().equals(prompt.amount()) && !line.at().isBefore(from) && !line.at().isAfter(to) && isFree(line, prompt));
    }

    private List<Payment> unresolved(String shortCode, Span span) {
        return em.createQuery("select p from Payment p where p.shortCode = :number and p.channel = :prompt and p.state in :states and p.code is null and p.createdAt between :from and :to and p.createdAt < :ended order by p.createdAt, p.id", Payment.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).setParameter("number", shortCode).setParameter("prompt", PaymentChannel.PROMPT).setParameter("states", UNRESOLVED)
                .setParameter("from", span.from().minus(Settlement.APART)).setParameter("to", span.to()).setParameter("ended", clock.instant().minus(Settlement.APART)).getResultList();
    }

    /** Another prompt's money is not this one's. */
    private boolean canBe(Stated line, Payment prompt) {
        return !line.at().isBefore(prompt.createdAt()) && !line.at().isAfter(prompt.createdAt().plus(Settlement.APART)) && isFree(line, prompt);
    }

    private boolean isFree(Stated line, Payment prompt) {
        if (!Msisdn.fits(line.payer(), prompt.phone())) return false;
        var known = settlement.byCode(prompt.place().shortCode(), line.code());
        return known == null || known.channel() != PaymentChannel.PROMPT;
    }

    private void decide(Payment prompt, List<Stated> lines, Predicate<Stated> isIts) {
        if (lines.size() != 1 || !isIts.test(lines.get(0))) return;
        var line = lines.get(0);
        if (settlement.byCode(prompt.place().shortCode(), line.code()) == null) settlement.paid(prompt, new Received(line.code(), line.at(), line.payer(), null, null));
    }

    /** Money on the provider's record of which nobody told here: of the only prompt it can be it is the code, of none it is a payment of its own. */
    @OpenToAll("part of the reconciliation, which was allowed")
    public UUID booked(UUID accountId, Stated line, String why) {
        var account = em.find(ProviderAccount.class, accountId);
        var number = account.numbers().shortCode();
        if (settlement.byCode(number, line.code()) != null) throw PaymentsRejection.KNOWN_CODE.at("note", line.code());
        var received = new Received(line.code(), line.at(), line.payer(), null, null);
        var prompts = codeless(number, line);
        if (prompts.size() > 1) throw PaymentsRejection.MAY_BE_PROMPTS.at("note", prompts.size());
        var payment = prompts.isEmpty() ? Payment.stated(Ids.next(), new Payment.Place(accountId, account.branchId(), null, null, number), line.amount(), received, clock.instant()) : prompts.get(0);
        if (prompts.isEmpty()) em.persist(payment); else settlement.paid(payment, received);
        em.persist(new PaymentAttempt(payment.id(), new PaymentAttempt.Ended("BOOKED", "BOOKED", null, CurrentShop.actor().name() + ": " + why, 0), clock.instant()));
        return payment.id();
    }

    /** Prompts this line may be the money of: none has a code yet. One the customer refused is not among them, as he may have paid by himself then. */
    private List<Payment> codeless(String shortCode, Stated line) {
        return em.createQuery("select p from Payment p where p.shortCode = :number and p.channel = :prompt and p.code is null and p.amount = :amount and p.state in :states and p.createdAt between :from and :to", Payment.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).setParameter("number", shortCode).setParameter("prompt", PaymentChannel.PROMPT).setParameter("amount", line.amount())
                .setParameter("states", List.of(PaymentState.PENDING, PaymentState.WAITING, PaymentState.UNKNOWN, PaymentState.PAID, PaymentState.FAILED))
                .setParameter("from", line.at().minus(Settlement.APART)).setParameter("to", line.at()).getResultStream()
                .filter(p -> p.state() != PaymentState.FAILED || ResultCodes.mayStillCome(p.reason())).filter(p -> Msisdn.fits(line.payer(), p.phone())).toList();
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
