package com.completebytepos.refunds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.books.Due;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.House;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.SignInPage;
import com.completebytepos.payments.MobileTill;
import com.completebytepos.payments.Simulator;
import com.completebytepos.till.DayText;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.Sold;
import jakarta.json.Json;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** Money that goes back by M-PESA: asked for by a return or from a payment, sent by who may, once, and by a way the shop has. */
class RefundsST {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    @RegisterExtension final Browser browser = new Browser();

    @BeforeAll
    static void resultsComeSoon() {
        Simulator.set("commandSeconds", 1);
    }

    @AfterAll
    static void resultsComeAsEver() {
        Simulator.set("commandSeconds", 3);
    }

    @ParameterizedTest
    @CsvSource({"duka, asha, en", "soko, musa, sw"})
    void aWholePaymentIsTurnedBackAndAPartIsPaidOut(String shop, String owner, String language) throws IOException {
        var till = MobileTill.at(shop);
        var both = till.paid(List.of(5_200L, 15_000L));
        var whole = both.get(0).getString("id");
        var part = both.get(1).getString("id");
        new SignInPage(browser).open(shop).signIn(owner, "demo-" + owner);
        browser.find("#branches");
        asked(shop, whole, null, language);
        browser.picture("refund-ways-" + language);
        send(0);
        awaitState("DONE", shop, whole);
        browser.picture("refund-done-" + language);
        var code = Books.text(shop, "select code from payment where id = uuid_to_bin('" + whole + "')");
        assertEquals(1, Simulator.truth(Simulator.storeOf(shop)).stream().filter(m -> m.toString().contains("REVERSAL") && m.toString().contains(code)).count());
        assertEquals(5_200, Books.number(shop, "select given_back from payment where id = uuid_to_bin('" + whole + "')"));
        assertFalse(till.claimable(5_200).stream().anyMatch(one -> one.getString("id").equals(whole)), "what went back pays no sale");
        asked(shop, part, "40", language);
        assertEquals(1, browser.driver().findElements(By.cssSelector("[id$='send']")).size(), "a part cannot be turned back, only paid out");
        send(0);
        awaitState("DONE", shop, part);
        assertEquals(4_000, Books.number(shop, "select given_back from payment where id = uuid_to_bin('" + part + "')"));
        assertEquals("PAYOUT", Books.text(shop, "select way from money_refund where payment_id = uuid_to_bin('" + part + "')"));
        var page = Office.signedIn(shop, owner).page("/office/refunds/refunds.xhtml?all=1");
        assertTrue(page.contains(code), page);
        var other = shop.equals("duka") ? Office.signedIn("soko", "musa") : Office.signedIn("duka", "asha");
        assertEquals(404, other.get("/office/refunds/refund.xhtml?id=" + refundOf(shop, whole)).statusCode());
    }

    @Tag("wide")
    @Test
    void whatTheProviderRefusesWaitsForAnotherWay() {
        var till = MobileTill.at("duka");
        var payment = paid(till, 5_400);
        new SignInPage(browser).open("duka").signIn("asha", "demo-asha");
        browser.find("#branches");
        Simulator.nextErrand("reversal", "code-1", "174379");
        asked("duka", payment, null, "en");
        send(0);
        awaitState("FAILED", "duka", payment);
        browser.awaitText("body", "has not enough money");
        assertEquals(5_400, Books.number("duka", "select given_back from payment where id = uuid_to_bin('" + payment + "')"), "set aside until somebody drops it");
        browser.paste("refund:code", "not a code!");
        browser.click("refund:hand");
        browser.awaitText("body", "6 to 30 letters");
        browser.paste("refund:code", "UKHAND0001");
        browser.click("refund:hand");
        awaitState("DONE", "duka", payment);
        assertEquals("UKHAND0001", Books.text("duka", "select receipt from money_refund where payment_id = uuid_to_bin('" + payment + "')"));
    }

    @Tag("wide")
    @Test
    void aResultThatNeverCameIsLookedUp() {
        var till = MobileTill.at("soko");
        var payment = paid(till, 5_600);
        new SignInPage(browser).open("soko").signIn("musa", "demo-musa");
        browser.find("#branches");
        Simulator.nextErrand("reversal", "lost", "600584");
        asked("soko", payment, null, "en");
        send(0);
        hangs("soko", payment);
        awaitState("DONE", "soko", payment, Duration.ofSeconds(120));
        assertEquals(1, Books.number("soko", "select count(*) from provider_errand where kind = 'LOOKUP' and state = 'DONE' and subject_id = (select id from provider_errand where kind = 'REVERSAL' and subject_id = uuid_to_bin('" + refundOf("soko", payment) + "'))"));
    }

