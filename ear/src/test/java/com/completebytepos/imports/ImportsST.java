package com.completebytepos.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.House;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficePage;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** A shop moves in with its own price list, and out with all its goods. */
class ImportsST {
    private static final AtomicLong UNIQUE = new AtomicLong(System.currentTimeMillis() / 100 % 1_000_000);
    @RegisterExtension final Browser browser = new Browser();
    private final OfficePage office = new OfficePage(browser);
    @TempDir Path folder;

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void bringsInALargeListLeavesBadRowsOutAndTakesThemCorrectedFromTheReport(String shop, String owner) throws Exception {
        var run = "I" + UNIQUE.incrementAndGet();
        var lines = new ArrayList<>(List.of("Handle;SKU;Name;Category;Cost;Barcode;Price [Main];Sold by weight"));
        for (int i = 0; i < 2_000; i++) lines.add("h;" + run + "-" + i + ";Item " + run + " " + i + ";Shelf " + run + ";" + (50 + i % 40) + ";;" + (i % 40 == 7 ? "-5" : 60 + i % 40 + ".50") + ";" + (i % 9 == 0 ? "Y" : "N"));
        upload(shop, owner, "loyverse.csv", String.join("\r\n", lines), StandardCharsets.UTF_8);
        office.click("import:check");
        browser.awaitText("#faulty", "50");
        browser.awaitText("#added", "1950");
        browser.awaitText("[id='import:faults']", "A price is above 0");
        assertEquals(0, Books.number(shop, "select count(*) from sku where code like '" + run + "-%'"));
        browser.picture("import-checked-" + shop);
        office.click("import:start");
        awaitDone();
        browser.picture("import-done-" + shop);
        assertEquals(1950, Books.number(shop, "select count(*) from sku s join price_entry p on p.sku_id = s.id where code like '" + run + "-%'"));
        var address = browser.driver().getCurrentUrl();
        var report = new String(Office.signedIn(shop, owner).get("/office/imports/faults/faults.csv?id=" + address.substring(address.indexOf("id=") + 3).split("&")[0]).body(), StandardCharsets.UTF_8);
        assertTrue(report.contains("A price is above 0"), report);
        upload(shop, owner, "corrected.csv", report.replace(",-5,", ",65.50,"), StandardCharsets.UTF_8);
        office.click("import:check");
        browser.awaitText("#added", "50");
        browser.awaitText("#faulty", "0");
        office.click("import:start");
        awaitDone();
        assertEquals(2000, Books.number(shop, "select count(*) from sku s join price_entry p on p.sku_id = s.id where code like '" + run + "-%'"));
        assertEquals(223, Books.number(shop, "select count(*) from sku where unit = 'KG' and code like '" + run + "-%'"));
        var labels = Office.signedIn(shop, owner).get("/office/catalogue/labels/labels.pdf?q=" + run + "-19&layout=3x8&copies=1");
        assertEquals("200 %PDF", labels.statusCode() + " " + new String(labels.body(), 0, 4, StandardCharsets.US_ASCII));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void saysLineByLineWhatIsWrongAndTakesWhatOnlyLooksStrange(String shop, String owner) throws Exception {
        var run = "B" + UNIQUE.incrementAndGet();
        upload(shop, owner, "odd.csv", String.join("\n", "code,name,price,tax,barcodes,unit,packs,active",
                run + "-1,\u0645\u062d\u0644 \u0643\u0631\u064a\u0645 \ud83c\udf6a,10,B,00" + digits(9) + ",each,,yes",
                run + "-2," + "x".repeat(10_000) + ",10,B,,,,",
                run + "-3,Twice,10,B,6169991500075,,,",
                run + "-4,Typo,10,B,6169991500076,,,",
                run + "-1,Again,10,B,,,,",
                "two words,Code,10,B,,,,",
                run + "-7,Letter,10,Q,,,,",
                run + "-8,Much,99999999999,B,,,,",
                run + "-9,Text,ten,B,,,,",
                run + "-10,Science,10,B,6.16999E+12,,,",
                run + "-11,Ton,10,B,,ton,,",
                run + "-12,Perhaps,10,B,,,,perhaps",
                run + "-13,Pack,10,B,,,CTN:24,",
                ",Nameless,10,B,,,,",
                run + "-15,,10,B,,,,",
                run + "-16,Good,\"1,250.50\",16%,,kg,CTN=24@1150,no"), StandardCharsets.UTF_8);
        office.click("import:check");
        browser.awaitText("#added", "2");
        var faults = browser.find("[id='import:faults']").getText();
        for (var words : new String[] {"3 name A name has at most 120", "4 barcodes The barcode 6169991500075 leads to the product", "5 barcodes The check digit of barcode 6169991500076 is wrong: its last digit would be 5",
            "6 code The code " + run + "-1 is in line 2", "7 code A code has 1 to 40", "8 tax The tax Q", "9 price A price is above 0", "10 price ten is no number", "11 barcodes Excel shortened this code to 6.16999E+12",
            "12 unit The unit ton", "13 active perhaps is neither", "14 packs Packs are written as", "15 code The row has neither", "16 name Type the product's name"}) {
            assertTrue(faults.contains(words), words + "\n" + faults);
        }
        office.click("import:start");
        awaitDone();
        assertEquals(1, Books.number(shop, "select count(*) from sku s join barcode b on b.sku_id = s.id where s.code = '" + run + "-1' and b.code like '00%'"));
        assertEquals(1, Books.number(shop, "select count(*) from sku s join pack_price k on k.sku_id = s.id where s.code = '" + run + "-16' and k.amount = 1150 and s.unit = 'KG' and s.active = 0"));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, csv", "soko, musa, csv", "duka, asha, xlsx", "soko, musa, xlsx"})
    void whatLeavesComesInAgainAsItWas(String shop, String owner, String format) throws Exception {
        var before = Office.signedIn(shop, owner).get("/office/imports/export/products." + format).body();
        var file = Files.write(folder.resolve("all." + format), before);
        upload(shop, owner, file);
        browser.find("[id='import:check']").click();
        browser.within(Duration.ofSeconds(60))
                .until(d -> d.findElement(By.id("state")).getText().startsWith("Checked"));
        browser.awaitText("#faulty", "0");
        browser.awaitText("#added", "0");
        office.click("import:start");
        awaitDone();
        assertEquals("0", browser.find("#changed").getText());
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, UTF-16LE", "soko, musa, windows-1252"})
    void readsWhatOtherProgramsWriteAndSaysHowItWasWritten(String shop, String owner, String charset) throws Exception {
        var run = "C" + UNIQUE.incrementAndGet();
        upload(shop, owner, "odoo.csv", "Internal Reference\tName\tSales Price\n" + run + "\tCaf\u00e9 " + run + "\t99\n", Charset.forName(charset));
        assertTrue(browser.find("#counts").getText().contains(charset.substring(0, 6)));
        browser.awaitText("[id='import:table']", "Caf\u00e9 " + run);
        office.click("import:check");
        browser.awaitText("#added", "1");
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void tellsTheSecondWhoIsBringingInAListAndRefusesFilesThatAreNone(String shop, String owner) throws Exception {
        upload(shop, owner, "first.csv", "code,name\nX" + UNIQUE.incrementAndGet() + ",One\n", StandardCharsets.UTF_8);
        office.click("import:check");
        browser.awaitText("#added", "1");
        var schema = "cbpos_shop_" + shop;
        Database.run("insert into " + schema + ".import_run (id, file_name, file_hash, state, columns, started_by, created_at, busy) values (x'00000000000000000000000000000001','other.csv','x','RUNNING','','Somebody',now(),1)");
        try {
            office.click("import:start");
            browser.awaitText("[id='messages']", "Somebody is bringing in other.csv just now");
        } finally {
            Database.run("delete from " + schema + ".import_run where id = x'00000000000000000000000000000001'");
        }
        office.go(shop, "imports/imports.xhtml");
        office.click("upload:send");
        browser.awaitText("[id='upload']", "Choose a file first");
        refused("photo.csv", new byte[] {1, 0, 2, 0, 0, 7, 9}, "no price list we can read");
        refused("old.xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0}, "old Excel format");
        refused("torn.xlsx", new byte[] {'P', 'K', 3, 4, 9, 9, 9}, "The file is damaged");
        refused("head.csv", "code,name\n".getBytes(StandardCharsets.UTF_8), "no row below");
        browser.driver().findElement(By.cssSelector("[id='upload'] input[type=file]")).sendKeys(Files.write(folder.resolve("large.csv"), new byte[12_000_000]).toString());
        browser.awaitText("[id='upload'] .too-large", "at most 11 MB");
    }

    @Test
    void aFileOf200MegabytesIsRefusedBeforeItIsRead() throws IOException {
        try (var socket = new Socket("127.0.0.1", Integer.parseInt(House.PORT))) {
            socket.getOutputStream().write(("POST /office/imports/imports.xhtml HTTP/1.1\r\nHost: duka.localhost:" + House.PORT + "\r\nOrigin: " + House.at("duka")
                    + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 209715200\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertTrue(answer.matches("(?s)HTTP/1.1 (400|413) .*Connection: close.*"), answer);
        }
    }

    private void refused(String name, byte[] bytes, String words) throws IOException {
        office.await(() -> true);
        browser.driver().findElement(By.cssSelector("[id='upload'] input[type=file]")).sendKeys(Files.write(folder.resolve(name), bytes).toString());
        office.click("upload:send");
        browser.awaitText("[id='upload']", words);
    }

    private void upload(String shop, String owner, String name, String text, Charset charset) throws IOException {
        upload(shop, owner, Files.write(folder.resolve(name), text.getBytes(charset)));
    }

    private void upload(String shop, String owner, Path file) {
        office.open(shop, owner, "imports/imports.xhtml");
        browser.driver().findElement(By.cssSelector("[id='upload'] input[type=file]")).sendKeys(file.toString());
        browser.find("[id='upload:send']").click();
        browser.find("[id='import:check']");
    }

    private void awaitDone() {
        browser.within(Duration.ofSeconds(90))
                .until(d -> d.findElement(By.id("state")).getText().startsWith("Done"));
    }

    private static String digits(int count) {
        return String.format("%0" + count + "d", System.nanoTime() % 1_000_000_000L);
    }
}
