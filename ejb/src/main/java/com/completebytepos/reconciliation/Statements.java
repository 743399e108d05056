package com.completebytepos.reconciliation;

import com.completebytepos.audit.AuditTrail;
import com.completebytepos.kernel.Hashes;
import com.completebytepos.kernel.Ids;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.payments.AccountDetails;
import com.completebytepos.payments.PaymentBook;
import com.completebytepos.payments.ProviderAccounts;
import com.completebytepos.reconciliation.file.StatementFile;
import com.completebytepos.reconciliation.model.StatementImport;
import com.completebytepos.refunds.Refunds;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Promises that a statement's lines count once, whatever files they come in, and that a line nobody can read is told, not dropped. */
@Stateless
public class Statements {
    private static final int MOST_BYTES = 40 * 1024 * 1024;
    private static final int AT_A_TIME = 500;
    private static final int ROWS_A_STATEMENT = 100;

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject ProviderAccounts accounts;
    @Inject PaymentBook payments;
    @Inject Refunds refunds;
    @Inject ReconciledDays days;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** What became of a file: new lines, lines known before or twice in it, lines without money, and those that could not be read; {@code days} are run again. */
    public record Imported(int fresh, int known, int skipped, List<StatementFile.BadLine> bad, List<LocalDate> days) implements Serializable {
    }

    @Requires(Permission.VIEW_REPORTS)
    public Imported imported(UUID accountId, String fileName, byte[] file) {
        var account = accounts.all().stream().filter(a -> a.id().equals(accountId)).findFirst().orElseThrow(() -> ReconciliationRejection.NO_SUCH_ACCOUNT.at("account"));
        if (file == null || file.length == 0) throw ReconciliationRejection.NO_STATEMENT.at("file");
        if (file.length > MOST_BYTES) throw ReconciliationRejection.TOO_LARGE.at("file");
        var read = StatementFile.read(file);
        if (read.isOldExcel()) throw ReconciliationRejection.OLD_EXCEL.at("file");
        if (read.rows().isEmpty() && read.skipped() == 0 && read.bad().isEmpty()) throw ReconciliationRejection.NO_STATEMENT.at("file");
        var known = known(account.shortCode(), read.rows());
        var fresh = read.rows().stream().filter(row -> known.add(row.key())).toList();
        for (int i = 0; i < fresh.size(); i += ROWS_A_STATEMENT) store(account, fresh.subList(i, Math.min(fresh.size(), i + ROWS_A_STATEMENT)));
        remember(account, fileName, file, read, fresh.size());
        payments.onStatement(accountId, told(read.rows()), incoming(read.rows()), span(read));
        read.rows().stream().filter(StatementRow::isTurnedBack).forEach(row -> refunds.turnedBackElsewhere(account.shortCode(), row.linked(), new Refunds.Reversed(row.receipt(), row.amount(), row.completedAt())));
        var touched = read.rows().stream().map(row -> LocalDate.ofInstant(row.completedAt(), HouseClock.NAIROBI)).distinct().sorted().toList();
        touched.forEach(day -> days.ask(accountId, day));
        audit.record("reconciliation.statement-imported", "provider-account", accountId, fresh.size() + " new lines of " + read.rows().size());
        return new Imported(fresh.size(), read.rows().size() - fresh.size(), read.skipped(), read.bad(), touched);
    }

    private Set<String> known(String shortCode, List<StatementRow> rows) {
        var known = new HashSet<String>();
        var receipts = rows.stream().map(StatementRow::receipt).distinct().toList();
        for (int i = 0; i < receipts.size(); i += AT_A_TIME) {
            em.createQuery("select l.receipt, l.reasonType, l.direction from StatementLine l where l.shortCode = :number and l.receipt in :receipts", Object[].class).setParameter("number", shortCode)
                    .setParameter("receipts", receipts.subList(i, Math.min(receipts.size(), i + AT_A_TIME))).getResultStream().forEach(r -> known.add(r[0] + "|" + r[1] + "|" + r[2]));
        }
        return known;
    }

    /** Many lines in one statement: a year of a busy shop is a hundred thousand. */
    private void store(AccountDetails account, List<StatementRow> rows) {
        var values = IntStream.range(0, rows.size()).mapToObj(n -> "(:i" + n + ", :account, :number, :r" + n + ", :t" + n + ", :w" + n + ", :d" + n + ", :a" + n + ", :c" + n + ", :o" + n + ", :l" + n + ", :now)").collect(Collectors.joining(", "));
        var insert = em.createQuery("insert into StatementLine (id, accountId, shortCode, receipt, reasonType, named, direction, amount, completedAt, otherParty, linked, importedAt) values " + values);
        insert.setParameter("account", account.id()).setParameter("number", account.shortCode()).setParameter("now", clock.instant());
        for (int n = 0; n < rows.size(); n++) {
            var row = rows.get(n);
            insert.setParameter("i" + n, Ids.next()).setParameter("r" + n, row.receipt()).setParameter("t" + n, row.reasonType()).setParameter("w" + n, row.named()).setParameter("d" + n, row.direction()).setParameter("a" + n, row.amount())
                    .setParameter("c" + n, row.completedAt()).setParameter("o" + n, row.otherParty()).setParameter("l" + n, row.linked());
        }
        insert.executeUpdate();
    }

    private void remember(AccountDetails account, String fileName, byte[] file, StatementFile read, int fresh) {
        var span = read.period();
        var name = fileName == null ? "" : fileName.replaceAll("\\p{Cntrl}", "");
        em.persist(new StatementImport(new StatementImport.Source(account.shortCode(), name.length() > 120 ? name.substring(0, 120) : name, Hashes.sha256(file)), new StatementImport.Span(span == null ? null : span.from(), span == null ? null : span.to()),
                new StatementImport.Counts(fresh, read.rows().size() - fresh, read.skipped(), read.bad().size()), CurrentShop.actor().name(), clock.instant()));
    }

    private static PaymentBook.Span span(StatementFile read) {
        var rows = read.rows();
        return new PaymentBook.Span(rows.stream().map(StatementRow::completedAt).min(Instant::compareTo).orElse(null), rows.stream().map(StatementRow::completedAt).max(Instant::compareTo).orElse(null), read.isWhole());
    }

    static HashMap<String, PaymentBook.Stated> told(List<StatementRow> rows) {
        var told = new HashMap<String, PaymentBook.Stated>();
        var payments = rows.stream().filter(StatementRow::isPayment).toList();
        payments.forEach(row -> told.put(row.receipt(), stated(row)));
        // a word that several lines show is nobody's code
        var shown = payments.stream().distinct().flatMap(row -> row.shown().stream()).collect(Collectors.groupingBy(code -> code, Collectors.counting()));
        payments.forEach(row -> row.shown().stream().filter(code -> shown.get(code) == 1).forEach(code -> told.putIfAbsent(code, stated(row))));
        return told;
    }

    /** Also what the statement calls otherwise than a payment. */
    private static List<PaymentBook.Stated> incoming(List<StatementRow> rows) {
        return rows.stream().filter(row -> row.direction().equals("IN")).map(Statements::stated).toList();
    }

    private static PaymentBook.Stated stated(StatementRow row) {
        return new PaymentBook.Stated(row.receipt(), row.amount(), row.completedAt(), row.payer());
    }
}
