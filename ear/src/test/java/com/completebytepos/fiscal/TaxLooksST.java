package com.completebytepos.fiscal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.OfficePage;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages about KRA, about tills and about findings fit a desk and a phone of 360 pixels, without being pushed sideways. */
@Tag("wide")
class TaxLooksST {
    private static final int PHONE = 360;
    @RegisterExtension final Browser browser = new Browser();
    private final OfficePage office = new OfficePage(browser);

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void krasPagesAndThoseOfTillsAndFindingsFitDeskAndPhone(String shop, String owner) throws IOException {
        var till = TillClient.at(shop);
        till.sale(new Sold(till.goods(2), 1_000));
        var odd = till.sale(new Sold(till.goods(3), 1_000));
        till.send(odd);
        var report = Books.text(shop, "select bin_to_uuid(id) from sync_report where workstation_id = uuid_to_bin('" + till.workstationId() + "') limit 1");
        office.open(shop, owner, "sync/tills.xhtml");
        looks("tills-" + shop);
        for (var page : new String[] {"sync/attention.xhtml", "resolution/finding.xhtml?source=report&id=" + report, "fiscal/etims.xhtml", "fiscal/devices.xhtml", "fiscal/goods.xhtml", "taxbooks/days.xhtml",
                "taxbooks/stock.xhtml", "taxbooks/purchases.xhtml", "taxbooks/inputvat.xhtml?month=2026-11", "taxbooks/vatreturn.xhtml"}) {
            office.go(shop, page);
            browser.find("main");
            looks(page.replaceAll("\\.xhtml.*", "").replace('/', '-') + "-" + shop);
        }
    }

    private void looks(String name) throws IOException {
        browser.picture(name);
        browser.driver().executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", PHONE, "height", 740, "deviceScaleFactor", 1, "mobile", true));
        try {
            browser.settle();
            browser.picture(name + "-360");
            long width = ((Number) browser.driver().executeScript("return document.scrollingElement.scrollWidth")).longValue();
            assertTrue(width <= PHONE, name + " is " + width + " pixels wide");
        } finally {
            browser.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }
}
