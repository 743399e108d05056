package com.completebytepos.payments;

import com.completebytepos.branches.CounterRules;
import com.completebytepos.kernel.Setting;
import com.completebytepos.payments.client.ErrandResult;
import com.completebytepos.payments.model.Msisdn;
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
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    /** A customer who pays shows what he just paid; a receipt from before may have bought something else. */
    private static final Duration OLDEST = Duration.ofHours(Setting.number("CBPOS_CODE_HOURS", 24));

    private static final String MPESA = "MPESA";

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
        return openLooks(paymentId).stream().anyMatch(e -> !e.isHere() || answers(paymentId, e.accountId()) == 0);
    }

    /** The account it was taken to be of first; then every number else that customers of the branch pay to. What came in by itself is of the account that told of it. */
    private List<ProviderAccount> askedOf(Payment payment) {
        if (!MPESA.equals(payment.provider())) return List.of();
        boolean anywhere = payment.channel() == PaymentChannel.TYPED;
        return em.createQuery("select a from ProviderAccount a where a.id = :own or (:anywhere = true and a.active = true and (a.branchId is null or a.branchId = :branch))", ProviderAccount.class)
                .setParameter("own", payment.accountId()).setParameter("anywhere", anywhere).setParameter("branch", payment.place().branchId()).getResultStream()
                .filter(a -> a.initiatorPassword() != null).sorted(Comparator.comparing((ProviderAccount a) -> !a.id().equals(payment.accountId()))).toList();
    }

    private List<ProviderErrand> openLooks(UUID paymentId) {
        return em.createQuery("select e from ProviderErrand e where e.subjectId = :id and e.kind = :kind and e.state in :open", ProviderErrand.class).setParameter("id", paymentId)
                .setParameter("kind", Kind.STATUS).setParameter("open", List.of(State.PENDING, State.UNKNOWN, State.SENT)).getResultList();
    }

    /** Look-ups the provider answered; one it refused or never got tells nothing. */
    private long answers(UUID paymentId, UUID accountId) {
        return em.createQuery("select count(e) from ProviderErrand e where e.subjectId = :id and e.accountId = :account and e.kind = :kind and e.state = :done", Long.class)
                .setParameter("id", paymentId).setParameter("account", accountId).setParameter("kind", Kind.STATUS).setParameter("done", State.DONE).getSingleResult();
    }

    private boolean look(Payment payment, Duration pause) {
        var asked = askedOf(payment);
        asked.forEach(account -> look(payment, account.id(), pause));
        return !asked.isEmpty();
    }

    private void look(Payment payment, UUID accountId, Duration pause) {
        var errand = new ProviderErrand(accountId, Kind.STATUS, new About(payment.id(), payment.code(), null, payment.amount()), clock.instant());
        em.persist(errand);
        work.addAt(ProviderErrands.laneOf(errand), ProviderErrands.RUN, errand.id().toString(), clock.instant().plus(pause));
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

    /** What the provider knows of a typed code. @param accountId in whose name it was asked @return whether it decides */
    @OpenToAll("part of taking a provider's call, which its token proved")
    public boolean told(UUID paymentId, UUID accountId, ErrandResult result) {
        var payment = em.find(Payment.class, paymentId, LockModeType.PESSIMISTIC_WRITE);
        if (payment != null && payment.state() == PaymentState.PAID) return proved(payment, result);
        if (payment == null || payment.state() != PaymentState.TO_VERIFY) return true;
        if ("2032".equals(result.code())) return unknown(payment, accountId, result);
        if (!"0".equals(result.code()) || result.amount() == null || !payment.code().equals(result.receipt()) || result.party() == null) return false;
        var account = ofShop(result);
        if (!"Completed".equals(result.status())) settlement.proveFalse(payment, PaymentAlarm.FALSE_CODE, result.status());
        else if (account.isEmpty()) settlement.proveFalse(payment, PaymentAlarm.FALSE_CODE, "paid to another number");
        else if (!settlement.bring(payment, account.get())) return false;
        else if (isOld(payment, account.get(), result.paidAt())) doubt(payment);
        else settlement.compare(payment, result.amount(), new Received(payment.code(), result.paidAt(), null, null, null), "the provider");
        return true;
    }

    /** Before a customer of this sale could have paid it, or before the shop was paid here at all: it is no proof, and a colleague's word is needed. */
    private static boolean isOld(Payment payment, ProviderAccount account, Instant paidAt) {
        if (paidAt == null) return false;
        return paidAt.isBefore(payment.shownAt().minus(OLDEST)) || account.createdAt() != null && paidAt.isBefore(account.createdAt());
    }

    private void doubt(Payment payment) {
        payment.doubted(PaymentAlarm.OLD_CODE, clock.instant());
        if (settlement.isSold(payment)) settlement.alarm(payment.id(), PaymentAlarm.OLD_CODE);
    }

    /** Of money that came in: the provider has it as it was told. */
    private boolean proved(Payment payment, ErrandResult result) {
        boolean same = "0".equals(result.code()) && "Completed".equals(result.status()) && payment.amount().equals(result.amount()) && payment.code() != null && payment.code().equals(result.receipt())
                && result.party() != null && isOf(em.find(ProviderAccount.class, payment.accountId()), result.party());
        var word = new ProviderWord.Key(payment.accountId(), payment.code(), ProviderWord.LOOKED_UP);
        if (same && em.find(ProviderWord.class, word) == null) em.persist(new ProviderWord(word, payment.amount(), payment.paidAt(), clock.instant()));
        return same;
    }

    /** What one account does not know another may; and of a number without keys nobody tells but its statement. */
    private boolean unknown(Payment payment, UUID accountId, ErrandResult result) {
        // this answer is not among them yet
        boolean often = answers(payment.id(), accountId) + 1 >= MOST_LOOKS;
        boolean shows = payment.createdAt().plus(SHOWS_BY).isBefore(clock.instant());
        if (!often || !shows) {
            look(payment, accountId, ONCE_MORE);
            return false;
        }
        if (askedOf(payment).stream().map(ProviderAccount::id).anyMatch(id -> !id.equals(accountId) && answers(payment.id(), id) < MOST_LOOKS)) return false;
        boolean proved = !mayBeOfNumberWithoutKeys(payment);
        if (proved) settlement.proveFalse(payment, PaymentAlarm.FALSE_CODE, result.text());
        else if (settlement.isSold(payment)) settlement.alarm(payment.id(), PaymentAlarm.NOT_FOUND);
        return proved;
    }

    /** Whoever pays a bank or a phone from M-PESA shows a code of M-PESA's, too. */
    private boolean mayBeOfNumberWithoutKeys(Payment payment) {
        return em.createQuery("select a from ProviderAccount a where a.active = true and (a.branchId is null or a.branchId = :branch)", ProviderAccount.class)
                .setParameter("branch", payment.place().branchId()).getResultStream().anyMatch(a -> !a.numbers().kind().hasKeys());
    }

    /** Which number of the shop, in use or retired, that was paid to. */
    private Optional<ProviderAccount> ofShop(ErrandResult result) {
        return em.createQuery("select a from ProviderAccount a order by a.active desc, a.id", ProviderAccount.class).getResultStream().filter(a -> isOf(a, result.party())).findFirst();
    }

    /** Numbers of phones may come masked. */
    private static boolean isOf(ProviderAccount account, String party) {
        var numbers = account.numbers();
        var told = party.strip().split("[^\\d*]", 2)[0];
        var phone = Msisdn.read(numbers.shortCode());
        return told.equals(numbers.shortCode()) || told.equals(numbers.receivingNumber())
                || phone.isPresent() && (told.contains("*") ? Msisdn.fits(told, phone.get().digits()) : Msisdn.read(told).equals(phone));
    }
}