    /** The provider carried it out and lost its word; the time in which a result comes is over. */
    private static void hangs(String shop, String payment) {
        var code = Books.text(shop, "select code from payment where id = uuid_to_bin('" + payment + "')");
        Simulator.booked(shop, movement -> movement.toString().contains("REVERSAL") && movement.toString().contains(code));
        var errand = Books.text(shop, "select bin_to_uuid(id) from provider_errand where kind = 'REVERSAL' and subject_id = uuid_to_bin('" + refundOf(shop, payment) + "')");
        Books.await(shop, "select state from provider_errand where id = uuid_to_bin('" + errand + "')", "SENT", PATIENCE);
        Books.run(shop, "update provider_errand set sent_at = sent_at - interval 1 minute, version = version + 1 where id = uuid_to_bin('" + errand + "')");
        Due.now(shop, "payments.errand", errand);
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, njeri", "soko, achieng"})
    void aReturnToMpesaAsksForTheMoneyAndNeverForMoreThanCame(String shop, String supervisor) {
        var mobile = MobileTill.at(shop);
        var till = mobile.till();
        var sold = new Sold(till.goods(7), 2_000);
        var text = SaleText.of(List.of(sold), till.taxes());
        var payment = paid(mobile, text.due());
        var sale = till.saleAt(Instant.now(), text.paidBy(MobileTill.tender(text.due(), payment, null)));
        till.send(sale);
        assertEquals(List.of(), findings(mobile, sale.id(), sold, text.priced().lines().get(0).total(), text.due()));
        assertEquals(text.due(), Books.number(shop, "select given_back from payment where id = uuid_to_bin('" + payment + "')"));
        assertEquals("REQUESTED", Books.text(shop, "select state from money_refund where payment_id = uuid_to_bin('" + payment + "') and return_id is not null"));
        var twice = findings(mobile, sale.id(), sold, text.priced().lines().get(0).total(), text.due());
        assertTrue(twice.contains("returned-more-than-sold") || !twice.isEmpty(), twice.toString());
        assertEquals(text.due(), Books.number(shop, "select given_back from payment where id = uuid_to_bin('" + payment + "')"), "the payment gives back what came, once");
        assertEquals(0, Books.checks(shop).get("no_more_is_given_back_than_came.sql"));
        assertEquals(200, Office.signedIn(shop, supervisor).get("/office/refunds/refund.xhtml?id=" + refundOf(shop, payment)).statusCode());
    }

    private List<String> findings(MobileTill mobile, String sale, Sold sold, long total, long refund) {
        var till = mobile.till();
        var prefix = till.lastReceipt().substring(0, till.lastReceipt().length() - 7);
        var back = Json.createObjectBuilder().add("receiptNumber", String.format("%s-R%06d", prefix, till.counter() + 1)).add("businessDay", till.businessDay().toString()).add("offline", false)
                .add("reason", "OTHER").addNull("exchangeSale").add("lines", Json.createArrayBuilder().add(DayText.back(1, sold, sold.quantity(), total))).add("total", refund)
                .add("refunds", Json.createArrayBuilder().add(Json.createObjectBuilder().add("kind", "MPESA").add("amount", refund))).add("original", sale);
        var entry = till.chained("return", com.completebytepos.kernel.Ids.next().toString(), Instant.now(), Json.createObjectBuilder().add("return", back)
                .add("approvals", Json.createArrayBuilder().add(DayText.approval("REFUND", till.supervisor(), "Customer's wish"))));
        return till.send(entry).get(0).getJsonArray("findings").getValuesAs(jakarta.json.JsonObject.class).stream().map(f -> f.getString("code")).toList();
    }

    private static String paid(MobileTill till, long cents) {
        return till.paid(cents).getString("id");
    }

    private void asked(String shop, String payment, String amount, String language) {
        browser.driver().get(House.at(shop) + "/office/payments/payment.xhtml?id=" + payment + "&lang=" + language);
        browser.find("[id='payment:why']");
        if (amount != null) browser.paste("payment:amount", amount);
        browser.paste("payment:why", "Paid twice");
        browser.click("payment:askRefund");
        browser.find("#ways");
    }

    private void send(int which) {
        browser.driver().findElements(By.cssSelector("[id$='send']")).get(which).click();
        browser.find(".ui-confirmdialog-yes").click();
    }

    private void awaitState(String state, String shop, String payment) {
        awaitState(state, shop, payment, PATIENCE);
    }

    private void awaitState(String state, String shop, String payment, Duration patience) {
        browser.within(patience).until(d -> state.equals(Books.text(shop, "select state from money_refund where id = uuid_to_bin('" + refundOf(shop, payment) + "')")));
    }

    private static String refundOf(String shop, String payment) {
        return Books.text(shop, "select bin_to_uuid(id) from money_refund where payment_id = uuid_to_bin('" + payment + "') order by asked_at desc limit 1");
    }
}
