package com.completebytepos.accounts;

import static com.completebytepos.accounts.Buyers.account;
import static com.completebytepos.accounts.Buyers.basket;
import static com.completebytepos.accounts.Buyers.codes;
import static com.completebytepos.accounts.Buyers.tender;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.books.Books;
import com.completebytepos.till.Api;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a till holds of a customer's credit is one sum, let go when nothing waits for it. */
class AllowancesST {

    /** As the till asks: with what it took before and did not send. */
    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void allThatOneTillTakesStaysWithinTheLimit(String shop) {
        var till = TillClient.at(shop);
        var customer = Buyers.added(shop, till, "Twice");
        Buyers.lend(shop, customer, "5000", 30);
        assertEquals(200, Buyers.reserve(shop, till, customer, "CREDIT", 500_000).status());
        var second = Buyers.reserve(shop, till, customer, "CREDIT", 900_000);
        assertEquals("urn:problem:accounts:credit-limit", second.body().getString("type"));
        var standing = Buyers.standing(shop, till, customer);
        assertEquals(500_000, standing.getInt("allowedCredit"), "what waits in the cart is in it");
        assertEquals(500_000, standing.getInt("freeCredit"), "the till takes off what it took");
    }

    @ParameterizedTest
    @CsvSource({"duka, soko", "soko, duka"})
    void whatIsLetGoAnotherTillMayHaveAtOnce(String shop, String other) {
        var till = TillClient.at(shop);
        var beside = TillClient.joining(shop);
        var customer = Buyers.added(shop, till, "Leaving");
        Buyers.lend(shop, customer, "5000", 30);
        assertEquals(200, Buyers.reserve(shop, till, customer, "CREDIT", 500_000).status());
        assertEquals(409, Buyers.reserve(shop, beside, customer, "CREDIT", 300_000).status());
        assertEquals(200_000, release(shop, till, customer, 0, 200_000).body().getInt("allowedCredit"));
        assertEquals(200, Buyers.reserve(shop, beside, customer, "CREDIT", 300_000).status());
        assertEquals(200_000, release(shop, till, customer, 0, 400_000).body().getInt("allowedCredit"), "it never becomes more");
        var text = basket(till, 1);
        assertEquals(200, Buyers.reserve(shop, till, customer, "CREDIT", Math.min(200_000, text.due())).status());
        assertEquals(0, release(shop, till, customer, 0, 0).body().getInt("allowedCredit"));
        assertEquals(0, release(shop, till, customer, 0, 0).body().getInt("allowedPoints"), "once more is as well");
        assertEquals("urn:problem:accounts:allowance-shape", release(shop, till, customer, -1, 0).body().getString("type"));
        assertEquals(401, release(other, till, customer, 0, 0).status());
        assertEquals(404, release(shop, till, "019aa000-0000-7000-8000-000000000000", 0, 0).status());
        assertEquals(List.of(), Buyers.broken(shop));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void whoWasMergedIsAnsweredForUnderWhoStays(String shop) {
        var till = TillClient.at(shop);
        var phone = Buyers.phone();
        var into = Buyers.added(shop, till, "Stays", phone);
        var from = Buyers.added(shop, till, "Stays", "+254 " + phone.substring(1));
        Buyers.lend(shop, into, "100000", 30);
        Buyers.merge(shop, from);
        var text = basket(till, 1);
        var reserved = Buyers.reserve(shop, till, from, "CREDIT", text.due());
        assertEquals(into, reserved.body().getString("customer"));
        assertEquals(List.of(), codes(till, till.sale(text.paidBy(tender("ON_ACCOUNT", text.due())).to(from))));
        assertEquals(text.due(), account(shop, into, "owed"));
        assertEquals(0, Buyers.standing(shop, till, from).getInt("allowedCredit") - Buyers.standing(shop, till, into).getInt("allowedCredit"));
        assertEquals(List.of(), Buyers.broken(shop));
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void whatATillHoldsOfWhoWasMergedItHoldsOfWhoStays(String shop) {
        var till = TillClient.at(shop);
        var beside = TillClient.joining(shop);
        var phone = Buyers.phone();
        var into = Buyers.added(shop, till, "Holder", phone);
        var from = Buyers.added(shop, till, "Holder", "+254 " + phone.substring(1));
        Buyers.lend(shop, into, "5000", 30);
        Buyers.lend(shop, from, "5000", 30);
        assertEquals(200, Buyers.reserve(shop, till, into, "CREDIT", 100_000).status());
        assertEquals(200, Buyers.reserve(shop, till, from, "CREDIT", 200_000).status());
        assertEquals(200, Buyers.reserve(shop, beside, from, "CREDIT", 50_000).status());
        Buyers.merge(shop, from);
        assertEquals("300000,50000", Books.text(shop, "select group_concat(remaining order by remaining desc) from account_allowance where kind = 'CREDIT' and customer_id = " + Buyers.id(into)));
        assertEquals(409, Buyers.reserve(shop, beside, into, "CREDIT", 200_100).status(), "the first till may still sell it without asking");
        assertEquals(200, Buyers.reserve(shop, beside, into, "CREDIT", 200_000).status());
        assertEquals(0, Books.number(shop, "select count(*) from account_allowance where customer_id = " + Buyers.id(from)));
        assertEquals(List.of(), Buyers.broken(shop));
    }

    private static Api.Reply release(String shop, TillClient till, String customer, long points, long credit) {
        return Api.post(shop, "accounts/" + customer + "/allowances/release", till.token(), Json.createObjectBuilder().add("points", points).add("credit", credit).build().toString());
    }
}
