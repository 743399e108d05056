package com.completebytepos.reconciliation.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.kernel.Money;
import com.completebytepos.reconciliation.StatementRow;
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

    @Test
    void readsABanksStatementAndShowsTheCodeOfTheCustomersMessageInIt() {
        var file = "Account Statement\nAccount: 1234567890\nTransaction Date,Value Date,Narrative,Transaction Ref.,Debit (KES),Credit (KES),Balance\n,,Opening balance,,,,\"1,000.00\"\n"
                + "05-Mar-2026,05-Mar-2026,MPS 254712345678 UC51AAAA01 JANE DOE,S123456,,\"1,250.00\",\"2,250.00\"\n05/03/2026,05/03/2026,Transfer from business,FT26064ABC12,,500.00,1\n05/03/2026,,Ledger fee,FT26064ABC12,30,,1\n06/03/2026,,x,FT26064ABC13,ten,,1\nlater,,x,FT26064ABC14,,5,1\n";
        var read = StatementFile.read(file.getBytes(StandardCharsets.UTF_8));
        assertEquals(3, read.rows().size());
        assertEquals(1, read.skipped());
        assertEquals(java.util.List.of("amount", "time"), read.bad().stream().map(StatementFile.BadLine::why).toList());
        var paid = read.rows().get(0);
        assertEquals("S123456 IN 125000 [UC51AAAA01]", paid.receipt() + " " + paid.direction() + " " + paid.amount().cents() + " " + paid.shown());
        assertEquals(Instant.parse("2026-03-05T09:00:00Z"), paid.completedAt(), "noon");
        assertFalse(paid.otherParty().contains("254712345678"), paid.otherParty());
        assertTrue(read.rows().get(1).isPayment(), "a bank says transfer of what customers pay");
        assertEquals("FT26064ABC12 OUT Charge", read.rows().get(2).receipt() + " " + read.rows().get(2).direction() + " " + read.rows().get(2).reasonType());
    }

    @Test
    void wordsOfANarrativeThatLookLikeACodeTakeNoLineAway() {
        var head = "Transaction Date,Narrative,Transaction Ref,Debit,Credit\n";
        var read = StatementFile.read((head + "05/03/2026,Rent INV2024001 A,FT26064ABC12,,500.00\n05/03/2026,Rent INV2024001 B,FT26064ABC13,,500.00\n05/03/2026,MPS UC51AAAA01,,,10.00\n05/03/2026,MPS UC51AAAA02,BATCH77,,10.00\n"
                + "05/03/2026,MPS UC51AAAA03,BATCH77,,10.00\n05/03/2026,cash A,BATCH77,,10.00\n05/03/2026,INV2024001,,,10.00\n05/03/2026,Rent INV2024001 A,FT26064ABC12,,500.00\n").getBytes(StandardCharsets.UTF_8));
        assertEquals(java.util.List.of("FT26064ABC12", "FT26064ABC13", "UC51AAAA01", "UC51AAAA02", "UC51AAAA03", "FT26064ABC12"), read.rows().stream().map(r -> r.receipt()).toList());
        assertEquals(java.util.List.of("7 receipt", "8 receipt"), read.bad().stream().map(b -> b.line() + " " + b.why()).toList(), "nothing tells these from others");
        assertFalse(read.isWhole(), "a bank's form proves no absence");
        assertTrue(StatementFile.read((HEADER + PAID).getBytes(StandardCharsets.UTF_8)).isWhole());
        assertFalse(StatementFile.read((HEADER + PAID + "x,y\n" + PAID.replace("1,250.00", "ten")).getBytes(StandardCharsets.UTF_8)).isWhole());
    }

    @Test
    void aFileHoldsTheTimeItSaysAsFarAsItWasMadeElseFromItsFirstToItsLastLine() {
        var lines = HEADER + PAID + PAID.replace("UC51AAAA01", "UC51AAAA05").replace("10:15:47", "16:00:00");
        assertEquals("2026-03-05T07:15:47Z 2026-03-05T13:00:00Z", period(lines));
        assertEquals("2026-03-04T21:00:00Z 2026-03-06T20:59:59.999999999Z", period("Time Period: From 2026-03-05 To 2026-03-06\nReport Date: 07-03-2026 08:00:00\n" + lines));
        assertEquals("2026-03-04T21:00:00Z 2026-03-05T14:30:00Z", period("Time Period,From 05-03-2026 To 05-03-2026\nReport Date,05-03-2026 17:30:00\n" + lines), "it was made before the day was over");
        assertEquals("2026-03-04T21:00:00Z 2026-03-05T13:00:00Z", period("Time Period: From 05/03/2026 To 05/03/2026\n" + lines), "nobody says when it was made");
        assertEquals("2026-03-05T05:00:00Z 2026-03-05T13:00:00Z", period("From: 05-03-2026 08:00:00\nTo: 05-03-2026 16:00:00\nReport Date: 07-03-2026\n" + lines));
        assertEquals("2026-03-05T07:15:47Z 2026-03-05T13:00:00Z", period("Time Period: From 01-01-2020 To 02-01-2020\nReport Date: 03-01-2020\n" + lines), "its own lines know better");
        assertEquals("2026-03-04T21:00:00Z 2026-03-05T20:59:59.999999999Z", period("Time Period: From 2026-03-05 To 2026-03-05\nReport Date: 07-03-2026 08:00:00\n" + HEADER), "a day on which nobody paid");
        assertEquals(null, StatementFile.read(HEADER.getBytes(StandardCharsets.UTF_8)).period());
    }

    private static String period(String file) {
        var period = StatementFile.read(file.getBytes(StandardCharsets.UTF_8)).period();
        return period.from() + " " + period.to();
    }

    @Test
    void wordsAreJudgedWhereTheyAreTheProvidersNotInFreeText() {
        var shorter = "Receipt No.,Completion Time,Details,Transaction Status,Paid In,Withdrawn,Balance\n";
        var read = StatementFile.read((shorter + "UC51AAAA01,05-03-2026 10:15:47,Funds received from 2547****001 - BUSINESS TRANSFER CHARGE LTD,Completed,10.00,,1\nUC51AAAA01,05-03-2026 10:15:47,Customer Transfer of Funds Charge,Completed,,-1.00,1\n"
                + "UC51AAAA02,05-03-2026 10:15:47,Customer Transfer to 2547****002 - SETTLEMENT HARDWARE,Completed,,-10.00,1\n").getBytes(StandardCharsets.UTF_8)).rows();
        assertEquals(java.util.List.of(true, false, false), read.stream().map(StatementRow::isPayment).toList());
        assertEquals(java.util.List.of(false, true, false), read.stream().map(StatementRow::isExplained).toList());
        assertFalse(StatementFile.read((HEADER + PAID.replace("Pay Bill Online", "Business Transfer")).getBytes(StandardCharsets.UTF_8)).rows().get(0).isPayment());
    }

    @Test
    void ofMoneyThatWentOutOnlyChargesAndSettlementsExplainThemselves() {
        var out = PAID.replace("\"1,250.00\",", ",-1250.00");
        for (var reason : new String[] {"Organization Settlement", "Pay Bill Charge"}) assertTrue(row(out, reason).isExplained(), reason);
        for (var reason : new String[] {"Business Payment", "Business to Business Transfer", "Pay Bill Reversal", "Withdrawal"}) assertFalse(row(out, reason).isExplained(), reason);
        var bank = StatementFile.read("Date,Narrative,Transaction Ref,Debit,Credit\n05/03/2026,Rent,FT26064ABC12,500.00,\n".getBytes(StandardCharsets.UTF_8)).rows();
        assertTrue(bank.get(0).isExplained(), "what a shop spends from its bank is not kept here");
    }

    private static StatementRow row(String line, String reason) {
        var read = StatementFile.read((HEADER + line.replace("Pay Bill Online", reason)).getBytes(StandardCharsets.UTF_8)).rows().get(0);
        assertEquals("OUT", read.direction());
        return read;
    }

    @Test
    void readsAnotherWalletsStatementWithOneColumnOfMoney() {
        var file = "Transaction ID;Date and Time;Transaction Type;Amount;Status;Sender MSISDN\nMP260305.1015.A12345;05/03/2026 10:15;Merchant Payment;200.00;Transaction Success;254733000001\n"
                + "MP260305.1016.A12346;05/03/2026 10:16;Cash out;50.00;Success;\nMP260305.1017.A12347;05/03/2026 10:17;Merchant Payment;60.00;Failed;\n";
        var read = StatementFile.read(file.getBytes(StandardCharsets.UTF_8));
        assertEquals(java.util.List.of("MP2603051015A12345 IN", "MP2603051016A12346 OUT"), read.rows().stream().map(r -> r.receipt() + " " + r.direction()).toList());
        assertEquals(Instant.parse("2026-03-05T07:15:00Z"), read.rows().get(0).completedAt());
        assertEquals(1, read.skipped());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing here", "a,b\n1,2\n", "\"unclosed", "<html>"})
    void whatIsNoStatementHoldsNoLines(String file) {
        assertTrue(StatementFile.read(file.getBytes(StandardCharsets.UTF_8)).rows().isEmpty());
    }
}
