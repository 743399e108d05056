package com.completebytepos.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import com.completebytepos.till.TillClient;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of many goods come in from one file, called by codes or barcodes; what cannot be taken is told, and what left comes back as it was. */
class PicturesArriveST {
    private final String run = Feed.newCode();

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void goodsShowThemAndTheRestIsTold(String shop) throws IOException {
        var barcode = Feed.newGtin();
        added(shop, "A", null);
        added(shop, "B", barcode);
        var office = Office.signedIn(shop, Program.owner(shop));
        var form = uploaded(office, shop, packed(Map.of(run + "A.png", drawn("png", "A"), barcode + ".jpg", drawn("jpg", "B"), "NOBODY-" + run + ".png", drawn("png", "C"), run + "B.png", new byte[] {1, 2, 3})));
        assertTrue(form.page().contains("picturesHint"), form.page());
        form.press("check");
        assertEquals("2 2", Office.text(form.page(), "changed") + " " + Office.text(form.page(), "faulty"));
        assertTrue(form.page().contains("No product has the code or barcode NOBODY-" + run) && form.page().contains("not a picture that can be read"), form.page());
        assertEquals("- -", shown(shop), "nothing is stored yet");
        form.press("start");
        var id = latest(shop);
        Books.await(shop, "select state from import_run where id = uuid_to_bin('" + id + "')", "DONE", Duration.ofSeconds(60));
        assertEquals("2 0 2", Books.text(shop, "select concat(changed, ' ', same, ' ', faulty) from import_run where id = uuid_to_bin('" + id + "')"));
        var hash = Books.text(shop, "select p.picture from product p join sku s on s.product_id = p.id where s.code = '" + run + "A'");
        assertEquals(200, office.get("/goods-pictures/" + hash).statusCode());
        assertEquals(hash, new Feed(shop, TillClient.joining(shop)).product(run + "A").getString("image"));
        assertEquals(2, Books.number(shop, "select count(*) from product_change where field = 'picture' and batch_id = uuid_to_bin('" + id + "')"), "each has it in its history");
        var report = office.page("/office/imports/faults/faults.csv?lang=en&id=" + id);
        assertTrue(report.contains("NOBODY-" + run + ".png"), report);
        assertEquals("- -", shown(shop.equals("duka") ? "soko" : "duka"));
        forgotten(shop);
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatLeftComesBackAsItWas(String shop) throws IOException {
        added(shop, "A", null);
        var program = Program.of(shop);
        done(program, sent(program, packed(Map.of(run + "A.png", drawn("png", "A")))));
        var hash = shown(shop);
        var left = Office.signedIn(shop, Program.owner(shop)).get("/office/catalogue/pictures/pictures.zip").body();
        var mine = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(left))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) if (entry.getName().startsWith(run)) mine.put(entry.getName(), zip.readAllBytes());
        }
        done(program, sent(program, packed(Map.of(run + "A.png", drawn("png", "other")))));
        assertNotEquals(hash, shown(shop));
        done(program, sent(program, packed(mine)));
        assertEquals(hash, shown(shop), "not drawn once more");
        var again = sent(program, packed(mine));
        done(program, again);
        assertEquals("0 1 0", Books.text(shop, "select concat(changed, ' ', same, ' ', faulty) from import_run where id = uuid_to_bin('" + again + "')"));
        forgotten(shop);
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whoMayNotChangeGoodsBringsNoneAndABombIsRefused(String shop) throws IOException {
        var bomb = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 30; i++) bomb.put("N" + i + ".png", new byte[10 * 1024 * 1024]);
        var file = packed(bomb);
        assertEquals(403, Program.of(shop, "PRODUCTS_READ").upload("pictures.zip", file).status());
        var program = Program.of(shop);
        var id = program.upload("pictures.zip", file).json().getString("id");
        var refused = program.post("imports/" + id + "/check", null, null);
        assertEquals("413 urn:problem:imports:pictures-unpacked", refused.status() + " " + refused.json().getString("type"));
        assertEquals(409, program.post("imports/" + id + "/commit", null, null).status(), "what was not checked is not stored");
        assertEquals(204, program.call("DELETE", "imports/" + id, Map.of(), null).status());
        var damaged = "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1);
        assertFalse(program.upload("pictures.zip", damaged).status() < 400);
    }

    private OfficeForm uploaded(Office office, String shop, byte[] file) {
        OfficeForm.on(office, "/office/imports/imports.xhtml?lang=en", "upload").upload("file", "pictures " + run + ".zip", file, "send");
        return OfficeForm.on(office, "/office/imports/import.xhtml?lang=en&id=" + latest(shop), "import");
    }

    private String latest(String shop) {
        return Books.text(shop, "select bin_to_uuid(id) from import_run where file_name = 'pictures " + run + ".zip' order by created_at desc limit 1");
    }

    private static String sent(Program program, byte[] file) {
        var answer = program.call("POST", "imports?fileName=pictures.zip", Map.of("Content-Type", "application/zip"), file);
        assertEquals("201 PICTURES", answer.status() + " " + answer.json().getString("kind", ""), answer.toString());
        return answer.json().getString("id");
    }

    private static void done(Program program, String id) {
        assertEquals(200, program.post("imports/" + id + "/check", null, null).status());
        assertEquals(202, program.post("imports/" + id + "/commit", null, null).status());
        Books.await(program.shop(), "select state from import_run where id = uuid_to_bin('" + id + "')", "DONE", Duration.ofSeconds(60));
    }

    private void added(String shop, String letter, String barcode) {
        var made = Program.of(shop).post("products", "{\"code\":\"" + run + letter + "\",\"name\":\"Seen " + run + letter + "\",\"tax\":\"B\",\"price\":5000" + (barcode == null ? "" : ",\"barcodes\":[\"" + barcode + "\"]") + "}", null);
        assertEquals(201, made.status(), made.toString());
    }

    /** What this test's goods show; a dash: nothing. */
    private String shown(String shop) {
        return Books.text(shop, "select coalesce(group_concat(coalesce(p.picture, '-') order by s.code separator ' '), '- -') from product p join sku s on s.product_id = p.id where s.code like '" + run + "%'");
    }

    /** Other tests count all pictures there are. */
    private void forgotten(String shop) {
        Books.run(shop, "update product p join sku s on s.product_id = p.id set p.picture = null, p.version = p.version + 1 where s.code like '" + run + "%'");
    }

    private static byte[] packed(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private byte[] drawn(String format, String word) throws IOException {
        var image = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.drawString(run, 5, 25);
        pen.drawString(word, 5, 50);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }
}
