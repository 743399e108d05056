package com.completebytepos.storedvalue;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.storedvalue.model.ValueAccount;
import com.completebytepos.storedvalue.model.ValueEntry;
import com.completebytepos.storedvalue.model.ValueLoad;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Promises that money a customer paid onto a card is on it, and in the drawer's books. No goods leave and no tax is owed until it is spent. */
@Stateless
public class ValueSales {
    private static final Money MOST = Money.ofCents(1_000_000_00L);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject TenderTakers takers;
    @Inject Event<ValueLoaded> loaded;
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
        if (told.tender() == null || ValueKind.isOne(told.deed().tender())) notes.add(new TenderNote("tender-kind-unknown", String.valueOf(told.deed().tender())));
        if (!notes.isEmpty()) return notes;
        var known = known(code);
        known.ifPresent(account -> check(account, kind, notes));
        var account = known.orElseGet(() -> made(new ValueAccount(kind, code, told.holderId(), told.expiresOn(), told.deed().at())));
        var entry = known.isEmpty() ? EntryKind.SOLD : EntryKind.TOPPED_UP;
        em.persist(new ValueEntry(new ValueEntry.Key(told.deed().id(), 0), account, entry, amount, new ValueEntry.Deed(told.deed().branchId(), told.deed().cashierId(), told.deed().at()), null));
        em.persist(new ValueLoad(account.id(), told.deed(), told.tender().code()));
        audit.record("storedvalue.loaded", "value", account.id(), entry + " " + amount + " by " + told.deed().tender());
        notes.addAll(takers.take(told.tender()));
        em.flush();
        loaded.fire(told.deed());
        return notes;
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
        if (account.kind() != kind) notes.add(new TenderNote("value-of-another-kind", account.kind() + ", told " + kind));
        if (account.isBlocked()) notes.add(new TenderNote("value-blocked", account.code()));
        if (account.isExpired(LocalDate.now(clock.withZone(HouseClock.NAIROBI)))) notes.add(new TenderNote("value-expired", "on " + account.expiresOn()));
    }

    /** Store credit is given back, never sold. */
    private static ValueKind kind(String told) {
        return ValueKind.GIFT_CARD.name().equals(told) ? ValueKind.GIFT_CARD : ValueKind.VOUCHER.name().equals(told) ? ValueKind.VOUCHER : null;
    }
}
