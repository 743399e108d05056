package com.completebytepos.payments;

import com.completebytepos.kernel.Money;
import com.completebytepos.payments.client.ErrandResult;
import com.completebytepos.payments.client.PaymentGateway.Answer;
import com.completebytepos.payments.client.PaymentGateway.Outcome;
import com.completebytepos.payments.model.PaymentAttempt;
import com.completebytepos.payments.model.ProviderErrand;
import com.completebytepos.payments.model.ProviderErrand.About;
import com.completebytepos.payments.model.ProviderErrand.Kind;
import com.completebytepos.payments.model.ProviderErrand.State;
import com.completebytepos.payments.model.ResultCodes;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.work.DueWork;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Promises that what is asked of a provider in the shop's name is written before it is asked, asked under one id however often, and ended by the
 * provider's result or by looking it up, never by guessing.
 */
@Stateless
public class ProviderErrands {
    public static final String RUN = "payments.errand";
    /** Results come within seconds; after this long nobody will tell. */
    private static final Duration RESULT_COMES = Duration.ofSeconds(45);
    private static final Duration LEAVES = Duration.ofSeconds(10);
    /** What the provider does not know after this long, it never got. */
    private static final Duration NEVER_ARRIVED = Duration.ofMinutes(10);
    private static final int LEAST_LOOKS = 2;
    private static final int MOST_TRIES = 12;
    private static final Set<String> FINISHED_BADLY = Set.of("Cancelled", "Declined", "Expired");

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject TypedCodes codes;
    @Inject Event<ErrandEnded> ended;
    @Inject Event<ErrandEnded.Silent> silent;
    @Inject DueWork work;
    @Inject Clock clock;

    /** Money goes back: a whole payment by its code, or an amount to a phone. */
    @OpenToAll("part of the refund, which was allowed")
    public UUID giveBack(UUID accountId, UUID refundId, ErrandEnded.Way way, String codeOrPhone, Money amount) {
        boolean reversal = way == ErrandEnded.Way.REVERSAL;
        return begin(accountId, reversal ? Kind.REVERSAL : Kind.PAYOUT, new About(refundId, reversal ? codeOrPhone : null, reversal ? null : codeOrPhone, amount), clock.instant());
    }

    /** Another business, by its pay bill and the account there, or by its till. */
    public record Payee(String number, boolean till, String reference) {
    }

    @OpenToAll("part of paying a supplier, which was approved")
    public UUID payBusiness(UUID accountId, UUID subjectId, Payee payee, Money amount) {
        return begin(accountId, payee.till() ? Kind.BUYGOODS : Kind.PAYBILL, new About(subjectId, payee.reference(), payee.number(), amount), clock.instant());
    }

    /**
     * Somebody found out elsewhere what became of it: nothing more is sent, and what the provider tells of it after all is heard.
     * @param receipt null when the money did not go @return whether nothing of it had left this house
     */
    @OpenToAll("part of the refund, which was allowed")
    public boolean closed(UUID subjectId, String receipt) {
        var open = openOf(subjectId).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        boolean here = !open.isEmpty() && open.stream().allMatch(ProviderErrand::isHere);
        for (var errand : open) {
            if (receipt == null) errand.failed("by-hand", null, null, clock.instant());
            else errand.done(receipt, clock.instant());
        }
        return here;
    }

    /** Whether it waits here, longer than sending takes: the money did certainly not go. */
    @OpenToAll("part of showing the refund, which was allowed")
    public boolean waitsHere(UUID subjectId) {
        var open = openOf(subjectId).getResultList();
        return !open.isEmpty() && open.stream().allMatch(e -> e.isHere() && e.createdAt().plus(LEAVES).isBefore(clock.instant()));
    }

    private TypedQuery<ProviderErrand> openOf(UUID subjectId) {
        return em.createQuery("select e from ProviderErrand e where e.subjectId = :id and e.state in :open", ProviderErrand.class).setParameter("id", subjectId)
                .setParameter("open", List.of(State.PENDING, State.UNKNOWN, State.SENT));
    }

    private UUID begin(UUID accountId, Kind kind, About about, Instant due) {
        var errand = new ProviderErrand(accountId, kind, about, clock.instant());
        em.persist(errand);
        work.addAt(laneOf(errand), RUN, errand.id().toString(), due);
        return errand.id();
    }

