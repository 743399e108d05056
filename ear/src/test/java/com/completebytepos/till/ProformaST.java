package com.completebytepos.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.TillPage;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A proforma is a paper of its own with a number of its own: nothing is sold by it, and KRA's Z counts it. */
@Tag("wide")
class ProformaST {
    private static final Map<String, String> DEVICE = Map.of("duka", "A000000001D/00", "soko", "A000000002S/01");
    @RegisterExtension final Browser browser = new Browser();
    private final TillPage till = new TillPage(browser);
    private final KeptJournal journal = new KeptJournal(till);

    @ParameterizedTest
    @CsvSource({"duka, njeri, Njeri, 246810", "soko, achieng, Achieng, 135790"})
    void thePaperSaysWhatItIsAndTheCartGoesOnToBeSold(String shop, String supervisor, String name, String pin) {
        till.open(shop, "en").register(supervisor, "demo-" + supervisor);
        till.signOn(name, pin);
        till.openShift("5000");
        browser.driver().executeScript("window.print = () => {};");
        till.press(Keys.F1);
        browser.find("#menu-paper");
        assertFalse(till.shows("#menu-proforma"), "an empty cart offers nothing");
        till.press(Keys.ESCAPE);
        var codes = till.barcodes();
        till.scan(codes.get(0));
        till.scan(codes.get(1));
        browser.within(Duration.ofSeconds(30)).until(d -> browser.driver().findElements(By.cssSelector("#lines [data-sku]")).size() == 2);
        var total = till.text("#total");
        till.press(Keys.F1);
        browser.find("#menu-proforma").click();
        browser.awaitPresent("#paper [data-proforma]");
        var paper = (String) browser.driver().executeScript("return document.getElementById('paper').textContent");
        var told = journal.last("proforma").getJsonObject("proforma");
        assertTrue(told.getString("number").matches("[A-Z0-9]+-\\d+-P\\d{6}"), told.toString());
        assertTrue(paper.contains("PROFORMA INVOICE") && paper.contains("NOT A TAX INVOICE") && paper.contains(told.getString("number")) && paper.contains(total), paper);
        assertFalse(paper.contains("SCU"), paper);
        browser.driver().executeScript("window.dispatchEvent(new Event('afterprint'))");
        assertEquals(total, till.text("#total"), "the cart is as it was");
        till.press(Keys.F12);
        browser.find("#given");
        till.press("x");
        till.press(Keys.ENTER);
        browser.find("#paid");
        assertTrue(till.text("#receipt-number").endsWith("-000001"), till.text("#receipt-number"));
        till.awaitSent();
        assertTrue(till.ownDeeds().stream().allMatch(entry -> entry.get("state").equals("sent") && entry.get("findings").equals("[]")), till.journal().toString());
        assertEquals(told.getInt("total"), Books.number(shop, "select total from proforma_invoice where number = '" + told.getString("number") + "'"));
        assertEquals(1, Books.number(shop, "select count(*) from sale s join proforma_invoice p on p.shift_id = s.shift_id and p.total = s.total where p.number = '" + told.getString("number") + "' and s.receipt_number = '"
                + till.text("#receipt-number") + "'"));
    }

    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void krasDayCountsProformasAndWhatTheyComeTo(String shop, String accountant) {
        var client = TillClient.at(shop);
        var office = Office.signedIn(shop, accountant);
        var before = counted(office, shop);
        assertEquals("stored", client.send(proforma(client, 11_600, 1_600)).get(0).getString("result"));
        assertEquals("stored", client.send(proforma(client, 5_000, 0)).get(0).getString("result"));
        for (var odd : List.of(proforma(client, -1, 0), proforma(client, 100, 101), proforma(client, 100, -1))) {
            assertEquals("proforma-out-of-range", client.send(odd).get(0).getJsonArray("findings").getValuesAs(JsonObject.class).get(0).getString("code"));
        }
        var after = counted(office, shop);
        assertEquals(before.get(0) + 2, after.get(0));
        assertEquals(before.get(1) + 16_600, after.get(1));
    }

    private static SignedEntry proforma(TillClient client, long total, long tax) {
        var told = Json.createObjectBuilder().add("number", "XX-01-P000001").addNull("customer").add("lines", Json.createArrayBuilder()).add("taxes", Json.createArrayBuilder()).add("total", total).add("tax", tax);
        return client.chained("proforma", Ids.next().toString(), Instant.now(), Json.createObjectBuilder().add("proforma", told));
    }

    /** How many proformas the fiscal day has so far, and cents of them. */
    private static List<Long> counted(Office office, String shop) {
        var at = DEVICE.get(shop).split("/");
        var device = Books.text(shop, "select bin_to_uuid(id) from fiscal_device where current_branch_id is not null and pin = '" + at[0] + "' and bhf_id = '" + at[1] + "'");
        var page = office.page("/office/taxbooks/days.xhtml?lang=en&device=" + device + "&day=" + LocalDate.now(ZoneId.of("Africa/Nairobi")));
        var row = Pattern.compile("(?s)PROFORMA.*?>(\\d[\\d,]*)<.*?>([\\d,]+\\.\\d\\d)<").matcher(page);
        assertTrue(row.find(), page);
        return List.of(Long.parseLong(row.group(1).replace(",", "")), Office.cents(row.group(2)));
    }
}
