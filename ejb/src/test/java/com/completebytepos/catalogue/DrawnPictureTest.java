package com.completebytepos.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.completebytepos.kernel.Rejection;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Files that are no pictures, whatever they call themselves. */
class DrawnPictureTest {

    @Test
    void whatIsNoPictureIsRefusedAtItsField() throws IOException {
        refused("not-a-picture", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));
        refused("not-a-picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        refused("not-a-picture", Arrays.copyOf(picture(64, 64), 60));
        refused("picture-missing", new byte[0]);
        refused("picture-missing", null);
    }

    @Test
    void aFewBytesThatClaimToBeASquareKilometreAreNotDrawn() throws IOException {
        refused("picture-too-large", claiming(60_000, 60_000));
        refused("picture-too-large", new byte[10 * 1024 * 1024 + 1]);
    }

    @Test
    void aPictureBecomesSmall() throws IOException {
        var drawn = DrawnPicture.of(picture(1024, 512));
        var whole = ImageIO.read(new java.io.ByteArrayInputStream(drawn.whole()));
        assertEquals("512x256 image/jpeg", whole.getWidth() + "x" + whole.getHeight() + " " + drawn.media());
    }

    private static byte[] picture(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    /** A small picture whose head says another size. */
    private static byte[] claiming(int width, int height) throws IOException {
        var bytes = picture(8, 8);
        var head = java.nio.ByteBuffer.wrap(bytes);
        head.putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(bytes, 12, 17);
        head.putInt(29, (int) sum.getValue());
        return bytes;
    }

    private static void refused(String code, byte[] upload) {
        var refused = assertThrows(Rejection.class, () -> DrawnPicture.of(upload));
        assertEquals("catalogue." + code + " picture", refused.code() + " " + refused.field());
    }
}
