package com.completebytepos.payments;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.kernel.Money;
import com.completebytepos.payments.model.ClaimWait;
import com.completebytepos.payments.model.Msisdn;
import com.completebytepos.payments.model.Payment;
import com.completebytepos.payments.model.PaymentAlarm;
import com.completebytepos.payments.model.PaymentUse;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.OpenToAll;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
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
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Promises that money which came in without a prompt is taken by one sale, and by somebody who has seen its code unless there is no mistaking it. */
@Stateless
public class PaymentClaims {
    private static final Duration SHOWN = Duration.ofHours(24);
    private static final Duration NO_MISTAKING = Duration.ofMinutes(30);
    /** A prompt that was paid is its own till's, which is just completing the sale. */
    private static final Duration OWN_TILL_FIRST = Duration.ofMinutes(10);
    /** A sale that is set aside takes no longer. */
    private static final Duration FORGOTTEN = Duration.ofHours(4);
    private static final int TAIL = 4;
    private static final int MOST = 20;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject PaymentUses uses;
    @Inject TypedCodes codes;
    @Inject Settlement settlement;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /**
     * Money nobody has taken; the code stays hidden: who claims must have seen it. {@code oneTap}: it is the only one of this amount lately, and this till's
     * sale the only one that waits for it.
     */
    public record Claimable(UUID id, long amount, Instant at, String payer, boolean oneTap) {
    }

    /** Newest first, those of the amount before all others. @param amount what the till waits for, in cents, 0 for any @param all whether other amounts are told too */
    @Requires(Permission.SYNC)
    public List<Claimable> waiting(WorkstationEntry from, long amount, boolean all) {
        if (amount > 0) waitsFor(from, Money.ofCents(amount));
        var free = free(from);
        return free.stream().filter(p -> all || amount == 0 || p.amount().cents() == amount).sorted(Comparator.comparing((Payment p) -> p.amount().cents() != amount)).limit(MOST)
                .map(p -> new Claimable(p.id(), p.amount().cents(), at(p), payer(p), isPlain(from, p, free))).toList();
    }

    private void waitsFor(WorkstationEntry from, Money amount) {
        var known = em.find(ClaimWait.class, from.id());
        if (known == null) em.persist(new ClaimWait(from.id(), from.branchId(), amount, clock.instant()));
        else known.looks(amount, clock.instant());
    }

