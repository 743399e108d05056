package com.completebytepos.payments;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.payments.client.PromptResult;
import com.completebytepos.payments.model.CallKeeping;
import com.completebytepos.payments.model.Payment;
import com.completebytepos.payments.model.PaymentAlarm;
import com.completebytepos.payments.model.PromptPlan;
import com.completebytepos.payments.model.ProviderAccount;
import com.completebytepos.payments.model.ProviderCall;
import com.completebytepos.payments.model.ResultCodes;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.work.DueWork;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Promises that what a provider sends is kept before it is understood, and that it is taken as a hint: the address's token, the request's id and the
 * amount must all be ours before money counts.
 */
@Stateless
public class ProviderCalls {
    public static final String TAKE = "payments.call";
    /** Longer than any the provider sends. */
    public static final int LONGEST = 15_000;
    private static final int LEAST_KEPT = 7;
    private static final int MOST_KEPT = 3650;
    private static final int MOST_PER_PAYMENT = 20;
    private static final int AT_A_TIME = 1_000;
    private static final Duration ACKNOWLEDGEMENT_COMES = Duration.ofSeconds(40);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Settlement settlement;
    @Inject DirectMoney direct;
    @Inject ProviderErrands errands;
    @Inject DueWork work;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** @return what is to be taken now; empty when the token is nobody's here. A payment that was told of too often is answered and forgotten. */
    @OpenToAll("the token in the address is the proof")
    public Optional<UUID> keep(String token, String source, byte[] body) {
        var payment = em.createQuery("select p.id from Payment p where p.callToken = :token", UUID.class).setParameter("token", token).getResultStream().findFirst();
        if (payment.isPresent()) return Optional.of(keep(new ProviderCall(ProviderCall.PROMPT, payment.get(), null, source, body, clock.instant()), payment.get()));
        var errand = em.createQuery("select e.id from ProviderErrand e where e.callToken = :token", UUID.class).setParameter("token", token).getResultStream().findFirst();
        if (errand.isPresent()) return Optional.of(keep(ProviderCall.aboutErrand(errand.get(), source, body, clock.instant()), errand.get()));
        return em.createQuery("select a.id from ProviderAccount a where a.callToken = :token", UUID.class).setParameter("token", token).getResultStream().findFirst()
                .map(account -> keep(new ProviderCall(ProviderCall.DIRECT, null, account, source, body, clock.instant()), account));
    }

    private UUID keep(ProviderCall call, UUID lane) {
        boolean tooMany = call.accountId() == null && em.createQuery("select count(c) from ProviderCall c where c.paymentId = :id or c.errandId = :id", Long.class)
                .setParameter("id", lane).getSingleResult() >= MOST_PER_PAYMENT;
        if (tooMany) return call.id();
        em.persist(call);
        work.add("payments.call:" + lane, TAKE, call.id().toString());
        return call.id();
    }

    /** Calls about a payment that were too early for its acknowledgement. */
    @Requires(Permission.DO_DUE_WORK)
    public List<UUID> early(UUID paymentId) {
        return em.createQuery("select c.id from ProviderCall c where c.paymentId = :id and c.doneAt is null order by c.id", UUID.class).setParameter("id", paymentId).getResultList();
    }

