package com.completebytepos.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.payments.MobileTill;
import com.completebytepos.selling.SpareDrawers;
import com.completebytepos.till.DayText;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.SignedEntry;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TenderText;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a till tells of shifts, drawers, people, money and papers and cannot be right: stored, with a finding that says what. */
class OddDeedsST {
    @RegisterExtension final SpareDrawers drawers = new SpareDrawers();

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aShiftThatCannotBeginAsToldIsTold(String shop) {
        var till = TillClient.beside(shop, drawers.of(shop));
        var opened = till.openShift(500_000);
        assertEquals(List.of(), told(till, opened));
        var again = Json.createObjectBuilder().add("till", drawers.of(shop)).add("businessDay", till.businessDay().toString()).add("float", 500_000);
        assertEquals(List.of("shift-known"), told(till, till.chained("shift.open", Ids.next().toString(), Instant.now(), Json.createObjectBuilder().add("shiftOpen", again))));
        assertTrue(told(till, till.openShift(-500)).contains("float-out-of-range"));
        var gone = Buyers.id(drawers.of(shop));
        var row = Books.text(shop, "select concat(\"insert into till (id, branch_id, name) values (" + gone + ", uuid_to_bin('\", bin_to_uuid(branch_id), \"'), '\", name, \"')\") from till where id = " + gone);
        Books.run(shop, "delete from till where id = " + gone);
        assertEquals(List.of("till-unknown"), told(till, till.openShift(0)));
        assertTrue(told(till, till.openDrawer("Change", DayText.approval("NO_SALE", till.supervisor(), "Change"))).contains("shift-unknown"), "nobody began it");
        Books.run(shop, row);
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aDeedInAnotherDrawersShiftIsTold(String shop) {
        var there = TillClient.at(shop);
        var till = TillClient.beside(shop, drawers.of(shop));
        till.send(till.openShift(500_000));
        var sale = resigned(till, till.sale(new Sold(till.goods(4), 1_000)), till.shift(), there.shift());
        assertEquals(List.of("shift-of-another-till"), told(till, sale));
        var drawer = resigned(till, till.openDrawer("", DayText.approval("NO_SALE", till.supervisor(), "Change")), till.shift(), there.shift());
        assertEquals(List.of("shift-of-another-till", "drawer-reason-missing"), told(till, drawer));
        whole(shop);
    }

    /** Nobody who left sells or approves, though a till that was away may not have heard. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whoeverWasDismissedIsTold(String shop) {
        var till = TillClient.at(shop);
        var gone = Ids.next().toString();
        Books.run(shop, "insert into app_user (id, username, display_name, active) values (" + Buyers.id(gone) + ", 'gone" + gone.substring(24) + "', 'Asiyepo', false)");
        for (var role : List.of("CASHIER", "SUPERVISOR")) Books.run(shop, "insert into user_role (user_id, role) values (" + Buyers.id(gone) + ", '" + role + "')");
        var goods = SaleText.of(List.of(new Sold(till.goods(4), 1_000)), till.taxes());
        assertEquals(List.of("approver-dismissed"), told(till, till.approvedSale(goods, approvals("DISCOUNT", gone))));
        assertEquals(List.of("cashier-dismissed"), told(till, till.as(gone).sale(goods)));
    }

    /** Nor does anybody who left, never came or works elsewhere move money at a drawer unheard: without a sale it is told as with one. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whoeverStandsAtADrawerAndDoesNotWorkThereIsTold(String shop) {
        var gone = person(shop, false);
        var elsewhere = person(shop, true);
        Books.run(shop, "insert into user_branch (user_id, branch_id) values (" + Buyers.id(elsewhere) + ", " + Buyers.id(Ids.next().toString()) + ")");
        for (var odd : Map.of(gone, "cashier-dismissed", elsewhere, "cashier-of-another-branch", Ids.next().toString(), "cashier-unknown").entrySet()) {
            var till = TillClient.beside(shop, drawers.of(shop));
            till.send(till.openShift(500_000));
            var as = till.as(odd.getKey());
            assertEquals(List.of(odd.getValue()), told(till, as.moveCash("PAID_OUT", 10_000, "For the boda boda")));
            assertEquals(List.of(odd.getValue()), told(till, as.openDrawer("Change", DayText.approval("NO_SALE", till.supervisor(), "Change"))));
            assertEquals(List.of(odd.getValue()), told(till, as.removed(till.goods(3), 1_000, true)));
            assertEquals(List.of(odd.getValue()), told(till, as.chained("value.load", Ids.next().toString(), Instant.now(), TenderText.load("GIFT_CARD", "G" + Ids.next().toString().replace("-", "").substring(17).toUpperCase(), 5_000, TenderText.value("CASH", 5_000, null)))));
            assertEquals(List.of(odd.getValue()), told(till, as.closeShiftWith(495_000)));
            assertTrue(told(till, as.openShift(495_000)).contains(odd.getValue()));
            assertEquals(6, Books.number(shop, "select count(*) from sync_report where code = '" + odd.getValue() + "' and workstation_id = " + Buyers.id(till.workstationId())));
        }
        whole(shop);
    }

    private static String person(String shop, boolean active) {
        var id = Ids.next().toString();
        Books.run(shop, "insert into app_user (id, username, display_name, active) values (" + Buyers.id(id) + ", 'odd" + id.substring(24) + "', 'Asiyejulikana', " + active + ")");
        Books.run(shop, "insert into user_role (user_id, role) values (" + Buyers.id(id) + ", 'CASHIER')");
        return id;
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aPaperOfAnOutageIsLookedAt(String shop) {
        var till = TillClient.at(shop);
        var number = "P-" + System.nanoTime();
        var justNow = Instant.now().minusSeconds(1).truncatedTo(ChronoUnit.MILLIS);
        assertEquals(List.of(), told(till, onPaper(till, number, justNow, approvals("BACKDATING", till.supervisor()))));
        assertEquals(List.of("paper-number-taken"), told(till, onPaper(till, number, justNow, approvals("BACKDATING", till.supervisor()))));
        assertEquals(List.of("backdating-not-approved"), told(till, onPaper(till, number + "b", justNow, Json.createArrayBuilder())));
        assertTrue(told(till, onPaper(till, "", justNow, approvals("BACKDATING", till.supervisor()))).contains("paper-number-missing"));
        assertTrue(told(till, onPaper(till, number + "c", justNow.plus(1, ChronoUnit.HOURS), approvals("BACKDATING", till.supervisor()))).contains("paper-time-odd"));
    }

    /** Two tills type in the same stack of papers when the outage is over: of each paper the second sale is found, whoever was quicker. */
    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void ofOnePaperEnteredAtTwoTillsAtOnceTheSecondIsFound(String shop) throws Exception {
        var first = TillClient.beside(shop, drawers.of(shop));
        first.send(first.openShift(500_000));
        var tills = List.of(first, TillClient.beside(shop, drawers.of(shop)));
        var justNow = Instant.now().minusSeconds(1).truncatedTo(ChronoUnit.MILLIS);
        var pool = Executors.newFixedThreadPool(tills.size());
        try {
            for (int n = 0; n < 12; n++) {
                var number = "T-" + System.nanoTime();
                var together = new CyclicBarrier(tills.size());
                var both = new ArrayList<Callable<List<String>>>();
                for (var till : tills) {
                    var entry = onPaper(till, number, justNow, approvals("BACKDATING", till.supervisor()));
                    both.add(() -> {
                        together.await();
                        return told(till, entry);
                    });
                }
                var found = new ArrayList<List<String>>();
                for (var answer : pool.invokeAll(both)) found.add(answer.get());
                found.sort(Comparator.comparing(List::size));
                assertEquals(List.of(List.of(), List.of("paper-number-taken")), found, number);
                assertEquals(2, Books.number(shop, "select count(*) from sale where paper_number = '" + number + "'"), "both happened");
            }
        } finally {
            pool.shutdownNow();
        }
        whole(shop);
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void mobileMoneyThatDoesNotFitIsTold(String shop) {
        var mobile = MobileTill.at(shop);
        var rung = mobile.rung();
        long due = rung.due();
        assertEquals(List.of("payment-unknown"), mobile.sold(rung, MobileTill.tender(due, Ids.next().toString(), null)));
        var paid = mobile.paid(List.of(due - 100, due + 100, due));
        assertEquals(List.of("payment-too-small"), mobile.sold(rung, tenderOf(due, paid.get(0))));
        assertEquals(List.of("payment-larger"), mobile.sold(rung, tenderOf(due, paid.get(1))));
        Books.run(shop, "update payment set given_back = 1 where id = " + Buyers.id(paid.get(2).getString("id")));
        assertEquals(List.of("payment-given-back"), mobile.sold(rung, tenderOf(due, paid.get(2))));
        Books.run(shop, "update payment set given_back = 0 where id = " + Buyers.id(paid.get(2).getString("id")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aRefundBelowNothingIsTold(String shop) {
        var till = TillClient.at(shop);
        var sold = new Sold(till.goods(4), 1_000);
        var sale = till.sale(sold);
        till.send(sale);
        var back = till.returning(sale.id(), "CHANGED_MIND", Json.createArrayBuilder().add(DayText.back(1, sold, 1_000, sold.goods().price())), -100, DayText.approval("REFUND", till.supervisor(), "Back"));
        assertTrue(told(till, back).contains("refund-negative"));
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatDoesNotFitACustomersAccountIsTold(String shop) {
        var till = TillClient.at(shop);
        var text = Buyers.basket(till, 3);
        assertEquals(List.of("account-customer-missing"), told(till, till.sale(text.paidBy(Buyers.tender("ON_ACCOUNT", text.due())))));
        var customer = Buyers.added(shop, till, "Owes");
        Buyers.lend(shop, customer, "500000", 30);
        assertEquals(List.of(), told(till, till.sale(text.paidBy(Buyers.tender("ON_ACCOUNT", text.due())).to(customer))));
        var cash = TenderText.cash(300, 300).build();
        var settled = Buyers.settle(till, customer, 300, cash);
        assertEquals(List.of("settlement-differs"), told(till, resigned(till, settled, "\"amount\":300,\"tenders\"", "\"amount\":400,\"tenders\"")));
        assertTrue(told(till, Buyers.settle(till, customer, 300, TenderText.cash(-300, -300).build())).contains("tender-negative"));
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void pointsOfAProgrammeThatEndedAndACustomerWhoLeftAreTold(String shop) {
        var till = TillClient.at(shop);
        var text = Buyers.basket(till, 3);
        Buyers.owner(shop).submit("/office/accounts/loyalty.xhtml", "programme", Map.of("programme:rate", List.of("100"), "programme:pointValue", List.of("1.00"), "programme:expiryMonths", List.of("12"),
                "programme:leastRedeemed", List.of("1"), "programme:offlinePoints", List.of("50"), "programme:offlineCredit", List.of("500.00"), "programme:graceDays", List.of("0"), "programme:save", List.of("")));
        var customer = Buyers.added(shop, till, "Late");
        var spent = text.paidBy(Buyers.tender("POINTS", 100), Buyers.tender("CASH", text.due() - 100)).to(customer);
        assertTrue(told(till, till.sale(spent)).contains("points-off"));
        var left = Ids.next().toString();
        Books.run(shop, "insert into customer (id, code, first_name, locale, consent, state, created_at, created_by, changed_at, version) select " + Buyers.id(left) + ", 'L" + left.substring(24)
                + "', 'Left', 'en', false, 'CLOSED', created_at, created_by, changed_at, 0 from customer where id = " + Buyers.id(customer));
        assertTrue(told(till, till.sale(text.to(left))).contains("customer-gone"));
        whole(shop);
    }

    private static SignedEntry onPaper(TillClient till, String number, Instant at, JsonArrayBuilder approvals) {
        var entry = till.approvedSale(SaleText.of(List.of(new Sold(till.goods(3), 1_000)), till.taxes()), approvals);
        return resigned(till, entry, "\"rounding\":", "\"paper\":{\"number\":\"" + number + "\",\"at\":\"" + at + "\"},\"rounding\":");
    }

    private static JsonObject tenderOf(long due, JsonObject payment) {
        return MobileTill.tender(due, payment.getString("id"), payment.getString("code"));
    }

    private static JsonArrayBuilder approvals(String action, String by) {
        return Json.createArrayBuilder().add(DayText.approval(action, by, "As it was"));
    }

    private static SignedEntry resigned(TillClient till, SignedEntry entry, String from, String to) {
        var altered = entry.tampered(from, to);
        return new SignedEntry(altered.id(), altered.counter(), altered.payload(), till.sign(altered.payload()));
    }

    /** What was signed anew is not what the next entry of this till follows. */
    private static List<String> told(TillClient till, SignedEntry entry) {
        return Buyers.codes(till, entry).stream().filter(code -> !code.equals("chain-broken")).toList();
    }

    private static void whole(String shop) {
        assertEquals(List.of(), Buyers.broken(shop));
    }
}
