package com.completebytepos.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.House;
import com.completebytepos.pages.Looks;
import com.completebytepos.pages.OfficePage;
import com.completebytepos.till.DayText;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cash and cashiers with every table open, and the card's own pages: on a desk its tables are as wide as the page, on a phone nothing is pushed sideways. */
@Tag("wide")
class CashLooksST {
    @RegisterExtension final Browser browser = new Browser();

    @ParameterizedTest
    @CsvSource({"duka, asha, en", "soko, musa, sw"})
    void everyTableFitsADeskAndAPhone(String shop, String owner, String language) throws IOException {
        var till = TillClient.at(shop);
        till.send(till.sale(new Sold(till.goods(3), 1_000)), till.removed(till.goods(2), 1_000, false), till.closeShiftWith(400_000, DayText.approval("SHIFT_VARIANCE", till.supervisor(), "Counted twice")));
        new OfficePage(browser).open(shop, owner, "today.xhtml");
        browser.driver().get(House.at(shop) + "/office/reporting/cash.xhtml?lang=" + language);
        browser.find("#cashiers");
        browser.driver().executeScript("document.querySelectorAll('details').forEach(one => { one.open = true; })");
        browser.settle();
        var widths = (java.util.List<?>) browser.driver().executeScript("return [document.querySelector(\"[id='countsForm:counts']\").offsetWidth, document.querySelector('#cashiers').closest('.panel').offsetWidth]");
        assertTrue(((Number) widths.get(0)).doubleValue() > 0.9 * ((Number) widths.get(1)).doubleValue(), "the counts are " + widths.get(0) + " of " + widths.get(1) + " pixels wide");
        assertEquals(true, browser.driver().executeScript("const table = document.querySelector('#cashiers'); return table.offsetWidth <= table.parentElement.clientWidth"), "the cashiers stand whole on a desk");
        new Looks(browser).of("cash-" + shop);
        browser.driver().get(House.at(shop) + "/office/branches/business.xhtml?lang=" + language);
        new Looks(browser).of("business-" + shop);
        browser.driver().get(House.at(shop) + "/office/storedvalue/values.xhtml?lang=" + language);
        new Looks(browser).of("values-files-" + shop);
    }
}
