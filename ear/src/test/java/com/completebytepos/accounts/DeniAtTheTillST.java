package com.completebytepos.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.CounterPage;
import com.completebytepos.pages.OfficePage;
import com.completebytepos.pages.TillPage;
import com.completebytepos.payments.Simulator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** One customer's day: added at the till, collects, spends, buys on account to the limit, is stopped, pays a part; the owner sees the statement and the debts by age. */
@Tag("wide")
class DeniAtTheTillST {
    @RegisterExtension final Browser browser = new Browser();
    private final TillPage till = new TillPage(browser);
    private final CounterPage counter = new CounterPage(till);

    @ParameterizedTest
    @CsvSource({"duka,njeri,Wanjiku,1357,asha", "soko,achieng,Baraka,2468,musa"})
    void aCustomerCollectsSpendsBorrowsIsStoppedAndPaysAPart(String shop, String supervisor, String cashier, String pin, String owner) throws IOException {
        Buyers.programme(shop);
        counter.atTheCounter(shop, supervisor, cashier, pin);
        var goods = till.barcodes().get(0);
        var name = "Mama" + System.nanoTime() % 1_000_000;
        var id = quickAddedAndEarning(shop, goods, name);
        redeemsOnePoint(shop, goods, name, id);
        long due = buysOnAccountToTheLimit(shop, goods, name, id);
        isStopped(shop, goods, name);
        settleInCash(name, due - 200);
        till.awaitSent();
        browser.awaitText("#notice", name);
        settleByPrompt(shop, name);
        till.awaitSent();
        assertEquals(1, Books.number(shop, "select count(*) from settlement_money m join account_settlement s on s.id = m.settlement_id where m.kind = 'MPESA' and m.payment_id is not null and s.customer_id = " + Buyers.id(id)));
        assertEquals(100, Buyers.account(shop, id, "owed"));
        seeInTheOffice(shop, owner, id);
        assertEquals(List.of(), Buyers.broken(shop));
    }

    private String quickAddedAndEarning(String shop, String goods, String name) throws IOException {
        ring(goods);
        quickAdd(name);
        browser.picture("customer-chosen-" + shop);
        counter.settle();
        assertTrue(till.text(".paper-side").contains(name));
        till.press(Keys.ENTER);
        till.awaitSent();
        var id = Books.text(shop, "select bin_to_uuid(id) from customer where first_name = '" + name + "'");
        assertTrue(Buyers.account(shop, id, "points") > 0);
        return id;
    }

    private void redeemsOnePoint(String shop, String goods, String name, String id) {
        ring(goods);
        choose(name);
        pay("#pay-points", "points", "1");
        browser.awaitText("#taken", "1.00");
        paidInCash();
        till.awaitSent();
        assertEquals(-1, Books.number(shop, "select sum(points) from points_entry where kind = 'REDEEMED' and customer_id = " + Buyers.id(id)));
    }

    private long buysOnAccountToTheLimit(String shop, String goods, String name, String id) {
        ring(goods);
        choose(name);
        long due = due();
        Buyers.lend(shop, id, BigDecimal.valueOf(due, 2).toPlainString(), 30);
        pay("#pay-on-account", "on-account", null);
        browser.find("#paid");
        till.press(Keys.ENTER);
        till.awaitSent();
        assertEquals(due, Buyers.account(shop, id, "owed"));
        return due;
    }

    private void isStopped(String shop, String goods, String name) throws IOException {
        ring(goods);
        choose(name);
        till.press(Keys.F12);
        browser.find("#pay-on-account").click();
        browser.find("#on-account-take").click();
        browser.awaitText("#on-account-problem", "KES");
        browser.picture("credit-stopped-" + shop);
        browser.find("#on-account-back").click();
        paidInCash();
    }

    private void paidInCash() {
        browser.find("#given");
        till.press("x");
        till.press(Keys.ENTER);
        browser.find("#paid");
        till.press(Keys.ENTER);
    }

    private void ring(String barcode) {
        browser.find("#scan");
        till.scan(barcode);
        browser.awaitPresent("#lines [data-sku]");
    }

    private void quickAdd(String name) {
        till.press(Keys.F4);
        browser.find("#customer-name").sendKeys(name);
        // digits as fast as this driver types them, with Enter, are a scanner's
        browser.paste("customer-phone", Buyers.phone());
        browser.find("#customer-phone").sendKeys(Keys.ENTER);
        browser.awaitText("#cart-customer", name);
    }

    private void choose(String name) {
        till.press(Keys.F4);
        browser.find("#customer-words").sendKeys(name);
        browser.awaitText("#customer-found", name);
        browser.find("#customer-found button").click();
        browser.awaitText("#cart-customer", name);
    }

    private void pay(String button, String kind, String amount) {
        till.press(Keys.F12);
        browser.find(button).click();
        var field = browser.find("#" + kind + "-amount");
        if (amount != null) {
            field.clear();
            field.sendKeys(amount);
        }
        field.sendKeys(Keys.ENTER);
    }

    private long due() {
        return new BigDecimal(till.text("#total").replace(",", "")).setScale(0, RoundingMode.HALF_UP).movePointRight(2).longValueExact();
    }

    private void settleInCash(String name, long cents) {
        browser.find("#scan");
        till.press(Keys.F1);
        browser.find("#menu-settle").click();
        browser.find("#customer-words").sendKeys(name);
        browser.awaitText("#customer-found", name);
        browser.find("#customer-found button").click();
        browser.find("#settle-amount");
        browser.paste("settle-amount", BigDecimal.valueOf(cents, 2).toPlainString());
        browser.find("#settle-amount").sendKeys(Keys.ENTER);
    }

    /** A shilling, by the customer's own phone. */
    private void settleByPrompt(String shop, String name) throws IOException {
        browser.find("#scan");
        till.press(Keys.F1);
        browser.find("#menu-settle").click();
        browser.find("#customer-words").sendKeys(name);
        browser.awaitText("#customer-found", name);
        browser.find("#customer-found button").click();
        browser.find("#settle-amount");
        browser.paste("settle-amount", "1");
        browser.picture("settle-" + shop);
        browser.find("#settle-prompt").click();
        var phone = Simulator.freshPhone();
        Simulator.next(phone, "success-fast");
        browser.find("#mpesa-phone");
        browser.paste("mpesa-phone", "0" + phone.substring(3));
        browser.find("#mpesa-phone").sendKeys(Keys.ENTER);
        browser.within(Duration.ofSeconds(60)).until(d -> d.findElements(By.id("mpesa-dialog")).isEmpty());
        browser.find("#scan");
    }

    private void seeInTheOffice(String shop, String owner, String id) throws IOException {
        var office = new OfficePage(browser);
        office.open(shop, owner, "customers/customer.xhtml?id=" + id);
        browser.awaitText("#owed", "1.00");
        browser.picture("customer-record-" + shop);
        browser.driver().findElement(By.cssSelector("[id='tabs'] a[href='#tabs:creditTab']")).click();
        browser.awaitText("[id='tabs:credit:statement']", "1.00");
        browser.picture("customer-credit-" + shop);
        office.go(shop, "accounts/ageing.xhtml");
        browser.awaitText("[data-customer='" + id + "']", "1.00");
        browser.picture("ageing-" + shop);
        office.go(shop, "customers/customers.xhtml");
        browser.awaitPresent("[id='customers:table']");
        browser.picture("customers-" + shop);
        office.go(shop, "accounts/figures.xhtml?segment=NEW");
        browser.picture("figures-" + shop);
    }
}
