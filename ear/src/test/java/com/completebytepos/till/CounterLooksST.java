package com.completebytepos.till;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.CounterPage;
import com.completebytepos.pages.House;
import com.completebytepos.pages.Looks;
import com.completebytepos.pages.OfficePage;
import com.completebytepos.pages.TillPage;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** What the counter tells without selling anything: price and stock, the customer's display, pictures it cannot read. */
@Tag("wide")
class CounterLooksST {
    @RegisterExtension final Browser browser = new Browser();
    private final TillPage till = new TillPage(browser);
    private final CounterPage counter = new CounterPage(till);

    @ParameterizedTest
    @CsvSource({"duka, njeri, Wanjiku, 1357", "soko, achieng, Baraka, 2468"})
    void thePriceAndTheStockAreToldWithoutSellingAndTheCustomerSeesTheSale(String shop, String supervisor, String name, String pin) throws Exception {
        counter.atTheCounter(shop, supervisor, name, pin);
        till.barcodes();
        till.press(Keys.F9);
        counter.choose("mchele 2kg", "RCE-2000");
        browser.awaitText("#checked-price", "439.00");
        browser.awaitText("#stock", "as of");
        new Looks(browser).of("price-check-" + shop);
        till.press(Keys.ESCAPE);
        new OfficePage(browser).awaitGone("#price-check");
        assertTrue(till.shows("#lines .empty"));
        counter.choose("mkate mweupe", "BRW-0400");
        var selling = browser.driver().getWindowHandle();
        browser.driver().executeScript("window.really = window.open; window.open = () => null;");
        openDisplay();
        browser.awaitText("#notice", "Allow pop-up windows");
        browser.driver().executeScript("window.open = window.really;");
        openDisplay();
        browser.patiently().until(ExpectedConditions.numberOfWindowsToBe(2));
        browser.driver().switchTo().window(browser.driver().getWindowHandles().stream().filter(one -> !one.equals(selling)).findFirst().orElseThrow());
        browser.awaitText("#display-lines", "White Bread");
        browser.driver().get(House.at(shop) + "/pos/display.xhtml?lang=sw");
        browser.awaitText("#display-total", "68.00");
        browser.awaitText("#display-lines", "Mkate mweupe");
        new Looks(browser).of("display-" + shop);
        var display = browser.driver().getWindowHandle();
        browser.driver().switchTo().window(selling);
        counter.settle();
        browser.driver().switchTo().window(display);
        browser.awaitText("#display-change", "0.00");
    }

    private void openDisplay() {
        till.press(Keys.F1);
        browser.find("#menu-display").click();
    }

    @ParameterizedTest
    @CsvSource({"duka, njeri, Wanjiku, 1357", "soko, achieng, Baraka, 2468"})
    void aFileThatIsNoPictureAndAPictureWithoutACodeAreSaidSo(String shop, String supervisor, String name, String pin) throws Exception {
        counter.atTheCounter(shop, supervisor, name, pin);
        var words = Files.writeString(Files.createTempFile("words", ".png"), "this is no picture");
        browser.find("#camera").click();
        browser.find("#camera-file").sendKeys(words.toString());
        browser.awaitText("#camera-problem", "This file is no picture");
        var blank = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        var file = Files.createTempFile("blank", ".png");
        ImageIO.write(blank, "png", file.toFile());
        browser.find("#camera-file").sendKeys(file.toString());
        browser.awaitText("#camera-problem", "No barcode was found");
    }
}
