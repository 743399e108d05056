package com.completebytepos.branches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.House;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The owner's logo on what the server prints: receipts and Z reports of the own shop, until it is taken off. */
class LogoST {
    private static final String PAGE = "/office/branches/business.xhtml?lang=en";

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha, soko, musa", "soko, musa, duka, asha"})
    void itStandsOnReceiptAndZOfTheOwnShopUntilItIsTakenOff(String shop, String owner, String other, String neighbour) throws Exception {
        var till = TillClient.at(shop);
        var sale = till.sale(new Sold(till.goods(3), 1_000));
        till.send(sale, till.closeShiftWith(500_000));
        // a stamp that came in between would bring a picture of its own
        for (int tries = 0; tries < 150 && Books.number(shop, "select count(*) from fiscal_document where state = 'APPROVED' and sale_id = uuid_to_bin('" + sale.id() + "')") == 0; tries++) Thread.sleep(200);
        var z = Books.text(shop, "select bin_to_uuid(id) from z_report where shift_id = uuid_to_bin('" + till.shift() + "') order by revision desc limit 1");
        var office = Office.signedIn(shop, owner);
        int bare = pictures(shop, office, sale.id(), z, till);
        try {
            var form = OfficeForm.on(office, PAGE, "image");
            form.upload("logo", "logo.png", drawn(1_800, 900), "show");
            var served = office.get("/office/branches/logo");
            assertEquals("image/png", served.headers().firstValue("Content-Type").orElse(""));
            assertEquals(600, ImageIO.read(new ByteArrayInputStream(served.body())).getWidth());
            assertTrue(pictures(shop, office, sale.id(), z, till) >= bare + 3, "on both papers of the office and on the till's");
            assertTrue(office.page(PAGE).contains("its file must be chosen again"), "taking it off asks first");
            assertTrue(form.page().contains("id=\"shown\"") || office.page(PAGE).contains("id=\"shown\""));
            assertEquals(404, Office.signedIn(other, neighbour).get("/office/branches/logo").statusCode());
        } finally {
            OfficeForm.on(office, PAGE, "image").press("take");
        }
        assertEquals(404, office.get("/office/branches/logo").statusCode());
        assertEquals(bare, pictures(shop, office, sale.id(), z, till));
        assertEquals(2, Books.number(shop, "select count(*) from (select detail from audit_entry where action = 'branches.logo' order by seq desc limit 2) told"));
    }

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void whatIsNoPictureIsRefusedAtTheField(String shop, String owner) throws IOException {
        var office = Office.signedIn(shop, owner);
        var half = drawn(300, 300);
        for (var bad : Map.of("letter.png", "not a picture".getBytes(StandardCharsets.UTF_8), "half.png", Arrays.copyOf(half, half.length / 3), "drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)).entrySet()) {
            assertTrue(OfficeForm.on(office, PAGE, "image").upload("logo", bad.getKey(), bad.getValue(), "show").contains("not a picture that can be read"), bad.getKey());
        }
        assertTrue(OfficeForm.on(office, PAGE, "image").upload("logo", "", new byte[0], "show").contains("Choose a picture file first"));
        assertEquals(0, Books.number(shop, "select count(*) from logo"));
        var supervisor = shop.equals("duka") ? "njeri" : "achieng";
        assertEquals(403, Office.signedIn(shop, supervisor).get(PAGE).statusCode());
    }

    private static int pictures(String shop, Office office, String sale, String z, TillClient till) throws Exception {
        var papers = List.of(office.page("/office/selling/receipt.pdf?id=" + sale), office.page("/office/selling/z.pdf?id=" + z),
                House.get(House.at(shop) + "/api/v1/receipts/" + sale + ".pdf", Map.of("Authorization", "Bearer " + till.token())).body());
        int found = 0;
        for (var paper : papers) found += paper.split("/Subtype */Image", -1).length - 1;
        return found;
    }

    private static byte[] drawn(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", out);
        return out.toByteArray();
    }
}
