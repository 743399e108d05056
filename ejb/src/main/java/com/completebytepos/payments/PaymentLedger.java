package com.completebytepos.payments;

import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.kernel.Hashes;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Setting;
import com.completebytepos.payments.client.PaymentGateway.Answer;
import com.completebytepos.payments.client.PaymentGateway.Outcome;
import com.completebytepos.payments.model.Msisdn;
import com.completebytepos.payments.model.Payment;
import com.completebytepos.payments.model.PaymentAlarm;
import com.completebytepos.payments.model.PaymentAttempt;
import com.completebytepos.payments.model.PaymentUse;
import com.completebytepos.payments.model.PromptPlan;
import com.completebytepos.payments.model.ResultCodes;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.work.DueWork;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Promises that a prompt is written down before it is sent, and that what is known of it is never less than before. */
@Stateless
public class PaymentLedger {
    public static final String ASK = "payments.ask";
    private static final long MOST_SHILLINGS = 250_000;
    private static final int REFERENCE = 10;
    /** The provider kills the first of two prompts on one phone, however the first one ended: it wants a minute between them. */
    private static final Duration BETWEEN_PROMPTS = Duration.ofSeconds(Setting.number("CBPOS_PROMPT_PAUSE_SECONDS", 60));
    /** A prompt that waited longer for a free thread would ring when the customer has paid otherwise, or gone. */
    private static final Duration RINGS_WITHIN = Duration.ofSeconds(20);
    private static final Answer TOO_LATE = new Answer(Outcome.REFUSED, "provider-busy", "not sent", null, null, 0);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject ProviderAccounts accounts;
    @Inject Settlement settlement;
    @Inject TypedCodes codes;
    @Inject DueWork work;
    @Inject Clock clock;

    /** A till asks for a prompt. {@code id} is made on the till, so that a repeat changes nothing; amount in cents, whole shillings; phone in any spelling. */
    public record AskPayment(UUID id, long amount, String phone, UUID cashier) {
    }

    /** What is to be sent once it is committed; {@code fresh} false when this prompt was asked for before. */
    public record Begun(UUID id, UUID accountId, boolean fresh) {
    }

    @Requires(Permission.SYNC)
    public Begun begin(WorkstationEntry from, AskPayment ask) {
        var phone = Msisdn.read(ask.phone()).orElseThrow(() -> PaymentsRejection.PHONE_SHAPE.at("phone"));
        if (ask.amount() < 100 || ask.amount() % 100 != 0) throw PaymentsRejection.AMOUNT_WHOLE.at("amount");
        if (ask.amount() > MOST_SHILLINGS * 100) throw PaymentsRejection.AMOUNT_LIMIT.at("amount", MOST_SHILLINGS);
        var known = em.find(Payment.class, ask.id());
        if (known != null) return again(known, ask, phone);
        var account = accounts.ofBranch(from.branchId()).filter(a -> a.kind().hasKeys()).orElseThrow(() -> PaymentsRejection.NO_ACCOUNT.with());
        var now = clock.instant();
        refuseASecondPrompt(phone, now);
        var place = new Payment.Place(account.id(), from.branchId(), from.id(), ask.cashier(), account.shortCode());
        var ringing = new Payment.Ringing(phone.digits(), Hashes.newHex(), Hashes.newHex().substring(0, REFERENCE).toUpperCase(Locale.ROOT));
        em.persist(Payment.prompt(ask.id(), place, Money.ofCents(ask.amount()), ringing, now));
        work.addAt(laneOf(account.id()), ASK, ask.id().toString(), now.plus(PromptPlan.FIRST));
        return new Begun(ask.id(), account.id(), true);
    }

    private static Begun again(Payment known, AskPayment ask, Msisdn phone) {
        if (known.amount().cents() != ask.amount() || !phone.digits().equals(known.phone())) throw PaymentsRejection.SAME_ID_OTHER_PAYMENT.with();
        return new Begun(known.id(), known.accountId(), false);
    }

    /** One till after the other. One that certainly never rang does not count. */
    private void refuseASecondPrompt(Msisdn phone, Instant now) {
        accounts.oneAtATime();
        var latest = em.createQuery("select max(p.createdAt) from Payment p where p.phone = :phone and p.createdAt > :since and (p.state <> :failed or p.checkoutId is not null)", Instant.class)
                .setParameter("phone", phone.digits()).setParameter("since", now.minus(BETWEEN_PROMPTS)).setParameter("failed", PaymentState.FAILED).getSingleResult();
        if (latest != null) throw PaymentsRejection.PHONE_ASKED.at("phone", Duration.between(now, latest.plus(BETWEEN_PROMPTS)).toSeconds() + 1);
    }

    /** What the provider is told of a prompt. */
    public record ToSend(Money amount, String phone, String reference, String callToken) {
    }

    /** Empty when it is not to be sent any more. */
    @Requires(Permission.DO_DUE_WORK)
    public Optional<ToSend> toSend(UUID id) {
        var payment = locked(id);
        if (payment.state() != PaymentState.PENDING) return Optional.empty();
        if (payment.createdAt().plus(RINGS_WITHIN).isBefore(clock.instant())) {
            sent(id, TOO_LATE);
            return Optional.empty();
        }
        return Optional.of(new ToSend(payment.amount(), payment.phone(), payment.reference(), payment.callToken()));
    }

    /** What came of sending the prompt. The provider's call may have been faster, and then stands. */
    @Requires({Permission.DO_DUE_WORK, Permission.SYNC})
    public void sent(UUID id, Answer answer) {
        var payment = locked(id);
        note(id, "PROMPT", answer);
        switch (answer.outcome()) {
            case TAKEN -> payment.accepted(answer.id(), clock.instant());
            case REFUSED -> payment.failed(answer.reason(), answer.code(), answer.text(), clock.instant());
            default -> payment.unknown(clock.instant());
        }
    }

