package com.completebytepos.agreeing;

import com.completebytepos.agreeing.StatementSheet.Balance;
import com.completebytepos.agreeing.StatementSheet.Kind;
import com.completebytepos.agreeing.StatementSheet.Ours;
import com.completebytepos.agreeing.model.SupplierStatement;
import com.completebytepos.audit.AuditTrail;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Rows;
import com.completebytepos.purchasing.Suppliers;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Promises that a supplier's statement is held against the books row by row, and that what was agreed stays as it was then, with who signed it. */
@Stateless
public class SupplierStatements {
    private static final int MOST_MONTHS = 24;
    private static final Money MOST = Money.ofCents(1_000_000_000_00L);
    private static final int LONGEST_NOTE = 400;
    private static final String PAPERS = """
            select kind, document, day, amount from (
              select supplier_id, 'INVOICE' kind, number document, invoiced_on day, net + vat amount, kept_at at from supplier_invoice where standing
              union all select supplier_id, 'RETURN', coalesce(credit_note, number), date(sent_at + interval 3 hour), -(net + vat), sent_at from supplier_return where netted_by is null
              union all select supplier_id, 'CREDIT', paper, noted_on, -(net + vat), kept_at from supplier_correction where kind = 'CREDIT'
              union all select supplier_id, if(back, 'BACK', 'PAYMENT'), reference, paid_on, if(back, amount, -amount), kept_at from supplier_payment where standing) p
            where supplier_id = ? and day <= ? order by day, at, document""";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject Suppliers suppliers;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /** {@code file} or {@code text}: the supplier's rows; {@code opening} owed before the first day, {@code closing} what the statement says is owed at its end, null where it does not. */
    public record Told(UUID supplierId, LocalDate first, LocalDate last, Money opening, Money closing, byte[] file, String text) {
    }

    /** {@code id} null where {@code faults} say why nothing was kept. */
    public record Kept(UUID id, List<Fault> faults) implements Serializable {
    }

    /** {@code why}: DAY, OUTSIDE the days of the statement, DOCUMENT or AMOUNT; {@code text} the line as it stands. */
    public record Fault(int line, String why, String text) implements Serializable {
    }

    @Requires(Permission.PAY_SUPPLIERS)
    public Kept keep(Told told) {
        var supplier = suppliers.details(told.supplierId());
        check(told);
        boolean pasted = told.file() == null || told.file().length == 0;
        if (pasted && (told.text() == null || told.text().isBlank())) throw AgreeingRejection.NO_ROWS.at("rows");
        var read = pasted ? StatementRows.pasted(told.text(), told.first(), told.last()) : StatementRows.read(told.file(), told.first(), told.last());
        if (!read.faults().isEmpty()) return new Kept(null, read.faults().stream().map(f -> new Fault(f.line(), f.why(), f.text())).toList());
        if (read.rows().isEmpty()) throw AgreeingRejection.NO_ROWS.at("rows");
        var sum = read.rows().stream().map(StatementSheet.Line::theirs).reduce(told.opening(), Money::plus);
        if (told.closing() != null && !told.closing().equals(sum)) throw AgreeingRejection.SUM_DIFFERS.at("closing", told.opening(), sum, told.closing());
        var kept = new SupplierStatement(told.supplierId(), told.first(), told.last(), new Balance(told.opening(), sum), CurrentShop.actor().name(), clock.instant()).of(read.rows());
        em.persist(kept);
        audit.record("agreeing.statement-kept", "supplier-statement", kept.id(), supplier.name() + ", " + told.first() + " - " + told.last() + ", " + read.rows().size() + " rows, " + sum);
        return new Kept(kept.id(), List.of());
    }

    private void check(Told told) {
        var today = LocalDate.ofInstant(clock.instant(), HouseClock.NAIROBI);
        if (told.first() == null) throw AgreeingRejection.DAY_MISSING.at("first");
        if (told.last() == null || told.last().isAfter(today)) throw AgreeingRejection.DAY_MISSING.at("last");
        if (told.first().isAfter(told.last()) || told.first().plusMonths(MOST_MONTHS).isBefore(told.last())) throw AgreeingRejection.PERIOD_RANGE.at("first", MOST_MONTHS);
        if (told.opening() == null || isFar(told.opening())) throw AgreeingRejection.OPENING_MISSING.at("opening");
        if (told.closing() != null && isFar(told.closing())) throw AgreeingRejection.OPENING_MISSING.at("closing");
    }

    private static boolean isFar(Money amount) {
        return (amount.isNegative() ? amount.negated() : amount).compareTo(MOST) > 0;
    }

