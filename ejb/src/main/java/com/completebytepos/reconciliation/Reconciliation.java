package com.completebytepos.reconciliation;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.payments.AccountDetails;
import com.completebytepos.payments.PaymentBook;
import com.completebytepos.payments.ProviderAccounts;
import com.completebytepos.reconciliation.model.Matching;
import com.completebytepos.reconciliation.model.Matching.Own;
import com.completebytepos.reconciliation.model.Matching.Theirs;
import com.completebytepos.reconciliation.model.ReconciledDay;
import com.completebytepos.reconciliation.model.ReconciledItem;
import com.completebytepos.reconciliation.model.ReconciledSum;
import com.completebytepos.refunds.RefundQueries;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Promises that a day's payments and the provider's record of them are held against each other row by row, that every row is matched, explained or listed, and that doing it twice changes nothing. */
@Stateless
public class Reconciliation {
    /** A day of which more is open was held against the wrong file. */
    private static final int MOST_KEPT = 5_000;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject ProviderAccounts accounts;
    @Inject PaymentBook payments;
    @Inject RefundQueries refunds;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    private static final class Compared {
        private final Basis basis;
        private final Matching matching;

        private Compared(Basis basis, Matching matching) {
            this.basis = basis;
            this.matching = matching;
        }
    }

    /** Every row of a day, what needs a person first. */
    @Requires(Permission.VIEW_REPORTS)
    public List<Item> rows(UUID accountId, LocalDate day) {
        var items = new ArrayList<>(compared(account(accountId), day).matching.items());
        items.sort(Comparator.comparing((Item i) -> !i.verdict().isOpen()).thenComparing(Item::at));
        return items;
    }

    /** Holds the day again, whatever was found before. @return what is open */
    @Requires(Permission.DO_DUE_WORK)
    public int run(UUID accountId, LocalDate date) {
        var began = clock.instant();
        var account = account(accountId);
        var compared = compared(account, date);
        var items = new ArrayList<>(compared.matching.items());
        compared.matching.learnt().forEach((payment, row) -> payments.learn(payment, row.code(), row.at()));
        var day = em.createQuery("select d from ReconciledDay d where d.shortCode = :number and d.day = :day", ReconciledDay.class).setParameter("number", account.shortCode()).setParameter("day", date)
                .getResultStream().findFirst().orElseGet(() -> fresh(account, date));
        boolean same = replaceOpen(day, items.stream().filter(i -> i.verdict().isOpen()).limit(MOST_KEPT).toList());
        if (day.isSigned() && !same) audit.record("reconciliation.signature-void", "reconciled-day", day.id(), account.shortCode() + " " + date);
        day.ran(compared.basis, sums(items), same, clock.instant(), (int) Duration.between(began, clock.instant()).toMillis());
        return (int) items.stream().filter(i -> i.verdict().isOpen()).count();
    }

    private ReconciledDay fresh(AccountDetails account, LocalDate date) {
        var day = new ReconciledDay(account.id(), account.shortCode(), date, clock.instant());
        em.persist(day);
        return day;
    }

    /** @return whether what is open now was open before */
    private boolean replaceOpen(ReconciledDay day, List<Item> open) {
        var before = new HashMap<String, ReconciledItem>();
        em.createQuery("select i from ReconciledItem i where i.dayId = :day", ReconciledItem.class).setParameter("day", day.id()).getResultStream().forEach(i -> before.put(i.item().key(), i));
        var kept = new HashSet<String>();
        for (var item : open) {
            if (before.containsKey(item.key())) kept.add(item.key());
            else em.persist(new ReconciledItem(day.id(), item));
        }
        before.forEach((key, item) -> {
            if (!kept.contains(key)) em.remove(item);
        });
        return kept.size() == open.size() && kept.size() == before.size();
    }

    private static List<ReconciledSum> sums(List<Item> items) {
        var count = new int[Verdict.values().length];
        var ours = new long[count.length];
        var theirs = new long[count.length];
        for (var item : items) {
            int at = item.verdict().ordinal();
            count[at]++;
            if (item.ours() != null) ours[at] += item.ours().cents();
            if (item.theirs() != null) theirs[at] += item.theirs().cents();
        }
        return Arrays.stream(Verdict.values()).map(v -> new ReconciledSum(v, count[v.ordinal()], Money.ofCents(ours[v.ordinal()]), Money.ofCents(theirs[v.ordinal()]))).toList();
    }

