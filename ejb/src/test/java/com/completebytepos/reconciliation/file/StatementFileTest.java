package com.completebytepos.reconciliation.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.kernel.Money;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementFileTest {
    private static final String HEADER = "Receipt No.,Completion Time,Initiation Time,Details,Transaction Status,Paid In,Withdrawn,Balance,Balance Confirmed,Reason Type,Other Party Info,Linked Transaction ID,A/C No.\n";
    private static final String PAID = "UC51AAAA01,05-03-2026 10:15:47,05-03-2026 10:15:40,Pay Bill from 2547****001,Completed,\"1,250.00\",,\"9,000.00\",true,Pay Bill Online,2547****001 - JANE,,AB1\n";
    private static final String FEE = "UC51AAAA01,2026-03-05 10:15:47,,Pay Bill Charge,Completed,,-6.88,1,true,Pay Bill Charge,254700000001 - JANE,,AB1\n";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 10})
    void findsTheHeaderBelowAnyPreamble(int lines) {
        var read = StatementFile.read(("Organization Name: X, Ltd\n".repeat(lines) + HEADER + PAID + FEE + "Total,,,,,1250.00,-6.88\n").getBytes(StandardCharsets.UTF_8));
        assertEquals(2, read.rows().size());
        assertEquals(1, read.skipped(), "the line of totals");
        var paid = read.rows().get(0);
        assertEquals(Money.of("1250"), paid.amount());
        assertEquals(Instant.parse("2026-03-05T07:15:47Z"), paid.completedAt());
        assertTrue(paid.isPayment());
        var fee = read.rows().get(1);
        assertEquals("OUT", fee.direction());
        assertFalse(fee.isPayment());
        assertFalse(fee.key().equals(paid.key()), "a fee repeats the receipt");
        assertEquals("2547*****001 - JANE", fee.otherParty());
    }

    @Test
    void readsShorterExportsTheOlderEncodingAndTheMarkAtTheStart() {
        var shorter = "Receipt No.,Completion Time,Details,Transaction Status,Paid In,Withdrawn,Balance,\nUC51AAAA02,05-03-2026 10:15:47,Café,Completed,10.00,,1,\n";
        for (var bytes : new byte[][] {shorter.getBytes(Charset.forName("windows-1252")), ("\ufeff" + shorter).getBytes(StandardCharsets.UTF_8)}) {
            assertEquals("Café", StatementFile.read(bytes).rows().get(0).reasonType());
        }
    }

    @Test
    void linesThatCannotBeReadAreNamedAndTheRestIsTaken() {
        var file = HEADER + PAID + "x,y\n" + PAID.replace("UC51AAAA01", "'; drop").replace("05-03", "05-13") + PAID.replace("UC51AAAA01", "UC51AAAA09").replace("1,250.00", "12.345") + FEE + PAID.replace("Completed", "Failed");
        var read = StatementFile.read(file.getBytes(StandardCharsets.UTF_8));
        assertEquals(2, read.rows().size());
        assertEquals(2, read.bad().size());
        assertEquals(2, read.skipped());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing here", "a,b\n1,2\n", "\"unclosed", "<html>"})
    void whatIsNoStatementHoldsNoLines(String file) {
        assertTrue(StatementFile.read(file.getBytes(StandardCharsets.UTF_8)).rows().isEmpty());
    }
}
