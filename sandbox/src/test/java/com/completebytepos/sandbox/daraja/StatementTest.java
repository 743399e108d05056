package com.completebytepos.sandbox.daraja;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementTest {
    private static final String DAY = "?shortCode=174379&from=2026-03-05&to=2026-03-05";

    private final Merchant duka = Merchant.duka();
    private String push;
    private String direct;
    private String reversal;

    /** A paid push of 1,125 shillings, a direct payment of 250 and the reversal of the push. */
    @BeforeEach
    void threeMovements() {
        Control.reset();
        Control.rule("push", "success-fast");
        Map<String, Object> fields = duka.push("http://127.0.0.1:1/pay");
        fields.put("Amount", 1_125);
        duka.accepted(fields);
        Control.advance(5);
        Control.post("/control/phones/254722000001/pay", "{\"to\":\"174379\",\"amount\":\"250.00\",\"account\":\"INV, 7\"}");
        Control.advance(5);
        push = receipt(0);
        direct = receipt(1);
        try (Receiver receiver = new Receiver()) {
            Map<String, Object> back = duka.command("TransactionReversal", "ReceiverParty", receiver);
            back.putAll(Map.of("TransactionID", push, "Amount", 1_125, "RecieverIdentifierType", "11"));
            duka.post("/mpesa/reversal/v1/request", back);
            Control.advance(5);
        }
        reversal = receipt(2);
    }

    private static String receipt(int index) {
        return Control.truth().getJsonArray("movements").getJsonObject(index).getString("receipt");
    }

    private static List<CSVRecord> rows(String query) throws IOException {
        String text = Http.send(Http.to("/control/statement.csv" + DAY + query)).text();
        String table = text.substring(text.indexOf("Receipt No."));
        return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setAllowMissingColumnNames(true).get().parse(new StringReader(table)).getRecords();
    }

    @Test
    void listsNewestFirstWithFeesUnderTheSameReceiptAndTheReversalLinked() throws IOException {
        List<CSVRecord> rows = rows("");
        assertEquals(List.of(reversal, direct, direct, push, push), rows.stream().map(row -> row.get("Receipt No.")).toList());
        assertEquals(push, rows.get(0).get("Linked Transaction ID"));
        assertEquals("-1,125.00", rows.get(0).get("Withdrawn"));
        assertEquals("Pay Bill Charge", rows.get(1).get("Reason Type"));
        assertEquals("-1.37", rows.get(1).get("Withdrawn"));
        assertEquals("INV, 7", rows.get(2).get("A/C No."));
        assertEquals("1,125.00", rows.get(4).get("Paid In"));
        assertEquals("05-03-2026 10:15:31", rows.get(4).get("Completion Time"));
        assertEquals("21,125.00", rows.get(4).get("Balance"));
        assertTrue(rows.get(4).get("Other Party Info").startsWith("2547****126 - "));
    }

    @Test
    void hasBalancesThatAgreeWithTheAccount() throws IOException {
        JsonObject shop = Http.send(Http.to("/control/shops")).array().getJsonObject(0);
        assertEquals(shop.getString("working"), rows("").get(0).get("Balance").replace(",", ""));
    }

    @Test
    void listsTheSweepToTheBank() throws IOException {
        Control.post("/control/shops/settlement", "{\"shortCode\":\"174379\",\"amount\":\"5000.00\"}");
        assertEquals("Organization Settlement", rows("").get(0).get("Reason Type"));
        assertEquals("-5,000.00", rows("").get(0).get("Withdrawn"));
        assertEquals(400, Control.tryPost("/control/shops/settlement", "{\"shortCode\":\"174379\",\"amount\":\"90000.00\"}").status());
    }

    @Test
    void canLookLikeOtherExports() throws IOException {
        String text = Http.send(Http.to("/control/statement.csv" + DAY + "&preamble=0&bom=true&trailingComma=true&columns=short&dates=ymd&withdrawn=positive&totals=true")).text();
        assertTrue(text.startsWith("\uFEFFReceipt No.,"));
        assertTrue(text.lines().allMatch(line -> line.endsWith(",")));
        assertTrue(text.lines().noneMatch(line -> line.contains("A/C No.")));
        assertTrue(text.contains("2026-03-05 10:15:31"));
        assertTrue(text.contains("\"1,125.00\""));
        assertTrue(text.lines().anyMatch(line -> line.startsWith("Total,")));
        byte[] foreign = Http.send(Http.to("/control/statement.csv" + DAY + "&charset=windows-1252")).bytes();
        assertTrue(new String(foreign, Charset.forName("windows-1252")).startsWith("Organization Name: DUKA LA ASHA\r\nShort Code: 174379\r\n"));
    }

    @Test
    void putsInDiscrepanciesAsTold() throws IOException {
        List<CSVRecord> rows = rows("&omit=" + push + "&change=" + direct + ":275.50&double=" + reversal);
        assertEquals(List.of(reversal, reversal, direct, direct), rows.stream().map(row -> row.get("Receipt No.")).toList());
        assertEquals("275.50", rows.get(3).get("Paid In"));
        assertEquals("-1.37", rows.get(2).get("Withdrawn"));
    }

    @Test
    void leavesOutOtherDaysAndAnswersForUnknownShortCodes() throws IOException {
        assertEquals(0, Http.send(Http.to("/control/statement.csv?shortCode=174379&from=2026-03-04&to=2026-03-04")).text().lines().filter(line -> line.contains(push)).count());
        assertEquals(400, Http.send(Http.to("/control/statement.csv?shortCode=1&from=2026-03-04&to=2026-03-04")).status());
        assertEquals(400, Http.send(Http.to("/control/statement.csv?shortCode=174379&from=yesterday&to=2026-03-04")).status());
    }

    @Test
    void isAWorkbookToo(@TempDir Path folder) throws IOException {
        byte[] file = Http.send(Http.to("/control/statement.xlsx" + DAY + "&dates=excel")).bytes();
        assertArrayEquals("PK".getBytes(StandardCharsets.US_ASCII), new byte[] {file[0], file[1]});
        Path saved = Files.write(folder.resolve("statement.xlsx"), file);
        String strings;
        String sheet;
        try (ZipFile zip = new ZipFile(saved.toFile())) {
            strings = new String(zip.getInputStream(zip.getEntry("xl/sharedStrings.xml")).readAllBytes(), StandardCharsets.UTF_8);
            sheet = new String(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), StandardCharsets.UTF_8);
        }
        assertTrue(strings.contains("Linked Transaction ID") && strings.contains(push) && strings.contains("1,125.00"));
        assertTrue(sheet.contains("46086."), "a date in March 2026 is a serial number");
    }
}
