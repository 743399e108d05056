package com.completebytepos.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.CounterPage;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.pages.TillPage;
import com.completebytepos.till.TillClient;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the shop's scale writes its barcodes: from the owner's page over the feed to a sample that is scanned. */
class ScaleLayoutsST {
    private static final String PAGE = "/office/catalogue/scale.xhtml?lang=";
    @RegisterExtension final Browser browser = new Browser();
    private final TillPage till = new TillPage(browser);

    @AfterEach
    void asTheDemoHasThem() {
        for (var shop : new String[] {"duka", "soko"}) {
            var form = form(shop, "en");
            int rows = rows(form);
            if (rows == 2) continue;
            for (; rows > 2; rows--) form.press("table:" + (rows - 1) + ":remove");
            form.press("save");
        }
    }

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, njeri, Wanjiku, 1357", "soko, achieng, Baraka, 2468"})
    void aLayoutIsAddedAndChangedAndTheSampleOfThePageIsSoldByWeight(String shop, String supervisor, String cashier, String pin) {
        var form = form(shop, "en");
        assertEquals(2, rows(form), "the demo's own");
        form.press("add");
        form.with("table:2:first", "28").with("table:2:kind", "WEIGHT").with("table:2:places", "2").press("save");
        form.with("table:2:places", "3").press("save");
        form.press("add");
        var page = form.with("table:3:first", "29").with("table:3:kind", "PRICE").with("table:3:places", "2").press("save");
        assertTrue(page.contains("Tills read the codes this way"), page);
        assertEquals("[28 weight 5 5 3, 29 price 5 5 2]", new Feed(shop, TillClient.joining(shop)).shopRow().getJsonArray("scaleCodes").getValuesAs(jakarta.json.JsonObject.class).stream().skip(2)
                .map(l -> l.getString("prefix") + " " + l.getString("kind") + " " + l.getInt("itemDigits") + " " + l.getInt("valueDigits") + " " + l.getInt("decimals")).toList().toString());
        new CounterPage(till).atTheCounter(shop, supervisor, cashier, pin);
        till.barcodes();
        till.scan(sample(page, "28"));
        browser.awaitText("#lines", "Red Apples");
        browser.awaitText("#lines .quantity", "1.25");
        till.scan(sample(page, "29"));
        browser.awaitText("#lines li:last-of-type", "12.50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatCannotBeIsSaidAtItsFieldInBothLanguages(String shop) {
        var form = form(shop, "en");
        form.press("add");
        form.with("table:2:first", "20").press("save");
        assertEquals("The prefix 20 is here twice.", form.said("prefix"));
        form.with("table:2:first", "31").press("save");
        assertEquals("A prefix is 20 to 29. This is not: 31.", form.said("prefix"));
        form.with("table:2:first", "28").with("table:2:kind", "PRICE").with("table:2:places", "3").press("save");
        assertEquals("A weight has up to 3 decimals, a price up to 2.", form.said("decimals"));
        var swahili = form(shop, "sw");
        swahili.press("add");
        swahili.with("table:2:first", "20").press("save");
        assertEquals("Mwanzo 20 uko mara mbili.", swahili.said("prefix"));
        swahili.with("table:2:first", "28").with("table:2:kind", "PRICE").with("table:2:places", "3").press("save");
        assertEquals("Uzito una desimali 3 au chini, bei 2 au chini.", swahili.said("decimals"));
        assertEquals(2, Books.number(shop, "select count(*) from scale_layout"));
    }

    private static OfficeForm form(String shop, String language) {
        return OfficeForm.on(Office.signedIn(shop, Program.owner(shop)), PAGE + language, "scale");
    }

    private static int rows(OfficeForm form) {
        return (int) Pattern.compile("id=\"scale:table:\\d+:first\"").matcher(form.page()).results().count();
    }

    /** The code the page shows beside a prefix. */
    private static String sample(String page, String prefix) {
        var found = Pattern.compile("<code>(" + prefix + "\\d{11})</code>").matcher(page);
        assertTrue(found.find(), page);
        return found.group(1);
    }
}
