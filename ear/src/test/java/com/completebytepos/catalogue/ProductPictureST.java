package com.completebytepos.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.CounterPage;
import com.completebytepos.pages.House;
import com.completebytepos.pages.OfficePage;
import com.completebytepos.pages.TillPage;
import com.completebytepos.till.Cable;
import com.completebytepos.till.TillClient;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The picture of a product: from the owner's file to the till's tile, also with the cable cut. */
@Tag("wide")
class ProductPictureST {
    @RegisterExtension final Browser browser = new Browser();
    private final OfficePage office = new OfficePage(browser);
    private final RecordPage record = new RecordPage(browser, office);
    @RegisterExtension final Browser counterBrowser = new Browser();
    private final TillPage till = new TillPage(counterBrowser);
    private final CounterPage counter = new CounterPage(till);

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void aPictureIsMadeSmallAndServedAndWhatIsNoneIsRefusedAtTheField(String shop, String owner, @TempDir Path folder) throws Exception {
        var code = record.added(shop, owner, "GOODS", "50.00");
        upload(Files.writeString(folder.resolve("not.png"), "\u0089PNG this is not a picture"));
        browser.awaitText("[id='image']", "not a picture that can be read");
        upload(Files.write(folder.resolve("half.jpg"), Arrays.copyOf(Files.readAllBytes(drawn(folder.resolve("whole.jpg"), "jpg")), 300)));
        browser.awaitText("[id='image']", "not a picture that can be read");
        upload(drawn(folder.resolve("large.png"), "png"));
        browser.find("[id='shown']");
        var hash = new Feed(shop, TillClient.joining(shop)).product(code).getString("image");
        assertEquals("512x256", picture(shop, hash, 200).getWidth() + "x" + picture(shop, hash, 200).getHeight());
        assertEquals(96, picture(shop, hash + "/thumb", 200).getWidth());
        picture(shop, "0".repeat(32), 404);
        picture(shop.equals("duka") ? "soko" : "duka", hash.substring(1) + "0", 404);
    }

    @ParameterizedTest
    @CsvSource({"duka, asha, njeri, Wanjiku, 1357", "soko, musa, achieng, Baraka, 2468"})
    void thePictureIsSeenWhereGoodsAreLookedForAndStaysWithoutNetwork(String shop, String owner, String supervisor, String name, String pin, @TempDir Path folder) throws Exception {
        var code = record.added(shop, owner, "GOODS", "50.00");
        upload(drawn(folder.resolve("large.png"), "png"));
        browser.find("[id='shown']");
        office.go(shop, "catalogue/products.xhtml?q=" + code);
        seen(browser, "[id='products:table'] .thumb img");
        office.clickIn("[id='products:table']", "edit");
        browser.driver().executeScript("document.querySelector(\"[id='edit:favourite'] .ui-chkbox-box\").click()");
        office.click("edit:save");
        office.awaitGone("#dialog");
        try (var cable = new Cable(Integer.parseInt(House.PORT))) {
            counterBrowser.driver().get("http://" + shop + ".localhost:" + cable.port() + "/pos/sell.xhtml?lang=en");
            till.register(supervisor, "demo-" + supervisor);
            till.signOn(name, pin);
            till.openShift("5000");
            till.barcodes();
            till.awaitWorker();
            counterBrowser.driver().navigate().refresh();
            counterBrowser.find("#scan");
            counterBrowser.awaitPresent("#tiles [data-code='" + code + "']");
            counterBrowser.driver().executeScript("document.querySelector(\"#tiles [data-code='" + code + "']\").scrollIntoView()");
            seen(counterBrowser, "#tiles [data-code='" + code + "'] img");
            assertEquals("48px 48px", counterBrowser.driver().executeScript("const box = getComputedStyle(document.querySelector('#tiles .thumb')); return `${box.width} ${box.height}`"), "room that does not depend on the picture");
            counter.slowly(code);
            seen(counterBrowser, "#found [data-code='" + code + "'] img");
            counterBrowser.picture("found-with-picture-" + shop);
            cable.cut();
            counterBrowser.driver().navigate().refresh();
            counterBrowser.find("#scan");
            counterBrowser.awaitPresent("#tiles [data-code='" + code + "']");
            counterBrowser.driver().executeScript("document.querySelector(\"#tiles [data-code='" + code + "']\").scrollIntoView()");
            seen(counterBrowser, "#tiles [data-code='" + code + "'] img");
            till.press(Keys.F9);
            counter.choose(code, code);
            counterBrowser.find("#checked-price");
            seen(counterBrowser, "#price-check .thumb img");
        }
    }

    /** Drawn, not only asked for. */
    private static void seen(Browser where, String css) {
        where.patiently().until(d -> (Boolean) where.driver().executeScript("return (document.querySelector(arguments[0])?.naturalWidth ?? 0) > 0", css));
    }

    private BufferedImage picture(String shop, String path, int status) throws Exception {
        var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(House.at(shop) + "/goods-pictures/" + path)).build(), BodyHandlers.ofByteArray());
        assertEquals(status, answer.statusCode());
        if (status == 200) assertEquals("image/jpeg", answer.headers().firstValue("Content-Type").orElseThrow());
        return status == 200 ? ImageIO.read(new ByteArrayInputStream(answer.body())) : null;
    }

    private static Path drawn(Path file, String format) throws Exception {
        var image = new BufferedImage(1024, 512, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 1024; x++) image.setRGB(x, x / 2, (int) (file.hashCode() * 31L + System.nanoTime()) & 0xffffff);
        ImageIO.write(image, format, file.toFile());
        return file;
    }

    private void upload(Path file) {
        browser.driver().findElement(By.cssSelector("[id='image'] input[type=file]")).sendKeys(file.toString());
        office.click("image:show");
    }
}
