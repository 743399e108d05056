package com.completebytepos.payments;

import com.completebytepos.kernel.Ids;
import com.completebytepos.payments.PaymentBook.Span;
import com.completebytepos.payments.PaymentBook.Stated;
import com.completebytepos.payments.model.Msisdn;
import com.completebytepos.payments.model.Payment;
import com.completebytepos.payments.model.Payment.Received;
import com.completebytepos.payments.model.PaymentAttempt;
import com.completebytepos.payments.model.ProviderAccount;
import com.completebytepos.payments.model.ResultCodes;
import com.completebytepos.tenancy.CurrentShop;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Promises that a provider's statement decides what it can decide, and nothing it may hide. */
@Dependent
class StatedMoney {
    /** Its clock and ours differ by less. */
    private static final Duration CLOCKS = Duration.ofMinutes(10);
    private static final List<PaymentState> UNRESOLVED = List.of(PaymentState.PENDING, PaymentState.WAITING, PaymentState.UNKNOWN, PaymentState.FAILED);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Settlement settlement;
    @Inject Clock clock;

    /** Codes somebody typed, whichever number of the shop they were taken to be of: whose statement shows one was paid by it. */
    void prove(UUID accountId, Map<String, Stated> told) {
        var account = em.find(ProviderAccount.class, accountId);
        em.createQuery("select p from Payment p where p.state in :typed and p.code is not null", Payment.class).setParameter("typed", Settlement.TYPED).getResultList().stream()
                .filter(p -> told.containsKey(p.code())).filter(p -> isFree(told.get(p.code()), p, account)).filter(p -> settlement.bring(p, account)).forEach(p -> {
                    var line = told.get(p.code());
                    settlement.compare(p, line.amount(), new Received(p.code(), line.at(), null, null, null), "the statement");
                });
    }

    /** A line that is a payment by the bank's own reference already is no second one by the code it shows. */
    private boolean isFree(Stated line, Payment typed, ProviderAccount account) {
        return line.code().equals(typed.code()) || settlement.byCode(account.numbers().shortCode(), line.code()) == null;
    }

    /** Prompts of which it is not known how they ended. */
    void decide(String shortCode, Map<String, Stated> told, List<Stated> incoming, Span span) {
        if (span.from() == null) return;
        var byAmount = told.values().stream().distinct().collect(Collectors.groupingBy(Stated::amount));
        var prompts = unresolved(shortCode, span);
        var fits = new HashMap<UUID, List<Stated>>();
        prompts.forEach(p -> fits.put(p.id(), byAmount.getOrDefault(p.amount(), List.of()).stream().filter(line -> canBe(line, p)).toList()));
        for (var prompt : prompts) {
            if (fits.get(prompt.id()).isEmpty() && prompt.state() == PaymentState.FAILED) continue;
            // what was said to be over stands back for what is not
            var rivals = prompts.stream().filter(p -> p.amount().equals(prompt.amount()) && (prompt.state() == PaymentState.FAILED || p.state() != PaymentState.FAILED)).map(p -> fits.get(p.id())).toList();
            decide(prompt, fits.get(prompt.id()), line -> rivals.stream().filter(all -> all.contains(line)).count() == 1);
            if (isAbsent(prompt, incoming, span)) prompt.failed("not-paid", null, "not on the statement", clock.instant());
        }
    }

    /** Nothing is concluded from less than a whole statement, nor where the two clocks alone may hide it. */
    private boolean isAbsent(Payment prompt, List<Stated> incoming, Span span) {
        var from = prompt.createdAt().minus(CLOCKS);
        var to = prompt.createdAt().plus(Settlement.APART.plus(CLOCKS));
        if (!prompt.state().isOpen() || !span.whole() || span.from().isAfter(from) || span.to().isBefore(to)) return false;
        return incoming.stream().noneMatch(line -> line.amount().equals(prompt.amount()) && !line.at().isBefore(from) && !line.at().isAfter(to) && isFree(line, prompt));
    }

    private List<Payment> unresolved(String shortCode, Span span) {
        return em.createQuery("select p from Payment p where p.shortCode = :number and p.channel = :prompt and p.state in :states and p.code is null and p.createdAt between :from and :to and p.createdAt < :ended order by p.createdAt, p.id", Payment.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).setParameter("number", shortCode).setParameter("prompt", PaymentChannel.PROMPT).setParameter("states", UNRESOLVED)
                .setParameter("from", span.from().minus(Settlement.APART)).setParameter("to", span.to()).setParameter("ended", clock.instant().minus(Settlement.APART)).getResultList();
    }

    /** Another prompt's money is not this one's. */
    private boolean canBe(Stated line, Payment prompt) {
        return !line.at().isBefore(prompt.createdAt()) && !line.at().isAfter(prompt.createdAt().plus(Settlement.APART)) && isFree(line, prompt);
    }

    private boolean isFree(Stated line, Payment prompt) {
        if (!Msisdn.fits(line.payer(), prompt.phone())) return false;
        var known = settlement.byCode(prompt.place().shortCode(), line.code());
        return known == null || known.channel() != PaymentChannel.PROMPT;
    }

    private void decide(Payment prompt, List<Stated> lines, Predicate<Stated> isIts) {
        if (lines.size() != 1 || !isIts.test(lines.get(0))) return;
        var line = lines.get(0);
        if (settlement.byCode(prompt.place().shortCode(), line.code()) == null) settlement.paid(prompt, new Received(line.code(), line.at(), line.payer(), null, null));
    }

    /** Of the only prompt it can be it is the code, of none it is a payment of its own. */
    UUID booked(UUID accountId, Stated line, String why) {
        var account = em.find(ProviderAccount.class, accountId);
        var number = account.numbers().shortCode();
        if (settlement.byCode(account, line.code()) != null) throw PaymentsRejection.KNOWN_CODE.at("note", line.code());
        var received = new Received(line.code(), line.at(), line.payer(), null, null);
        var prompts = codeless(number, line);
        if (prompts.size() > 1) throw PaymentsRejection.MAY_BE_PROMPTS.at("note", prompts.size());
        var payment = prompts.isEmpty() ? Payment.stated(Ids.next(), new Payment.Place(accountId, account.branchId(), null, null, number), line.amount(), received, clock.instant()) : prompts.get(0);
        if (prompts.isEmpty()) em.persist(payment); else settlement.paid(payment, received);
        em.persist(new PaymentAttempt(payment.id(), new PaymentAttempt.Ended("BOOKED", "BOOKED", null, CurrentShop.actor().name() + ": " + why, 0), clock.instant()));
        return payment.id();
    }

    /** Prompts this line may be the money of: none has a code yet. One the customer refused is not among them, as he may have paid by himself then. */
    private List<Payment> codeless(String shortCode, Stated line) {
        return em.createQuery("select p from Payment p where p.shortCode = :number and p.channel = :prompt and p.code is null and p.amount = :amount and p.state in :states and p.createdAt between :from and :to", Payment.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).setParameter("number", shortCode).setParameter("prompt", PaymentChannel.PROMPT).setParameter("amount", line.amount())
                .setParameter("states", List.of(PaymentState.PENDING, PaymentState.WAITING, PaymentState.UNKNOWN, PaymentState.PAID, PaymentState.FAILED))
                .setParameter("from", line.at().minus(Settlement.APART)).setParameter("to", line.at()).getResultStream()
                .filter(p -> p.state() != PaymentState.FAILED || ResultCodes.mayStillCome(p.reason())).filter(p -> Msisdn.fits(line.payer(), p.phone())).toList();
    }
}