    /** Newest first. */
    @Requires({Permission.PAY_SUPPLIERS, Permission.BUY})
    public List<StatementSheet.Head> of(UUID supplierId) {
        var name = suppliers.details(supplierId).name();
        return em.createQuery("select s from SupplierStatement s where s.supplierId = :supplier order by s.lastDay desc, s.keptAt desc", SupplierStatement.class).setParameter("supplier", supplierId).getResultStream()
                .map(one -> one.head(name, one.isAgreed() ? null : balance(one, papers(one)))).toList();
    }

    @Requires({Permission.PAY_SUPPLIERS, Permission.BUY})
    public StatementSheet sheet(UUID id) {
        return sheet(found(id, LockModeType.NONE));
    }

    /** {@code openToo}: also with rows that are not the same on both sides, for which the note is the reason. */
    public record Signing(String note, boolean openToo) {
    }

    /**
     * @param seen the sheet of the page that is signed
     * @throws com.completebytepos.kernel.Rejection 409 when the books say something else by now, be it of one row; 422 at "openToo" for rows that differ or stand on one side alone, where that was not said
     */
    @Requires(Permission.PAY_SUPPLIERS)
    public void agree(UUID id, Signing told, StatementSheet seen) {
        var why = told.note() == null ? "" : told.note().strip();
        if (why.length() < 3 || why.length() > LONGEST_NOTE) throw AgreeingRejection.NOTE_MISSING.at("note");
        var statement = found(id, LockModeType.PESSIMISTIC_WRITE);
        statement.refuseAgreed();
        var sheet = sheet(statement);
        if (!sheet.head().ours().equals(seen.head().ours()) || !sheet.lines().equals(seen.lines())) throw AgreeingRejection.BOOKS_MOVED.with(seen.head().ours().closing(), sheet.head().ours().closing());
        if (sheet.open() > 0 && !told.openToo()) throw AgreeingRejection.ROWS_OPEN.at("openToo", sheet.count(StatementSheet.Verdict.DIFFERS), sheet.count(StatementSheet.Verdict.ONLY_OURS), sheet.count(StatementSheet.Verdict.ONLY_THEIRS));
        statement.agree(sheet.lines(), sheet.head().ours(), new StatementSheet.Signed(CurrentShop.actor().name(), clock.instant(), why));
        audit.record("agreeing.statement-agreed", "supplier-statement", id, sheet.head().supplier() + ", until " + statement.last() + ", theirs " + sheet.head().theirs().closing() + ", ours " + sheet.head().ours().closing() + ", open rows " + sheet.open() + ": " + why);
    }

    /** Wrongly typed; what was agreed is not dropped. */
    @Requires(Permission.PAY_SUPPLIERS)
    public void drop(UUID id) {
        var statement = found(id, LockModeType.PESSIMISTIC_WRITE);
        statement.refuseAgreed();
        em.remove(statement);
        audit.record("agreeing.statement-dropped", "supplier-statement", id, suppliers.details(statement.supplierId()).name() + ", " + statement.first() + " - " + statement.last());
    }

    private StatementSheet sheet(SupplierStatement statement) {
        var name = suppliers.details(statement.supplierId()).name();
        if (statement.isAgreed()) return new StatementSheet(statement.head(name, null), statement.lines());
        var papers = papers(statement);
        var within = papers.stream().filter(paper -> !paper.day().isBefore(statement.first())).toList();
        return new StatementSheet(statement.head(name, balance(statement, papers)), new StatementMatcher().match(statement.lines(), within));
    }

    private List<Ours> papers(SupplierStatement statement) {
        em.flush();
        return Rows.select(em, PAPERS, row -> new Ours(Kind.valueOf(row.getString(1)), row.getString(2), row.getObject(3, LocalDate.class), Money.of(row.getBigDecimal(4))), statement.supplierId(), statement.last());
    }

    private static Balance balance(SupplierStatement statement, List<Ours> papers) {
        var closing = papers.stream().map(Ours::amount).reduce(Money.ZERO, Money::plus);
        var moved = papers.stream().filter(paper -> !paper.day().isBefore(statement.first())).map(Ours::amount).reduce(Money.ZERO, Money::plus);
        return new Balance(closing.minus(moved), closing);
    }

    private SupplierStatement found(UUID id, LockModeType how) {
        var statement = id == null ? null : em.find(SupplierStatement.class, id, how);
        if (statement == null) throw AgreeingRejection.NO_SUCH_STATEMENT.with();
        return statement;
    }
}
