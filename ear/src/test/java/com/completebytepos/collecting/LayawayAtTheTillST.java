package com.completebytepos.collecting;

import static com.completebytepos.collecting.Asides.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.CounterPage;
import com.completebytepos.pages.TillPage;
import com.completebytepos.till.Goods;
import com.completebytepos.till.TillClient;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** One customer puts something aside, pays it off and takes it; puts another aside and thinks better of it: by hand at a till. */
@Tag("wide")
class LayawayAtTheTillST {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @RegisterExtension final Browser browser = new Browser();
    private final TillPage till = new TillPage(browser);
    private final CounterPage counter = new CounterPage(till);

    @ParameterizedTest
    @CsvSource({"duka, njeri, Wanjiku, 1357, Njeri, 246810", "soko, achieng, Baraka, 2468, Achieng, 135790"})
    void aCustomerPutsAsidePaysOffAndTakesAndAnotherTimeThinksBetterOfIt(String shop, String supervisor, String cashier, String pin, String approver, String approverPin) throws IOException {
        var asides = new Asides(shop);
        asides.terms(true, "20", "30", "5", "0");
        counter.atTheCounter(shop, supervisor, cashier, pin);
        till.barcodes();
        var elsewhere = TillClient.joining(shop);
        var goods = asides.goods(elsewhere, 13);
        var name = "Mama" + System.nanoTime() % 1_000_000;
        var customer = Buyers.added(shop, elsewhere, name);

        var number = putAside(goods, name, shop);
        browser.awaitText("#total", shown(least(goods)));
        takeMoney();
        pay(name, number, shop, 10_00);
        takeMoney();
        assertEquals("OPEN", state(shop, number));
        pay(name, number, null, goods.price() - least(goods) - 10_00);
        counter.settle();
        browser.awaitText(".receipt", "Paid in full");
        next();
        till.awaitSent();
        assertEquals("COMPLETED", state(shop, number));
        assertEquals(-1, Books.number(shop, "select cast(sum(m.quantity) as signed) from stock_movement m join layaway y on y.sale_id = m.document_id where y.number = '" + number + "'"));

        var other = putAside(goods, name, null);
        takeMoney();
        cancel(name, other, (goods.price() * 500 + 5_000) / 10_000, shop);
        approve(approver, approverPin);
        browser.find("#return-number");
        assertTrue(till.shows("#credit-code"), "as store credit");
        till.awaitSent();
        assertEquals("CANCELLED 0.00", Books.text(shop, "select concat(state, ' ', paid - fee) from layaway where number = '" + other + "'"));
        assertTrue(till.journal().stream().allMatch(entry -> entry.get("findings").equals("[]")), till.journal().toString());
        assertEquals(4, Books.number(shop, "select count(*) from sale where kind = 'SALE' and customer_id = " + id(customer)));
        assertEquals(List.of(), Buyers.broken(shop));
    }

    private String putAside(Goods goods, String name, String picture) throws IOException {
        browser.find("#scan");
        counter.choose(goods.name(), goods.code());
        browser.awaitPresent("#lines [data-sku]");
        menu();
        browser.awaitText("#notice", "Choose the customer first");
        browser.find("#notice-close").click();
        till.press(Keys.F4);
        find(name);
        browser.awaitText("#cart-customer", name);
        menu();
        var deposit = browser.find("#layaway-deposit");
        deposit.clear();
        deposit.sendKeys("1", Keys.ENTER);
        browser.awaitText("#layaway-problem", "at least");
        deposit.clear();
        deposit.sendKeys(String.valueOf(least(goods) / 100));
        if (picture != null) browser.picture("layaway-put-aside-" + picture);
        browser.find("#layaway-take").click();
        till.await("#notice", "now take", PATIENCE);
        return till.text("#notice").replaceAll("(?s).*(LA-\\d+).*", "$1");
    }

    private void pay(String name, String number, String picture, long cents) throws IOException {
        open(name);
        var amount = browser.find("#layaway-amount-" + number);
        amount.clear();
        amount.sendKeys("99999", Keys.ENTER);
        browser.awaitText("#layaway-problem", "at most");
        amount.clear();
        amount.sendKeys(String.valueOf(cents / 100));
        if (picture != null) narrow("layaways-at-the-till-" + picture);
        browser.find("#layaway-pay-" + number).click();
        browser.awaitText("#total", shown(cents));
    }

    /** Asked first, with the fee; the rest goes back as store credit. */
    private void cancel(String name, String number, long fee, String picture) throws IOException {
        open(name);
        browser.find("#layaway-cancel-" + number).click();
        browser.awaitText("#decision", shown(fee));
        browser.find("#decide-yes").click();
        new Select(browser.find("#give-back-to")).selectByValue("STORE_CREDIT");
        browser.picture("layaway-give-back-" + picture);
        browser.find("#give-back-take").click();
    }

    /** A phone's screen: nothing scrolls sideways. */
    private void narrow(String picture) throws IOException {
        var before = browser.driver().manage().window().getSize();
        browser.driver().manage().window().setSize(new Dimension(360, 740));
        browser.picture(picture);
        assertEquals(0L, browser.driver().executeScript("const d = document.querySelector('#layaways-dialog'); return Math.max(0, d.scrollWidth - d.clientWidth)"));
        browser.driver().manage().window().setSize(before);
    }

    private void open(String name) {
        menu();
        find(name);
        browser.find("#layaways-dialog");
    }

    private void menu() {
        browser.find("#scan");
        till.press(Keys.F1);
        browser.find("#menu-layaway").click();
    }

    private void find(String name) {
        browser.find("#customer-words").sendKeys(name);
        browser.awaitText("#customer-found", name);
        browser.find("#customer-found button").click();
    }

    private void takeMoney() {
        counter.settle();
        next();
    }

    private void next() {
        till.awaitSent();
        till.press(Keys.ENTER);
        browser.find("#scan");
    }

    private void approve(String approver, String pin) {
        new Select(browser.find("#approver")).selectByVisibleText(approver);
        browser.paste("approval-reason", "Thought better of it");
        browser.find("#approval-pin").click();
        browser.paste("approval-pin", pin);
        till.press(Keys.ENTER);
    }

    private static String state(String shop, String number) {
        return Books.text(shop, "select state from layaway where number = '" + number + "'");
    }

    /** A fifth and more, in whole shillings. */
    private static long least(Goods goods) {
        return (goods.price() / 5 + 99) / 100 * 100;
    }

    private static String shown(long cents) {
        return String.format("%,d.%02d", cents / 100, cents % 100);
    }
}
