package com.completebytepos.taxbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.books.Books;
import com.completebytepos.fiscal.Kra;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What suppliers told KRA counts once however many branches ask, comes back with their credit notes, and is answered in its turn. */
class PurchasesOnceST {
    private static final Map<String, String> PIN = Map.of("duka", "A000000001D", "soko", "A000000002S");
    private final long run = ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999);
    private final String seller = "P" + run + "W";

    @AfterEach
    void fairWeather() {
        Kra.fairWeather();
    }

    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void eachBranchOfASellerCountsByItselfOnceATaxpayerAndACreditNoteTakesTaxBack(String shop, String accountant) {
        Kra.declares(PIN.get(shop), seller, "00", 42, "S", "1160.00");
        Kra.declares(PIN.get(shop), seller, "01", 42, "S", "580.00");
        Kra.declares(PIN.get(shop), seller, "00", 43, "R", "232.00");
        fetch(shop, accountant);
        fetch(shop, accountant);
        assertEquals("00/42 1000.00 160.00, 00/43 -200.00 -32.00, 01/42 500.00 80.00", Books.text(shop,
                "select group_concat(seller_branch, '/', invoice_number, ' ', taxable, ' ', tax order by seller_branch, invoice_number separator ', ') from tax_purchase where seller_pin = '" + seller + "'"));
        assertEquals("-1.00 -232.00", Books.text(shop, "select concat(l.quantity, ' ', l.total) from tax_purchase_line l join tax_purchase p on p.id = l.purchase_id where p.invoice_number = 43 and p.seller_pin = '" + seller + "'"));
        Books.await(shop, "select count(distinct task) - count(*) from tax_import where taxpayer = 'DEMO/" + PIN.get(shop) + "'", "0", Duration.ofSeconds(1));
        answered(shop, 43, true);
        Books.await(shop, "select state from tax_purchase where invoice_number = 43 and seller_pin = '" + seller + "'", "ACCEPTED", Duration.ofSeconds(30));
        long number = Books.number(shop, "select number from tax_purchase where invoice_number = 43 and seller_pin = '" + seller + "'");
        assertEquals(number, Kra.answered(PIN.get(shop), "R").get(Kra.answered(PIN.get(shop), "R").size() - 1).getInt("number"), "told to KRA as what it is");
    }

    /** Read before by every device of the taxpayer for itself. */
    @Test
    void whatWasReadTwiceBeforeIsKeptOnceAndTheAnswerStays() {
        Kra.declares(PIN.get("soko"), seller, "00", 7, "S", "116.00");
        fetch("soko", "kamau");
        Books.run("soko", "update tax_purchase set taxpayer = null, state = 'ACCEPTED', accepts = true where seller_pin = '" + seller + "'");
        Books.run("soko", "insert into tax_purchase (id, device_id, seller_pin, seller_branch, seller_name, invoice_number, sold_on, taxable, tax, total, told, state, fetched_at) select uuid_to_bin(uuid()), d.id, p.seller_pin, p.seller_branch,"
                + " p.seller_name, p.invoice_number, p.sold_on, p.taxable, p.tax, p.total, p.told, 'NEW', p.fetched_at from tax_purchase p join fiscal_device d on d.pin = 'A000000002S' and d.bhf_id <> '00' and d.current_branch_id is not null"
                + " where p.seller_pin = '" + seller + "'");
        fetch("soko", "kamau");
        assertEquals("DEMO/A000000002S ACCEPTED", Books.text("soko", "select group_concat(taxpayer, ' ', state) from tax_purchase where seller_pin = '" + seller + "'"));
    }

    @Tag("wide")
    @Test
    void anAnswerWhoseReplyWasLostIsNotOvertaken() {
        Kra.declares(PIN.get("duka"), seller, "00", 1, "S", "116.00");
        Kra.declares(PIN.get("duka"), seller, "00", 2, "S", "116.00");
        fetch("duka", "otieno");
        int before = Kra.answered(PIN.get("duka"), "P").size();
        Kra.weather("DROP_AFTER", PIN.get("duka"), "insertTrnsPurchase", 1);
        answered("duka", 1, false);
        Books.await("duka", "select count(*) from tax_lists where uncertain", "1", Duration.ofSeconds(30));
        answered("duka", 2, false);
        for (int invoice : new int[] {1, 2}) Books.await("duka", "select state from tax_purchase where invoice_number = " + invoice + " and seller_pin = '" + seller + "'", "REJECTED", Duration.ofSeconds(60));
        assertEquals(before + 2, Kra.answered(PIN.get("duka"), "P").size());
        assertEquals("1", Books.text("duka", "select max(number) - min(number) from tax_purchase where seller_pin = '" + seller + "'"));
    }

    private static void fetch(String shop, String accountant) {
        var page = OfficeForm.on(Office.signedIn(shop, accountant), "/office/taxbooks/purchases.xhtml?lang=en", "purchases").press("fetch");
        assertEquals(true, page.contains("New purchases and imports"), page);
    }

    /** As a person answers; the goods on it are ours already. */
    private void answered(String shop, int invoice, boolean accepts) {
        var which = " from tax_purchase where invoice_number = " + invoice + " and seller_pin = '" + seller + "'";
        Books.run(shop, "update tax_purchase set state = 'SENT', accepts = " + accepts + " where invoice_number = " + invoice + " and seller_pin = '" + seller + "'");
        Books.run(shop, "insert into cbpos_work.work_item (id, shop, lane, kind, reference, due_at, created_at) select uuid_to_bin(uuid()), '" + shop + "', concat('taxbooks-answers:', bin_to_uuid(device_id)), 'taxbooks.answer',"
                + " concat('P/', bin_to_uuid(id)), utc_timestamp(3), utc_timestamp(3)" + which);
    }
}
