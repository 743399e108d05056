package com.completebytepos.payments;

import com.completebytepos.kernel.Money;
import com.completebytepos.payments.client.PromptResult;
import com.completebytepos.payments.model.Msisdn;
import com.completebytepos.payments.model.Payment.Received;
import com.completebytepos.payments.model.Payment;
import com.completebytepos.payments.model.PaymentAlarm;
import com.completebytepos.payments.model.PaymentUse;
import com.completebytepos.payments.model.ProviderAccount;
import com.completebytepos.payments.model.ProviderCall;
import com.completebytepos.payments.model.ResultCodes;
import com.completebytepos.payments.model.SecondUse;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Promises one row per payment: money told of twice, by a prompt's result and by the provider's word of received money, is one and the same. */
@Dependent
class Settlement {
    /** How long a prompt may be older than money that came in, for the two to be one. */
    static final Duration APART = Duration.ofMinutes(30);
    static final List<PaymentState> TYPED = List.of(PaymentState.TO_VERIFY, PaymentState.FALSE);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Clock clock;

    /** @param received null when nothing but the success is known */
    void paid(Payment payment, Received received) {
        var now = clock.instant();
        var code = received == null ? null : received.code();
        if (payment.state() == PaymentState.MERGED && !parts(payment, received, now)) return;
        // its code is known: another one told of it is other money, which has a row of its own
        if (payment.state() == PaymentState.PAID && payment.code() != null && !payment.code().equals(code)) return;
        var told = received;
        var other = code == null ? standingFor(payment) : byCode(em.find(ProviderAccount.class, payment.accountId()), code);
        if (other != null && !other.id().equals(payment.id())) {
            // what is seen of it before it is locked may be over: a till claims it at this moment
            em.refresh(other, LockModeType.PESSIMISTIC_WRITE);
            if (!other.amount().equals(payment.amount())) {
                // the provider never gives a code twice: one of the two is not what it seems, and the statement decides
                told = received == null ? null : new Received(null, received.paidAt(), received.payerMask(), received.payerName(), received.reference());
            } else if (isTaken(other)) {
                merge(payment, other, received, now);
                return;
            } else {
                told = both(other, received);
                em.remove(other);
                em.flush();
            }
        }
        boolean lateBefore = payment.isLate();
        payment.paid(told, now);
        if (payment.isLate() && !lateBefore) alarm(payment.id(), PaymentAlarm.LATE);
        tellUse(payment);
    }

    /** Of a payment that is another row's money. @return whether another code shows that it is not */
    private boolean parts(Payment payment, Received received, Instant now) {
        if (received == null || received.code() == null) return false;
        var same = em.find(Payment.class, payment.merged(), LockModeType.PESSIMISTIC_WRITE);
        if (received.code().equals(same.code())) {
            same.paid(received, now);
            return false;
        }
        payment.parted(now);
        return true;
    }

    /** A sale took it, or some of it went back, or it is a prompt of its own: such a row stays. */
    private boolean isTaken(Payment other) {
        return other.channel() == PaymentChannel.PROMPT || other.givenBack().cents() > 0 || em.find(PaymentUse.class, other.id()) != null;
    }

    private static Received both(Payment other, Received told) {
        if (told == null) return new Received(other.code(), other.isGuessed() ? null : other.paidAt(), other.payerMask(), other.payerName(), null);
        return new Received(first(told.code(), other.code()), other.isGuessed() ? told.paidAt() : first(other.paidAt(), told.paidAt()), first(other.payerMask(), told.payerMask()), first(other.payerName(), told.payerName()), told.reference());
    }

    private void merge(Payment payment, Payment other, Received received, Instant now) {
        var own = em.find(PaymentUse.class, payment.id());
        if (own != null) {
            if (own.isSold()) usedTwice(other.id(), own);
            em.remove(own);
        }
        // without a code nothing proves one that was typed
        if (received != null && received.code() != null) other.paid(received, now);
        else other.released(now);
        payment.mergedInto(other.id(), now);
    }