    private Compared compared(AccountDetails account, LocalDate day) {
        var since = day.atStartOfDay(HouseClock.NAIROBI).toInstant();
        var until = day.plusDays(1).atStartOfDay(HouseClock.NAIROBI).toInstant();
        var from = since.minus(Matching.NEARBY);
        var to = until.plus(Matching.NEARBY);
        var theirs = List.<Theirs>of();
        var covered = coveredByStatement(account.shortCode(), since, until);
        var basis = covered.isAfter(Instant.EPOCH) ? Basis.STATEMENT : account.pulling().until() != null && account.pulling().until().isAfter(since) ? Basis.LIST : Basis.NONE;
        if (basis != Basis.STATEMENT) {
            theirs = payments.words(account.id(), from, to).stream().map(w -> new Theirs(w.code(), null, w.amount(), "LIST", w.at(), false)).toList();
            covered = basis == Basis.LIST ? account.pulling().until().minus(Matching.NEARBY) : Instant.EPOCH;
        }
        var ours = ours(account.shortCode(), from, to, basis);
        if (basis == Basis.STATEMENT) theirs = statement(account.shortCode(), from, to, ours.stream().map(Own::code).filter(Objects::nonNull).collect(Collectors.toSet()));
        var matching = Matching.of(ours, theirs, new Matching.Window(since, until, covered));
        payments.secondUses(account.shortCode(), since, until).forEach(u -> matching.items().add(new Item(Verdict.USED_TWICE, u.code(), u.at(), u.amount(), null, "SALE", u.id(), true)));
        return new Compared(basis, matching);
    }

    private List<Own> ours(String shortCode, Instant from, Instant to, Basis basis) {
        var ours = new ArrayList<Own>();
        payments.between(shortCode, from, to).forEach(p -> ours.add(new Own(p.id(), p.code(), null, p.amount(), p.channel(), p.at(), p.used())));
        if (basis == Basis.STATEMENT) refunds.turnedBack(shortCode, from, to).forEach(r -> ours.add(new Own(null, r.receipt(), r.code(), r.amount().negated(), "REFUND", r.at(), false)));
        return ours;
    }

    private List<Theirs> statement(String shortCode, Instant from, Instant to, Set<String> known) {
        return em.createQuery("select l.receipt, l.completedAt, l.reasonType, l.direction, l.amount, l.otherParty, l.linked from StatementLine l where l.shortCode = :number and l.completedAt >= :from and l.completedAt < :to", Object[].class)
                .setParameter("number", shortCode).setParameter("from", from).setParameter("to", to).getResultStream()
                .map(r -> new StatementRow((String) r[0], (Instant) r[1], (String) r[2], (String) r[3], (Money) r[4], (String) r[5], (String) r[6])).map(row -> row.toMatch(known)).toList();
    }

    /** The end of the day when a file was read after it, else the day's last line; long ago when no line of the day is known. */
    private Instant coveredByStatement(String shortCode, Instant since, Instant until) {
        long whole = em.createQuery("select count(i) from StatementImport i where i.shortCode = :number and i.importedAt >= :until and i.fromAt < :until and i.toAt >= :since", Long.class)
                .setParameter("number", shortCode).setParameter("since", since).setParameter("until", until).getSingleResult();
        if (whole > 0) return until.plus(Matching.NEARBY);
        var last = em.createQuery("select max(l.completedAt) from StatementLine l where l.shortCode = :number and l.completedAt >= :since and l.completedAt < :until", Instant.class)
                .setParameter("number", shortCode).setParameter("since", since).setParameter("until", until).getSingleResult();
        return last == null ? Instant.EPOCH : last;
    }

    private AccountDetails account(UUID id) {
        return accounts.all().stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow(() -> ReconciliationRejection.NO_SUCH_ACCOUNT.at("account"));
    }
}
