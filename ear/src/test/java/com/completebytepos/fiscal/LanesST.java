package com.completebytepos.fiscal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.books.Due;
import com.completebytepos.jobs.NightRun;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One document, one number, one night's look-up that goes wrong stops nobody else for ever, and what stands still has a way out for a person. */
class LanesST {
    private static final Map<String, String> DEVICE = Map.of("duka", "A000000001D/00", "soko", "A000000002S/01");
    private static final Map<String, String> OWNER = Map.of("duka", "asha", "soko", "musa");
    private static final String QUEUE = "/office/fiscal/etims.xhtml?lang=en";

    @AfterEach
    void fairWeather() {
        Kra.fairWeather();
    }

    @Tag("wide")
    @Test
    void aDocumentKraNeverAnswersIsSetAsideAndTheNextGetsItsNumber() {
        var books = new FiscalBooks("duka");
        var till = TillClient.at("duka");
        Kra.weather("HTTP_500", "A000000001D", "saveTrnsSalesOsdc", 3);
        var silent = sold(till);
        FiscalBooks.await("set aside", () -> hurried("duka") && "REJECTED".equals(books.of(silent.id(), "state")));
        assertEquals("UNANSWERED", books.of(silent.id(), "problem"));
        assertEquals(3, books.attempts(silent.id(), "SEND"));
        assertTrue(Office.signedIn("duka", "asha").page(QUEUE + "&problem=UNANSWERED").contains("KRA gave no answer, three times, and has it not"));
        long free = Long.parseLong(books.device(DEVICE.get("duka"), "next_number"));
        var next = sold(till);
        books.awaitState(next.id(), "APPROVED");
        assertEquals(free, books.number(next.id()));
        var page = OfficeForm.on(Office.signedIn("duka", "asha"), QUEUE + "&problem=UNANSWERED", "etims");
        page.press("table:0:again");
        books.awaitState(silent.id(), "APPROVED");
    }

