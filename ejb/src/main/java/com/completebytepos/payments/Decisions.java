package com.completebytepos.payments;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.payments.PaymentBook.Decision;
import com.completebytepos.payments.model.Payment;
import com.completebytepos.payments.model.Payment.Received;
import com.completebytepos.payments.model.PaymentAttempt;
import com.completebytepos.payments.model.PaymentDecision;
import com.completebytepos.payments.model.PromptPlan;
import com.completebytepos.tenancy.CurrentShop;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Promises that a prompt neither the provider nor a statement tells the end of is ended by two people, who say how they know. */
@Dependent
class Decisions {
    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Settlement settlement;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    boolean isUndecided(Payment payment) {
        return payment.state().isOpen() && payment.createdAt().plus(PromptPlan.LONGEST).isBefore(clock.instant());
    }

    Optional<Decision> of(UUID id) {
        return Optional.ofNullable(em.find(PaymentDecision.class, id)).map(PaymentDecision::told);
    }

    void ask(UUID id, String code, String why) {
        var payment = undecided(id);
        var reason = why == null ? "" : why.strip();
        if (reason.length() < 3 || reason.length() > 200) throw PaymentsRejection.DECISION_REASON.at("decideWhy", 200);
        var receipt = code == null || code.isBlank() ? null : code.strip().toUpperCase(Locale.ROOT);
        if (receipt != null) check(payment, receipt);
        if (em.find(PaymentDecision.class, id) != null) throw PaymentsRejection.NOT_UNDECIDED.with();
        var actor = CurrentShop.actor();
        em.persist(new PaymentDecision(id, actor.id(), new Decision(receipt, reason, actor.name(), clock.instant())));
        audit.record("payments.decision-asked", "payment", id, words(receipt) + ": " + reason);
    }

    private void check(Payment payment, String receipt) {
        if (!receipt.matches("[A-Z0-9]{6,20}")) throw PaymentsRejection.CODE_SHAPE.at("decideCode");
        if (settlement.byCode(payment.place().shortCode(), receipt) != null) throw PaymentsRejection.KNOWN_CODE.at("decideCode", receipt);
    }

    /** The second person. What became known meanwhile stands. */
    void confirm(UUID id) {
        var payment = undecided(id);
        var decision = Optional.ofNullable(em.find(PaymentDecision.class, id)).orElseThrow(() -> PaymentsRejection.NOT_UNDECIDED.with());
        if (decision.isBy(CurrentShop.actor().id())) throw PaymentsRejection.SECOND_PERSON.with();
        var told = decision.told();
        if (told.code() != null) check(payment, told.code());
        em.remove(decision);
        em.persist(new PaymentAttempt(id, new PaymentAttempt.Ended("DECIDED", "DECIDED", null, told.askedBy() + ", " + CurrentShop.actor().name() + ": " + told.reason(), 0), clock.instant()));
        if (told.code() == null) payment.failed("not-paid", null, told.reason(), clock.instant());
        else settlement.paid(payment, new Received(told.code(), payment.createdAt(), null, null, null));
        audit.record("payments.decision-confirmed", "payment", id, words(told.code()) + ": " + told.reason());
    }

    void withdraw(UUID id) {
        var decision = Optional.ofNullable(em.find(PaymentDecision.class, id)).orElseThrow(() -> PaymentsRejection.NOT_UNDECIDED.with());
        em.remove(decision);
        audit.record("payments.decision-withdrawn", "payment", id, words(decision.told().code()) + ": " + decision.told().reason());
    }

    private Payment undecided(UUID id) {
        var payment = Optional.ofNullable(em.find(Payment.class, id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(() -> PaymentsRejection.NO_SUCH_PAYMENT.with());
        if (!isUndecided(payment)) throw PaymentsRejection.NOT_UNDECIDED.with();
        return payment;
    }

    private static String words(String code) {
        return code == null ? "not paid" : "paid, " + code;
    }
}
