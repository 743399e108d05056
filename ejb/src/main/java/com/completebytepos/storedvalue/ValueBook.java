package com.completebytepos.storedvalue;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.LikePattern;
import com.completebytepos.kernel.Money;
import com.completebytepos.storedvalue.model.ValueAccount;
import com.completebytepos.storedvalue.model.ValueEntry;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Promises the office what the shop owes on cards, and that a balance moves by a written entry with its reason. */
@Stateless
public class ValueBook {
    private static final Money MOST = Money.ofCents(1_000_000_00L);
    private static final int MOST_AT_ONCE = 500;
    private static final String MATCHING = " from ValueAccount a where (:kind is null or a.kind = :kind) and (:code is null or a.code like :code escape '!') and (:all = true or a.balance <> 0)";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** Null parts do not filter; {@code all} shows empty ones too. */
    public record Filter(ValueKind kind, String code, boolean all) implements Serializable {
    }

    public record Row(UUID id, ValueKind kind, String code, Money balance, LocalDate expiresOn, boolean expired, boolean blocked, Instant createdAt, UUID holderId) implements Serializable {
    }

    public record EntryRow(UUID documentId, EntryKind kind, Money amount, String reason, Instant at) implements Serializable {
    }

    /** Newest first. */
    @Requires(Permission.VIEW_SALES)
    public List<Row> page(Filter filter, int first, int size) {
        return matching("select a" + MATCHING + " order by a.createdAt desc, a.id desc", ValueAccount.class, filter).setFirstResult(first).setMaxResults(size).getResultStream().map(this::row).toList();
    }

    @Requires(Permission.VIEW_SALES)
    public long count(Filter filter) {
        return matching("select count(a)" + MATCHING, Long.class, filter).getSingleResult();
    }

    /** What the shop owes on all that match. */
    @Requires(Permission.VIEW_SALES)
    public Money owed(Filter filter) {
        var sum = matching("select sum(a.balance)" + MATCHING, Object.class, filter).getSingleResult();
        return sum == null ? Money.ZERO : sum instanceof Money money ? money : Money.of((BigDecimal) sum);
    }

    /** @throws com.completebytepos.kernel.Rejection 404 */
    @Requires(Permission.VIEW_SALES)
    public Row find(UUID id) {
        var account = id == null ? null : em.find(ValueAccount.class, id);
        if (account == null) throw ValueRejection.NO_SUCH_VALUE.with();
        return row(account);
    }

    /** Oldest first. */
    @Requires(Permission.VIEW_SALES)
    public List<EntryRow> entries(UUID id) {
        return em.createQuery("select e from ValueEntry e where e.accountId = :account order by e.at, e.key.documentId", ValueEntry.class).setParameter("account", id).setMaxResults(2000)
                .getResultStream().map(ValueEntry::row).toList();
    }

    /** New vouchers or cards with an amount on each. @return their codes @throws com.completebytepos.kernel.Rejection 422 */
    @Requires(Permission.EDIT_SETTINGS)
    public List<String> issue(ValueKind kind, Money amount, int pieces, LocalDate expiresOn) {
        if (amount == null || amount.compareTo(Money.ZERO) <= 0 || amount.compareTo(MOST) > 0) throw ValueRejection.AMOUNT_OUT_OF_RANGE.at("amount");
        if (pieces < 1 || pieces > MOST_AT_ONCE) throw ValueRejection.TOO_MANY.at("pieces");
        if (expiresOn != null && expiresOn.isBefore(today())) throw ValueRejection.EXPIRY_PAST.at("expiresOn");
        var codes = new ArrayList<String>();
        for (int i = 0; i < pieces; i++) {
            var account = new ValueAccount(kind, ValueCodes.next(), null, expiresOn, clock.instant());
            em.persist(account);
            write(account, EntryKind.ISSUED, amount, null);
            codes.add(account.code());
        }
        audit.record("storedvalue.issued", "value", null, pieces + " x " + kind + " of " + amount + (expiresOn == null ? "" : " until " + expiresOn));
        return codes;
    }

    /** @param amount added, or taken when it is negative @throws com.completebytepos.kernel.Rejection 404, 422 */
    @Requires(Permission.EDIT_SETTINGS)
    public void adjust(UUID id, Money amount, String reason) {
        if (reason == null || reason.strip().length() < 3) throw ValueRejection.REASON_MISSING.at("reason");
        var account = locked(id);
        if (amount == null || amount.equals(Money.ZERO) || amount.compareTo(MOST) > 0) throw ValueRejection.AMOUNT_OUT_OF_RANGE.at("amount");
        if (account.balance().plus(amount).isNegative()) throw ValueRejection.BALANCE_BELOW_ZERO.at("amount", account.balance().toString());
        audit.record("storedvalue.adjusted", "value", id, account.balance() + " -> " + account.balance().plus(amount) + ": " + reason);
        write(account, EntryKind.ADJUSTED, amount, reason.strip());
    }

    /** What expired is spent again; what the books took at its expiry stays taken. @param expiresOn the last day that counts, null for ever @throws com.completebytepos.kernel.Rejection 404, 422 */
    @Requires(Permission.EDIT_SETTINGS)
    public void extend(UUID id, LocalDate expiresOn, String reason) {
        if (reason == null || reason.strip().length() < 3) throw ValueRejection.REASON_MISSING.at("reason");
        if (expiresOn != null && expiresOn.isBefore(today())) throw ValueRejection.EXPIRY_PAST.at("expiresOn");
        var account = locked(id);
        audit.record("storedvalue.extended", "value", id, (account.expiresOn() == null ? "for ever" : account.expiresOn()) + " -> " + (expiresOn == null ? "for ever" : expiresOn) + ": " + reason.strip());
        account.lastUntil(expiresOn);
    }

    @Requires(Permission.EDIT_SETTINGS)
    public void block(UUID id, boolean blocked) {
        locked(id).block(blocked);
        audit.record(blocked ? "storedvalue.blocked" : "storedvalue.unblocked", "value", id, null);
    }

    /** What expired before a day leaves the books. Said twice, nothing is left to do. @return how many */
    @Requires(Permission.DO_DUE_WORK)
    public int expire(LocalDate today) {
        var due = em.createQuery("select a from ValueAccount a where a.expiresOn < :today and a.balance <> 0", ValueAccount.class).setParameter("today", today)
                .setMaxResults(1000).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        due.forEach(account -> write(account, EntryKind.EXPIRED, account.balance().negated(), null));
        return due.size();
    }

    private void write(ValueAccount account, EntryKind kind, Money amount, String reason) {
        em.persist(new ValueEntry(new ValueEntry.Key(Ids.next(), 0), account, kind, amount, new ValueEntry.Deed(null, null, clock.instant()), reason));
    }

    private ValueAccount locked(UUID id) {
        var account = id == null ? null : em.find(ValueAccount.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (account == null) throw ValueRejection.NO_SUCH_VALUE.with();
        return account;
    }

    private Row row(ValueAccount account) {
        return row(account, today());
    }

    static Row row(ValueAccount a, LocalDate today) {
        return new Row(a.id(), a.kind(), a.code(), a.balance(), a.expiresOn(), a.isExpired(today), a.isBlocked(), a.createdAt(), a.holderId());
    }

    private <T> TypedQuery<T> matching(String query, Class<T> type, Filter filter) {
        return em.createQuery(query, type).setParameter("kind", filter.kind()).setParameter("code", LikePattern.inCode(filter.code() == null ? null : filter.code().toUpperCase(java.util.Locale.ROOT)))
                .setParameter("all", filter.all());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(HouseClock.NAIROBI));
    }
}
