package com.completebytepos.payments;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.LikePattern;
import com.completebytepos.kernel.Money;
import com.completebytepos.payments.model.Msisdn;
import com.completebytepos.payments.model.Payment;
import com.completebytepos.payments.model.PaymentAttempt;
import com.completebytepos.payments.model.PaymentUse;
import com.completebytepos.payments.model.ProviderCall;
import com.completebytepos.tenancy.BranchScope;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Promises the office every payment and what was said about it, without a customer's whole number. */
@Stateless
public class PaymentQueries {
    private static final String MATCHING = " from Payment p left join PaymentUse u on u.paymentId = p.id where p.createdAt >= :since and p.createdAt < :until"
            + " and (:state is null or p.state = :state) and (:channel is null or p.channel = :channel) and (:branch is null or p.branchId = :branch)"
            + " and (:text is null or p.code like :code escape '!' or p.payerName like :text escape '!' or p.phone like :phone escape '!')"
            + " and (:unused = false or (p.state = :paid and u.paymentId is null))";
    private static final int SAMPLE = 1000;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Clock clock;

    /** Which payments; null is all. Days are whole ones in Nairobi. {@code text} is a part of the code, the payer's name or the phone. */
    public record PaymentFilter(LocalDate from, LocalDate to, PaymentState state, PaymentChannel channel, UUID branchId, String text, boolean unusedOnly) implements Serializable {

        Instant since() {
            return from == null ? Instant.EPOCH : from.atStartOfDay(HouseClock.NAIROBI).toInstant();
        }

        Instant until() {
            return to == null ? Instant.parse("9999-01-01T00:00:00Z") : to.plusDays(1).atStartOfDay(HouseClock.NAIROBI).toInstant();
        }
    }

    /** A payment as lists show it; the payer is masked. */
    public record PaymentRow(UUID id, Instant createdAt, Instant paidAt, PaymentChannel channel, PaymentState state, String reason, String shortCode, String code, Money amount,
                             String payer, boolean late, UUID saleId) implements Serializable {
    }

    /** One payment with everything that was said about it. */
    public record PaymentSheet(PaymentRow row, String provider, String reference, String resultCode, String resultText, boolean claimOnly, List<Talk> talks, List<Word> words) implements Serializable {

        /** We asked. */
        public record Talk(Instant at, String kind, String outcome, String code, String told, int millis) implements Serializable {
        }

        /** The provider told; {@code outcome} null when it was not taken yet. */
        public record Word(Instant at, String source, String outcome) implements Serializable {
        }
    }

    /** How M-PESA does lately: prompts of the last 24 hours; seconds until the end was known, for 95 of 100 paid ones; null where there was none. */
    public record PaymentHealth(long asked, long paid, long failed, long open, long unknown, long unused, Integer percent, Long seconds, Instant lastCallAt) implements Serializable {
    }

    /** Newest first. */
    @Requires(Permission.VIEW_SALES)
    public List<PaymentRow> page(PaymentFilter filter, int first, int size) {
        return matching("select p, u.saleId" + MATCHING + own() + " order by p.createdAt desc, p.id", Object[].class, filter).setFirstResult(first).setMaxResults(size)
                .getResultStream().map(r -> row((Payment) r[0], (UUID) r[1])).toList();
    }

    @Requires(Permission.VIEW_SALES)
    public long count(PaymentFilter filter) {
        return matching("select count(p)" + MATCHING + own(), Long.class, filter).getSingleResult();
    }

    @Requires(Permission.VIEW_SALES)
    public PaymentSheet find(UUID id) {
        var payment = Optional.ofNullable(id == null ? null : em.find(Payment.class, id)).orElseThrow(() -> PaymentsRejection.NO_SUCH_PAYMENT.with());
        BranchScope.check(payment.place().branchId());
        var use = em.find(PaymentUse.class, id);
        boolean claimOnly = use != null && !em.createQuery("select u.paymentId from PaymentUse u where u.paymentId = :id and u.lineNo = 0", UUID.class).setParameter("id", id).getResultList().isEmpty();
        var talks = em.createQuery("select a from PaymentAttempt a where a.paymentId = :id order by a.at, a.id", PaymentAttempt.class).setParameter("id", id).getResultStream()
                .map(a -> new PaymentSheet.Talk(a.at(), a.ended().kind(), a.ended().outcome(), a.ended().code(), a.ended().told(), a.ended().millis())).toList();
        var words = em.createQuery("select c.receivedAt, c.source, c.outcome from ProviderCall c where c.paymentId = :id order by c.receivedAt, c.id", Object[].class).setParameter("id", id)
                .getResultStream().map(r -> new PaymentSheet.Word((Instant) r[0], (String) r[1], (String) r[2])).toList();
        return new PaymentSheet(row(payment, use == null ? null : use.saleId()), payment.provider(), payment.reference(), payment.resultCode(), payment.resultText(), claimOnly, talks, words);
    }

