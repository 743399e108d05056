package com.completebytepos.refunds;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.kernel.Money;
import com.completebytepos.payments.AccountDetails;
import com.completebytepos.payments.ErrandEnded;
import com.completebytepos.payments.PaymentBook;
import com.completebytepos.payments.PaymentBook.Income;
import com.completebytepos.payments.PaymentState;
import com.completebytepos.payments.ProviderAccounts;
import com.completebytepos.payments.ProviderErrands;
import com.completebytepos.refunds.model.MoneyRefund;
import com.completebytepos.selling.Returns.GoodsReturned;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Promises that money goes back once, by somebody who may send it, by a way the shop's set-up has, and never more of a payment than came. */
@Stateless
public class Refunds {
    private static final String MPESA = "MPESA";
    /** The provider tells within seconds and is asked twice before; what is silent for longer stays so. */
    private static final Duration HANGS = Duration.ofMinutes(15);
    private static final Money LEAST_PAYOUT = Money.ofCents(1_000);
    private static final Money MOST_PAYOUT = Money.ofCents(25_000_000);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject PaymentBook payments;
    @Inject ProviderAccounts accounts;
    @Inject ProviderErrands errands;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** A way and what stands in it: a word of ours, null when nothing does. {@code phoneKnown}: nobody needs to type it. */
    public record Offer(RefundWay way, String obstacle, boolean phoneKnown) implements Serializable {
    }

    /** A till gave back to M-PESA: what that comes to is asked for here, newest tender first, and sent by who may. */
    @OpenToAll("part of the return, which was allowed")
    public void returned(@Observes GoodsReturned event) {
        long left = event.refunds().stream().filter(r -> r.kind().equals(MPESA)).mapToLong(r -> r.amount()).sum();
        if (left <= 0) return;
        var paid = event.originalId() == null ? List.<Income>of() : payments.ofSale(event.originalId());
        for (var income : paid) {
            long free = income.state() == PaymentState.PAID ? income.amount().minus(income.givenBack()).cents() : 0;
            long part = Math.min(free, left);
            if (part <= 0) continue;
            left -= part;
            payments.setAside(income.id(), Money.ofCents(part));
            keep(source(income), event, Money.ofCents(part));
        }
        if (left > 0) keep(new MoneyRefund.Source(null, null, null, paid.stream().map(Income::code).findFirst().orElse(null)), event, Money.ofCents(left));
    }

    private void keep(MoneyRefund.Source source, GoodsReturned event, Money amount) {
        em.persist(new MoneyRefund(source, event.branchId(), event.returnId(), amount, event.reason()).askedBy(CurrentShop.actor().name(), clock.instant()));
    }

    /** From a payment: what no sale took of it. */
    @Requires(Permission.REFUND_MONEY)
    public UUID ask(UUID paymentId, Money amount, String why) {
        var reason = why == null ? "" : why.strip();
        if (reason.isEmpty() || reason.length() > 200) throw RefundsRejection.REASON.at("why");
        // before it is read: a sale or another refund may be taking it at this moment
        var free = payments.leftLocked(paymentId);
        var income = payments.find(paymentId).filter(i -> BranchScope.covers(i.branchId())).orElseThrow(() -> RefundsRejection.NO_SUCH_REFUND.with());
        if (amount == null || amount.cents() <= 0 || amount.cents() % 100 != 0 || amount.compareTo(free) > 0) throw RefundsRejection.AMOUNT.at("amount", free);
        payments.setAside(paymentId, amount);
        var refund = new MoneyRefund(source(income), income.branchId(), null, amount, reason).askedBy(CurrentShop.actor().name(), clock.instant());
        em.persist(refund);
        audit.record("refunds.asked", "refund", refund.id(), amount + " of " + income.code() + ": " + reason);
        return refund.id();
    }

    /** The ways in the order they are best, with what stands in them. */
    @Requires({Permission.REFUND_MONEY, Permission.VIEW_SALES})
    public List<Offer> offers(UUID id) {
        var refund = found(id);
        var income = payments.find(refund.paymentId()).orElse(null);
        boolean phone = income != null && income.phone() != null;
        return Arrays.stream(RefundWay.values()).map(way -> new Offer(way, obstacle(way, refund, income), phone)).toList();
    }

    private String obstacle(RefundWay way, MoneyRefund refund, Income income) {
        if (way == RefundWay.BY_HAND) return null;
        var account = refund.accountId() == null ? null : accounts.all().stream().filter(a -> a.id().equals(refund.accountId())).findFirst().orElse(null);
        if (income == null || account == null) return "no-payment";
        if (account.initiatorName() == null) return "no-initiator";
        return way == RefundWay.REVERSAL ? againstReversal(refund, income) : againstPayout(refund, account);
    }