    /**
     * @param tail the last characters of the code, at least four; may be missing where there is no mistaking the payment, and must be right where it is told
     * @param ask whether the till waits while much money is looked up: then nobody has it yet, and the reason says how that stands
     */
    @Requires(Permission.SYNC)
    public PaymentStatus claim(WorkstationEntry from, UUID id, UUID saleId, String tail, boolean ask) {
        var payment = Optional.ofNullable(em.find(Payment.class, id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(() -> PaymentsRejection.NO_SUCH_PAYMENT.with());
        var use = em.find(PaymentUse.class, id);
        if (use != null && use.saleId().equals(saleId)) return PaymentLedger.statusOf(payment, saleId);
        if (use != null) throw PaymentsRejection.ALREADY_CLAIMED.with();
        var free = free(from);
        if (free.stream().noneMatch(p -> p.id().equals(id))) throw PaymentsRejection.NOT_CLAIMABLE.with();
        if (tail != null && !tail.isBlank() || !isPlain(from, payment, free)) checkTail(payment, tail);
        boolean elsewhere = payment.code() != null && em.createQuery("select count(u) from PaymentUse u where u.code = :code", Long.class).setParameter("code", payment.code()).getSingleResult() > 0;
        if (elsewhere) throw PaymentsRejection.ALREADY_CLAIMED.with();
        if (ask && codes.isUnproved(id)) return PaymentLedger.statusOf(payment, null).because(codes.prove(id));
        em.persist(new PaymentUse(id, new PaymentUse.Taker(saleId, 0, from.id()), payment.amount(), payment.code(), clock.instant()));
        Optional.ofNullable(em.find(ClaimWait.class, from.id())).ifPresent(ClaimWait::over);
        audit.record("payments.claimed", "payment", id, payment.code() + " by " + from.receiptPrefix());
        return PaymentLedger.statusOf(payment, saleId);
    }

    /** A code read from the customer's phone; {@code amount} in cents, of which the customer must have paid at least so much. */
    public record TypedCode(UUID sale, String code, long amount, UUID cashier) {
    }

    /** It is this sale's, and looked up now: the goods wait for the answer, which tells what of it was not given back. Where nobody can be asked the reason says so. */
    @Requires(Permission.SYNC)
    public PaymentStatus typed(WorkstationEntry from, TypedCode told) {
        if (told.amount() < 100 || told.amount() % 100 != 0) throw PaymentsRejection.AMOUNT_WHOLE.at("amount");
        var code = told.code() == null ? "" : told.code().strip().toUpperCase(Locale.ROOT);
        var id = uses.ofCode(code, Money.ofCents(told.amount()), new PaymentUses.Place(from.branchId(), from.id(), told.cashier(), clock.instant())).orElseThrow(() -> PaymentsRejection.CODE_SHAPE.at("code"));
        var payment = em.find(Payment.class, id, LockModeType.PESSIMISTIC_WRITE);
        var left = payment.amount().minus(payment.givenBack());
        if (left.cents() <= 0) throw PaymentsRejection.NOT_CLAIMABLE.at("code");
        if (!isHeldFor(payment, told.sale())) {
            em.persist(new PaymentUse(id, new PaymentUse.Taker(told.sale(), 0, from.id()), left, payment.code(), clock.instant()));
            audit.record("payments.code-typed", "payment", id, payment.code() + " by " + from.receiptPrefix());
        } else if (payment.state() == PaymentState.TO_VERIFY && !em.find(PaymentUse.class, id).isSold()) payment.cameTo(Money.ofCents(told.amount()));
        boolean asked = payment.state() != PaymentState.TO_VERIFY || codes.verifyNow(id);
        var status = PaymentLedger.statusOf(payment, told.sale()).of(payment.state() == PaymentState.TO_VERIFY ? payment.amount() : left);
        return asked ? status : status.because("no-look-up");
    }

    private boolean isHeldFor(Payment payment, UUID sale) {
        var use = em.find(PaymentUse.class, payment.id());
        if (use != null && use.saleId().equals(sale)) return true;
        boolean elsewhere = use != null || em.createQuery("select count(u) from PaymentUse u where u.code = :code", Long.class).setParameter("code", payment.code()).getSingleResult() > 0;
        if (elsewhere) throw PaymentsRejection.ALREADY_CLAIMED.with();
        return false;
    }

    @OpenToAll("part of letting a claim go, which a colleague approved")
    public boolean isClaimed(UUID id) {
        return em.find(PaymentUse.class, id) != null;
    }

    /** Gives a payment back that a sale claimed by mistake. What somebody else claimed, or a completed sale took, stays. */
    @OpenToAll("part of letting a claim go, which a colleague approved")
    public void release(WorkstationEntry from, UUID id, UUID saleId) {
        int freed = em.createQuery("delete from PaymentUse u where u.paymentId = :id and u.saleId = :sale and u.lineNo = 0 and (u.workstationId is null or u.workstationId = :workstation)")
                .setParameter("id", id).setParameter("sale", saleId).setParameter("workstation", from.id()).executeUpdate();
        if (freed == 0 && em.find(PaymentUse.class, id) != null) throw PaymentsRejection.NOT_YOURS.with();
        if (freed == 1) audit.record("payments.claim-released", "payment", id, "by " + from.receiptPrefix());
    }

    /** For the office: a claim whose sale was never completed. */
    @Requires(Permission.EDIT_SETTINGS)
    public void release(UUID id) {
        Optional.ofNullable(em.find(Payment.class, id)).ifPresent(payment -> BranchScope.check(payment.place().branchId()));
        int freed = em.createQuery("delete from PaymentUse u where u.paymentId = :id and u.lineNo = 0").setParameter("id", id).executeUpdate();
        if (freed == 0) throw PaymentsRejection.COMPLETED_SALE.with();
        audit.record("payments.claim-released", "payment", id, "by the office");
    }

    /** Of money a sale claimed hours ago that was never told of somebody must hear: it is offered to nobody. @return how many there are */
    @Requires(Permission.DO_DUE_WORK)
    public int watch() {
        var forgotten = em.createQuery("select u.paymentId from PaymentUse u join Payment p on p.id = u.paymentId where u.lineNo = 0 and u.usedAt < :before and p.state in :money", UUID.class)
                .setParameter("before", clock.instant().minus(FORGOTTEN)).setParameter("money", List.of(PaymentState.PAID, PaymentState.TO_VERIFY)).getResultList();
        forgotten.forEach(id -> settlement.alarm(id, PaymentAlarm.CLAIM_FORGOTTEN));
        return forgotten.size();
    }

    private List<Payment> free(WorkstationEntry from) {
        var now = clock.instant();
        return em.createQuery("select p from Payment p where p.state = :paid and p.givenBack = :nothing and p.createdAt > :since and (p.branchId is null or p.branchId = :branch)"
                        + " and not exists (select 1 from PaymentUse u where u.paymentId = p.id) order by p.createdAt desc, p.id", Payment.class)
                .setParameter("paid", PaymentState.PAID).setParameter("nothing", Money.ZERO).setParameter("since", now.minus(SHOWN)).setParameter("branch", from.branchId()).getResultStream()
                // without a code nobody can have seen it
                .filter(p -> p.code() != null || from.id().equals(p.place().workstationId()))
                .filter(p -> p.channel() != PaymentChannel.PROMPT || p.isLate() || from.id().equals(p.place().workstationId()) || p.settledAt().isBefore(now.minus(OWN_TILL_FIRST))).toList();
    }

    private boolean isPlain(WorkstationEntry from, Payment payment, List<Payment> free) {
        var since = clock.instant().minus(NO_MISTAKING);
        boolean only = payment.createdAt().isAfter(since) && free.stream().filter(p -> p.amount().equals(payment.amount()) && p.createdAt().isAfter(since)).count() == 1;
        return only && isTheOneThatWaits(from, payment);
    }

    /** Of money for the whole shop the tills of every branch may be waiting. */
    private boolean isTheOneThatWaits(WorkstationEntry from, Payment payment) {
        var now = clock.instant();
        var own = em.find(ClaimWait.class, from.id());
        if (own == null || !own.isFor(payment.amount(), now)) return false;
        return em.createQuery("select count(w) from ClaimWait w where w.amount = :amount and w.seenAt > :since and w.workstationId <> :own and (:branch is null or w.branchId = :branch)", Long.class)
                .setParameter("amount", payment.amount()).setParameter("since", now.minus(ClaimWait.LASTS)).setParameter("own", from.id()).setParameter("branch", payment.place().branchId()).getSingleResult() == 0;
    }

    private static void checkTail(Payment payment, String tail) {
        var typed = tail == null ? "" : tail.strip().toUpperCase(Locale.ROOT);
        if (typed.length() < TAIL || payment.code() == null || !payment.code().endsWith(typed)) throw PaymentsRejection.CODE_TAIL.at("tail", TAIL);
    }

    private static Instant at(Payment p) {
        return p.paidAt() == null ? p.createdAt() : p.paidAt();
    }

    /** The name the provider told, shortened: JANE W. */
    private static String payer(Payment p) {
        if (p.payerName() == null) return p.phone() == null ? p.payerMask() != null && p.payerMask().contains("*") ? p.payerMask() : null : Msisdn.masked(p.phone());
        var parts = p.payerName().split(" ");
        return parts.length == 1 ? parts[0] : parts[0] + " " + parts[parts.length - 1].charAt(0) + ".";
    }
}
