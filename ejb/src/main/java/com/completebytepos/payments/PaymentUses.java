package com.completebytepos.payments;

import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Rows;
import com.completebytepos.payments.model.Payment;
import com.completebytepos.payments.model.PaymentAlarm;
import com.completebytepos.payments.model.PaymentUse;
import com.completebytepos.payments.model.SecondUse;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Promises that a payment pays one sale once. The sale has happened: what does not fit is told, not refused. */
@Stateless
public class PaymentUses {
    private static final String MPESA = "MPESA";
    private static final String MPESA_CODE = "[A-Z][A-Z0-9]{9}";
    private static final int MOST_TYPED = 5;
    private static final Duration A_SHIFT = Duration.ofHours(12);
    private static final String SHAPE = "[A-Z0-9]{6,20}";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject ProviderAccounts accounts;
    @Inject TypedCodes codes;
    @Inject Settlement settlement;
    @Inject DirectMoney direct;
    @Inject Clock clock;

    /** A tender of a sale. {@code paymentId} and {@code code} as the till told them, either may be null; {@code amount} with what was given back as change: it is gone, too. */
    public record Tendered(UUID saleId, int line, UUID paymentId, String code, Money amount, Place place) {
    }

    /** {@code at}: when the customer showed it, which a till without network tells of later. */
    public record Place(UUID branchId, UUID workstationId, UUID cashierId, Instant at) {
    }

    /** What does not fit: a code with a sentence in the bundles, and what came. */
    public record Note(String code, String detail) {
    }

    @Requires(Permission.SYNC)
    public List<Note> take(Tendered tender) {
        var notes = new ArrayList<Note>();
        var payment = tender.paymentId() == null ? typed(tender, notes) : standing(tender.paymentId());
        if (payment == null) {
            if (notes.isEmpty()) notes.add(new Note("payment-unknown", String.valueOf(tender.paymentId())));
            return notes;
        }
        if (!use(payment, tender)) {
            var second = new SecondUse.Key(payment.id(), tender.saleId());
            if (em.find(SecondUse.class, second) == null) em.persist(new SecondUse(second, tender.amount(), clock.instant()));
            notes.add(new Note("payment-used-before", payment.code() == null ? payment.id().toString() : payment.code()));
            return notes;
        }
        if (payment.givenBack().cents() > 0) notes.add(new Note("payment-given-back", payment.givenBack().toString()));
        if (payment.state() == PaymentState.TO_VERIFY) toVerify(payment, notes);
        else if (payment.state() != PaymentState.PAID) notPaid(payment, notes);
        else if (codes.isUnproved(payment.id())) notes.add(new Note("claim-not-looked-up", payment.amount().toString()));
        int difference = payment.amount().compareTo(tender.amount());
        if (difference != 0) notes.add(new Note(difference < 0 ? "payment-too-small" : "payment-larger", Detail.of("told", payment.amount(), tender.amount())));
        return notes;
    }

    private void toVerify(Payment payment, List<Note> notes) {
        notes.add(new Note("payment-to-verify", payment.code()));
        if (PaymentAlarm.OLD_CODE.equals(payment.reason())) settlement.alarm(payment.id(), PaymentAlarm.OLD_CODE);
    }

    /** Of a code that proved false before goods went for it nobody has been told yet. */
    private void notPaid(Payment payment, List<Note> notes) {
        notes.add(new Note("payment-not-paid", payment.state().name()));
        if (payment.state() == PaymentState.FALSE) settlement.alarm(payment.id(), payment.reason());
    }

