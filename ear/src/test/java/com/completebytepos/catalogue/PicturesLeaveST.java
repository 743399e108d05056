package com.completebytepos.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who leaves takes the pictures along: each by its product's code, the shop's own and no others. */
class PicturesLeaveST {
    private final String code = Feed.newCode();

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void everyPictureIsInTheFileUnderItsCode(String shop) throws IOException {
        var made = Program.of(shop).post("products", "{\"code\":\"" + code + "\",\"name\":\"Seen " + code + "\",\"tax\":\"B\",\"price\":5000}", null);
        assertEquals(201, made.status(), made.toString());
        var office = Office.signedIn(shop, Program.owner(shop));
        OfficeForm.on(office, "/office/catalogue/product.xhtml?lang=en&id=" + made.json().getString("id"), "image").upload("picture", "photo.jpg", drawn(), "show");
        var hash = Books.text(shop, "select p.picture from product p join sku s on s.product_id = p.id where s.code = '" + code + "'");
        var file = office.get("/office/catalogue/pictures/pictures.zip");
        assertEquals("200 application/zip", file.statusCode() + " " + file.headers().firstValue("Content-Type").orElse(""));
        assertTrue(file.headers().firstValue("Content-Disposition").orElse("").contains(shop + "-pictures.zip"));
        var all = unpacked(file.body());
        assertEquals(Books.number(shop, "select count(*) from sku s join product p on p.id = s.product_id where p.picture is not null"), all.size());
        assertArrayEquals(office.get("/goods-pictures/" + hash).body(), all.get(code + ".jpg"));
        var other = shop.equals("duka") ? "soko" : "duka";
        assertFalse(unpacked(Office.signedIn(other, Program.owner(other)).get("/office/catalogue/pictures/pictures.zip").body()).containsKey(code + ".jpg"));
        assertEquals(404, office.get("/office/catalogue/pictures/pictures.rar").statusCode());
        Books.run(shop, "update product p join sku s on s.product_id = p.id set p.picture = null, p.version = p.version + 1 where s.code = '" + code + "'");
    }

    private static TreeMap<String, byte[]> unpacked(byte[] file) throws IOException {
        var found = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) found.put(entry.getName(), zip.readAllBytes());
        }
        return found;
    }

    private byte[] drawn() throws IOException {
        var image = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
        image.getGraphics().setColor(Color.ORANGE);
        image.getGraphics().drawString(code, 5, 30);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }
}
