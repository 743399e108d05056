package com.completebytepos.payments;

import com.completebytepos.branches.CounterRules;
import com.completebytepos.payments.client.ErrandResult;
import com.completebytepos.payments.model.Payment;
import com.completebytepos.payments.model.Payment.Received;
import com.completebytepos.payments.model.PaymentAlarm;
import com.completebytepos.payments.model.ProviderAccount;
import com.completebytepos.payments.model.ProviderErrand;
import com.completebytepos.payments.model.ProviderErrand.About;
import com.completebytepos.payments.model.ProviderErrand.Kind;
import com.completebytepos.payments.model.ProviderErrand.State;
import com.completebytepos.payments.model.ProviderWord;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.work.DueWork;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Promises that a code somebody typed is asked about where the shop's set-up can ask, and that a false one goods went for raises an alarm; likewise of much money that came in by itself. */
@Stateless
public class TypedCodes {
    /** The provider may not show a payment to look-ups at once. */
    private static final Duration SOON = Duration.ofSeconds(5);
    /** Between two looks somebody waits for; what is not there twice, and not minutes after it was typed, is false. */
    private static final Duration AGAIN = Duration.ofSeconds(20);
    private static final Duration ONCE_MORE = Duration.ofMinutes(10);
    private static final int MOST_LOOKS = 2;
    /** What a customer paid a moment ago may be missing in look-ups however often they are made. */
    private static final Duration SHOWS_BY = Duration.ofMinutes(3);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Settlement settlement;
    @Inject CounterRules rules;
    @Inject DueWork work;
    @Inject Clock clock;

    @OpenToAll("part of taking a sale's tender, which was allowed")
    public void verify(UUID paymentId) {
        look(em.find(Payment.class, paymentId), SOON);
    }

    /** Somebody waits for the answer: a second look, that was put off, is taken now. @return false where the shop's set-up cannot ask */
    @OpenToAll("part of taking a code, which was allowed")
    public boolean verifyNow(UUID paymentId) {
        var open = openLooks(paymentId);
        var now = clock.instant();
        open.stream().filter(e -> e.isHere() && e.createdAt().plus(AGAIN).isBefore(now)).forEach(e -> work.soon(ProviderErrands.laneOf(e), ProviderErrands.RUN, e.id().toString(), now));
        return !open.isEmpty() || look(em.find(Payment.class, paymentId), Duration.ZERO);
    }

    /** Whether the provider is being asked at this moment; else nothing is heard of the code for a while. */
    @OpenToAll("a word, no data")
    public boolean isAsking(UUID paymentId) {
        return openLooks(paymentId).stream().anyMatch(e -> !e.isHere() || answers(paymentId) == 0);
    }

    private List<ProviderErrand> openLooks(UUID paymentId) {
        return em.createQuery("select e from ProviderErrand e where e.subjectId = :id and e.kind = :kind and e.state in :open", ProviderErrand.class).setParameter("id", paymentId)
                .setParameter("kind", Kind.STATUS).setParameter("open", List.of(State.PENDING, State.UNKNOWN, State.SENT)).getResultList();
    }

    /** Look-ups the provider answered; one it refused or never got tells nothing. */
    private long answers(UUID paymentId) {
        return em.createQuery("select count(e) from ProviderErrand e where e.subjectId = :id and e.kind = :kind and e.state = :done", Long.class)
                .setParameter("id", paymentId).setParameter("kind", Kind.STATUS).setParameter("done", State.DONE).getSingleResult();
    }

    private boolean look(Payment payment, Duration pause) {
        var account = payment.accountId() == null ? null : em.find(ProviderAccount.class, payment.accountId());
        if (account == null || account.initiatorPassword() == null) return false;
        var errand = new ProviderErrand(account.id(), Kind.STATUS, new About(payment.id(), payment.code(), null, payment.amount()), clock.instant());
        em.persist(errand);
        work.addAt(ProviderErrands.laneOf(errand), ProviderErrands.RUN, errand.id().toString(), clock.instant().plus(pause));
        return true;
    }

