package com.completebytepos.storedvalue;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.customers.CustomerEntry;
import com.completebytepos.customers.CustomerRegister;
import com.completebytepos.customers.CustomerState;
import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.storedvalue.model.ValueAccount;
import com.completebytepos.storedvalue.model.ValueEntry;
import com.completebytepos.storedvalue.model.ValueLoad;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tenders.BranchTenders;
import com.completebytepos.tenders.TenderKind;
import com.completebytepos.tenders.TenderNote;
import com.completebytepos.tenders.TenderTakers;
import com.completebytepos.tenders.Tendered;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Promises that money a customer paid onto a card is on it, and in the drawer's books. No goods leave and no tax is owed until it is spent. */
@Stateless
public class ValueSales {
    private static final Money MOST = Money.ofCents(1_000_000_00L);
    /** Always at hand; whether M-PESA is taken is the account's word. */
    private static final Set<TenderKind> EVERYWHERE = EnumSet.of(TenderKind.CASH, TenderKind.MPESA);
    /** What is kept on a card is owed in money: it is not bought with what is owed itself. */
    private static final Set<TenderKind> PROMISES = EnumSet.of(TenderKind.GIFT_CARD, TenderKind.VOUCHER, TenderKind.STORE_CREDIT, TenderKind.POINTS, TenderKind.ON_ACCOUNT);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject TenderTakers takers;
    @Inject BranchTenders offered;
    /** Of {@link ValueLoading}, then of {@link ValueLoaded}. */
    @Inject Event<Object> happening;
    @Inject ValueRules rules;
    @Inject CustomerRegister customers;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** As the till tells it; {@code tender} settles the amount. */
    public record Load(ValueLoaded deed, String kind, String code, LocalDate expiresOn, UUID holderId, Tendered tender) {
    }

    @Requires(Permission.SYNC)
    public List<TenderNote> load(Load told) {
        var notes = new ArrayList<TenderNote>();
        var code = ValueCodes.read(told.code());
        var kind = kind(told.kind());
        var amount = told.deed().amount();
        if (code == null || kind == null) notes.add(new TenderNote("value-code-missing", told.kind() + " " + told.code()));
        if (amount.compareTo(Money.ZERO) <= 0 || amount.compareTo(MOST) > 0) notes.add(new TenderNote("value-amount-out-of-range", amount.toString()));
        if (told.tender() == null) notes.add(new TenderNote("tender-kind-unknown", null));
        else if (PROMISES.contains(told.tender().kind())) notes.add(new TenderNote("value-for-a-promise", told.tender().kind().name()));
        if (!notes.isEmpty()) return notes;
        happening.fire(new ValueLoading(told.deed().shiftId()));
        var deed = handed(told.deed(), notes);
        var known = known(code);
        known.ifPresent(account -> check(account, kind, notes));
        var holder = holder(told.holderId(), notes);
        known.filter(account -> account.holderId() == null).ifPresent(account -> account.hold(holder));
        var account = known.orElseGet(() -> made(new ValueAccount(kind, code, holder, lasting(told, notes), told.deed().at())));
        var entry = known.isEmpty() ? EntryKind.SOLD : EntryKind.TOPPED_UP;
        em.persist(new ValueEntry(new ValueEntry.Key(told.deed().id(), 0), account, entry, amount, new ValueEntry.Deed(told.deed().branchId(), told.deed().cashierId(), told.deed().at()), null));
        em.persist(new ValueLoad(account.id(), deed, told.tender().code()));
        audit.record("storedvalue.loaded", "value", account.id(), entry + " " + amount + " by " + deed.paid().kind());
        notes.addAll(takers.take(told.tender()));
        em.flush();
        happening.fire(deed);
        return notes;
    }

    /** Change is what was handed over less what is on the card; a till that says otherwise is found out, the drawer's books stay whole. */
    private ValueLoaded handed(ValueLoaded told, List<TenderNote> notes) {
        var paid = told.paid();
        var over = paid.given().minus(told.amount());
        if (!over.equals(paid.change())) notes.add(new TenderNote("change-differs", paid.change().toString()));
        if (over.isNegative()) notes.add(new TenderNote("given-too-little", Detail.of("for", paid.given(), told.amount())));
        if (over.compareTo(Money.ZERO) > 0 && !paid.kind().givesChange()) notes.add(new TenderNote("change-not-from-cash", Detail.of("for", paid.kind() + ": " + paid.given(), told.amount())));
        if (!EVERYWHERE.contains(paid.kind()) && !offered.takenAt(told.branchId()).contains(paid.kind())) notes.add(new TenderNote("tender-not-taken", paid.kind().name()));
        var whole = new ValueLoaded.Paid(paid.kind(), over.isNegative() ? told.amount() : paid.given(), over.isNegative() ? Money.ZERO : over, paid.currency(), paid.foreign());
        return new ValueLoaded(told.id(), told.tillId(), told.branchId(), told.shiftId(), told.cashierId(), told.at(), told.amount(), whole);
    }

    /** Who it is today: two entries of one person may have become one while the load was on its way. */
    private UUID holder(UUID told, List<TenderNote> notes) {
        if (told == null) return null;
        var standing = customers.standing(told).filter(one -> one.state() != CustomerState.ERASED).map(CustomerEntry::id);
        if (standing.isEmpty()) notes.add(new TenderNote("value-holder-unknown", told.toString()));
        return standing.orElse(null);
    }

    /** What the slip says counts, also where the till had not heard of another rule yet; a day that was over before it began is none. */
    private LocalDate lasting(Load told, List<TenderNote> notes) {
        var at = told.deed().at();
        if (told.expiresOn() != null && told.expiresOn().isBefore(LocalDate.ofInstant(at, HouseClock.NAIROBI))) {
            notes.add(new TenderNote("value-expiry-past", told.expiresOn().toString()));
            return null;
        }
        var terms = rules.terms();
        var day = terms.lastDay(at);
        if (terms.since() != null && terms.since().isBefore(at) && !Objects.equals(day, told.expiresOn())) notes.add(new TenderNote("value-expiry-differs", Detail.of("told", day, told.expiresOn())));
        return told.expiresOn();
    }

    private Optional<ValueAccount> known(String code) {
        return em.createQuery("select a from ValueAccount a where a.code = :code", ValueAccount.class).setParameter("code", code).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    /** Two tills that sell the same new code at once: the second meets the key, is tried again and tops up. */
    private ValueAccount made(ValueAccount account) {
        em.persist(account);
        em.flush();
        return account;
    }

    private void check(ValueAccount account, ValueKind kind, List<TenderNote> notes) {
        if (account.kind() != kind) notes.add(new TenderNote("value-of-another-kind", Detail.of("told", account.kind(), kind)));
        if (account.isBlocked()) notes.add(new TenderNote("value-blocked", account.code()));
        if (account.isExpired(LocalDate.now(clock.withZone(HouseClock.NAIROBI)))) notes.add(new TenderNote("value-expired", Detail.of("on", account.expiresOn())));
    }

    /** Store credit is given back, never sold. */
    private static ValueKind kind(String told) {
        return ValueKind.GIFT_CARD.name().equals(told) ? ValueKind.GIFT_CARD : ValueKind.VOUCHER.name().equals(told) ? ValueKind.VOUCHER : null;
    }
}
