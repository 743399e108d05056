package com.completebytepos.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.TillPage;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** At the till's page: goods for much money wait until the provider knows the typed code, or until a colleague says yes. */
@Tag("wide")
class CodeAtTheTillST {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    @RegisterExtension final Browser browser = new Browser();
    private final TillPage till = new TillPage(browser);

    @AfterEach
    void neverAgain() {
        for (var shop : List.of("duka", "soko")) {
            Books.run(shop, "update counter_limits set code_limit = null");
            Books.run(shop, "update payment set created_at = created_at - interval 13 hour, version = version + 1 where channel = 'TYPED' and code like 'UW%' and created_at > utc_timestamp(3) - interval 12 hour");
        }
    }

    @ParameterizedTest
    @CsvSource({"duka, njeri, Wanjiku, 1357, Njeri, 246810", "soko, achieng, Baraka, 2468, Achieng, 135790"})
    void theProviderIsAskedFirstAndWhereItCannotTellAColleague(String shop, String supervisor, String cashier, String pin, String approver, String approverPin) throws IOException {
        Books.run(shop, "insert into counter_limits (id, variance_limit, move_ceiling, four_eyes, return_days) select 1, 100, 5000, true, 14 from dual where not exists (select 1 from counter_limits)");
        Books.run(shop, "update counter_limits set code_limit = 1.00, version = version + 1");
        till.open(shop, "en").register(supervisor, "demo-" + supervisor);
        till.signOn(cashier, pin);
        till.openShift("5000");
        ring();
        type(paidUnheard(shop, till.text("#due").replaceAll("[^0-9.]", "")));
        browser.within(PATIENCE).until(d -> till.shows("#paid"));
        assertEquals("[]", answered(1).get("findings"), "the provider knew it");
        till.press(Keys.ENTER);
        ring();
        var unknown = Simulator.freshCode("UW");
        type(unknown);
        browser.awaitText("#mpesa-problem", "Looking up " + unknown);
        browser.picture("code-looked-up-" + shop);
        browser.within(PATIENCE).until(d -> till.shows("#approval-dialog"));
        assertTrue(till.text("#approval-detail").startsWith(unknown + " of KES") && till.text("#approval-detail").contains("May the goods go"), till.text("#approval-detail"));
        browser.picture("code-unsure-" + shop);
        new org.openqa.selenium.support.ui.Select(browser.find("#approver")).selectByVisibleText(approver);
        browser.paste("approval-reason", "Known customer");
        browser.paste("approval-pin", approverPin);
        browser.find("#approval-yes").click();
        browser.within(PATIENCE).until(d -> till.shows("#paid"));
        var second = (String) answered(2).get("findings");
        assertTrue(second.contains("payment-to-verify") && !second.contains("code-not-looked-up"), second);
        assertEquals(1, Books.number(shop, "select count(*) from approval a join sale s on s.id = a.command_id join payment_use u on u.sale_id = s.id where a.action = 'TYPED_CODE' and u.code = '" + unknown + "'"));
    }

    private void ring() {
        till.scan(till.barcodes().get(0));
        till.press(Keys.F12);
        browser.find("#given");
    }

    private void type(String code) {
        till.press("m");
        browser.find("#typed summary").click();
        browser.find("#mpesa-code");
        browser.paste("mpesa-code", code);
        browser.find("#mpesa-use-code").click();
    }

    private static String paidUnheard(String shop, String amount) {
        var order = Json.createObjectBuilder().add("to", Simulator.numberOf(shop)).add("amount", amount).add("account", "").add("scenario", "lost");
        try (var reader = Json.createReader(new StringReader(Simulator.control("phones/" + Simulator.freshPhone() + "/pay", order.build().toString()).body()))) {
            return reader.readObject().getString("receipt");
        }
    }

    /** The n-th sale in the journal, once the server has answered for it. */
    private Map<String, Object> answered(int n) {
        return browser.within(PATIENCE).until(d -> {
            var sales = till.journal().stream().filter(e -> e.get("kind").equals("sale")).toList();
            return sales.size() == n && sales.stream().allMatch(e -> e.get("result") != null) ? sales.stream().reduce((a, b) -> b).orElseThrow() : null;
        });
    }
}