    private void usedTwice(UUID paymentId, PaymentUse use) {
        var second = new SecondUse.Key(paymentId, use.saleId());
        if (em.find(SecondUse.class, second) == null) em.persist(new SecondUse(second, use.amount(), clock.instant()));
        alarm(paymentId, PaymentAlarm.USED_TWICE);
    }

    /** The use of a payment carries its code, so that the same code typed elsewhere is found to be used. */
    private void tellUse(Payment payment) {
        var use = payment.code() == null ? null : em.find(PaymentUse.class, payment.id());
        if (use == null || use.code() != null) return;
        boolean elsewhere = em.createQuery("select count(u) from PaymentUse u where u.code = :code", Long.class).setParameter("code", payment.code()).getSingleResult() > 0;
        if (elsewhere) usedTwice(payment.id(), use);
        else em.createQuery("update PaymentUse u set u.code = :code where u.paymentId = :id").setParameter("code", payment.code()).setParameter("id", payment.id()).executeUpdate();
    }

    /** A person is to look at it, once. @return whether it is news */
    boolean alarm(UUID paymentId, String kind) {
        var key = new PaymentAlarm.Key(paymentId, kind);
        if (em.find(PaymentAlarm.class, key) != null) return false;
        em.persist(new PaymentAlarm(key, clock.instant()));
        return true;
    }

    /**
     * What the provider knows of a typed code's amount: of at least what was told it is proved, the rest is left; of less it is false once goods went for it.
     * Before that it is money of that amount: the till hears how much came.
     */
    void compare(Payment typed, Money told, Received received, String who) {
        int more = told.compareTo(typed.amount());
        if (more < 0 && isSold(typed)) {
            proveFalse(typed, PaymentAlarm.AMOUNT_DIFFERS, who + " says " + told);
            return;
        }
        if (more < 0) part(typed);
        if (more > 0) alarm(typed.id(), PaymentAlarm.AMOUNT_DIFFERS);
        if (more != 0) typed.cameTo(told);
        typed.paid(received, clock.instant());
    }

    boolean isSold(Payment payment) {
        var use = em.find(PaymentUse.class, payment.id());
        return use != null && use.isSold();
    }

    /** A typed code is no payment of this amount to this shop. Who typed it wrong is accused when goods go for it. */
    void proveFalse(Payment payment, String why, String told) {
        payment.failed(why, null, told, clock.instant());
        if (isSold(payment)) alarm(payment.id(), why);
        part(payment);
    }

    /** Prompts that were taken for the same money are money of their own. */
    private void part(Payment payment) {
        var now = clock.instant();
        em.createQuery("select p from Payment p where p.mergedInto = :id", Payment.class).setParameter("id", payment.id()).getResultList().forEach(prompt -> {
            prompt.parted(now);
            prompt.paid(null, now);
        });
    }

    Payment byCode(String shortCode, String code) {
        return em.createQuery("select p from Payment p where p.shortCode = :number and p.code = :code", Payment.class).setParameter("number", shortCode).setParameter("code", code)
                .getResultStream().findFirst().orElse(null);
    }

    /** Paid to this number; what somebody typed for another number of the shop is brought to where it proves to be. */
    Payment byCode(ProviderAccount account, String code) {
        var here = byCode(account.numbers().shortCode(), code);
        if (here != null) return here;
        return em.createQuery("select p from Payment p where p.code = :code and p.state in :typed", Payment.class).setParameter("code", code).setParameter("typed", TYPED).getResultStream().findFirst()
                .filter(typed -> bring(typed, account)).orElse(null);
    }

    /** @return whether it is of this account's number now */
    boolean bring(Payment typed, ProviderAccount account) {
        var numbers = account.numbers();
        if (numbers.shortCode().equals(typed.place().shortCode())) return true;
        em.refresh(typed, LockModeType.PESSIMISTIC_WRITE);
        if (!TYPED.contains(typed.state()) || byCode(numbers.shortCode(), typed.code()) != null) return false;
        typed.paidTo(account.id(), numbers.shortCode(), numbers.kind().provider(), clock.instant());
        return true;
    }