    @Requires({Permission.SYNC, Permission.VIEW_SALES})
    public PaymentHealth health() {
        var since = clock.instant().minus(Duration.ofHours(24));
        Map<PaymentState, Long> states = new EnumMap<>(PaymentState.class);
        em.createQuery("select p.state, count(p) from Payment p where p.channel = :prompt and p.createdAt > :since group by p.state", Object[].class)
                .setParameter("prompt", PaymentChannel.PROMPT).setParameter("since", since).getResultStream().forEach(r -> states.put((PaymentState) r[0], (Long) r[1]));
        long open = states.entrySet().stream().filter(e -> e.getKey().isOpen()).mapToLong(Map.Entry::getValue).sum();
        var unused = count(new PaymentFilter(null, null, null, null, null, null, true));
        var lastCall = em.createQuery("select max(c.receivedAt) from ProviderCall c", Instant.class).getSingleResult();
        long paid = states.getOrDefault(PaymentState.PAID, 0L) + states.getOrDefault(PaymentState.MERGED, 0L);
        long failed = states.getOrDefault(PaymentState.FAILED, 0L);
        return new PaymentHealth(paid + failed + open, paid, failed, open, states.getOrDefault(PaymentState.UNKNOWN, 0L), unused, paid + failed == 0 ? null : (int) (100 * paid / (paid + failed)), seconds(since), lastCall);
    }

    private Long seconds(Instant since) {
        var taken = em.createQuery("select p.createdAt, p.settledAt from Payment p where p.channel = :prompt and p.state = :paid and p.createdAt > :since order by p.createdAt desc", Object[].class)
                .setParameter("prompt", PaymentChannel.PROMPT).setParameter("paid", PaymentState.PAID).setParameter("since", since).setMaxResults(SAMPLE)
                .getResultStream().map(r -> Duration.between((Instant) r[0], (Instant) r[1]).toSeconds()).sorted().toList();
        return taken.isEmpty() ? null : taken.get((taken.size() * 95 - 1) / 100);
    }

    /** Money that came to a number of the whole shop is of no branch until somebody takes it. */
    private static String own() {
        return BranchScope.jpql("p.branchId is null or p.branchId");
    }

    private <T> TypedQuery<T> matching(String query, Class<T> type, PaymentFilter filter) {
        var text = LikePattern.containing(filter.text());
        var digits = filter.text() == null ? "" : filter.text().replaceAll("\\D", "").replaceFirst("^0", "");
        BranchScope.check(filter.branchId());
        return BranchScope.bind(em.createQuery(query, type)).setParameter("since", filter.since()).setParameter("until", filter.until()).setParameter("state", filter.state())
                .setParameter("channel", filter.channel()).setParameter("branch", filter.branchId()).setParameter("text", text)
                .setParameter("code", text == null ? null : LikePattern.plain(text.toUpperCase(Locale.ROOT))).setParameter("phone", digits.length() < 4 ? "-" : "%" + digits + "%")
                .setParameter("unused", filter.unusedOnly()).setParameter("paid", PaymentState.PAID);
    }

    private static PaymentRow row(Payment p, UUID saleId) {
        var who = p.phone() == null ? p.payerMask() != null && p.payerMask().contains("*") ? p.payerMask() : null : Msisdn.masked(p.phone());
        return new PaymentRow(p.id(), p.createdAt(), p.paidAt(), p.channel(), p.state(), p.reason(), p.place().shortCode(), p.code(), p.amount(),
                p.payerName() == null ? who : who == null ? p.payerName() : p.payerName() + " · " + who, p.isLate(), saleId);
    }
}
