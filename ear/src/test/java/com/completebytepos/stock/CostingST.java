package com.completebytepos.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private static long set(String shop) {
        return Books.number(shop, "select count(*) from audit_entry where action = 'stock.costing-set'");
    }
}
