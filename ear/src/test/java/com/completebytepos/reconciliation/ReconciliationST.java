package com.completebytepos.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.House;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.pages.SignInPage;
import com.completebytepos.payments.MobileTill;
import com.completebytepos.payments.Simulator;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** A day held against the provider's statement shows every fault that was put in, and no other. */
class ReconciliationST {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    private static final DateTimeFormatter DMY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    @RegisterExtension final Browser browser = new Browser();

    @ParameterizedTest
    @CsvSource({"duka, asha, otieno, en", "soko, musa, kamau, sw"})
    void everyInjectedDiscrepancyIsShownAndNoOther(String shop, String owner, String accountant, String language) throws Exception {
        var till = MobileTill.at(shop);
        var day = LocalDate.now(NAIROBI).minusDays(ThreadLocalRandom.current().nextInt(3, 3000));
        var paid = till.paid(List.of(3_100L, 3_100L, 3_400L, 3_200L, 3_300L, 3_500L, 3_600L)).stream().map(one -> one.getString("code")).toList();
        var kept = paid.subList(0, 3);
        var omitted = paid.get(3);
        var changed = paid.get(4);
        var forgotten = paid.get(5);
        var doubled = paid.get(6);
        var twice = usedTwice(till, shop);
        var mine = new ArrayList<>(kept);
        mine.addAll(List.of(omitted, changed, forgotten, doubled, twice));
        var statement = dated(Simulator.statement(shop, "&preamble=7&totals=true&omit=" + omitted + "&change=" + changed + ":99.00&double=" + doubled), mine, day);
        moveTo(shop, mine, day);
        Database.run("delete u from cbpos_shop_" + shop + ".payment_use u join cbpos_shop_" + shop + ".payment p on p.id = u.payment_id where p.code = '" + forgotten + "'",
                "delete from cbpos_shop_" + shop + ".payment where code = '" + forgotten + "'");

        new SignInPage(browser).open(shop).signIn(accountant, "demo-" + accountant);
        browser.find("#branches, #menuTill, .menu");
        imported(shop, language, statement.getBytes(StandardCharsets.UTF_8), ".csv");
        var id = awaitRun(shop, day);
        var expected = new TreeMap<>(Map.of(omitted, "MISSING_THERE", changed, "AMOUNT_DIFFERS", forgotten, "MISSING_HERE", twice, "USED_TWICE"));
        assertEquals(expected, open(shop, id));
        assertEquals(kept.size() + 2, Books.number(shop, "select items from reconciled_sum where verdict = 'MATCHED' and day_id = uuid_to_bin('" + id + "')"), "what agrees, the doubled row once, the one used twice once");
        assertTrue(Books.number(shop, "select items from reconciled_sum where verdict = 'EXPLAINED' and day_id = uuid_to_bin('" + id + "')") >= kept.size(), "fees are explained");

        notedAndSigned(shop, id, day, omitted, language);
        assertEquals(expected, open(shop, id), "again it is the same");
        exported(shop, owner, id, omitted, kept.get(0));
        imported(shop, language, (statement.lines().filter(l -> l.startsWith("Receipt")).findFirst().orElseThrow() + "\r\n" + lineOf(statement, kept.get(0), omitted)).getBytes(StandardCharsets.UTF_8), ".csv");
        awaitRun(shop, day);
        expected.remove(omitted);
        assertEquals(expected, open(shop, id), "the missing line came in a later file");
        assertEquals(0, Books.number(shop, "select count(*) from reconciled_day where signed_by is not null and id = uuid_to_bin('" + id + "')"), "the signature stood for something else");
    }

    private void notedAndSigned(String shop, String id, LocalDate day, String omitted, String language) throws IOException {
        browser.driver().get(House.at(shop) + "/office/reconciliation/day.xhtml?id=" + id + "&lang=" + language);
        browser.awaitText("[id='day:open']", omitted);
        browser.picture("reconciled-day-" + language);
        browser.click("day:sign");
        browser.awaitText("body", language.equals("en") ? "Rows are open" : "Kuna safu wazi");
        browser.driver().findElement(By.cssSelector("[id$=':note']")).click();
        browser.find("[id='day:note']");
        browser.paste("day:note", "asked the branch");
        browser.click("day:keepNote");
        browser.awaitText("[id='day:open']", "asked the branch");
        browser.paste("day:signNote", "seen by Otieno");
        browser.click("day:sign");
        browser.within(PATIENCE).until(d -> Books.text(shop, "select signed_by from reconciled_day where id = uuid_to_bin('" + id + "')") != null);
        browser.picture("reconciled-signed-" + language);
        browser.click("day:again");
        awaitRun(shop, day);
        assertNotNull(Books.text(shop, "select signed_by from reconciled_day where id = uuid_to_bin('" + id + "')"), "the same again is still signed");
        assertEquals(1, Books.number(shop, "select count(*) from reconciled_item where note = 'asked the branch' and day_id = uuid_to_bin('" + id + "')"));
    }

