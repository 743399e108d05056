package com.completebytepos.payments;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.payments.client.StatementFile;
import com.completebytepos.payments.model.Payment;
import com.completebytepos.payments.model.ProviderAccount;
import com.completebytepos.payments.model.StatementLine;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Promises that our payments and the provider's statement are held against each other line by line, and that every line is matched, explained or listed. */
@Stateless
public class Reconciliation {
    /** A payment near midnight may stand on the other day of the statement. */
    private static final Duration NEARBY = Duration.ofMinutes(10);
    private static final int AT_A_TIME = 500;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** What became of a file: new lines, lines that were here already, lines without money, and those that could not be read. */
    public record Imported(int fresh, int known, int skipped, List<StatementFile.BadLine> bad) implements Serializable {
    }

    /** How a line stands. Missing here: the provider has it and we do not. Missing there: we say paid and the statement does not know it. */
    public enum Verdict { MATCHED, EXPLAINED, AMOUNT_DIFFERS, MISSING_HERE, MISSING_THERE }

    /** One line of the report; {@code ours} and {@code theirs} null where that side has none. */
    public record Item(Verdict verdict, String code, Instant at, Money ours, Money theirs, String what, UUID paymentId, boolean used) implements Serializable {
    }

    @Requires(Permission.VIEW_REPORTS)
    public Imported imported(UUID accountId, byte[] file) {
        var account = account(accountId);
        var read = StatementFile.read(file);
        if (read.rows().isEmpty() && read.skipped() == 0) throw PaymentsRejection.NO_STATEMENT.at("file");
        var known = new HashSet<String>();
        var receipts = read.rows().stream().map(StatementRow::receipt).distinct().toList();
        for (int i = 0; i < receipts.size(); i += AT_A_TIME) {
            em.createQuery("select l from StatementLine l where l.accountId = :account and l.receipt in :receipts", StatementLine.class).setParameter("account", accountId)
                    .setParameter("receipts", receipts.subList(i, Math.min(receipts.size(), i + AT_A_TIME))).getResultStream().forEach(l -> known.add(l.row().key()));
        }
        int fresh = 0;
        for (var row : read.rows()) {
            if (!known.add(row.key())) continue;
            em.persist(new StatementLine(accountId, row, clock.instant()));
            fresh++;
        }
        em.flush();
        prove(account, read.rows());
        audit.record("payments.statement-imported", "provider-account", accountId, fresh + " new lines of " + read.rows().size());
        return new Imported(fresh, read.rows().size() - fresh, read.skipped(), read.bad());
    }

    /** A typed code that stands on the statement with its amount is proved. */
    private void prove(ProviderAccount account, List<StatementRow> rows) {
        var told = new HashMap<String, StatementRow>();
        rows.stream().filter(StatementRow::isPayment).forEach(row -> told.put(row.receipt(), row));
        em.createQuery("select p from Payment p where p.shortCode = :number and p.state = :typed", Payment.class).setParameter("number", account.numbers().shortCode())
                .setParameter("typed", PaymentState.TO_VERIFY).getResultStream().filter(p -> told.containsKey(p.code()) && told.get(p.code()).amount().equals(p.amount()))
                .toList().forEach(p -> p.paid(new Payment.Received(p.code(), told.get(p.code()).completedAt(), null, null, null), clock.instant()));
    }

    /** Everything of these days, what needs a person first. Days are whole ones in Nairobi. */
    @Requires(Permission.VIEW_REPORTS)
    public List<Item> report(UUID accountId, LocalDate from, LocalDate to) {
        var since = from.atStartOfDay(HouseClock.NAIROBI).toInstant();
        var until = to.plusDays(1).atStartOfDay(HouseClock.NAIROBI).toInstant();
        var ours = ours(account(accountId), since.minus(NEARBY), until.plus(NEARBY));
        var items = new ArrayList<Item>();
        for (var line : lines(accountId, since.minus(NEARBY), until.plus(NEARBY))) {
            var row = line.row();
            var payment = row.isPayment() ? ours.remove(row.receipt()) : null;
            if (within(row.completedAt(), since, until)) items.add(item(row, payment));
        }
        ours.values().stream().filter(own -> within(own.at, since, until)).forEach(own ->
                items.add(new Item(Verdict.MISSING_THERE, own.code, own.at, own.amount, null, own.channel, own.id, own.used)));
        items.sort(Comparator.comparing((Item i) -> i.verdict().ordinal() < 2).thenComparing(Item::at));
        return items;
    }

    private static Item item(StatementRow row, Own own) {
        if (!row.isPayment()) return new Item(Verdict.EXPLAINED, row.receipt(), row.completedAt(), null, row.direction().equals("IN") ? row.amount() : row.amount().negated(), row.reasonType(), null, false);
        if (own == null) return new Item(Verdict.MISSING_HERE, row.receipt(), row.completedAt(), null, row.amount(), row.reasonType(), null, false);
        boolean same = own.amount.equals(row.amount());
        return new Item(same ? Verdict.MATCHED : Verdict.AMOUNT_DIFFERS, row.receipt(), row.completedAt(), own.amount, row.amount(), row.reasonType(), own.id, own.used);
    }

    private record Own(UUID id, String code, Money amount, String channel, Instant at, boolean used) {
    }

    /** By code; those whose code is not known yet by their id, so that each is missed by itself. */
    private Map<String, Own> ours(ProviderAccount account, Instant since, Instant until) {
        var found = new HashMap<String, Own>();
        em.createQuery("select p, u.saleId from Payment p left join PaymentUse u on u.paymentId = p.id where p.shortCode = :number and p.state in :paid and coalesce(p.paidAt, p.createdAt) >= :since"
                        + " and coalesce(p.paidAt, p.createdAt) < :until", Object[].class)
                .setParameter("number", account.numbers().shortCode()).setParameter("paid", List.of(PaymentState.PAID, PaymentState.TO_VERIFY, PaymentState.HELD))
                .setParameter("since", since).setParameter("until", until).getResultStream().forEach(r -> {
                    var payment = (Payment) r[0];
                    found.put(payment.code() == null ? payment.id().toString() : payment.code(), new Own(payment.id(), payment.code(), payment.amount(), payment.channel().name(), payment.paidAt() == null ? payment.createdAt() : payment.paidAt(), r[1] != null));
                });
        return found;
    }

    private List<StatementLine> lines(UUID accountId, Instant since, Instant until) {
        return em.createQuery("select l from StatementLine l where l.accountId = :account and l.completedAt >= :since and l.completedAt < :until order by l.completedAt, l.id", StatementLine.class)
                .setParameter("account", accountId).setParameter("since", since).setParameter("until", until).getResultList();
    }

    private static boolean within(Instant at, Instant since, Instant until) {
        return !at.isBefore(since) && at.isBefore(until);
    }

    private ProviderAccount account(UUID id) {
        return Optional.ofNullable(id == null ? null : em.find(ProviderAccount.class, id)).orElseThrow(() -> PaymentsRejection.NO_SUCH_ACCOUNT.at("account"));
    }
}
