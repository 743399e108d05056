package com.completebytepos.bench;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.House;
import com.completebytepos.pages.SignInPage;
import com.completebytepos.payments.Simulator;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Locale;
import org.openqa.selenium.By;

/** A day of very many payments: its statement imported by the page, the day held against it. */
public final class ReconciliationBench {
    private static final LocalDate DAY = LocalDate.of(2016, 2, 29);

    private ReconciliationBench() {
    }

    public static void run(Browser browser, int rows) throws Exception {
        var text = new StringBuilder("Organization Name: Duka\r\n\r\nReceipt No.,Completion Time,Initiation Time,Details,Transaction Status,Paid In,Withdrawn,Balance,Balance Confirmed,Reason Type,Other Party Info,Linked Transaction ID,A/C No.\r\n");
        try (var connection = Database.connect(); var insert = connection.prepareStatement("insert into cbpos_shop_duka.payment (id, channel, provider, state, short_code, code, amount, created_at, paid_at, settled_at, changed_at)"
                + " values (uuid_to_bin(uuid()), 'DIRECT', 'MPESA', 'PAID', '174379', ?, 50, ?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < rows; i++) {
                var code = "B" + String.format("%09d", i);
                var at = DAY.atTime(5, 0).plusSeconds(i % 50_000);
                text.append(code).append(",").append(at.plusHours(3).format(java.time.format.DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss"))).append(",,Pay Bill,Completed,").append(i == 7 ? "49.00" : "50.00").append(",,0.00,true,Pay Bill Online,2547****001,,\r\n");
                insert.setString(1, code);
                for (int column = 2; column <= 5; column++) insert.setObject(column, at);
                insert.addBatch();
                if (i % 1_000 == 999) insert.executeBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
        var file = Files.createTempFile("statement", ".csv");
        Files.writeString(file, text);
        new SignInPage(browser).open("duka").signIn("otieno", "demo-otieno");
        browser.find(".menu");
        browser.driver().get(House.at("duka") + "/office/reconciliation/days.xhtml?lang=en");
        browser.driver().findElement(By.cssSelector("input[type=file]")).sendKeys(file.toString());
        long before = System.nanoTime();
        browser.find("[id='reconciliation:take']").click();
        while (Books.number("duka", "select count(*) from statement_import where fresh = " + rows) == 0) Simulator.pause(50);
        long imported = System.nanoTime();
        var done = "select count(*) from reconciled_day where state = 'DONE' and day = '" + DAY + "'";
        while (Books.number("duka", done) == 0) Simulator.pause(50);
        System.out.printf(Locale.ROOT, "%n%d rows: statement imported by the page %.1f s, the day reconciled %.1f s (%d open, as put in: 1), both and the wait between %.1f s%n", rows, (imported - before) / 1e9,
                Books.number("duka", "select millis from reconciled_day where day = '" + DAY + "'") / 1e3, Books.number("duka", "select open_items from reconciled_day where day = '" + DAY + "'"), (System.nanoTime() - before) / 1e9);
        Database.run("delete from cbpos_shop_duka.payment where code like 'B0%' and short_code = '174379'", "delete from cbpos_shop_duka.statement_line where receipt like 'B0%'");
    }
}
