package com.completebytepos.purchasing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.books.Due;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Desks;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.payments.MobileTill;
import com.completebytepos.payments.Simulator;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A supplier paid from the shop's own number: by two people, once, and booked as the provider says. */
class PayoutsST {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PAGE = "/office/purchasing/payouts.xhtml?lang=en";
    private final Desks desks = new Desks();

    @BeforeAll
    static void resultsComeSoon() {
        Simulator.set("commandSeconds", 1);
    }

    @AfterAll
    static void resultsComeAsEver() {
        Simulator.set("commandSeconds", 3);
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, otieno, 888880, false", "soko, musa, kamau, 5200099, true"})
    void oneAsksAnotherApprovesAndTheSupplierIsPaidOnce(String shop, String owner, String accountant, String number, boolean till) {
        funded(shop);
        var supplier = supplier(shop);
        var form = asking(shop, accountant, supplier);
        form.with("till", String.valueOf(till)).with("number", "12").with("reference", "INV1").with("amount", "50").press("ask");
        assertTrue(form.said("number").contains("5 to 7 digits"), form.page());
        form.with("number", number).with("reference", "too long for that").press("ask");
        assertTrue(form.said("reference").contains("1 to 13"), form.page());
        for (var wrong : new String[] {"0", "-5", "49.50", "1000000"}) {
            form.with("reference", "INV1").with("amount", wrong).press("ask");
            assertTrue(form.said("amount").contains("Whole shillings"), wrong + ": " + form.said("amount"));
        }
        form.with("amount", "50").press("ask");
        var payout = Books.text(shop, "select bin_to_uuid(id) from supplier_payout where supplier_id = " + bin(supplier));
        press(shop, accountant, supplier, "approve");
        assertEquals("ASKED", state(shop, payout), "nobody approves what they asked for");
        press(shop, shop.equals("duka") ? "njeri" : "achieng", supplier, "approve");
        assertEquals("ASKED", state(shop, payout), "who may buy may not pay");
        press(shop, owner, supplier, "approve");
        await(shop, "select state from supplier_payout where id = " + bin(payout), "DONE");
        var receipt = Books.text(shop, "select receipt from supplier_payout where id = " + bin(payout));
        assertEquals(1, Simulator.truth(Simulator.storeOf(shop)).stream().filter(m -> m.toString().contains(receipt) && m.toString().contains("B2B")).count());
        assertEquals("MPESA " + receipt + " 50.00", Books.text(shop, "select concat(method, ' ', reference, ' ', amount) from supplier_payment where supplier_id = " + bin(supplier)));
        press(shop, owner, supplier, "approve");
        assertEquals(1, Books.number(shop, "select count(*) from provider_errand where subject_id = " + bin(payout)));
        var stranger = shop.equals("duka") ? "musa" : "asha";
        assertFalse(desks.of(shop.equals("duka") ? "soko" : "duka", stranger).page(PAGE).contains(receipt));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, otieno", "soko, musa, kamau"})
    void whatTheProviderRefusesIsNotBookedAndCanBeDropped(String shop, String owner, String accountant) {
        var supplier = supplier(shop);
        asked(shop, accountant, supplier, "777770");
        press(shop, owner, supplier, "approve");
        await(shop, "select state from supplier_payout where supplier_id = " + bin(supplier), "FAILED");
        assertEquals(0, Books.number(shop, "select count(*) from supplier_payment where supplier_id = " + bin(supplier)));
        press(shop, accountant, supplier, "cancel");
        assertEquals("CANCELLED", Books.text(shop, "select state from supplier_payout where supplier_id = " + bin(supplier)));
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, otieno", "soko, musa, kamau"})
    void ofWhichNobodyKnowsWhetherItArrivedIsNeverSentAgain(String shop, String owner, String accountant) throws Exception {
        funded(shop);
        var supplier = supplier(shop);
        asked(shop, accountant, supplier, "888880");
        Simulator.nextErrand("b2b", "timeout-done", Simulator.storeOf(shop));
        press(shop, owner, supplier, "approve");
        var payout = Books.text(shop, "select bin_to_uuid(id) from supplier_payout where supplier_id = " + bin(supplier));
        await(shop, "select count(*) from provider_errand where tries = 1 and subject_id = " + bin(payout), "1");
        Books.run(shop, "update provider_errand set state = 'UNKNOWN', conversation_id = null, sent_at = sent_at - interval 20 minute, version = version + 1 where subject_id = " + bin(payout));
        Books.run(shop, "update supplier_payout set sent_at = sent_at - interval 20 minute, version = version + 1 where id = " + bin(payout));
        Due.done(shop, "payments.errand", Books.text(shop, "select bin_to_uuid(id) from provider_errand where subject_id = " + bin(payout)));
        assertEquals(1, Books.number(shop, "select tries from provider_errand where subject_id = " + bin(payout)));
        var form = OfficeForm.on(desks.of(shop, owner), PAGE + "&supplier=" + supplier, "payouts");
        form.with("why", "").press("table:0:went");
        assertTrue(form.said("why").length() > 0, form.page());
        form.with("why", "Seen on the portal").with("code", "UBTOBUSI01").press("table:0:went");
        assertEquals("DONE", state(shop, payout));
        assertEquals(1, Books.number(shop, "select count(*) from supplier_payment where reference = 'UBTOBUSI01' and supplier_id = " + bin(supplier)));
        assertEquals(1, Books.number(shop, "select count(*) from audit_entry where action = 'purchasing.payout-closed' and subject_id = '" + payout + "' and detail like '%Seen on the portal'"));
    }

    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void whoBuysAsksThoughNothingElseOfMoneyIsShown(String shop, String accountant) {
        var keeper = "k" + System.nanoTime();
        Books.run(shop, "insert into app_user (id, username, display_name, password_hash) select uuid_to_bin(uuid()), '" + keeper + "', 'Stock keeper', password_hash from app_user where username = '" + accountant + "'");
        Books.run(shop, "insert into user_role (user_id, role) select id, 'STOCK_KEEPER' from app_user where username = '" + keeper + "'");
        var supplier = supplier(shop);
        OfficeForm.on(Office.signedIn(shop, keeper, "demo-" + accountant), PAGE + "&supplier=" + supplier, "payout").with("number", "888880").with("reference", "INV2").with("amount", "20").press("ask");
        assertEquals(1, Books.number(shop, "select count(*) from supplier_payout where supplier_id = " + bin(supplier)));
    }

    /** The working account of the number has money. */
    private static void funded(String shop) {
        MobileTill.at(shop).paid(9_800);
    }

    private static String supplier(String shop) {
        var id = Ids.next().toString();
        Books.run(shop, "insert into supplier (id, code, name, terms_days, lead_days, active) values (" + bin(id) + ", 'S" + System.nanoTime() % 1_000_000_000 + "', 'Paid by phone', 30, 1, true)");
        return id;
    }

    private OfficeForm asking(String shop, String who, String supplier) {
        return OfficeForm.on(desks.of(shop, who), PAGE + "&supplier=" + supplier, "payout");
    }

    private void asked(String shop, String who, String supplier, String number) {
        asking(shop, who, supplier).with("number", number).with("reference", "INV2").with("amount", "20").press("ask");
        assertEquals(1, Books.number(shop, "select count(*) from supplier_payout where supplier_id = " + bin(supplier)));
    }

    private void press(String shop, String who, String supplier, String button) {
        OfficeForm.on(desks.of(shop, who), PAGE + "&supplier=" + supplier, "payouts").press("table:0:" + button);
    }

    private static String state(String shop, String payout) {
        return Books.text(shop, "select state from supplier_payout where id = " + bin(payout));
    }

    private static String bin(String id) {
        return "uuid_to_bin('" + id + "')";
    }

    private static void await(String shop, String query, String wanted) {
        Books.await(shop, query, wanted, PATIENCE);
    }
}
