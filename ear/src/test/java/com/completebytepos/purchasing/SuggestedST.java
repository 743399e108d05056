package com.completebytepos.purchasing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a branch should order is measured by how long it had the goods, with what it sent to others, by Nairobi's weekday, less what a draft holds already; and what came dear late is listed. */
class SuggestedST {
    private final String run = "S" + Long.toString(System.nanoTime(), 36).toUpperCase();
    private final LocalDate today = LocalDate.now(HouseClock.NAIROBI);
    private String shop;
    private Office office;

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatLeftOnThisWeekdayIsOrderedForItOnce(String at) {
        furnished(at);
        // twenty days ago, as Nairobi's day began, it came, and seven days ago, half an hour after midnight, seventy went to another branch: in Greenwich it was the day before
        moved(70, "OPENING", null, "0", today.minusDays(21) + " 21:00:00");
        moved(-70, "TRANSFER_OUT", null, "0", today.minusDays(8) + " 21:30:00");
        moved(-9_000, "SALE", null, "0", today.minusDays(8) + " 21:40:00");
        moved(9_000, "RETURN", null, "0", today.minusDays(8) + " 21:41:00");
        Books.run(shop, "insert into stock_item (branch_id, sku_id, on_hand) values (" + branch() + ", " + sku() + ", 0)");
        var page = "/office/purchasing/suggest.xhtml?lang=en&days=1&branch=" + Books.text(shop, "select bin_to_uuid(" + branch() + ")");
        assertEquals("24", suggested(office.page(page)), "seventy in three weeks");
        var draft = OfficeForm.on(office, "/office/purchasing/orders.xhtml?lang=en", "draft");
        draft.with("supplierId", Books.text(shop, "select bin_to_uuid(id) from supplier where code = '" + run + "'")).with("branchId", Books.text(shop, "select bin_to_uuid(" + branch() + ")"));
        draft.with("typed", run).with("much", "24").press("addLine");
        draft.press("make");
        assertFalse(office.page(page).contains("Wanted " + run));
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatPiecesCostThatWereSoldBeforeTheyCameIsListed(String at) {
        furnished(at);
        var day = LocalDate.of(2001, 1, 1).plusDays(System.nanoTime() % 300);
        moved(-5, "TRANSFER_OUT", null, "0", day + " 08:00:00");
        moved(10, "GOODS_RECEIPT", "100", "500", day + " 09:00:00");
        Books.run(shop, "insert into stock_item (branch_id, sku_id, on_hand, value, average_cost) values (" + branch() + ", " + sku() + ", 5, 500, 100)");
        var listed = new String(office.get("/office/reporting/stock/losses.csv?lang=en&from=" + day + "&to=" + day).body(), StandardCharsets.UTF_8);
        assertTrue(listed.lines().anyMatch(line -> line.contains("Revaluation") && line.contains("-500.00")), listed);
        var other = shop.equals("duka") ? "soko" : "duka";
        assertFalse(new String(Office.signedIn(other, Program.owner(other)).get("/office/reporting/stock/losses.csv?lang=en&from=" + day + "&to=" + day).body(), StandardCharsets.UTF_8).contains("-500.00"));
    }

    private void furnished(String at) {
        shop = at;
        office = Office.signedIn(shop, Program.owner(shop));
        var program = Program.of(shop);
        var list = program.upload("list.csv", ("code,name,price,tax\n" + run + ",Wanted " + run + ",150,B\n").getBytes(StandardCharsets.UTF_8)).json().getString("id");
        assertEquals(200, program.post("imports/" + list + "/check", null, null).status());
        assertEquals(202, program.post("imports/" + list + "/commit", null, null).status());
        Books.await(shop, "select state from import_run where id = uuid_to_bin('" + list + "')", "DONE", Duration.ofSeconds(60));
        var supplier = "uuid_to_bin('" + Ids.next() + "')";
        Books.run(shop, "insert into supplier (id, code, name, terms_days, lead_days, active) values (" + supplier + ", '" + run + "', '0 first of all " + run + "', 30, 0, true)");
        Books.run(shop, "insert into supplier_item (supplier_id, sku_id, price, told_at) values (" + supplier + ", " + sku() + ", 5, now(3))");
    }

    private void moved(int pieces, String reason, String cost, String value, String when) {
        Books.run(shop, "insert into stock_movement (document_id, line_no, part_no, document_kind, branch_id, sku_id, quantity, reason, unit_cost, value, at) values (uuid_to_bin(uuid()), 1, 0, 'COUNT', " + branch() + ", " + sku()
                + ", " + pieces + ", '" + reason + "', " + cost + ", " + value + ", '" + when + "')");
    }

    /** What stands in the field of the goods. */
    private String suggested(String page) {
        int at = page.indexOf("Order Wanted " + run + "\"");
        assertTrue(at > 0, page);
        var field = page.substring(page.lastIndexOf("<input", at), page.indexOf(">", at));
        return field.replaceFirst("(?s).*\\bvalue=\"([^\"]*)\".*", "$1");
    }

    private String branch() {
        return "(select id from branch where active order by code limit 1)";
    }

    private String sku() {
        return "(select id from sku where code = '" + run + "')";
    }
}
