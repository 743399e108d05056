package com.completebytepos.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How goods that leave are valued is chosen for months that have not begun, by who may, and given up again before it begins. */
class CostingST {
    private static final String PAGE = "/office/stock/costing.xhtml?lang=en";

    @ParameterizedTest
    @CsvSource({"duka, njeri", "soko, achieng"})
    void anotherWayOfCostingIsChosenForAMonthThatHasNotBegun(String shop, String cashier) {
        var office = Office.signedIn(shop, Program.owner(shop));
        var next = LocalDate.now(HouseClock.NAIROBI).withDayOfMonth(1).plusMonths(1);
        var before = set(shop);
        var form = OfficeForm.on(office, PAGE, "costing");
        assertTrue(form.page().contains("id=\"now\">Moving average"), form.page());
        form.with("method", "AVERAGE").with("from", next.toString()).press("save");
        assertTrue(form.said("method").contains("already"), form.page());
        form.with("method", "FIFO").with("from", next.minusMonths(2).toString()).press("save");
        assertEquals("AVERAGE", Books.text(shop, "select costing from stock_rules"), "a month that is over is not among the choices");
        form.with("method", "FIFO").with("from", next.toString()).press("save");
        assertEquals("FIFO AVERAGE " + next, Books.text(shop, "select concat_ws(' ', costing, costing_before, costing_from) from stock_rules"));
        assertTrue(form.page().contains("First in, first out · ") && form.page().contains("id=\"now\">Moving average"), form.page());
        assertTrue(office.page("/office/stock/costing.xhtml?lang=sw").contains("Iliyoingia kwanza hutoka kwanza"));
        form.with("method", "AVERAGE").press("save");
        assertEquals("AVERAGE AVERAGE", Books.text(shop, "select concat_ws(' ', costing, costing_before, costing_from) from stock_rules"));
        assertEquals(before + 2, set(shop));
        assertEquals(0, Books.number(shop, "select count(*) from stock_item where layered <> 0"));
        assertEquals(403, Office.signedIn(shop, cashier).get(PAGE).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatIsLeftOfEachComingStandsWithTheGoodsInTheOrderItLeaves(String shop) {
        var office = Office.signedIn(shop, Program.owner(shop));
        var branch = Books.text(shop, "select bin_to_uuid(id) from branch where active order by code limit 1");
        var sku = Books.text(shop, "select bin_to_uuid(i.sku_id) from stock_item i where i.branch_id = uuid_to_bin('" + branch + "') and i.layered = 0 order by i.sku_id desc limit 1");
        var page = "/office/stock/item.xhtml?lang=en&sku=" + sku + "&branch=" + branch;
        var one = " where branch_id = uuid_to_bin('" + branch + "') and sku_id = uuid_to_bin('" + sku + "')";
        assertFalse(office.page(page).contains("What of each coming is left"));
        Books.run(shop, "insert into stock_layer (branch_id, sku_id, layer_no, line_no, part_no, at, quantity, value, unit_cost) values " + layer(branch, sku, 2, "'2026-11-02 09:00'", "7.5, 90, 12")
                + ", " + layer(branch, sku, 1, "'2026-11-01 09:00'", "3, 31.5, 10.5") + ", " + layer(branch, sku, 0, "null", "-1, -12, 12") + ", " + layer(branch, sku, 3, "'2026-11-03 09:00'", "0, 0, 11"));
        assertFalse(office.page(page).contains("What of each coming is left"), "they leave at the average");
        Books.run(shop, "update stock_item set layered = 1" + one);
        try {
            var shown = office.page(page).split("What of each coming is left")[1].split("</table>")[0].replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
            assertTrue(shown.contains("Sold before it came -1 12.00 -12.00 2026-11-01 12:00 3 10.50 31.50 2026-11-02 12:00 7.5 12.00 90.00"), shown);
        } finally {
            Books.run(shop, "update stock_item set layered = 0" + one);
            Books.run(shop, "delete from stock_layer" + one);
        }
    }

    private static String layer(String branch, String sku, int number, String at, String rest) {
        return "(uuid_to_bin('" + branch + "'), uuid_to_bin('" + sku + "'), " + number + ", 1, 0, " + at + ", " + rest + ")";
    }

    private static long set(String shop) {
        return Books.number(shop, "select count(*) from audit_entry where action = 'stock.costing-set'");
    }
}