    /** A VSCU cannot be asked: a person looks at it. */
    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"isThere, APPROVED, STAMP_LOST", "isNotThere, REJECTED, UNANSWERED"})
    void whatAUnitHasIsAPersonsWordWhereNoneComes(String button, String state, String problem) {
        var books = new FiscalBooks("soko");
        var till = TillClient.at("soko");
        boolean there = button.equals("isThere");
        Kra.weather(there ? "HTTP_500_AFTER" : "HTTP_500", "A000000002S", "saveSales", 1);
        var silent = sold(till);
        FiscalBooks.await("sent once", () -> failures("soko") >= 1);
        Kra.weather("HTTP_500", "A000000002S", "saveSales", 0);
        assertFalse(shown("soko", button).find(), "KRA is still being asked");
        FiscalBooks.await("asked three times", () -> hurried("soko") && failures("soko") >= 3);
        long number = Long.parseLong(books.device(DEVICE.get("soko"), "in_flight_number"));
        var found = shown("soko", button);
        assertTrue(found.find(), "a person may say");
        var page = OfficeForm.on(Office.signedIn("soko", "musa"), QUEUE, "etims").press(found.group(1));
        assertTrue(page.contains(there ? "counts as KRA" : "is free again"), page);
        assertEquals(state + " " + problem, books.of(silent.id(), "state") + " " + books.of(silent.id(), "problem"));
        Kra.fairWeather();
        var next = sold(till);
        books.awaitState(next.id(), "APPROVED");
        assertEquals(there ? number + 1 : number, books.number(next.id()));
    }

    @Tag("wide")
    @Test
    void aStopForNumbersEndsWithTheNumberAPersonTypes() {
        var books = new FiscalBooks("soko");
        var till = TillClient.at("soko");
        var before = sold(till);
        books.awaitState(before.id(), "APPROVED");
        Books.run("soko", "update fiscal_device set next_number = 1 where pin = 'A000000002S' and bhf_id = '01' and current_branch_id is not null");
        var sale = sold(till);
        FiscalBooks.await("stopped", () -> "STOPPED".equals(books.device(DEVICE.get("soko"), "state")));
        assertEquals("NUMBERS", books.device(DEVICE.get("soko"), "problem"));
        var devices = OfficeForm.on(Office.signedIn("soko", "musa"), "/office/fiscal/devices.xhtml?lang=en", "devices");
        var place = Pattern.compile("name=\"devices:(places:\\d+:count)\"").matcher(devices.page());
        assertTrue(place.find(), devices.page());
        devices.press(place.group(1));
        var numbers = devices.then("numbers").with("startNumber", "0");
        numbers.press("countFrom");
        assertEquals("The next invoice number is 1 or more.", numbers.said("startNumber"));
        long next = books.number(before.id()) + 1;
        assertTrue(numbers.with("startNumber", String.valueOf(next)).press("countFrom").contains("go on from there"));
        books.awaitState(sale.id(), "APPROVED");
        assertEquals(next, books.number(sale.id()));
    }

    /** KRA says of a device that it is none, as when its own lists are out of order: the night tells of it, and the till sells on. */
    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void aNightWithoutListsStopsNoDevice(String shop) throws SQLException {
        var books = new FiscalBooks(shop);
        var which = "where concat(pin, '/', bhf_id) = '" + DEVICE.get(shop) + "' and current_branch_id is not null";
        var bhf = DEVICE.get(shop).split("/")[1];
        String said;
        Books.run(shop, "update fiscal_device set bhf_id = '88' " + which);
        try {
            said = NightRun.of(shop, "fiscal.lists");
        } finally {
            Books.run(shop, "update fiscal_device set bhf_id = '" + bhf + "' " + which.replace(DEVICE.get(shop), DEVICE.get(shop).split("/")[0] + "/88"));
        }
        assertTrue(said.contains("not answered: 1"), said);
        assertEquals("ACTIVE", books.device(DEVICE.get(shop), "state"));
        books.awaitState(sold(TillClient.at(shop)).id(), "APPROVED");
    }

    /** As after a trial: the goods are registered there under a code of there, and not here. */
    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void goodsOfTheTrialWorldAreToldAnewInThisOne(String shop) {
        var books = new FiscalBooks(shop);
        var till = TillClient.at(shop);
        var pin = DEVICE.get(shop).split("/")[0];
        var goods = till.goods(14);
        var before = till.sale(new Sold(goods, 1_000));
        till.send(before);
        books.awaitState(before.id(), "APPROVED");
        var there = Books.text(shop, "select code from fiscal_item where state = 'REGISTERED' and taxpayer = 'DEMO/" + pin + "' and sku_id = uuid_to_bin('" + goods.id() + "')");
        Books.run(shop, "delete from fiscal_item where taxpayer = 'TEST/" + pin + "' and sku_id = uuid_to_bin('" + goods.id() + "')");
        Books.run(shop, "update fiscal_item set taxpayer = 'TEST/" + pin + "' where taxpayer = 'DEMO/" + pin + "' and sku_id = uuid_to_bin('" + goods.id() + "')");
        var sale = till.sale(new Sold(goods, 1_000));
        till.send(sale);
        books.awaitState(sale.id(), "APPROVED");
        var code = Books.text(shop, "select code from fiscal_item where state = 'REGISTERED' and taxpayer = 'DEMO/" + pin + "' and sku_id = uuid_to_bin('" + goods.id() + "')");
        assertNotEquals(there, code);
        assertTrue(books.lastRequest(sale.id()).contains("\"itemCd\":\"" + code + "\""), books.lastRequest(sale.id()));
    }

    private static SignedEntry sold(TillClient till) {
        var sale = till.sale(new Sold(till.goods(1), 1_000));
        till.send(sale);
        return sale;
    }

    /** What is to be tried again later is tried now. */
    private static boolean hurried(String shop) {
        Books.run(shop, "update fiscal_device set not_before = null where concat(pin, '/', bhf_id) = '" + DEVICE.get(shop) + "'");
        Due.hurried(shop, "fiscal.send");
        return true;
    }

    private static long failures(String shop) {
        return Books.number(shop, "select failures from fiscal_device where current_branch_id is not null and concat(pin, '/', bhf_id) = '" + DEVICE.get(shop) + "'");
    }

    private static java.util.regex.Matcher shown(String shop, String button) {
        return Pattern.compile("name=\"etims:(places:\\d+:" + button + ")\"").matcher(Office.signedIn(shop, OWNER.get(shop)).page(QUEUE));
    }
}