    /** {@code checkoutId} null when there is nothing the provider could be asked by. */
    public record ToAsk(UUID accountId, String checkoutId) {
    }

    /** Empty, and nothing stays due, when the answer is known. */
    @Requires(Permission.DO_DUE_WORK)
    public Optional<ToAsk> toAsk(UUID id, UUID item) {
        var payment = locked(id);
        var age = Duration.between(payment.createdAt(), clock.instant());
        boolean open = payment.state().isOpen() || payment.state() == PaymentState.FAILED && ResultCodes.mayStillCome(payment.reason()) && payment.askedTimes() < 20;
        if (!open || age.compareTo(PromptPlan.LONGEST) > 0) {
            if (payment.state().isOpen()) expire(payment);
            if (item != null) work.done(item);
            return Optional.empty();
        }
        if (payment.state() == PaymentState.PENDING && age.compareTo(PromptPlan.CALL_LASTS) > 0) payment.unknown(clock.instant());
        return Optional.of(new ToAsk(payment.accountId(), payment.checkoutId()));
    }

    /** Nobody told in a day. Where the provider's own list of that time was read and holds nothing it could be, it was not paid; else a person must look. */
    private void expire(Payment payment) {
        boolean listed = accounts.pulledUntil(payment.accountId()).filter(until -> until.isAfter(payment.createdAt().plus(Settlement.APART))).isPresent();
        if (listed && !settlement.mayHaveCome(payment)) payment.failed("not-paid", null, "not on the list of the provider", clock.instant());
        else settlement.alarm(payment.id(), PaymentAlarm.UNDECIDED);
    }

    @Requires(Permission.DO_DUE_WORK)
    public void askLater(UUID id, UUID item, Duration pause) {
        if (item == null) return;
        work.done(item);
        work.addAt(laneOf(em.find(Payment.class, id).accountId()), ASK, id.toString(), clock.instant().plus(pause));
    }

    /** What the provider answered when it was asked. Only a result code decides. */
    @Requires(Permission.DO_DUE_WORK)
    public void asked(UUID id, UUID item, Answer answer) {
        var payment = locked(id);
        payment.asked();
        note(id, "QUERY", answer);
        var verdict = answer.outcome() == Outcome.TOLD ? ResultCodes.verdict(answer.code()) : ResultCodes.Verdict.UNDECIDED;
        switch (verdict) {
            case PAID -> settlement.paid(payment, settlement.codeToldBy(payment));
            case FAILED -> payment.failed(ResultCodes.reason(answer.code()), answer.code(), answer.text(), clock.instant());
            default -> { }
        }
        boolean settled = payment.state() == PaymentState.PAID || payment.state() == PaymentState.MERGED || payment.state() == PaymentState.FAILED && !ResultCodes.mayStillCome(payment.reason());
        boolean told = verdict == ResultCodes.Verdict.FAILED && payment.askedTimes() > 1 && Duration.between(payment.createdAt(), clock.instant()).compareTo(Duration.ofMinutes(5)) > 0;
        if (item == null) return;
        if (settled || told) work.done(item);
        else askLater(id, item, payment.state() == PaymentState.FAILED ? PromptPlan.ONCE_MORE : PromptPlan.next(Duration.between(payment.createdAt(), clock.instant())));
    }

    /** As a till sees it: whose code and whose sale it is, of its own prompts and claims alone. */
    @Requires(Permission.SYNC)
    public PaymentStatus status(WorkstationEntry from, UUID id) {
        var told = status(id);
        var use = em.find(PaymentUse.class, told.id());
        boolean own = Stream.of(em.find(Payment.class, id).place().workstationId(), em.find(Payment.class, told.id()).place().workstationId(), use == null ? null : use.workstationId())
                .anyMatch(from.id()::equals);
        if (!own) return told.ofAnother();
        return told.state() == PaymentState.TO_VERIFY && told.reason() == null && !codes.isAsking(told.id()) ? told.because("not-known") : told;
    }

    @Requires({Permission.SYNC, Permission.VIEW_SALES})
    public PaymentStatus status(UUID id) {
        var asked = Optional.ofNullable(em.find(Payment.class, id)).orElseThrow(() -> PaymentsRejection.NO_SUCH_PAYMENT.with());
        var payment = asked.merged() == null ? asked : em.find(Payment.class, asked.merged());
        var use = em.find(PaymentUse.class, payment.id());
        return statusOf(payment, asked.merged() == null ? payment.state() : PaymentState.PAID, use == null ? null : use.saleId());
    }

    static PaymentStatus statusOf(Payment p, UUID saleId) {
        return statusOf(p, p.state(), saleId);
    }

    private static PaymentStatus statusOf(Payment p, PaymentState state, UUID saleId) {
        return new PaymentStatus(p.id(), state, p.reason(), p.code(), p.amount().cents(), p.phone() == null ? p.payerMask() : Msisdn.masked(p.phone()), p.payerName(), p.isLate(), saleId,
                p.createdAt(), p.paidAt());
    }

    private void note(UUID id, String kind, Answer answer) {
        em.persist(new PaymentAttempt(id, new PaymentAttempt.Ended(kind, answer.outcome().name(), answer.code(), answer.text(), answer.millis()), clock.instant()));
    }

    private Payment locked(UUID id) {
        return Optional.ofNullable(em.find(Payment.class, id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(() -> PaymentsRejection.NO_SUCH_PAYMENT.with());
    }

    static String laneOf(UUID accountId) {
        return "payments:" + accountId;
    }
}
