package com.completebytepos.till;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.OfficePage;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of proformas and the owner's rules fit a desk and a phone of 360 pixels. */
@Tag("wide")
class ProformaLooksST {
    private static final int PHONE = 360;
    @RegisterExtension final Browser browser = new Browser();
    private final OfficePage office = new OfficePage(browser);

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void theListFitsDeskAndPhone(String shop, String owner) throws IOException {
        office.open(shop, owner, "selling/proformas.xhtml");
        for (var page : new String[] {"selling/proformas.xhtml", "branches/rules.xhtml", "reporting/counter.xhtml", "audit/audit.xhtml"}) {
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
