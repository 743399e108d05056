package com.completebytepos.payments;

import static com.completebytepos.payments.LookedUpFirstST.bin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Database;
import com.completebytepos.pages.Desks;
import com.completebytepos.pages.OfficeForm;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A prompt neither provider nor statement tells the end of is ended by two people. */
class DecidedByTwoST {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PAGE = "/office/payments/payment.xhtml?lang=en&id=";

    private final Desks desks = new Desks();

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, otieno, njeri, soko, musa", "soko, musa, kamau, achieng, duka, asha"})
    void whatOneSaysCountsWhenAnotherConfirmsIt(String shop, String owner, String accountant, String supervisor, String other, String stranger) throws Exception {
        var till = MobileTill.at(shop);
        var young = unknown(till, 1);
        var paid = unknown(till, 25);
        assertFalse(desks.of(shop, accountant).page(PAGE + young).contains("payment:decide"), "the provider is asked for a day");
        assertFalse(desks.of(shop, supervisor).page(PAGE + paid).contains("payment:decide"), "nor by everybody");
        assertEquals(404, desks.of(other, stranger).get(PAGE + paid).statusCode());
        var code = Simulator.freshCode("UZ");
        var page = form(shop, accountant, paid);
        page.with("decideCode", "x").with("decideWhy", "The customer showed it").press("decide");
        assertTrue(page.said("decideCode").contains("6 to 20"), page.page());
        page.with("decideCode", code.toLowerCase(java.util.Locale.ROOT)).with("decideWhy", " ").press("decide");
        assertTrue(page.said("decideWhy").contains("Say how you know"), page.page());
        page.with("decideWhy", "The customer showed it").press("decide");
        assertEquals("UNKNOWN", state(shop, paid), "one is not enough");
        form(shop, accountant, paid).press("confirmDecision");
        assertEquals("UNKNOWN", state(shop, paid), "nor is the same one twice");
        form(shop, owner, paid).press("confirmDecision");
        assertEquals("PAID " + code, Books.text(shop, "select concat(state, ' ', code) from payment where id = " + bin(paid)));
        assertTrue(desks.of(shop, owner).page(PAGE + paid).contains("The customer showed it"), "its story says who and why");
        assertEquals(2, Books.number(shop, "select count(*) from audit_entry where action in ('payments.decision-asked', 'payments.decision-confirmed') and detail = 'paid, " + code + ": The customer showed it'"));
        var unpaid = unknown(till, 25);
        form(shop, owner, unpaid).with("decideWhy", "Nothing on the portal").press("decide");
        form(shop, owner, unpaid).press("withdrawDecision");
        form(shop, accountant, unpaid).with("decideWhy", "Not on the portal").press("decide");
        form(shop, owner, unpaid).press("confirmDecision");
        assertEquals("FAILED not-paid", Books.text(shop, "select concat(state, ' ', reason) from payment where id = " + bin(unpaid)));
        assertEquals(0, Books.number(shop, "select count(*) from payment_decision"));
        assertEquals(0, Books.checks(shop).get("paid_payments_are_settled.sql"));
    }

    private OfficeForm form(String shop, String who, String id) {
        return OfficeForm.on(desks.of(shop, who), PAGE + id, "payment");
    }

    /** A prompt of so many hours ago nobody told the end of. */
    private static String unknown(MobileTill till, int hours) throws Exception {
        var phone = Simulator.freshPhone();
        var id = till.asked(6_700, phone);
        till.await(id, "WAITING", PATIENCE);
        Simulator.answer(phone, "cancel");
        till.await(id, "FAILED", PATIENCE);
        Database.run("delete from cbpos_work.work_item where reference = '" + id + "'");
        Books.run(till.shop(), "update payment set state = 'UNKNOWN', reason = null, settled_at = null, created_at = created_at - interval " + hours + " hour, version = version + 1 where id = " + bin(id));
        return id;
    }

    private static String state(String shop, String id) {
        return Books.text(shop, "select state from payment where id = " + bin(id));
    }
}
