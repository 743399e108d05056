package com.completebytepos.accounts;

import static com.completebytepos.accounts.Buyers.account;
import static com.completebytepos.accounts.Buyers.codes;
import static com.completebytepos.accounts.Buyers.id;
import static com.completebytepos.accounts.Buyers.tender;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.till.Api;
import com.completebytepos.till.DayText;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points are earned, spent, taken back and adjusted; two tills never both have the same ones. */
class LoyaltyST {

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void pointsAreEarnedSpentAndTakenBackWithTheGoods(String shop) {
        Buyers.programme(shop);
        var till = TillClient.at(shop);
        var customer = Buyers.added(shop, till, "Collector");
        var sold = new Sold(till.goods(2), 4_000);
        var text = SaleText.of(List.of(sold), till.taxes());
        var sale = till.sale(text.to(customer));
        assertEquals(List.of(), codes(till, sale));
        long earned = text.priced().total() / 1_000;
        assertEquals(earned, account(shop, customer, "points"));
        assertEquals(text.priced().total(), account(shop, customer, "spent"));

        assertEquals(200, Buyers.reserve(shop, till, customer, "POINTS", 1).status());
        var cheap = Buyers.basket(till, 3);
        long spent = Math.min(earned, 2);
        assertEquals(List.of(), codes(till, till.sale(cheap.paidBy(tender("POINTS", spent * 100), tender("CASH", cheap.due() - spent * 100)).to(customer))));
        long after = Books.number(shop, "select sum(points) from points_entry where customer_id = " + id(customer));
        assertEquals(after, account(shop, customer, "points"));
        assertEquals(earned - spent + Books.number(shop, "select coalesce(sum(points), 0) from points_entry where kind = 'EARNED' and document_id <> " + id(sale.id()) + " and customer_id = " + id(customer)), after);

        long half = text.priced().lines().get(0).total() / 2;
        till.send(till.returning(sale.id(), "CHANGED_MIND", Json.createArrayBuilder().add(DayText.back(1, sold, 2_000, half)), half, DayText.approval("REFUND", till.supervisor(), "Half")));
        assertEquals(-(earned - earned * (text.priced().total() - half) / text.priced().total()), Books.number(shop, "select sum(points) from points_entry where kind = 'TAKEN_BACK' and customer_id = " + id(customer)));
        assertEquals(List.of(), Buyers.broken(shop));
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void pointsThatPaidComeBackAsManyAsTheyWereWithTheDayTheyLapseOn(String shop) {
        Buyers.programme(shop);
        var till = TillClient.at(shop);
        var customer = Buyers.added(shop, till, "Returner");
        Books.run(shop, "insert into points_entry (id, customer_id, kind, points, at, by_name, expires_on) values (uuid_to_bin(uuid()), " + id(customer) + ", 'ADJUSTED', 90000, utc_timestamp(3), 'test', '2031-05-06')");
        Books.run(shop, "update customer_account set points = 90000 where customer_id = " + id(customer));
        var sold = new Sold(till.goods(2), 1_000);
        var text = SaleText.of(List.of(sold), till.taxes());
        var sale = till.sale(text.paidBy(tender("POINTS", text.due())).to(customer));
        assertEquals(List.of(), codes(till, sale));
        long took = -Books.number(shop, "select sum(points) from points_entry where kind = 'REDEEMED' and customer_id = " + id(customer));
        assertEquals(text.due() / 100, took);
        try {
            Buyers.programme(shop, "2.00");
            var refund = Json.createObjectBuilder().add("kind", "POINTS").add("amount", text.due());
            assertEquals(List.of(), codes(till, till.returningAs(refund, sale.id(), "CHANGED_MIND", Json.createArrayBuilder().add(DayText.back(1, sold, 1_000, text.priced().total())), DayText.approval("REFUND", till.supervisor(), "Back"))));
        } finally {
            Buyers.programme(shop);
        }
        assertEquals(took + " 2031-05-06", Books.text(shop, "select concat(sum(points), ' ', min(expires_on)) from points_entry where kind = 'GIVEN_BACK' and customer_id = " + id(customer)));
        assertEquals(90_000, account(shop, customer, "points"));
        assertEquals(List.of(), Buyers.broken(shop));
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void thePaperTellsWhatASaleEarnedAndWhatThereWasAfterIt(String shop) {
        Buyers.programme(shop);
        var till = TillClient.at(shop);
        var customer = Buyers.added(shop, till, "Reader");
        adjust(shop, customer, 7);
        var text = Buyers.basket(till, 2);
        var first = till.sale(text.to(customer));
        till.send(first);
        long earned = account(shop, customer, "points") - 7;
        till.send(till.sale(text.to(customer)));
        var paper = paper(shop, till, first.id());
        assertTrue(paper.matches("(?s).*POINTS EARNED +" + earned + "\\n.*POINTS BALANCE +" + (earned + 7) + "\\n.*"), paper);
        assertEquals(paper.replaceAll("(?s).*(POINTS EARNED.*?\\nPOINTS BALANCE[^\\n]*).*", "$1"), paper(shop, till, first.id()).replaceAll("(?s).*(POINTS EARNED.*?\\nPOINTS BALANCE[^\\n]*).*", "$1"));
        var walkIn = till.sale(text);
        till.send(walkIn);
        assertTrue(!paper(shop, till, walkIn.id()).contains("POINTS"));
    }

    private static String paper(String shop, TillClient till, String sale) {
        return Api.get(shop, "receipts/" + sale, till.token()).body().getJsonArray("lines").getValuesAs(JsonObject.class).stream().map(l -> l.getString("text", "")).collect(Collectors.joining("\n"));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void ofTwoTillsThatSpendTheSamePointsOneIsRightAndTheOtherIsFound(String shop) throws Exception {
        Buyers.programme(shop);
        var till = TillClient.at(shop);
        var other = TillClient.joining(shop);
        var customer = Buyers.added(shop, till, "Shared");
        var text = Buyers.basket(till, 3);
        long points = text.due() / 200; // more than the first sale earns again
        adjust(shop, customer, (int) points);
        assertEquals(List.of(200, 409), CreditBookST.together(List.of(() -> Buyers.reserve(shop, till, customer, "POINTS", points).status(), () -> Buyers.reserve(shop, other, customer, "POINTS", points).status())).stream().sorted().toList());
        var paid = text.paidBy(tender("POINTS", points * 100), tender("CASH", text.due() - points * 100)).to(customer);
        var found = CreditBookST.together(List.of(() -> codes(till, till.sale(paid)), () -> codes(other, other.sale(paid))));
        assertTrue(found.contains(List.of("points-short")), found.toString());
        assertEquals(-2 * points, Books.number(shop, "select sum(points) from points_entry where kind = 'REDEEMED' and customer_id = " + id(customer)));
        assertEquals(List.of(), Buyers.broken(shop));
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void aTillAwayFromTheNetworkSpendsOnlyWhatWasSetAside(String shop) {
        Buyers.programme(shop);
        var till = TillClient.at(shop);
        var other = TillClient.joining(shop);
        var customer = Buyers.added(shop, till, "Away");
        adjust(shop, customer, 80);
        assertEquals(50, Buyers.standing(shop, till, customer).getInt("allowedPoints"));
        assertEquals(30, Buyers.standing(shop, other, customer).getInt("allowedPoints"));
        assertEquals(409, Buyers.reserve(shop, other, customer, "POINTS", 31).status());
        var text = Buyers.basket(till, 3);
        assertEquals(List.of(), codes(till, till.sale(text.paidBy(tender("POINTS", 5_000), tender("CASH", text.due() - 5_000)).to(customer))));
        assertEquals(0, Books.number(shop, "select remaining from account_allowance where kind = 'POINTS' and customer_id = " + id(customer) + " and workstation_id = " + id(till.workstationId())));
        assertEquals(List.of(), codes(other, other.sale(text.paidBy(tender("POINTS", 3_000), tender("CASH", text.due() - 3_000)).to(customer))));
        assertEquals(List.of(), Buyers.broken(shop));
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void fewerPointsThanMayBeSpentAtOnceAreFoundAndSpent(String shop) {
        Buyers.programme(shop, "1.00", 20);
        try {
            var till = TillClient.at(shop);
            var customer = Buyers.added(shop, till, "Sparing");
            adjust(shop, customer, 90);
            var text = Buyers.basket(till, 3);
            assertEquals(List.of("points-least"), codes(till, till.sale(text.paidBy(tender("POINTS", 1_900), tender("CASH", text.due() - 1_900)).to(customer))));
            assertEquals(List.of(), codes(till, till.sale(text.paidBy(tender("POINTS", 2_000), tender("CASH", text.due() - 2_000)).to(customer))));
            assertEquals(39, -Books.number(shop, "select sum(points) from points_entry where kind = 'REDEEMED' and customer_id = " + id(customer)));
        } finally {
            Buyers.programme(shop);
        }
        assertEquals(List.of(), Buyers.broken(shop));
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void anAdjustmentNeedsAReasonAndNothingIsEverEdited(String shop) {
        var till = TillClient.at(shop);
        var customer = Buyers.added(shop, till, "Adjusted");
        Buyers.owner(shop).submit("/office/customers/customer.xhtml?id=" + customer, "tabs:pointsForm", Map.of("tabs:pointsForm:points", List.of("10"), "tabs:pointsForm:reason", List.of(" "), "tabs:pointsForm:adjust", List.of("")));
        assertEquals(0, account(shop, customer, "points"));
        adjust(shop, customer, 10);
        assertEquals(10, account(shop, customer, "points"));
        assertEquals(1, Books.number(shop, "select count(*) from audit_entry where action = 'accounts.points-adjusted' and subject_id = '" + customer + "'"));
        var edited = assertThrows(IllegalStateException.class, () -> Books.run(shop, "update points_entry set points = 99 where customer_id = " + id(customer)));
        assertTrue(edited.getCause().getMessage().contains("never changed"), edited.getCause().getMessage());
    }

    private static void adjust(String shop, String customer, int points) {
        Buyers.owner(shop).submit("/office/customers/customer.xhtml?id=" + customer, "tabs:pointsForm", Map.of("tabs:pointsForm:points", List.of(String.valueOf(points)), "tabs:pointsForm:reason", List.of("A gift"), "tabs:pointsForm:adjust", List.of("")));
    }
}
