package com.completebytepos.fiscal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.TillClient;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** KRA is told from whom goods came and to which branch they went. */
@Tag("wide")
class OtherEndsAtKraST {

    @ParameterizedTest
    @CsvSource({"duka, MA, A000000001D", "soko, TB, A000000002S"})
    void theSupplierStandsOnWhatWasBought(String shop, String branch, String tin) {
        var pin = "P" + String.format("%09d", System.nanoTime() % 1_000_000_000) + "K";
        var supplier = Ids.next().toString();
        Books.run(shop, "insert into supplier (id, code, name, kra_pin, terms_days, lead_days, active) values (uuid_to_bin('" + supplier + "'), '" + pin + "', 'Known to KRA', '" + pin + "', 30, 1, true)");
        var form = OfficeForm.on(Office.signedIn(shop, Program.owner(shop)), "/office/purchasing/receive.xhtml?lang=en", "receive");
        form.with("supplierId", supplier).with("branchId", id(shop, branch)).with("typed", TillClient.at(shop).goods(5).code()).with("much", "2").press("addLine");
        form.with("lines:0:price", "10").press("book");
        var receipt = Books.text(shop, "select bin_to_uuid(id) from goods_receipt where supplier_id = uuid_to_bin('" + supplier + "')");
        var told = told(shop, receipt, "PURCHASED", tin, "02");
        assertEquals(pin + " Known to KRA", told.getString("custTin") + " " + told.getString("custNm"));
        assertTrue(told.isNull("custBhfId"));
    }

    @Test
    void bothBranchesStandOnATransfer() {
        var office = Office.signedIn("soko", "musa");
        var goods = TillClient.at("soko").goods(6);
        var ask = OfficeForm.on(office, "/office/stock/transfers.xhtml?lang=en", "ask");
        ask.with("typed", goods.code()).with("much", "1").press("addLine");
        ask.with("fromBranch", id("soko", "TB")).with("toBranch", id("soko", "KT")).press("send");
        var transfer = Books.text("soko", "select bin_to_uuid(t.id) from stock_transfer t join stock_transfer_line l on l.transfer_id = t.id where l.code = '" + goods.code() + "' order by t.id desc limit 1");
        var path = "/office/stock/transfer.xhtml?lang=en&id=" + transfer;
        OfficeForm.on(Office.signedIn("soko", "achieng"), path, "transfer").press("approve");
        OfficeForm.on(office, path, "transfer").with("plate", "KAA 001A").with("driver", "Otieno").press("send");
        var sent = told("soko", transfer, "MOVED_OUT", "A000000002S", "13");
        assertEquals("A000000002S 01", sent.getString("custTin") + " " + sent.getString("custBhfId"));
        var arrival = OfficeForm.on(office, path, "transfer");
        arrival.with("typed", goods.code()).with("much", "1").press("addLine");
        arrival.with("branchId", id("soko", "KT")).press("receive");
        var came = told("soko", transfer, "MOVED_IN", "A000000002S", "04");
        assertEquals("A000000002S 00", came.getString("custTin") + " " + came.getString("custBhfId"));
    }

    /** What KRA was told of a document's movements of one kind. */
    private static JsonObject told(String shop, String document, String kind, String tin, String code) {
        var which = " from tax_stock_move where document_id = uuid_to_bin('" + document + "') and kind = '" + kind + "' and state = 'TOLD'";
        FiscalBooks.await(kind + " told of " + document, () -> Books.number(shop, "select count(*)" + which) > 0);
        long number = Books.number(shop, "select max(number)" + which);
        return Kra.moved(tin, code).stream().filter(one -> one.getInt("number") == number).findFirst().orElseThrow().getJsonObject("request");
    }

    private static String id(String shop, String branch) {
        return Books.text(shop, "select bin_to_uuid(id) from branch where code = '" + branch + "'");
    }
}
