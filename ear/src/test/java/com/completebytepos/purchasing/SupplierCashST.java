package com.completebytepos.purchasing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.selling.SpareDrawers;
import com.completebytepos.till.TenderText;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cash for a supplier leaves the drawer it was taken from, cash that comes back lies there, and what was booked wrongly stands right in its shift, to the cent. */
class SupplierCashST {
    @RegisterExtension final SpareDrawers drawers = new SpareDrawers();

    private final String supplier = UUID.randomUUID().toString();
    private final String today = LocalDate.now(HouseClock.NAIROBI).toString();
    private String shop;
    private Office office;
    private TillClient till;

    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void cashMovesWithThePaymentAndStandsOnTheZ(String at, String accountant) {
        furnished(at, accountant);
        pay("false", "1200.50", "INV 7").press("pay");
        pay("true", "200.50", null).press("pay");
        assertEquals("-1200.50 PAID_OUT, 200.50 PAID_IN", Books.text(shop, "select group_concat(amount, ' ', type order by at separator ', ') from cash_movement where shift_id = " + bin(till.shift())));
        assertEquals("1", Books.text(shop, "select count(*) from cash_movement where reason like 'Supplier %, INV 7' and shift_id = " + bin(till.shift())));
        assertEquals("-1,000.00", balance());
        var late = pay("false", "5", null);
        till.send(till.closeShiftWith(500_000 - 120_050 + 20_050));
        assertEquals(400_000, z("EXPECTED"));
        assertEquals(0, z("VARIANCE"));
        var page = office.page("/office/selling/shift.xhtml?lang=en&id=" + till.shift());
        assertTrue(page.contains("INV 7"), page);
        late.press("pay");
        assertTrue(late.said("tillId").contains("Nobody sells at this till now"), late.page());
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void whatNeverWentIsPutRightInItsShiftAlsoAfterTheCount(String at, String accountant) {
        furnished(at, accountant);
        pay("false", "300", "wrong").press("pay");
        pay("false", "70", "right").press("pay");
        till.send(till.closeShiftWith(500_000 - 7_000));
        assertEquals(30_000, z("VARIANCE"), "the money never left");
        OfficeForm.on(office, page(), "booked").with("reason", "never handed over").press("payments:" + row("wrong") + ":cancelPayment");
        Books.await(shop, "select cast(coalesce(sum(r.amount), 0) as char) from z_row r where r.section = 'VARIANCE' and r.z_id = (select z.id from z_report z where z.shift_id = " + bin(till.shift()) + " order by z.revision desc limit 1)", "0.00", Duration.ofSeconds(40));
        assertEquals(493_000, z("EXPECTED"));
        assertEquals("-70.00", balance());
    }

    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void whatACashierHasNotedAlreadyMovesOnce(String at, String accountant) {
        furnished(at, accountant);
        till.send(till.moveCash("PAID_OUT", 15_000, "milk of the morning"));
        var noted = Books.text(shop, "select bin_to_uuid(id) from cash_movement where shift_id = " + bin(till.shift()));
        var form = pay("false", "149", null).with("tillId", "").with("movementId", noted);
        form.press("pay");
        assertTrue(form.said("movementId").contains("-150.00, here it is -149.00"), form.page());
        form.with("amount", "150").press("pay");
        assertEquals("-150.00", balance());
        assertEquals(1, Books.number(shop, "select count(*) from cash_movement where shift_id = " + bin(till.shift())));
        assertFalse(form.page().contains("milk of the morning"), "it is not offered again");
        OfficeForm.on(office, page(), "booked").with("reason", "another supplier's").press("payments:0:cancelPayment");
        assertEquals(1, Books.number(shop, "select count(*) from cash_movement where shift_id = " + bin(till.shift())), "the money went all the same");
        assertTrue(office.page(page()).contains("milk of the morning"), "it is another's now");
    }

    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void moneyBackByBankRaisesWhatIsOwedAndMovesNoDrawer(String at, String accountant) {
        furnished(at, accountant);
        var form = pay("true", "50", "TRX1").with("method", "BANK").with("tillId", "");
        form.press("pay");
        assertTrue(form.page().contains("50.00 came back"), form.page());
        assertEquals("50.00", balance());
        assertEquals(0, Books.number(shop, "select count(*) from cash_movement where shift_id = " + bin(till.shift())));
        form = pay("false", "5", null).with("tillId", "");
        form.press("pay");
        assertTrue(form.said("tillId").contains("Choose the till"), form.page());
        form = pay("false", "5", null).with("paidOn", LocalDate.now(HouseClock.NAIROBI).minusDays(1).toString());
        form.press("pay");
        assertTrue(form.said("paidOn").contains("moves today"), form.page());
        form = pay("false", "-5", null);
        form.press("pay");
        assertFalse(form.said("amount").isEmpty(), form.page());
        assertEquals(1, Books.number(shop, "select count(*) from supplier_payment where supplier_id = " + bin(supplier)));
        assertEquals(404, Office.signedIn(shop.equals("duka") ? "soko" : "duka", shop.equals("duka") ? "kamau" : "otieno").get(page()).statusCode());
    }

    /** What came in for a debt is the customer's, and what the office moved itself was another payment: neither is noted for a supplier. */
    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void aCustomersMoneyIsNoSuppliers(String at, String accountant) {
        furnished(at, accountant);
        var told = Json.createObjectBuilder().add("customer", Buyers.added(shop, till, "Debtor")).add("number", till.nextReceipt().replaceAll("\\d+$", "D000001")).add("amount", 15_000).add("tenders", Json.createArrayBuilder().add(TenderText.cash(15_000, 15_000)));
        till.send(till.chained("account.settle", Ids.next().toString(), Instant.now(), Json.createObjectBuilder().add("settle", told)));
        var customers = moved("PAID_IN");
        till.send(till.moveCash("FLOAT_IN", 15_000, "coins from the bank"));
        pay("false", "7", "direct").press("pay");
        assertFalse(OfficeForm.on(office, page(), "payment").page().contains("value=\"" + customers), "a customer's money is not offered");
        for (var foreign : List.of(customers, moved("FLOAT_IN"))) {
            var form = pay("true", "150", null).with("tillId", "").with("movementId", foreign);
            form.press("pay");
            assertTrue(form.said("movementId").contains("not on the list"), form.page());
        }
        var form = pay("false", "7", null).with("tillId", "").with("movementId", moved("PAID_OUT"));
        form.press("pay");
        assertFalse(form.said("movementId").isEmpty(), form.page());
        assertEquals(1, Books.number(shop, "select count(*) from supplier_payment where supplier_id = " + bin(supplier)));
    }

    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void whatWasNotedLongAgoIsChosenNoMore(String at, String accountant) {
        furnished(at, accountant);
        var id = Ids.next().toString();
        Books.run(shop, "insert into cash_movement (id, shift_id, till_id, branch_id, cashier_id, type, amount, reason, at) select " + bin(id) + ", s.id, s.till_id, s.branch_id, s.cashier_id, 'PAID_OUT', -20, 'long ago', utc_timestamp() - interval 8 day from shift s where s.id = " + bin(till.shift()));
        var form = pay("false", "20", null).with("tillId", "").with("movementId", id);
        form.press("pay");
        assertTrue(form.said("movementId").contains("not on the list"), form.page());
        assertEquals(0, Books.number(shop, "select count(*) from supplier_payment where supplier_id = " + bin(supplier)));
    }

    /** Usual limit: 5,000. What is more needs whoever may say yes at a till, or goes through the till with that word. */
    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void noMoreLeavesADrawerThanItHoldsAndNoMoreThanTheCeilingAlone(String at, String accountant) {
        furnished(at, accountant);
        var ceiling = Books.number(shop, "select cast(coalesce((select move_ceiling from counter_limits limit 1), 5000) as signed)");
        var form = pay("false", ceiling + ".01", null);
        form.press("pay");
        assertTrue(form.said("amount").contains("signature"), form.page());
        form = pay("false", ceiling + ".01", null).with("method", "SAFE").with("tillId", "");
        form.press("pay");
        assertTrue(form.said("amount").contains("signature"), form.page());
        pay("false", "4000", null).press("pay");
        form = pay("false", "1000.01", null);
        form.press("pay");
        assertTrue(form.said("amount").contains("1000.00"), form.page());
        form.with("amount", "1000").press("pay");
        assertEquals("-5,000.00", balance());
        form = pay("true", String.valueOf(ceiling * 2), null);
        form.press("pay");
        assertEquals(2, Books.number(shop, "select count(*) from cash_movement where type = 'PAID_OUT' and shift_id = " + bin(till.shift())));
        assertEquals(ceiling * 2, Books.number(shop, "select cast(sum(amount) as signed) from cash_movement where type = 'PAID_IN' and shift_id = " + bin(till.shift())), "what comes in lessens nothing");
        var owner = Office.signedIn(shop, Program.owner(shop));
        OfficeForm.on(owner, page(), "payment").with("back", "false").with("amount", ceiling + ".01").with("paidOn", today).with("method", "SAFE").with("tillId", "").with("reference", "").press("pay");
        assertEquals(1, Books.number(shop, "select count(*) from supplier_payment where method = 'SAFE' and supplier_id = " + bin(supplier)));
    }

    /** The newest of its kind in the shift. */
    private String moved(String type) {
        return Books.text(shop, "select bin_to_uuid(id) from cash_movement where type = '" + type + "' and shift_id = " + bin(till.shift()) + " order by at desc limit 1");
    }

    private void furnished(String at, String accountant) {
        shop = at;
        office = Office.signedIn(shop, accountant);
        till = TillClient.beside(shop, drawers.of(shop));
        till.send(till.openShift(500_000));
        Books.run(shop, "insert into supplier (id, code, name, terms_days, lead_days, active) values (" + bin(supplier) + ", '" + supplier.substring(0, 12) + "', 'Supplier " + supplier.substring(0, 8) + "', 30, 1, true)");
    }

    private OfficeForm pay(String back, String amount, String reference) {
        return OfficeForm.on(office, page(), "payment").with("back", back).with("amount", amount).with("paidOn", today).with("method", "TILL").with("tillId", drawers.of(shop)).with("reference", reference == null ? "" : reference);
    }

    /** Where a payment stands in the list. */
    private int row(String reference) {
        return Integer.parseInt(Books.text(shop, "select count(*) from supplier_payment p join supplier_payment o on o.supplier_id = p.supplier_id and o.reference = '" + reference + "' where p.supplier_id = " + bin(supplier) + " and p.kept_at > o.kept_at"));
    }

    private String page() {
        return "/office/purchasing/supplier.xhtml?lang=en&id=" + supplier;
    }

    private String balance() {
        return Office.text(office.page(page()), "balance");
    }

    private long z(String section) {
        return Books.number(shop, "select cast(coalesce(sum(r.amount), 0) * 100 as signed) from z_row r where r.section = '" + section + "' and r.z_id = (select z.id from z_report z where z.shift_id = " + bin(till.shift()) + " order by z.revision desc limit 1)");
    }

    private static String bin(String id) {
        return "uuid_to_bin('" + id + "')";
    }
}
