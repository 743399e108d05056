package com.completebytepos.purchasing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.selling.SpareDrawers;
import com.completebytepos.till.TillClient;
import java.time.Duration;
import java.time.LocalDate;
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