    /** What is to be sent now: kind STATUS, LOOKUP, REVERSAL or PAYOUT; parts that do not apply are null. */
    public record ToDo(UUID id, UUID accountId, String kind, String code, String phone, Money amount, String callToken) {
    }

    /** Called by who sends it at once: from here on it may have gone. Empty when nothing is to be sent now: it is over, or its result is awaited, or it is being looked up. */
    @Requires(Permission.DO_DUE_WORK)
    public Optional<ToDo> toDo(UUID id, UUID item) {
        var errand = em.find(ProviderErrand.class, id, LockModeType.PESSIMISTIC_WRITE);
        var now = clock.instant();
        if (errand == null || errand.isOver()) {
            work.done(item);
            return Optional.empty();
        }
        var waited = errand.sentAt() == null ? Duration.ofDays(1) : Duration.between(errand.sentAt(), now);
        if (waited.compareTo(RESULT_COMES) < 0) return later(item, errand.sentAt().plus(RESULT_COMES));
        if (errand.tries() >= MOST_TRIES && (!errand.paysOut() || errand.isHere())) {
            end(errand, false, errand.paysOut() ? "not-sent" : "no-answer", null);
            work.done(item);
            return Optional.empty();
        }
        if (errand.state() == State.SENT && errand.paysOut()) return lookedUp(errand, item, now);
        if (errand.mayHaveGone()) return later(item, now.plus(NEVER_ARRIVED));
        errand.sending(now);
        return Optional.of(new ToDo(id, errand.accountId(), errand.kind().name(), errand.code(), errand.phone(), errand.amount(), errand.callToken()));
    }

    private Optional<ToDo> lookedUp(ProviderErrand errand, UUID item, Instant now) {
        if (errand.isSilent(now)) silent.fire(new ErrandEnded.Silent(errand.subjectId()));
        begin(errand.accountId(), Kind.LOOKUP, new About(errand.id(), errand.conversationId() == null ? errand.originator() : errand.conversationId(), errand.paysBusiness() ? null : errand.phone(), errand.amount()), now);
        return later(item, errand.nextLook(now));
    }

    private Optional<ToDo> later(UUID item, Instant at) {
        work.postpone(item, at);
        return Optional.empty();
    }

    /** What came of sending. A result may have been faster, and then stands. */
    @Requires(Permission.DO_DUE_WORK)
    public void answered(UUID id, UUID item, Answer answer) {
        var errand = em.find(ProviderErrand.class, id, LockModeType.PESSIMISTIC_WRITE);
        em.persist(new PaymentAttempt(errand.subjectId(), new PaymentAttempt.Ended(errand.kind().name(), answer.outcome().name(), answer.code(), answer.text(), answer.millis()), clock.instant()));
        if (errand.isOver()) {
            work.done(item);
            return;
        }
        if (answer.outcome() == Outcome.TAKEN) errand.taken(answer.id());
        else if (answer.isKnownThere() || answer.outcome() == Outcome.REFUSED && !answer.isWorthAnother() && errand.mayHavePaid()) errand.taken(null);
        else if (answer.isWorthAnother()) errand.notTaken();
        else if (answer.outcome() == Outcome.REFUSED) {
            errand.failed(answer.reason(), answer.code(), answer.text(), clock.instant());
            tell(errand);
            work.done(item);
            return;
        }
        work.postpone(item, clock.instant().plus(RESULT_COMES));
    }

    /** What the provider told to the errand's own address. @return what came of it */
    @OpenToAll("part of taking a provider's call, which its token proved")
    public String told(UUID id, String body) {
        var errand = em.find(ProviderErrand.class, id, LockModeType.PESSIMISTIC_WRITE);
        var read = ErrandResult.read(body);
        if (errand.isOver()) return read.filter(result -> errand.isOf(result.conversationId())).map(result -> afterTheEnd(errand, result)).orElse("stale");
        if (read.isEmpty()) {
            work.soon(laneOf(errand), RUN, id.toString(), clock.instant().plusSeconds(5));
            return "timed-out";
        }
        var result = read.get();
        if (!errand.isOf(result.conversationId())) return "other-request";
        return switch (errand.kind()) {
            case STATUS -> statusTold(errand, result);
            case LOOKUP -> lookUpTold(errand, result);
            default -> moneyTold(errand, result);
        };
    }