    /** What the sale had claimed, or typed, and was not paid with in the end is anybody's again. Read first: a sale that claimed nothing locks nothing. */
    @Requires(Permission.SYNC)
    public void leave(UUID saleId) {
        Rows.select(em, "select payment_id from payment_use where sale_id = ? and line_no = 0", row -> Rows.id(row, 1), saleId).forEach(id -> {
            var left = em.find(PaymentUse.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (left != null && !left.isSold()) em.remove(left);
        });
    }

    /** Two sales at the same instant: the second meets the key, is tried again and then sees the first. */
    private boolean use(Payment payment, Tendered tender) {
        var known = em.find(PaymentUse.class, payment.id());
        if (known == null) {
            if (payment.code() != null && isUsed(payment.code())) return false;
            var taker = new PaymentUse.Taker(tender.saleId(), tender.line(), tender.place().workstationId());
            em.persist(new PaymentUse(payment.id(), taker, tender.amount(), payment.code(), clock.instant()));
            em.flush();
            return true;
        }
        return em.createQuery("update PaymentUse u set u.lineNo = :line, u.amount = :amount where u.paymentId = :id and u.saleId = :sale and u.lineNo = 0")
                .setParameter("line", tender.line()).setParameter("amount", tender.amount()).setParameter("id", payment.id()).setParameter("sale", tender.saleId()).executeUpdate() == 1;
    }

    /** Paid to whichever number of the shop. */
    private boolean isUsed(String code) {
        return em.createQuery("select count(u) from PaymentUse u where u.code = :code", Long.class).setParameter("code", code).getSingleResult() > 0;
    }

    /** Locked: while a sale takes it, it is not made one with another. */
    private Payment standing(UUID id) {
        var payment = em.find(Payment.class, id, LockModeType.PESSIMISTIC_WRITE);
        return payment == null || payment.merged() == null ? payment : em.find(Payment.class, payment.merged(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** A till allows five a shift; who has several shifts or tills is found out here. What was looked up and found counts no more, nor what was typed wrong and paid no sale. */
    private long typedLately(UUID cashier, UUID now) {
        return em.createQuery("select count(p) from Payment p where p.cashierId = :cashier and p.channel = :typed and p.createdAt > :since and p.state in :open"
                        + " and (p.id = :now or exists (select 1 from PaymentUse u where u.paymentId = p.id and u.lineNo > 0))", Long.class).setParameter("cashier", cashier).setParameter("now", now)
                .setParameter("typed", PaymentChannel.TYPED).setParameter("since", clock.instant().minus(A_SHIFT)).setParameter("open", List.of(PaymentState.TO_VERIFY, PaymentState.FALSE)).getSingleResult();
    }

    /** One use over all channels: a code that is known from anywhere is that payment. */
    private Payment typed(Tendered tender, List<Note> notes) {
        if (tender.code() == null || !tender.code().matches(SHAPE)) {
            notes.add(new Note("payment-missing", tender.code()));
            return null;
        }
        var known = known(tender.code());
        if (known.isPresent()) return known.get();
        var account = accountOf(tender.code(), tender.place());
        var made = made(tender.code(), tender.amount(), tender.place(), account);
        codes.verify(made.id());
        boolean couldBeAsked = account.filter(a -> a.kind().hasKeys()).isPresent();
        if (couldBeAsked && typedLately(tender.place().cashierId(), made.id()) > MOST_TYPED) notes.add(new Note("payment-typed-many", String.valueOf(MOST_TYPED)));
        return made;
    }

    /** The payment of a code that was read from a customer's phone, before anything is sold for it; written down when nobody told of it. Empty when it is no code. */
    @OpenToAll("part of taking a code, which was allowed")
    public Optional<UUID> ofCode(String code, Money amount, Place place) {
        if (!code.matches(SHAPE)) return Optional.empty();
        return Optional.of(known(code).orElseGet(() -> made(code, amount, place, accountOf(code, place))).id());
    }

    private Optional<Payment> known(String code) {
        return em.createQuery("select p.id from Payment p where p.code = :code", UUID.class).setParameter("code", code).getResultStream().findFirst().map(id -> standing(direct.codeSeen(id)));
    }

    /** M-PESA's codes are ten letters and digits that begin with a letter; whoever pays a bank's or a wallet's number from M-PESA shows one, too, and can show no other. */
    private Optional<AccountDetails> accountOf(String code, Place place) {
        var likely = code.matches(MPESA_CODE) ? List.of(MPESA, "BANK", "AIRTEL") : List.of("AIRTEL", "BANK", MPESA);
        return likely.stream().flatMap(provider -> accounts.ofCode(place.branchId(), provider).stream()).findFirst();
    }

    private Payment made(String code, Money amount, Place place, Optional<AccountDetails> account) {
        var provider = account.map(a -> a.kind().provider()).orElse(MPESA);
        var of = new Payment.Place(account.map(AccountDetails::id).orElse(null), place.branchId(), place.workstationId(), place.cashierId(), account.map(AccountDetails::shortCode).orElse(provider));
        var made = Payment.typed(Ids.next(), of, amount, provider, code, clock.instant());
        if (place.at().isBefore(clock.instant())) made.shown(place.at());
        em.persist(made);
        em.flush();
        return made;
    }
}