    /** Makes of one call what can be made of it. @param item null when it is taken at once and not by the work loop */
    @Requires(Permission.DO_DUE_WORK)
    public void take(UUID id, UUID item) {
        var call = em.find(ProviderCall.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (call == null || call.isDone()) {
            if (item != null) work.done(item);
            return;
        }
        var body = new String(call.body(), StandardCharsets.UTF_8);
        var outcome = switch (call.kind()) {
            case ProviderCall.PROMPT -> prompted(call, body);
            case ProviderCall.ERRAND -> errands.told(call.errandId(), body);
            default -> direct.received(call.accountId(), body);
        };
        if (outcome == null) {
            if (item == null) return;
            work.done(item);
            work.addAt("payments.call:" + call.paymentId(), TAKE, id.toString(), clock.instant().plusSeconds(1));
            return;
        }
        call.done(outcome, clock.instant());
        if (item != null) work.done(item);
    }

    /** @return what came of it; null when the acknowledgement that names the request is still awaited */
    private String prompted(ProviderCall call, String body) {
        var read = PromptResult.read(body);
        if (read.isEmpty()) return "unreadable";
        var result = read.get();
        var payment = em.find(Payment.class, call.paymentId(), LockModeType.PESSIMISTIC_WRITE);
        if (payment.checkoutId() == null) return unacknowledged(call, payment, result);
        if (!payment.checkoutId().equals(result.checkoutId())) return alarmed(payment, PaymentAlarm.OTHER_REQUEST);
        return switch (ResultCodes.verdict(result.resultCode())) {
            case PAID -> {
                if (!payment.amount().equals(result.amount())) yield alarmed(payment, PaymentAlarm.AMOUNT_DIFFERS);
                settlement.paid(payment, new Payment.Received(result.code(), result.paidAt(), null, null, null));
                yield "paid";
            }
            case FAILED -> failed(payment, result);
            case UNDECIDED -> doubted(payment, "unknown-code");
        };
    }

    /** The answer to our request may still be on its way, or be lost for good: then the provider is asked by the id it told here, and decides. */
    private String unacknowledged(ProviderCall call, Payment payment, PromptResult result) {
        boolean awaited = payment.state() == PaymentState.PENDING && Duration.between(call.receivedAt(), clock.instant()).compareTo(ACKNOWLEDGEMENT_COMES) < 0;
        if (awaited) return null;
        if (result.checkoutId() == null || !payment.state().isOpen()) return "other-request";
        boolean paid = ResultCodes.verdict(result.resultCode()) == ResultCodes.Verdict.PAID;
        if (paid && !payment.amount().equals(result.amount())) {
            settlement.alarm(payment.id(), PaymentAlarm.AMOUNT_DIFFERS);
            return PaymentAlarm.AMOUNT_DIFFERS;
        }
        payment.adopt(result.checkoutId(), clock.instant());
        askSoon(payment, clock.instant());
        return paid ? "to-confirm" : "confirming";
    }

    private String failed(Payment payment, PromptResult result) {
        if (!payment.state().isOpen()) return "stale";
        var reason = ResultCodes.reason(result.resultCode());
        payment.failed(reason, result.resultCode(), result.resultText(), clock.instant());
        if (ResultCodes.mayStillCome(reason)) askSoon(payment, clock.instant().plus(PromptPlan.ONCE_MORE));
        return "failed";
    }

    /** The address was right and what it told is not: a fault of the provider's, or somebody knows the address. */
    private String alarmed(Payment payment, String why) {
        settlement.alarm(payment.id(), why);
        return doubted(payment, why);
    }

    private String doubted(Payment payment, String why) {
        if (payment.state().isOpen()) askSoon(payment, clock.instant());
        return why;
    }

    private void askSoon(Payment payment, Instant at) {
        work.soon(PaymentLedger.laneOf(payment.accountId()), PaymentLedger.ASK, payment.id().toString(), at);
    }

    /** For how many days the exact words of providers are kept. */
    @OpenToAll("a number that names nobody")
    public int keptDays() {
        var known = em.find(CallKeeping.class, CallKeeping.THE_ONE);
        return known == null ? CallKeeping.USUAL : known.days();
    }

    @Requires(Permission.EDIT_SETTINGS)
    public void keepFor(int days) {
        if (days < LEAST_KEPT || days > MOST_KEPT) throw PaymentsRejection.KEEP_DAYS.at("keptDays");
        audit.record("payments.calls-kept", "call-keeping", null, keptDays() + " -> " + days + " days");
        var known = em.find(CallKeeping.class, CallKeeping.THE_ONE);
        if (known == null) em.persist(new CallKeeping(days));
        else known.set(days);
    }

    /** Forgets what providers said and from where, older than the shop keeps it. That they said something, when, its hash and what came of it stay. @return how many, at most as many as are forgotten at a time */
    @Requires(Permission.DO_DUE_WORK)
    public int forget() {
        var old = em.createQuery("select c.id from ProviderCall c where c.wordsKept = true and c.receivedAt < :before and c.doneAt is not null order by c.receivedAt", UUID.class)
                .setParameter("before", clock.instant().minus(Duration.ofDays(keptDays()))).setMaxResults(AT_A_TIME).getResultList();
        if (old.isEmpty()) return 0;
        return em.createQuery("update ProviderCall c set c.body = :nothing, c.source = null, c.wordsKept = false where c.id in :old").setParameter("nothing", new byte[0]).setParameter("old", old).executeUpdate();
    }

    /** Who is paid by the account this token belongs to; for the provider's question before it moves money. */
    @OpenToAll("the token in the address is the proof")
    public boolean isAccount(String token) {
        return !em.createQuery("select a from ProviderAccount a where a.callToken = :token and a.active = true", ProviderAccount.class).setParameter("token", token).getResultList().isEmpty();
    }
}
