package com.completebytepos.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.pages.Browser;
import com.completebytepos.pages.House;
import com.completebytepos.pages.OfficePage;
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

/** The picture of a product: from the owner's file to the till's tile. */
@Tag("wide")
class ProductPictureST {
    @RegisterExtension final Browser browser = new Browser();
    private final OfficePage office = new OfficePage(browser);
    private final RecordPage record = new RecordPage(browser, office);

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
