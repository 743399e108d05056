package com.completebytepos.photos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.Buyers;
import com.completebytepos.books.Books;
import com.completebytepos.integration.Program;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was broken is seen by whoever approves, and stays with the document. */
class AdjustmentPhotosST {
    private final String run = "P" + Long.toString(System.nanoTime(), 36).toUpperCase();
    private String shop;

    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, njeri, soko", "soko, achieng, duka"})
    void aPhotoIsDrawnAgainSeenByWhoApprovesAndKeptInTheOwnShop(String at, String second, String other) throws Exception {
        shop = at;
        var id = asked();
        var form = OfficeForm.on(owner(), page(id), "image");
        assertTrue(form.page().contains("No photo yet"), form.page());
        assertTrue(form.upload("photo", "broken.png", drawn(2_000, 1_000), "add").contains("The photo stands with the document"), form.page());
        var photo = Books.text(shop, "select bin_to_uuid(id) from stock_photo where adjustment_id = " + Buyers.id(id));
        var approver = Office.signedIn(shop, second);
        assertTrue(approver.page("/office/stock/adjustments.xhtml?lang=en&state=WAITING").contains("/office/photos/files/" + photo + "/thumb"), "who approves sees it in the list");
        var served = approver.get("/office/photos/files/" + photo);
        assertEquals("200 image/jpeg", served.statusCode() + " " + served.headers().firstValue("Content-Type").orElse(""));
        assertEquals("1280x640", size(served.body()));
        assertEquals("96x48", size(approver.get("/office/photos/files/" + photo + "/thumb").body()));
        OfficeForm.on(approver, "/office/stock/adjustments.xhtml?lang=en&state=WAITING", "adjustments").press("table:0:approve");
        assertEquals("POSTED", Books.text(shop, "select state from stock_adjustment where id = " + Buyers.id(id)));
        assertTrue(approver.page(page(id)).contains("/office/photos/files/" + photo + "\""), "kept when it is decided");
        assertEquals(1, Books.number(shop, "select count(*) from audit_entry where action = 'photos.added' and subject_id = '" + id + "'"));
        assertFalse(owner().page("/office/stock/export/stock.csv").contains(photo), "no file has it");
        var neighbour = Office.signedIn(other, Program.owner(other));
        assertEquals(404, neighbour.get("/office/photos/files/" + photo).statusCode());
        assertEquals(404, neighbour.get(page(id)).statusCode());
        assertEquals(404, approver.get("/office/photos/files/none").statusCode());
        var stranger = Office.stranger(shop).get("/office/photos/files/" + photo);
        assertFalse(stranger.statusCode() == 200 && stranger.headers().firstValue("Content-Type").orElse("").startsWith("image"), "nobody without a name");
        for (var deed : new String[] {"update stock_photo set person = 'Nobody'", "delete from stock_photo"}) assertThrows(IllegalStateException.class, () -> Books.run(shop, deed));
    }

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void whatIsNoPictureAndMoreThanSixAreRefusedAtTheField(String at) throws Exception {
        shop = at;
        var id = asked();
        var half = drawn(300, 300);
        for (var bad : Map.of("letter.png", "not a picture".getBytes(StandardCharsets.UTF_8), "half.png", Arrays.copyOf(half, half.length / 3), "photo.jpg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)).entrySet()) {
            assertTrue(OfficeForm.on(owner(), page(id), "image").upload("photo", bad.getKey(), bad.getValue(), "add").contains("not a picture that can be read"), bad.getKey());
        }
        assertTrue(OfficeForm.on(owner(), page(id), "image").upload("photo", "", new byte[0], "add").contains("Choose a photo first"));
        assertTrue(OfficeForm.on(owner(), page(id), "image").upload("photo", "huge.png", new byte[10 * 1024 * 1024 + 1], "add").contains("at most 10 MB"));
        assertEquals(0, Books.number(shop, "select count(*) from stock_photo where adjustment_id = " + Buyers.id(id)));
        for (int i = 0; i < 6; i++) OfficeForm.on(owner(), page(id), "image").upload("photo", "p.png", half, "add");
        assertTrue(OfficeForm.on(owner(), page(id), "image").upload("photo", "p.png", half, "add").contains("has 6 photos already"));
        assertEquals(6, Books.number(shop, "select count(*) from stock_photo where adjustment_id = " + Buyers.id(id)));
        var accountant = Office.signedIn(shop, shop.equals("duka") ? "otieno" : "kamau").page(page(id));
        assertTrue(accountant.contains("/office/photos/files/") && !accountant.contains("image:add"), "who keeps no stock looks and adds none");
    }

    /** Worth more than one person posts alone. @return its id */
    private String asked() {
        var branch = Books.text(shop, "select bin_to_uuid(id) from branch where active order by code limit 1");
        var program = Program.of(shop);
        var list = program.upload("list.csv", ("code,name,price,tax\n" + run + ",Broken " + run + ",900,B\n").getBytes(StandardCharsets.UTF_8)).json();
        assertEquals(200, program.post("imports/" + list.getString("id") + "/check", null, null).status());
        assertEquals(202, program.post("imports/" + list.getString("id") + "/commit", null, null).status());
        Books.await(shop, "select count(*) from price_entry where sku_id in (select id from sku where code = '" + run + "')", "1", Duration.ofSeconds(30));
        OfficeForm.on(owner(), "/office/stock/opening.xhtml?lang=en", "opening").with("branchId", branch).with("text", run + ",10,500000").press("open");
        var form = OfficeForm.on(owner(), "/office/stock/adjustments.xhtml?lang=en", "ask");
        form.with("branchId", branch).with("reason", "DAMAGE").with("typed", run).with("much", "2").press("addLine");
        var answer = form.with("note", "fell off the shelf " + run).press("post");
        var id = Books.text(shop, "select bin_to_uuid(id) from stock_adjustment where note = 'fell off the shelf " + run + "' and state = 'WAITING'");
        assertTrue(id != null && answer.contains("Photos can be added to"), answer);
        return id;
    }

    private static String page(String id) {
        return "/office/photos/adjustment.xhtml?lang=en&id=" + id;
    }

    private Office owner() {
        return Buyers.owner(shop);
    }

    private static String size(byte[] picture) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(picture));
        return image.getWidth() + "x" + image.getHeight();
    }

    private static byte[] drawn(int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) image.setRGB(x, x * height / width, (int) System.nanoTime() & 0xffffff);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
