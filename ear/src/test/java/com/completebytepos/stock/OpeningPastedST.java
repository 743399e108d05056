package com.completebytepos.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Opening balances pasted out of a spreadsheet are opened as they stand there, or not at all. */
class OpeningPastedST {

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aThousandIsOpenedAsAThousandAndTwoCostsOfOneThingAreRefused(String shop) {
        var code = "O" + Long.toString(System.nanoTime(), 36).toUpperCase();
        var program = Program.of(shop);
        var list = program.upload("list.csv", ("code,name,price,tax\n" + code + ",Opened " + code + ",150,B\n").getBytes(StandardCharsets.UTF_8)).json().getString("id");
        assertEquals(200, program.post("imports/" + list + "/check", null, null).status());
        assertEquals(202, program.post("imports/" + list + "/commit", null, null).status());
        Books.await(shop, "select state from import_run where id = uuid_to_bin('" + list + "')", "DONE", Duration.ofSeconds(60));
        var form = OfficeForm.on(Office.signedIn(shop, Program.owner(shop)), "/office/stock/opening.xhtml?lang=en", "opening");
        form.with("text", "code\tquantity\tcost\n" + code + "\t5\t50\n\n" + code + "\t5\t70").press("open");
        assertTrue(form.said("text").contains("4: " + code + " 50 / 70"), form.page());
        form.with("text", code + ",1,200,95.50").press("open");
        assertTrue(form.said("text").contains("1: " + code + " 95.50"), form.page());
        form.with("text", "no such code\t5\t50").press("open");
        assertTrue(form.said("text").contains("1: no such code"), form.page());
        form.with("text", code + "\t1,200\t95.50\n" + code + "\t1\t95.5").press("open");
        assertEquals("1201.000 95.5000", Books.text(shop, "select concat(m.quantity, ' ', m.unit_cost) from stock_movement m join sku s on s.id = m.sku_id where s.code = '" + code + "'"), form.page());
    }
}