    private static void exported(String shop, String owner, String id, String omitted, String kept) {
        var csv = new String(Office.signedIn(shop, owner).get("/office/reconciliation/export/day.csv?id=" + id).body(), StandardCharsets.UTF_8);
        assertTrue(csv.contains("asked the branch") && csv.contains(omitted) && csv.contains(kept), csv);
        assertEquals(200, Office.signedIn(shop, owner).get("/office/reconciliation/export/day.xlsx?id=" + id).statusCode());
        var stranger = shop.equals("duka") ? Office.signedIn("soko", "kamau") : Office.signedIn("duka", "otieno");
        assertEquals(404, stranger.get("/office/reconciliation/day.xhtml?id=" + id).statusCode());
        assertEquals(403, Office.signedIn(shop, shop.equals("duka") ? "njeri" : "achieng").get("/office/reconciliation/days.xhtml").statusCode());
    }

    @Tag("wide")
    @Test
    void whatAFileHoldsBesideSoundLinesIsTold() throws Exception {
        var day = LocalDate.now(NAIROBI).minusDays(ThreadLocalRandom.current().nextInt(3_001, 6_000)).format(DMY);
        var head = "Receipt No.,Completion Time,Initiation Time,Details,Transaction Status,Paid In,Withdrawn,Balance,Balance Confirmed,Reason Type,Other Party Info,Linked Transaction ID,A/C No.\r\n";
        var sound = Simulator.freshCode("US");
        var rows = sound + "," + day + " 10:00:00," + day + " 10:00:00,x,Completed,\"1,250.00\",,0,true,Pay Bill Online,2547****001 - JOSÉ,,\r\n";
        var file = "Organization Name: Café\r\n\r\n" + head + rows + rows + "BAD!," + day + " 10:00:00,,x,Completed,5.00,,0,true,Pay Bill,,,\r\n" + Simulator.freshCode("UT") + ",yesterday,,x,Completed,5.00,,0,true,Pay Bill,,,\r\n"
                + Simulator.freshCode("UV") + "," + day + " 10:00:00,,x,Completed,five,,0,true,Pay Bill,,,\r\n" + Simulator.freshCode("UW") + "," + day + " 10:00:00,,x,Failed,5.00,,0,true,Pay Bill,,,\r\n";
        new SignInPage(browser).open("duka").signIn("otieno", "demo-otieno");
        browser.find(".menu");
        imported("duka", "en", file.getBytes(Charset.forName("windows-1252")), ".csv");
        browser.awaitText("body", "1 new lines, 1 known before, 1 without money, 3 not readable");
        browser.awaitText("#badRows", "no receipt number");
        browser.picture("reconciliation-bad-rows");
        assertEquals(1, Books.number("duka", "select count(*) from statement_line where receipt = '" + sound + "' and amount = 1250"));
        assertEquals(0, Books.number("soko", "select count(*) from statement_line where receipt = '" + sound + "'"));
        imported("duka", "en", file.getBytes(StandardCharsets.UTF_16), ".csv");
        browser.awaitText("body", "0 new lines");
        imported("duka", "en", "this is no statement".getBytes(StandardCharsets.UTF_8), ".csv");
        browser.awaitText("body", "holds no statement lines");
        browser.driver().manage().window().setSize(new org.openqa.selenium.Dimension(500, 740));
        browser.picture("reconciliation-narrow");
    }

    @Tag("wide")
    @Test
    void aWorkbookSaysTheSameAsTheText() throws Exception {
        var code = paid(MobileTill.at("duka"), 4_700);
        var accountant = Office.signedIn("duka", "otieno");
        taken(accountant, "statement.xlsx", Simulator.statementBook("duka"));
        var at = Books.text("duka", "select completed_at from statement_line where receipt = '" + code + "' and direction = 'IN'");
        assertNotNull(at);
        taken(accountant, "statement.csv", Simulator.statement("duka", "&dates=ymd").getBytes(StandardCharsets.UTF_8));
        assertEquals(1, Books.number("duka", "select count(*) from statement_line where receipt = '" + code + "' and direction = 'IN'"), "one line, whichever file it came in");
        assertEquals(at, Books.text("duka", "select completed_at from statement_line where receipt = '" + code + "' and direction = 'IN'"));
    }