    /** A result the provider sent before it could be trusted: its code counts now that the provider confirmed the payment. */
    Received codeToldBy(Payment payment) {
        return em.createQuery("select c from ProviderCall c where c.paymentId = :id and c.outcome = 'to-confirm'", ProviderCall.class).setParameter("id", payment.id()).getResultStream()
                .flatMap(c -> PromptResult.read(new String(c.body(), StandardCharsets.UTF_8)).stream()).map(r -> new Received(r.code(), r.paidAt(), null, null, null)).findFirst().orElse(null);
    }

    /** The one row that can be this prompt's money and nobody else's: money that came by itself and nobody took, else one a sale took before this was known. */
    private Payment standingFor(Payment payment) {
        var rows = standing(payment);
        var free = rows.stream().filter(r -> r.channel() != PaymentChannel.TYPED && !isTaken(r)).toList();
        // a sale that took this prompt already is not accused on a guess
        boolean guess = free.isEmpty() && em.find(PaymentUse.class, payment.id()) == null;
        var fit = guess ? rows.stream().filter(r -> r.channel() == PaymentChannel.TYPED || Msisdn.tells(r.payerMask())).filter(this::isTaken).toList() : free;
        if (fit.size() != 1 || candidates(fit.get(0)).stream().anyMatch(p -> !p.id().equals(payment.id()) && !p.createdAt().isAfter(fit.get(0).createdAt()))) return null;
        return fit.get(0);
    }

    private List<Payment> standing(Payment payment) {
        return em.createQuery("select p from Payment p where p.shortCode = :number and p.channel in :channels and p.amount = :amount and p.createdAt >= :asked and p.createdAt <= :until"
                        + " and p.state in :states and not exists (select 1 from Payment m where m.mergedInto = p.id)", Payment.class)
                .setParameter("number", payment.place().shortCode()).setParameter("channels", List.of(PaymentChannel.DIRECT, PaymentChannel.TYPED, PaymentChannel.STATEMENT)).setParameter("amount", payment.amount())
                .setParameter("asked", payment.createdAt()).setParameter("until", payment.createdAt().plus(APART))
                .setParameter("states", List.of(PaymentState.HELD, PaymentState.PAID, PaymentState.TO_VERIFY)).getResultStream().filter(r -> canBe(r, payment)).toList();
    }

    /** A typed code tells no phone, but a till. */
    private static boolean canBe(Payment row, Payment prompt) {
        boolean sameTill = Objects.equals(row.place().workstationId(), prompt.place().workstationId());
        return (row.channel() != PaymentChannel.TYPED || sameTill) && Msisdn.fits(row.payerMask(), prompt.phone());
    }

    /** Whether money on its own may be this prompt's, though it may as well be another's. */
    boolean mayHaveCome(Payment payment) {
        return !standing(payment).isEmpty();
    }

    /** Prompts that money which came in by itself may belong to: same number and amount, a phone that fits, no code yet. */
    List<Payment> candidates(Payment direct) {
        return em.createQuery("select p from Payment p where p.shortCode = :number and p.channel = :prompt and p.amount = :amount and p.code is null and p.createdAt > :since"
                        + " and p.state in :states order by p.createdAt, p.id", Payment.class)
                .setParameter("number", direct.place().shortCode()).setParameter("prompt", PaymentChannel.PROMPT).setParameter("amount", direct.amount())
                .setParameter("since", direct.createdAt().minus(APART)).setParameter("states", List.of(PaymentState.PENDING, PaymentState.WAITING, PaymentState.UNKNOWN, PaymentState.PAID, PaymentState.FAILED))
                .getResultStream().filter(p -> p.state() != PaymentState.FAILED || ResultCodes.mayStillCome(p.reason())).filter(p -> canBe(direct, p)).toList();
    }

    private static <T> T first(T one, T other) {
        return one == null ? other : one;
    }
}
