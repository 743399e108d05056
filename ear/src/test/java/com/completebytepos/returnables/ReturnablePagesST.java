package com.completebytepos.returnables;

import static com.completebytepos.returnables.Crates.cash;
import static com.completebytepos.returnables.Crates.codes;
import static com.completebytepos.returnables.Crates.lines;
import static com.completebytepos.returnables.Crates.sale;
import static com.completebytepos.returnables.Crates.tender;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.Looks;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.pages.OfficePage;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** The office: what there is and asks, what is out of whom, and what is kept. */
@Tag("wide")
class ReturnablePagesST {
    private static final long EACH = 25_000;
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Africa/Nairobi"));
    private static final String KEPT = "/office/returnables/kept.xhtml?lang=en";

    @RegisterExtension final Browser browser = new Browser();

    @ParameterizedTest
    @CsvSource({"duka, soko", "soko, duka"})
    void whatIsTypedWronglyIsSaidAtItsField(String shop, String other) {
        var owner = Buyers.owner(shop);
        var add = OfficeForm.on(owner, Crates.PAGE, "add");
        for (var odd : List.of("0", "-1", "2.50", "100000.01", "crate")) {
            add.with("name", "Odd").with("deposit", odd).press("make");
            assertFalse(add.said("deposit").isBlank(), odd);
        }
        add.with("name", " ").with("deposit", "20").press("make");
        assertTrue(add.said("name").contains("at most 60"), add.said("name"));
        var crates = Crates.asking(shop, "250");
        add.with("name", crates.name()).with("deposit", "20").press("make");
        assertTrue(add.said("name").contains("there already"), add.said("name"));

        var rates = crates.page("rates");
        rates.with("fromDay", TODAY.minusDays(1).toString()).with("deposit", "300").press("ask");
        assertTrue(rates.said("fromDay").contains("today or a later day"), rates.page());
        rates.with("fromDay", TODAY.plusDays(1).toString()).with("deposit", "300").press("ask");
        assertEquals("25000 30000", Books.number(shop, "select amount from returnable_deposit where returnable_id = " + Buyers.id(crates.id()) + " order by from_day limit 1") + " "
                + Books.number(shop, "select amount from returnable_deposit where returnable_id = " + Buyers.id(crates.id()) + " order by from_day desc limit 1"));

        var goods = crates.page("goods");
        var till = TillClient.joining(shop);
        goods.with("code", "NO-SUCH-THING").with("pieces", "1").press("carry");
        assertTrue(goods.said("code").contains("No goods have the code"), goods.said("code"));
        goods.with("code", till.goods(3).code()).with("unit", "BALE").with("pieces", "1").press("carry");
        assertTrue(goods.said("unit").contains("BALE"), goods.said("unit"));
        for (var odd : List.of("-1", "1001", "x")) {
            goods.with("code", till.goods(3).code()).with("unit", "").with("pieces", odd).press("carry");
            assertFalse(goods.said("pieces").isBlank(), odd);
        }
        crates.gone();
        var cashier = Office.signedIn(shop, shop.equals("duka") ? "wanjiku" : "baraka");
        assertFalse(cashier.page("/office/returnables/deposits.xhtml?lang=en").contains("Owed for deposits"), "no matter of a cashier's");
        assertEquals(404, owner.get("/office/returnables/files/nothing.csv").statusCode());
        assertFalse(Buyers.owner(other).page(Crates.PAGE).contains(crates.name()));
    }

    /** With the paper of a goods receipt: what of his lies here, and what of ours he holds. */
    @ParameterizedTest
    @CsvSource({"duka, soko", "soko, duka"})
    void aSuppliersCratesInAndEmptiesOutComeToABalance(String shop, String other) {
        var crates = Crates.asking(shop, "250");
        var supplier = Books.text(shop, "select bin_to_uuid(id) from supplier order by id limit 1");
        var page = "/office/returnables/suppliers.xhtml?lang=en&supplier=" + supplier + "&paper=GRN-7";
        var note = OfficeForm.on(Buyers.owner(shop), page, "note").with("returnable", crates.id());
        note.with("fullIn", "0").with("emptiesOut", "0").press("save");
        assertTrue(note.said("fullIn").contains("how many came in"), note.page());
        note.with("returnable", crates.id()).with("fullIn", "-1").press("save");
        assertFalse(note.said("fullIn").isBlank());
        note.with("returnable", crates.id()).with("fullIn", "10").with("emptiesOut", "4").with("paper", " ").press("save");
        assertTrue(note.said("paper").contains("Name the paper"), note.page());
        note.with("returnable", crates.id()).with("fullIn", "10").with("emptiesOut", "4").with("paper", "GRN-7").press("save");
        note.with("returnable", crates.id()).with("fullIn", "0").with("emptiesOut", "1").with("each", "200").press("save");
        assertEquals("5 130000", Books.number(shop, "select sum(full_in - empties_out) from supplier_empties where returnable_id = " + Buyers.id(crates.id())) + " "
                + Books.number(shop, "select sum(amount) from supplier_empties where returnable_id = " + Buyers.id(crates.id())));
        var csv = new String(Buyers.owner(shop).get("/office/returnables/files/suppliers.csv?lang=en").body(), StandardCharsets.UTF_8);
        assertTrue(csv.lines().anyMatch(line -> line.contains(crates.name()) && line.contains("1300.00")), csv);
        assertFalse(new String(Buyers.owner(other).get("/office/returnables/files/suppliers.csv").body(), StandardCharsets.UTF_8).contains(crates.name()));
        assertEquals(0, Books.number(other, "select count(*) from supplier_empties where returnable_id = " + Buyers.id(crates.id())));
        crates.gone();
    }

