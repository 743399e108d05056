package com.completebytepos.reconciliation;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.payments.AccountDetails;
import com.completebytepos.payments.PaymentBook;
import com.completebytepos.payments.ProviderAccounts;
import com.completebytepos.reconciliation.model.Matching;
import com.completebytepos.reconciliation.model.Matching.Own;
import com.completebytepos.reconciliation.model.Matching.Span;
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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Promises that a day's payments and the provider's record of them are held against each other row by row, that every row is matched, explained or listed, and that doing it twice changes nothing. */
@Stateless
public class Reconciliation {
    /** A day of which more is open was held against the wrong file. */
    private static final int MOST_KEPT = 5_000;
    private static final int AT_A_TIME = 500;

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
        var items = new ArrayList<>(compared(account(accountId), day, false).matching.items());
        items.sort(Comparator.comparing((Item i) -> !i.verdict().isOpen()).thenComparing(Item::at));
        return items;
    }

    /** Holds the day again, whatever was found before. @return what is open */
    @Requires(Permission.DO_DUE_WORK)
    public int run(UUID accountId, LocalDate date) {
        var began = clock.instant();
        var account = account(accountId);
        var compared = compared(account, date, true);
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

    /** @param deciding whether what somebody typed is proved by the lines of it */
    private Compared compared(AccountDetails account, LocalDate day, boolean deciding) {
        var since = day.atStartOfDay(HouseClock.NAIROBI).toInstant();
        var until = day.plusDays(1).atStartOfDay(HouseClock.NAIROBI).toInstant();
        var from = since.minus(Matching.REACH);
        var to = until.plus(Matching.REACH);
        var lines = lines(account.shortCode(), from, to);
        var covered = covered(account.shortCode(), since, until);
        boolean stated = !covered.isEmpty() || lines.stream().anyMatch(line -> !line.completedAt().isBefore(since) && line.completedAt().isBefore(until));
        var pulled = pulledUntil(account.shortCode()).filter(end -> end.isAfter(since));
        var basis = stated ? Basis.STATEMENT : pulled.isPresent() ? Basis.LIST : Basis.NONE;
        if (basis == Basis.LIST) covered = List.of(new Span(Instant.EPOCH, pulled.get().minus(Matching.NEARBY)));
        if (deciding && stated) payments.prove(account.id(), Statements.told(lines));
        var ours = ours(account.shortCode(), from, to, stated ? lines : null);
        var matching = Matching.of(ours, stated ? theirs(account.shortCode(), lines, ours) : listed(account.shortCode(), from, to), new Matching.Window(since, until, covered));
        payments.secondUses(account.shortCode(), since, until).forEach(u -> matching.items().add(new Item(Verdict.USED_TWICE, u.code(), u.at(), u.amount(), null, "SALE", u.id(), true)));
        return new Compared(basis, matching);
    }

    /** @param lines of the statement; null without one: only it tells of money that went out */
    private List<Own> ours(String shortCode, Instant from, Instant to, List<StatementRow> lines) {
        var ours = new ArrayList<Own>();
        payments.between(shortCode, from, to).forEach(p -> ours.add(new Own(p.id(), p.code(), null, p.amount(), p.channel(), p.at(), p.used())));
        if (lines == null) return ours;
        // of what was ended by hand it was heard long after it left
        var out = lines.stream().filter(line -> line.direction().equals("OUT") && !line.isExplained()).map(StatementRow::receipt).collect(Collectors.toSet());
        refunds.turnedBack(shortCode, from, to, out).forEach(r -> ours.add(new Own(null, r.receipt(), r.code(), r.amount().negated(), "REFUND", r.at(), false)));
        payments.sent(shortCode, from, to, out).forEach(e -> ours.add(new Own(null, e.code(), null, e.amount().negated(), e.channel(), e.at(), false)));
        return ours;
    }

    private List<Theirs> theirs(String shortCode, List<StatementRow> lines, List<Own> ours) {
        var known = ours.stream().map(Own::code).filter(Objects::nonNull).collect(Collectors.toSet());
        var theirs = new ArrayList<>(lines.stream().map(line -> line.toMatch(known)).toList());
        var elsewhere = new ArrayList<>(known);
        elsewhere.removeAll(theirs.stream().map(Theirs::code).collect(Collectors.toSet()));
        for (int i = 0; i < elsewhere.size(); i += AT_A_TIME) {
            rows(" l.receipt in :receipts", shortCode, Map.of("receipts", elsewhere.subList(i, Math.min(elsewhere.size(), i + AT_A_TIME)))).forEach(line -> theirs.add(line.toMatch(known)));
        }
        return theirs;
    }

    private List<Theirs> listed(String shortCode, Instant from, Instant to) {
        return payments.words(shortCode, from, to).stream().map(w -> new Theirs(w.code(), null, w.amount(), "LIST", w.at(), false)).toList();
    }

    private List<StatementRow> lines(String shortCode, Instant from, Instant to) {
        return rows(" l.completedAt >= :from and l.completedAt < :to", shortCode, Map.of("from", from, "to", to));
    }

    private List<StatementRow> rows(String which, String shortCode, Map<String, Object> parameters) {
        var query = em.createQuery("select l.receipt, l.completedAt, l.reasonType, l.direction, l.amount, l.otherParty, l.linked, l.named from StatementLine l where l.shortCode = :number and" + which, Object[].class).setParameter("number", shortCode);
        parameters.forEach(query::setParameter);
        return query.getResultStream().map(r -> new StatementRow((String) r[0], (Instant) r[1], (String) r[2], (String) r[3], (Money) r[4], (String) r[5], (String) r[6], (Boolean) r[7])).toList();
    }

    /** What files hold wholly; one of which a line could not be read may lack what it says. */
    private List<Span> covered(String shortCode, Instant since, Instant until) {
        return em.createQuery("select i.fromAt, i.toAt from StatementImport i where i.shortCode = :number and i.bad = 0 and i.fromAt < :until and i.toAt >= :since", Object[].class)
                .setParameter("number", shortCode).setParameter("since", since).setParameter("until", until).getResultStream().map(r -> new Span((Instant) r[0], (Instant) r[1])).toList();
    }

    /** By whichever account of that number its list is read. */
    private Optional<Instant> pulledUntil(String shortCode) {
        return accounts.all().stream().filter(a -> a.shortCode().equals(shortCode)).map(a -> a.pulling().until()).filter(Objects::nonNull).max(Comparator.naturalOrder());
    }

    private AccountDetails account(UUID id) {
        return accounts.all().stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow(() -> ReconciliationRejection.NO_SUCH_ACCOUNT.at("account"));
    }
}