    private static String againstReversal(MoneyRefund refund, Income income) {
        if (income.code() == null) return "no-code";
        return refund.amount().equals(income.amount()) ? null : "part";
    }

    private static String againstPayout(MoneyRefund refund, AccountDetails account) {
        if (account.b2cShortCode() == null) return "no-b2c";
        return refund.amount().compareTo(LEAST_PAYOUT) < 0 || refund.amount().compareTo(MOST_PAYOUT) > 0 ? "payout-limits" : null;
    }

    /** @param phone twelve digits, of a payout to who paid without a prompt; else null */
    @Requires(Permission.REFUND_MONEY)
    public void send(UUID id, RefundWay way, String phone) {
        var refund = waiting(id);
        var income = payments.find(refund.paymentId()).orElse(null);
        if (way == null || way == RefundWay.BY_HAND || obstacle(way, refund, income) != null) throw RefundsRejection.WAY_NOT_POSSIBLE.with();
        var to = way == RefundWay.REVERSAL ? income.code() : income.phone() != null ? income.phone() : phone;
        if (to == null || way == RefundWay.PAYOUT && !to.matches("254[17]\\d{8}")) throw RefundsRejection.PHONE_SHAPE.at("phone");
        refund.sent(way, CurrentShop.actor().name(), clock.instant());
        errands.giveBack(refund.accountId(), id, way == RefundWay.REVERSAL ? ErrandEnded.Way.REVERSAL : ErrandEnded.Way.PAYOUT, to, refund.amount());
        audit.record("refunds.sent", "refund", id, refund.amount() + " by " + way);
    }

    /** Somebody paid it back without us. @param code of the message it left, or null for cash */
    @Requires(Permission.REFUND_MONEY)
    public void byHand(UUID id, String code) {
        var refund = waiting(id);
        var receipt = code == null || code.isBlank() ? null : code.strip().toUpperCase(Locale.ROOT);
        if (receipt != null && !receipt.matches("[A-Z0-9]{6,30}")) throw RefundsRejection.CODE_SHAPE.at("code");
        refund.sent(RefundWay.BY_HAND, CurrentShop.actor().name(), clock.instant());
        refund.done(receipt, clock.instant());
        audit.record("refunds.by-hand", "refund", id, refund.amount() + " " + (receipt == null ? "in cash" : receipt));
    }

    @Requires(Permission.REFUND_MONEY)
    public void cancel(UUID id) {
        var refund = waiting(id);
        refund.cancelled(clock.instant());
        if (refund.paymentId() != null) payments.putBack(refund.paymentId(), refund.amount());
        audit.record("refunds.cancelled", "refund", id, refund.amount().toString());
    }

    /** Whether nobody will tell any more what became of it. */
    @Requires({Permission.REFUND_MONEY, Permission.VIEW_SALES})
    public boolean hangs(UUID id) {
        return hangs(found(id));
    }

    private boolean hangs(MoneyRefund refund) {
        return refund.state() == RefundState.SENT && refund.sentAt().plus(HANGS).isBefore(clock.instant());
    }

    /** Somebody looked it up at the provider and says how a refund ended of which nothing is heard. @param code of the message it left; null when the money did not go */
    @Requires(Permission.REFUND_MONEY)
    public void close(UUID id, boolean went, String code, String why) {
        var reason = why == null ? "" : why.strip();
        if (reason.length() < 3 || reason.length() > 200) throw RefundsRejection.REASON.at("closeWhy");
        var receipt = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
        if (went && !receipt.matches("[A-Z0-9]{6,30}")) throw RefundsRejection.CODE_SHAPE.at("closeCode");
        // before the refund is locked: whoever takes the provider's word locks them in this order
        boolean here = errands.closed(id, went ? receipt : null) && !went;
        var refund = Optional.ofNullable(em.find(MoneyRefund.class, id, LockModeType.PESSIMISTIC_WRITE)).filter(one -> BranchScope.covers(one.branchId())).orElseThrow(() -> RefundsRejection.NO_SUCH_REFUND.with());
        if (refund.state() != RefundState.SENT) throw RefundsRejection.NOT_WAITING.with();
        if (!here && !hangs(refund)) throw RefundsRejection.STILL_UNDER_WAY.at("closeWhy", HANGS.toMinutes());
        if (went) refund.done(receipt, clock.instant());
        else refund.failed(here ? "not-sent" : "by-hand", reason);
        audit.record("refunds.closed-by-hand", "refund", id, refund.amount() + (went ? " went, " + receipt : " did not go") + ": " + reason);
    }

