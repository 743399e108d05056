package com.completebytepos.agreeing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.completebytepos.agreeing.StatementSheet.Kind;
import com.completebytepos.agreeing.StatementSheet.Line;
import com.completebytepos.agreeing.StatementSheet.Ours;
import com.completebytepos.agreeing.StatementSheet.Verdict;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Rejection;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A supplier's statement as it is read, and as it is held against our papers. */
class StatementsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);

    @Test
    void rowsAreReadAsTheyArePastedWithAndWithoutHeadings() {
        var wanted = List.of("2026-11-03 INV-1 1160.00", "2026-11-04 RCT-9 -500.00");
        assertEquals(wanted, rows("2026-11-03,INV-1,1160\n2026-11-04,RCT-9,-500"));
        assertEquals(wanted, rows("3/11/2026\tINV-1\t1,160.00\n4/11/2026\tRCT-9\t(500.00)"));
        assertEquals(wanted, rows("Date;Reference;Amount\n03-11-2026;INV-1;KES 1160.00\n4.11.2026;RCT-9;500.00 CR"));
        assertEquals(wanted, rows("Invoice no,Date,Debit,Credit,Balance\nINV-1,3 Nov 2026,1160,,1160\nRCT-9,4 Nov 2026,,500,660"));
        assertEquals(wanted, rows("Tarehe,Hati,Kiasi\n2026-11-03 10:15:00,INV-1,1160\n2026-11-04,RCT-9,-500"));
        assertEquals(List.of("2026-11-03 INV-1 1160.00"), rows("2026-11-03,INV-1,1160"), "a single row");
        assertEquals(List.of("2026-11-03 null 5.00"), rows("46329,,5"), "a day as a spreadsheet counts it");
    }

    @Test
    void everyRowThatCannotBeReadIsNamedWithItsLineAndWhy() {
        var read = StatementRows.pasted("2026-11-03,INV-1,1160\nyesterday,INV-2,5\n2026-11-05,INV-3,lots\n2026-11-06,INV-4,0\n2026-10-31,INV-5,7\n2026-11-07," + "X".repeat(61) + ",7\n2026-02-30,INV-6,7\n2026-11-08,INV-7,1.005", FIRST, LAST);
        assertEquals(List.of("2 DAY", "3 AMOUNT", "4 AMOUNT", "5 OUTSIDE", "6 DOCUMENT", "7 DAY", "8 AMOUNT"), read.faults().stream().map(f -> f.line() + " " + f.why()).toList());
        assertEquals(List.of("DAY"), StatementRows.pasted("nonsense", FIRST, LAST).faults().stream().map(StatementRows.Fault::why).toList());
        var columns = StatementRows.pasted("Date,Document,Debit,Credit\n2026-11-03,1,5,2\n2026-11-04,2,\"1.234,50\",2\n2026-11-05,3,0,2\n2026-11-06,4,7,-", FIRST, LAST);
        assertEquals(List.of(2, 3), columns.faults().stream().map(StatementRows.Fault::line).toList());
        assertEquals(List.of("-2.00", "7.00"), columns.rows().stream().map(r -> r.theirs().toString()).toList());
        var headed = StatementRows.pasted("Date,Document,Amount\nnever,INV-2,5", FIRST, LAST);
        assertEquals(List.of("2 DAY never INV-2 5"), headed.faults().stream().map(f -> f.line() + " " + f.why() + " " + f.text()).toList());
    }

    @Test
    void aFileThatIsNoTableIsRefused() {
        var old = new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0};
        assertEquals("imports.old-excel", assertThrows(Rejection.class, () -> StatementRows.read(old, FIRST, LAST)).code());
        assertThrows(Rejection.class, () -> StatementRows.read("Date,Document,Amount\n".getBytes(StandardCharsets.UTF_8), FIRST, LAST));
    }

    @Test
    void rowsMeetOurPapersByDocumentThenMoneyByAmountWithinAWeek() {
        var told = List.of(row(3, "INV-0055", "1160"), row(4, "57", "100"), row(10, "MPESA", "-500"), row(12, "INV-99", "7"), row(20, "CHQ 12", "-80"));
        var papers = List.of(ours(Kind.INVOICE, "55", 3, "1160"), ours(Kind.INVOICE, "INV-57", 5, "90"), ours(Kind.PAYMENT, "QGH7XYZ123", 7, "-500"), ours(Kind.PAYMENT, null, 2, "-80"), ours(Kind.CREDIT, "CN-1", 21, "-80"));
        assertEquals(List.of("ONLY_OURS null -80.00", "MATCHED 1160.00 1160.00", "DIFFERS 100.00 90.00", "MATCHED -500.00 -500.00", "ONLY_THEIRS 7.00 null", "ONLY_THEIRS -80.00 null", "ONLY_OURS null -80.00"),
                new StatementMatcher().match(told, papers).stream().map(l -> l.verdict() + " " + l.theirs() + " " + (l.ours() == null ? null : l.ours().amount())).toList());
    }

    @Test
    void whatDiffersComesToTheDifferenceOfBothBalances() {
        var told = List.of(row(3, "1001", "1160"), row(4, "1002", "100"), row(9, "1009", "-30"), row(9, "1003", "5"));
        var papers = List.of(ours(Kind.INVOICE, "1001", 3, "1160"), ours(Kind.INVOICE, "1002", 5, "90"), ours(Kind.INVOICE, "1004", 6, "11"), ours(Kind.PAYMENT, "X", 25, "-30"));
        var lines = new StatementMatcher().match(told, papers);
        var theirs = told.stream().map(Line::theirs).reduce(Money.ZERO, Money::plus);
        var own = papers.stream().map(Ours::amount).reduce(Money.ZERO, Money::plus);
        assertEquals(theirs.minus(own), lines.stream().map(Line::difference).reduce(Money.ZERO, Money::plus));
    }

    @Test
    void equalRowsAreTakenOnceEachAndAnInvoiceIsNoPayment() {
        var lines = new StatementMatcher().match(List.of(row(3, "7777", "10"), row(3, "7777", "10")), List.of(ours(Kind.INVOICE, "7777", 3, "10"), ours(Kind.PAYMENT, "7777", 3, "-10")));
        assertEquals(List.of(Verdict.MATCHED, Verdict.ONLY_OURS, Verdict.ONLY_THEIRS), lines.stream().map(Line::verdict).sorted().toList());
    }

    private static List<String> rows(String text) {
        var read = StatementRows.pasted(text, FIRST, LAST);
        assertEquals(List.of(), read.faults());
        return read.rows().stream().map(r -> r.day() + " " + r.document() + " " + r.theirs()).toList();
    }

    private static Line row(int day, String document, String amount) {
        return new Line(FIRST.withDayOfMonth(day), document, Money.of(amount), null, null);
    }

    private static Ours ours(Kind kind, String document, int day, String amount) {
        return new Ours(kind, document, FIRST.withDayOfMonth(day), Money.of(amount));
    }
}
