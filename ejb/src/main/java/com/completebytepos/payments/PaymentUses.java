package com.completebytepos.payments;

import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.Money;
import com.completebytepos.payments.model.Payment;
import com.completebytepos.payments.model.PaymentUse;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Promises that a payment pays one sale once. The sale has happened: what does not fit is told, not refused. */
@Stateless
public class PaymentUses {
    private static final String SHAPE = "[A-Z0-9]{6,20}";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject ProviderAccounts accounts;
    @Inject Clock clock;

    /** A tender of a sale. {@code paymentId} and {@code code} as the till told them, either may be null. */
    public record Tendered(UUID saleId, int line, UUID paymentId, String code, Money amount, Place place) {
    }

    public record Place(UUID branchId, UUID workstationId, UUID cashierId) {
    }

    /** What does not fit: a code with a sentence in the bundles, and what came. */
    public record Note(String code, String detail) {
    }

    @Requires(Permission.SYNC)
    public List<Note> take(Tendered tender) {
        var notes = new ArrayList<Note>();
        var payment = tender.paymentId() == null ? typed(tender, notes) : standing(em.find(Payment.class, tender.paymentId()));
        if (payment == null) {
            if (notes.isEmpty()) notes.add(new Note("payment-unknown", String.valueOf(tender.paymentId())));
            return notes;
        }
        if (!use(payment, tender)) {
            notes.add(new Note("payment-used-before", payment.code() == null ? payment.id().toString() : payment.code()));
            return notes;
        }
        if (payment.state() == PaymentState.TO_VERIFY) notes.add(new Note("payment-to-verify", payment.code()));
        else if (payment.state() != PaymentState.PAID) notes.add(new Note("payment-not-paid", payment.state().name()));
        int difference = payment.amount().compareTo(tender.amount());
        if (difference != 0) notes.add(new Note(difference < 0 ? "payment-too-small" : "payment-larger", payment.amount() + ", told " + tender.amount()));
        return notes;
    }

    /** Two sales at the same instant: the second meets the key, is tried again and then sees the first. */
    private boolean use(Payment payment, Tendered tender) {
        var known = em.find(PaymentUse.class, payment.id());
        if (known == null) {
            em.persist(new PaymentUse(payment.id(), tender.saleId(), tender.line(), tender.amount(), clock.instant()));
            em.flush();
            return true;
        }
        return em.createQuery("update PaymentUse u set u.lineNo = :line, u.amount = :amount where u.paymentId = :id and u.saleId = :sale and u.lineNo = 0")
                .setParameter("line", tender.line()).setParameter("amount", tender.amount()).setParameter("id", payment.id()).setParameter("sale", tender.saleId()).executeUpdate() == 1;
    }

    private Payment standing(Payment payment) {
        return payment == null || payment.merged() == null ? payment : em.find(Payment.class, payment.merged());
    }

    /** One use over all channels: a code that is known from anywhere is that payment. */
    private Payment typed(Tendered tender, List<Note> notes) {
        if (tender.code() == null || !tender.code().matches(SHAPE)) {
            notes.add(new Note("payment-missing", tender.code()));
            return null;
        }
        var known = em.createQuery("select p from Payment p where p.code = :code", Payment.class).setParameter("code", tender.code()).getResultStream().findFirst();
        if (known.isPresent()) return known.get();
        var account = accounts.ofBranch(tender.place().branchId());
        var place = new Payment.Place(account.map(AccountDetails::id).orElse(null), tender.place().branchId(), tender.place().workstationId(), tender.place().cashierId(),
                account.map(AccountDetails::shortCode).orElse("MPESA"));
        var made = Payment.typed(Ids.next(), place, tender.amount(), "MPESA", tender.code(), clock.instant());
        em.persist(made);
        return made;
    }
}