    @Tag("wide")
    @Test
    void theNextDaysZNamesTheDayBefore() {
        var till = MobileTill.at("soko");
        paid(till, 2_900);
        var yesterday = till.till().businessDay().minusDays(1);
        OfficeForm.on(Office.signedIn("soko", "kamau"), "/office/reconciliation/days.xhtml?lang=en", "reconciliation").with("day", yesterday.toString()).press("run");
        awaitRun("soko", yesterday);
        var fresh = com.completebytepos.till.TillClient.at("soko");
        fresh.send(fresh.closeShiftWith(500_000));
        assertEquals(1, Books.number("soko", "select count(*) from z_row r join z_report z on z.id = r.z_id where r.section = 'RECONCILED' and z.shift_id = uuid_to_bin('" + fresh.shift() + "')"));
    }

    /** A payment two sales were told as paid with. */
    private static String usedTwice(MobileTill till, String shop) {
        var rung = till.rung();
        var paid = till.paid(rung.due());
        var code = paid.getString("code");
        till.sold(rung, MobileTill.tender(rung.due(), paid.getString("id"), code));
        assertEquals(List.of("payment-used-before"), till.sold(rung, MobileTill.tender(rung.due(), null, code)));
        return code;
    }

    private static String paid(MobileTill till, long cents) {
        return till.paid(cents).getString("code");
    }

    /** The export's preamble, head and totals with the lines of these receipts alone, as if they were of that day. */
    private static String dated(String statement, List<String> receipts, LocalDate day) {
        var today = LocalDate.now(NAIROBI).format(DMY);
        var lines = new ArrayList<String>();
        for (var line : statement.split("\r\n")) {
            boolean row = line.matches("[A-Z0-9]{10},.*");
            if (!row || receipts.stream().anyMatch(line::startsWith)) lines.add(row ? line.replace(today, day.format(DMY)) : line);
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    /** A line of one receipt made into another's: as the provider would add it later. */
    private static String lineOf(String statement, String receipt, String other) {
        var line = statement.lines().filter(l -> l.startsWith(receipt) && !l.contains("Charge")).findFirst().orElseThrow();
        return line.replace(receipt, other).replaceFirst("31\\.00", "32.00") + "\r\n";
    }

    private static void moveTo(String shop, List<String> codes, LocalDate day) throws Exception {
        var in = "('" + String.join("','", codes) + "')";
        var schema = "cbpos_shop_" + shop + ".";
        var days = "interval " + java.time.temporal.ChronoUnit.DAYS.between(day, LocalDate.now(NAIROBI)) + " day";
        Database.run("update " + schema + "payment set paid_at = paid_at - " + days + ", created_at = created_at - " + days + " where code in " + in,
                "update " + schema + "provider_word set paid_at = paid_at - " + days + " where code in " + in,
                "update " + schema + "second_use s join " + schema + "payment p on p.id = s.payment_id set s.tried_at = s.tried_at - " + days + " where p.code in " + in);
    }

    private void imported(String shop, String language, byte[] bytes, String ending) throws IOException {
        Path file = Files.createTempFile("statement", ending);
        Files.write(file, bytes);
        browser.driver().get(House.at(shop) + "/office/reconciliation/days.xhtml?lang=" + language);
        browser.driver().findElement(By.cssSelector("input[type=file]")).sendKeys(file.toString());
        browser.click("reconciliation:take");
        browser.find("[id='messages'] .ui-messages-info, [id='reconciliation:file'], .ui-message-error");
    }

    /** Without a browser, every line of it read. */
    private static void taken(Office accountant, String name, byte[] file) {
        var page = OfficeForm.on(accountant, "/office/reconciliation/days.xhtml?lang=en", "reconciliation").upload("file", name, file, "take");
        assertTrue(page.contains("0 not readable"), page);
    }

    private static String awaitRun(String shop, LocalDate day) {
        var until = Instant.now().plus(PATIENCE);
        var query = "select bin_to_uuid(id) from reconciled_day where state = 'DONE' and day = '" + day + "'";
        while (Books.text(shop, query) == null && Instant.now().isBefore(until)) Simulator.pause(200);
        return Books.text(shop, query);
    }

    private static Map<String, String> open(String shop, String id) throws Exception {
        var found = new TreeMap<String, String>();
        try (var connection = Database.connect(); var rows = connection.createStatement().executeQuery("select code, verdict from cbpos_shop_" + shop + ".reconciled_item where day_id = uuid_to_bin('" + id + "')")) {
            while (rows.next()) found.put(String.valueOf(rows.getString(1)), rows.getString(2));
        }
        return found;
    }
}
