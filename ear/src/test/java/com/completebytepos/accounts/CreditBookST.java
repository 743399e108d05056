package com.completebytepos.accounts;

import static com.completebytepos.accounts.Buyers.account;
import static com.completebytepos.accounts.Buyers.basket;
import static com.completebytepos.accounts.Buyers.codes;
import static com.completebytepos.accounts.Buyers.id;
import static com.completebytepos.accounts.Buyers.tender;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Office;
import com.completebytepos.till.Api;
import com.completebytepos.till.DayText;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TenderText;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Debts: up to their limit and no further, paid oldest first to the cent, and nowhere a second tax paper. */
class CreditBookST {

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void aDebtIsMadeLimitedAndPaidOldestFirstToTheCent(String shop) {
        var till = TillClient.at(shop);
        var customer = Buyers.added(shop, till, "Debtor");
        assertEquals(409, Buyers.reserve(shop, till, customer, "CREDIT", 100).status());
        var first = basket(till, 1);
        var second = basket(till, 3);
        Buyers.lend(shop, customer, shillings(first.due() + second.due()), 30);
        assertEquals(200, Buyers.reserve(shop, till, customer, "CREDIT", first.due()).status());
        assertEquals(List.of(), codes(till, till.sale(first.paidBy(tender("ON_ACCOUNT", first.due())).to(customer))));
        assertEquals(List.of(), codes(till, till.sale(second.paidBy(tender("ON_ACCOUNT", second.due())).to(customer))));
        var stop = Buyers.reserve(shop, till, customer, "CREDIT", 100);
        assertEquals("urn:problem:accounts:credit-limit", stop.body().getString("type"));
        var third = basket(till, 4);
        assertEquals(List.of("credit-limit"), codes(till, till.sale(third.paidBy(tender("ON_ACCOUNT", third.due())).to(customer))));

        long documents = Books.number(shop, "select count(*) from fiscal_document");
        long part = first.due() + 7;
        var settled = Buyers.settle(till, customer, part, tender("CASH", part));
        assertEquals(List.of(), codes(till, settled));
        assertEquals(documents, Books.number(shop, "select count(*) from fiscal_document"));
        assertEquals(first.due() + second.due() + third.due() - part, account(shop, customer, "owed"));
        var open = Buyers.standing(shop, till, customer).getJsonArray("open");
        assertEquals(2, open.size());
        assertEquals(second.due() - 7, open.getJsonObject(0).getInt("unpaid"));
        assertEquals(part, Books.number(shop, "select sum(amount) from cash_movement where id = " + id(settled.id())));
        assertEquals("already-stored", till.send(settled).get(0).getString("result"));

        var card = Json.createObjectBuilder(tender("CARD", second.due() - 7)).add("code", "A1B2C3").build();
        assertEquals(List.of(), codes(till, Buyers.settle(till, customer, second.due() - 7, card)));
        assertEquals(List.of("settled-beyond-owed"), codes(till, Buyers.settle(till, customer, third.due() + 100, tender("CASH", third.due() + 100))));
        assertEquals(-100, account(shop, customer, "owed"));
        assertEquals(List.of(), Buyers.broken(shop));
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void ofTwoTillsThatWantTheSameCreditOneIsStoppedAndOfTwoThatGaveItOneIsFound(String shop) throws Exception {
        var till = TillClient.at(shop);
        var other = TillClient.joining(shop);
        var customer = Buyers.added(shop, till, "Wanted");
        var text = basket(till, 2);
        Buyers.lend(shop, customer, shillings(text.due()), 30);
        List<Callable<Integer>> asking = List.of(() -> Buyers.reserve(shop, till, customer, "CREDIT", text.due()).status(), () -> Buyers.reserve(shop, other, customer, "CREDIT", text.due()).status());
        assertEquals(List.of(200, 409), together(asking).stream().sorted().toList());
        List<Callable<List<String>>> selling = List.of(() -> codes(till, till.sale(text.paidBy(tender("ON_ACCOUNT", text.due())).to(customer))),
                () -> codes(other, other.sale(text.paidBy(tender("ON_ACCOUNT", text.due())).to(customer))));
        assertTrue(together(selling).stream().anyMatch(found -> found.equals(List.of("credit-limit"))));
        assertEquals(2 * text.due(), account(shop, customer, "owed"));
        assertEquals(List.of(), Buyers.broken(shop));
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void goodsThatComeBackReduceTheirOwnDebt(String shop) {
        var till = TillClient.at(shop);
        var customer = Buyers.added(shop, till, "Returner");
        Buyers.lend(shop, customer, "100000", 30);
        var sold = new Sold(till.goods(2), 2_000);
        var text = SaleText.of(List.of(sold), till.taxes());
        var sale = till.sale(text.paidBy(tender("ON_ACCOUNT", text.due())).to(customer));
        till.send(sale);
        var all = text.priced().lines().get(0).total();
        var back = till.returningAs(TenderText.value("ON_ACCOUNT", text.due(), "NONE"), sale.id(), "CHANGED_MIND", Json.createArrayBuilder().add(DayText.back(1, sold, 2_000, all)), DayText.approval("REFUND", till.supervisor(), "Back"));
        assertEquals(List.of(), codes(till, back));
        assertEquals(0, account(shop, customer, "owed"));
        assertEquals(0, Buyers.standing(shop, till, customer).getJsonArray("open").size());
        assertEquals(List.of(), Buyers.broken(shop));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka,otieno", "soko,kamau"})
    void aDebtIsWrittenOffByTwoPeopleWithoutACreditNote(String shop, String accountant) {
        var till = TillClient.at(shop);
        var customer = Buyers.added(shop, till, "Gone");
        Buyers.lend(shop, customer, "100000", 30);
        var text = basket(till, 6);
        till.send(till.sale(text.paidBy(tender("ON_ACCOUNT", text.due())).to(customer)));
        long documents = Books.number(shop, "select count(*) from fiscal_document");
        var owner = Buyers.owner(shop);
        askToWriteOff(owner, customer, 100);
        owner.submit("/office/accounts/ageing.xhtml", "ageing", Map.of("ageing:waiting:0:approve", List.of("")));
        assertEquals("ASKED", Books.text(shop, "select state from write_off where customer_id = " + id(customer)));
        assertEquals(text.due(), account(shop, customer, "owed"));
        askToWriteOff(Office.signedIn(shop, accountant), customer, text.due());
        owner.submit("/office/accounts/ageing.xhtml", "ageing", Map.of("ageing:waiting:0:approve", List.of("")));
        assertEquals(0, account(shop, customer, "owed"));
        assertEquals("ASKED,APPROVED", Books.text(shop, "select group_concat(state order by asked_at) from write_off where customer_id = " + id(customer)));
        assertEquals(documents, Books.number(shop, "select count(*) from fiscal_document"));
        assertEquals(List.of(), Buyers.broken(shop));
    }

    @ParameterizedTest
    @CsvSource({"duka,otieno", "soko,kamau"})
    void goodsThatComeBackAfterTheirDebtWasGivenUpAreNoCredit(String shop, String accountant) {
        var till = TillClient.at(shop);
        var unpaid = Buyers.added(shop, till, "Unpaid");
        broughtBackAfterWriteOff(shop, accountant, till, unpaid, 0);
        assertEquals(0, account(shop, unpaid, "owed"), "nothing was paid, so nothing is to be had");
        assertEquals("SALE,WRITE_OFF,WRITTEN_BACK,RETURN", Books.text(shop, "select group_concat(kind order by id) from credit_entry where customer_id = " + id(unpaid)));
        assertTrue(Buyers.owner(shop).page("/office/accounts/export/statement.csv?lang=en&id=" + unpaid).contains("Write-off taken back"));
        var next = basket(till, 1);
        assertEquals(List.of(), codes(till, till.sale(next.paidBy(tender("ON_ACCOUNT", next.due())).to(unpaid))));
        assertEquals(next.due(), Buyers.standing(shop, till, unpaid).getJsonArray("open").getJsonObject(0).getInt("unpaid"));

        var partly = Buyers.added(shop, till, "Partly");
        broughtBackAfterWriteOff(shop, accountant, till, partly, 1_000);
        assertEquals(-1_000, account(shop, partly, "owed"), "what was paid is to be had");
        assertEquals(0, Buyers.standing(shop, till, partly).getJsonArray("open").size());
        assertEquals(List.of(), Buyers.broken(shop));
    }

    /** @param paid in cash, before the rest was given up */
    private static void broughtBackAfterWriteOff(String shop, String accountant, TillClient till, String customer, long paid) {
        Buyers.lend(shop, customer, "100000", 30);
        var sold = new Sold(till.goods(2), 2_000);
        var text = SaleText.of(List.of(sold), till.taxes());
        var sale = till.sale(text.paidBy(tender("ON_ACCOUNT", text.due())).to(customer));
        assertEquals(List.of(), codes(till, sale));
        if (paid > 0) assertEquals(List.of(), codes(till, Buyers.settle(till, customer, paid, tender("CASH", paid))));
        askToWriteOff(Office.signedIn(shop, accountant), customer, text.due() - paid);
        Buyers.owner(shop).submit("/office/accounts/ageing.xhtml", "ageing", Map.of("ageing:waiting:0:approve", List.of("")));
        assertEquals(0, account(shop, customer, "owed"));
        var all = text.priced().lines().get(0).total();
        assertEquals(List.of(), codes(till, till.returningAs(TenderText.value("ON_ACCOUNT", text.due(), "NONE"), sale.id(), "CHANGED_MIND", Json.createArrayBuilder().add(DayText.back(1, sold, 2_000, all)), DayText.approval("REFUND", till.supervisor(), "Back"))));
    }

    private static void askToWriteOff(Office office, String customer, long cents) {
        office.submit("/office/customers/customer.xhtml?id=" + customer, "tabs:credit", Map.of("tabs:credit:creditLimit", List.of("100000"), "tabs:credit:termDays", List.of("30"),
                "tabs:credit:writeOffAmount", List.of(shillings(cents)), "tabs:credit:writeOffReason", List.of("Moved away"), "tabs:credit:askWriteOff", List.of("")));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void mergingTwoWhoOweMakesOneWhoOwesBothAndWhoOwesCannotBeErased(String shop) {
        var till = TillClient.at(shop);
        var phone = Buyers.phone();
        var into = Buyers.added(shop, till, "Twin", phone);
        var from = Buyers.added(shop, till, "Twin", "+254 " + phone.substring(1));
        Buyers.lend(shop, from, "100000", 30);
        Buyers.lend(shop, into, "100000", 30);
        var one = basket(till, 1);
        var two = basket(till, 2);
        till.send(till.sale(one.paidBy(tender("ON_ACCOUNT", one.due())).to(from)), till.sale(two.paidBy(tender("ON_ACCOUNT", two.due())).to(into)));
        Buyers.owner(shop).submit("/office/customers/customer.xhtml?id=" + from, "tabs:details", Map.of("tabs:details:firstName", List.of("Twin"), "tabs:details:erase", List.of("")));
        assertEquals("ACTIVE", Books.text(shop, "select state from customer where id = " + id(from)));
        assertEquals(200, Api.get(shop, "customers/" + from, till.token()).status());
        Buyers.merge(shop, from);
        assertEquals(one.due() + two.due(), account(shop, into, "owed"));
        assertEquals(0, account(shop, from, "owed"));
        var late = basket(till, 3);
        till.send(till.sale(late.to(from)));
        assertEquals(3, Books.number(shop, "select count(*) from customer_purchase where customer_id = " + id(into)));
        long all = one.due() + two.due();
        assertEquals(List.of(), codes(till, Buyers.settle(till, from, all, tender("CASH", all))));
        assertEquals(0, account(shop, into, "owed"));
        Buyers.owner(shop).submit("/office/customers/customer.xhtml?id=" + into, "tabs:details", Map.of("tabs:details:firstName", List.of("Twin"), "tabs:details:erase", List.of("")));
        assertEquals("ERASED", Books.text(shop, "select state from customer where id = " + id(into)));
        assertEquals(0, Books.number(shop, "select count(*) from customer where id in (" + id(into) + ", " + id(from) + ") and (phone is not null or first_name = 'Twin')"));
        assertEquals(3, Books.number(shop, "select count(*) from customer_purchase where customer_id = " + id(into)));
        assertEquals(List.of(), Buyers.broken(shop));
    }

    static String shillings(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    static <T> List<T> together(List<Callable<T>> work) throws Exception {
        var both = Executors.newFixedThreadPool(work.size());
        try {
            var done = new ArrayList<T>();
            for (var one : both.invokeAll(work)) done.add(one.get());
            return done;
        } finally {
            both.shutdown();
        }
    }
}