    /** Whether money came in by itself, for so much that the owner wants it looked up, and nobody has: a call told of it, and calls can be forged. */
    @OpenToAll("part of taking money, which was allowed")
    public boolean isUnproved(UUID paymentId) {
        var payment = em.find(Payment.class, paymentId);
        var limit = rules.limits().claimLimit();
        if (limit == null || payment.channel() != PaymentChannel.DIRECT || payment.code() == null || payment.amount().compareTo(limit) < 0) return false;
        return Stream.of(ProviderWord.LOOKED_UP, ProviderWord.PULLED).map(source -> em.find(ProviderWord.class, new ProviderWord.Key(payment.accountId(), payment.code(), source)))
                .noneMatch(word -> word != null && word.amount().equals(payment.amount()));
    }

    /** Has money that came in looked up, and again some seconds later. @return looking-up while the provider is asked, not-known when it did not say that it has it, no-look-up where nobody can be asked */
    @OpenToAll("part of claiming money, which was allowed")
    public String prove(UUID paymentId) {
        var last = em.createQuery("select e from ProviderErrand e where e.subjectId = :id and e.kind = :kind order by e.createdAt desc, e.id desc", ProviderErrand.class).setParameter("id", paymentId)
                .setParameter("kind", Kind.STATUS).setMaxResults(1).getResultStream().findFirst();
        if (last.filter(look -> !look.isOver()).isPresent()) return "looking-up";
        if (last.filter(look -> look.createdAt().plus(AGAIN).isAfter(clock.instant())).isPresent()) return "not-known";
        return look(em.find(Payment.class, paymentId), Duration.ZERO) ? "looking-up" : "no-look-up";
    }

    /** What the provider knows of a typed code. @return whether it decides */
    @OpenToAll("part of taking a provider's call, which its token proved")
    public boolean told(UUID paymentId, ErrandResult result) {
        var payment = em.find(Payment.class, paymentId, LockModeType.PESSIMISTIC_WRITE);
        if (payment != null && payment.state() == PaymentState.PAID) return proved(payment, result);
        if (payment == null || payment.state() != PaymentState.TO_VERIFY) return true;
        if ("2032".equals(result.code())) return unknown(payment, result);
        if (!"0".equals(result.code()) || result.amount() == null || !payment.code().equals(result.receipt()) || result.party() == null) return false;
        if (!"Completed".equals(result.status())) settlement.proveFalse(payment, PaymentAlarm.FALSE_CODE, result.status());
        else if (!isOurs(payment, result)) settlement.proveFalse(payment, PaymentAlarm.FALSE_CODE, "paid to another number");
        else settlement.compare(payment, result.amount(), new Received(payment.code(), null, null, null, null), "the provider");
        return true;
    }

    /** Of money that came in: the provider has it as it was told. */
    private boolean proved(Payment payment, ErrandResult result) {
        boolean same = "0".equals(result.code()) && "Completed".equals(result.status()) && payment.amount().equals(result.amount()) && payment.code() != null && payment.code().equals(result.receipt())
                && result.party() != null && isOurs(payment, result);
        var word = new ProviderWord.Key(payment.accountId(), payment.code(), ProviderWord.LOOKED_UP);
        if (same && em.find(ProviderWord.class, word) == null) em.persist(new ProviderWord(word, payment.amount(), payment.paidAt(), clock.instant()));
        return same;
    }

    private boolean unknown(Payment payment, ErrandResult result) {
        // this answer is not among them yet
        boolean often = answers(payment.id()) + 1 >= MOST_LOOKS;
        boolean proved = often && payment.createdAt().plus(SHOWS_BY).isBefore(clock.instant());
        if (proved) settlement.proveFalse(payment, PaymentAlarm.FALSE_CODE, result.text());
        else look(payment, ONCE_MORE);
        return proved;
    }

    private boolean isOurs(Payment payment, ErrandResult result) {
        var numbers = em.find(ProviderAccount.class, payment.accountId()).numbers();
        var party = result.party().strip().split("\\D", 2)[0];
        return party.equals(numbers.shortCode()) || party.equals(numbers.receivingNumber());
    }
}
