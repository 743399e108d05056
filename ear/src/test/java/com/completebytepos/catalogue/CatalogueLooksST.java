package com.completebytepos.catalogue;

import com.completebytepos.integration.Program;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.CounterPage;
import com.completebytepos.pages.Looks;
import com.completebytepos.pages.OfficePage;
import com.completebytepos.pages.TillPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of the catalogue fit a desk and a phone of 360 pixels, without being pushed sideways. */
@Tag("wide")
class CatalogueLooksST {
    @RegisterExtension final Browser browser = new Browser();
    private final OfficePage office = new OfficePage(browser);
    private final TillPage till = new TillPage(browser);
    private final Looks looks = new Looks(browser);

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void productsImportAndLabelsFitDeskAndPhone(String shop, String owner) throws IOException {
        var run = "W" + Long.toString(System.nanoTime(), 36);
        var file = "Ref;Name;Sales price;Tax;Barcode\n" + run + "-1;Chai ya tangawizi 250 g;145;B;\n" + run + "-2;Kahawa 100 g;-5;B;\n" + run + "-3;Asali 500 g;620;B;6169991500076\n";
        var list = Program.of(shop).upload("bei-mpya.csv", file.getBytes(StandardCharsets.UTF_8)).json().getString("id");
        office.open(shop, owner, "catalogue/products.xhtml");
        looks.of("products-" + shop);
        office.go(shop, "imports/import.xhtml?id=" + list);
        office.choose("import:table:0:meaning", "CODE");
        office.click("import:check");
        browser.awaitText("#faulty", "2");
        looks.of("import-" + shop);
        office.go(shop, "catalogue/labels.xhtml");
        browser.find("#pdf");
        looks.of("labels-" + shop);
        office.go(shop, "catalogue/codes.xhtml");
        browser.find("[id='codes:table']");
        looks.of("codes-" + shop);
        office.go(shop, "imports/imports.xhtml");
        browser.find("#exportPictures");
        looks.of("imports-" + shop);
        office.go(shop, "pricing/bulk.xhtml");
        office.type("bulk:search", "SUF-0024");
        office.type("bulk:brand", "Kibuyu");
        office.type("bulk:ageLimit", "18");
        browser.driver().executeScript("document.querySelectorAll(\"[id='bulk:branch'] option\")[1].selected = true");
        office.choose("bulk:offer", "favourite");
        office.type("bulk:least", "12");
        office.click("bulk:preview");
        browser.awaitText("#count", "1");
        looks.of("bulk-change-" + shop);
        office.go(shop, "identity/tokens.xhtml");
        looks.of("tokens-" + shop);
    }

    @ParameterizedTest
    @CsvSource({"duka, njeri, Wanjiku, 1357", "soko, achieng, Baraka, 2468"})
    void theTillsSearchFitsDeskAndPhone(String shop, String supervisor, String name, String pin) throws IOException {
        var counter = new CounterPage(till);
        counter.atTheCounter(shop, supervisor, name, pin);
        till.barcodes();
        for (var code : List.of("SUG-1000", "SPG-0400", "SFT-1000")) till.scan(code);
        browser.awaitText("#lines", "Fabric Softener");
        looks.of("till-" + shop);
        counter.slowly("suger brown");
        browser.awaitText("#found", "SUG-1000");
        looks.of("till-search-" + shop);
    }
}
