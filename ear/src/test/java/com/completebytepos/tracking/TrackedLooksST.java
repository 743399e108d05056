package com.completebytepos.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.kernel.HouseClock;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.Looks;
import com.completebytepos.pages.OfficePage;
import com.completebytepos.till.Sold;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages where batches and pieces are seen and received fit a desk and a phone. */
@Tag("wide")
class TrackedLooksST {
    private static final LocalDate FIRST = LocalDate.now(HouseClock.NAIROBI).plusDays(15);
    private static final LocalDate SECOND = FIRST.plusDays(5);
    @RegisterExtension final Browser browser = new Browser();

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void thePagesOfBatchesAndPiecesFitDeskAndPhone(String name, String owner) throws Exception {
        var shop = TrackedShop.of(name);
        var run = Long.toString(System.nanoTime(), 36).toUpperCase();
        assertEquals("", shop.receive("JUICE", "5", "P" + run + " " + FIRST + " 2\nQ" + run + " " + SECOND));
        assertEquals("", shop.receive("CLOCK", "2", "R" + run + " S" + run));
        shop.till().send(shop.till().sale(new Sold(shop.goods("CLOCK"), 1_000, Map.of("serial", "R" + run))));
        var office = new OfficePage(browser);
        office.open(name, owner, "tracking/batches.xhtml?days=30");
        browser.awaitText("[id='batches:table']", "P" + run);
        new Looks(browser).of("batches-" + name);
        office.go(name, "tracking/pieces.xhtml?number=R" + run);
        browser.awaitText("[id='pieces']", "Sold");
        new Looks(browser).of("pieces-" + name);
        office.go(name, "purchasing/receive.xhtml");
        office.type("receive:typed", shop.code("JUICE"));
        office.type("receive:much", "3");
        office.click("receive:addLine");
        browser.find("[id='receive:lines:0:marks']");
        new Looks(browser).of("receive-tracked-" + name);
    }
}