    /** Kept under the letter that was set, once, with a reason; the ledger, its files and the customer's balance know it. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aDepositNobodyComesBackForBecomesIncomeUnderItsLetter(String shop) throws IOException {
        var crates = Crates.asking(shop, "250");
        var till = TillClient.joining(shop);
        var name = "Keeper" + System.nanoTime() % 1_000_000;
        var customer = Buyers.added(shop, till, name);
        crates.carriedBy(till.goods(3).code(), "", "3");
        var goods = SaleText.of(List.of(new Sold(till.goods(3), 1_000)), till.taxes()).to(customer);
        assertEquals(List.of(), codes(till, sale(till, goods.paidBy(cash(goods.due() + 3 * EACH), tender(-3 * EACH)), lines(crates.line(3, EACH)), 0)));

        var owner = Buyers.owner(shop);
        var letters = OfficeForm.on(owner, KEPT, "letters");
        letters.with("fromDay", TODAY.toString()).with("letter", "Z").with("source", "Ruling").press("set");
        assertTrue(letters.said("letter").contains("A, B, C, D, E"), letters.page());
        letters.with("fromDay", TODAY.toString()).with("letter", "B").with("source", "x").press("set");
        assertFalse(letters.said("source").isBlank());
        letters.with("fromDay", TODAY.toString()).with("letter", "B").with("source", "VAT Act 2013, section 13: asked of the accountant").press("set");

        keepTwoOf(shop, owner, name);
        assertEquals(EACH, crates.owed());
        boolean vat = Books.number(shop, "select count(*) from tax_profile where kind = 'VAT' and valid_from <= curdate()") > 0;
        long tax = vat ? 6_897 : 0;
        assertEquals((2 * EACH - tax) + " " + tax + " " + (vat ? "B" : "D"), Books.text(shop, "select concat(cast(taxable * 100 as signed), ' ', cast(tax * 100 as signed), ' ', letter) from kept_deposit where returnable_id = " + Buyers.id(crates.id())));
        var csv = new String(owner.get("/office/returnables/files/kept.csv?lang=en").body(), StandardCharsets.UTF_8);
        assertTrue(csv.lines().anyMatch(line -> line.contains(crates.name()) && line.contains("500.00") && line.contains("Moved away")), csv);
        var customers = new String(owner.get("/office/returnables/files/customers.csv?lang=en").body(), StandardCharsets.UTF_8);
        assertTrue(customers.lines().anyMatch(line -> line.contains(name) && line.contains("250.00")), customers);
        filesAndPages(shop, owner, crates);
        assertEquals(1, Books.number(shop, "select count(*) from audit_entry where action = 'returnables.kept' and detail like '%" + crates.name() + "%'"));
        crates.gone();
        assertEquals(List.of(), Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList());
    }

    private void keepTwoOf(String shop, Office owner, String name) throws IOException {
        owner.into(browser);
        var office = new OfficePage(browser);
        office.go(shop, "returnables/deposits.xhtml");
        new Looks(browser).of("deposits-" + shop);
        browser.driver().findElements(By.cssSelector("[id='customers:table'] tbody tr")).stream().filter(row -> row.getText().contains(name)).findFirst().orElseThrow().findElement(By.cssSelector("button")).click();
        browser.find("[id='keep:pieces']");
        office.type("keep:pieces", "4");
        office.type("keep:reason", "Moved away");
        office.click("keep:keepIt");
        browser.awaitText("[id='keep:piecesMessage']", "1 to 3");
        office.type("keep:pieces", "2");
        office.type("keep:reason", "x");
        office.click("keep:keepIt");
        browser.awaitText("[id='keep:reasonMessage']", "3 to 120");
        office.type("keep:reason", "Moved away");
        office.click("keep:keepIt");
        browser.awaitText("#messages", "KD-");
    }

    private void filesAndPages(String shop, Office owner, Crates crates) throws IOException {
        var office = new OfficePage(browser);
        for (var file : List.of("kept", "customers", "entries")) for (var ending : List.of("csv", "xlsx", "pdf")) assertEquals(200, owner.get("/office/returnables/files/" + file + "." + ending).statusCode(), file + ending);
        for (var page : List.of("returnables/returnables.xhtml", "returnables/kept.xhtml", "returnables/suppliers.xhtml", "returnables/returnable.xhtml?id=" + crates.id())) {
            office.go(shop, page);
            new Looks(browser).of("empties-" + page.replaceAll(".*/|\\.xhtml.*", "") + "-" + shop);
        }
    }
}
