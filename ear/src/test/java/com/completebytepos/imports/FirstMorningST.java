package com.completebytepos.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.CounterPage;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficePage;
import com.completebytepos.pages.TillPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** A shop moves in: its whole price list comes in while a till is open, is mended from the report, labelled, found, priced anew and sold. */
@Tag("wide")
class FirstMorningST {
    private static final int ROWS = 20_000;
    private static final int BAD = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String WRONG_DIGIT = "6169991500076";
    @RegisterExtension final Browser browser = new Browser();
    @RegisterExtension final Browser counterBrowser = new Browser();
    private final OfficePage office = new OfficePage(browser);
    private final TillPage till = new TillPage(counterBrowser);
    private final CounterPage counter = new CounterPage(till);
    private final String run = "F" + Long.toString(System.nanoTime() / 1_000_000, 36).toUpperCase();
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"duka, asha, njeri, Wanjiku, 1357", "soko, musa, achieng, Baraka, 2468"})
    void twentyThousandRowsComeInAreMendedLabelledFoundAndSold(String shop, String owner, String supervisor, String cashier, String pin) throws Exception {
        counter.atTheCounter(shop, supervisor, cashier, pin);
        till.barcodes();
        var list = upload(shop, owner, "moving-in.csv", rows());
        checked(ROWS - BAD, BAD);
        assertEquals(0, count(shop), "nothing before it was said");
        browser.find("[id='import:start']").click();
        office.go(shop, "catalogue/products.xhtml");
        office.go(shop, "imports/import.xhtml?id=" + list);
        browser.picture("moving-in-" + shop);
        awaitDone();
        assertEquals(ROWS - BAD, count(shop));
        var report = new String(Office.signedIn(shop, owner).get("/office/imports/faults/faults.csv?id=" + list).body(), StandardCharsets.UTF_8);
        assertEquals(BAD + 1, report.lines().count());
        assertTrue(report.contains("A price is above 0") && report.contains("its last digit would be 5"), report);
        upload(shop, owner, "mended.csv", report.replace(",-5,", ",65.50,").replace(WRONG_DIGIT, ""));
        checked(BAD, 0);
        browser.find("[id='import:start']").click();
        awaitDone();
        assertEquals(ROWS, count(shop));
        labels(shop, owner);
        sellsWhatCameIn(shop, owner);
    }

    /** Every 400th is wrong, by its price or its barcode. */
    private String rows() {
        var lines = new ArrayList<>(List.of("Handle;SKU;Name;Category;Cost;Barcode;Price [Main];Sold by weight"));
        for (int i = 0; i < ROWS; i++) {
            boolean bad = i % (ROWS / BAD) == 7;
            var name = i == 7 ? "Kitambaa Zabibu " + run : "Moved in " + run + " " + i;
            lines.add("h;" + run + "-" + i + ";" + name + ";Moved " + run + ";" + (50 + i % 40) + ";" + (bad && i % 800 != 7 ? WRONG_DIGIT : "") + ";" + (bad && i % 800 == 7 ? "-5" : 60 + i % 40 + ".50") + ";N");
        }
        return String.join("\r\n", lines);
    }

    private void labels(String shop, String owner) {
        var signedIn = Office.signedIn(shop, owner);
        var pdf = signedIn.get("/office/catalogue/labels/labels.pdf?q=" + run + "-19&layout=3x8&copies=1");
        assertEquals("200 %PDF", pdf.statusCode() + " " + new String(pdf.body(), 0, 4, StandardCharsets.US_ASCII));
        var zpl = signedIn.get("/office/catalogue/labels/labels.zpl?q=" + run + "-7&layout=3x8&copies=1");
        assertTrue(new String(zpl.body(), StandardCharsets.UTF_8).contains("65.50"), zpl.statusCode() + " " + new String(zpl.body(), StandardCharsets.UTF_8));
    }

    /** At the till that was open all the time. */
    private void sellsWhatCameIn(String shop, String owner) {
        find("zabbibu kitamba " + run, "65.50");
        office.go(shop, "catalogue/products.xhtml?q=" + run + "-7");
        office.clickIn("[id='products:table']", "edit");
        office.type("edit:price", "71.25");
        office.click("edit:save");
        office.awaitGone("#dialog");
        find("zabbibu kitamba " + run, "71.25");
        counter.choose("zabbibu kitamba " + run, run + "-7");
        till.scan(run + "-19999");
        counterBrowser.awaitText("#lines", "Moved in " + run + " 19999");
        counter.settle();
        till.awaitSent();
        var sale = till.journal().stream().filter(entry -> entry.get("kind").equals("sale")).findFirst().orElseThrow();
        assertEquals("stored", sale.get("result"), String.valueOf(sale.get("findings")));
    }

    /** Types it again and again until the till offers it at that price. */
    private void find(String words, String price) {
        counterBrowser.within(PATIENCE).until(d -> {
            var box = counterBrowser.find("#scan");
            box.clear();
            box.sendKeys(words);
            return counterBrowser.find("#counter").getText().contains(price);
        });
        till.press(org.openqa.selenium.Keys.ESCAPE);
    }

    /** @return the list's id */
    private String upload(String shop, String owner, String name, String text) throws IOException {
        office.open(shop, owner, "imports/imports.xhtml");
        browser.driver().findElement(By.cssSelector("[id='upload'] input[type=file]")).sendKeys(Files.writeString(folder.resolve(name), text).toString());
        browser.find("[id='upload:send']").click();
        browser.find("[id='import:check']");
        var address = browser.driver().getCurrentUrl();
        return address.substring(address.indexOf("id=") + 3).split("&")[0];
    }

    private void checked(int good, int bad) {
        browser.find("[id='import:check']").click();
        browser.within(PATIENCE).until(d -> d.findElement(By.id("state")).getText().startsWith("Checked"));
        browser.awaitText("#added", String.valueOf(good));
        browser.awaitText("#faulty", String.valueOf(bad));
    }

    private void awaitDone() {
        browser.within(PATIENCE).until(d -> d.findElement(By.id("state")).getText().startsWith("Done"));
    }

    private long count(String shop) throws IOException {
        return Books.number(shop, "select count(*) from sku s join price_entry p on p.sku_id = s.id where s.code like '" + run + "-%'");
    }
}
