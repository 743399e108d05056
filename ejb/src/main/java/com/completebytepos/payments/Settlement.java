package com.completebytepos.payments;

import com.completebytepos.payments.client.PromptResult;
import com.completebytepos.payments.model.Msisdn;
import com.completebytepos.payments.model.Payment.Received;
import com.completebytepos.payments.model.Payment;
import com.completebytepos.payments.model.PaymentAlarm;
import com.completebytepos.payments.model.PaymentUse;
import com.completebytepos.payments.model.ProviderCall;
import com.completebytepos.payments.model.ResultCodes;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Promises one row per payment: money told of twice, by a prompt's result and by the provider's word of received money, is one and the same. */
@Dependent
class Settlement {
    /** How long a prompt may be older than money that came in, for the two to be one. */
    static final Duration APART = Duration.ofMinutes(30);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Clock clock;

    /** @param received null when nothing but the success is known */
    void paid(Payment payment, Received received) {
        var now = clock.instant();
        var told = received == null ? heldFor(payment) : received;
        var other = told == null || told.code() == null ? null : byCode(payment.place().shortCode(), told.code());
        if (other != null && !other.amount().equals(payment.amount())) {
            // the provider never gives a code twice: one of the two is not what it seems, and the statement decides
            told = new Received(null, told.paidAt(), told.payerMask(), told.payerName(), told.reference());
        } else if (other != null && !other.id().equals(payment.id())) {
            if (em.find(PaymentUse.class, other.id()) != null) {
                payment.mergedInto(other.id(), now);
                return;
            }
            told = new Received(told.code(), first(other.paidAt(), told.paidAt()), first(other.payerMask(), told.payerMask()), first(other.payerName(), told.payerName()), told.reference());
            em.remove(other);
            em.flush();
        }
        boolean lateBefore = payment.isLate();
        payment.paid(told, now);
        if (payment.isLate() && !lateBefore) alarm(payment.id(), PaymentAlarm.LATE);
    }

    /** A person is to look at it, once. */
    void alarm(UUID paymentId, String kind) {
        var key = new PaymentAlarm.Key(paymentId, kind);
        if (em.find(PaymentAlarm.class, key) == null) em.persist(new PaymentAlarm(key, clock.instant()));
    }

    /** A typed code is no payment of this amount to this shop. */
    void proveFalse(Payment payment, String why, String told) {
        payment.failed(why, null, told, clock.instant());
        alarm(payment.id(), why);
    }

    Payment byCode(String shortCode, String code) {
        return em.createQuery("select p from Payment p where p.shortCode = :number and p.code = :code", Payment.class).setParameter("number", shortCode).setParameter("code", code)
                .getResultStream().findFirst().orElse(null);
    }

    /** A result the provider sent before it could be trusted: its code counts now that the provider confirmed the payment. */
    Received codeToldBy(Payment payment) {
        return em.createQuery("select c from ProviderCall c where c.paymentId = :id and c.outcome = 'to-confirm'", ProviderCall.class).setParameter("id", payment.id()).getResultStream()
                .map(c -> PromptResult.read(new String(c.body(), StandardCharsets.UTF_8)).orElseThrow()).map(r -> new Received(r.code(), r.paidAt(), null, null, null)).findFirst().orElse(null);
    }

    /** The one row of money that came by itself, and that no sale took, which can be this prompt's and nobody else's. */
    private Received heldFor(Payment payment) {
        var held = em.createQuery("select p from Payment p where p.accountId = :account and p.channel = :direct and p.amount = :amount and p.createdAt >= :asked"
                        + " and p.state in :states and not exists (select 1 from PaymentUse u where u.paymentId = p.id)", Payment.class)
                .setParameter("account", payment.accountId()).setParameter("direct", PaymentChannel.DIRECT).setParameter("amount", payment.amount())
                .setParameter("asked", payment.createdAt()).setParameter("states", List.of(PaymentState.HELD, PaymentState.PAID)).getResultStream()
                .filter(h -> Msisdn.fits(h.payerMask(), payment.phone())).toList();
        if (held.size() != 1 || candidates(held.get(0)).stream().anyMatch(p -> !p.id().equals(payment.id()))) return null;
        var one = held.get(0);
        return new Received(one.code(), one.paidAt(), one.payerMask(), one.payerName(), null);
    }

    /** Of money on its own that could be this prompt's; null when there is none. */
    String code(Payment payment) {
        var held = heldFor(payment);
        return held == null ? null : held.code();
    }

    /** Prompts that money which came in by itself may belong to: same account and amount, a phone that fits, no code yet. */
    List<Payment> candidates(Payment direct) {
        return em.createQuery("select p from Payment p where p.accountId = :account and p.channel = :prompt and p.amount = :amount and p.code is null and p.createdAt > :since"
                        + " and p.state in :states order by p.createdAt, p.id", Payment.class)
                .setParameter("account", direct.accountId()).setParameter("prompt", PaymentChannel.PROMPT).setParameter("amount", direct.amount())
                .setParameter("since", direct.createdAt().minus(APART)).setParameter("states", List.of(PaymentState.PENDING, PaymentState.WAITING, PaymentState.UNKNOWN, PaymentState.PAID, PaymentState.FAILED))
                .getResultStream().filter(p -> p.state() != PaymentState.FAILED || ResultCodes.mayStillCome(p.reason())).filter(p -> Msisdn.fits(direct.payerMask(), p.phone())).toList();
    }

    private static <T> T first(T one, T other) {
        return one == null ? other : one;
    }
}