    /** Money that was given up went after all: who wanted it must hear. */
    private String afterTheEnd(ProviderErrand errand, ErrandResult result) {
        boolean went = errand.state() == State.FAILED && errand.paysOut() && errand.isDoneBy(result.code()) && (result.amount() == null || result.amount().equals(errand.amount()));
        if (!went) return "stale";
        end(errand, true, null, result);
        return "done-late";
    }

    private String moneyTold(ProviderErrand errand, ErrandResult result) {
        boolean done = errand.isDoneBy(result.code());
        if (done && result.amount() != null && !result.amount().equals(errand.amount())) {
            work.soon(laneOf(errand), RUN, errand.id().toString(), clock.instant());
            return "amount-differs";
        }
        end(errand, done, ResultCodes.reasonOfErrand(result.code()), result);
        return done ? "done" : "failed";
    }

    private String lookUpTold(ProviderErrand lookUp, ErrandResult result) {
        end(lookUp, true, null, result);
        var errand = em.find(ProviderErrand.class, lookUp.subjectId(), LockModeType.PESSIMISTIC_WRITE);
        boolean completed = "0".equals(result.code()) && "Completed".equals(result.status());
        if (errand.isOver()) return completed ? afterTheEnd(errand, result) : "stale";
        if (completed) end(errand, true, null, result);
        else if ("0".equals(result.code()) && FINISHED_BADLY.contains(String.valueOf(result.status()))) end(errand, false, "failed", result);
        else if ("2032".equals(result.code()) && isGone(errand)) end(errand, false, "never-arrived", result);
        else return "undecided";
        return errand.state().name().toLowerCase(Locale.ROOT);
    }

    /** Of what the provider took, it is asked more than once: it may not show it to look-ups at first. */
    private boolean isGone(ProviderErrand errand) {
        if (Duration.between(errand.sentAt(), clock.instant()).compareTo(NEVER_ARRIVED) <= 0) return false;
        long looks = em.createQuery("select count(e) from ProviderErrand e where e.subjectId = :id and e.kind = :kind and e.state = :done", Long.class)
                .setParameter("id", errand.id()).setParameter("kind", Kind.LOOKUP).setParameter("done", State.DONE).getSingleResult();
        return errand.conversationId() == null || looks >= LEAST_LOOKS;
    }

    private String statusTold(ProviderErrand errand, ErrandResult result) {
        boolean decided = codes.told(errand.subjectId(), errand.accountId(), result);
        end(errand, true, null, result);
        return decided ? "decided" : "undecided";
    }

    private void end(ProviderErrand errand, boolean done, String reason, ErrandResult result) {
        if (done) errand.done(result == null ? null : result.receipt(), clock.instant());
        else errand.failed(reason, result == null ? null : result.code(), result == null ? null : result.text(), clock.instant());
        tell(errand);
    }

    private void tell(ProviderErrand errand) {
        if (!errand.paysOut()) return;
        boolean done = errand.state() == State.DONE;
        if (done) dropOthers(errand);
        var way = errand.paysBusiness() ? ErrandEnded.Way.BUSINESS : errand.kind() == Kind.REVERSAL ? ErrandEnded.Way.REVERSAL : ErrandEnded.Way.PAYOUT;
        ended.fire(new ErrandEnded(errand.id(), errand.subjectId(), way, done, errand.reason(), errand.resultText(), errand.receipt(), errand.amount()));
    }

    /** Its money went: what waits to be sent for the same once more stays here. Errands are locked one by one, and before what they are for. */
    private void dropOthers(ProviderErrand errand) {
        em.createQuery("select e.id from ProviderErrand e where e.subjectId = :subject and e.state = :pending", UUID.class).setParameter("subject", errand.subjectId()).setParameter("pending", State.PENDING)
                .getResultList().stream().map(id -> em.find(ProviderErrand.class, id, LockModeType.PESSIMISTIC_WRITE)).filter(other -> other.state() == State.PENDING).forEach(other -> other.failed("gone-before", null, null, clock.instant()));
    }

    static String laneOf(ProviderErrand errand) {
        return "payments.errand:" + errand.id();
    }
}
