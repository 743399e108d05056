package com.completebytepos.agreeing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Order, receipt, invoice and KRA's purchase of a supplier on one line, as an accountant sees it: page, files, the way to the answer, and what is typed wrongly. */
class PapersST {
    private static final String PAGE = "/office/agreeing/papers.xhtml?lang=en";
    private Bought bought;

    @AfterEach
    void nothingIsLeft() {
        if (bought != null) bought.clear();
    }

    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void eachPaperIsMatchedOrTellsWhatDiffersAndWhoAloneHasIt(String shop, String accountant) {
        bought = Bought.at(shop, 20);
        bought.received("1", "1000", "160", "1000");
        bought.invoiced("INV-0055", "1", "1000", "160", null);
        bought.told(55, "160", "1160");
        bought.received("2", "500", "80", "450");
        bought.invoiced("INV-0056", "2", "500", "80", "P000000000Z");
        bought.told(56, "96", "696");
        bought.invoiced("INV-0057", null, "100", "16", null);
        bought.told(58, "32", "232");
        var office = Office.signedIn(shop, accountant);
        var page = office.page(PAGE + "&text=" + bought.pin());
        assertEquals(List.of("160.00", "128.00", "0.00"), List.of(Office.text(page, "claimable"), Office.text(page, "waiting"), Office.text(page, "lapsed")));
        var matched = Bought.of(page, bought.name() + " INV-0055");
        assertTrue(matched.contains(">matched</span>") && matched.contains(bought.receiptNumber("1")) && matched.contains("00/55") && matched.contains("days left"), matched);
        assertFalse(matched.contains("Differs in"), matched);
        var differs = Bought.of(page, bought.name() + " INV-0056");
        for (var told : List.of(">differs</span>", "Ordered prices and what came", "450.00", "500.00", "Our PIN and the PIN on the invoice", "P000000000Z", "Invoice and KRA, with VAT", "580.00", "696.00", "80.00", "96.00")) assertTrue(differs.contains(told), told + ": " + differs);
        assertTrue(Bought.of(page, bought.name() + " INV-0057").contains(">only here</span>"));
        assertTrue(Bought.of(page, bought.name() + " 58").contains(">only at KRA</span>"));
        var some = office.page(PAGE + "&text=" + bought.pin() + "&verdict=ONLY_THERE");
        assertFalse(some.contains("INV-0057"));
        assertTrue(some.contains("232.00"), some);
        filesHoldTheSame(office);
        assertTrue(Bought.other(shop).page(PAGE + "&text=" + bought.pin()).contains("id=\"none\""), "another shop knows nothing of it");
    }

    private void filesHoldTheSame(Office office) {
        var path = "/office/agreeing/papers-export/papers.";
        var file = new String(office.get(path + "csv?lang=en&text=" + bought.pin()).body(), StandardCharsets.UTF_8);
        assertEquals(6, file.lines().count(), file);
        assertTrue(file.lines().anyMatch(l -> l.contains("INV-0056") && l.contains("differs") && l.contains("580.00 / 696.00")), file);
        assertTrue(file.lines().reduce((a, b) -> b).orElse("").contains("160.00"), file);
        for (var ending : List.of("xlsx", "pdf")) assertEquals(200, office.get(path + ending + "?text=" + bought.pin()).statusCode());
        assertEquals(404, office.get(path + "exe").statusCode());
    }

    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void fromTheLineAPurchaseIsAnsweredToKraAsEver(String shop, String accountant) {
        bought = Bought.at(shop, 20);
        bought.told(59, "16", "116");
        var office = Office.signedIn(shop, accountant);
        var line = Bought.of(office.page(PAGE + "&text=" + bought.pin()), bought.name() + " 59");
        var id = Books.text(shop, "select bin_to_uuid(id) from tax_purchase where seller_pin = '" + bought.pin() + "'");
        assertTrue(line.contains("/office/taxbooks/purchases.xhtml?id=" + id), line);
        var form = OfficeForm.on(office, "/office/taxbooks/purchases.xhtml?lang=en&id=" + id, "purchases");
        assertTrue(form.page().contains("Sugar as told"), form.page());
        assertTrue(form.press("accept").contains("Say which of your goods"), form.page());
        form.press("reject");
        assertEquals("0", Books.text(shop, "select accepts from tax_purchase where seller_pin = '" + bought.pin() + "'"));
        assertEquals(404, Bought.other(shop).get("/office/taxbooks/purchases.xhtml?id=" + id).statusCode());
    }

    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void whatCannotBeAskedForIsRefusedWithWords(String shop, String accountant) {
        var office = Office.signedIn(shop, accountant);
        for (var asked : List.of("from=never", "from=2026-12-01&to=2026-11-01", "from=2001-01-01&to=2026-11-01", "to=2026-02-30")) {
            assertEquals(422, office.get("/office/agreeing/papers-export/papers.csv?" + asked).statusCode(), asked);
            assertTrue(office.get(PAGE + "&" + asked).statusCode() < 500, asked);
        }
        for (var odd : List.of("verdict=NONE", "start=-5", "start=999999", "start=x", "text=%25%27%22%3Cb%3E")) assertEquals(200, office.get(PAGE + "&" + odd).statusCode(), odd);
    }
}
