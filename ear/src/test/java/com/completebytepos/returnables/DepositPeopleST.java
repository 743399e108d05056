package com.completebytepos.returnables;

import static com.completebytepos.returnables.Crates.cash;
import static com.completebytepos.returnables.Crates.codes;
import static com.completebytepos.returnables.Crates.lines;
import static com.completebytepos.returnables.Crates.moved;
import static com.completebytepos.returnables.Crates.sale;
import static com.completebytepos.returnables.Crates.tender;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose deposits are whose, who moved them, and how what stands of nobody, or below nothing, comes to an end. */
class DepositPeopleST {
    private static final long EACH = 25_000;
    private static final String PAGE = "/office/returnables/deposits.xhtml?lang=en";

    @ParameterizedTest
    @CsvSource({"duka, soko", "soko, duka"})
    void aPersonToWhomADepositIsOwedIsNotForgottenAndIsToldOfIt(String shop, String other) {
        var crates = Crates.asking(shop, "250");
        var till = TillClient.at(shop);
        var customer = Buyers.added(shop, till, "Leaver");
        assertEquals(List.of(), codes(till, moved(till, customer, lines(crates.line(2, EACH)), 2 * EACH)));
        var page = "/office/customers/customer.xhtml?lang=en&id=" + customer;
        var said = OfficeForm.on(Buyers.owner(shop), page, "tabs:details").press("erase");
        assertTrue(said.contains("A deposit stands for " + crates.name() + ": KES 500.00"), said);
        assertEquals("ACTIVE", Books.text(shop, "select state from customer where id = " + Buyers.id(customer)));
        var person = Buyers.owner(shop).page("/office/customers/person?id=" + customer);
        assertTrue(person.contains("\"deposits\":[{\"kind\":\"TAKEN\",\"returnable\":\"" + crates.name() + "\",\"pieces\":2"), person);
        assertFalse(Buyers.owner(other).page("/office/customers/person?id=" + customer).contains(crates.name()));
        assertEquals(List.of(), codes(till, moved(till, customer, lines(crates.line(-2, EACH)), -2 * EACH)));
        OfficeForm.on(Buyers.owner(shop), page, "tabs:details").press("erase");
        assertEquals("ERASED", Books.text(shop, "select state from customer where id = " + Buyers.id(customer)));
        crates.gone();
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void everyMovementSaysByWhomAtWhichBranchAndTill(String shop) {
        var crates = Crates.asking(shop, "250");
        var till = TillClient.at(shop);
        assertEquals(List.of(), codes(till, moved(till, null, lines(crates.line(1, EACH)), EACH)));
        var owner = Buyers.owner(shop);
        var csv = new String(owner.get("/office/returnables/files/entries.csv?lang=en").body(), StandardCharsets.UTF_8);
        var who = Books.text(shop, "select display_name from app_user where id = " + Buyers.id(till.cashier()));
        var where = Books.text(shop, "select b.name from branch b where b.id = " + Buyers.id(till.branchId()));
        var drawer = Books.text(shop, "select t.name from shift s join till t on t.id = s.till_id where s.id = " + Buyers.id(till.shift()));
        assertTrue(csv.lines().anyMatch(line -> line.contains(crates.name()) && line.endsWith(String.join(",", who, where, drawer))), csv);
        var page = owner.page(PAGE + "&returnable=" + crates.id());
        for (var part : List.of(who, where, drawer, "Nobody named")) assertTrue(page.contains(part), part + " in " + page);
        crates.gone();
    }

    /** Of those nobody named it is kept too, by how long it is out; what would come to nothing is no document. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatNobodyNamedLeftIsKeptByItsAge(String shop) {
        var crates = Crates.asking(shop, "250");
        var till = TillClient.at(shop);
        var owner = Buyers.owner(shop);
        OfficeForm.on(owner, "/office/returnables/kept.xhtml?lang=en", "letters").with("fromDay", LocalDate.now(ZoneId.of("Africa/Nairobi")).toString()).with("letter", "B").with("source", "VAT Act 2013, section 13").press("set");
        assertEquals(List.of(), codes(till, moved(till, null, lines(crates.line(3, EACH)), 3 * EACH)));
        Books.run(shop, "insert into deposit_entry (document_id, line_no, returnable_id, name, kind, pieces, amount, branch_id, number, at) select random_bytes(16), 1, returnable_id, name, 'PASSED', 2, 500, branch_id, 'OLD', now(3) - interval 90 day from deposit_entry where returnable_id = " + Buyers.id(crates.id()) + " limit 1");
        Books.run(shop, "insert into deposit_entry (document_id, line_no, returnable_id, name, kind, pieces, amount, customer_id, branch_id, number, at) select document_id, 2, returnable_id, name, 'PASSED', -2, -500, random_bytes(16), branch_id, 'OLD', at from deposit_entry where number = 'OLD' and line_no = 1 and returnable_id = " + Buyers.id(crates.id()));
        var keep = chosen(owner, crates, "choose");
        keep.with("pieces", "3").with("days", "30").with("reason", "Nobody came").press("keepIt");
        assertTrue(keep.said("pieces").contains("1 to 2"), keep.page());
        keep.with("pieces", "2").with("days", "-1").with("reason", "Nobody came").press("keepIt");
        assertFalse(keep.said("days").isBlank(), keep.page());
        keep.with("pieces", "2").with("days", "30").with("reason", "Nobody came").press("keepIt");
        assertEquals("2 50000", Books.number(shop, "select pieces from kept_deposit where returnable_id = " + Buyers.id(crates.id())) + " " + Books.number(shop, "select taxable + tax from kept_deposit where returnable_id = " + Buyers.id(crates.id())));
        assertEquals(1, Books.number(shop, "select count(*) from kept_deposit where returnable_id = " + Buyers.id(crates.id()) + " and customer_id is null"));
        crates.gone();
        whole(shop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aBalanceBelowNothingIsSettledByAPersonWithAReason(String shop) {
        var crates = Crates.asking(shop, "250");
        var till = TillClient.at(shop);
        var name = "Bringer" + Ids.next().toString().substring(28);
        var customer = Buyers.added(shop, till, name);
        assertEquals(List.of("deposit-beyond-out"), codes(till, moved(till, customer, lines(crates.line(-2, EACH)), -2 * EACH)));
        var owner = Buyers.owner(shop);
        assertTrue(owner.page(PAGE + "&returnable=" + crates.id()).contains("more came back than went out"));
        var settle = chosen(owner, crates, "chooseSettle");
        settle.with("reason", "x").press("settleIt");
        assertFalse(settle.said("reason").isBlank(), settle.page());
        settle.with("reason", "Of the kiosk").press("settleIt");
        assertEquals(0, of(shop, crates, "customer_id = " + Buyers.id(customer)));
        assertEquals(-2, of(shop, crates, "customer_id is null"));
        assertEquals(-2 * EACH, crates.owed(), "put to nobody named, the shop's sum stays");
        chosen(owner, crates, "chooseSettle").with("reason", "Crates of others").press("settleIt");
        assertEquals(List.of(0L, 0L), List.of(crates.out(), crates.owed()));
        assertEquals("PASSED BOUGHT", Books.text(shop, "select group_concat(distinct kind order by at, kind desc separator ' ') from deposit_entry where kind <> 'BACK' and returnable_id = " + Buyers.id(crates.id())).replaceAll("(PASSED )+", "PASSED "));
        assertEquals(2, Books.number(shop, "select count(*) from audit_entry where action = 'returnables.settled' and detail like '%" + crates.name() + "%'"));
        assertEquals(0, Books.number(shop, "select count(*) from kept_deposit where returnable_id = " + Buyers.id(crates.id())), "no document of nothing");
        crates.gone();
        whole(shop);
    }

    /** What goods are called by now does not matter to take them off; a unit in other letters is said at its field. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void goodsAreTakenOffWhateverTheirCodeIsByNow(String shop) {
        var crates = Crates.asking(shop, "250");
        var till = TillClient.joining(shop);
        var goods = till.goods(3);
        for (var odd : List.of("é", "包")) {
            var form = crates.page("goods");
            form.with("code", goods.code()).with("unit", odd).with("pieces", "0").press("carry");
            assertFalse(form.said("unit").isBlank(), form.page());
        }
        crates.carriedBy(goods.code(), "", "2");
        crates.page("goods").press("table:0:drop");
        assertEquals(0, Books.number(shop, "select count(*) from returnable_goods where returnable_id = " + Buyers.id(crates.id())));
        assertEquals("0 2", Books.text(shop, "select group_concat(pieces order by until separator ' ') from returnable_goods_was where returnable_id = " + Buyers.id(crates.id())));
        crates.gone();
    }

    /** The form of the one balance of these crates. */
    private static OfficeForm chosen(Office owner, Crates crates, String button) {
        var customers = OfficeForm.on(owner, PAGE + "&returnable=" + crates.id(), "customers");
        customers.press("table:0:" + button);
        return customers.then("keep");
    }

    private static long of(String shop, Crates crates, String whose) {
        return Books.number(shop, "select coalesce(sum(pieces), 0) from deposit_entry where returnable_id = " + Buyers.id(crates.id()) + " and " + whose);
    }

    private static void whole(String shop) {
        assertEquals(List.of(), Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList());
    }
}
