package com.completebytepos.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.CounterPage;
import com.completebytepos.pages.OfficePage;
import com.completebytepos.pages.TillPage;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** A shop that serves asks for it by a line of the sale, and keeps what customers leave for the staff apart from what it sold. */
@Tag("wide")
class ServiceAndTipsST {
    private static final String PAGE = "branches/rules.xhtml";
    @RegisterExtension final Browser browser = new Browser();
    @RegisterExtension final Browser elsewhere = new Browser();
    private final TillPage till = new TillPage(browser);
    private final CounterPage counter = new CounterPage(till);
    private final OfficePage office = new OfficePage(elsewhere);

    @ParameterizedTest
    @CsvSource({"duka, njeri, Wanjiku, 1357, asha, 246810", "soko, achieng, Baraka, 2468, musa, 135790"})
    void theChargeIsALineOfItsOwnAndATipIsNoTurnover(String shop, String supervisor, String name, String pin, String owner, String supervisorPin) throws IOException {
        office.open(shop, owner, PAGE);
        for (var odd : new String[] {"-1", "31", "ten", "1.234"}) {
            office.type("rules:serviceCharge", odd);
            office.click("rules:save");
            elsewhere.awaitText("[id='rules:serviceChargeMessage']", odd.equals("ten") ? "Type a percentage" : "from 0 to 30");
        }
        counter.atTheCounter(shop, supervisor, name, pin);
        till.barcodes();
        counter.choose("whisky blended", "WHI-0750");
        browser.awaitText("#total", "2,190.00");
        set(shop, "10", true);
        try {
            till.await("#total", "2,409.00", Duration.ofSeconds(30));
            browser.awaitText("#lines", "Service charge");
            letOffAndChargedAgain(new CashiersActs(browser, till, supervisor.substring(0, 1).toUpperCase() + supervisor.substring(1), supervisorPin), shop);
            counter.settle();
            assertTrue(till.text(".receipt").contains("Service charge"), till.text(".receipt"));
            till.press("t");
            browser.find("#tip-amount").sendKeys("0", Keys.ENTER);
            browser.awaitText("#tip-problem", "no tip");
            browser.find("#tip-amount").clear();
            browser.find("#tip-amount").sendKeys("40", Keys.ENTER);
            browser.awaitText("#notice", "Tip of KES 40.00");
            till.awaitSent();
        } finally {
            set(shop, "0", false);
        }
        var sale = till.journal().stream().filter(e -> e.get("kind").equals("sale")).findFirst().orElseThrow();
        assertEquals("stored []", sale.get("result") + " " + sale.get("findings"), (String) sale.get("payload"));
        var number = ((String) sale.get("payload")).replaceAll("(?s).*\"receiptNumber\":\"([^\"]+)\".*", "$1");
        assertEquals(21_900, Books.number(shop, "select l.total from sale_line l join sale s on s.id = l.sale_id where s.receipt_number = '" + number + "' and l.name = 'Service charge' and l.tax_letter = 'B'"));
        assertEquals(240_900, Books.number(shop, "select total from sale where receipt_number = '" + number + "'"));
        assertEquals(4_000, Books.number(shop, "select amount from cash_movement where type = 'TIP' and reason = '" + number + "'"));
        till.press(Keys.ENTER);
        browser.find("#scan");
        counter.choose("whisky blended", "WHI-0750");
        till.await("#total", "2,190.00", Duration.ofSeconds(30));
    }

    private void letOffAndChargedAgain(CashiersActs acts, String shop) throws IOException {
        browser.find("#service-waive").click();
        browser.find("#service-reason").sendKeys("x", Keys.ENTER);
        browser.awaitText("#service-charge-problem", "at least three letters");
        browser.find("#service-reason").clear();
        browser.find("#service-reason").sendKeys("Waited too long");
        browser.picture("service-waiver-" + shop);
        browser.find("#service-charge-take").click();
        acts.approve();
        till.await("#total", "2,190.00", Duration.ofSeconds(30));
        browser.awaitText("#service", "let off: Waited too long");
        browser.picture("service-let-off-" + shop);
        browser.find("#service-charge-again").click();
        till.await("#total", "2,409.00", Duration.ofSeconds(30));
    }

    private void set(String shop, String percent, boolean tips) {
        office.go(shop, PAGE);
        office.type("rules:serviceCharge", percent);
        if (elsewhere.find("[id='rules:tips']").isSelected() != tips) elsewhere.find("[id='rules:tips']").click();
        office.click("rules:save");
        elsewhere.awaitText("[id='messages']", "Saved");
    }
}
