package com.completebytepos.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Browser;
import com.completebytepos.pages.CounterPage;
import com.completebytepos.pages.Looks;
import com.completebytepos.pages.OfficePage;
import com.completebytepos.pages.TillPage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The till looks through a camera: at an EAN-13 on goods, and at the Code 128 of a label of the shop's own. */
@Tag("wide")
class CameraST {
    /** Of the demo, the same in both shops. */
    private static final String MILLED = "SUF-0024";
    /** SUG-1000 in Code 128, as ZXing 3.5.3 writes it. */
    private static final String SUGAR = "2112142131132131312113131221321131412213122122223123112331112";
    private static final Path VIDEO;
    @RegisterExtension final Browser browser = Browser.whole("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", "--use-file-for-fake-video-capture=" + VIDEO);
    private final TillPage till = new TillPage(browser);
    private final CounterPage counter = new CounterPage(till);

    static {
        try {
            VIDEO = CameraVideo.of(BarPicture.of(Books.text("duka", "select min(b.code) from barcode b join sku s on s.id = b.sku_id where s.code = '" + MILLED + "' and b.unit is null and length(b.code) = 13")));
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    @ParameterizedTest
    @CsvSource({"duka, njeri, Wanjiku, 1357", "soko, achieng, Baraka, 2468"})
    void whatTheCameraSeesIsInTheCartAndTheCameraIsLetGo(String shop, String supervisor, String name, String pin) throws Exception {
        counter.atTheCounter(shop, supervisor, name, pin);
        till.barcodes();
        browser.find("#camera").click();
        new OfficePage(browser).awaitGone("#camera-dialog");
        assertEquals("accepted", browser.find(".scan").getAttribute("data-verdict"), till.text("#verdict"));
        assertTrue(till.text("#lines").contains("Sufuria"), till.text("#lines"));
        new Looks(browser).of("camera-" + shop);
        counter.settle();
        till.awaitSent();
        assertEquals("stored", till.journal().stream().filter(entry -> entry.get("kind").equals("sale")).findFirst().orElseThrow().get("result"));
    }

    @ParameterizedTest
    @CsvSource({"duka, njeri, Wanjiku, 1357", "soko, achieng, Baraka, 2468"})
    void aPhotoOfAShopsOwnCodeInCode128IsReadAsWell(String shop, String supervisor, String name, String pin) throws Exception {
        counter.atTheCounter(shop, supervisor, name, pin);
        till.barcodes();
        browser.find("#camera").click();
        browser.find("#camera-file").sendKeys(BarPicture.ofWidths(SUGAR).toString());
        new OfficePage(browser).awaitGone("#camera-dialog");
        browser.awaitText("#lines", "Sugar");
    }
}
