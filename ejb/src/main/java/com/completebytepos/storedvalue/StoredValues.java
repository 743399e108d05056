package com.completebytepos.storedvalue;

import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.kernel.Detail;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.storedvalue.model.ValueAccount;
import com.completebytepos.storedvalue.model.ValueEntry;
import com.completebytepos.storedvalue.model.ValueHold;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tenders.TenderNote;
import com.completebytepos.tenders.Tendered;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Promises that a shilling kept for a customer is spent once. A till asks for its part before it settles a sale: of two that want the same
 * shillings the first is promised them, the second is told what is left.
 */
@Stateless
public class StoredValues {
    private static final Duration PROMISED = Duration.ofMinutes(15);

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Clock clock;

    /** {@code available}: the balance without what is promised to sales being rung. */
    public record Standing(UUID id, ValueKind kind, String code, Money balance, Money available, LocalDate expiresOn, UUID holderId) {
    }

    /** @throws com.completebytepos.kernel.Rejection 422 for what is no code, 404 */
    @Requires(Permission.SYNC)
    public Standing find(String code) {
        var account = known(code, LockModeType.NONE).orElseThrow(() -> ValueRejection.NO_SUCH_VALUE.with());
        return standing(account, null);
    }

    /**
     * Promises an amount to a sale for a quarter of an hour; asked again for the same sale, the new amount counts.
     * @throws com.completebytepos.kernel.Rejection 404; 409 when it is expired, blocked or less is there, with what there is
     */
    @Requires(Permission.SYNC)
    public Standing hold(WorkstationEntry from, String code, UUID saleId, Money amount) {
        if (amount == null || amount.compareTo(Money.ZERO) <= 0) throw ValueRejection.AMOUNT_OUT_OF_RANGE.at("amount");
        var account = known(code, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> ValueRejection.NO_SUCH_VALUE.with());
        if (account.isBlocked()) throw ValueRejection.VALUE_BLOCKED.with();
        if (account.isExpired(today())) throw ValueRejection.VALUE_EXPIRED.with(account.expiresOn().toString());
        var standing = standing(account, saleId);
        if (standing.available().compareTo(amount) < 0) throw ValueRejection.VALUE_SHORT.at("amount", standing.available().toString());
        var key = new ValueHold.Key(account.id(), saleId);
        int held = em.createQuery("update ValueHold h set h.amount = :amount, h.heldUntil = :until where h.key.accountId = :account and h.key.saleId = :sale")
                .setParameter("amount", amount).setParameter("until", clock.instant().plus(PROMISED)).setParameter("account", account.id()).setParameter("sale", saleId).executeUpdate();
        if (held == 0) em.persist(new ValueHold(key, amount, clock.instant().plus(PROMISED)));
        return standing;
    }

    @Requires(Permission.SYNC)
    public void release(String code, UUID saleId) {
        known(code, LockModeType.PESSIMISTIC_WRITE).ifPresent(account -> drop(account, saleId));
    }

    /** The sale has happened: what does not fit is told. What is not there, or is promised to somebody else, is not booked. */
    @Requires(Permission.SYNC)
    public List<TenderNote> redeem(Tendered tender) {
        var notes = new ArrayList<TenderNote>();
        var read = ValueCodes.read(tender.code());
        var found = read == null ? Optional.<ValueAccount>empty() : known(read, LockModeType.PESSIMISTIC_WRITE);
        if (found.isEmpty()) {
            notes.add(new TenderNote("value-unknown", tender.code()));
            return notes;
        }
        var account = found.get();
        if (account.kind().tender() != tender.kind()) notes.add(new TenderNote("value-of-another-kind", Detail.of("told", account.kind(), tender.kind())));
        if (account.isExpired(LocalDate.ofInstant(tender.place().at(), HouseClock.NAIROBI))) notes.add(new TenderNote("value-expired", Detail.of("on", account.expiresOn())));
        var available = standing(account, tender.documentId()).available();
        drop(account, tender.documentId());
        if (account.isBlocked()) notes.add(new TenderNote("value-blocked", account.code()));
        else if (available.compareTo(tender.amount()) < 0) notes.add(new TenderNote("value-short", Detail.of("there-told", available, tender.amount())));
        else write(account, EntryKind.REDEEMED, tender, tender.amount().negated());
        return notes;
    }

    /** Money that goes back as store credit; a code nobody has yet becomes an account. */
    @Requires(Permission.SYNC)
    public List<TenderNote> credit(Tendered tender) {
        var read = ValueCodes.read(tender.code());
        if (read == null) return List.of(new TenderNote("value-code-missing", tender.code()));
        var known = known(read, LockModeType.PESSIMISTIC_WRITE);
        var account = known.orElseGet(() -> {
            var made = new ValueAccount(ValueKind.valueOf(tender.kind().name()), read, tender.place().customerId(), null, clock.instant());
            em.persist(made);
            return made;
        });
        write(account, EntryKind.REFUNDED, tender, tender.amount());
        return account.kind().tender() == tender.kind() ? List.of() : List.of(new TenderNote("value-of-another-kind", Detail.of("told", account.kind(), tender.kind())));
    }

    private void write(ValueAccount account, EntryKind kind, Tendered tender, Money amount) {
        var deed = new ValueEntry.Deed(tender.place().branchId(), tender.place().cashierId(), tender.place().at());
        em.persist(new ValueEntry(new ValueEntry.Key(tender.documentId(), tender.line()), account, kind, amount, deed, null));
    }

    /** @param saleId whose own promise does not count against it, null for nobody's */
    private Standing standing(ValueAccount account, UUID saleId) {
        var promised = em.createQuery("select h.key.saleId, h.amount from ValueHold h where h.key.accountId = :account and h.heldUntil > :now", Object[].class)
                .setParameter("account", account.id()).setParameter("now", clock.instant()).getResultStream()
                .filter(row -> !row[0].equals(saleId)).map(row -> (Money) row[1]).reduce(Money.ZERO, Money::plus);
        return new Standing(account.id(), account.kind(), account.code(), account.balance(), account.balance().minus(promised), account.expiresOn(), account.holderId());
    }

    private void drop(ValueAccount account, UUID saleId) {
        em.createQuery("delete from ValueHold h where h.key.accountId = :account and (h.key.saleId = :sale or h.heldUntil <= :now)")
                .setParameter("account", account.id()).setParameter("sale", saleId).setParameter("now", clock.instant()).executeUpdate();
    }

    private Optional<ValueAccount> known(String code, LockModeType lock) {
        var read = ValueCodes.read(code);
        if (read == null) throw ValueRejection.CODE_SHAPE.at("code");
        return em.createQuery("select a from ValueAccount a where a.code = :code", ValueAccount.class).setParameter("code", read).setLockMode(lock).getResultStream().findFirst();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(HouseClock.NAIROBI));
    }
}
