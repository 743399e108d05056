package com.completebytepos.payments;

import com.completebytepos.kernel.Ids;
import com.completebytepos.payments.client.DirectResult;
import com.completebytepos.payments.model.Msisdn;
import com.completebytepos.payments.model.Payment.Received;
import com.completebytepos.payments.model.Payment;
import com.completebytepos.payments.model.PaymentAlarm;
import com.completebytepos.payments.model.ProviderAccount;
import com.completebytepos.payments.model.ProviderWord;
import com.completebytepos.tenancy.OpenToAll;
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
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Promises that money customers send by themselves is on the tills at once, unless it may be an open prompt's: then it waits until that is known. */
@Stateless
public class DirectMoney {
    public static final String HELD = "payments.held";
    private static final Duration JUST_NOW = Duration.ofMinutes(5);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);
    /** A prompt that failed may still prove paid: the provider is asked once more before its money is anybody's. */
    private static final Duration MIND_CHANGES = Duration.ofSeconds(60);
    private static final Comparator<Payment> IN_TURN = Comparator.comparing((Payment p) -> p.paidAt() == null ? p.createdAt() : p.paidAt()).thenComparing(Payment::id);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Settlement settlement;
    @Inject DueWork work;
    @Inject Clock clock;

    /** @return what came of it */
    @OpenToAll("part of taking a provider's call, which its token proved")
    public String received(UUID accountId, String body) {
        var read = DirectResult.read(body);
        if (read.isEmpty()) return "unreadable";
        var told = read.get();
        var account = em.find(ProviderAccount.class, accountId);
        var numbers = account.numbers();
        if (!told.shortCode().equals(numbers.shortCode()) && !told.shortCode().equals(numbers.receivingNumber())) return "other-number";
        return taken(account, told, ProviderWord.CONFIRMED, clock.instant());
    }

    /** A row of the provider's own list: the same money, should it have been told before. */
    @Requires(Permission.DO_DUE_WORK)
    public void pulled(UUID accountId, DirectResult told) {
        var now = clock.instant();
        boolean older = told.paidAt() != null && told.paidAt().isBefore(now.minus(JUST_NOW));
        taken(em.find(ProviderAccount.class, accountId), told, ProviderWord.PULLED, older ? told.paidAt() : now);
    }

    private String taken(ProviderAccount account, DirectResult told, String source, Instant since) {
        var numbers = account.numbers();
        var word = new ProviderWord.Key(account.id(), told.code(), source);
        if (em.find(ProviderWord.class, word) == null) em.persist(new ProviderWord(word, told.amount(), told.paidAt() == null ? clock.instant() : told.paidAt(), clock.instant()));
        var received = new Received(told.code(), told.paidAt(), told.payerMask(), told.payerName(), told.reference());
        var known = settlement.byCode(account, told.code());
        if (known != null) return confirmed(known, told, received);
        var place = new Payment.Place(account.id(), account.branchId(), null, null, numbers.shortCode());
        var money = Payment.direct(Ids.next(), place, told.amount(), received, PaymentState.PAID, since);
        money.paid(null, clock.instant());
        return matched(money, received);
    }

    private String confirmed(Payment known, DirectResult told, Received received) {
        em.lock(known, LockModeType.PESSIMISTIC_WRITE);
        if (!known.amount().equals(told.amount())) {
            if (known.state() == PaymentState.TO_VERIFY || known.state() == PaymentState.FALSE) settlement.compare(known, told.amount(), received, "the provider");
            else settlement.alarm(known.id(), PaymentAlarm.AMOUNT_DIFFERS);
            return "amount-differs";
        }
        if (known.state() == PaymentState.TO_VERIFY || known.state() == PaymentState.FALSE || known.state() == PaymentState.PAID) known.paid(received, clock.instant());
        return "known";
    }

    private String matched(Payment money, Received received) {
        var candidates = settlement.candidates(money);
        var named = candidates.stream().filter(p -> p.reference() != null && p.reference().equalsIgnoreCase(received.reference())).toList();
        if (named.size() == 1) {
            settle(named.get(0), received);
            return "by-reference";
        }
        if (candidates.isEmpty()) {
            em.persist(money);
            return "free";
        }
        var held = Payment.direct(money.id(), money.place(), money.amount(), received, PaymentState.HELD, money.createdAt());
        em.persist(held);
        work.add("payments.held:" + held.accountId(), HELD, held.id().toString());
        for (var prompt : candidates) {
            if (prompt.state() != PaymentState.PAID) work.soon(PaymentLedger.laneOf(prompt.accountId()), PaymentLedger.ASK, prompt.id().toString(), clock.instant());
        }
        return "held";
    }

    /** Looks again at money that was held. */
    @Requires(Permission.DO_DUE_WORK)
    public void lookAgain(UUID id, UUID item) {
        work.done(item);
        var held = em.find(Payment.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (held == null || held.state() != PaymentState.HELD) return;
        var candidates = settlement.candidates(held);
        var age = Duration.between(held.createdAt(), clock.instant());
        if (isUndecided(candidates, age) && age.compareTo(Settlement.APART) <= 0) work.addAt("payments.held:" + held.accountId(), HELD, id.toString(), clock.instant().plus(LOOK_AGAIN));
        else decide(held, candidates);
    }

    /** Somebody typed the code of money that is held: it is that sale's, unless a prompt that was paid is the same money. @return the payment it is */
    @OpenToAll("part of taking a sale's tender, which was allowed")
    public UUID codeSeen(UUID id) {
        var held = em.find(Payment.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (held == null || held.state() != PaymentState.HELD) return id;
        var candidates = settlement.candidates(held);
        if (!isUndecided(candidates, Duration.between(held.createdAt(), clock.instant()))) return decide(held, candidates);
        held.released(clock.instant());
        return id;
    }

    private static boolean isUndecided(List<Payment> candidates, Duration age) {
        return candidates.stream().anyMatch(p -> p.state().isOpen() || p.state() == PaymentState.FAILED && age.compareTo(MIND_CHANGES) < 0);
    }

    /** The earliest of what is held is the earliest paid prompt's, and so on; what is left over came beside them. @return the payment it is */
    private UUID decide(Payment held, List<Payment> candidates) {
        var paid = candidates.stream().filter(p -> p.state() == PaymentState.PAID).toList();
        int rank = rank(held, candidates);
        if (rank >= paid.size()) {
            held.released(clock.instant());
            return held.id();
        }
        settle(paid.get(rank), new Received(held.code(), held.paidAt(), held.payerMask(), held.payerName(), null));
        return paid.get(rank).id();
    }

    /** How many held rows that any of these prompts could be came before. */
    private int rank(Payment held, List<Payment> candidates) {
        return (int) em.createQuery("select p from Payment p where p.shortCode = :number and p.state = :held and p.amount = :amount", Payment.class)
                .setParameter("number", held.place().shortCode()).setParameter("held", PaymentState.HELD).setParameter("amount", held.amount()).getResultStream()
                .filter(h -> candidates.stream().anyMatch(p -> Msisdn.fits(h.payerMask(), p.phone()))).sorted(IN_TURN).takeWhile(h -> !h.id().equals(held.id())).count();
    }

    private void settle(Payment prompt, Received received) {
        em.lock(prompt, LockModeType.PESSIMISTIC_WRITE);
        settlement.paid(prompt, received);
    }
}