    /** The provider told. What is set aside stays so: it failed only this way. */
    @OpenToAll("part of taking the provider's word, which its token proved")
    public void ended(@Observes ErrandEnded event) {
        var refund = em.find(MoneyRefund.class, event.subjectId(), LockModeType.PESSIMISTIC_WRITE);
        if (refund == null || refund.state() != RefundState.SENT && !event.done()) return;
        boolean beside = refund.state() != RefundState.SENT && refund.state() != RefundState.FAILED && !setAsideAgain(refund);
        if (beside) payments.alarm(refund.paymentId(), "given-back-twice");
        else if (event.done()) refund.done(event.receipt(), clock.instant());
        else refund.failed(event.reason(), event.told());
        audit.record(beside ? "refunds.done-twice" : event.done() ? "refunds.done" : "refunds.failed", "refund", refund.id(), event.done() ? event.receipt() : event.reason());
    }

    /** It was dropped, and went after all: as long as nobody took the money meanwhile, it is gone from the payment like any other. */
    private boolean setAsideAgain(MoneyRefund refund) {
        if (refund.state() != RefundState.CANCELLED) return false;
        var left = payments.leftLocked(refund.paymentId());
        // what a return gives back is of money its sale took
        if (refund.row().returnId() != null) left = payments.find(refund.paymentId()).map(i -> i.amount().minus(i.givenBack())).orElse(left);
        if (left.compareTo(refund.amount()) < 0) return false;
        payments.setAside(refund.paymentId(), refund.amount());
        return true;
    }

    /** A reversal on the provider's statement. */
    public record Reversed(String receipt, Money amount, Instant at) {
    }

    /** Somebody turned a payment back at the provider itself: it is booked like a refund of ours, and who took the payment must hear. One of ours that hangs is over. */
    @OpenToAll("part of the reconciliation, which was allowed")
    public void turnedBackElsewhere(String shortCode, String code, Reversed told) {
        var income = payments.byCode(shortCode, code).filter(i -> i.state() == PaymentState.PAID).orElse(null);
        if (income == null) return;
        var ours = em.createQuery("select r from MoneyRefund r where r.paymentId = :id and (r.receipt = :receipt or (r.way = :reversal and r.state = :done) or (r.state in :open and r.amount = :amount)) order by r.askedAt", MoneyRefund.class)
                .setParameter("id", income.id()).setParameter("receipt", told.receipt()).setParameter("reversal", RefundWay.REVERSAL).setParameter("done", RefundState.DONE)
                .setParameter("open", List.of(RefundState.SENT, RefundState.FAILED, RefundState.REQUESTED)).setParameter("amount", told.amount()).getResultList();
        if (!ours.isEmpty()) {
            if (ours.stream().noneMatch(r -> r.state() == RefundState.DONE)) known(ours.get(0), told);
            return;
        }
        if (payments.alarm(income.id(), "reversed") && income.amount().minus(income.givenBack()).compareTo(told.amount()) >= 0) {
            payments.setAside(income.id(), told.amount());
            var refund = new MoneyRefund(source(income), income.branchId(), null, told.amount(), "at the provider").askedBy("provider", told.at());
            refund.sent(RefundWay.REVERSAL, "provider", told.at());
            refund.done(told.receipt(), told.at());
            em.persist(refund);
        }
        audit.record("refunds.reversed-elsewhere", "payment", income.id(), code + " by " + told.receipt());
    }

    private void known(MoneyRefund refund, Reversed told) {
        boolean ownReversal = refund.state() == RefundState.SENT && refund.row().way() == RefundWay.REVERSAL;
        // the receipt is no payout's: one that arrives after all must be heard
        errands.closed(refund.id(), ownReversal ? told.receipt() : null);
        if (!ownReversal) refund.sent(RefundWay.REVERSAL, "provider", told.at());
        refund.done(told.receipt(), told.at());
        audit.record("refunds.done", "refund", refund.id(), told.receipt() + " on the statement");
    }

    private MoneyRefund waiting(UUID id) {
        var refund = Optional.ofNullable(em.find(MoneyRefund.class, id, LockModeType.PESSIMISTIC_WRITE)).filter(one -> BranchScope.covers(one.branchId())).orElseThrow(() -> RefundsRejection.NO_SUCH_REFUND.with());
        if (!refund.state().isWaiting()) throw RefundsRejection.NOT_WAITING.with();
        return refund;
    }

    private MoneyRefund found(UUID id) {
        return Optional.ofNullable(id == null ? null : em.find(MoneyRefund.class, id)).filter(one -> BranchScope.covers(one.branchId())).orElseThrow(() -> RefundsRejection.NO_SUCH_REFUND.with());
    }

    private static MoneyRefund.Source source(Income income) {
        return new MoneyRefund.Source(income.id(), income.accountId(), income.shortCode(), income.code());
    }
}
